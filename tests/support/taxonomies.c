// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/builder.h>
#include <competent/source.h>
#include <competent/status.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
require(const CompetentStatus st, const CompetentError* const error)
{
  if (st) {
    fprintf(stderr, "No taxonomy for a test: %s\n", error->message);
    abort();
  }
}

CompetentTaxonomy*
street_in_order(const size_t order[N_STREET_FILES])
{
  static const char* const paths[N_STREET_FILES] = {
    FIXTURES "/taxonomy/occupations.ttl",
    FIXTURES "/taxonomy/uwv.nt",
    FIXTURES "/taxonomy/skills.rdf",
    FIXTURES "/taxonomy/norms.ttl"};

  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentBuilder*  builder  = NULL;
  CompetentTaxonomy* taxonomy = NULL;
  require(competent_builder_new(&builder, &error), &error);
  for (size_t i = 0U; i < N_STREET_FILES; ++i) {
    const CompetentSource source = {
      paths[order[i]], NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
    require(competent_builder_read(builder, &source, &error), &error);
  }

  require(competent_builder_finish(builder, &taxonomy, &error), &error);
  competent_builder_free(builder);
  return taxonomy;
}

CompetentTaxonomy*
street(void)
{
  static const size_t order[] = {0U, 1U, 2U, 3U};
  return street_in_order(order);
}

CompetentTaxonomy*
taxonomy_of_file(const char* const path)
{
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentTaxonomy* taxonomy = NULL;
  require(competent_taxonomy_open(path, &taxonomy, &error), &error);
  return taxonomy;
}

static CompetentTaxonomy*
taxonomy_of_text(const char* const text)
{
  const CompetentSource source = {
    "statements.ttl", NULL, COMPETENT_FORMAT_TURTLE, NULL};
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentBuilder*  builder  = NULL;
  CompetentTaxonomy* taxonomy = NULL;
  require(competent_builder_new(&builder, &error), &error);
  require(
    competent_builder_read_bytes(builder, &source, text, strlen(text), &error),
    &error);
  require(competent_builder_finish(builder, &taxonomy, &error), &error);
  competent_builder_free(builder);
  return taxonomy;
}

/// Text that grows
typedef struct {
  char*  text;
  size_t length;
  size_t size;
} Writer;

__attribute__((format(printf, 2, 3))) static void
print(Writer* const writer, const char* const format, ...)
{
  if (writer->size - writer->length < 512U) {
    writer->size = 2U * writer->size + 4096U;
    writer->text = (char*)realloc(writer->text, writer->size);
    if (!writer->text) {
      abort();
    }
  }

  va_list arguments;
  va_start(arguments, format);
  writer->length += (size_t)vsnprintf(writer->text + writer->length,
                                      writer->size - writer->length,
                                      format,
                                      arguments);
  va_end(arguments);
}

CompetentTaxonomy*
taxonomy_of(const char* const statements)
{
  const size_t size = sizeof(PREFIXES) + strlen(statements);
  char* const  text = (char*)malloc(size);
  if (!text) {
    abort();
  }

  snprintf(text, size, "%s%s", PREFIXES, statements);
  CompetentTaxonomy* const taxonomy = taxonomy_of_text(text);
  free(text);
  return taxonomy;
}

static void
print_links(Writer* const   writer,
            uint32_t* const state,
            const unsigned  n_required,
            const bool      is_norm)
{
  static const char* const requires[] = {"cnlo:requiresHATSomewhat",
                                         "cnlo:requiresHATImportant",
                                         "cnlo:requiresHATEssential"};
  static const char* const teaches[]  = {"cnlo:prescribesHATSomewhat",
                                         "cnlo:prescribesHATImportant",
                                         "cnlo:prescribesHATEssential"};
  static const char* const tasks[]    = {
       "cnluwvo:isCharacterizedByOccupationTask_Optional",
       "cnluwvo:isCharacterizedByOccupationTask_Essential"};

  // Some things are asked for by most, others by few
  for (unsigned i = 0U; i < n_required; ++i) {
    const uint32_t number = next_random(state);
    if (number % n_required < 1U + i) {
      const char* const predicate = (i % 3U == 2U && !is_norm)
                                      ? tasks[(number >> 8U) % 2U]
                                    : is_norm ? teaches[(number >> 8U) % 3U]
                                              : requires[(number >> 8U) % 3U];
      print(writer, " ; %s :r%u", predicate, i);
    }
  }
}

CompetentTaxonomy*
taxonomy_at_random(const uint32_t seed,
                   const unsigned n_targets,
                   const unsigned n_required)
{
  static const char* const classes[] = {
    "cnlo:HumanCapability", "cnlo:KnowledgeArea", "cnluwvo:OccupationTask"};

  Writer   writer = {NULL, 0U, 0U};
  uint32_t state  = seed;
  print(&writer, "%s", PREFIXES);
  for (unsigned i = 0U; i < n_required; ++i) {
    print(
      &writer, ":r%u a %s ; skos:prefLabel \"R%u\" .\n", i, classes[i % 3U], i);
  }

  for (unsigned i = 0U; i < n_targets; ++i) {
    print(&writer, ":o%u a cnlo:Occupation ; skos:prefLabel \"O%u\"", i, i);
    print_links(&writer, &state, n_required, false);
    print(&writer,
          " .\n:n%u a cnlo:EducationalNorm ; skos:prefLabel \"N%u\"",
          i,
          i);
    print_links(&writer, &state, n_required / 2U, true);
    print(&writer, " .\n");
  }

  CompetentTaxonomy* const taxonomy = taxonomy_of_text(writer.text);
  free(writer.text);
  return taxonomy;
}

CompetentConcept
concept_of(const CompetentTaxonomy* const taxonomy, const char* const iri)
{
  const CompetentConcept concept =
    competent_taxonomy_find(taxonomy, iri, strlen(iri));
  if (concept == COMPETENT_NONE) {
    fprintf(stderr, "There is no concept %s\n", iri);
    abort();
  }

  return concept;
}

Snapshot
snapshot_of(const CompetentTaxonomy* const taxonomy)
{
  Snapshot       snapshot = {NULL, competent_taxonomy_size(taxonomy)};
  char           folder[] = "competent-XXXXXX";
  char           path[64] = "";
  CompetentError error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};

  snapshot.bytes = (unsigned char*)malloc(snapshot.length + 1U);
  if (!snapshot.bytes || !mkdtemp(folder)) {
    abort();
  }

  snprintf(path, sizeof(path), "%s/snapshot", folder);
  require(competent_taxonomy_save(taxonomy, path, &error), &error);

  FILE* const file = fopen(path, "rb");
  if (!file || fread(snapshot.bytes, 1U, snapshot.length + 1U, file) !=
                 snapshot.length) {
    abort();
  }

  fclose(file);
  unlink(path);
  rmdir(folder);
  return snapshot;
}

uint32_t
next_random(uint32_t* const state)
{
  // That of Marsaglia, "Xorshift RNGs" (2003)
  uint32_t x = *state ? *state : 1U;
  x ^= x << 13U;
  x ^= x >> 17U;
  x ^= x << 5U;
  *state = x;
  return x;
}
