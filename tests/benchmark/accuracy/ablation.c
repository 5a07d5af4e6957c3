// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Ask the library for concepts without one of its features, and print at which
// place the right one is, or 0.
//
// The library has no switches for that.  What an image holds is cleared in
// memory; splitting, base forms and typing errors are left out where the linker
// puts a function of this file in place of that of the library.
//
// Usage: ablation FEATURE TAXONOMY TEXTS IRIS

#include "lines.h"

#include "search/query_typos.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/unit.h"

#include <competent/search.h>
#include <competent/taxonomy.h>

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MOST_HITS 1000U

static struct {
  bool is_split;
  bool is_based;
  bool has_typos;
} features = {true, true, true};

/// A dictionary that knows only some of the words that it is asked for
typedef struct {
  Lexicon       lexicon;
  CompetentText word;
} Sieve;

size_t
__real_units_of_word(Lexicon       lexicon,
                     CompetentText word,
                     Unit          units[UNIT_MAX_OF_WORDS]);

size_t
__wrap_units_of_word(Lexicon       lexicon,
                     CompetentText word,
                     Unit          units[UNIT_MAX_OF_WORDS]);

uint64_t
__real_typo_points(unsigned n_typos);

uint64_t
__wrap_typo_points(unsigned n_typos);

// Parts are asked for where they stand in the word, base forms are written anew
static uint32_t
find_some(const void* const self, const CompetentText word)
{
  const Sieve* const sieve   = (const Sieve*)self;
  const uintptr_t    start   = (uintptr_t)sieve->word.bytes;
  const uintptr_t    at      = (uintptr_t)word.bytes;
  const bool         is_part = at >= start && at < start + sieve->word.length;

  return (is_part ? features.is_split : features.is_based)
           ? lexicon_find(sieve->lexicon, word)
           : 0U;
}

size_t
__wrap_units_of_word(const Lexicon       lexicon,
                     const CompetentText word,
                     Unit                units[UNIT_MAX_OF_WORDS])
{
  const Sieve   sieve  = {lexicon, word};
  const Lexicon sieved = {find_some, &sieve, NULL};

  return __real_units_of_word(sieved, word, units);
}

uint64_t
__wrap_typo_points(const unsigned n_typos)
{
  return features.has_typos ? __real_typo_points(n_typos) : 0U;
}

static void
clear(const void* const section, const size_t n, const size_t size)
{
  // The image was just made in memory of its own, and nobody else reads it yet
  memset((void*)(uintptr_t)section, 0, n * size);
}

static void
clear_names(const Image* const image, const bool is_trigrams)
{
  clear(is_trigrams ? image->member_trigrams : image->member_units,
        image->n_members,
        sizeof(uint16_t));
}

static void
clear_concepts(const Image* const image, const bool is_names)
{
  ImageConceptScales* const scales =
    (ImageConceptScales*)(uintptr_t)image->concept_scales;
  for (uint32_t i = 0U; i < image->n_concepts; ++i) {
    *(is_names ? &scales[i].names : &scales[i].definitions) = 0U;
  }
}

static bool
leave_out(const char* const feature, const Image* const image)
{
  if (!strcmp(feature, "associations")) {
    clear(image->associations,
          image->units[image->n_units].first_association,
          sizeof(ImageAssociation));
  } else if (!strcmp(feature, "trigrams")) {
    clear_names(image, true);
  } else if (!strcmp(feature, "units")) {
    clear_names(image, false);
  } else if (!strcmp(feature, "support")) {
    clear_concepts(image, true);
    clear(image->lane_scales, image->n_lanes, sizeof(uint16_t));
  } else if (!strcmp(feature, "definitions")) {
    clear_concepts(image, false);
  } else if (strcmp(feature, "nothing") && strcmp(feature, "splitting") &&
             strcmp(feature, "bases") && strcmp(feature, "typos")) {
    return false;
  }

  return true;
}

static bool
is_concept(const CompetentTaxonomy* const taxonomy,
           const CompetentConcept         concept,
           const CompetentText            iri)
{
  const CompetentText found = competent_taxonomy_iri(taxonomy, concept);

  return found.length == iri.length &&
         !memcmp(found.bytes, iri.bytes, iri.length);
}

static bool
print_place(const CompetentTaxonomy* const taxonomy,
            const CompetentText            text,
            const CompetentText            iri)
{
  const CompetentQuery query  = {.text = text, .limit = MOST_HITS};
  CompetentSearch*     search = NULL;
  if (competent_search_new(taxonomy, &query, &search, NULL)) {
    return false;
  }

  size_t                    n     = 0U;
  size_t                    place = 0U;
  const CompetentHit* const hits  = competent_search_hits(search, &n);
  for (size_t i = 0U; i < n && !place; ++i) {
    place = is_concept(taxonomy, hits[i].concept, iri) ? i + 1U : 0U;
  }

  printf("%zu\n", place);
  competent_search_free(search);
  return true;
}

static bool
ask_all(const CompetentTaxonomy* const taxonomy,
        const Lines* const             texts,
        const Lines* const             iris)
{
  bool is_done = texts->n_lines == iris->n_lines;
  for (size_t i = 0U; i < texts->n_lines && is_done; ++i) {
    is_done = print_place(taxonomy, texts->lines[i], iris->lines[i]);
  }

  return is_done;
}

int
main(const int argc, char* const* const argv)
{
  if (argc != 5) {
    fprintf(stderr, "Usage: ablation FEATURE TAXONOMY TEXTS IRIS\n");
    return 2;
  }

  features.is_split  = strcmp(argv[1], "splitting") != 0;
  features.is_based  = strcmp(argv[1], "bases") != 0;
  features.has_typos = strcmp(argv[1], "typos") != 0;

  Lines              texts    = {{NULL, 0U}, NULL, 0U};
  Lines              iris     = {{NULL, 0U}, NULL, 0U};
  CompetentTaxonomy* taxonomy = NULL;
  const bool         is_done =
    !competent_taxonomy_open(argv[2], &taxonomy, NULL) &&
    leave_out(argv[1], &taxonomy->image) && lines_read(argv[3], &texts) &&
    lines_read(argv[4], &iris) && ask_all(taxonomy, &texts, &iris);

  lines_free(&texts);
  lines_free(&iris);
  competent_taxonomy_free(taxonomy);
  return is_done ? 0 : 1;
}
