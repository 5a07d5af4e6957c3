// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_H
#define TAXONOMY_DRAFT_H

/**
   @file draft.h

   An image in the making: facts put in order, section by section.

   The sections are made in the order of the functions below, each of which
   needs what those before have made.
*/

#include "base/array.h"
#include "base/buffer.h"
#include "base/compare.h"
#include "base/file_map.h"
#include "base/interner.h"
#include "taxonomy/facts.h"
#include "taxonomy/image.h"

#include <competent/concept.h>
#include <competent/status.h>
#include <competent/text.h>

#include <math.h>
#include <stdint.h>

/// Numbers by what they belong to, in order; zero-initialised it is empty
typedef struct {
  uint32_t* starts; ///< And one more
  uint32_t* items;
} Groups;

typedef struct {
  Facts*            facts;
  CompetentConcept* concept_of; ///< By node, or none
  uint32_t*         node_of;    ///< By concept
  uint32_t          n_concepts;
  int32_t           first_of_kind[IMAGE_MAX_KINDS + 1];
  int64_t           n_findings[IMAGE_MAX_FINDINGS];
  uint32_t*         pooled;      ///< By text: where it is in the strings, or 0
  Interner          words;       ///< Of names, then of definitions
  uint32_t*         word_counts; ///< By word of names: names that have it
  uint32_t          n_words;     ///< Of names
  uint64_t*         known;       ///< Set of the words of names, by their keys
  uint32_t          n_known;     ///< Numbers of that set, a power of two
  Groups            name_words;  ///< By name: its words, as they stand in it
  Groups            word_trigrams; ///< By word, likewise, by their section
  double*           name_lengths;  ///< As a vector of trigrams
  Array             sections[IMAGE_N_SECTIONS]; ///< But for the strings
  Buffer            strings;
  Buffer            report_strings;
} Draft;

/// Start a draft
COMPETENT_NODISCARD CompetentStatus
draft_init(Draft* draft, Facts* facts, CompetentError* error);

/// Free what a draft holds
void
draft_free(Draft* draft);

/// Say which nodes are concepts, and number them
COMPETENT_NODISCARD CompetentStatus
draft_concepts(Draft* draft, CompetentError* error);

/// Say which concepts employers have names for, which become labels
COMPETENT_NODISCARD CompetentStatus
draft_synonyms(Draft* draft, CompetentError* error);

/// Make the labels, each once, with one preferred label in a language
COMPETENT_NODISCARD CompetentStatus
draft_labels(Draft* draft, CompetentError* error);

/// Make the names: the labels in normal form
COMPETENT_NODISCARD CompetentStatus
draft_names(Draft* draft, CompetentError* error);

/// Make what names are found by as they are, and by how they begin
COMPETENT_NODISCARD CompetentStatus
draft_slots(Draft* draft, CompetentError* error);

/// Put the names into slices
COMPETENT_NODISCARD CompetentStatus
draft_members(Draft* draft, CompetentError* error);

/// Set the scale of the names of a concept where its lane is, if it has one
void
draft_lane_scale(Draft* draft, uint32_t concept, uint16_t scale);

/// Make the words of the names and their trigrams
COMPETENT_NODISCARD CompetentStatus
draft_words(Draft* draft, CompetentError* error);

/// Make what words and trigrams are found by
COMPETENT_NODISCARD CompetentStatus
draft_word_slots(Draft* draft, CompetentError* error);

/// Make the units of the names and definitions
COMPETENT_NODISCARD CompetentStatus
draft_units(Draft* draft, CompetentError* error);

/// Find which units stand for each other
COMPETENT_NODISCARD CompetentStatus
draft_associations(Draft* draft, CompetentError* error);

/// Make what the scores of a concept's names are divided by
COMPETENT_NODISCARD CompetentStatus
draft_pool(Draft* draft, CompetentError* error);

/// Make the indexes of what is near to names and words
COMPETENT_NODISCARD CompetentStatus
draft_near(Draft* draft, CompetentError* error);

/// Make the phrases that are looked for in texts, and the forms of their words
COMPETENT_NODISCARD CompetentStatus
draft_phrases(Draft* draft, CompetentError* error);

/// Make the table of how names begin
COMPETENT_NODISCARD CompetentStatus
draft_prefixes(Draft* draft, CompetentError* error);

/// Make the definitions and the codes
COMPETENT_NODISCARD CompetentStatus
draft_notes(Draft* draft, CompetentError* error);

/// Make the links in both directions
COMPETENT_NODISCARD CompetentStatus
draft_links(Draft* draft, CompetentError* error);

/// Find the concepts that are broader than themselves
COMPETENT_NODISCARD CompetentStatus
draft_cycles(Draft* draft, CompetentError* error);

/// Make the parts of concepts and the details of both
COMPETENT_NODISCARD CompetentStatus
draft_details(Draft* draft, CompetentError* error);

/// Find the courses, paths and tiles that are of no use
COMPETENT_NODISCARD CompetentStatus
draft_paths(Draft* draft, CompetentError* error);

/// Make the information of what is required
COMPETENT_NODISCARD CompetentStatus
draft_information(Draft* draft, CompetentError* error);

/// Measure what targets ask, and how much those of one group fit each other
COMPETENT_NODISCARD CompetentStatus
draft_fit(Draft* draft, CompetentError* error);

/// Make the sources and findings
COMPETENT_NODISCARD CompetentStatus
draft_report(Draft* draft, CompetentError* error);

/// Put an image together
COMPETENT_NODISCARD CompetentStatus
draft_image(const Draft* draft, FileMap* map, CompetentError* error);

/// Append a text to a pool, with a null byte behind it
COMPETENT_NODISCARD CompetentStatus
draft_append(Buffer*         pool,
             CompetentText   text,
             ImageText*      result,
             CompetentError* error);

/// Put an interned text into the strings, once
COMPETENT_NODISCARD CompetentStatus
draft_text(Draft*          draft,
           uint32_t        text,
           ImageText*      result,
           CompetentError* error);

/// Return what languages people want to read first: Dutch, none, English,
/// others
unsigned
draft_language_rank(CompetentText language);

/// Return one divided by a length, in 2^-20
static inline uint16_t
draft_scale(const double length)
{
  const double scale = rint(1048576.0 / length);
  return (scale < UINT16_MAX) ? (uint16_t)scale : UINT16_MAX;
}

static inline ImageConcept*
draft_concept(const Draft* const draft, const CompetentConcept concept)
{
  return (ImageConcept*)draft->sections[SECTION_CONCEPTS].items + concept;
}

#endif // TAXONOMY_DRAFT_H
