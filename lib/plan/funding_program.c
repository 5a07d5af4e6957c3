// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/funding_program.h"

#include "plan/funding_condition.h"
#include "plan/funding_scheme.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static int
compare_conditions(const void* const a, const void* const b)
{
  const Condition* const x = (const Condition*)a;
  const Condition* const y = (const Condition*)b;
  return (x->group != y->group) ? (x->group > y->group) - (x->group < y->group)
                                : (x->node > y->node) - (x->node < y->node);
}

// A group is of one scheme, so that its conditions come in the order of nodes
static void
place_conditions(Program* const program)
{
  Condition* const conditions = (Condition*)program->conditions.items;
  Group* const     groups     = (Group*)program->groups.items;
  const size_t     n          = program->conditions.n;
  if (n > 1U) {
    qsort(conditions, n, sizeof(Condition), compare_conditions);
  }

  for (uint32_t i = 0U; i < n; ++i) {
    Group* const group = groups + conditions[i].group;
    group->first       = group->n ? group->first : i;
    ++group->n;
  }
}

// Amounts of which one applies whatever is not known have a least
static void
find_exhaustive(Program* const program)
{
  Variant* const variants = (Variant*)program->variants.items;
  for (size_t i = 0U; i < program->variants.n; ++i) {
    variants[i].is_exhaustive = condition_is_exhaustive(
      program, variants[i].first_amount, variants[i].n_amounts);
  }

  for (uint32_t s = 0U; s < program->schemes.n; ++s) {
    const Scheme* const scheme = program_scheme(program, s);
    if (scheme->n_variants == 1U &&
        !variants[scheme->first_variant].n_amounts) {
      variants[scheme->first_variant].is_exhaustive = condition_is_exhaustive(
        program, scheme->first_amount, scheme->n_amounts);
    }
  }
}

CompetentStatus
program_make(Program* const                 program,
             const CompetentTaxonomy* const taxonomy,
             CompetentError* const          error)
{
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_SCHEME);
  const int32_t n =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_SCHEME);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (int32_t i = 0; i < n && !st; ++i) {
    st = scheme_read(program, taxonomy, first + i, error);
  }

  if (!st) {
    place_conditions(program);
    find_exhaustive(program);
  }

  return st;
}

void
program_free(Program* const program)
{
  array_free(&program->concepts);
  array_free(&program->schemes);
  array_free(&program->conditions);
  array_free(&program->groups);
  array_free(&program->amounts);
  array_free(&program->variants);
  array_free(&program->windows);
  array_free(&program->exclusions);
  array_free(&program->values);
}

const Scheme*
program_scheme(const Program* const program, const uint32_t number)
{
  return (const Scheme*)program->schemes.items + number;
}
