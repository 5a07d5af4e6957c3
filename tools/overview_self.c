// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "overview_parts.h"

#include "html.h"
#include "number.h"

#include <competent/advice.h>
#include <competent/concept.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/profile.h>

#include <stdbool.h>

#define MAX_CHIPS 12U
#define MAX_STRONG 3U
#define MAX_FITS 5U

enum {
  STRONG = COMPETENT_TARGET_POINTS / 50,  ///< Points that weigh a lot
  WHOLE  = COMPETENT_FULL_CREDIT / 4 * 3, ///< Credit that is nearly all of it
};

/// Which of all that somebody has is listed
typedef enum {
  LIST_ASKED,
  LIST_OTHER,
} List;

static bool
is_listed(const CompetentTransfer* const transfer, const List list)
{
  const bool is_asked = transfer->level != COMPETENT_LEVEL_NONE;

  return transfer->credit && is_asked == (list == LIST_ASKED);
}

static void
write_chip(const Overview* const  overview,
           const CompetentConcept concept,
           const bool             is_partial)
{
  FILE* const out = overview->out;

  fputs("<li><b>", out);
  html_string(out, overview_name(overview, concept));
  fputs("</b>", out);
  if (is_partial) {
    fputs(" <small>", out);
    said_write(out, overview->language, SAID_CAN_PARTLY, NULL);
    fputs("</small>", out);
  }

  fputs("</li>\n", out);
}

static void
end_chips(const Overview* const overview, const size_t n)
{
  if (n > MAX_CHIPS) {
    fputs("<li class=\"more\">", overview->out);
    said_write(overview->out,
               overview->language,
               SAID_CAN_MORE,
               number_whole(overview->language, (int64_t)(n - MAX_CHIPS)).text,
               NULL);
    fputs("</li>\n", overview->out);
  }

  fputs("</ul>\n", overview->out);
}

static void
write_list(const Overview* const overview, const List list, const Said heading)
{
  size_t                         n       = 0U;
  size_t                         n_shown = 0U;
  const CompetentTransfer* const all =
    competent_advice_transfers(overview->advice, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (is_listed(&all[i], list) && !n_shown++) {
      overview_paragraph(overview, heading, "", "");
      fputs("<ul class=\"chips\">\n", overview->out);
    }

    if (is_listed(&all[i], list) && n_shown <= MAX_CHIPS) {
      write_chip(overview, all[i].concept, all[i].credit < WHOLE);
    }
  }

  if (n_shown) {
    end_chips(overview, n_shown);
  } else if (list == LIST_ASKED) {
    overview_paragraph(overview, SAID_CAN_NONE_ASKED, "", "");
  }
}

// What is had wholly and earns much goes first, as all that is had does
static void
write_strong(const Overview* const overview)
{
  size_t                         n        = 0U;
  size_t                         n_strong = 0U;
  CompetentConcept               strong[MAX_STRONG];
  const CompetentTransfer* const all =
    competent_advice_transfers(overview->advice, &n);
  for (size_t i = 0U; i < n && n_strong < MAX_STRONG; ++i) {
    if (all[i].earned >= STRONG && 2 * all[i].credit > COMPETENT_FULL_CREDIT) {
      strong[n_strong++] = all[i].concept;
    }
  }

  if (n_strong) {
    fputs("<p>", overview->out);
    overview_sentence(overview, SAID_CAN_STRONG, "", "");
    overview_names(overview, strong, n_strong, MAX_STRONG);
    fputs("</p>\n", overview->out);
  }
}

// Tell which work and qualifications brought what somebody can do
static void
write_done(const Overview* const overview)
{
  size_t                       n       = 0U;
  size_t                       n_shown = 0U;
  CompetentConcept             last    = COMPETENT_NONE;
  CompetentConcept             shown[MAX_CHIPS];
  const CompetentCredit* const credits = competent_profile_credits(
    overview->question->profile, COMPETENT_LEVEL_OPTIONAL, &n);
  for (size_t i = 0U; i < n && n_shown < MAX_CHIPS; ++i) {
    const CompetentConcept via = credits[i].via;
    bool                   is_new =
      via != COMPETENT_NONE && via != credits[i].concept && via != last;
    last = via;
    for (size_t k = 0U; k < n_shown; ++k) {
      is_new = is_new && shown[k] != via;
    }

    const CompetentKind kind = competent_taxonomy_kind(overview->taxonomy, via);
    if (is_new &&
        (kind == COMPETENT_KIND_OCCUPATION || kind == COMPETENT_KIND_NORM)) {
      shown[n_shown++] = via;
    }
  }

  if (n_shown) {
    fputs("<p>", overview->out);
    overview_sentence(overview, SAID_CAN_DONE, "", "");
    overview_names(overview, shown, n_shown, n_shown);
    fputs("</p>\n", overview->out);
  }
}

