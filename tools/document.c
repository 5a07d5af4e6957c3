// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "document.h"

#include "text.h"

#include <competent/version.h>

#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>

Document
document_begin(FILE* const out, const bool is_line)
{
  const Document document = {out, is_line, false, 0U, 0U};
  return document;
}

void
document_end(Document* const document)
{
  fputc('\n', document->out);
}

static void
break_line(const Document* const document)
{
  if (!document->is_line) {
    fprintf(document->out, "\n%*s", (int)(2U * document->depth), "");
  }
}

// Whatever is written next is a member, unless it is the value of a key
static void
begin_member(Document* const document)
{
  if (document->is_value) {
    document->is_value = false;
    return;
  }

  if (document->depth) {
    const uint64_t bit = UINT64_C(1) << document->depth;
    if (document->n_members & bit) {
      fputs(document->is_line ? ", " : ",", document->out);
    }

    document->n_members |= bit;
    break_line(document);
  }
}

void
document_open(Document* const document, const char bracket)
{
  begin_member(document);
  fputc(bracket, document->out);
  ++document->depth;
  document->n_members &= ~(UINT64_C(1) << document->depth);
}

void
document_close(Document* const document, const char bracket)
{
  const bool is_empty =
    !(document->n_members & (UINT64_C(1) << document->depth));

  --document->depth;
  if (!is_empty) {
    break_line(document);
  }

  fputc(bracket, document->out);
}

void
document_key(Document* const document, const char* const key)
{
  document_string(document, key);
  fputs(": ", document->out);
  document->is_value = true;
}

// U+2028 and U+2029 end lines for some readers, U+FFFD stands for bad bytes
static void
write_character(FILE* const         out,
                const uint32_t      c,
                const CompetentText character)
{
  if (c == '"' || c == '\\') {
    fprintf(out, "\\%c", (int)c);
  } else if (c == '\n') {
    fputs("\\n", out);
  } else if (c == '\t') {
    fputs("\\t", out);
  } else if (c < 0x20U || (c >= 0x7FU && c < 0xA0U) || c == 0x2028U ||
             c == 0x2029U || c == 0xFFFDU) {
    fprintf(out, "\\u%04x", (unsigned)c);
  } else {
    fwrite(character.bytes, 1U, character.length, out);
  }
}

void
document_text(Document* const document, const CompetentText text)
{
  begin_member(document);
  fputc('"', document->out);
  for (size_t i = 0U; i < text.length;) {
    const CompetentText rest = {text.bytes + i, text.length - i};

    uint32_t            c         = 0U;
    const CompetentText character = {rest.bytes, text_next(rest, &c)};

    write_character(document->out, c, character);
    i += character.length;
  }

  fputc('"', document->out);
}

void
document_string(Document* const document, const char* const string)
{
  document_text(document, text_of(string));
}

void
document_whole(Document* const document, const int64_t value)
{
  begin_member(document);
  fprintf(document->out, "%" PRId64, value);
}

void
document_real(Document* const document, const double value)
{
  char digits[40] = {0};
  for (int precision = 15; precision <= 17; ++precision) {
    snprintf(digits, sizeof(digits), "%.*g", precision, value);
    const double again = strtod(digits, NULL);
    if (again >= value && again <= value) {
      break;
    }
  }

  begin_member(document);
  fputs(digits, document->out);
}

void
document_truth(Document* const document, const bool value)
{
  begin_member(document);
  fputs(value ? "true" : "false", document->out);
}

void
document_null(Document* const document)
{
  begin_member(document);
  fputs("null", document->out);
}

void
document_concept(Document* const                document,
                 const CompetentTaxonomy* const taxonomy,
                 const CompetentConcept         concept)
{
  document_key(document, "iri");
  document_text(document, competent_taxonomy_iri(taxonomy, concept));
  document_key(document, "label");
  document_text(document, competent_taxonomy_name(taxonomy, concept));
}

void
document_link(Document* const                document,
              const CompetentTaxonomy* const taxonomy,
              const char* const              key,
              const CompetentConcept         concept)
{
  document_key(document, key);
  if (concept == COMPETENT_NONE) {
    document_null(document);
  } else {
    document_open(document, '{');
    document_concept(document, taxonomy, concept);
    document_close(document, '}');
  }
}

void
document_origin(Document* const                document,
                const CompetentTaxonomy* const taxonomy)
{
  document_key(document, "version");
  document_string(document, competent_version());
  document_key(document, "taxonomy");
  document_text(document, competent_taxonomy_hash(taxonomy));
}

void
document_weights(Document* const document, const CompetentPreset preset)
{
  const CompetentWeights weights = competent_preset_weights(preset);

  const struct {
    const char* name;
    int32_t     value;
  } members[] = {{"capability", weights.capability},
                 {"knowledge", weights.knowledge},
                 {"task", weights.task},
                 {"essential", weights.essential},
                 {"important", weights.important},
                 {"somewhat", weights.somewhat},
                 {"optional", weights.optional}};

  document_key(document, "preset");
  document_string(document, competent_preset_name(preset));
  document_key(document, "weights");
  document_open(document, '{');
  for (size_t i = 0U; i < sizeof(members) / sizeof(members[0]); ++i) {
    document_key(document, members[i].name);
    document_whole(document, members[i].value);
  }

  document_key(document, "by_level");
  document_truth(document, weights.by_level);
  document_close(document, '}');
}
