// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef SUPPORT_TAXONOMIES_H
#define SUPPORT_TAXONOMIES_H

#include <competent/concept.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>

// Taxonomies for tests.  Whatever goes wrong here ends the program: it is the
// business of other tests.

/// The prefixes that statements below may use
#define PREFIXES                                                           \
  "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"               \
  "@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .\n"               \
  "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n" \
  "@prefix cnluwvo: "                                                      \
  "<https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#> .\n"       \
  "@prefix ksmo: <https://data.s-bb.nl/ksm/ont/ksmo#> .\n"                 \
  "@prefix : <u:> .\n"

/// The taxonomy of tests/fixtures/taxonomy
#define N_STREET_FILES 4

/// Make the taxonomy of the fixtures, from its files in some order
CompetentTaxonomy*
street_in_order(const size_t order[N_STREET_FILES]);

/// Make the taxonomy of the fixtures
CompetentTaxonomy*
street(void);

/// Make a taxonomy of a file
CompetentTaxonomy*
taxonomy_of_file(const char* path);

/// Make a taxonomy of statements in Turtle, with the prefixes above
CompetentTaxonomy*
taxonomy_of(const char* statements);

/// Make a taxonomy of some occupations and norms that require a number of
/// things at random, as many as the seed says
CompetentTaxonomy*
taxonomy_at_random(uint32_t seed, unsigned n_targets, unsigned n_required);

/// Return the concept with an IRI, which has to be there
CompetentConcept
concept_of(const CompetentTaxonomy* taxonomy, const char* iri);

/// A snapshot in memory
typedef struct {
  unsigned char* bytes; ///< To be freed
  size_t         length;
} Snapshot;

/// Return the bytes that saving a taxonomy writes
Snapshot
snapshot_of(const CompetentTaxonomy* taxonomy);

/// Return the next of some numbers that look random but are always the same
uint32_t
next_random(uint32_t* state);

#endif // SUPPORT_TAXONOMIES_H
