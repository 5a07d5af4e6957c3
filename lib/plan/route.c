// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/route.h"

#include "plan/cover.h"
#include "plan/route_bound.h"

#include <stdlib.h>
#include <string.h>

/// Work after which the best courses so far for one way have to do
#define MAX_WORK UINT64_C(300000)

/// Most routes of a front that are looked at for one way
#define MAX_FRONT 32U

/// Most routes of a front that are kept while there may be better ones
#define MAX_KEPT ((size_t)1000U)

/// A search for routes
typedef struct {
  const Quest*    quest;
  Routes*         routes;
  const SetCost*  order;
  Electives       electives;
  CoverProblem    problem; ///< Of a way that gained nothing
  RouteBound      bounds[COVER_N_COSTS];
  bool            is_bounded[COVER_N_COSTS];
  Array           steps;       ///< uint32_t, of items without what was learned
  Array           items;       ///< CoverItem
  int64_t         least_other; ///< No route that no ontwikkelpad ends has less
  CompetentError* error;
} Search;

static const Label*
label_at(const Search* const search, const size_t label)
{
  return (const Label*)search->routes->walk.labels.items + label;
}

static int
compare_courses(const Routes* const routes,
                const Found* const  x,
                const Found* const  y)
{
  const CompetentConcept* const courses =
    (const CompetentConcept*)routes->courses.items;
  for (uint32_t i = 0U; i < x->n_courses && i < y->n_courses; ++i) {
    const CompetentConcept a = courses[x->first_course + i];
    const CompetentConcept b = courses[y->first_course + i];
    if (a != b) {
      return (a > b) - (a < b);
    }
  }

  return (x->n_courses > y->n_courses) - (x->n_courses < y->n_courses);
}

// A route that an ontwikkelpad ends goes before all others, unless all are
// alike: then before those that spend as much of what counts most
static int
compare_found(const Search* const search,
              const Found* const  x,
              const Found* const  y)
{
  const int64_t* const a       = x->costs;
  const int64_t* const b       = y->costs;
  const SetCost* const c       = search->order;
  const int            by_path = y->is_done - x->is_done;

  return (by_path && !search->quest->is_plain) ? by_path
         : (a[c[0]] != b[c[0]]) ? (a[c[0]] > b[c[0]]) - (a[c[0]] < b[c[0]])
         : by_path              ? by_path
         : (a[c[1]] != b[c[1]]) ? (a[c[1]] > b[c[1]]) - (a[c[1]] < b[c[1]])
         : (a[c[2]] != b[c[2]]) ? (a[c[2]] > b[c[2]]) - (a[c[2]] < b[c[2]])
         : (x->label != y->label)
           ? (x->label > y->label) - (x->label < y->label)
           : compare_courses(search->routes, x, y);
}

static bool
is_as_good(const int64_t x[COVER_N_COSTS], const int64_t y[COVER_N_COSTS])
{
  return x[0] <= y[0] && x[1] <= y[1] && x[2] <= y[2];
}

// Return whether no route with these costs or higher ones is wanted
static bool
is_beaten(const Search* const search,
          const bool          is_done,
          const int64_t       costs[COVER_N_COSTS])
{
  const Quest* const quest = search->quest;
  const Found* const found = (const Found*)search->routes->found.items;
  const size_t       n     = search->routes->found.n;
  if (quest->goal == COMPETENT_ROUTES_BEST) {
    const SetCost      first = search->order[0];
    const Found* const last  = n ? &found[n - 1U] : NULL;
    return n == quest->limit && (quest->is_plain || last->is_done == is_done
                                   ? costs[first] > last->costs[first]
                                   : last->is_done);
  }

  for (size_t i = 0U; i < n; ++i) {
    if (is_as_good(found[i].costs, costs)) {
      return true;
    }
  }

  return false;
}

static void
drop_beaten(Search* const search, const Found* const route)
{
  Array* const found = &search->routes->found;
  Found* const all   = (Found*)found->items;
  size_t       n     = 0U;
  for (size_t i = 0U; i < found->n; ++i) {
    if (!is_as_good(route->costs, all[i].costs)) {
      all[n++] = all[i];
    }
  }

  found->n = n;
}

