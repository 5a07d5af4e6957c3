// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "advice.h"

#include "number.h"
#include "shown.h"
#include "table.h"
#include "text.h"

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

enum {
  MAX_GAINS = 5, ///< In the table; the document has all of them
  AIM       = COMPETENT_TARGET_POINTS * 4 / 5,
};

static void
add_gain(Table* const                   table,
         const Language                 language,
         const CompetentTaxonomy* const taxonomy,
         const CompetentGain* const     gain)
{
  table_cell(table, STYLE_PLAIN, shown_name(taxonomy, gain->concept));
  table_string(
    table,
    STYLE_PLAIN,
    number_percent(language, gain->coverage, COMPETENT_TARGET_POINTS).text);
  table_string(
    table,
    STYLE_PLAIN,
    (gain->unlocked < 0) ? "–" : number_whole(language, gain->unlocked).text);
  table_cell(table,
             STYLE_PLAIN,
             (gain->nearest == COMPETENT_NONE)
               ? text_of("–")
               : shown_name(taxonomy, gain->nearest));
}

static size_t
count_unused(const CompetentAdvice* const advice, size_t* const n)
{
  const CompetentTransfer* const all = competent_advice_transfers(advice, n);
  size_t                         n_unused = 0U;
  for (size_t i = 0U; i < *n; ++i) {
    n_unused += all[i].level == COMPETENT_LEVEL_NONE;
  }

  return n_unused;
}

static void
write_sums(FILE* const                  out,
           const Language               language,
           const CompetentAdvice* const advice)
{
  const int32_t needed = competent_advice_n_needed(advice, AIM);
  if (needed > 0) {
    message_write(out,
                  language,
                  MESSAGE_ADVICE_NEEDED,
                  number_whole(language, needed).text,
                  NULL);
  }

  size_t       n        = 0U;
  const size_t n_unused = count_unused(advice, &n);
  if (n) {
    message_write(out,
                  language,
                  MESSAGE_ADVICE_USED,
                  number_whole(language, (int64_t)(n - n_unused)).text,
                  number_whole(language, (int64_t)n).text,
                  NULL);
  }
}

bool
advice_table(FILE* const                    out,
             const Language                 language,
             const CompetentTaxonomy* const taxonomy,
             const CompetentAdvice* const   advice)
{
  static const Column columns[] = {{MESSAGE_COLUMN_LACKING, false, FIT_CUT},
                                   {MESSAGE_COLUMN_GAIN, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_UNLOCKED, true, FIT_WHOLE},
                                   {MESSAGE_COLUMN_HAS, false, FIT_CUT}};

  size_t                     n   = 0U;
  const CompetentGain* const all = competent_advice_gains(advice, &n);
  if (!n) {
    return true;
  }

  message_write(out, language, MESSAGE_ADVICE, NULL);
  Table* const table = table_new(language, columns, 4U);
  for (size_t i = 0U; i < n && i < MAX_GAINS; ++i) {
    add_gain(table, language, taxonomy, &all[i]);
  }

  if (!table_finish(table, language, out)) {
    return false;
  }

  write_sums(out, language, advice);
  fputc('\n', out);
  return true;
}

static void
write_gain(Document* const                document,
           const CompetentTaxonomy* const taxonomy,
           const CompetentGain* const     gain)
{
  document_open(document, '{');
  document_concept(document, taxonomy, gain->concept);
  document_key(document, "level");
  document_string(document, competent_level_name((CompetentLevel)gain->level));
  document_key(document, "coverage");
  document_whole(document, gain->coverage);
  document_key(document, "fit");
  document_whole(document, gain->fit);
  document_key(document, "unlocked");
  if (gain->unlocked < 0) {
    document_null(document);
  } else {
    document_whole(document, gain->unlocked);
  }

  document_key(document, "nearest");
  if (gain->nearest == COMPETENT_NONE) {
    document_null(document);
  } else {
    document_open(document, '{');
    document_concept(document, taxonomy, gain->nearest);
    document_close(document, '}');
  }

  document_close(document, '}');
}

static void
write_gains(Document* const                document,
            const CompetentTaxonomy* const taxonomy,
            const CompetentAdvice* const   advice)
{
  size_t                     n   = 0U;
  const CompetentGain* const all = competent_advice_gains(advice, &n);

  document_key(document, "gains");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_gain(document, taxonomy, &all[i]);
  }

  document_close(document, ']');
}

static void
write_transfers(Document* const                document,
                const CompetentTaxonomy* const taxonomy,
                const CompetentAdvice* const   advice)
{
  size_t                         n   = 0U;
  const CompetentTransfer* const all = competent_advice_transfers(advice, &n);

  document_key(document, "transfers");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_concept(document, taxonomy, all[i].concept);
    document_key(document, "credit");
    document_real(document, (double)all[i].credit / COMPETENT_FULL_CREDIT);
    document_key(document, "level");
    if (all[i].level == COMPETENT_LEVEL_NONE) {
      document_null(document);
    } else {
      document_string(document,
                      competent_level_name((CompetentLevel)all[i].level));
    }

    document_key(document, "earned");
    document_whole(document, all[i].earned);
    document_close(document, '}');
  }

  document_close(document, ']');
}

static void
write_uninformative(Document* const                document,
                    const CompetentTaxonomy* const taxonomy,
                    const CompetentAdvice* const   advice)
{
  size_t                        n = 0U;
  const CompetentConcept* const all =
    competent_advice_uninformative(advice, &n);

  document_key(document, "uninformative");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_concept(document, taxonomy, all[i]);
    document_close(document, '}');
  }

  document_close(document, ']');
}

void
advice_members(Document* const                document,
               const CompetentTaxonomy* const taxonomy,
               const CompetentAdvice* const   advice)
{
  document_key(document, "advice");
  document_open(document, '{');
  write_gains(document, taxonomy, advice);
  write_transfers(document, taxonomy, advice);
  write_uninformative(document, taxonomy, advice);
  document_close(document, '}');
}
