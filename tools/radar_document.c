// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "radar.h"

#include "document.h"
#include "offers.h"
#include "people.h"
#include "skipped.h"

#include <competent/concept.h>
#include <competent/gate.h>
#include <competent/match.h>

#include <stddef.h>

static void
write_shortage(Document* const                document,
               const CompetentTaxonomy* const taxonomy,
               const CompetentShortage* const line)
{
  const CompetentKind kind = competent_taxonomy_kind(taxonomy, line->concept);

  document_open(document, '{');
  document_concept(document, taxonomy, line->concept);
  document_key(document, "kind");
  document_string(document, competent_kind_name(kind));
  document_key(document, "level");
  document_string(document, competent_level_name((CompetentLevel)line->level));
  offers_member(document, "vacancies", line->n_openings);
  offers_member(document, "places", line->n_places);
  offers_member(document, "asked", line->asked);
  offers_member(document, "lacking", line->lacking);
  offers_member(document, "left", line->left);
  offers_member(document, "have", line->n_have);
  offers_member(document, "partly", line->n_partly);
  offers_member(document, "short", line->n_short);
  offers_member(document, "places_lacking", line->n_lacking);
  offers_member(document, "places_left", line->n_left);
  document_key(document, "withheld");
  document_truth(document, line->is_withheld);
  document_close(document, '}');
}

static void
write_shortages(Document* const document, const RadarJob* const job)
{
  size_t                         n = 0U;
  const CompetentShortage* const lines =
    competent_radar_shortages(job->radar, &n);

  document_key(document, "shortages");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_shortage(document, job->taxonomy, &lines[i]);
  }

  document_close(document, ']');
}

static void
write_remedies(Document* const document, const RadarJob* const job)
{
  size_t                       n = 0U;
  const CompetentRemedy* const remedies =
    competent_radar_remedies(job->radar, &n);

  document_key(document, "courses");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_concept(document, job->taxonomy, remedies[i].course);
    offers_member(document, "gain", remedies[i].gain);
    offers_member(document, "spends", remedies[i].spends);
    offers_member(document, "people", remedies[i].n_people);
    document_close(document, '}');
  }

  document_close(document, ']');
}

static void
write_prospects(Document* const document, const RadarJob* const job)
{
  size_t                         n = 0U;
  const CompetentProspect* const prospects =
    competent_radar_prospects(job->radar, &n);

  document_key(document, "vacancies");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_key(document, "title");
    document_string(document, job->openings.titles[i]);
    offers_member(document, "places", prospects[i].places);
    offers_member(document, "suited", prospects[i].n_suited);
    offers_member(document, "ready", prospects[i].n_ready);
    offers_member(document, "trained", prospects[i].n_trained);
    offers_member(document, "empty", prospects[i].n_empty);
    offers_member(document, "spent", prospects[i].spent);
    document_key(document, "scored");
    document_truth(document, prospects[i].is_scored);
    document_key(document, "withheld");
    document_truth(document, prospects[i].is_withheld);
    skipped_member(document, &job->openings.wanted[i].skipped);
    document_close(document, '}');
  }

  document_close(document, ']');
}

static void
write_placement(Document* const                 document,
                const RadarJob* const           job,
                const CompetentPlacement* const placement)
{
  size_t                        n = 0U;
  const CompetentConcept* const courses =
    competent_radar_courses(job->radar, &n);

  document_open(document, '{');
  offers_member(document, "vacancy", placement->opening);
  document_key(document, "profile");
  document_string(document,
                  people_name(&job->people, (size_t)placement->person));
  document_key(document, "coverage");
  document_real(document, (double)placement->before / COMPETENT_TARGET_POINTS);
  document_key(document, "coverage_after");
  document_real(document, (double)placement->after / COMPETENT_TARGET_POINTS);
  offers_member(document, "spent", placement->spent);
  offers_member(document, "bound", placement->bound);
  document_key(document, "gates");
  document_string(document,
                  competent_passage_name((CompetentPassage)placement->passage));
  document_key(document, "courses");
  document_open(document, '[');
  for (int32_t c = 0; c < placement->n_courses; ++c) {
    document_open(document, '{');
    document_concept(
      document, job->taxonomy, courses[placement->first_course + c]);
    document_close(document, '}');
  }

  document_close(document, ']');
  document_close(document, '}');
}

static void
write_placements(Document* const document, const RadarJob* const job)
{
  size_t                          n = 0U;
  const CompetentPlacement* const placements =
    competent_radar_placements(job->radar, &n);

  document_key(document, "placements");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    write_placement(document, job, &placements[i]);
  }

  document_close(document, ']');
}

static void
write_enrolments(Document* const document, const RadarJob* const job)
{
  size_t                          n = 0U;
  const CompetentEnrolment* const enrolments =
    competent_radar_enrolments(job->radar, &n);

  document_key(document, "enrolments");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_concept(document, job->taxonomy, enrolments[i].course);
    offers_member(document, "people", enrolments[i].n_people);
    document_close(document, '}');
  }

  document_close(document, ']');
}

// Of whom something was not understood, unless nobody is told of
static void
write_skipped(Document* const document, const RadarJob* const job)
{
  const People* const people = &job->people;

  document_key(document, "not_understood");
  document_open(document, '[');
  for (size_t i = 0U; i < people->n && job->options->group <= 1; ++i) {
    if (people->skipped[i].n) {
      document_open(document, '{');
      document_key(document, "profile");
      document_string(document, people_name(people, i));
      skipped_member(document, &people->skipped[i]);
      document_close(document, '}');
    }
  }

  document_close(document, ']');
}

static void
write_totals(Document* const document, const RadarJob* const job)
{
  const CompetentRadarTotals totals = competent_radar_totals(job->radar);

  offers_member(document, "people", (int64_t)job->people.n);
  offers_member(document, "places", totals.n_places);
  offers_member(document, "ready", totals.n_ready);
  offers_member(document, "trained", totals.n_trained);
  offers_member(document, "empty", totals.n_empty);
  offers_member(document, "unscored", totals.n_unscored);
  offers_member(document, "asked", totals.asked);
  offers_member(document, "held", totals.held);
  offers_member(document, "held_after", totals.trained);
  document_key(document, "least");
  document_string(document, competent_thrift_name(job->options->thrift));
  offers_member(document, "spent", totals.spent);
  offers_member(document, "bound", totals.bound);
  document_key(document, "proven");
  document_truth(document, totals.is_proven);
  offers_member(document, "group", job->options->group);
  offers_member(document, "withheld", totals.n_withheld);
}

void
radar_document(FILE* const out, const RadarJob* const job)
{
  Document document = document_begin(out, false);
  document_open(&document, '{');
  write_totals(&document, job);
  write_shortages(&document, job);
  write_remedies(&document, job);
  write_prospects(&document, job);
  write_placements(&document, job);
  write_enrolments(&document, job);
  write_skipped(&document, job);
  document_origin(&document, job->taxonomy);
  document_weights(&document, job->options->preset);
  document_close(&document, '}');
  document_end(&document);
}
