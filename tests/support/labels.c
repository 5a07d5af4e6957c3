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

void
labels_add_words(Labels* const       labels,
                 const CompetentText text,
                 const uint32_t      n)
{
  if (dictionary_add_text(&labels->words, text, n, NULL)) {
    abort();
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
  dictionary_init(&labels->words);
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

static void
add_rare(Labels* const labels, const CompetentText word)
{
  if (dictionary_add_rare(&labels->words, word, NULL)) {
    abort();
  }
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
        add_rare(labels, text); // Names have a capital
      }
    }

    buffer_free(&normal);
  }

  return file && !fclose(file);
}

void
labels_add_parts(Labels* const labels)
{
  if (dictionary_add_parts(&labels->words, NULL)) {
    abort();
  }
}

Lexicon
labels_lexicon(const Labels* const labels)
{
  return dictionary_lexicon(&labels->words);
}

void
labels_close(Labels* const labels)
{
  interner_free(&labels->labels);
  dictionary_free(&labels->words);
}
