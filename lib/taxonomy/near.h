// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_NEAR_H
#define TAXONOMY_NEAR_H

/**
   @file near.h

   Texts of an image that are few edits from another one.

   All of them are found, and only them.  docs/decisions/0013-edits.md tells
   what an edit is.
*/

#include "base/array.h"
#include "taxonomy/image.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

/// Records of an image that begin with an ImageText, in a section by text
typedef struct {
  const char* strings;
  const void* records;
  size_t      size; ///< Of a record
  uint32_t    n;
} NearList;

/// A list, and where its segments are
typedef struct {
  NearList         list;
  const uint32_t*  buckets;
  const ImageNear* entries;
  uint32_t         n_buckets;
  size_t           longest; ///< Most bytes of a text
} NearIndex;

/// A text that is near
typedef struct {
  uint32_t item; ///< Number of a name, or of a word
  uint32_t edits;
} Near;

/// Return the index of the names of an image
NearIndex
near_names(const Image* image);

/// Return the index of the words of an image
NearIndex
near_words(const Image* image);

/**
   Find what is few edits from a form.

   This takes no memory but for what is found.  At most 25 buckets are looked
   at, however long the list is.

   @param index Where to look.

   @param form Text in normal form, or a word.

   @param max_edits How many, at most #EDITS_MAX.

   @param[in,out] hits Array of Near, whose items are replaced by those that
   were found, ascending, each once.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_NODISCARD CompetentStatus
near_find(const NearIndex* index,
          CompetentText    form,
          unsigned         max_edits,
          Array*           hits,
          CompetentError*  error);

/// Return the text of a record
static inline ImageText
near_place(const NearList* const list, const uint32_t item)
{
  const char* const record = (const char*)list->records + item * list->size;
  return *(const ImageText*)(const void*)record;
}

/// Return the bytes of the text of a record
static inline CompetentText
near_text(const NearList* const list, const uint32_t item)
{
  const ImageText     place = near_place(list, item);
  const CompetentText text  = {list->strings + place.offset, place.length};
  return text;
}

#endif // TAXONOMY_NEAR_H
