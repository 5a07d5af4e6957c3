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
  size_t        n_idle; ///< Rounds in which nothing was searched
  bool          is_cut; ///< There was more to search than one may
} Search;

/// Most units times pairs in a chain, so that no sum overflows
#define MAX_UNITS ((int64_t)1 << 23)

int64_t
staffing_unit(const uint32_t n_people, const uint32_t n_openings)
{
  const int64_t unit  = (int64_t)n_people + 1;
  const int64_t chain = (n_people < n_openings) ? n_people : n_openings;

  return (unit * (chain + 2) < MAX_UNITS) ? unit : 1;
}

int64_t
staffing_cost(const int64_t unit, const int64_t spent)
{
  const int64_t most =
    (spent < STAFFING_MAX_SPENT) ? spent : STAFFING_MAX_SPENT;

  return (spent == ASSIGNMENT_NEVER) ? ASSIGNMENT_NEVER
         : (unit > 1)                ? most * unit + 1
                                     : most;
}

static int64_t
cost_of(const Search* const search, const int64_t spent)
{
  return staffing_cost(search->unit, spent);
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
  if (search->looks[pair]) {
    return false;
  }

  search->looks[pair] = 1U;
  search->costs[pair] = cost_of(
    search, survey_least(search->survey, search->room, person, opening));
  return search->costs[pair] > cost;
}

static bool
is_at_limit(const Search* const search)
{
  const size_t n = search->staffing->trainings.trainings.n;

  return n + search->n_idle >= (size_t)search->survey->options.searches;
}

// Search the pair that somebody was assigned to, if it was not and one may
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

  if (is_at_limit(search)) {
    search->is_cut = true;
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

// Each round finds who is to go where if the least were what it costs, and what
// that does cost.  Once nothing of it is new no other plan is better.
static CompetentStatus
search_all(Search* const search, Assignment* const plan, CompetentError* error)
{
  const AssignmentProblem problem   = problem_of(search->survey, search->costs);
  const Trainings* const  trainings = &search->staffing->trainings;
  CompetentStatus         st        = COMPETENT_STATUS_SUCCESS;
  bool                    is_new    = true;
  while (is_new && !search->is_cut && !st) {
    const size_t n_before = trainings->trainings.n;

    is_new = false;
    assignment_free(plan);
    st = assignment_solve(&problem, plan, error);
    if (!st) {
      st = search_assigned(search, plan, &is_new, error);
    }

    search->n_idle += is_new && trainings->trainings.n == n_before;
  }

  return st;
}

// Let what was searched cost what is proven of it, or what it was found to
static void
set_costs(Search* const search, const bool is_proven)
{
  const Trainings* const trainings = &search->staffing->trainings;
  const Training* const  made = (const Training*)trainings->trainings.items;
  for (size_t i = 0U; i < trainings->trainings.n; ++i) {
    const size_t pair =
      survey_pair(search->survey, made[i].person, made[i].opening);

    search->costs[pair] =
      cost_of(search, is_proven ? made[i].bound : made[i].spent);
  }
}

static bool
is_any_unproven(const Trainings* const trainings)
{
  const Training* const made = (const Training*)trainings->trainings.items;

  bool is_any = false;
  for (size_t i = 0U; i < trainings->trainings.n && !is_any; ++i) {
    is_any = !made[i].is_proven;
  }

  return is_any;
}

// What was not searched is left out, once no more may be
static CompetentStatus
solve_exactly(Search* const         search,
              Assignment* const     plan,
              CompetentError* const error)
{
  const AssignmentProblem problem = problem_of(search->survey, search->costs);

  set_costs(search, false);
  for (size_t i = 0U; i < search->n_pairs; ++i) {
    if (!is_enough(search->survey, i) && !search->slots[i]) {
      search->costs[i] = ASSIGNMENT_NEVER;
    }
  }

  assignment_free(plan);
  return assignment_solve(&problem, plan, error);
}

// Courses that are not proven to be the best may cost less, so that what they
// are proven to cost at least is what bounds all plans
static CompetentStatus
find_plan(Search* const search, Assignment* const plan, CompetentError* error)
{
  Staffing* const         staffing = search->staffing;
  const AssignmentProblem problem  = problem_of(search->survey, search->costs);
  Assignment              least    = {NULL, NULL, NULL, 0, 0, 0U};
  CompetentStatus         st       = search_all(search, plan, error);
  int64_t                 bound    = plan->total / search->unit;
  uint32_t                most     = plan->n_assigned;
  if (!st && is_any_unproven(&staffing->trainings)) {
    set_costs(search, true);
    st    = assignment_solve(&problem, &least, error);
    bound = least.total / search->unit;
    most  = least.n_assigned;
    assignment_free(&least);
  }

  if (!st && search->is_cut) {
    st = solve_exactly(search, plan, error);
  }

  const bool is_as_many = most == plan->n_assigned;
  staffing->bound       = is_as_many ? bound : 0;
  staffing->is_proven   = is_as_many && bound == plan->total / search->unit;
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
                         .slots = (uint32_t*)calloc(n + 1U, sizeof(uint32_t)),
                         .looks = (uint8_t*)calloc(n + 1U, 1U),
                         .unit = staffing_unit(survey->n_people, survey->n_openings),
                         .n_pairs = n};

  for (size_t i = 0U; i < n; ++i) {
    search.costs[i] =
      is_enough(survey, i) ? 0 : cost_of(&search, search.costs[i]);
  }

  CompetentStatus st = (search.slots && search.looks)
                         ? survey_make_room(survey, &search.room, error)
                         : no_memory(error);
  if (!st) {
    st = find_plan(&search, &staffing->trained, error);
  }

  if (!st) {
    st = take_trainings(&search, error);
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
