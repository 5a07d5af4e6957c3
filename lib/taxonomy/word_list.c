// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/word_list.h"

#include "base/failure.h"
#include "base/input.h"
#include "text/compound.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK_SIZE 65536U

// More than ten times the longest list that there is
#define MAX_SIZE (UINT64_C(64) << 20U)

/// A list that is being read
typedef struct {
  Dictionary* dictionary;
  char        word[COMPOUND_MAX_WORD]; ///< Start of the line
  size_t      length;                  ///< Of the line, or more than its start
  bool        is_word;                 ///< Whether the line has only letters
} List;

static CompetentStatus
end_line(List* const list, CompetentError* const error)
{
  const bool is_word =
    list->is_word && list->length && list->length <= sizeof(list->word);
  const CompetentText word = {list->word, list->length};

  list->length  = 0U;
  list->is_word = true;
  return is_word ? dictionary_add_rare(list->dictionary, word, error)
                 : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
take(List* const           list,
     const char* const     bytes,
     const size_t          n,
     CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    const char c = bytes[i];
    if (c == '\n') {
      st = end_line(list, error);
    } else if (c != '\r') {
      list->is_word = list->is_word && c >= 'a' && c <= 'z';
      if (list->length < sizeof(list->word)) {
        list->word[list->length] = c;
      }

      list->length += (list->length <= sizeof(list->word)) ? 1U : 0U;
    }
  }

  return st;
}

static CompetentStatus
read_all(Input* const          input,
         List* const           list,
         char* const           chunk,
         CompetentError* const error)
{
  const Place     place = {input_name(input), 0U, 0U};
  uint64_t        size  = 0U;
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  for (size_t n = 1U; n && !st;) {
    st = input_read(input, chunk, CHUNK_SIZE, &n, error);
    size += n;
    if (!st && size > MAX_SIZE) {
      st = failure_at(error,
                      COMPETENT_STATUS_OVER_LIMIT,
                      place,
                      "A list of words may not be longer than 64 MiB");
    }

    st = st ? st : take(list, chunk, n, error);
  }

  return st ? st : end_line(list, error);
}

CompetentStatus
word_list_read(const char* const     path,
               Dictionary* const     dictionary,
               CompetentError* const error)
{
  Input*          input = NULL;
  List            list  = {dictionary, {0}, 0U, true};
  char* const     chunk = (char*)malloc(CHUNK_SIZE);
  CompetentStatus st =
    chunk ? input_open(path, &input, error) : no_memory(error);

  st = st ? st : read_all(input, &list, chunk, error);
  input_close(input);
  free(chunk);
  return st;
}
