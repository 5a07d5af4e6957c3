// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/staffing.h"

#include "base/failure.h"

#include <competent/match.h>

#include <stdlib.h>
#include <string.h>

/// Costs of pairs, of which those are searched that matter
typedef struct {
  Staffing*     staffing;
  const Survey* survey;
  int64_t*      costs; ///< By pair: least, or just that where it was searched
  uint32_t*     slots; ///< By pair: its training plus one
  uint8_t*      looks; ///< By pair: 1 where the least is known more nearly
  SyllabusRoom  room;
  int64_t       unit; ///< Of what is spent, in costs
  size_t        n_pairs;
  bool          is_cut; ///< There were more to search than one may
} Search;

/// Most units times pairs in a chain, so that no sum overflows
#define MAX_UNITS ((int64_t)1 << 23)

// Return such a unit that those who need training count only between plans that
// spend the same; or 1 for so many people that sums would be too large
static int64_t
unit_of(const Survey* const survey)
{
  const int64_t n_people   = survey->n_people;
  const int64_t n_openings = survey->n_openings;
  const int64_t chain      = (n_people < n_openings) ? n_people : n_openings;

  return ((n_people + 1) * (chain + 2) < MAX_UNITS) ? n_people + 1 : 1;
}

// Return the cost of a pair that needs training
static int64_t
cost_of(const Search* const search, const int64_t spent)
{
  return (spent == ASSIGNMENT_NEVER) ? ASSIGNMENT_NEVER
         : (search->unit > 1)        ? spent * search->unit + 1
                                     : spent;
}

static AssignmentProblem
problem_of(const Survey* const survey, const int64_t* const costs)
{
  const AssignmentProblem problem = {
    costs, survey->places, survey->n_people, survey->n_openings};

  return problem;
}

// Points that are not there are what it costs, so that most are
static CompetentStatus
place_as_is(Staffing* const       staffing,
            const Survey* const   survey,
            CompetentError* const error)
{
  const size_t   n     = (size_t)survey->n_people * survey->n_openings;
  int64_t* const costs = (int64_t*)calloc(n + 1U, sizeof(int64_t));
  if (!costs) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < n; ++i) {
    costs[i] = (survey->earned[i] > 0)
                 ? COMPETENT_TARGET_POINTS - survey->earned[i]
                 : ASSIGNMENT_NEVER;
  }

  const AssignmentProblem problem = problem_of(survey, costs);
  const CompetentStatus   st =
    assignment_solve(&problem, &staffing->as_is, error);
  free(costs);
  return st;
}

static bool
is_enough(const Survey* const survey, const size_t pair)
{
  return survey->earned[pair] >= survey->wishes.coverage;
}

// Return whether a pair takes more than what was known of it
static bool
look_again(const Search* const search,
           const uint32_t      person,
           const uint32_t      opening)
{
  const size_t  pair = survey_pair(search->survey, person, opening);
  const int64_t cost = search->costs[pair];
  if (search->is_cut || search->looks[pair]) {
    return false;
  }

  search->looks[pair] = 1U;
  search->costs[pair] = cost_of(
    search, survey_least(search->survey, search->room, person, opening));
  return search->costs[pair] > cost;
}

// Search the pair that somebody was assigned to, if it was not
static CompetentStatus
search_pair(Search* const         search,
            const uint32_t        person,
            const uint32_t        opening,
            bool* const           is_new,
            CompetentError* const error)
{
  const size_t pair = survey_pair(search->survey, person, opening);
  if (is_enough(search->survey, pair) || search->slots[pair]) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (look_again(search, person, opening)) {
    *is_new = true;
    return COMPETENT_STATUS_SUCCESS;
  }

  Trainings* const      trainings = &search->staffing->trainings;
  const CompetentStatus st =
    trainings_search(trainings, search->survey, person, opening, error);
  if (!st) {
    const size_t          n    = trainings->trainings.n;
    const Training* const made = (const Training*)trainings->trainings.items;

    search->costs[pair] = cost_of(search, made[n - 1U].spent);
    search->slots[pair] = (uint32_t)n;
    *is_new             = true;
  }

  return st;
}

static CompetentStatus
search_assigned(Search* const           search,
                const Assignment* const assignment,
                bool* const             is_new,
                CompetentError* const   error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t p = 0U; p < search->survey->n_people && !st; ++p) {
    if (assignment->columns[p] != ASSIGNMENT_NONE) {
      st = search_pair(search, p, assignment->columns[p], is_new, error);
    }
  }

  return st;
}

// What was not searched is left out, once no more may be
static void
leave_out(Search* const search)
{
  for (size_t i = 0U; i < search->n_pairs; ++i) {
    if (!is_enough(search->survey, i) && !search->slots[i]) {
      search->costs[i] = ASSIGNMENT_NEVER;
    }
  }
}

static CompetentStatus
solve_exactly(Search* const         search,
              Assignment* const     assignment,
              CompetentError* const error)
{
  const AssignmentProblem problem = problem_of(search->survey, search->costs);

  assignment_free(assignment);
  leave_out(search);
  return assignment_solve(&problem, assignment, error);
}

