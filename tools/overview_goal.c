// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_parts.h"

#include "html.h"
#include "number.h"

#include <competent/advice.h>
#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/gap.h>
#include <competent/gate.h>

#include <stdbool.h>

#define MAX_GAPS 8U

enum {
  AIM = COMPETENT_TARGET_POINTS * 4 / 5,
};

static CompetentConcept
nearest_to(const Overview* const overview, const CompetentConcept concept)
{
  size_t                     n   = 0U;
  const CompetentGain* const all = competent_advice_gains(overview->advice, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (all[i].concept == concept) {
      return all[i].nearest;
    }
  }

  return COMPETENT_NONE;
}

static const char*
level_text(const Language language, const int32_t level)
{
  return said_text(language,
                   (level == COMPETENT_LEVEL_ESSENTIAL)   ? SAID_GAP_ESSENTIAL
                   : (level == COMPETENT_LEVEL_IMPORTANT) ? SAID_GAP_IMPORTANT
                   : (level == COMPETENT_LEVEL_SOMEWHAT)  ? SAID_GAP_SOMEWHAT
                                                          : SAID_GAP_OPTIONAL);
}

static void
write_requirement(const Overview* const             overview,
                  const CompetentRequirement* const requirement)
{
  FILE* const            out     = overview->out;
  const CompetentConcept nearest = nearest_to(overview, requirement->concept);

  fputs("<li><b>", out);
  html_string(out, overview_name(overview, requirement->concept));
  fprintf(out,
          "</b> <small>%s</small>",
          level_text(overview->language, requirement->level));
  if (requirement->state == COMPETENT_STATE_PARTIAL) {
    fputs("<br>\n", out);
    overview_sentence(overview, SAID_GAP_PARTIAL, "", "");
  } else if (nearest != COMPETENT_NONE) {
    fputs("<br>\n", out);
    overview_sentence(
      overview, SAID_GAP_NEAREST, overview_name(overview, nearest), "");
  } else if (requirement->state == COMPETENT_STATE_UNKNOWN &&
             overview->is_known) {
    fputs("<br>\n", out);
    overview_sentence(overview, SAID_GAP_UNKNOWN, "", "");
  }

  fputs("</li>\n", out);
}

static void
write_rest(const Overview* const overview, const size_t n_gaps)
{
  const int32_t needed = competent_advice_n_needed(overview->advice, AIM);
  if (needed > 1 && needed <= (int32_t)MAX_GAPS) {
    overview_paragraph(overview,
                       SAID_GAP_NEEDED,
                       number_whole(overview->language, needed).text,
                       "");
  }

  if (n_gaps > MAX_GAPS + 1U) {
    const Number rest =
      number_whole(overview->language, (int64_t)(n_gaps - MAX_GAPS));
    overview_paragraph(overview, SAID_GAP_MORE, rest.text, "");
  }
}

static void
write_requirements(const Overview* const overview)
{
  size_t                            n      = 0U;
  size_t                            n_gaps = 0U;
  const CompetentRequirement* const all =
    competent_gap_requirements(overview->gap, &n);
  while (n_gaps < n && all[n_gaps].points > all[n_gaps].earned) {
    ++n_gaps;
  }

  if (!n_gaps) {
    overview_paragraph(overview, n ? SAID_GAP_NONE : SAID_GAP_NOTHING, "", "");
    return;
  }

  overview_paragraph(
    overview, SAID_GAP_INTRO, overview_name(overview, overview->target), "");
  fputs("<ol class=\"gaps\">\n", overview->out);
  // One more takes no more room than telling that there is one
  const size_t n_shown = (n_gaps == MAX_GAPS + 1U) ? n_gaps : MAX_GAPS;
  for (size_t i = 0U; i < n_gaps && i < n_shown; ++i) {
    write_requirement(overview, &all[i]);
  }

  fputs("</ol>\n", overview->out);
  write_rest(overview, n_gaps);
}

void
overview_gap(const Overview* const overview)
{
  overview_begin(overview, "leren", SAID_GAP);
  if (overview->gap) {
    write_requirements(overview);
  } else {
    overview_paragraph(overview, SAID_NO_TARGET, "", "");
  }

  overview_end(overview);
}

static Said
said_of(const CompetentGate* const gate)
{
  static const Said said[COMPETENT_N_PASSAGES][COMPETENT_N_GATE_KINDS] = {
    {SAID_PASSED_REGULATED,
     SAID_PASSED_OTHER,
     SAID_PASSED_OTHER,
     SAID_PASSED_OTHER},
    {SAID_ASK_REGULATED,
     SAID_ASK_LICENCE,
     SAID_ASK_LANGUAGE,
     SAID_ASK_CIRCUMSTANCE},
    {SAID_OPEN_REGULATED,
     SAID_OPEN_LICENCE,
     SAID_OPEN_LANGUAGE,
     SAID_OPEN_CIRCUMSTANCE}};

  // Of some languages it is not stated how well
  const Said found = said[gate->passage][gate->kind];
  return gate->asked                     ? found
         : (found == SAID_ASK_LANGUAGE)  ? SAID_ASK_ANY_LANGUAGE
         : (found == SAID_OPEN_LANGUAGE) ? SAID_OPEN_ANY_LANGUAGE
                                         : found;
}

static void
write_gates(const Overview* const  overview,
            const CompetentPassage passage,
            const Said             heading)
{
  size_t                     n       = 0U;
  size_t                     n_shown = 0U;
  const CompetentGate* const all = competent_gates_items(overview->gates, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (all[i].passage == (int32_t)passage) {
      if (!n_shown++) {
        overview_paragraph(overview, heading, "", "");
        fprintf(overview->out,
                "<ul class=\"gates %s\">\n",
                competent_passage_name(passage));
      }

      fputs("<li>", overview->out);
      overview_sentence(overview,
                        said_of(&all[i]),
                        overview_name(overview, all[i].concept),
                        competent_cefr_name((CompetentCefr)all[i].asked));
      fputs("</li>\n", overview->out);
    }
  }

  if (n_shown) {
    fputs("</ul>\n", overview->out);
  }
}

void
overview_gates(const Overview* const overview)
{
  size_t n = 0U;
  if (overview->gates) {
    (void)competent_gates_items(overview->gates, &n);
  }

  overview_begin(overview, "vragen", SAID_GATES);
  if (n) {
    overview_paragraph(overview, SAID_GATES_INTRO, "", "");
    write_gates(overview, COMPETENT_PASSAGE_OPEN, SAID_GATES_OPEN);
    write_gates(overview, COMPETENT_PASSAGE_UNKNOWN, SAID_GATES_ASK);
    write_gates(overview, COMPETENT_PASSAGE_PASSED, SAID_GATES_PASSED);
  } else {
    overview_paragraph(
      overview, overview->gates ? SAID_GATES_NONE : SAID_NO_TARGET, "", "");
  }

  overview_end(overview);
}
