// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "load.h"
#include "options.h"

#include <competent/concept.h>
#include <competent/evidence.h>
#include <competent/extract.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define BIT(kind) (UINT32_C(1) << (unsigned)COMPETENT_KIND_##kind)

static bool
has_links(const CompetentTaxonomy* const taxonomy,
          const CompetentConcept         course,
          const CompetentRelation        relation)
{
  size_t n = 0U;
  (void)competent_taxonomy_links(taxonomy, course, relation, &n);
  return n > 0U;
}

// What is stated goes before what was found, and so does what a norm prescribes
static bool
is_silent(const CompetentTaxonomy* const taxonomy,
          const CompetentConcept         course)
{
  return !has_links(taxonomy, course, COMPETENT_RELATION_TEACHES) &&
         !has_links(taxonomy, course, COMPETENT_RELATION_AWARDS);
}

static void
write_iri(const CompetentText iri)
{
  putchar('<');
  fwrite(iri.bytes, 1U, iri.length, stdout);
  putchar('>');
}

/// What courses are looked into with
typedef struct {
  const CompetentTaxonomy* taxonomy;
  CompetentExtractor*      extractor;
  CompetentConcept*        seen; ///< By concept: the last course that has it
} Search;

static void
write_found(const Search* const            search,
            const CompetentConcept         course,
            const CompetentMentions* const mentions)
{
  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  for (size_t i = 0U; i < n; ++i) {
    CompetentConcept* const seen = search->seen + items[i].concept;
    if (competent_mention_evidence(items + i) == COMPETENT_EVIDENCE_COUNTS &&
        *seen != course) {
      *seen = course;
      write_iri(competent_taxonomy_iri(search->taxonomy, course));
      fputs(" <https://w3id.org/libcompetent/def#seemsToTeach> ", stdout);
      write_iri(competent_taxonomy_iri(search->taxonomy, items[i].concept));
      fputs(" .\n", stdout);
    }
  }
}

static CompetentStatus
look(const Search* const    search,
     const CompetentConcept course,
     CompetentError* const  error)
{
  CompetentMentions*    mentions = NULL;
  const CompetentStatus st       = competent_extractor_run(
    search->extractor,
    competent_taxonomy_definition(search->taxonomy, course),
    &mentions,
    error);
  if (!st) {
    write_found(search, course, mentions);
  }

  competent_mentions_free(mentions);
  return st;
}

static CompetentStatus
look_all(const CompetentTaxonomy* const taxonomy, CompetentError* const error)
{
  const CompetentExtractOptions options = {
    BIT(CAPABILITY) | BIT(KNOWLEDGE) | BIT(TASK), 0U, false, false, false};
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_COURSE);
  const int32_t n =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_COURSE);
  const size_t n_concepts = (size_t)competent_taxonomy_n_concepts(taxonomy);

  // No course is concept 0 where there is something else that it could teach
  Search search = {
    taxonomy,
    NULL,
    (CompetentConcept*)calloc(n_concepts + 1U, sizeof(CompetentConcept))};
  CompetentStatus st =
    search.seen
      ? competent_extractor_new(taxonomy, &options, &search.extractor, error)
      : COMPETENT_STATUS_NO_MEMORY;
  for (int32_t i = 0; i < n && !st; ++i) {
    if (is_silent(taxonomy, first + i)) {
      st = look(&search, first + i, error);
    }
  }

  competent_extractor_free(search.extractor);
  free(search.seen);
  return st;
}

ExitCode
run_lessons(Options* const options)
{
  if (!options_have_files(options, NULL)) {
    return EXIT_USAGE;
  }

  CompetentError           error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  CompetentTaxonomy* const taxonomy = load_taxonomy(options);
  const CompetentStatus    st =
    taxonomy ? look_all(taxonomy, &error) : COMPETENT_STATUS_SUCCESS;
  if (st) {
    complain_error(options->language, &error);
  }

  competent_taxonomy_free(taxonomy);
  return (taxonomy && !st) ? EXIT_ANSWERED : EXIT_INPUT;
}
