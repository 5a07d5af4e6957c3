// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/labels.h"

#include "base/buffer.h"
#include "text/normal.h"
#include "text/phrase.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DATA SHARED_DATA "/competentnl/"

static void
count(Labels* const labels, const CompetentText word, const uint32_t n)
{
  uint32_t number = 0U;
  if (interner_add(&labels->words, word, &number, NULL)) {
    abort();
  }

  if (number >= labels->n_counts) {
    const size_t n_counts = ((size_t)number + 1U) * 2U;

    labels->counts =
      (uint32_t*)realloc(labels->counts, n_counts * sizeof(uint32_t));
    memset(labels->counts + labels->n_counts,
           0,
           (n_counts - labels->n_counts) * sizeof(uint32_t));
    labels->n_counts = n_counts;
  }

  labels->counts[number] += n;
}

static uint32_t
find_word(const void* const self, const CompetentText word)
{
  const Labels* const labels = (const Labels*)self;
  const uint32_t      number = interner_find(&labels->words, word);
  return (number == INTERNER_NONE) ? 0U : labels->counts[number];
}

// Two sources of rare words make no common one
static void
count_rare(Labels* const labels, const CompetentText word)
{
  if (!find_word(labels, word)) {
    count(labels, word, 1U);
  }
}

static bool
is_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80U;
}

void
labels_add_words(Labels* const       labels,
                 const CompetentText text,
                 const uint32_t      n)
{
  for (size_t at = 0U; at < text.length;) {
    size_t end = at;
    while (end < text.length && is_letter(text.bytes[end])) {
      ++end;
    }

    // What is suspended, or a prefix, is no word
    const bool is_piece =
      (end < text.length && memchr("-()", text.bytes[end], 3U)) ||
      (at && memchr("-)", text.bytes[at - 1U], 2U));
    if (end > at && !is_piece) {
      count(labels, text_slice(text, at, end), n);
    }

    at = end + 1U;
  }
}

static void
add_label(Labels* const labels, const CompetentText label)
{
  const uint32_t before = labels->labels.n_texts;
  uint32_t       number = 0U;
  Buffer         normal = {NULL, 0U, 0U};
  if (interner_add(&labels->labels, label, &number, NULL) ||
      normal_form(label, &normal, NULL)) {
    abort();
  }

  if (number == before) {
    const CompetentText text = {normal.bytes, normal.length};
    labels_add_words(labels, text, 2U);
  }

  buffer_free(&normal);
}

// Add what stands behind a start and before an end on the lines of a file
static bool
add_file(Labels* const     labels,
         const char* const path,
         const char* const start,
         const char* const end)
{
  static char line[65536];
  FILE* const file = fopen(path, "r");
  while (file && fgets(line, sizeof(line), file)) {
    char* label = strstr(line, start);
    label       = label ? strchr(label, (*start == '<') ? '>' : '"') : NULL;

    char* const last = label ? strstr(label + 1, end) : NULL;
    if (last) {
      *last = '\0';
      for (char* c = label; (c = strstr(c, "&amp;"));) {
        memmove(c + 1, c + 5, strlen(c + 5) + 1U);
      }

      add_label(labels, text_of_string(label + 1));
    }
  }

  return file && !fclose(file);
}

bool
labels_open(Labels* const labels)
{
  memset(labels, 0, sizeof(*labels));
  interner_init(&labels->labels);
  interner_init(&labels->words);
  return add_file(
           labels, DATA "occupations.rdf", "<skosxl:literalForm", "</skosxl") &&
         add_file(
           labels, DATA "humancapabilities.ttl", "skos:prefLabel", "\"@") &&
         add_file(
           labels, DATA "humancapabilities.ttl", "skos:altLabel", "\"@") &&
         add_file(labels, DATA "knowledgeareas.ttl", "skos:prefLabel", "\"@") &&
         add_file(labels, DATA "knowledgeareas.ttl", "skos:altLabel", "\"@") &&
         add_file(labels, DATA "educationalnorms.nt", "prefLabel> ", "\"@");
}

bool
labels_add_list(Labels* const labels, const char* const path)
{
  char        line[256];
  FILE* const file = fopen(path, "r");
  while (file && fgets(line, sizeof(line), file)) {
    Buffer normal             = {NULL, 0U, 0U};
    line[strcspn(line, "\n")] = '\0';
    if (!normal_form(text_of_string(line), &normal, NULL)) {
      const CompetentText text = {normal.bytes, normal.length};
      if (text.length && text_is(text, text_of_string(line))) {
        count_rare(labels, text); // Names have a capital
      }
    }

    buffer_free(&normal);
  }

  return file && !fclose(file);
}

// Count the pieces of a word of which the other piece is known
static void
count_pieces(const Labels* const labels,
             Labels* const       pieces,
             const CompetentText word)
{
  const Lexicon lexicon = labels_lexicon(labels);
  for (size_t at = 3U; at + 3U <= word.length; ++at) {
    const CompetentText left  = text_slice(word, 0U, at);
    const CompetentText right = text_slice(word, at, word.length);
    const CompetentText stem =
      text_slice(word, 0U, at - (text_ends(left, 's') ? 1U : 0U));
    if (right.length > 3U && stem.length > 2U &&
        !(right.bytes[0] == 's' && memchr("bdfgrvz", right.bytes[1], 7U)) &&
        (lexicon_find(lexicon, left) > 1U ||
         lexicon_find(lexicon, stem) > 1U)) {
      count(pieces, right, 1U);
    }

    if (stem.length > 3U && right.length > 3U &&
        lexicon_find(lexicon, right) > 1U) {
      count(pieces, stem, 1U);
    }
  }
}

void
labels_add_parts(Labels* const labels)
{
  enum { N_NEEDED = 2 };

  Labels pieces = {0};
  interner_init(&pieces.labels);
  interner_init(&pieces.words);
  for (uint32_t i = 0U; i < labels->words.n_texts; ++i) {
    count_pieces(labels, &pieces, interner_text(&labels->words, i));
  }

  for (uint32_t i = 0U; i < pieces.words.n_texts; ++i) {
    // Where both skantoor and kantoor are left, the -s- links
    const CompetentText piece = interner_text(&pieces.words, i);
    const bool          is_linked =
      piece.bytes[0] == 's' &&
      find_word(&pieces, text_slice(piece, 1U, piece.length)) >= N_NEEDED;
    if (pieces.counts[i] >= N_NEEDED && !is_linked) {
      count_rare(labels, interner_text(&pieces.words, i));
    }
  }

  labels_close(&pieces);
}

Lexicon
labels_lexicon(const Labels* const labels)
{
  const Lexicon lexicon = {find_word, labels};
  return lexicon;
}

void
labels_close(Labels* const labels)
{
  interner_free(&labels->labels);
  interner_free(&labels->words);
  free(labels->counts);
}
