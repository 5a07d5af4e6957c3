// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "text/normal.h"

#include <stdbool.h>
#include <stdlib.h>

/// A label in normal form, to be sorted
typedef struct {
  const char*      bytes; ///< Set when no more are added
  size_t           offset;
  size_t           length;
  uint32_t         label;
  CompetentConcept concept;
} Item;

static CompetentText
item_text(const Item* const item)
{
  const CompetentText text = {item->bytes, item->length};
  return text;
}

static int
compare(const void* const a, const void* const b)
{
  const Item* const x = (const Item*)a;
  const Item* const y = (const Item*)b;

  const int order = compare_texts(item_text(x), item_text(y));
  return order ? order
         : (x->concept != y->concept)
           ? (x->concept > y->concept) - (x->concept < y->concept)
           : (x->label > y->label) - (x->label < y->label);
}

static CompetentStatus
add_item(const Draft* const      draft,
         const ImageLabel* const label,
         Array* const            items,
         Buffer* const           normals,
         CompetentError* const   error)
{
  const ImageLabel* const first =
    (const ImageLabel*)draft->sections[SECTION_LABELS].items;
  const CompetentText text   = {draft->strings.bytes + label->text.offset,
                                label->text.length};
  const size_t        offset = normals->length;

  // A text that is too long to be typed is not to be found by its name
  if (text.length > NORMAL_MAX_LENGTH) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = normal_form(text, normals, error);
  if (st || normals->length == offset) {
    return st;
  }

  Item* const item = (Item*)array_add(items, sizeof(Item), error);
  if (!item) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  item->offset  = offset;
  item->length  = normals->length - offset;
  item->label   = (uint32_t)(label - first);
  item->concept = label->concept;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
collect(const Draft* const    draft,
        Array* const          items,
        Buffer* const         normals,
        CompetentError* const error)
{
  const Array* const labels = &draft->sections[SECTION_LABELS];
  CompetentStatus    st     = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < labels->n && !st; ++i) {
    st = add_item(
      draft, (const ImageLabel*)labels->items + i, items, normals, error);
  }

  for (size_t i = 0U; i < items->n; ++i) {
    Item* const item = (Item*)items->items + i;
    item->bytes      = normals->bytes + item->offset;
  }

  return st;
}

static CompetentStatus
place_name(Draft* const          draft,
           const Item* const     item,
           const bool            is_same,
           CompetentError* const error)
{
  Array* const     names = &draft->sections[SECTION_NAMES];
  ImageName* const name =
    (ImageName*)array_add(names, sizeof(ImageName), error);
  CompetentConcept* const concept = (CompetentConcept*)array_add(
    &draft->sections[SECTION_NAME_CONCEPTS], sizeof(CompetentConcept), error);
  if (!name || !concept) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  name->label = item->label;
  *concept    = item->concept;
  if (is_same) {
    name->text = name[-1].text;
    return COMPETENT_STATUS_SUCCESS;
  }

  return draft_append(&draft->strings, item_text(item), &name->text, error);
}

static CompetentStatus
place_names(Draft* const          draft,
            const Array* const    items,
            CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < items->n && !st; ++i) {
    const Item* const item = (const Item*)items->items + i;
    const bool        is_same =
      i && !compare_texts(item_text(item - 1), item_text(item));

    if (!is_same || item[-1].concept != item->concept) {
      st = place_name(draft, item, is_same, error);
    }
  }

  return st;
}

CompetentStatus
draft_names(Draft* const draft, CompetentError* const error)
{
  Array           items   = {NULL, 0U, 0U};
  Buffer          normals = {NULL, 0U, 0U};
  CompetentStatus st      = collect(draft, &items, &normals, error);
  if (!st && items.n) {
    qsort(items.items, items.n, sizeof(Item), compare);
    st = place_names(draft, &items, error);
  }

  array_free(&items);
  buffer_free(&normals);
  return st;
}
