// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "marked.h"

#include "mention.h"
#include "number.h"
#include "spans.h"
#include "tally.h"
#include "terminal.h"
#include "text.h"

#include <competent/concept.h>

#include <stddef.h>
#include <stdint.h>

#define MAX_OPEN 16U

/// Where a text is written to, and how
typedef struct {
  FILE*                    out;
  Language                 language;
  const CompetentTaxonomy* taxonomy;
  bool                     has_colour;
  const CompetentMention*  open[MAX_OPEN];
  size_t                   n_open;
} Marker;

static const char*
colour_of(const CompetentKind kind)
{
  static const char* const colours[COMPETENT_N_KINDS] = {
    [COMPETENT_KIND_OCCUPATION] = "34",
    [COMPETENT_KIND_CAPABILITY] = "32",
    [COMPETENT_KIND_KNOWLEDGE]  = "33",
    [COMPETENT_KIND_TASK]       = "35",
    [COMPETENT_KIND_NORM]       = "31",
  };

  return colours[kind] ? colours[kind] : "36";
}

// Lines stay lines, while no terminal is steered
static void
mark_text(void* const handle, const CompetentText text)
{
  const Marker* const marker = (const Marker*)handle;
  for (size_t i = 0U; i < text.length;) {
    size_t end = i;
    while (end < text.length && text.bytes[end] != '\n') {
      ++end;
    }

    const bool   is_line = end < text.length;
    const bool   is_crlf = is_line && end > i && text.bytes[end - 1U] == '\r';
    const size_t length  = end - i - (is_crlf ? 1U : 0U);

    const CompetentText line = {text.bytes + i, length};
    text_write(marker->out, line);
    fputs(is_line ? "\n" : "", marker->out);
    i = end + (is_line ? 1U : 0U);
  }
}

// The style is that of the innermost mention
static void
restyle(const Marker* const marker)
{
  if (!marker->n_open) {
    fputs("\x1B[0m", marker->out);
  } else {
    const CompetentMention* const mention = marker->open[marker->n_open - 1U];
    const CompetentKind           kind =
      competent_taxonomy_kind(marker->taxonomy, mention->concept);

    fprintf(marker->out,
            "\x1B[0;%s%sm",
            colour_of(kind),
            mention->negated    ? ";9"
            : mention->wished   ? ";4"
            : mention->required ? ";1"
                                : "");
  }
}

static void
mark_open(void* const                   handle,
          const CompetentMention* const mention,
          const bool                    is_start)
{
  Marker* const marker           = (Marker*)handle;
  marker->open[marker->n_open++] = mention;
  if (marker->has_colour) {
    restyle(marker);
  } else {
    fputs(is_start ? "[" : "", marker->out);
  }
}

static void
mark_close(void* const                   handle,
           const CompetentMention* const mention,
           const bool                    is_end)
{
  Marker* const     marker = (Marker*)handle;
  const char* const flag =
    message_text(marker->language, mention_flag(mention));

  --marker->n_open;
  if (marker->has_colour) {
    // Not every terminal can strike through
    restyle(marker);
    if (is_end && *flag) {
      fprintf(marker->out, "\x1B[2m (%s)", flag);
      restyle(marker);
    }
  } else if (is_end) {
    const CompetentKind kind =
      competent_taxonomy_kind(marker->taxonomy, mention->concept);

    fprintf(marker->out,
            "](%s%s%s)",
            message_name(marker->language, MESSAGE_KINDS, (int32_t)kind),
            *flag ? ", " : "",
            flag);
  }
}

static void
write_count(const Marker* const marker,
            const char* const   style,
            const char* const   name,
            const size_t        n)
{
  if (n) {
    const Number number = number_whole(marker->language, (int64_t)n);
    fprintf(marker->out, "  %5s ", number.text);
    if (marker->has_colour) {
      fprintf(marker->out, "\x1B[%sm%s\x1B[0m\n", style, name);
    } else {
      fprintf(marker->out, "%s\n", name);
    }
  }
}

static void
write_legend(const Marker* const marker, const Tally* const tally)
{
  const Language language = marker->language;
  for (int32_t kind = 0; kind < COMPETENT_N_KINDS; ++kind) {
    write_count(marker,
                colour_of((CompetentKind)kind),
                message_name(language, MESSAGE_KINDS, kind),
                tally->n_of_kind[kind]);
  }

  const Count* const all = &tally->all;
  write_count(
    marker, "9", message_text(language, MESSAGE_FLAG_NEGATED), all->n_negated);
  write_count(marker,
              "1",
              message_text(language, MESSAGE_FLAG_REQUIRED),
              all->n_required);
  write_count(
    marker, "4", message_text(language, MESSAGE_FLAG_WISHED), all->n_wished);
}

bool
marked_write(FILE* const                    out,
             const Language                 language,
             const CompetentTaxonomy* const taxonomy,
             const CompetentText            text,
             const CompetentMentions* const mentions)
{
  static const SpanReader reader = {mark_text, mark_open, mark_close};

  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);

  Tally tally = {{0U, 0U, 0U, 0U}, {0U}, NULL, 0U};
  if (!tally_make(&tally, taxonomy, items, n)) {
    return false;
  }

  Marker marker = {
    out, language, taxonomy, terminal_has_colour(out), {NULL}, 0U};
  spans_read(text, items, n, &reader, &marker);

  const bool is_line = text.length && text.bytes[text.length - 1U] == '\n';
  fputs(is_line ? "\n" : "\n\n", out);
  write_legend(&marker, &tally);
  if (!n) {
    message_write(out, language, MESSAGE_NO_MENTIONS, NULL);
  }

  tally_clear(&tally);
  return true;
}
