// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/electives.h"

#include "base/failure.h"

#include <competent/fact.h>

#include <stdlib.h>
#include <string.h>

void
electives_free(Electives* const electives)
{
  array_free(&electives->concepts);
  array_free(&electives->items);
  array_free(&electives->steps);
}

// Add the steps that a course gives, which are the first ones of each term
static CompetentStatus
add_steps(Electives* const      electives,
          const Need* const     need,
          const Taught* const   taught,
          CoverItem* const      item,
          CompetentError* const error)
{
  const NeedTerm* const terms   = (const NeedTerm*)need->terms.items;
  const uint32_t* const touched = (const uint32_t*)taught->touched.items;

  item->first = (uint32_t)electives->steps.n;
  for (size_t i = 0U; i < taught->touched.n; ++i) {
    const uint32_t  n = taught->n_steps[touched[i]];
    uint32_t* const steps =
      (uint32_t*)array_add_many(&electives->steps, sizeof(uint32_t), n, error);
    if (!steps) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    for (uint32_t s = 0U; s < n; ++s) {
      steps[s] = terms[touched[i]].first_step + s;
    }

    item->n += n;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_elective(Electives* const             electives,
             const Query* const           query,
             const Taught* const          taught,
             const CompetentCourse* const course,
             CompetentError* const        error)
{
  const int32_t time =
    (query->thrift == COMPETENT_THRIFT_HOURS) ? course->hours : course->weeks;

  CompetentConcept* const concept = (CompetentConcept*)array_add(
    &electives->concepts, sizeof(CompetentConcept), error);
  CoverItem* const item =
    (CoverItem*)array_add(&electives->items, sizeof(CoverItem), error);
  if (!concept || !item) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *concept               = course->concept;
  item->costs[SET_CENTS] = (course->own_cost > 0) ? course->own_cost : 0;
  item->price            = (course->price > 0) ? course->price : 0;
  item->costs[SET_TIME]  = (time > 0) ? time : 0;
  item->costs[SET_COUNT] = 1;
  return add_steps(electives, query->need, taught, item, error);
}

// Return the bits of what keeps a course from being reckoned with; on routes
// the tiles of functions are followed on the way
static uint32_t
bars_of(const Query* const           query,
        const CompetentCourse* const course,
        const bool                   is_of_route)
{
  const bool is_stated =
    course->own_cost >= 0 && course->weeks >= 0 &&
    (query->thrift != COMPETENT_THRIFT_HOURS || course->hours >= 0);
  const CompetentPlanner* const planner  = query->need->planner;
  size_t                        n_starts = 0U;
  (void)competent_taxonomy_links(planner->taxonomy,
                                 course->concept,
                                 COMPETENT_RELATION_STARTS_FROM,
                                 &n_starts);

  const bool is_ready =
    (is_of_route ? !n_starts
                 : planner_is_open(planner, query->profile, course->concept)) &&
    planner_is_ready(planner, query->profile, course->concept);

  const uint32_t bars =
    course->bars | (is_stated ? 0U : 1U << (unsigned)COMPETENT_BAR_UNSTATED) |
    (is_ready ? 0U : 1U << (unsigned)COMPETENT_BAR_PREREQUISITE);

  return bars & ~query->ignored;
}

// Take a course, if it teaches anything that is missing and nothing bars it
static CompetentStatus
take_course(Electives* const       electives,
            const Query* const     query,
            Taught* const          taught,
            const CompetentConcept concept,
            const bool             is_of_route,
            uint32_t* const        bars,
            CompetentError* const  error)
{
  taught_clear(taught);
  taught_add(taught, query->need, concept);
  if (!taught->touched.n) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentCourse course = courses_describe(query, concept);
  const uint32_t        barred = bars_of(query, &course, is_of_route);

  *bars |= barred;
  return barred ? COMPETENT_STATUS_SUCCESS
                : add_elective(electives, query, taught, &course, error);
}

CompetentStatus
electives_init(Electives* const      electives,
               const Query* const    query,
               const bool            is_of_route,
               uint32_t* const       bars,
               CompetentError* const error)
{
  memset(electives, 0, sizeof(*electives));

  Array           found = {NULL, 0U, 0U};
  Taught          taught;
  CompetentStatus st = taught_init(&taught, query->need, error);
  if (st) {
    return st;
  }

  st = need_find_teachers(query->need, &found, error);
  for (size_t i = 0U; i < found.n && !st; ++i) {
    st = take_course(electives,
                     query,
                     &taught,
                     ((const NeedTeacher*)found.items)[i].concept,
                     is_of_route,
                     bars,
                     error);
  }

  taught_free(&taught);
  array_free(&found);
  return st;
}

CompetentStatus
electives_init_of(Electives* const      electives,
                  const Query* const    query,
                  const Syllabus* const syllabus,
                  CompetentError* const error)
{
  memset(electives, 0, sizeof(*electives));

  const SyllabusCourse* const courses =
    (const SyllabusCourse*)syllabus->courses.items;
  uint32_t        bars = 0U;
  Taught          taught;
  CompetentStatus st = taught_init(&taught, query->need, error);
  if (st) {
    return st;
  }

  for (size_t c = 0U; c < syllabus->courses.n && !st; ++c) {
    st = take_course(
      electives, query, &taught, courses[c].concept, false, &bars, error);
  }

  taught_free(&taught);
  return st;
}

/// Owners that an item is compared with: at least so many, and in all
#define MIN_LOOKS 64U
#define MAX_LOOKS 20000000U

/// Electives with what tells which of them are needless
typedef struct {
  const CoverItem* items;
  const uint32_t*  steps;
  size_t           n_words; ///< Of 64 bits, for the steps of an item
  uint64_t*        sets;    ///< By item: bits of its steps
  uint32_t*        first;   ///< By step: index of its first owner
  uint32_t*        owners;  ///< Cheapest first
  size_t           n_looks; ///< Most owners to compare an item with
} Comparison;

/// An item with what items are in order of
typedef struct {
  int64_t  cents;
  int64_t  time;
  uint32_t item;
} Cheap;

static int
compare_cheap(const void* const a, const void* const b)
{
  const Cheap* const x = (const Cheap*)a;
  const Cheap* const y = (const Cheap*)b;

  return (x->cents != y->cents) ? (x->cents > y->cents) - (x->cents < y->cents)
         : (x->time != y->time) ? (x->time > y->time) - (x->time < y->time)
                                : (x->item > y->item) - (x->item < y->item);
}

static bool
is_at_most(const CoverItem* const x, const CoverItem* const y)
{
  return x->costs[0] <= y->costs[0] && x->costs[1] <= y->costs[1] &&
         x->costs[2] <= y->costs[2] && x->price <= y->price;
}

// Return whether one item does all that another one does, for no more; of those
// that are the same the first one stays
static bool
does_as_well(const Comparison* const comparison,
             const uint32_t          x,
             const uint32_t          y)
{
  const CoverItem* const a     = &comparison->items[x];
  const CoverItem* const b     = &comparison->items[y];
  const size_t           n     = comparison->n_words;
  bool                   is_as = x != y && a->n >= b->n && is_at_most(a, b);
  for (size_t w = 0U; w < n && is_as; ++w) {
    is_as = !(comparison->sets[y * n + w] & ~comparison->sets[x * n + w]);
  }

  return is_as && (x < y || a->n > b->n || !is_at_most(b, a));
}

// Whatever does as well owns all steps of the item, so the one that fewest own
// tells which items to look at
static bool
is_needless(const Comparison* const comparison, const uint32_t item)
{
  const CoverItem* const own   = &comparison->items[item];
  const uint32_t* const  first = comparison->first;
  uint32_t               step  = comparison->steps[own->first];
  for (uint32_t s = own->first; s < own->first + own->n; ++s) {
    const uint32_t other = comparison->steps[s];
    if (first[other + 1U] - first[other] < first[step + 1U] - first[step]) {
      step = other;
    }
  }

  // What costs more does not do as well
  const uint32_t n = first[step + 1U] - first[step];
  const uint32_t end =
    first[step] +
    ((n < comparison->n_looks) ? n : (uint32_t)comparison->n_looks);
  for (uint32_t o = first[step]; o < end; ++o) {
    const uint32_t other = comparison->owners[o];
    if (comparison->items[other].costs[SET_CENTS] > own->costs[SET_CENTS]) {
      break;
    }

    if (does_as_well(comparison, other, item)) {
      return true;
    }
  }

  return false;
}

static Cheap*
cheapest_first(const Comparison* const comparison, const size_t n_items)
{
  Cheap* const cheap = (Cheap*)calloc(n_items + 1U, sizeof(Cheap));
  for (uint32_t i = 0U; cheap && i < n_items; ++i) {
    cheap[i].cents = comparison->items[i].costs[SET_CENTS];
    cheap[i].time  = comparison->items[i].costs[SET_TIME];
    cheap[i].item  = i;
  }

  if (cheap && n_items) {
    qsort(cheap, n_items, sizeof(Cheap), compare_cheap);
  }

  return cheap;
}

static void
fill_comparison(Comparison* const comparison,
                const Cheap*      cheap,
                const uint32_t    n_items,
                const size_t      n_steps)
{
  uint32_t* const first = comparison->first;
  for (uint32_t i = 0U; i < n_items; ++i) {
    const CoverItem item = comparison->items[i];
    for (uint32_t s = item.first; s < item.first + item.n; ++s) {
      const uint32_t step = comparison->steps[s];

      comparison->sets[i * comparison->n_words + step / 64U] |= (uint64_t)1
                                                                << step % 64U;
      ++first[step + 2U];
    }
  }

  for (size_t s = 2U; s < n_steps + 2U; ++s) {
    first[s] += first[s - 1U];
  }

  for (uint32_t i = 0U; i < n_items; ++i) {
    const CoverItem item = comparison->items[cheap[i].item];
    for (uint32_t s = item.first; s < item.first + item.n; ++s) {
      comparison->owners[first[comparison->steps[s] + 1U]++] = cheap[i].item;
    }
  }
}

// The steps of items that are left out stay where they are, unused
static void
leave_out(Electives* const electives, const Comparison* const comparison)
{
  CompetentConcept* const concepts =
    (CompetentConcept*)electives->concepts.items;
  CoverItem* const items  = (CoverItem*)electives->items.items;
  const uint32_t   n      = (uint32_t)electives->items.n;
  uint8_t* const   is_out = (uint8_t*)calloc((size_t)n + 1U, 1U);
  for (uint32_t i = 0U; i < n && is_out; ++i) {
    is_out[i] = is_needless(comparison, i);
  }

  size_t kept = 0U;
  for (uint32_t i = 0U; i < n && is_out; ++i) {
    if (!is_out[i]) {
      concepts[kept] = concepts[i];
      items[kept++]  = items[i];
    }
  }

  if (is_out) {
    electives->concepts.n = kept;
    electives->items.n    = kept;
  }

  free(is_out);
}

CompetentStatus
electives_reduce(Electives* const      electives,
                 const size_t          n_steps,
                 CompetentError* const error)
{
  const size_t n          = electives->items.n;
  Comparison   comparison = {.items = (const CoverItem*)electives->items.items,
                             .steps = (const uint32_t*)electives->steps.items,
                             .n_words = n_steps / 64U + 1U};

  comparison.sets =
    (uint64_t*)calloc(n * comparison.n_words + 1U, sizeof(uint64_t));
  comparison.first = (uint32_t*)calloc(n_steps + 3U, sizeof(uint32_t));
  comparison.owners =
    (uint32_t*)calloc(electives->steps.n + 1U, sizeof(uint32_t));

  // Of very many only the cheapest are compared: leaving in what is needless
  // costs time and nothing else
  comparison.n_looks = MIN_LOOKS + MAX_LOOKS / (n + 1U);

  Cheap* const cheap = cheapest_first(&comparison, n);
  const bool   is_made =
    comparison.sets && comparison.first && comparison.owners && cheap;
  if (is_made) {
    fill_comparison(&comparison, cheap, (uint32_t)n, n_steps);
    leave_out(electives, &comparison);
  }

  free(cheap);
  free(comparison.sets);
  free(comparison.first);
  free(comparison.owners);
  return is_made ? COMPETENT_STATUS_SUCCESS : no_memory(error);
}

static int64_t
sum_of(const CoverProblem* const problem, const SetCost cost)
{
  int64_t sum = 0;
  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    sum += problem->items[i].costs[cost];
  }

  return sum;
}

// Take what is to be spent least of as the value, in such large units that the
// next cost decides only between sets that spend the same
static void
set_rates(CoverProblem* const problem, const SetCost* const order)
{
  const int64_t others = sum_of(problem, order[1]);
  int64_t       unit   = 1;
  while (unit <= others) {
    unit *= 2;
  }

  // Too large ones would overflow: then the first such set has to do
  const bool is_small =
    sum_of(problem, order[0]) < COVER_MAX_VALUE / 2 / unit - 1;
  problem->rates[order[0]] = is_small ? unit : 1;
  problem->rates[order[1]] = is_small ? 1 : 0;
}

const SetCost*
electives_order(const CompetentThrift thrift)
{
  static const SetCost by_cost[]  = {SET_CENTS, SET_TIME, SET_COUNT};
  static const SetCost by_time[]  = {SET_TIME, SET_CENTS, SET_COUNT};
  static const SetCost by_steps[] = {SET_COUNT, SET_TIME, SET_CENTS};

  return (thrift == COMPETENT_THRIFT_COST)   ? by_cost
         : (thrift == COMPETENT_THRIFT_NONE) ? by_steps
                                             : by_time;
}

CoverProblem
electives_problem(const Electives* const electives, const Query* const query)
{
  const CompetentWishes* const wishes = &query->applicant.wishes;
  const bool is_hours                 = query->thrift == COMPETENT_THRIFT_HOURS;

  CoverProblem problem = {
    .items   = (const CoverItem*)electives->items.items,
    .n_items = (uint32_t)electives->items.n,
    .steps   = (const uint32_t*)electives->steps.items,
    .weights = (const int32_t*)query->need->steps.items,
    .n_steps = (uint32_t)query->need->steps.n,
    .demand  = wishes->coverage - query->need->earned,
    .limits  = {(wishes->budget >= 0) ? wishes->budget : INT64_MAX,
               (wishes->weeks >= 0 && !is_hours) ? wishes->weeks : INT64_MAX,
               (wishes->steps >= 0) ? wishes->steps : INT64_MAX},
    .goal     = COVER_BEST,
    .n_wanted = 1U,
    .max_work = ELECTIVES_MAX_WORK};

  set_rates(&problem, electives_order(query->thrift));
  return problem;
}
