// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include <stdbool.h>
#include <stdlib.h>

/// A label of a concept, to be sorted
typedef struct {
  CompetentText    text;
  CompetentText    language;
  CompetentText    source; ///< Name of the file
  CompetentConcept concept;
  uint32_t         text_number;
  uint32_t         language_number;
  Origin           origin;
  uint8_t          role;
  uint8_t          content;
  uint8_t          language_rank;
} Item;

static int
compare_numbers(const int64_t a, const int64_t b)
{
  return (a > b) - (a < b);
}

// What is the same but for its role and status is side by side.  The order of
// the files must not tell, so their names do.
static int
compare_same(const void* const a, const void* const b)
{
  const Item* const x = (const Item*)a;
  const Item* const y = (const Item*)b;

  int order = compare_numbers(x->concept, y->concept);
  order     = order ? order : compare_texts(x->text, y->text);
  order     = order ? order : compare_texts(x->language, y->language);
  order     = order ? order : compare_numbers(x->role, y->role);
  order     = order ? order : compare_texts(x->source, y->source);
  return order ? order : compare_numbers(x->origin.line, y->origin.line);
}

// What is in use goes first, then what does not say
static int64_t
content_rank(const uint8_t content)
{
  return (content == COMPETENT_CONTENT_CURRENT) ? -1 : (int64_t)content;
}

// What is to be shown first goes first
static int
compare_roles(const void* const a, const void* const b)
{
  const Item* const x = (const Item*)a;
  const Item* const y = (const Item*)b;

  int order = compare_numbers(x->concept, y->concept);
  order     = order ? order : compare_numbers(x->role, y->role);
  order = order ? order : compare_numbers(x->language_rank, y->language_rank);
  order = order ? order : compare_texts(x->language, y->language);
  order =
    order ? order
          : compare_numbers(content_rank(x->content), content_rank(y->content));
  return order ? order : compare_texts(x->text, y->text);
}

