// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_BINDINGS_SHARED_H
#define COMPETENT_BINDINGS_SHARED_H

#include <competent/competent.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/// Integers that something else owns: Python views them, Java copies them
typedef struct {
  const int32_t* values; ///< First integer, or null where there are none
  size_t         n;      ///< Number of integers
} CompetentIntegers;

/// Reals that something else owns: Python views them, Java copies them
typedef struct {
  const double* values; ///< First real, or null where there are none
  size_t        n;      ///< Number of reals
} CompetentReals;

// What is handed over as plain integers has to be nothing else
#define INTEGERS_IN(type) (sizeof(type) / sizeof(int32_t))
#define IS_INTEGERS(type, n) (sizeof(type) == (n) * sizeof(int32_t))

_Static_assert(IS_INTEGERS(CompetentConcept, 1), "A concept is an integer");
_Static_assert(IS_INTEGERS(CompetentLink, 2), "A link is two integers");
_Static_assert(IS_INTEGERS(CompetentNode, 4), "A node is four integers");
_Static_assert(IS_INTEGERS(CompetentAnswer, 2), "An answer is two integers");
_Static_assert(IS_INTEGERS(CompetentTeacher, 2), "A teacher is two integers");
_Static_assert(IS_INTEGERS(CompetentCredit, 5), "A credit is five integers");
_Static_assert(IS_INTEGERS(CompetentTransfer, 4),
               "A transfer is four integers");
_Static_assert(IS_INTEGERS(CompetentGain, 6), "A gain is six integers");
_Static_assert(IS_INTEGERS(CompetentFitTerm, 6), "A term is six integers");
_Static_assert(IS_INTEGERS(CompetentRequirement, 9),
               "A requirement is nine integers");
_Static_assert(IS_INTEGERS(CompetentGate, 7), "A gate is seven integers");
_Static_assert(IS_INTEGERS(CompetentMention, 16),
               "A mention is sixteen integers");
_Static_assert(IS_INTEGERS(CompetentDemand, 10), "A demand is ten integers");
_Static_assert(IS_INTEGERS(CompetentCover, 8), "A cover is eight integers");
_Static_assert(IS_INTEGERS(CompetentMember, 2), "A member is two integers");
_Static_assert(IS_INTEGERS(CompetentLesson, 4), "A lesson is four integers");
_Static_assert(IS_INTEGERS(CompetentCourse, 14),
               "A course is fourteen integers");

/// See records of integers as integers
#define INTEGERS(records, n_records)              \
  ((CompetentIntegers){(const int32_t*)(records), \
                       (records) ? (n_records)*INTEGERS_IN(*(records)) : 0U})

/// Return wishes with a region, which somebody else owns the text of
static inline CompetentWishes
wishes_in(const CompetentWishes* const wishes,
          const char* const            region,
          const size_t                 length)
{
  CompetentWishes result = *wishes;
  result.region.bytes    = region;
  result.region.length   = length;
  return result;
}

/**
   Take the next text off those that are packed behind each other.

   @param[in,out] packed What is left of them.

   @param length Length of the text, or less than 0 where it is missing.

   @param[out] text Set to the text.

   @return Whether there is that much left.
*/
static inline bool
next_text(CompetentText* const packed,
          const int32_t        length,
          CompetentText* const text)
{
  const CompetentText missing = {NULL, 0U};

  *text = missing;
  if (length >= 0) {
    if ((size_t)length > packed->length) {
      return false;
    }

    text->bytes  = length ? packed->bytes : "";
    text->length = (size_t)length;
    packed->bytes += length;
    packed->length -= (size_t)length;
  }

  return true;
}

/// Have a failure told by the error, which the binding looks at afterwards
static inline void
settle(const CompetentStatus st, CompetentError* const error)
{
  if (st && !error->status) {
    error->status = st;
    snprintf(
      error->message, sizeof(error->message), "%s", competent_status_name(st));
  }
}

/// Return a copy on the heap, or null with an error
static inline void*
copied(const void* const bytes, const size_t size, CompetentError* const error)
{
  unsigned char* const copy = (unsigned char*)malloc(size);
  if (!copy) {
    settle(COMPETENT_STATUS_NO_MEMORY, error);
    return NULL;
  }

  for (size_t i = 0; i < size; ++i) {
    copy[i] = ((const unsigned char*)bytes)[i];
  }

  return copy;
}

/// Profiles in a row, which the caller has to keep as long
typedef struct {
  const CompetentProfile** items;
  size_t                   n;
  size_t                   capacity;
} ProfileList;

/// Add a profile to a list
static inline void
profile_list_add(ProfileList* const            list,
                 const CompetentProfile* const profile,
                 CompetentError* const         error)
{
  if (list->n == list->capacity) {
    const size_t             capacity = 2U * list->capacity + 16U;
    const CompetentProfile** items    = (const CompetentProfile**)realloc(
      (void*)list->items, capacity * sizeof(*items));
    if (!items) {
      settle(COMPETENT_STATUS_NO_MEMORY, error);
      return;
    }

    list->items    = items;
    list->capacity = capacity;
  }

  list->items[list->n++] = profile;
}

/// Return a vacancy of what a text mentions, or null with an error
static inline CompetentVacancy*
vacancy_of_text(const CompetentTaxonomy* const taxonomy,
                const CompetentText            text,
                const bool                     with_title,
                const CompetentWeights* const  weights,
                CompetentError* const          error)
{
  CompetentExtractor* extractor = NULL;
  CompetentMentions*  mentions  = NULL;
  CompetentVacancy*   vacancy   = NULL;

  CompetentStatus st =
    competent_extractor_new(taxonomy, NULL, &extractor, error);
  if (!st) {
    st = competent_extractor_run(extractor, text, &mentions, error);
  }

  if (!st) {
    size_t                        n = 0U;
    const CompetentMention* const items =
      competent_mentions_items(mentions, &n);

    st = competent_vacancy_of_mentions(
      taxonomy, items, n, with_title, weights, &vacancy, error);
  }

  settle(st, error);
  competent_mentions_free(mentions);
  competent_extractor_free(extractor);
  return vacancy;
}

/// Return what to read, given its parts
static inline CompetentSource
source_of(const char* const            path,
          const char* const            base,
          const int                    format,
          const CompetentLimits* const limits)
{
  const CompetentSource source = {path, base, (CompetentFormat)format, limits};

  return source;
}

#endif // COMPETENT_BINDINGS_SHARED_H
