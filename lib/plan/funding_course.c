// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_course.h"

#include "base/failure.h"
#include "plan/calendar.h"

#include <competent/detail.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

/// Nobody said whether something is in a path that was recognised
#define PATH_UNKNOWN (-1)

/// What is looked for
typedef struct {
  Courses*                 courses;
  const CompetentTaxonomy* taxonomy;
  int32_t*                 norm_dates; ///< By norm: when its path was
                                       ///< recognised, 0 for none, or -1
  CompetentConcept first_norm;
  int32_t          n_norms;
  bool             has_paths; ///< Some path is recognised
} Work;

static int64_t
whole_value(const Work* const       work,
            const CompetentConcept  concept,
            const CompetentProperty property)
{
  return competent_taxonomy_value(work->taxonomy, concept, property, -1);
}

// Return the earlier date, any date before none, and none before unknown
static int32_t
better_date(const int32_t a, const int32_t b)
{
  if (a > 0 && b > 0) {
    return (a < b) ? a : b;
  }

  return (a > 0) ? a : (b > 0) ? b : (a < b) ? a : b;
}

// Return when a path was recognised that something is a step of
static int32_t
date_of_paths(const Work* const work, const CompetentConcept step)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    work->taxonomy, step, COMPETENT_RELATION_STEP_OF, &n);

  int32_t date = 0;
  for (size_t i = 0U; i < n; ++i) {
    date =
      better_date(date,
                  (int32_t)whole_value(
                    work, links[i].concept, COMPETENT_PROPERTY_RECOGNISED));
  }

  return date;
}

static const CompetentLink*
awards(const Work* const work, const CompetentConcept item, size_t* const n)
{
  return competent_taxonomy_links(
    work->taxonomy, item, COMPETENT_RELATION_AWARDS, n);
}

static bool
is_norm(const Work* const work, const CompetentConcept concept)
{
  return concept >= work->first_norm &&
         concept < work->first_norm + work->n_norms;
}

// A path is of what its steps award, whoever gives it
static void
date_norms(const Work* const work, const CompetentConcept item)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = awards(work, item, &n);
  const int32_t              date  = date_of_paths(work, item);
  for (size_t i = 0U; i < n; ++i) {
    if (is_norm(work, links[i].concept)) {
      int32_t* const known =
        work->norm_dates + links[i].concept - work->first_norm;
      *known = better_date(*known, date);
    }
  }
}

// What awards nothing that is known cannot be compared with what paths award
static int32_t
path_date(const Work* const work, const CompetentConcept item)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = awards(work, item, &n);
  const bool                 is_tile =
    competent_taxonomy_kind(work->taxonomy, item) == COMPETENT_KIND_TILE;

  bool    is_known = is_tile && work->has_paths;
  int32_t date     = date_of_paths(work, item);
  for (size_t i = 0U; i < n; ++i) {
    if (is_norm(work, links[i].concept)) {
      is_known = work->has_paths;
      date     = better_date(date,
                         work->norm_dates[links[i].concept - work->first_norm]);
    }
  }

  return (date || is_known) ? date : PATH_UNKNOWN;
}

static bool
is_of_mbo(const Work* const work, const CompetentConcept concept)
{
  static const CompetentCode codes[] = {
    COMPETENT_CODE_CREBO, COMPETENT_CODE_CERTIFICATE, COMPETENT_CODE_ELECTIVE};

  for (size_t i = 0U; i < sizeof(codes) / sizeof(codes[0]); ++i) {
    if (competent_taxonomy_code(work->taxonomy, concept, codes[i]).length) {
      return true;
    }
  }

  return false;
}

// What ends in a paper that mbo does not give is of no crebo
static int8_t
crebo_of(const Work* const      work,
         const CompetentConcept item,
         const int8_t           document)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = awards(work, item, &n);

  bool has = is_of_mbo(work, item);
  for (size_t i = 0U; i < n && !has; ++i) {
    has = is_of_mbo(work, links[i].concept);
  }

  const bool is_other = document == COMPETENT_DOCUMENT_NONE ||
                        document == COMPETENT_DOCUMENT_PROOF ||
                        document == COMPETENT_DOCUMENT_MICROCREDENTIAL ||
                        document == COMPETENT_DOCUMENT_BRANCH_CERTIFICATE ||
                        document == COMPETENT_DOCUMENT_DEGREE;
  return (int8_t)(has ? 1 : is_other ? 0 : -1);
}