static CompetentStatus
add_item(const Draft* const     draft,
         Array* const           items,
         const LabelFact* const label,
         const FormFact* const  form,
         const uint8_t          content,
         CompetentError* const  error)
{
  Item* const item = (Item*)array_add(items, sizeof(Item), error);
  if (!item) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const Interner* const texts = &draft->facts->texts;
  item->text                  = interner_text(texts, form->text);
  item->language              = interner_text(texts, form->language);
  item->source                = facts_source(draft->facts, label->origin);
  item->concept               = draft->concept_of[label->node];
  item->text_number           = form->text;
  item->language_number       = form->language;
  item->origin                = label->origin;
  item->role                  = label->role;
  item->content               = content;
  item->language_rank         = (uint8_t)draft_language_rank(item->language);
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_xl_items(const Draft* const     draft,
             Array* const           items,
             const LabelFact* const label,
             CompetentError* const  error)
{
  const NodeFacts* const node = facts_node(draft->facts, label->value);
  if (!node->first_form) {
    return facts_find(
      draft->facts, COMPETENT_FINDING_EMPTY, label->node, label->origin, error);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = node->first_form; i && !st;) {
    const FormFact* const form =
      (const FormFact*)draft->facts->forms.items + i - 1U;

    st = add_item(draft, items, label, form, node->content, error);
    i  = form->next;
  }

  return st;
}

static CompetentStatus
collect(const Draft* const    draft,
        Array* const          items,
        CompetentError* const error)
{
  const Facts* const facts = draft->facts;
  for (size_t i = 0U; i < facts->labels.n; ++i) {
    const LabelFact* const label = (const LabelFact*)facts->labels.items + i;
    if (draft->concept_of[label->node] == COMPETENT_NONE) {
      continue;
    }

    const FormFact        plain = {label->value, label->language, 0U};
    const CompetentStatus st =
      label->is_xl
        ? add_xl_items(draft, items, label, error)
        : add_item(
            draft, items, label, &plain, COMPETENT_CONTENT_UNSTATED, error);
    if (st) {
      return st;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

static bool
is_same_text(const Item* const a, const Item* const b)
{
  return a->concept == b->concept && a->text_number == b->text_number &&
         a->language_number == b->language_number;
}

// A label that is there twice has the highest role, and is in use if it can be
static void
merge_same(Array* const array)
{
  Item* const items = (Item*)array->items;
  size_t      n     = 0U;
  for (size_t i = 0U; i < array->n; ++i) {
    if (n && is_same_text(items + n - 1U, items + i)) {
      uint8_t* const content = &items[n - 1U].content;
      if (!*content || (items[i].content && items[i].content < *content)) {
        *content = items[i].content;
      }
    } else {
      items[n++] = items[i];
    }
  }

  array->n = n;
}

static bool
is_second_preferred(const Item* const before, const Item* const item)
{
  return item->role == COMPETENT_ROLE_PREFERRED &&
         before->role == COMPETENT_ROLE_PREFERRED &&
         before->concept == item->concept &&
         before->language_number == item->language_number;
}

// Only one name can be the preferred one in a language: the others are synonyms
static CompetentStatus
demote_others(const Draft* const    draft,
              Array* const          array,
              CompetentError* const error)
{
  Item* const     items = (Item*)array->items;
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 1U, first = 0U; i < array->n && !st; ++i) {
    if (!is_second_preferred(items + first, items + i)) {
      first = i;
      continue;
    }

    items[i].role = COMPETENT_ROLE_ALTERNATIVE;
    st            = facts_find(draft->facts,
                    COMPETENT_FINDING_TWO_PREFERRED,
                    draft->node_of[items[i].concept],
                    items[i].origin,
                    error);
  }

  return st;
}

static void
sort(Array* const array, int (*const compare)(const void*, const void*))
{
  if (array->n) {
    qsort(array->items, array->n, sizeof(Item), compare);
  }
}

static CompetentStatus
place_label(Draft* const          draft,
            const Item* const     item,
            CompetentError* const error)
{
  ImageLabel* const label = (ImageLabel*)array_add(
    &draft->sections[SECTION_LABELS], sizeof(ImageLabel), error);
  if (!label) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  ++draft_concept(draft, item->concept + 1)->first_label;
  label->concept = item->concept;
  label->role    = item->role;
  label->content = item->content;

  const CompetentStatus st =
    draft_text(draft, item->text_number, &label->text, error);
  return st ? st
            : draft_text(draft, item->language_number, &label->language, error);
}

static CompetentStatus
place_labels(Draft* const          draft,
             const Array* const    items,
             CompetentError* const error)
{
  for (size_t i = 0U; i < items->n; ++i) {
    const CompetentStatus st =
      place_label(draft, (const Item*)items->items + i, error);
    if (st) {
      return st;
    }
  }

  // So far these are counts
  for (uint32_t i = 0U; i < draft->n_concepts; ++i) {
    draft_concept(draft, (CompetentConcept)i + 1)->first_label +=
      draft_concept(draft, (CompetentConcept)i)->first_label;
  }

  return COMPETENT_STATUS_SUCCESS;
}

// That something elsewhere has no label here is no defect
static CompetentStatus
note_unlabelled(const Draft* const draft, CompetentError* const error)
{
  const Origin    nowhere = {UINT32_MAX, 0U};
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < draft->n_concepts && !st; ++i) {
    const ImageConcept* const concept =
      draft_concept(draft, (CompetentConcept)i);
    const uint32_t node = draft->node_of[i];
    if (concept[0].first_label == concept[1].first_label &&
        concept->kind != COMPETENT_KIND_EXTERNAL &&
        facts_node(draft->facts, node)->is_told_of) {
      st = facts_find(
        draft->facts, COMPETENT_FINDING_UNLABELLED, node, nowhere, error);
    }
  }

  return st;
}

CompetentStatus
draft_labels(Draft* const draft, CompetentError* const error)
{
  Array           items = {NULL, 0U, 0U};
  CompetentStatus st    = collect(draft, &items, error);
  if (!st) {
    sort(&items, compare_same);
    merge_same(&items);
    sort(&items, compare_roles);
    st = demote_others(draft, &items, error);
  }

  if (!st) {
    sort(&items, compare_roles);
    st = place_labels(draft, &items, error);
  }

  array_free(&items);
  return st ? st : note_unlabelled(draft, error);
}
