// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "text/normal.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// What a concept is called, to be sorted
typedef struct {
  const char*      bytes; ///< Set when no more are added
  size_t           offset;
  size_t           length;
  CompetentConcept concept;
} Item;

/// Concepts by what they are called
typedef struct {
  Array  items;
  Buffer bytes;
} Index;

/// What a synonym may stand for
typedef struct {
  Index labels; ///< By normal form
  Index codes;  ///< By system and code, like "crebo:25697"
} Indexes;

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
add_item(Index* const           index,
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
sort(Index* const index)
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
          Index* const           index,
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
          Index* const           index,
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
             Index* const          index,
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
         Index* const           index,
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
            Index* const          index,
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

/// What a synonym stands for
typedef struct {
  CompetentConcept concept; ///< The last one that was found, or none
  bool             is_ambiguous;
} Resolution;

static bool
is_wanted(const Draft* const       draft,
          const SynonymFact* const synonym,
          const CompetentConcept   concept)
{
  return concept != COMPETENT_NONE &&
         (synonym->kind == COMPETENT_N_KINDS ||
          synonym->kind == draft_concept(draft, concept)->kind);
}

// Return the first item that is not before a text
static size_t
lower_bound(const Index* const index, const CompetentText text)
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

static Resolution
look_up(const Draft* const       draft,
        const Index* const       index,
        const SynonymFact* const synonym,
        const CompetentText      text)
{
  Resolution found = {COMPETENT_NONE, false};
  for (size_t i = lower_bound(index, text); i < index->items.n; ++i) {
    const Item* const item = (const Item*)index->items.items + i;
    if (compare_texts(item_text(item), text)) {
      break;
    }

    if (is_wanted(draft, synonym, item->concept)) {
      found.is_ambiguous =
        found.is_ambiguous ||
        (found.concept != COMPETENT_NONE && found.concept != item->concept);
      found.concept = item->concept;
    }
  }

  return found;
}

static Resolution
look_up_iri(const Draft* const       draft,
            const SynonymFact* const synonym,
            const CompetentText      iri)
{
  const uint32_t         node = interner_find(&draft->facts->nodes, iri);
  const CompetentConcept concept =
    (node == INTERNER_NONE) ? COMPETENT_NONE : draft->concept_of[node];
  const Resolution found = {
    is_wanted(draft, synonym, concept) ? concept : COMPETENT_NONE, false};

  return found;
}

// IRIs and codes say exactly what they mean, so they go before labels
static CompetentStatus
resolve(const Draft* const       draft,
        const Indexes* const     indexes,
        const SynonymFact* const synonym,
        Buffer* const            normal,
        Resolution* const        found,
        CompetentError* const    error)
{
  const CompetentText text =
    interner_text(&draft->facts->texts, synonym->concept);

  *found = look_up_iri(draft, synonym, text);
  if (found->concept == COMPETENT_NONE) {
    *found = look_up(draft, &indexes->codes, synonym, text);
  }

  normal->length = 0U;
  if (found->concept != COMPETENT_NONE || text.length > NORMAL_MAX_LENGTH) {
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = normal_form(text, normal, error);
  if (!st && normal->length) {
    const CompetentText form = {normal->bytes, normal->length};
    *found                   = look_up(draft, &indexes->labels, synonym, form);
  }

  return st;
}

static CompetentStatus
place_synonym(const Draft* const       draft,
              const SynonymFact* const synonym,
              const Resolution         found,
              CompetentError* const    error)
{
  if (found.concept == COMPETENT_NONE || found.is_ambiguous) {
    return facts_find_text(draft->facts,
                           found.is_ambiguous ? COMPETENT_FINDING_AMBIGUOUS
                                              : COMPETENT_FINDING_UNRESOLVED,
                           synonym->concept,
                           synonym->origin,
                           error);
  }

  LabelFact* const label =
    (LabelFact*)array_add(&draft->facts->labels, sizeof(LabelFact), error);
  if (!label) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  label->node     = draft->node_of[found.concept];
  label->value    = synonym->term;
  label->language = synonym->language;
  label->origin   = synonym->origin;
  label->role     = COMPETENT_ROLE_EMPLOYER;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_synonyms(const Draft* const    draft,
               const Indexes* const  indexes,
               CompetentError* const error)
{
  const Array* const synonyms = &draft->facts->synonyms;
  Buffer             normal   = {NULL, 0U, 0U};
  CompetentStatus    st       = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < synonyms->n && !st; ++i) {
    const SynonymFact* const synonym = (const SynonymFact*)synonyms->items + i;
    Resolution               found   = {COMPETENT_NONE, false};

    st = resolve(draft, indexes, synonym, &normal, &found, error);
    st = st ? st : place_synonym(draft, synonym, found, error);
  }

  buffer_free(&normal);
  return st;
}

CompetentStatus
draft_synonyms(Draft* const draft, CompetentError* const error)
{
  if (!draft->facts->synonyms.n) {
    return COMPETENT_STATUS_SUCCESS;
  }

  // What a synonym stands for is never another synonym, so the order of the
  // files does not tell
  Indexes         indexes = {{{NULL, 0U, 0U}, {NULL, 0U, 0U}},
                             {{NULL, 0U, 0U}, {NULL, 0U, 0U}}};
  CompetentStatus st      = index_labels(draft, &indexes.labels, error);
  st                      = st ? st : index_codes(draft, &indexes.codes, error);
  st                      = st ? st : place_synonyms(draft, &indexes, error);

  array_free(&indexes.labels.items);
  buffer_free(&indexes.labels.bytes);
  array_free(&indexes.codes.items);
  buffer_free(&indexes.codes.bytes);
  return st;
}
