// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "page.h"

#include "html.h"
#include "mention.h"
#include "number.h"
#include "page_frame.h"
#include "page_style.h"
#include "spans.h"
#include "tally.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/version.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// What a page is made of
typedef struct {
  FILE*                    out;
  Language                 language;
  const CompetentTaxonomy* taxonomy;
  CompetentText            text;
  const CompetentMentions* mentions;
  Tally                    tally;
} Page;

static const char*
class_of_flag(const CompetentMention* const mention)
{
  return mention->negated    ? " negated"
         : mention->wished   ? " wished"
         : mention->required ? " required"
                             : "";
}

static const char*
kind_name(const Page* const page, const int32_t kind)
{
  return message_name(page->language, MESSAGE_KINDS, kind);
}

static const char*
kind_letter(const Page* const page, const int32_t kind)
{
  return message_name(page->language, MESSAGE_KIND_LETTERS, kind);
}

static void
write_text(void* const handle, const CompetentText text)
{
  const Page* const page = (const Page*)handle;

  html_text(page->out, text);
}

static bool
is_same(const CompetentText a, const CompetentText b)
{
  return a.length == b.length &&
         (!a.length || !memcmp(a.bytes, b.bytes, a.length));
}

// Write what a mark tells to whoever points at it
static void
write_title(const Page* const             page,
            const CompetentMention* const mention,
            const CompetentKind           kind)
{
  FILE* const         out = page->out;
  const CompetentText name =
    competent_taxonomy_name(page->taxonomy, mention->concept);
  const CompetentText label = mention_label(mention, page->taxonomy);

  html_text(out, name);
  fprintf(out, " (%s)", kind_name(page, (int32_t)kind));
  if (!is_same(label, name)) {
    fputs("&#10;= ", out);
    html_text(out, label);
  }

  const char* const flag = message_text(page->language, mention_flag(mention));
  fprintf(out,
          "&#10;%s, %s%s%s&#10;",
          message_name(page->language, MESSAGE_MENTION_RULES, mention->rule),
          number_fraction(page->language, mention_score(mention->score)).text,
          *flag ? ", " : "",
          flag);
  html_text(out, competent_taxonomy_iri(page->taxonomy, mention->concept));
}

static void
open_mark(void* const                   handle,
          const CompetentMention* const mention,
          const bool                    is_start)
{
  const Page* const   page = (const Page*)handle;
  const CompetentKind kind =
    competent_taxonomy_kind(page->taxonomy, mention->concept);

  fprintf(page->out,
          "<mark class=\"%s%s\"",
          competent_kind_name(kind),
          class_of_flag(mention));
  if (is_start) {
    fprintf(page->out, " data-kind=\"%s\"", kind_letter(page, (int32_t)kind));
  }

  fputs(" title=\"", page->out);
  write_title(page, mention, kind);
  fputs("\">", page->out);
}

static void
close_mark(void* const                   handle,
           const CompetentMention* const mention,
           const bool                    is_end)
{
  const Page* const page = (const Page*)handle;
  (void)mention;
  (void)is_end;

  fputs("</mark>", page->out);
}

static void
write_flag_count(const Page* const page,
                 const char* const style,
                 const Message     flag,
                 const size_t      n)
{
  if (n) {
    fprintf(page->out,
            "<li><mark class=\"%s\">%s</mark> %s</li>\n",
            style,
            message_text(page->language, flag),
            number_whole(page->language, (int64_t)n).text);
  }
}

static void
write_legend(const Page* const page)
{
  const Tally* const tally = &page->tally;
  fputs("<ul class=\"legend\">\n", page->out);
  for (int32_t kind = 0; kind < COMPETENT_N_KINDS; ++kind) {
    const size_t n = tally->n_of_kind[kind];
    if (n) {
      fprintf(page->out,
              "<li><mark class=\"%s\" data-kind=\"%s\">%s</mark> %s</li>\n",
              competent_kind_name((CompetentKind)kind),
              kind_letter(page, kind),
              kind_name(page, kind),
              number_whole(page->language, (int64_t)n).text);
    }
  }

  const Count* const all = &tally->all;
  write_flag_count(page, "negated", MESSAGE_FLAG_NEGATED, all->n_negated);
  write_flag_count(page, "required", MESSAGE_FLAG_REQUIRED, all->n_required);
  write_flag_count(page, "wished", MESSAGE_FLAG_WISHED, all->n_wished);
  fputs("</ul>\n", page->out);
}

static void
write_styles(FILE* const out)
{
  style_of_page(out);
  style_of_marks(out);
}

