// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/normals.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/column.h"
#include "base/failure.h"
#include "taxonomy/normaliser_impl.h"

#include <assert.h>
#include <stdlib.h>

/// Where the texts of an answer are, each with a null byte behind it
typedef struct {
  size_t form;
  size_t form_length;
  size_t head;
  size_t head_length;
} TextPlaces;

struct CompetentNormalsImpl {
  CompetentNormaliser* normaliser;
  Column               column;
  Array                rules;  ///< int32_t by answer
  Array                places; ///< TextPlaces by answer
  Buffer               bytes;
};

static CompetentStatus
append(Buffer* const         bytes,
       const CompetentText   text,
       CompetentError* const error)
{
  const CompetentStatus st =
    buffer_append(bytes, text.length ? text.bytes : "", text.length, error);

  return st ? st : buffer_append(bytes, "", 1U, error);
}

static CompetentText
find_head(const CompetentForms* const forms)
{
  const size_t n = competent_forms_n_words(forms, 0U);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentWord word = competent_forms_word(forms, 0U, i);
    if (word.is_head) {
      return word.key;
    }
  }

  const CompetentText none = {NULL, 0U};
  return none;
}

static int32_t
find_rules(const CompetentForms* const forms)
{
  int32_t      bits = 0;
  const size_t n    = competent_forms_n_steps(forms);
  for (size_t i = 0U; i < n; ++i) {
    bits |= (int32_t)(1U << (unsigned)competent_forms_step(forms, i).rule);
  }

  return bits;
}

static CompetentStatus
add_forms(CompetentNormals* const     normals,
          const CompetentForms* const forms,
          CompetentError* const       error)
{
  const CompetentText form  = competent_forms_variant(forms, 0U);
  const CompetentText head  = find_head(forms);
  const size_t        start = normals->bytes.length;

  CompetentStatus st = append(&normals->bytes, form, error);
  st                 = st ? st : append(&normals->bytes, head, error);
  if (st) {
    return st;
  }

  TextPlaces* const places =
    (TextPlaces*)array_add(&normals->places, sizeof(TextPlaces), error);
  int32_t* const rules =
    (int32_t*)array_add(&normals->rules, sizeof(int32_t), error);
  if (!places || !rules) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  places->form        = start;
  places->form_length = form.length;
  places->head        = start + form.length + 1U;
  places->head_length = head.length;
  *rules              = find_rules(forms);
  return COMPETENT_STATUS_SUCCESS;
}

// Bytes of an answer that could not be completed are left, and do no harm
static CompetentStatus
answer_text(void* const           handle,
            const CompetentText   text,
            CompetentError* const error)
{
  CompetentNormals* const normals = (CompetentNormals*)handle;
  CompetentForms*         forms   = NULL;
  CompetentStatus         st      = competent_normaliser_run(
    normals->normaliser, text.bytes, text.length, &forms, error);
  if (!st) {
    st = add_forms(normals, forms, error);
  }

  if (st) {
    normals->places.n = normals->column.n_answers;
    normals->rules.n  = normals->column.n_answers;
  }

  competent_forms_free(forms);
  return st;
}

CompetentStatus
competent_normals_new(const CompetentNormaliser* const normaliser,
                      CompetentNormals** const         normals,
                      CompetentError* const            error)
{
  assert(normaliser);
  assert(normals);

  *normals = (CompetentNormals*)calloc(1, sizeof(CompetentNormals));
  if (!*normals) {
    return no_memory(error);
  }

  (*normals)->normaliser = normaliser_share(normaliser);
  column_init(&(*normals)->column);
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_normals_free(CompetentNormals* const normals)
{
  if (normals) {
    column_free(&normals->column);
    array_free(&normals->rules);
    array_free(&normals->places);
    buffer_free(&normals->bytes);
    competent_normaliser_free(normals->normaliser);
    free(normals);
  }
}

CompetentStatus
competent_normals_add(CompetentNormals* const    normals,
                      const CompetentText* const texts,
                      const size_t               n_texts,
                      CompetentError* const      error)
{
  assert(normals);
  assert(texts || !n_texts);

  return column_add(
    &normals->column, texts, n_texts, answer_text, normals, error);
}

size_t
competent_normals_n(const CompetentNormals* const normals)
{
  assert(normals);

  return normals->column.rows.n;
}

size_t
competent_normals_n_answers(const CompetentNormals* const normals)
{
  assert(normals);

  return normals->column.n_answers;
}

const int32_t*
competent_normals_answers(const CompetentNormals* const normals)
{
  assert(normals);

  return (const int32_t*)normals->column.rows.items;
}

const int32_t*
competent_normals_rules(const CompetentNormals* const normals)
{
  assert(normals);

  return (const int32_t*)normals->rules.items;
}

// Return the places of an answer's texts, or null
static const TextPlaces*
find_places(const CompetentNormals* const normals, const size_t answer)
{
  return (answer < normals->places.n)
           ? (const TextPlaces*)normals->places.items + answer
           : NULL;
}

CompetentText
competent_normals_form(const CompetentNormals* const normals,
                       const size_t                  answer)
{
  assert(normals);

  const TextPlaces* const places = find_places(normals, answer);
  const CompetentText     text   = {places ? normals->bytes.bytes + places->form
                                           : NULL,
                              places ? places->form_length : 0U};
  return text;
}

CompetentText
competent_normals_head(const CompetentNormals* const normals,
                       const size_t                  answer)
{
  assert(normals);

  const TextPlaces* const places = find_places(normals, answer);
  const CompetentText     text   = {places ? normals->bytes.bytes + places->head
                                           : NULL,
                              places ? places->head_length : 0U};
  return text;
}
