// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/survey.h"

#include "base/failure.h"
#include "match/credit.h"
#include "match/vacancy_impl.h"
#include "plan/assignment.h"
#include "plan/bargain.h"
#include "plan/own_cost.h"
#include "plan/syllabus.h"
#include "plan/wishes_impl.h"

#include <competent/gate.h>

#include <stdlib.h>
#include <string.h>

static bool
is_target(const Survey* const survey, const CompetentConcept concept)
{
  const CompetentKind kind =
    competent_taxonomy_kind(survey->planner->taxonomy, concept);

  return kind == COMPETENT_KIND_OCCUPATION || kind == COMPETENT_KIND_NORM;
}

static CompetentStatus
check_opening(const Survey* const           survey,
              const CompetentOpening* const opening,
              CompetentError* const         error)
{
  const CompetentVacancy* const vacancy = opening->vacancy;
  if (vacancy && vacancy->taxonomy != survey->planner->taxonomy) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A vacancy is of another taxonomy than the planner");
  }

  const bool is_without = vacancy && opening->target == COMPETENT_NONE;
  if (!is_without && !is_target(survey, opening->target)) {
    return failure(
      error,
      COMPETENT_STATUS_BAD_ARGUMENT,
      "The target of an opening has to be an occupation or a norm");
  }

  return (opening->places < 0) ? failure(error,
                                         COMPETENT_STATUS_BAD_ARGUMENT,
                                         "An opening has fewer than no places")
                               : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
check_openings(const Survey* const survey, CompetentError* const error)
{
  int64_t         n_places = 0;
  CompetentStatus st       = COMPETENT_STATUS_SUCCESS;
  for (uint32_t o = 0U; o < survey->n_openings && !st; ++o) {
    st = check_opening(survey, &survey->openings[o], error);
    n_places += survey->openings[o].places;
    if (!st && n_places > COMPETENT_RADAR_PLACES) {
      st =
        failure(error,
                COMPETENT_STATUS_OVER_LIMIT,
                "The openings have more than %d places, the most for a radar",
                COMPETENT_RADAR_PLACES);
    }
  }

  return st;
}

static CompetentStatus
check_options(const CompetentRadarOptions* const options,
              CompetentError* const              error)
{
  const bool is_thrift = options->thrift == COMPETENT_THRIFT_COST ||
                         options->thrift == COMPETENT_THRIFT_HOURS ||
                         options->thrift == COMPETENT_THRIFT_WEEKS;
  if (!is_thrift) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "There is no such thrift");
  }

  return (options->group < 0 || options->searches < 0 || options->courses < 0)
           ? failure(error,
                     COMPETENT_STATUS_BAD_ARGUMENT,
                     "The numbers of a radar start from 0")
           : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
check(const Survey* const survey,
      const size_t        n_openings,
      const size_t        n_profiles,
      CompetentError*     error)
{
  const size_t n_rows = n_profiles ? n_profiles : 1U;
  if (n_openings > COMPETENT_RADAR_PAIRS || n_rows > COMPETENT_RADAR_PAIRS ||
      n_openings * n_rows > COMPETENT_RADAR_PAIRS) {
    return failure(error,
                   COMPETENT_STATUS_OVER_LIMIT,
                   "There are more than %d pairs of an opening and a person",
                   COMPETENT_RADAR_PAIRS);
  }

  CompetentStatus st = check_options(&survey->options, error);
  if (!st) {
    st = wishes_check(&survey->wishes, error);
  }

  return st ? st
            : vacancy_check_profiles(
                survey->planner->taxonomy, survey->profiles, n_profiles, error);
}

static bool
make_room(Survey* const survey)
{
  const CompetentTaxonomy* const taxonomy   = survey->planner->taxonomy;
  const size_t                   n_openings = survey->n_openings;
  const size_t                   n = n_openings * survey->n_people + 1U;

  survey->n_made =
    (size_t)competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION) +
    (size_t)competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_NORM);
  survey->made =
    (CompetentVacancy**)calloc(survey->n_made + 1U, sizeof(*survey->made));
  survey->vacancies = (const CompetentVacancy**)calloc(
    n_openings + 1U, sizeof(*survey->vacancies));
  survey->syllabuses = (Syllabus*)calloc(n_openings + 1U, sizeof(Syllabus));
  survey->places     = (uint32_t*)calloc(n_openings + 1U, sizeof(uint32_t));
  survey->firsts     = (uint32_t*)calloc(n_openings + 1U, sizeof(uint32_t));
  survey->firsts_made =
    (uint32_t*)calloc(survey->n_made + 1U, sizeof(uint32_t));
  survey->earned = (int32_t*)calloc(n, sizeof(int32_t));
  survey->costs  = (int64_t*)calloc(n, sizeof(int64_t));
  return survey->made && survey->vacancies && survey->syllabuses &&
         survey->firsts && survey->firsts_made && survey->places &&
         survey->earned && survey->costs;
}

