// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_scheme.h"

#include "base/failure.h"
#include "plan/funding_condition.h"

#include <competent/detail.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/// More weeks than anybody learns, so that products do not overflow
#define MOST_WEEKS 5000

/// A scheme that is being read
typedef struct {
  Program*                 program;
  const CompetentTaxonomy* taxonomy;
  const CompetentNode*     nodes;
  const CompetentDetail*   details;
  size_t                   n_nodes;
  CompetentConcept         concept;
  uint32_t                 number;
  uint32_t                 first_group;
  int64_t*                 names;    ///< Of variants, ascending
  uint32_t*                group_of; ///< By node that is an amount
  uint32_t                 n_names;
} Reading;

static Scheme*
scheme_at(const Reading* const reading)
{
  return (Scheme*)reading->program->schemes.items + reading->number;
}

static int64_t
value_of(const Reading* const    reading,
         const size_t            node,
         const CompetentProperty property,
         const int64_t           fallback)
{
  const CompetentNode* const   item = reading->nodes + node;
  const CompetentDetail* const all  = reading->details + item->first_detail;
  for (int32_t i = 0; i < item->n_details; ++i) {
    if (all[i].property == (int32_t)property) {
      return all[i].value;
    }
  }

  return fallback;
}

static int
compare_numbers(const void* const a, const void* const b)
{
  const int64_t x = *(const int64_t*)a;
  const int64_t y = *(const int64_t*)b;
  return (x > y) - (x < y);
}

// A part of a part is of what that is of: an amount or the scheme
static size_t
owner_of(const Reading* const reading, const size_t node)
{
  size_t owner = (size_t)reading->nodes[node].whole;
  while (owner && reading->nodes[owner].kind != COMPETENT_NODE_AMOUNT) {
    owner = (size_t)reading->nodes[owner].whole;
  }

  return owner;
}

static bool
is_kind(const Reading* const    reading,
        const size_t            node,
        const CompetentNodeKind kind)
{
  return node && reading->nodes[node].kind == (int32_t)kind;
}

// Return the name of the variant that a node is of, or -1 for all
static int64_t
variant_name(const Reading* const reading, const size_t node)
{
  return value_of(reading, node, COMPETENT_PROPERTY_VARIANT, -1);
}

static void
find_names(Reading* const reading)
{
  uint32_t n = 0U;
  for (size_t i = 1U; i < reading->n_nodes; ++i) {
    const int64_t name = variant_name(reading, i);
    if (name >= 0) {
      reading->names[n++] = name;
    }
  }

  if (n > 1U) {
    qsort(reading->names, n, sizeof(int64_t), compare_numbers);
  }

  for (uint32_t i = 0U; i < n; ++i) {
    if (!i || reading->names[i] != reading->names[i - 1U]) {
      reading->names[reading->n_names++] = reading->names[i];
    }
  }
}

// Return which variant a node is of, or that it is of all
static uint32_t
variant_of(const Reading* const reading, const size_t node)
{
  const int64_t  name  = variant_name(reading, node);
  const int64_t* found = NULL;
  if (name >= 0) {
    found = (const int64_t*)bsearch(&name,
                                    reading->names,
                                    reading->n_names,
                                    sizeof(int64_t),
                                    compare_numbers);
  }

  return found ? (uint32_t)(found - reading->names) : COMMON;
}

static CompetentStatus
add_group(Reading* const        reading,
          uint32_t* const       group,
          CompetentError* const error)
{
  Array* const groups = &reading->program->groups;

  *group = (uint32_t)groups->n;
  return array_add(groups, sizeof(Group), error) ? COMPETENT_STATUS_SUCCESS
                                                 : COMPETENT_STATUS_NO_MEMORY;
}

static int32_t
date_of(const Reading* const    reading,
        const size_t            node,
        const CompetentProperty property,
        const CompetentProperty other,
        const int32_t           fallback)
{
  const int64_t date =
    value_of(reading, node, property, value_of(reading, node, other, fallback));

  return (int32_t)date;
}

static CompetentStatus
add_amount(Reading* const        reading,
           const size_t          node,
           CompetentError* const error)
{
  Amount* const amount =
    (Amount*)array_add(&reading->program->amounts, sizeof(Amount), error);
  if (!amount) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  amount->share     = value_of(reading, node, COMPETENT_PROPERTY_SHARE, 1000);
  amount->cap       = value_of(reading, node, COMPETENT_PROPERTY_CAP, -1);
  amount->floor     = value_of(reading, node, COMPETENT_PROPERTY_FLOOR, 0);
  amount->per_weeks = value_of(reading, node, COMPETENT_PROPERTY_PER_WEEKS, 0);
  amount->per_weeks =
    (amount->per_weeks < MOST_WEEKS) ? amount->per_weeks : MOST_WEEKS;
  amount->from = date_of(
    reading, node, COMPETENT_PROPERTY_VALID_FROM, COMPETENT_PROPERTY_START, 0);
  amount->until   = date_of(reading,
                          node,
                          COMPETENT_PROPERTY_VALID_UNTIL,
                          COMPETENT_PROPERTY_END,
                          LAST_DATE);
  amount->variant = variant_of(reading, node);

  const CompetentStatus st = add_group(reading, &amount->group, error);
  reading->group_of[node]  = amount->group;
  return st;
}

