// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_TAXONOMY_H
#define COMPETENT_TAXONOMY_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/report.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   An immutable taxonomy of skills.

   A taxonomy never changes once it is open, so any number of threads may read
   it at once.  Whatever it returns is borrowed, and lives as long as it does.
   What is made from it holds a share of it, so the order of freeing never
   matters.
*/
typedef struct CompetentTaxonomyImpl CompetentTaxonomy;

/// A name of a concept
typedef struct {
  CompetentText    text;     ///< The name itself, never empty
  CompetentText    language; ///< Its language tag, or empty
  CompetentConcept concept;  ///< What it names
  int32_t          role;     ///< A #CompetentRole
  int32_t          content;  ///< A #CompetentContent
} CompetentLabel;

/**
   Open a taxonomy from a file.

   A snapshot is read into memory and checked: its checksum says that these are
   the bytes that were written, and the consistency check that every offset and
   index in it is valid.  Any other file is read as statements.

   @param path File to read: a snapshot, RDF/XML, Turtle, TriG, N-Triples or
   N-Quads, gzipped or not, or "-" for standard input.

   @param[out] taxonomy Set to a new taxonomy that the caller must free with
   competent_taxonomy_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that nothing was opened.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_taxonomy_open(const char*         path,
                        CompetentTaxonomy** taxonomy,
                        CompetentError*     error);

/**
   Open a snapshot in place, without reading it.

   Processes that map the same file share its memory, and opening takes the
   same time whatever its size.  The caller vouches for the file: only its
   header is checked, and a process dies that reads from a mapped file which
   somebody else has cut short.  So this is for files that the operator owns and
   replaces only by renaming, as competent_taxonomy_save() does.

   @param path Snapshot to map.

   @param[out] taxonomy Set to a new taxonomy that the caller must free with
   competent_taxonomy_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that nothing was opened.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_taxonomy_map(const char*         path,
                       CompetentTaxonomy** taxonomy,
                       CompetentError*     error);

/**
   Open a copy of a snapshot that is in memory, with both checks.

   @param bytes Snapshot, at any address.

   @param length Number of bytes.

   @param[out] taxonomy Set to a new taxonomy that the caller must free with
   competent_taxonomy_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that nothing was opened.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_taxonomy_open_bytes(const void*         bytes,
                              size_t              length,
                              CompetentTaxonomy** taxonomy,
                              CompetentError*     error);

/**
   Save a taxonomy as a snapshot.

   The file appears under its name only when it is complete and on the disk.
   The same files always give the same bytes, in whichever order they were read.

   @param taxonomy Taxonomy to save.

   @param path Name of the file to write, or "-" for standard output.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that nothing was written.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_taxonomy_save(const CompetentTaxonomy* taxonomy,
                        const char*              path,
                        CompetentError*          error);

/// Free a share of a taxonomy, or do nothing for null
COMPETENT_API void
competent_taxonomy_free(CompetentTaxonomy* taxonomy);

/// Return another share of a taxonomy, which must be freed as well
COMPETENT_API CompetentTaxonomy*
competent_taxonomy_share(const CompetentTaxonomy* taxonomy);

/// Return the size of the image in bytes, which is that of its snapshot
COMPETENT_API size_t
competent_taxonomy_size(const CompetentTaxonomy* taxonomy);

/// Return the hash of all content as 16 hexadecimal digits, whatever its files
COMPETENT_API CompetentText
competent_taxonomy_hash(const CompetentTaxonomy* taxonomy);

/// Return what was read to make a taxonomy, and what was odd in it
COMPETENT_API const CompetentReport*
competent_taxonomy_report(const CompetentTaxonomy* taxonomy);

/// Return the number of concepts
COMPETENT_API int32_t
competent_taxonomy_n_concepts(const CompetentTaxonomy* taxonomy);

/// Return the number of concepts of a kind
COMPETENT_API int32_t
competent_taxonomy_n_of_kind(const CompetentTaxonomy* taxonomy,
                             CompetentKind            kind);

/// Return the first concept of a kind, which the others follow, or none
COMPETENT_API CompetentConcept
competent_taxonomy_first_of_kind(const CompetentTaxonomy* taxonomy,
                                 CompetentKind            kind);

/// Return the concept with an IRI, or none
COMPETENT_API CompetentConcept
competent_taxonomy_find(const CompetentTaxonomy* taxonomy,
                        const char*              iri,
                        size_t                   length);

/**
   Return the concepts that have a code.

   @param taxonomy Taxonomy to search.

   @param code System of codes.

   @param text Code, like 25697, exactly as the taxonomy has it.

   @param length Number of bytes in the code.

   @param[out] n_concepts Set to the number of concepts.

   @return The concepts in ascending order, or null where there are none.
*/
COMPETENT_API const CompetentConcept*
competent_taxonomy_find_code(const CompetentTaxonomy* taxonomy,
                             CompetentCode            code,
                             const char*              text,
                             size_t                   length,
                             size_t*                  n_concepts);

