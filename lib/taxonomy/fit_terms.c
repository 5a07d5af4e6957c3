// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/fit_terms.h"

#include "base/failure.h"
#include "base/wide.h"

#include <stdbool.h>
#include <stdlib.h>

enum {
  // A step tells twice its information; being essential, which people who list
  // what they can do do not mean by it, tells once
  PLAIN_WEIGHT     = 2,
  ESSENTIAL_WEIGHT = 1,

  BROADER_WEIGHT = 4, ///< Tasks of the same kind tell more than any other tie
};

static uint32_t
n_of(const FitView* const view, const CompetentKind kind)
{
  return (uint32_t)(view->first_of_kind[kind + 1U] - view->first_of_kind[kind]);
}

static CompetentConcept
first_required(const FitView* const view)
{
  return view->first_of_kind[COMPETENT_KIND_CAPABILITY];
}

CompetentConcept
fit_first_task(const FitView* const view)
{
  return view->first_of_kind[COMPETENT_KIND_TASK];
}

uint32_t
fit_n_required(const FitView* const view)
{
  return (uint32_t)(view->first_of_kind[COMPETENT_KIND_TASK + 1] -
                    first_required(view));
}

uint32_t
fit_n_terms(const FitView* const view)
{
  return fit_n_required(view) + n_of(view, COMPETENT_KIND_TASK);
}

unsigned
fit_part(const FitView* const view, const uint32_t index)
{
  const uint32_t n_skills    = n_of(view, COMPETENT_KIND_CAPABILITY);
  const uint32_t n_knowledge = n_of(view, COMPETENT_KIND_KNOWLEDGE);

  return (unsigned)(index >= n_skills) +
         (unsigned)(index >= n_skills + n_knowledge);
}

static const CompetentLink*
links_of(const FitView* const    view,
         const CompetentConcept  concept,
         const CompetentRelation relation,
         size_t* const           n_links)
{
  const ImageConcept* const entry = view->concepts + concept;
  for (uint32_t r = entry[0].first_run; r < entry[1].first_run; ++r) {
    const ImageRun* const run = &view->runs[r];
    if (run->relation == (uint32_t)relation) {
      *n_links = run[1].first_link - run[0].first_link;
      return view->links + run->first_link;
    }
  }

  *n_links = 0U;
  return NULL;
}

static bool
is_task(const FitView* const view, const CompetentConcept concept)
{
  return concept >= fit_first_task(view) &&
         concept < view->first_of_kind[COMPETENT_KIND_TASK + 1];
}

size_t
fit_broader(const FitView* const   view,
            const CompetentConcept task,
            CompetentConcept       broader[FIT_MAX_BROADER])
{
  size_t                     n_links = 0U;
  const CompetentLink* const links =
    links_of(view, task, COMPETENT_RELATION_BROADER, &n_links);

  size_t n = 0U;
  for (size_t i = 0U; i < n_links && n < FIT_MAX_BROADER; ++i) {
    if (is_task(view, links[i].concept)) {
      broader[n++] = links[i].concept;
    }
  }

  return n;
}

static bool
is_requirement(const FitView* const view, const CompetentLink link)
{
  return link.concept >= first_required(view) &&
         link.concept < view->first_of_kind[COMPETENT_KIND_TASK + 1] &&
         link.level >= COMPETENT_LEVEL_OPTIONAL &&
         link.level <= COMPETENT_LEVEL_ESSENTIAL;
}

static uint32_t
grade_of(const int32_t level)
{
  return (level == COMPETENT_LEVEL_ESSENTIAL)   ? 2U
         : (level == COMPETENT_LEVEL_IMPORTANT) ? 1U
                                                : 0U;
}