// What is common comes first
static int
compare_amounts(const void* const a, const void* const b)
{
  const Amount* const x = (const Amount*)a;
  const Amount* const y = (const Amount*)b;
  const uint32_t      v = x->variant + 1U;
  const uint32_t      w = y->variant + 1U;
  return (v != w) ? (v > w) - (v < w)
                  : (x->group > y->group) - (x->group < y->group);
}

static CompetentStatus
add_amounts(Reading* const reading, CompetentError* const error)
{
  Program* const  program = reading->program;
  const uint32_t  first   = (uint32_t)program->amounts.n;
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 1U; i < reading->n_nodes && !st; ++i) {
    if (is_kind(reading, i, COMPETENT_NODE_AMOUNT)) {
      st = add_amount(reading, i, error);
    }
  }

  const size_t  n     = program->amounts.n - first;
  Amount* const items = (Amount*)program->amounts.items + first;
  if (n > 1U && !st) {
    qsort(items, n, sizeof(Amount), compare_amounts);
  }

  Scheme* const scheme = scheme_at(reading);
  scheme->first_amount = first;
  while (scheme->n_amounts < n && items[scheme->n_amounts].variant == COMMON) {
    ++scheme->n_amounts;
  }

  return st;
}

// What names no variant has one all the same, which says nothing more
static CompetentStatus
add_variants(Reading* const reading, CompetentError* const error)
{
  Program* const  program = reading->program;
  Scheme* const   scheme  = scheme_at(reading);
  const uint32_t  n       = reading->n_names ? reading->n_names : 1U;
  uint32_t        next    = scheme->first_amount + scheme->n_amounts;
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  scheme->first_variant   = (uint32_t)program->variants.n;
  scheme->n_variants      = n;
  for (uint32_t v = 0U; v < n && !st; ++v) {
    Variant* const variant =
      (Variant*)array_add(&program->variants, sizeof(Variant), error);
    if (!variant) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    const Amount* const items = (const Amount*)program->amounts.items;
    variant->first_amount     = next;
    while (next < program->amounts.n && items[next].variant == v) {
      ++next;
    }

    variant->n_amounts = next - variant->first_amount;
    st                 = add_group(reading, &variant->group, error);
  }

  return st;
}

static int
compare_windows(const void* const a, const void* const b)
{
  const Window* const x = (const Window*)a;
  const Window* const y = (const Window*)b;
  return (x->from != y->from) ? (x->from > y->from) - (x->from < y->from)
                              : (x->node > y->node) - (x->node < y->node);
}

static int32_t
weeks_before(const Reading* const reading, const size_t node)
{
  const int64_t weeks =
    value_of(reading, node, COMPETENT_PROPERTY_WEEKS_BEFORE, 0);
  return (weeks < MOST_WEEKS) ? (int32_t)weeks : MOST_WEEKS;
}

static CompetentStatus
add_windows(Reading* const reading, CompetentError* const error)
{
  Array* const windows = &reading->program->windows;
  const size_t first   = windows->n;
  for (size_t i = 1U; i < reading->n_nodes; ++i) {
    if (!is_kind(reading, i, COMPETENT_NODE_WINDOW)) {
      continue;
    }

    Window* const window = (Window*)array_add(windows, sizeof(Window), error);
    if (!window) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    window->from = date_of(
      reading, i, COMPETENT_PROPERTY_VALID_FROM, COMPETENT_PROPERTY_START, 0);
    window->until        = date_of(reading,
                            i,
                            COMPETENT_PROPERTY_VALID_UNTIL,
                            COMPETENT_PROPERTY_END,
                            LAST_DATE);
    window->weeks_before = weeks_before(reading, i);
    scheme_at(reading)->has_deadline |= window->weeks_before > 0;
    window->node = (int32_t)i;
  }

  const size_t n = windows->n - first;
  if (n > 1U) {
    qsort((Window*)windows->items + first, n, sizeof(Window), compare_windows);
  }

  Scheme* const scheme = scheme_at(reading);
  scheme->first_window = (uint32_t)first;
  scheme->n_windows    = (uint32_t)n;
  return COMPETENT_STATUS_SUCCESS;
}

static uint32_t
group_of_condition(const Reading* const reading, const size_t node)
{
  const size_t owner = owner_of(reading, node);
  if (owner) {
    return reading->group_of[owner];
  }

  const Scheme* const  scheme  = scheme_at(reading);
  const uint32_t       variant = variant_of(reading, node);
  const Variant* const variants =
    (const Variant*)reading->program->variants.items + scheme->first_variant;
  return (variant == COMMON) ? scheme->group : variants[variant].group;
}