/**
   Return the concepts that have a label, in normal form.

   The normal form knows no case, accents, widths, kinds of quotes and hyphens,
   or surplus white space: "KOK", "kok " and "Kok" are the same.

   @param taxonomy Taxonomy to search.

   @param text Label in UTF-8; malformed bytes match nothing.

   @param length Number of bytes in the label.

   @param[out] n_concepts Set to the number of concepts.

   @return The concepts in ascending order, or null where there are none.
*/
COMPETENT_API const CompetentConcept*
competent_taxonomy_find_label(const CompetentTaxonomy* taxonomy,
                              const char*              text,
                              size_t                   length,
                              size_t*                  n_concepts);

/// Return the kind of a concept, or unknown for none
COMPETENT_API CompetentKind
competent_taxonomy_kind(const CompetentTaxonomy* taxonomy,
                        CompetentConcept         concept);

/// Return the IRI of a concept, or empty text for none
COMPETENT_API CompetentText
competent_taxonomy_iri(const CompetentTaxonomy* taxonomy,
                       CompetentConcept         concept);

/// Return whether a concept is still in use
COMPETENT_API CompetentContent
competent_taxonomy_content(const CompetentTaxonomy* taxonomy,
                           CompetentConcept         concept);

/// Return whether the law says who may have an occupation
COMPETENT_API bool
competent_taxonomy_is_regulated(const CompetentTaxonomy* taxonomy,
                                CompetentConcept         concept);

/// Return whether an occupation is one that people can be mediated to
COMPETENT_API bool
competent_taxonomy_is_mediable(const CompetentTaxonomy* taxonomy,
                               CompetentConcept         concept);

/// Return the RIASEC letter of a skill, or a null character
COMPETENT_API char
competent_taxonomy_riasec(const CompetentTaxonomy* taxonomy,
                          CompetentConcept         concept);

/**
   Return the name to show for a concept, or empty text if it has none.

   That is its preferred label, in Dutch where there is one, then without a
   language, then in English, then in any other language.
*/
COMPETENT_API CompetentText
competent_taxonomy_name(const CompetentTaxonomy* taxonomy,
                        CompetentConcept         concept);

/// Return the number of labels of a concept
COMPETENT_API size_t
competent_taxonomy_n_labels(const CompetentTaxonomy* taxonomy,
                            CompetentConcept         concept);

/// Return a label of a concept, by role; all zero from n_labels on
COMPETENT_API CompetentLabel
competent_taxonomy_label(const CompetentTaxonomy* taxonomy,
                         CompetentConcept         concept,
                         size_t                   index);

/// Return the definition of a concept, with languages as for its name, or empty
COMPETENT_API CompetentText
competent_taxonomy_definition(const CompetentTaxonomy* taxonomy,
                              CompetentConcept         concept);

/// Return the code that a concept has in a system, or empty text
COMPETENT_API CompetentText
competent_taxonomy_code(const CompetentTaxonomy* taxonomy,
                        CompetentConcept         concept,
                        CompetentCode            code);

/**
   Return the links of a concept in a relation.

   @param taxonomy Taxonomy to look in.

   @param concept Concept to start from.

   @param relation Relation to follow.

   @param[out] n_links Set to the number of links.

   @return The links by ascending concept, so by kind, or null for none.
*/
COMPETENT_API const CompetentLink*
competent_taxonomy_links(const CompetentTaxonomy* taxonomy,
                         CompetentConcept         concept,
                         CompetentRelation        relation,
                         size_t*                  n_links);

/**
   Return how much it says about a target that it requires a concept.

   That is ln(N / df) in 65,536ths, rounded to the nearest, where N is the
   number of concepts of the targets' kind and df how many of them require this
   concept at a level or higher.

   @param taxonomy Taxonomy to look in.

   @param concept Skill, knowledge area or task.

   @param targets Kind of the targets: occupation, norm or course.

   @param level Level from which a requirement counts.

   @return Information of at least 0, which is also that of what nothing
   requires at that level.
*/
COMPETENT_API int32_t
competent_taxonomy_information(const CompetentTaxonomy* taxonomy,
                               CompetentConcept         concept,
                               CompetentKind            targets,
                               CompetentLevel           level);

COMPETENT_END_DECLS

#endif // COMPETENT_TAXONOMY_H