// A better route may take the place of several of a front, so those behind the
// limit may move up
static CompetentStatus
keep(Search* const search, const Found* const route)
{
  Array* const found    = &search->routes->found;
  const bool   is_front = search->quest->goal == COMPETENT_ROUTES_FRONT;
  const size_t most     = is_front ? MAX_KEPT : search->quest->limit;
  if (is_beaten(search, route->is_done, route->costs)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (is_front) {
    drop_beaten(search, route);
  }

  size_t at = 0U;
  while (at < found->n &&
         compare_found(search, (const Found*)found->items + at, route) < 0) {
    ++at;
  }

  const bool is_full = found->n == most;
  search->routes->is_proven =
    search->routes->is_proven && !(is_front && is_full);
  if (at == most) {
    return COMPETENT_STATUS_SUCCESS;
  }

  found->n -= is_full;
  if (!array_add(found, sizeof(Found), search->error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  Found* const all = (Found*)found->items;
  memmove(all + at + 1U, all + at, (found->n - at - 1U) * sizeof(Found));
  all[at] = *route;
  return COMPETENT_STATUS_SUCCESS;
}

// The last step is to begin in the target, which takes nothing else
static CompetentStatus
keep_with(Search* const         search,
          const size_t          label,
          const CoverSet* const set,
          const uint32_t* const members)
{
  const CompetentConcept* const concepts =
    (const CompetentConcept*)search->electives.concepts.items;
  const Label* const way = label_at(search, label);

  Found route = {.label        = (uint32_t)label,
                 .first_course = (uint32_t)search->routes->courses.n,
                 .n_courses    = set ? set->n : 0U,
                 .is_done      = way->is_done};
  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    route.costs[c] = way->costs[c] + (set ? set->costs[c] : 0);
  }

  route.costs[SET_COUNT] += way->is_done ? 0 : 1;

  CompetentConcept* const courses =
    (CompetentConcept*)array_add_many(&search->routes->courses,
                                      sizeof(CompetentConcept),
                                      route.n_courses,
                                      search->error);
  if (!courses) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (uint32_t i = 0U; i < route.n_courses; ++i) {
    courses[i] = concepts[members[i]];
  }

  return keep(search, &route);
}

// Leave out of all items the steps that were learned on a way; what begins
// behind a way that takes time is asked for later, so nobody is sure to pay
static CompetentStatus
reduce_items(Search* const search, const size_t label)
{
  const uint8_t* const  learned  = walk_learned(&search->routes->walk, label);
  const bool            is_later = label_at(search, label)->costs[SET_TIME] > 0;
  const Need* const     need     = search->quest->query->need;
  const NeedTerm* const terms    = (const NeedTerm*)need->terms.items;

  search->steps.n = 0U;
  search->items.n = 0U;

  uint8_t* const   is_had = (uint8_t*)calloc(need->steps.n + 1U, 1U);
  CoverItem* const items  = (CoverItem*)array_add_many(
    &search->items, sizeof(CoverItem), search->problem.n_items, search->error);
  uint32_t* const steps = (uint32_t*)array_add_many(
    &search->steps, sizeof(uint32_t), search->electives.steps.n, search->error);
  if (!is_had || !items || !steps) {
    free(is_had);
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t t = 0U; t < need->terms.n; ++t) {
    memset(is_had + terms[t].first_step, 1, learned[t]);
  }

  uint32_t n = 0U;
  for (uint32_t i = 0U; i < search->problem.n_items; ++i) {
    items[i]       = search->problem.items[i];
    items[i].first = n;
    if (is_later) {
      items[i].costs[SET_CENTS] = items[i].price;
    }

    for (uint32_t s = 0U; s < search->problem.items[i].n; ++s) {
      const uint32_t step =
        search->problem.steps[search->problem.items[i].first + s];
      steps[n] = step;
      n += !is_had[step];
    }

    items[i].n = n - items[i].first;
  }

  free(is_had);
  return COMPETENT_STATUS_SUCCESS;
}

static CoverProblem
problem_behind(const Search* const search, const Label* const way)
{
  const int64_t* const limits  = search->routes->walk.limits;
  CoverProblem         problem = search->problem;

  problem.items  = (const CoverItem*)search->items.items;
  problem.steps  = (const uint32_t*)search->steps.items;
  problem.demand = search->problem.demand - way->points;
  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    problem.limits[c] =
      (limits[c] == INT64_MAX)
        ? INT64_MAX
        : limits[c] - way->costs[c] - (c == (unsigned)SET_COUNT ? 1 : 0);
  }

  return problem;
}

// Find the courses that make up for what a way lacks
static CompetentStatus
complete(Search* const search, const size_t label)
{
  CompetentStatus st = reduce_items(search, label);
  if (st) {
    return st;
  }

  Covers             covers;
  const CoverProblem problem = problem_behind(search, label_at(search, label));
  st                         = cover_solve(&problem, &covers, search->error);
  for (size_t i = 0U; i < covers.sets.n && !st; ++i) {
    const CoverSet* const set = (const CoverSet*)covers.sets.items + i;
    st                        = keep_with(
      search, label, set, (const uint32_t*)covers.members.items + set->first);
  }

  search->routes->is_proven = search->routes->is_proven && covers.is_proven;
  if (!st && !covers.sets.n) {
    search->routes->bars |= 1U << (unsigned)COMPETENT_BAR_COVERAGE;
  }

  covers_free(&covers);
  return st;
}

// Return whether a way needs no courses: it covers enough, or the target is
// near from the outset and nobody wished for more
static bool
is_enough(const Search* const search, const size_t label)
{
  const int32_t wished = search->quest->query->applicant.wishes.coverage;

  return search->problem.demand <= label_at(search, label)->points ||
         (!label && search->routes->walk.is_near &&
          wished == COMPETENT_ENOUGH_COVERAGE);
}

// Return what the routes behind a way cost at least
static void
bound_way(const Search* const search, const size_t label, int64_t* const least)
{
  const Label* const way    = label_at(search, label);
  const int64_t      demand = search->problem.demand - way->points;
  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    least[c] = way->costs[c];
    if (!way->is_done && search->is_bounded[c] && !is_enough(search, label)) {
      least[c] += route_bound_least(&search->bounds[c],
                                    search->quest->query->need,
                                    walk_learned(&search->routes->walk, label),
                                    demand);
    }
  }

  least[SET_COUNT] += way->is_done ? 0 : 1;
}

