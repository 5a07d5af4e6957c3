// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/naming.h"

#include "text/normal.h"

#include <stdlib.h>
#include <string.h>

/// What a concept is called, to be sorted
typedef struct {
  const char*      bytes; ///< Set when no more are added
  size_t           offset;
  size_t           length;
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
  return order ? order : (x->concept > y->concept) - (x->concept < y->concept);
}

// Add what was appended to the bytes from an offset on
static CompetentStatus
add_item(NamingIndex* const     index,
         const size_t           offset,
         const CompetentConcept concept,
         CompetentError* const  error)
{
  Item* const item = (Item*)array_add(&index->items, sizeof(Item), error);
  if (!item) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  item->offset  = offset;
  item->length  = index->bytes.length - offset;
  item->concept = concept;
  return COMPETENT_STATUS_SUCCESS;
}

static void
sort(NamingIndex* const index)
{
  for (size_t i = 0U; i < index->items.n; ++i) {
    Item* const item = (Item*)index->items.items + i;
    item->bytes      = index->bytes.bytes + item->offset;
  }

  if (index->items.n) {
    qsort(index->items.items, index->items.n, sizeof(Item), compare);
  }
}

static CompetentStatus
add_label(const Draft* const     draft,
          NamingIndex* const     index,
          const uint32_t         text,
          const CompetentConcept concept,
          CompetentError* const  error)
{
  const CompetentText label  = interner_text(&draft->facts->texts, text);
  const size_t        offset = index->bytes.length;
  if (label.length > NORMAL_MAX_LENGTH) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = normal_form(label, &index->bytes, error);
  return (st || index->bytes.length == offset)
           ? st
           : add_item(index, offset, concept, error);
}

static CompetentStatus
add_forms(const Draft* const     draft,
          NamingIndex* const     index,
          const LabelFact* const label,
          CompetentError* const  error)
{
  const Facts* const     facts   = draft->facts;
  const CompetentConcept concept = draft->concept_of[label->node];
  if (!label->is_xl) {
    return add_label(draft, index, label->value, concept, error);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = facts_node(facts, label->value)->first_form; i && !st;) {
    const FormFact* const form = (const FormFact*)facts->forms.items + i - 1U;

    st = add_label(draft, index, form->text, concept, error);
    i  = form->next;
  }

  return st;
}

static CompetentStatus
index_labels(const Draft* const    draft,
             NamingIndex* const    index,
             CompetentError* const error)
{
  const Array* const labels = &draft->facts->labels;
  CompetentStatus    st     = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < labels->n && !st; ++i) {
    const LabelFact* const label = (const LabelFact*)labels->items + i;
    if (draft->concept_of[label->node] != COMPETENT_NONE) {
      st = add_forms(draft, index, label, error);
    }
  }

  sort(index);
  return st;
}

static CompetentStatus
add_code(const Draft* const     draft,
         NamingIndex* const     index,
         const CodeFact* const  fact,
         const CompetentConcept concept,
         CompetentError* const  error)
{
  const size_t        offset = index->bytes.length;
  const CompetentText code   = interner_text(&draft->facts->texts, fact->text);
  const char* const   system = competent_code_name((CompetentCode)fact->code);

  CompetentStatus st =
    buffer_append(&index->bytes, system, strlen(system), error);
  st = st ? st : buffer_append(&index->bytes, ":", 1U, error);
  st = st ? st : buffer_append(&index->bytes, code.bytes, code.length, error);
  return st ? st : add_item(index, offset, concept, error);
}

static CompetentStatus
index_codes(const Draft* const    draft,
            NamingIndex* const    index,
            CompetentError* const error)
{
  const Array* const codes = &draft->facts->codes;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < codes->n && !st; ++i) {
    const CodeFact* const  code    = (const CodeFact*)codes->items + i;
    const CompetentConcept concept = draft->concept_of[code->node];
    if (concept != COMPETENT_NONE) {
      st = add_code(draft, index, code, concept, error);
    }
  }

  sort(index);
  return st;
}

CompetentStatus
naming_make(const Draft* const    draft,
            Naming* const         naming,
            CompetentError* const error)
{
  memset(naming, 0, sizeof(*naming));
  naming->draft = draft;

  const CompetentStatus st = index_labels(draft, &naming->labels, error);
  return st ? st : index_codes(draft, &naming->codes, error);
}

void
naming_free(Naming* const naming)
{
  array_free(&naming->labels.items);
  buffer_free(&naming->labels.bytes);
  array_free(&naming->codes.items);
  buffer_free(&naming->codes.bytes);
  buffer_free(&naming->normal);
}

static bool
is_wanted(const Draft* const     draft,
          const uint32_t         kinds,
          const CompetentConcept concept)
{
  return concept != COMPETENT_NONE &&
         ((kinds >> draft_concept(draft, concept)->kind) & 1U);
}

// Return the first item that is not before a text
static size_t
lower_bound(const NamingIndex* const index, const CompetentText text)
{
  size_t first = 0U;
  size_t end   = index->items.n;
  while (first < end) {
    const size_t      middle = first + (end - first) / 2U;
    const Item* const item   = (const Item*)index->items.items + middle;
    if (compare_texts(item_text(item), text) < 0) {
      first = middle + 1U;
    } else {
      end = middle;
    }
  }

  return first;
}

static Named
look_up(const Draft* const       draft,
        const NamingIndex* const index,
        const uint32_t           kinds,
        const CompetentText      text)
{
  Named found = {COMPETENT_NONE, false};
  for (size_t i = lower_bound(index, text); i < index->items.n; ++i) {
    const Item* const item = (const Item*)index->items.items + i;
    if (compare_texts(item_text(item), text)) {
      break;
    }

    if (is_wanted(draft, kinds, item->concept)) {
      found.is_ambiguous =
        found.is_ambiguous ||
        (found.concept != COMPETENT_NONE && found.concept != item->concept);
      found.concept = item->concept;
    }
  }

  return found;
}

static Named
look_up_iri(const Draft* const  draft,
            const uint32_t      kinds,
            const CompetentText iri)
{
  const uint32_t         node = interner_find(&draft->facts->nodes, iri);
  const CompetentConcept concept =
    (node == INTERNER_NONE) ? COMPETENT_NONE : draft->concept_of[node];
  const Named found = {
    is_wanted(draft, kinds, concept) ? concept : COMPETENT_NONE, false};

  return found;
}

// IRIs and codes say exactly what they mean, so they go before labels
CompetentStatus
naming_find(Naming* const         naming,
            const CompetentText   text,
            const uint32_t        kinds,
            Named* const          found,
            CompetentError* const error)
{
  const Draft* const draft  = naming->draft;
  Buffer* const      normal = &naming->normal;

  *found = look_up_iri(draft, kinds, text);
  if (found->concept == COMPETENT_NONE) {
    *found = look_up(draft, &naming->codes, kinds, text);
  }

  normal->length = 0U;
  if (found->concept != COMPETENT_NONE || text.length > NORMAL_MAX_LENGTH) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = normal_form(text, normal, error);
  if (!st && normal->length) {
    const CompetentText form = {normal->bytes, normal->length};
    *found                   = look_up(draft, &naming->labels, kinds, form);
  }

  return st;
}