void
overview_can(const Overview* const overview)
{
  overview_begin(overview, "kun", SAID_CAN);
  if (!overview->is_known) {
    overview_paragraph(overview, SAID_CAN_NOTHING, "", "");
  } else {
    write_done(overview);
  }

  if (overview->is_known && overview->advice) {
    write_strong(overview);
    write_list(overview, LIST_ASKED, SAID_CAN_ASKED);
    write_list(overview, LIST_OTHER, SAID_CAN_OTHER);
  }

  overview_end(overview);
}

static void
write_passage(const Overview* const overview, const CompetentConcept target)
{
  const CompetentPassage passage =
    competent_profile_passage(overview->question->profile, target);
  if (passage == COMPETENT_PASSAGE_OPEN) {
    overview_sentence(overview, SAID_FIT_OPEN, "", "");
  } else if (passage == COMPETENT_PASSAGE_UNKNOWN) {
    overview_sentence(overview, SAID_FIT_ASK, "", "");
  }
}

static void
write_fit(const Overview* const overview, const size_t index)
{
  static const Said names[COMPETENT_N_NEARNESSES] = {
    SAID_FIT_UNKNOWN, SAID_FIT_FAR, SAID_FIT_FEASIBLE, SAID_FIT_CLOSE};

  FILE* const            out = overview->out;
  const CompetentConcept target =
    competent_matches_targets(overview->matches)[index];
  const int32_t near   = competent_matches_nearnesses(overview->matches)[index];
  const int32_t points = competent_matches_earned(overview->matches)[index];

  fputs("<li>\n<p class=\"work\"><b>", out);
  html_string(out, overview_name(overview, target));
  fputs("</b>", out);
  if (near != COMPETENT_NEARNESS_UNKNOWN) {
    fprintf(out,
            " <em class=\"%s\">%s</em>",
            competent_nearness_name((CompetentNearness)near),
            said_text(overview->language, names[near]));
  }

  fputs("</p>\n", out);
  overview_meter(overview, points);
  fputs("<p>", out);
  overview_sentence(
    overview, SAID_FIT_ROW, said_points(overview->language, points).text, "");
  if (overview_has_had(overview->question->profile, target)) {
    overview_sentence(overview, SAID_FIT_HAD, "", "");
  } else {
    write_passage(overview, target);
  }

  fputs("</p>\n</li>\n", out);
}

// Without groups of occupations nobody knows what is near
static bool
is_measured(const Overview* const overview)
{
  return competent_matcher_threshold(overview->matcher,
                                     COMPETENT_NEARNESS_FEASIBLE) >= 0;
}

static bool
is_any_near(const Overview* const overview)
{
  const int32_t* const near = competent_matches_nearnesses(overview->matches);
  for (size_t i = 0U; i < competent_matches_n(overview->matches); ++i) {
    if (near[i] != COMPETENT_NEARNESS_FAR) {
      return true;
    }
  }

  return false;
}

void
overview_fits(const Overview* const overview)
{
  const size_t n =
    overview->matches ? competent_matches_n(overview->matches) : 0U;

  overview_begin(overview, "past", SAID_FITS);
  if (!n) {
    overview_paragraph(overview, SAID_FITS_NOTHING, "", "");
  } else {
    overview_paragraph(overview, SAID_FITS_POINTS, "", "");
    if (!is_any_near(overview)) {
      overview_paragraph(overview, SAID_FITS_NONE_NEAR, "", "");
    }

    fputs("<ol class=\"fits\">\n", overview->out);
    for (size_t i = 0U; i < n && i < MAX_FITS; ++i) {
      write_fit(overview, i);
    }

    fputs("</ol>\n", overview->out);
    if (is_measured(overview)) {
      overview_paragraph(overview, SAID_FITS_MEANING, "", "");
    }
  }

  overview_end(overview);
}