static void
write_head(const Page* const page)
{
  const char* const title = message_text(page->language, MESSAGE_PAGE_TITLE);

  frame_begin(page->out, page->language, text_of(title), write_styles);
  fputs("<p class=\"summary\">", page->out);
  message_write(
    page->out,
    page->language,
    MESSAGE_PAGE_SUMMARY,
    number_whole(page->language, (int64_t)page->tally.all.n).text,
    number_whole(page->language, (int64_t)page->tally.n_concepts).text,
    number_whole(page->language,
                 (int64_t)competent_mentions_n_sentences(page->mentions))
      .text,
    NULL);
  fputs("</p>\n", page->out);
}

static void
write_marks(Page* const page)
{
  static const SpanReader reader = {write_text, open_mark, close_mark};

  size_t                        n = 0U;
  const CompetentMention* const items =
    competent_mentions_items(page->mentions, &n);

  fputs("<div class=\"competent\">\n", page->out);
  write_legend(page);
  fputs("<div class=\"text\" lang=\"nl\">", page->out);
  spans_read(page->text, items, n, &reader, page);
  fputs("</div>\n</div>\n", page->out);
}

static void
write_flags(const Page* const page, const Count* const count)
{
  const Message flags[] = {
    MESSAGE_FLAG_NEGATED, MESSAGE_FLAG_REQUIRED, MESSAGE_FLAG_WISHED};
  const size_t counts[] = {
    count->n_negated, count->n_required, count->n_wished};
  const char* separator = "";
  for (size_t i = 0U; i < 3U; ++i) {
    if (counts[i]) {
      fprintf(
        page->out, "%s%s", separator, message_text(page->language, flags[i]));
      separator = ", ";
      if (counts[i] < count->n) {
        fprintf(page->out,
                " %s×",
                number_whole(page->language, (int64_t)counts[i]).text);
      }
    }
  }
}

static void
write_row(const Page* const page, const Tallied* const row)
{
  FILE* const out = page->out;

  fputs("<tr><td>", out);
  frame_concept(out, page->taxonomy, row->concept);
  fprintf(out, "</td><td>%s</td><td>", kind_name(page, (int32_t)row->kind));
  html_text(out, mention_surface(row->first, page->text));
  fputs("</td><td>", out);
  write_flags(page, &row->count);
  fprintf(
    out,
    "</td><td class=\"number\">%s</td><td class=\"number\">%s</td></tr>\n",
    number_fraction(page->language, mention_score(row->score)).text,
    number_whole(page->language, (int64_t)row->count.n).text);
}

static void
write_heads(const Page* const page)
{
  const Message heads[] = {MESSAGE_COLUMN_LABEL,
                           MESSAGE_COLUMN_KIND,
                           MESSAGE_COLUMN_TEXT,
                           MESSAGE_COLUMN_FLAG,
                           MESSAGE_COLUMN_SCORE,
                           MESSAGE_COLUMN_COUNT};

  frame_heads(
    page->out, page->language, heads, sizeof(heads) / sizeof(heads[0]), 4U);
}

static void
write_table(const Page* const page)
{
  if (!page->tally.n_concepts) {
    fputs("<p>", page->out);
    frame_message(page->out, page->language, MESSAGE_NO_MENTIONS);
    fputs("</p>\n", page->out);
    return;
  }

  fputs("<h2>", page->out);
  frame_message(page->out, page->language, MESSAGE_PAGE_CONCEPTS);
  fputs("</h2>\n<table>\n", page->out);
  write_heads(page);
  fputs("<tbody>\n", page->out);
  for (size_t i = 0U; i < page->tally.n_concepts; ++i) {
    write_row(page, &page->tally.concepts[i]);
  }

  fputs("</tbody>\n</table>\n", page->out);
}

static void
write_foot(const Page* const page)
{
  fputs("<footer>", page->out);
  message_write(page->out,
                page->language,
                MESSAGE_PAGE_ORIGIN,
                competent_version(),
                competent_taxonomy_hash(page->taxonomy).bytes,
                NULL);
  fputs("</footer>\n", page->out);
  frame_end(page->out);
}

bool
page_write(FILE* const                    out,
           const Language                 language,
           const CompetentTaxonomy* const taxonomy,
           const CompetentText            text,
           const CompetentMentions* const mentions)
{
  Page page = {out,
               language,
               taxonomy,
               text,
               mentions,
               {{0U, 0U, 0U, 0U}, {0U}, NULL, 0U}};

  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  if (!tally_make(&page.tally, taxonomy, items, n)) {
    return false;
  }

  write_head(&page);
  write_marks(&page);
  write_table(&page);
  write_foot(&page);
  tally_clear(&page.tally);
  return true;
}