static size_t
number_of(const Survey* const survey, const CompetentConcept target)
{
  const CompetentTaxonomy* const taxonomy = survey->planner->taxonomy;
  const CompetentConcept         first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);
  const int32_t n =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);

  return (target >= first && target < first + n)
           ? (size_t)(target - first)
           : (size_t)(n + target -
                      competent_taxonomy_first_of_kind(taxonomy,
                                                       COMPETENT_KIND_NORM));
}

// What a target asks for is found out once, however often it is wanted
static CompetentStatus
find_vacancy(const Survey* const   survey,
             const uint32_t        opening,
             CompetentError* const error)
{
  const CompetentOpening wanted = survey->openings[opening];
  if (wanted.vacancy) {
    survey->vacancies[opening] = wanted.vacancy;
    survey->firsts[opening]    = opening;
    return COMPETENT_STATUS_SUCCESS;
  }

  CompetentVacancy** const made =
    &survey->made[number_of(survey, wanted.target)];
  const CompetentLink    asked = {wanted.target, COMPETENT_LEVEL_ESSENTIAL};
  const CompetentWeights weights =
    competent_matcher_weights(survey->planner->matcher);
  const CompetentStatus st =
    *made ? COMPETENT_STATUS_SUCCESS
          : competent_vacancy_new(
              survey->planner->taxonomy, &asked, 1U, &weights, made, error);

  uint32_t* const first =
    &survey->firsts_made[number_of(survey, wanted.target)];

  *first                     = *first ? *first : opening + 1U;
  survey->firsts[opening]    = *first - 1U;
  survey->vacancies[opening] = *made;
  return st;
}

static CompetentStatus
find_vacancies(const Survey* const survey, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t o = 0U; o < survey->n_openings && !st; ++o) {
    st                = find_vacancy(survey, o, error);
    survey->places[o] = (!st && survey->vacancies[o]->is_scored)
                          ? (uint32_t)survey->openings[o].places
                          : 0U;
  }

  return st;
}

const Syllabus*
survey_syllabus(const Survey* const survey, const uint32_t opening)
{
  return &survey->syllabuses[survey->firsts[opening]];
}

Points
survey_points(const Survey* const survey, const uint32_t opening)
{
  return vacancy_points(survey->vacancies[opening]);
}

CompetentStatus
survey_make_room(const Survey* const   survey,
                 SyllabusRoom* const   room,
                 CompetentError* const error)
{
  size_t most = 0U;
  for (uint32_t o = 0U; o < survey->n_openings; ++o) {
    const size_t n = survey_points(survey, o).n_links;
    most           = (n > most) ? n : most;
  }

  room->earned = (int32_t*)calloc(most + 1U, sizeof(int32_t));
  room->rates  = (SyllabusRate*)calloc(most + 1U, sizeof(SyllabusRate));
  return (room->earned && room->rates) ? COMPETENT_STATUS_SUCCESS
                                       : no_memory(error);
}

void
survey_free_room(const SyllabusRoom* const room)
{
  free(room->earned);
  free(room->rates);
}

// Return what a person earns of an opening
static int32_t
find_earned(const Survey* const survey,
            const SyllabusRoom  room,
            const uint32_t      person,
            const uint32_t      opening)
{
  const Points points = survey_points(survey, opening);
  int32_t      earned = 0;
  vacancy_credits(
    points.links, points.n_links, survey->profiles[person], room.earned, 1U);
  for (size_t i = 0U; i < points.n_links; ++i) {
    room.earned[i] = credit_part(points.points[i], room.earned[i]);
    earned += room.earned[i];
  }

  return earned;
}

int64_t
survey_least(const Survey* const survey,
             const SyllabusRoom  room,
             const uint32_t      person,
             const uint32_t      opening)
{
  const int32_t earned = find_earned(survey, room, person, opening);

  return syllabus_least(survey_syllabus(survey, opening),
                        room,
                        survey_points(survey, opening).n_links,
                        survey->wishes.coverage - earned);
}

static void
compare_pair(const Survey* const survey,
             const SyllabusRoom  room,
             const uint32_t      person,
             const uint32_t      opening)
{
  const CompetentProfile* const profile = survey->profiles[person];
  const CompetentConcept        target  = survey->openings[opening].target;
  const size_t                  pair    = survey_pair(survey, person, opening);
  if (!survey_points(survey, opening).is_scored ||
      competent_profile_passage(profile, target) == COMPETENT_PASSAGE_OPEN) {
    survey->earned[pair] = SURVEY_STOPPED;
    survey->costs[pair]  = ASSIGNMENT_NEVER;
    return;
  }

  const int32_t earned = find_earned(survey, room, person, opening);

  survey->earned[pair] = earned;
  survey->costs[pair]  = syllabus_floor(
    survey_syllabus(survey, opening), room, survey->wishes.coverage - earned);
}

