// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Write what ranking has to go on, and what comes of it, for ranking.py:
// ranking TAXONOMY QUERIES

#include "base/buffer.h"
#include "search/query.h"
#include "taxonomy/draft.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/normal.h"

#include <competent/taxonomy.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
write_definition(const Image* const image, const uint32_t definition)
{
  const ImageDefinition* const entry = &image->definitions[definition];
  if (draft_language_rank(image_text(image, entry->language)) > 1U) {
    return;
  }

  Buffer form = {NULL, 0U, 0U};
  if (normal_form_of_any(image_text(image, entry->text), &form, NULL)) {
    abort();
  }

  printf("definition\t%d\t%.*s\n",
         entry->concept,
         (int)form.length,
         form.bytes ? form.bytes : "");
  buffer_free(&form);
}

static void
write_index(const Image* const image)
{
  printf("concepts\t%u\n", image->n_concepts);
  for (uint32_t i = 0U; i < image->n_names; ++i) {
    printf("name\t%d\t%s\n",
           image->name_concepts[i],
           image_text(image, image->names[i].text).bytes);
    printf("name scales\t%u\t%u\t%u\n",
           i,
           image->member_trigrams[image->name_members[i]],
           image->member_units[image->name_members[i]]);
  }

  for (uint32_t c = 0U; c < image->n_concepts; ++c) {
    for (uint32_t i = image->concepts[c].first_definition;
         i < image->concepts[c + 1U].first_definition;
         ++i) {
      write_definition(image, i);
    }

    printf("concept scales\t%u\t%u\t%u\n",
           c,
           image->concept_scales[c].names,
           image->concept_scales[c].definitions);
  }

  for (uint32_t u = 0U; u < image->n_units; ++u) {
    for (uint32_t i = image->units[u].first_association;
         i < image->units[u + 1U].first_association;
         ++i) {
      const ImageAssociation association = image->associations[i];
      printf("association\t%s\t%s\t%u\n",
             image_text(image, image->units[u].text).bytes,
             image_text(image, image->units[association.unit].text).bytes,
             association.weight);
    }
  }
}

static void
write_candidates(const CompetentTaxonomy* const taxonomy,
                 const char* const              line)
{
  const CompetentText text       = {line, strlen(line)};
  Buffer              form       = {NULL, 0U, 0U};
  Array               candidates = {NULL, 0U, 0U};
  const Filter        filter     = {0U, 0U};
  if (normal_form(text, &form, NULL)) {
    abort();
  }

  const CompetentText query = {form.bytes, form.length};
  if (query_run(taxonomy, filter, true, 1U, query, &candidates, NULL)) {
    abort();
  }

  printf("query\t%.*s\n", (int)form.length, form.bytes ? form.bytes : "");
  for (size_t i = 0U; i < candidates.n; ++i) {
    const Candidate* const c = (const Candidate*)candidates.items + i;
    printf("hit\t%d\t%d\t%llu\t%d\n",
           (c->name == QUERY_NO_NAME) ? -1 : (int)c->name,
           c->concept,
           (unsigned long long)c->points,
           c->n_typos && c->n_typos <= 2U);
  }

  array_free(&candidates);
  buffer_free(&form);
}

int
main(const int argc, char** const argv)
{
  static char        line[4096];
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  FILE* const        queries  = (argc == 3) ? fopen(argv[2], "r") : NULL;
  if (!queries || competent_taxonomy_open(argv[1], &taxonomy, &error)) {
    fprintf(stderr, "ranking TAXONOMY QUERIES: %s\n", error.message);
    return 1;
  }

  write_index(&taxonomy->image);
  while (fgets(line, sizeof(line), queries)) {
    line[strcspn(line, "\n")] = '\0';
    write_candidates(taxonomy, line);
  }

  competent_taxonomy_free(taxonomy);
  return fclose(queries) ? 1 : 0;
}