static CompetentStatus
add_conditions(Reading* const reading, CompetentError* const error)
{
  Program* const  program = reading->program;
  Scheme* const   scheme  = scheme_at(reading);
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  scheme->is_bare         = true;
  for (size_t i = 1U; i < reading->n_nodes && !st; ++i) {
    if (is_kind(reading, i, COMPETENT_NODE_CONDITION)) {
      const CompetentNode* const node = reading->nodes + i;

      st = condition_add(program,
                         reading->taxonomy,
                         reading->details + node->first_detail,
                         (size_t)node->n_details,
                         error);
      if (!st) {
        Condition* const condition =
          (Condition*)program->conditions.items + program->conditions.n - 1U;
        condition->node  = (int32_t)i;
        condition->group = group_of_condition(reading, i);
        scheme->is_bare  = scheme->is_bare && owner_of(reading, i);
      }
    }
  }

  return st;
}

static uint32_t
number_of_scheme(const Reading* const reading, const CompetentConcept concept)
{
  return (uint32_t)(concept - competent_taxonomy_first_of_kind(
                                reading->taxonomy, COMPETENT_KIND_SCHEME));
}

static CompetentStatus
add_exclusions(Reading* const reading, CompetentError* const error)
{
  Array* const               exclusions = &reading->program->exclusions;
  Scheme* const              scheme     = scheme_at(reading);
  size_t                     n          = 0U;
  const CompetentLink* const links      = competent_taxonomy_links(
    reading->taxonomy, reading->concept, COMPETENT_RELATION_EXCLUDES, &n);

  scheme->first_exclusion = (uint32_t)exclusions->n;
  for (size_t i = 0U; i < n; ++i) {
    const uint32_t other = number_of_scheme(reading, links[i].concept);
    if (other == reading->number) {
      continue; // Which would exclude itself
    }

    uint32_t* const added =
      (uint32_t*)array_add(exclusions, sizeof(uint32_t), error);
    if (!added) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    *added = other;
    ++scheme->n_exclusions;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Find whether an employer has to ask, by the conditions from some one on
static void
find_who_asks(const Reading* const reading, const size_t first)
{
  const Array* const     conditions = &reading->program->conditions;
  const Condition* const all        = (const Condition*)conditions->items;
  Scheme* const          scheme     = scheme_at(reading);
  for (size_t i = first; i < conditions->n; ++i) {
    scheme->is_of_employer =
      scheme->is_of_employer || (all[i].group == scheme->group &&
                                 all[i].form == (int32_t)FORM_APPLICANT &&
                                 condition_is_of_employer(&all[i]));
  }
}

static CompetentStatus
read_whole(Reading* const reading, CompetentError* const error)
{
  Scheme* const   scheme = scheme_at(reading);
  CompetentStatus st     = add_group(reading, &scheme->group, error);
  scheme->concept        = reading->concept;
  scheme->until          = LAST_DATE;
  if (reading->n_nodes) {
    scheme->from = date_of(
      reading, 0U, COMPETENT_PROPERTY_VALID_FROM, COMPETENT_PROPERTY_START, 0);
    scheme->until        = date_of(reading,
                            0U,
                            COMPETENT_PROPERTY_VALID_UNTIL,
                            COMPETENT_PROPERTY_END,
                            LAST_DATE);
    scheme->weeks_before = weeks_before(reading, 0U);
    scheme->has_deadline = scheme->weeks_before > 0;
    scheme->payment =
      (int32_t)value_of(reading, 0U, COMPETENT_PROPERTY_PAYMENT, 0);
  }

  if (!st) {
    st = add_amounts(reading, error);
  }

  if (!st) {
    st = add_variants(reading, error);
  }

  if (!st) {
    st = add_windows(reading, error);
  }

  const size_t first = reading->program->conditions.n;
  if (!st) {
    st = add_conditions(reading, error);
    find_who_asks(reading, first);
  }

  return st ? st : add_exclusions(reading, error);
}

CompetentStatus
scheme_read(Program* const                 program,
            const CompetentTaxonomy* const taxonomy,
            const CompetentConcept         concept,
            CompetentError* const          error)
{
  Reading reading   = {.program  = program,
                       .taxonomy = taxonomy,
                       .concept  = concept,
                       .number   = (uint32_t)program->schemes.n};
  size_t  n_details = 0U;
  reading.nodes = competent_taxonomy_nodes(taxonomy, concept, &reading.n_nodes);
  reading.details = competent_taxonomy_details(taxonomy, concept, &n_details);

  CompetentConcept* const added = (CompetentConcept*)array_add(
    &program->concepts, sizeof(CompetentConcept), error);
  if (!added || !array_add(&program->schemes, sizeof(Scheme), error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added           = concept;
  reading.names    = (int64_t*)malloc((reading.n_nodes + 1U) * sizeof(int64_t));
  reading.group_of = (uint32_t*)calloc(reading.n_nodes + 1U, sizeof(uint32_t));

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (!reading.names || !reading.group_of) {
    st = no_memory(error);
  } else {
    find_names(&reading);
    st = read_whole(&reading, error);
  }

  free(reading.names);
  free(reading.group_of);
  return st;
}