// Return a value of something, or else the highest of what it awards
static int64_t
value_or_of_award(const Work* const       work,
                  const CompetentConcept  item,
                  const CompetentProperty property)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = awards(work, item, &n);

  int64_t value = whole_value(work, item, property);
  for (size_t i = 0U; i < n && value < 0; ++i) {
    value = whole_value(work, links[i].concept, property);
  }

  return value;
}

// Return whether a function or the work that is done in it is in demand
static int64_t
demand_of_function(const Work* const work, const CompetentConcept function)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    work->taxonomy, function, COMPETENT_RELATION_PERFORMS, &n);

  int64_t demand = whole_value(work, function, COMPETENT_PROPERTY_IN_DEMAND);
  for (size_t i = 0U; i < n && demand < 0; ++i) {
    demand = whole_value(work, links[i].concept, COMPETENT_PROPERTY_IN_DEMAND);
  }

  return demand;
}

static int64_t
demand_of(const Work* const work, const CompetentConcept item)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    work->taxonomy, item, COMPETENT_RELATION_LEADS_TO, &n);

  int64_t demand = value_or_of_award(work, item, COMPETENT_PROPERTY_IN_DEMAND);
  for (size_t i = 0U; i < n && demand < 0; ++i) {
    demand = demand_of_function(work, links[i].concept);
  }

  return demand;
}

static void
take_detail(Instance* const instance, const CompetentDetail detail)
{
  switch (detail.property) {
    case COMPETENT_PROPERTY_PRICE:
      instance->price = detail.value;
      break;
    case COMPETENT_PROPERTY_MODE:
      instance->modes |= 1U << (unsigned)detail.value;
      break;
    case COMPETENT_PROPERTY_START:
      instance->start = (int32_t)detail.value;
      break;
    case COMPETENT_PROPERTY_WEEKS:
      instance->weeks =
        (int32_t)((detail.value < INT32_MAX) ? detail.value : INT32_MAX);
      break;
    default:
      break;
  }
}

static Instance
read_node(const CompetentNode* const node, const CompetentDetail* const details)
{
  Instance instance = {-1, 0U, 0, -1, 0};
  for (int32_t i = 0; i < node->n_details; ++i) {
    take_detail(&instance, details[node->first_detail + i]);
  }

  return instance;
}

static int
compare_instances(const void* const a, const void* const b)
{
  const Instance* const x = (const Instance*)a;
  const Instance* const y = (const Instance*)b;
  return (x->start != y->start) ? (x->start > y->start) - (x->start < y->start)
         : (x->price != y->price)
           ? (x->price > y->price) - (x->price < y->price)
         : (x->weeks != y->weeks)
           ? (x->weeks > y->weeks) - (x->weeks < y->weeks)
           : (x->modes > y->modes) - (x->modes < y->modes);
}

