// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/failure.h"

#include <stdbool.h>
#include <stdlib.h>

/// A definition or code, to be sorted
typedef struct {
  CompetentText    text;
  CompetentText    language;
  CompetentConcept concept;
  uint32_t         group; ///< Rank of the language, or system of codes
  uint32_t         text_number;
  uint32_t         language_number;
} Item;

static int
compare_in_concept(const Item* const x, const Item* const y)
{
  if (x->group != y->group) {
    return (x->group > y->group) - (x->group < y->group);
  }

  const int order = compare_texts(x->language, y->language);
  return order ? order : compare_texts(x->text, y->text);
}

static int
compare(const void* const a, const void* const b)
{
  const Item* const x = (const Item*)a;
  const Item* const y = (const Item*)b;

  return (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
           : compare_in_concept(x, y);
}

static CompetentStatus
collect_definitions(const Draft* const    draft,
                    Array* const          items,
                    CompetentError* const error)
{
  const Facts* const facts = draft->facts;
  for (size_t i = 0U; i < facts->definitions.n; ++i) {
    const DefinitionFact* const fact =
      (const DefinitionFact*)facts->definitions.items + i;
    if (draft->concept_of[fact->node] == COMPETENT_NONE) {
      continue;
    }

    Item* const item = (Item*)array_add(items, sizeof(Item), error);
    if (!item) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    item->text            = interner_text(&facts->texts, fact->text);
    item->language        = interner_text(&facts->texts, fact->language);
    item->concept         = draft->concept_of[fact->node];
    item->group           = draft_language_rank(item->language);
    item->text_number     = fact->text;
    item->language_number = fact->language;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
collect_codes(const Draft* const    draft,
              Array* const          items,
              CompetentError* const error)
{
  const CompetentText none  = {NULL, 0U};
  const Facts* const  facts = draft->facts;
  for (size_t i = 0U; i < facts->codes.n; ++i) {
    const CodeFact* const fact = (const CodeFact*)facts->codes.items + i;
    if (draft->concept_of[fact->node] == COMPETENT_NONE) {
      continue;
    }

    Item* const item = (Item*)array_add(items, sizeof(Item), error);
    if (!item) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    item->text        = interner_text(&facts->texts, fact->text);
    item->language    = none;
    item->concept     = draft->concept_of[fact->node];
    item->group       = fact->code;
    item->text_number = fact->text;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static void
sort_once(Array* const array)
{
  if (!array->n) {
    return;
  }

  Item* const items = (Item*)array->items;
  qsort(items, array->n, sizeof(Item), compare);

  size_t n = 1U;
  for (size_t i = 1U; i < array->n; ++i) {
    if (compare(items + n - 1U, items + i)) {
      items[n++] = items[i];
    }
  }

  array->n = n;
}

static CompetentStatus
place_definitions(Draft* const          draft,
                  const Array* const    items,
                  CompetentError* const error)
{
  Array* const    section = &draft->sections[SECTION_DEFINITIONS];
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < items->n && !st; ++i) {
    const Item* const      item = (const Item*)items->items + i;
    ImageDefinition* const definition =
      (ImageDefinition*)array_add(section, sizeof(ImageDefinition), error);
    if (!definition) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    definition->concept = item->concept;
    ++draft_concept(draft, item->concept + 1)->first_definition;
    st = draft_text(draft, item->text_number, &definition->text, error);
    if (!st) {
      st =
        draft_text(draft, item->language_number, &definition->language, error);
    }
  }

  return st;
}

static CompetentStatus
place_codes(Draft* const          draft,
            const Array* const    items,
            CompetentError* const error)
{
  Array* const    section = &draft->sections[SECTION_CODES];
  CompetentStatus st      = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < items->n && !st; ++i) {
    const Item* const item = (const Item*)items->items + i;
    ImageCode* const  code =
      (ImageCode*)array_add(section, sizeof(ImageCode), error);
    if (!code) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    code->concept = item->concept;
    code->code    = item->group;
    ++draft_concept(draft, item->concept + 1)->first_code;
    st = draft_text(draft, item->text_number, &code->text, error);
  }

  return st;
}

/// A code and where it is, to be sorted by system and text
typedef struct {
  Item     item;
  uint32_t index;
} Ordered;

static int
compare_codes(const void* const a, const void* const b)
{
  const Ordered* const x = (const Ordered*)a;
  const Ordered* const y = (const Ordered*)b;

  const int order = compare_in_concept(&x->item, &y->item);
  return order ? order
               : (x->item.concept > y->item.concept) -
                   (x->item.concept < y->item.concept);
}

static CompetentStatus
place_order(Draft* const          draft,
            const Ordered* const  ordered,
            const size_t          n,
            CompetentError* const error)
{
  uint32_t* const order = (uint32_t*)array_add_many(
    &draft->sections[SECTION_CODE_ORDER], sizeof(uint32_t), n, error);
  CompetentConcept* const concepts =
    (CompetentConcept*)array_add_many(&draft->sections[SECTION_CODE_CONCEPTS],
                                      sizeof(CompetentConcept),
                                      n,
                                      error);
  if (!order || !concepts) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (size_t i = 0U; i < n; ++i) {
    order[i]    = ordered[i].index;
    concepts[i] = ordered[i].item.concept;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
order_codes(Draft* const          draft,
            const Array* const    items,
            CompetentError* const error)
{
  Ordered* const ordered =
    (Ordered*)calloc(items->n ? items->n : 1U, sizeof(Ordered));
  if (!ordered) {
    return no_memory(error);
  }

  for (size_t i = 0U; i < items->n; ++i) {
    ordered[i].item  = ((const Item*)items->items)[i];
    ordered[i].index = (uint32_t)i;
  }

  qsort(ordered, items->n, sizeof(Ordered), compare_codes);

  const CompetentStatus st = place_order(draft, ordered, items->n, error);
  free(ordered);
  return st;
}

// So far what is behind each concept is a count
static void
add_up(Draft* const draft)
{
  for (uint32_t i = 0U; i < draft->n_concepts; ++i) {
    ImageConcept* const concept = draft_concept(draft, (CompetentConcept)i);
    concept[1].first_definition += concept[0].first_definition;
    concept[1].first_code += concept[0].first_code;
  }
}

CompetentStatus
draft_notes(Draft* const draft, CompetentError* const error)
{
  Array           definitions = {NULL, 0U, 0U};
  Array           codes       = {NULL, 0U, 0U};
  CompetentStatus st          = collect_definitions(draft, &definitions, error);
  if (!st) {
    st = collect_codes(draft, &codes, error);
  }

  if (!st) {
    sort_once(&definitions);
    st = place_definitions(draft, &definitions, error);
  }

  if (!st) {
    sort_once(&codes);
    st = place_codes(draft, &codes, error);
  }

  if (!st) {
    st = order_codes(draft, &codes, error);
  }

  add_up(draft);
  array_free(&definitions);
  array_free(&codes);
  return st;
}