static CompetentStatus
end_way(Search* const search, const size_t label)
{
  const Walk* const  walk = &search->routes->walk;
  const Label* const way  = label_at(search, label);
  const bool         is_let =
    walk_is_let(walk, label, search->quest->query->need->target);
  if (way->is_done || (is_let && is_enough(search, label))) {
    const bool is_within =
      way->is_done || way->costs[SET_COUNT] < walk->limits[SET_COUNT];
    return is_within ? keep_with(search, label, NULL, NULL)
                     : COMPETENT_STATUS_SUCCESS;
  }

  if (!is_let) {
    search->routes->bars |= 1U << (unsigned)COMPETENT_BAR_DIPLOMA;
    return COMPETENT_STATUS_SUCCESS;
  }

  return complete(search, label);
}

/// A way with what the routes behind it cost at least
typedef struct {
  int64_t  least[COVER_N_COSTS];
  uint32_t label;
  int32_t  first;    ///< The cost that they are in order of
  bool     is_done;  ///< An ontwikkelpad ends it
  bool     is_first; ///< And that goes before all others
} Bounded;

static int
compare_bounded(const void* const a, const void* const b)
{
  const Bounded* const x = (const Bounded*)a;
  const Bounded* const y = (const Bounded*)b;
  const int64_t        p = x->least[x->first];
  const int64_t        q = y->least[y->first];

  return (x->is_first != y->is_first) ? y->is_first - x->is_first
         : (p != q)                   ? (p > q) - (p < q)
                    : (x->label > y->label) - (x->label < y->label);
}

// Return what no route spends less than
static int64_t
least_of(const Array* const ways, const bool is_done_too)
{
  const Bounded* const all   = (const Bounded*)ways->items;
  int64_t              least = INT64_MAX;
  for (size_t i = 0U; i < ways->n; ++i) {
    const int64_t cost = all[i].least[all[i].first];
    if ((is_done_too || !all[i].is_done) && cost < least) {
      least = cost;
    }
  }

  return least;
}

// What may be best goes first, so that most others need no look
static CompetentStatus
end_ways(Search* const search)
{
  const Walk* const walk = &search->routes->walk;
  Array             ways = {NULL, 0U, 0U};
  CompetentStatus   st   = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < walk->labels.n && !st; ++i) {
    if (!label_at(search, i)->is_dropped) {
      Bounded* const way =
        (Bounded*)array_add(&ways, sizeof(Bounded), search->error);
      st = way ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
      if (way) {
        bound_way(search, i, way->least);
        way->label    = (uint32_t)i;
        way->first    = (int32_t)search->order[0];
        way->is_done  = label_at(search, i)->is_done;
        way->is_first = way->is_done && !search->quest->is_plain;
      }
    }
  }

  if (ways.n) {
    qsort(ways.items, ways.n, sizeof(Bounded), compare_bounded);
  }

  const Bounded* const all = (const Bounded*)ways.items;
  search->routes->bound    = ways.n ? least_of(&ways, true) : 0;
  search->least_other      = least_of(&ways, false);
  for (size_t i = 0U; i < ways.n && !st; ++i) {
    if (!is_beaten(search, all[i].is_done, all[i].least)) {
      st = end_way(search, all[i].label);
    }
  }

  array_free(&ways);
  return st;
}