// What is stated of no time in particular holds for each
static CompetentStatus
add_instances(const Work* const      work,
              Course* const          course,
              const CompetentConcept item,
              CompetentError* const  error)
{
  Array* const               instances = &work->courses->instances;
  size_t                     n_nodes   = 0U;
  size_t                     n_details = 0U;
  const CompetentNode* const nodes =
    competent_taxonomy_nodes(work->taxonomy, item, &n_nodes);
  const CompetentDetail* const details =
    competent_taxonomy_details(work->taxonomy, item, &n_details);

  const Instance nothing = {-1, 0U, 0, -1, 0};
  const Instance whole   = n_nodes ? read_node(nodes, details) : nothing;
  course->first_instance = (uint32_t)instances->n;
  course->modes          = whole.modes;
  course->weeks          = whole.weeks;
  course->price_low      = whole.price;
  course->price_high     = whole.price;
  for (size_t i = 0U; i < n_nodes; ++i) {
    const Instance instance = i ? read_node(nodes + i, details) : whole;
    if (i ? nodes[i].kind != COMPETENT_NODE_INSTANCE : !instance.start) {
      continue;
    }

    Instance* const added =
      (Instance*)array_add(instances, sizeof(Instance), error);
    if (!added) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    *added       = instance;
    added->day   = instance.start ? calendar_day(instance.start) : 0;
    added->price = (added->price < 0) ? whole.price : added->price;
    added->modes = added->modes ? added->modes : whole.modes;
    added->weeks = (added->weeks < 0) ? whole.weeks : added->weeks;
    ++course->n_instances;
  }

  Instance* const first = (Instance*)instances->items + course->first_instance;
  if (course->n_instances > 1U) {
    qsort(first, course->n_instances, sizeof(Instance), compare_instances);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Where only times have prices the price is between the least and the most
static void
find_prices(const Courses* const courses, Course* const course)
{
  const Instance* const instances =
    (const Instance*)courses->instances.items + course->first_instance;
  if (course->price_low >= 0 || !course->n_instances) {
    return;
  }

  int64_t low  = INT64_MAX;
  int64_t high = -1;
  for (uint32_t i = 0U; i < course->n_instances; ++i) {
    const int64_t price = instances[i].price;
    low                 = (price < low) ? price : low;
    high                = (price > high) ? price : high;
  }

  if (low >= 0) {
    course->price_low  = low;
    course->price_high = high;
  }
}

static CompetentStatus
add_course(const Work* const      work,
           const CompetentConcept item,
           CompetentError* const  error)
{
  Course* const course =
    (Course*)array_add(&work->courses->courses, sizeof(Course), error);
  if (!course) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  course->document =
    (int8_t)whole_value(work, item, COMPETENT_PROPERTY_DOCUMENT);
  course->level =
    (int32_t)value_or_of_award(work, item, COMPETENT_PROPERTY_LEVEL);
  course->is_accredited =
    (int8_t)whole_value(work, item, COMPETENT_PROPERTY_IS_ACCREDITED);
  course->is_basic =
    (int8_t)whole_value(work, item, COMPETENT_PROPERTY_IS_BASIC);
  course->in_demand = (int8_t)demand_of(work, item);
  course->has_crebo = crebo_of(work, item, course->document);
  course->path_date = path_date(work, item);

  const CompetentStatus st = add_instances(work, course, item, error);
  if (!st) {
    find_prices(work->courses, course);
  }

  return st;
}

static bool
has_recognised_path(const CompetentTaxonomy* const taxonomy)
{
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_PATH);
  const int32_t n = competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_PATH);
  for (int32_t i = 0; i < n; ++i) {
    if (competent_taxonomy_value(
          taxonomy, first + i, COMPETENT_PROPERTY_RECOGNISED, 0)) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
find(const Work* const work, CompetentError* const error)
{
  const Courses* const courses = work->courses;
  CompetentStatus      st      = COMPETENT_STATUS_SUCCESS;
  for (int32_t i = 0; i < courses->n_courses; ++i) {
    date_norms(work, courses->first_course + i);
  }

  for (int32_t i = 0; i < courses->n_tiles; ++i) {
    date_norms(work, courses->first_tile + i);
  }

  for (int32_t i = 0; i < courses->n_courses && !st; ++i) {
    st = add_course(work, courses->first_course + i, error);
  }

  for (int32_t i = 0; i < courses->n_tiles && !st; ++i) {
    st = add_course(work, courses->first_tile + i, error);
  }

  return st;
}

CompetentStatus
courses_find(Courses* const                 courses,
             const CompetentTaxonomy* const taxonomy,
             CompetentError* const          error)
{
  courses->first_course =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_COURSE);
  courses->first_tile =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_TILE);
  courses->n_courses =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_COURSE);
  courses->n_tiles =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_TILE);

  Work work = {
    .courses  = courses,
    .taxonomy = taxonomy,
    .first_norm =
      competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_NORM),
    .n_norms   = competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_NORM),
    .has_paths = has_recognised_path(taxonomy)};
  work.norm_dates =
    (int32_t*)calloc((size_t)work.n_norms + 1U, sizeof(int32_t));
  if (!work.norm_dates) {
    return no_memory(error);
  }

  const CompetentStatus st = find(&work, error);
  free(work.norm_dates);
  return st;
}

void
courses_free(Courses* const courses)
{
  array_free(&courses->courses);
  array_free(&courses->instances);
}

const Course*
courses_get(const Courses* const courses, const CompetentConcept concept)
{
  const Course* const all = (const Course*)courses->courses.items;
  if (concept >= courses->first_course &&
      concept - courses->first_course < courses->n_courses) {
    return all + (concept - courses->first_course);
  }

  return (concept >= courses->first_tile &&
          concept - courses->first_tile < courses->n_tiles)
           ? all + courses->n_courses + (concept - courses->first_tile)
           : NULL;
}