static CompetentStatus
compare_opening(const Survey* const   survey,
                const Bargains* const bargains,
                const SyllabusRoom    room,
                const uint32_t        opening,
                CompetentError* const error)
{
  // What an opening before this one asked for too is known
  Syllabus* const syllabus = &survey->syllabuses[opening];
  const Points    points   = survey_points(survey, opening);
  const bool      is_first = survey->firsts[opening] == opening;
  CompetentStatus st       = COMPETENT_STATUS_SUCCESS;
  if (is_first) {
    st = syllabus_init(
      syllabus, survey->planner, survey->nobody, &points, bargains, error);
  }

  if (is_first && !st) {
    st = syllabus_find_rates(syllabus, room, points.n_links, error);
  }

  for (uint32_t p = 0U; p < survey->n_people && !st; ++p) {
    compare_pair(survey, room, p, opening);
  }

  return st;
}

// What schemes pay differs from one person to another: the least counts
static CompetentStatus
find_bargains(const Survey* const   survey,
              Bargains* const       bargains,
              CompetentError* const error)
{
  size_t          n_schemes = 0U;
  CompetentStatus st        = bargains_init(bargains,
                                     survey->planner,
                                     survey->profiles,
                                     survey->n_people,
                                     &survey->wishes,
                                     survey->options.thrift,
                                     error);
  (void)competent_funding_schemes(survey->planner->funding, &n_schemes);
  if (!n_schemes || !survey->wishes.start) {
    return st;
  }

  for (uint32_t p = 0U; p < survey->n_people && !st; ++p) {
    OwnCosts own_costs = {NULL, NULL};
    st                 = own_costs_init(
      &own_costs, survey->planner, survey->profiles[p], &survey->wishes, error);
    if (!st) {
      bargains_add(bargains, &own_costs);
      own_costs_free(&own_costs);
    }
  }

  return st;
}

static CompetentStatus
compare_all(const Survey* const survey, CompetentError* const error)
{
  SyllabusRoom    room     = {NULL, NULL};
  Bargains        bargains = {NULL, survey->options.thrift};
  CompetentStatus st       = survey_make_room(survey, &room, error);
  if (!st) {
    st = find_bargains(survey, &bargains, error);
  }

  for (uint32_t o = 0U; o < survey->n_openings && !st; ++o) {
    st = compare_opening(survey, &bargains, room, o, error);
  }

  survey_free_room(&room);

  bargains_free(&bargains);
  return st;
}

CompetentStatus
survey_init(Survey* const                        survey,
            const CompetentPlanner* const        planner,
            const CompetentOpening* const        openings,
            const size_t                         n_openings,
            const CompetentProfile* const* const profiles,
            const size_t                         n_profiles,
            const CompetentWishes* const         wishes,
            const CompetentRadarOptions* const   options,
            CompetentError* const                error)
{
  memset(survey, 0, sizeof(*survey));
  survey->planner  = planner;
  survey->openings = openings;
  survey->profiles = profiles;
  survey->wishes   = wishes ? *wishes : competent_wishes_none();
  survey->options  = options ? *options : competent_radar_options();

  CompetentStatus st = check(survey, n_openings, n_profiles, error);
  if (!st) {
    survey->n_openings = (uint32_t)n_openings;
    survey->n_people   = (uint32_t)n_profiles;
    st                 = check_openings(survey, error);
  }

  if (!st && !make_room(survey)) {
    st = no_memory(error);
  }

  if (!st) {
    st = competent_profile_new(planner->taxonomy, &survey->nobody, error);
  }

  if (!st) {
    st = find_vacancies(survey, error);
  }

  return st ? st : compare_all(survey, error);
}

void
survey_free(Survey* const survey)
{
  for (size_t i = 0U; survey->made && i < survey->n_made; ++i) {
    competent_vacancy_free(survey->made[i]);
  }

  for (uint32_t o = 0U; survey->syllabuses && o < survey->n_openings; ++o) {
    syllabus_free(&survey->syllabuses[o]);
  }

  free(survey->made);
  free(survey->syllabuses);
  free(survey->vacancies);
  free(survey->places);
  free(survey->firsts);
  free(survey->firsts_made);
  free(survey->earned);
  free(survey->costs);
  competent_profile_free(survey->nobody);
}
