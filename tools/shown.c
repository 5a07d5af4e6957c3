// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "shown.h"

#include <competent/fact.h>

#include <stdio.h>
#include <time.h>

CompetentText
shown_name(const CompetentTaxonomy* const taxonomy,
           const CompetentConcept         concept)
{
  const CompetentText name = competent_taxonomy_name(taxonomy, concept);
  return name.length ? name : competent_taxonomy_iri(taxonomy, concept);
}

Number
shown_money(const Language language, const int64_t cents)
{
  const char mark   = (language == LANGUAGE_DUTCH) ? ',' : '.';
  Number     number = {"–"};
  if (cents != COMPETENT_UNKNOWN) {
    const Number whole   = number_whole(language, cents / 100);
    const char   rest[4] = {
        mark, (char)('0' + cents % 100 / 10), (char)('0' + cents % 10), '\0'};
    snprintf(number.text,
             sizeof(number.text),
             "€ %.30s%s",
             whole.text,
             (cents % 100) ? rest : "");
  }

  return number;
}

int32_t
shown_today(void)
{
  const time_t now   = time(NULL);
  struct tm    parts = {0};
  if (!localtime_r(&now, &parts)) {
    return 0;
  }

  return (parts.tm_year + 1900) * 10000 + (parts.tm_mon + 1) * 100 +
         parts.tm_mday;
}