// Each round finds who is to go where if the least were what it costs, and what
// that does cost.  Once nothing of it is new no other plan is better.
static CompetentStatus
search_all(Search* const search, Assignment* const plan, CompetentError* error)
{
  const Survey* const     survey   = search->survey;
  Staffing* const         staffing = search->staffing;
  const AssignmentProblem problem  = problem_of(survey, search->costs);
  const size_t            most     = (size_t)survey->options.searches;
  CompetentStatus         st       = COMPETENT_STATUS_SUCCESS;
  bool                    is_new   = true;
  while (is_new && !st) {
    is_new = false;
    assignment_free(plan);
    st = assignment_solve(&problem, plan, error);
    if (!st) {
      staffing->bound = plan->total / search->unit;
      search->is_cut  = staffing->trainings.trainings.n >= most;
      st              = search_assigned(search, plan, &is_new, error);
    }

    if (is_new && search->is_cut && !st) {
      const uint32_t n_assigned = plan->n_assigned;

      st = solve_exactly(search, plan, error);
      staffing->bound =
        (!st && plan->n_assigned == n_assigned) ? staffing->bound : 0;
      return st;
    }
  }

  search->is_cut = false;
  return st;
}

// Courses that are not proven to be the best may cost less
static CompetentStatus
find_bound(Search* const search, CompetentError* const error)
{
  Staffing* const       staffing = search->staffing;
  const Training* const trainings =
    (const Training*)staffing->trainings.trainings.items;
  const size_t n           = staffing->trainings.trainings.n;
  bool         is_unproven = false;
  for (size_t i = 0U; i < n; ++i) {
    const size_t pair =
      survey_pair(search->survey, trainings[i].person, trainings[i].opening);

    is_unproven         = is_unproven || !trainings[i].is_proven;
    search->costs[pair] = cost_of(search, trainings[i].bound);
  }

  staffing->is_proven = !search->is_cut && !is_unproven;
  if (search->is_cut || !is_unproven) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Assignment              least   = {NULL, NULL, NULL, 0, 0, 0U};
  const AssignmentProblem problem = problem_of(search->survey, search->costs);
  const CompetentStatus   st      = assignment_solve(&problem, &least, error);
  if (!st) {
    const bool is_as_many = least.n_assigned == staffing->trained.n_assigned;

    staffing->bound = is_as_many ? least.total / search->unit : 0;
    staffing->is_proven =
      is_as_many && staffing->bound == staffing->trained.total / search->unit;
  }

  assignment_free(&least);
  return st;
}

static CompetentStatus
take_trainings(const Search* const search, CompetentError* const error)
{
  const Survey* const survey   = search->survey;
  Staffing* const     staffing = search->staffing;

  staffing->n_searches = staffing->trainings.trainings.n;
  staffing->taken =
    (uint32_t*)calloc((size_t)survey->n_people + 1U, sizeof(uint32_t));
  for (uint32_t p = 0U; staffing->taken && p < survey->n_people; ++p) {
    const uint32_t opening = staffing->trained.columns[p];
    const size_t   pair    = survey_pair(survey, p, opening);

    // What was searched is numbered from one, so that none comes before it
    staffing->taken[p] = (opening == ASSIGNMENT_NONE || is_enough(survey, pair))
                           ? STAFFING_NONE
                           : search->slots[pair] - 1U;
  }

  return staffing->taken ? COMPETENT_STATUS_SUCCESS : no_memory(error);
}

static CompetentStatus
place_trained(Staffing* const       staffing,
              const Survey* const   survey,
              CompetentError* const error)
{
  const size_t n      = (size_t)survey->n_people * survey->n_openings;
  Search       search = {.staffing = staffing,
                         .survey   = survey,
                         .costs    = survey->costs,
                         .slots   = (uint32_t*)calloc(n + 1U, sizeof(uint32_t)),
                         .looks   = (uint8_t*)calloc(n + 1U, 1U),
                         .unit    = unit_of(survey),
                         .n_pairs = n};

  for (size_t i = 0U; i < n; ++i) {
    search.costs[i] =
      is_enough(survey, i) ? 0 : cost_of(&search, search.costs[i]);
  }

  CompetentStatus st = (search.slots && search.looks)
                         ? survey_make_room(survey, &search.room, error)
                         : no_memory(error);
  if (!st) {
    st = search_all(&search, &staffing->trained, error);
  }

  if (!st) {
    st = take_trainings(&search, error);
  }

  if (!st) {
    st = find_bound(&search, error);
  }

  free(search.slots);
  free(search.looks);
  survey_free_room(&search.room);
  return st;
}

CompetentStatus
staffing_init(Staffing* const       staffing,
              const Survey* const   survey,
              CompetentError* const error)
{
  memset(staffing, 0, sizeof(*staffing));

  const CompetentStatus st = place_as_is(staffing, survey, error);

  return st ? st : place_trained(staffing, survey, error);
}

void
staffing_free(Staffing* const staffing)
{
  assignment_free(&staffing->as_is);
  assignment_free(&staffing->trained);
  trainings_free(&staffing->trainings);
  free(staffing->taken);
}