static CompetentStatus
add_broader(const FitView* const   view,
            const CompetentConcept task,
            Array* const           terms,
            CompetentError* const  error)
{
  CompetentConcept broader[FIT_MAX_BROADER];
  const size_t     n = fit_broader(view, task, broader);
  FitTerm* const   added =
    (FitTerm*)array_add_many(terms, sizeof(FitTerm), n, error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n; ++i) {
    added[i].index =
      fit_n_required(view) + (uint32_t)(broader[i] - fit_first_task(view));
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_required(const FitView* const       view,
             const CompetentLink* const links,
             const size_t               n_links,
             Array* const               terms,
             CompetentError* const      error)
{
  FitTerm* const first =
    (FitTerm*)array_add_many(terms, sizeof(FitTerm), n_links, error);
  if (!first) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  FitTerm* end = first;
  for (size_t i = 0U; i < n_links; ++i) {
    if (is_requirement(view, links[i])) {
      end->index = (uint32_t)(links[i].concept - first_required(view));
      end->grade = grade_of(links[i].level);
      ++end;
    }
  }

  terms->n -= n_links - (size_t)(end - first);
  return COMPETENT_STATUS_SUCCESS;
}

static int
compare_terms(const void* const a, const void* const b)
{
  const uint32_t x = ((const FitTerm*)a)->index;
  const uint32_t y = ((const FitTerm*)b)->index;

  return (x > y) - (x < y);
}

// Have each broader task once, with as many steps as it was there times
static void
count_broader(Array* const terms, const size_t first)
{
  FitTerm* const items = (FitTerm*)terms->items;
  const size_t   n     = terms->n;
  if (n > first) {
    qsort(items + first, n - first, sizeof(FitTerm), compare_terms);
  }

  size_t end = first;
  for (size_t i = first; i < n; ++i) {
    if (i == first || items[i].index != items[end - 1U].index) {
      items[end++] = items[i];
    } else if (items[end - 1U].grade + 1U < FIT_N_STEPS) {
      ++items[end - 1U].grade;
    }
  }

  terms->n = end;
}

// What a course is not said to teach itself is what leads to what it awards:
// return the first of these to which anything does
static CompetentConcept
award_of(const FitView* const view, const CompetentConcept course)
{
  size_t                     n_awarded = 0U;
  size_t                     n_taught  = 0U;
  const CompetentLink* const awarded =
    links_of(view, course, COMPETENT_RELATION_AWARDS, &n_awarded);
  for (size_t i = 0U; i < n_awarded; ++i) {
    if (links_of(
          view, awarded[i].concept, COMPETENT_RELATION_TEACHES, &n_taught)) {
      return awarded[i].concept;
    }
  }

  return COMPETENT_NONE;
}

const CompetentLink*
fit_links(const FitView* const   view,
          const CompetentConcept target,
          const CompetentKind    kind,
          size_t* const          n_links)
{
  if (kind == COMPETENT_KIND_OCCUPATION) {
    return links_of(view, target, COMPETENT_RELATION_REQUIRES, n_links);
  }

  const CompetentLink* const links =
    links_of(view, target, COMPETENT_RELATION_TEACHES, n_links);

  if (*n_links || kind == COMPETENT_KIND_NORM) {
    return links;
  }

  const CompetentConcept award = award_of(view, target);
  return (award == COMPETENT_NONE)
           ? NULL
           : links_of(view, award, COMPETENT_RELATION_TEACHES, n_links);
}

// Return how many terms something makes at most that teaches tasks
static uint64_t
count_terms(const FitView* const view, const CompetentConcept teacher)
{
  size_t                     n_links = 0U;
  const CompetentLink* const links =
    links_of(view, teacher, COMPETENT_RELATION_TEACHES, &n_links);

  uint64_t n = n_links;
  for (size_t i = 0U; i < n_links; ++i) {
    CompetentConcept broader[FIT_MAX_BROADER];
    if (is_requirement(view, links[i]) && is_task(view, links[i].concept)) {
      n += fit_broader(view, links[i].concept, broader);
    }
  }

  return n;
}

// Many courses award the same, of which the terms are counted once
CompetentStatus
fit_count_taken_over(const FitView* const  view,
                     uint64_t* const       n_terms,
                     CompetentError* const error)
{
  const size_t    n_concepts = (size_t)view->first_of_kind[COMPETENT_N_KINDS];
  uint64_t* const known = (uint64_t*)calloc(n_concepts + 1U, sizeof(uint64_t));

  *n_terms = 0U;
  if (!known) {
    return no_memory(error);
  }

  for (CompetentConcept c = view->first_of_kind[COMPETENT_KIND_COURSE];
       c < view->first_of_kind[COMPETENT_KIND_COURSE + 1];
       ++c) {
    size_t n_own = 0U;
    (void)links_of(view, c, COMPETENT_RELATION_TEACHES, &n_own);

    const CompetentConcept award = n_own ? COMPETENT_NONE : award_of(view, c);
    if (award != COMPETENT_NONE) {
      known[award] = known[award] ? known[award] : count_terms(view, award);
      *n_terms += known[award];
    }
  }

  free(known);
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
fit_add_terms(const FitView* const   view,
              const CompetentConcept target,
              const CompetentKind    kind,
              Array* const           terms,
              CompetentError* const  error)
{
  size_t                     n_links = 0U;
  const CompetentLink* const links   = fit_links(view, target, kind, &n_links);

  CompetentStatus st    = add_required(view, links, n_links, terms, error);
  const size_t    first = terms->n;
  for (size_t i = 0U; i < n_links && !st; ++i) {
    if (is_requirement(view, links[i]) && is_task(view, links[i].concept)) {
      st = add_broader(view, links[i].concept, terms, error);
    }
  }

  count_broader(terms, first);
  return st;
}

FitSteps
fit_steps(const int32_t information[IMAGE_N_DEGREES])
{
  const FitSteps steps = {
    {PLAIN_WEIGHT * (uint32_t)information[COMPETENT_LEVEL_OPTIONAL - 1],
     PLAIN_WEIGHT * (uint32_t)information[COMPETENT_LEVEL_IMPORTANT - 1],
     ESSENTIAL_WEIGHT * (uint32_t)information[COMPETENT_LEVEL_ESSENTIAL - 1]}};

  return steps;
}

FitSteps
fit_broader_steps(const int32_t information[FIT_N_STEPS])
{
  const FitSteps steps = {
    {BROADER_WEIGHT * PLAIN_WEIGHT * (uint32_t)information[0],
     BROADER_WEIGHT * PLAIN_WEIGHT * (uint32_t)information[1],
     BROADER_WEIGHT * ESSENTIAL_WEIGHT * (uint32_t)information[2]}};

  return steps;
}

// Return the largest number up to the maximum whose square is at most a number
static uint32_t
root_of(const uint64_t number)
{
  uint32_t root = 0U;
  for (uint32_t bit = FIT_MAX_SCALE; bit; bit >>= 1U) {
    const uint64_t tried = (uint64_t)root + bit;
    if (tried <= FIT_MAX_SCALE && tried * tried <= number) {
      root = (uint32_t)tried;
    }
  }

  return root;
}

// The largest number whose square times the mean is at most the size, in units.
// A square is whole, so that the size over the mean may be rounded down.
uint32_t
fit_scale(const uint64_t size, const uint64_t mean)
{
  static const uint64_t square_of_unit = (uint64_t)16384 * 16384;
  if (size <= UINT64_MAX / square_of_unit) {
    return mean ? root_of(size * square_of_unit / mean) : 0U;
  }

  const Wide limit = wide_product(size, square_of_unit);
  uint32_t   scale = 0U;
  for (uint32_t bit = FIT_MAX_SCALE; bit && mean; bit >>= 1U) {
    const uint64_t tried = scale + bit;
    if (tried <= FIT_MAX_SCALE &&
        wide_compare(wide_product(tried * tried, mean), limit) <= 0) {
      scale = (uint32_t)tried;
    }
  }

  return scale;
}

int32_t
fit_points(const uint64_t means[IMAGE_N_PARTS],
           const unsigned part,
           const uint32_t scale)
{
  // Skills, knowledge areas and tasks: a sixth, a third and a half
  static const uint64_t weights[IMAGE_N_PARTS] = {43U, 85U, 128U};

  uint64_t total = 0U;
  for (unsigned p = 0U; p < IMAGE_N_PARTS; ++p) {
    total += means[p] ? weights[p] : 0U;
  }

  return means[part] ? (int32_t)(FIT_POINTS * weights[part] * scale /
                                 (FIT_MAX_SCALE * total))
                     : 0;
}

// Return where the terms end that are of the same part as the first one
static size_t
end_of_part(const FitView* const view,
            const FitTerm* const terms,
            const size_t         n_terms,
            const size_t         first)
{
  const unsigned part = fit_part(view, terms[first].index);
  size_t         end  = first + 1U;
  while (end < n_terms && fit_part(view, terms[end].index) == part) {
    ++end;
  }

  return end;
}

void
fit_give_points(const FitView* const  view,
                const FitSteps* const steps,
                const int32_t         points[IMAGE_N_PARTS],
                const FitTerm* const  terms,
                const size_t          n_terms,
                uint16_t* const       given)
{
  for (size_t first = 0U, end = 0U; first < n_terms; first = end) {
    end = end_of_part(view, terms, n_terms, first);

    const uint64_t all = (uint64_t)points[fit_part(view, terms[first].index)];

    uint64_t size = 0U;
    for (size_t i = first; i < end; ++i) {
      size += fit_worth(&steps[terms[i].index], terms[i].grade);
    }

    uint64_t up_to  = 0U;
    uint64_t before = 0U;
    for (size_t i = first; i < end; ++i) {
      up_to += fit_worth(&steps[terms[i].index], terms[i].grade);

      const uint64_t sum = size ? all * up_to / size : 0U;

      given[i] = (uint16_t)(sum - before);
      before   = sum;
    }
  }
}
