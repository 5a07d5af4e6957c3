// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft_details.h"

#include "taxonomy/value.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// What is wrong with a part is told of its concept, which has a name
static CompetentStatus
note(const Details* const       details,
     const CompetentFindingKind kind,
     const uint32_t             fact,
     CompetentError* const      error)
{
  const DetailFact* const detail = details_fact(details, fact);
  const Draft* const      draft  = details->draft;
  const uint32_t          part   = details->part_of[detail->node];
  const uint32_t          node =
    (part == NOTHING) ? detail->node
                               : draft->node_of[details_part(details, part)->concept];

  return facts_find(draft->facts, kind, node, detail->origin, error);
}

static CompetentStatus
add_entry(Details* const        details,
          const uint32_t        fact,
          const Notation        notation,
          CompetentError* const error)
{
  const DetailFact* const detail = details_fact(details, fact);
  const uint32_t          part   = details->part_of[detail->node];
  const CompetentText     text =
    interner_text(&details->draft->facts->texts, detail->text);

  // Texts have no order, and have a property of their own
  int64_t    value = 0;
  const bool is_misfit =
    notation == NOTATION_TEXT &&
    value_notation((CompetentProperty)detail->property) != NOTATION_TEXT;
  if (is_misfit || !value_parse(notation, text, &value)) {
    return note(details, COMPETENT_FINDING_BAD_VALUE, fact, error);
  }

  Entry* const entry =
    (Entry*)array_add(&details->entries, sizeof(Entry), error);
  if (!entry) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const CompetentText none = {NULL, 0U};
  entry->text              = (notation == NOTATION_TEXT) ? text : none;
  entry->value             = value;
  entry->fact              = fact;
  entry->part              = part;
  entry->property          = detail->property;

  // Of two criteria the first holds, as of all values
  Part* const whole = details_part(details, part);
  if (detail->property == COMPETENT_PROPERTY_ABOUT &&
      (uint32_t)value < whole->about) {
    whole->about = (uint32_t)value;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Values that depend on a criterion come when all criteria are known
static CompetentStatus
find_entries(Details* const        details,
             const bool            is_criterial,
             CompetentError* const error)
{
  const Array* const facts = &details->draft->facts->details;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < facts->n && !st; ++i) {
    const DetailFact* const detail = details_fact(details, i);
    Notation notation = value_notation((CompetentProperty)detail->property);
    if ((notation == NOTATION_CRITERIAL) != is_criterial) {
      continue;
    }

    st                  = details_resolve(details, detail->node, error);
    const uint32_t part = details->part_of[detail->node];
    if (st || part == NOTHING) {
      st = st ? st : note(details, COMPETENT_FINDING_MISPLACED, i, error);
      continue;
    }

    const uint32_t about = details_part(details, part)->about;
    if (is_criterial && about != NOTHING) {
      notation = value_criterion_notation((CompetentCriterion)about);
    }

    st = add_entry(details, i, notation, error);
  }

  return st;
}

int
details_compare(const Entry* const x, const Entry* const y)
{
  return (x->property != y->property)
           ? (x->property > y->property) - (x->property < y->property)
         : (x->value != y->value)
           ? (x->value > y->value) - (x->value < y->value)
           : compare_texts(x->text, y->text);
}

static int
compare_entries(const void* const a, const void* const b)
{
  const Entry* const x = (const Entry*)a;
  const Entry* const y = (const Entry*)b;
  return (x->part != y->part) ? (x->part > y->part) - (x->part < y->part)
                              : details_compare(x, y);
}

// Keep each value once, and the first where only one can hold
static CompetentStatus
merge_entries(Details* const details, CompetentError* const error)
{
  Entry* const    entries = (Entry*)details->entries.items;
  size_t          n       = 0U;
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < details->entries.n && !st; ++i) {
    const Entry* const last = n ? entries + n - 1U : NULL;
    const Entry* const this = entries + i;
    const bool is_other =
      !last || last->part != this->part || last->property != this->property;
    if (is_other || (value_is_many((CompetentProperty)this->property) &&
                     details_compare(last, this))) {
      entries[n++] = *this;
    } else if (details_compare(last, this)) {
      st = note(details, COMPETENT_FINDING_TWO_VALUES, this->fact, error);
    }
  }

  details->entries.n = n;
  return st;
}

/// A property that begins a period, and the one that ends it
typedef struct {
  CompetentProperty first;
  CompetentProperty last;
} Period;

static Entry*
entry_of(const Details* const    details,
         const Part* const       part,
         const CompetentProperty property)
{
  Entry* const entries = (Entry*)details->entries.items + part->first_entry;
  for (uint32_t i = 0U; i < part->n_entries; ++i) {
    if (entries[i].property == (uint32_t)property) {
      return entries + i;
    }
  }

  return NULL;
}

static void
drop(const Details* const    details,
     Part* const             part,
     const CompetentProperty property)
{
  Entry* const       entry = entry_of(details, part, property);
  const Entry* const end =
    (const Entry*)details->entries.items + part->first_entry + part->n_entries;

  memmove(entry, entry + 1, (size_t)(end - entry - 1) * sizeof(Entry));
  --part->n_entries;
}

// Which of the two values is wrong nobody can tell, so that neither is kept
static CompetentStatus
check_period(Details* const        details,
             Part* const           part,
             const Period          period,
             CompetentError* const error)
{
  const Entry* const first = entry_of(details, part, period.first);
  const Entry* const last  = entry_of(details, part, period.last);
  if (!first || !last || first->value <= last->value) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const uint32_t fact = last->fact;
  drop(details, part, period.first);
  drop(details, part, period.last);
  return note(details, COMPETENT_FINDING_BAD_PERIOD, fact, error);
}

static CompetentStatus
check_periods(Details* const        details,
              Part* const           part,
              CompetentError* const error)
{
  static const Period periods[] = {
    {COMPETENT_PROPERTY_START, COMPETENT_PROPERTY_END},
    {COMPETENT_PROPERTY_VALID_FROM, COMPETENT_PROPERTY_VALID_UNTIL},
    {COMPETENT_PROPERTY_AT_LEAST, COMPETENT_PROPERTY_AT_MOST},
    {COMPETENT_PROPERTY_FLOOR, COMPETENT_PROPERTY_CAP}};

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < sizeof(periods) / sizeof(periods[0]) && !st; ++i) {
    st = check_period(details, part, periods[i], error);
  }

  return st;
}

static void
group_entries(const Details* const details)
{
  const Entry* const entries = (const Entry*)details->entries.items;
  for (uint32_t i = 0U; i < details->entries.n; ++i) {
    Part* const part  = details_part(details, entries[i].part);
    part->first_entry = part->n_entries ? part->first_entry : i;
    ++part->n_entries;
  }
}

CompetentStatus
details_find_values(Details* const details, CompetentError* const error)
{
  CompetentStatus st = find_entries(details, false, error);
  st                 = st ? st : find_entries(details, true, error);
  if (!st && details->entries.n) {
    qsort(details->entries.items,
          details->entries.n,
          sizeof(Entry),
          compare_entries);
    st = merge_entries(details, error);
  }

  group_entries(details);
  for (uint32_t i = 0U; i < details->parts.n && !st; ++i) {
    st = check_periods(details, details_part(details, i), error);
  }

  return st;
}
