// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_parts.h"

#include "html.h"
#include "meter.h"
#include "number.h"

#include <competent/detail.h>
#include <competent/match.h>
#include <competent/text.h>

#include <stdbool.h>

void
overview_begin(const Overview* const overview,
               const char* const     name,
               const Said            heading)
{
  fprintf(overview->out, "<section id=\"%s\">\n<h2>", name);
  said_write(overview->out, overview->language, heading, NULL);
  fputs("</h2>\n", overview->out);
}

void
overview_end(const Overview* const overview)
{
  fputs("</section>\n", overview->out);
}

void
overview_sentence(const Overview* const overview,
                  const Said            said,
                  const char* const     first,
                  const char* const     second)
{
  said_write(overview->out, overview->language, said, first, second, NULL);
  fputc('\n', overview->out);
}

void
overview_paragraph(const Overview* const overview,
                   const Said            said,
                   const char* const     first,
                   const char* const     second)
{
  fputs("<p>", overview->out);
  said_write(overview->out, overview->language, said, first, second, NULL);
  fputs("</p>\n", overview->out);
}

const char*
overview_name(const Overview* const overview, const CompetentConcept concept)
{
  const CompetentText name =
    competent_taxonomy_name(overview->taxonomy, concept);

  return name.length ? name.bytes : said_text(overview->language, SAID_NO_NAME);
}

void
overview_names(const Overview* const         overview,
               const CompetentConcept* const concepts,
               const size_t                  n,
               const size_t                  limit)
{
  FILE* const  out     = overview->out;
  const size_t n_shown = (n < limit) ? n : limit;
  for (size_t i = 0U; i < n_shown; ++i) {
    const bool is_last = i && i + 1U == n_shown && n == n_shown;
    if (is_last) {
      fprintf(out, " %s ", said_text(overview->language, SAID_AND));
    } else {
      fputs(i ? ", " : "", out);
    }

    fputs("<b>", out);
    html_string(out, overview_name(overview, concepts[i]));
    fputs("</b>", out);
  }

  if (n > n_shown) {
    fputc(' ', out);
    said_write(out,
               overview->language,
               SAID_CAN_MORE,
               number_whole(overview->language, (int64_t)(n - n_shown)).text,
               NULL);
  }

  fputs(".\n", out);
}

void
overview_meter(const Overview* const overview, const int32_t points)
{
  meter_begin(overview->out, 1, 1);
  meter_fill(overview->out, "met", points, COMPETENT_TARGET_POINTS);
  for (int tenth = 1; tenth < 10; ++tenth) {
    meter_mark(overview->out, tenth, 10);
  }

  meter_end(overview->out);
  fputc('\n', overview->out);
}

// Return a detail of a node, or a fallback where it is not stated
static int64_t
detail_of(const CompetentNode* const   node,
          const CompetentDetail* const details,
          const CompetentProperty      property,
          const int64_t                fallback)
{
  for (int32_t i = 0; i < node->n_details; ++i) {
    if (details[node->first_detail + i].property == (int32_t)property) {
      return details[node->first_detail + i].value;
    }
  }

  return fallback;
}

CompetentApplicant
overview_applicant(const Overview* const  overview,
                   const CompetentConcept scheme)
{
  size_t                     n = 0U;
  const CompetentNode* const nodes =
    competent_taxonomy_nodes(overview->taxonomy, scheme, &n);
  size_t                       n_details = 0U;
  const CompetentDetail* const details =
    competent_taxonomy_details(overview->taxonomy, scheme, &n_details);
  for (size_t i = 0U; i < n; ++i) {
    if (detail_of(&nodes[i], details, COMPETENT_PROPERTY_ABOUT, -1) ==
        COMPETENT_CRITERION_APPLICANT) {
      return (CompetentApplicant)detail_of(&nodes[i],
                                           details,
                                           COMPETENT_PROPERTY_ONE_OF,
                                           COMPETENT_APPLICANT_PERSON);
    }
  }

  return COMPETENT_APPLICANT_PERSON;
}