// Return the most points that are within reach by all ways and courses together
static CompetentStatus
find_reachable(Search* const search)
{
  const Need* const     need  = search->quest->query->need;
  const NeedTerm* const terms = (const NeedTerm*)need->terms.items;
  const int32_t* const  steps = (const int32_t*)need->steps.items;
  const Walk* const     walk  = &search->routes->walk;

  uint8_t* const is_reached = (uint8_t*)calloc(need->steps.n + 1U, 1U);
  if (!is_reached) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < search->electives.steps.n; ++i) {
    is_reached[((const uint32_t*)search->electives.steps.items)[i]] = 1U;
  }

  for (size_t l = 0U; l < walk->labels.n; ++l) {
    const uint8_t* const learned = walk_learned(walk, l);
    for (size_t t = 0U; t < need->terms.n; ++t) {
      memset(is_reached + terms[t].first_step, 1, learned[t]);
    }
  }

  search->routes->reachable = need->earned;
  for (size_t s = 0U; s < need->steps.n; ++s) {
    search->routes->reachable += is_reached[s] ? steps[s] : 0;
  }

  free(is_reached);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
prepare(Search* const search)
{
  const Quest* const quest    = search->quest;
  const bool         is_front = quest->goal == COMPETENT_ROUTES_FRONT;

  CompetentStatus st = electives_init(&search->electives,
                                      quest->query,
                                      true,
                                      &search->routes->bars,
                                      search->error);
  if (!st) {
    st = electives_reduce(
      &search->electives, quest->query->need->steps.n, search->error);
  }

  search->problem      = electives_problem(&search->electives, quest->query);
  search->problem.goal = is_front ? COVER_FRONT : COVER_BEST;
  search->problem.n_wanted = is_front ? MAX_FRONT : (uint32_t)quest->limit;
  search->problem.max_work = MAX_WORK;
  for (unsigned c = 0U; c < COVER_N_COSTS && !st; ++c) {
    if (is_front || c == (unsigned)search->order[0]) {
      st = route_bound_init(
        &search->bounds[c], &search->problem, (SetCost)c, search->error);
      search->is_bounded[c] = !st;
    }
  }

  return st;
}

static CompetentStatus
search_routes(Search* const search)
{
  Routes* const routes = search->routes;

  CompetentStatus st = prepare(search);
  if (!st) {
    st = end_ways(search);
  }

  if (!st) {
    st = find_reachable(search);
  }

  if (routes->found.n > search->quest->limit) {
    routes->found.n = search->quest->limit;
  }

  routes->is_proven = routes->is_proven && !routes->walk.is_cut;
  routes->bars |= routes->walk.bars;
  if (!st && routes->is_proven && routes->found.n) {
    // What no ontwikkelpad ends may spend less, and goes behind all the same
    const Found* const best  = (const Found*)routes->found.items;
    const int64_t      spent = best->costs[search->order[0]];
    routes->bound            = (best->is_done && search->least_other < spent)
                                 ? search->least_other
                                 : spent;
  }

  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    route_bound_free(&search->bounds[c]);
  }

  electives_free(&search->electives);
  array_free(&search->steps);
  array_free(&search->items);
  return st;
}

CompetentStatus
routes_find(Routes* const         routes,
            const Quest* const    quest,
            CompetentError* const error)
{
  memset(routes, 0, sizeof(*routes));
  routes->is_proven = true;

  CompetentStatus st =
    walk_init(&routes->walk, quest->query, quest->now, error);
  if (st) {
    return st;
  }

  Search search = {.quest  = quest,
                   .routes = routes,
                   .order  = electives_order(quest->query->thrift),
                   .error  = error};
  st            = search_routes(&search);
  if (st) {
    routes_free(routes);
  }

  return st;
}

void
routes_free(Routes* const routes)
{
  walk_free(&routes->walk);
  array_free(&routes->found);
  array_free(&routes->courses);
}
