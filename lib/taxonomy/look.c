// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/taxonomy.h>

#include "taxonomy/taxonomy_impl.h"

#include "taxonomy/target.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

static const CompetentText no_text = {NULL, 0U};

// Return a concept, or null for what is none
static const ImageConcept*
look(const CompetentTaxonomy* const taxonomy, const CompetentConcept concept)
{
  assert(taxonomy);

  return ((uint32_t)concept < taxonomy->image.n_concepts)
           ? taxonomy->image.concepts + concept
           : NULL;
}

int32_t
competent_taxonomy_n_concepts(const CompetentTaxonomy* const taxonomy)
{
  assert(taxonomy);

  return (int32_t)taxonomy->image.n_concepts;
}

int32_t
competent_taxonomy_n_of_kind(const CompetentTaxonomy* const taxonomy,
                             const CompetentKind            kind)
{
  assert(taxonomy);

  const int32_t* const first = taxonomy->image.header->first_of_kind;
  return ((unsigned)kind < COMPETENT_N_KINDS) ? first[kind + 1U] - first[kind]
                                              : 0;
}

CompetentConcept
competent_taxonomy_first_of_kind(const CompetentTaxonomy* const taxonomy,
                                 const CompetentKind            kind)
{
  return competent_taxonomy_n_of_kind(taxonomy, kind)
           ? taxonomy->image.header->first_of_kind[kind]
           : COMPETENT_NONE;
}

CompetentKind
competent_taxonomy_kind(const CompetentTaxonomy* const taxonomy,
                        const CompetentConcept         concept)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  return entry ? (CompetentKind)entry->kind : COMPETENT_KIND_UNKNOWN;
}

CompetentText
competent_taxonomy_iri(const CompetentTaxonomy* const taxonomy,
                       const CompetentConcept         concept)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  return entry ? image_text(&taxonomy->image, entry->iri) : no_text;
}

CompetentContent
competent_taxonomy_content(const CompetentTaxonomy* const taxonomy,
                           const CompetentConcept         concept)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  return entry ? (CompetentContent)entry->content : COMPETENT_CONTENT_UNSTATED;
}

bool
competent_taxonomy_is_regulated(const CompetentTaxonomy* const taxonomy,
                                const CompetentConcept         concept)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  return entry && (entry->flags & IMAGE_IS_REGULATED);
}

bool
competent_taxonomy_is_mediable(const CompetentTaxonomy* const taxonomy,
                               const CompetentConcept         concept)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  return entry && entry->kind == COMPETENT_KIND_OCCUPATION &&
         !(entry->flags & IMAGE_IS_UNMEDIABLE);
}

char
competent_taxonomy_riasec(const CompetentTaxonomy* const taxonomy,
                          const CompetentConcept         concept)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  return entry ? (char)entry->riasec : '\0';
}

size_t
competent_taxonomy_n_labels(const CompetentTaxonomy* const taxonomy,
                            const CompetentConcept         concept)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  return entry ? entry[1].first_label - entry[0].first_label : 0U;
}

CompetentLabel
competent_taxonomy_label(const CompetentTaxonomy* const taxonomy,
                         const CompetentConcept         concept,
                         const size_t                   index)
{
  CompetentLabel result;
  memset(&result, 0, sizeof(result));
  if (index < competent_taxonomy_n_labels(taxonomy, concept)) {
    const Image* const      image = &taxonomy->image;
    const ImageLabel* const label =
      image->labels + image->concepts[concept].first_label + index;

    result.text     = image_text(image, label->text);
    result.language = image_text(image, label->language);
    result.concept  = label->concept;
    result.role     = label->role;
    result.content  = label->content;
  }

  return result;
}

CompetentText
competent_taxonomy_name(const CompetentTaxonomy* const taxonomy,
                        const CompetentConcept         concept)
{
  // Labels are in the order in which they are best shown
  return competent_taxonomy_label(taxonomy, concept, 0U).text;
}

CompetentText
competent_taxonomy_definition(const CompetentTaxonomy* const taxonomy,
                              const CompetentConcept         concept)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  if (!entry || entry[0].first_definition == entry[1].first_definition) {
    return no_text;
  }

  const Image* const image = &taxonomy->image;
  return image_text(image, image->definitions[entry->first_definition].text);
}

CompetentText
competent_taxonomy_code(const CompetentTaxonomy* const taxonomy,
                        const CompetentConcept         concept,
                        const CompetentCode            code)
{
  const ImageConcept* const entry = look(taxonomy, concept);
  const Image* const        image = &taxonomy->image;
  for (uint32_t i = entry ? entry[0].first_code : 0U;
       entry && i < entry[1].first_code;
       ++i) {
    if (image->codes[i].code == (uint32_t)code) {
      return image_text(image, image->codes[i].text);
    }
  }

  return no_text;
}

const CompetentLink*
competent_taxonomy_links(const CompetentTaxonomy* const taxonomy,
                         const CompetentConcept         concept,
                         const CompetentRelation        relation,
                         size_t* const                  n_links)
{
  assert(n_links);

  const ImageConcept* const entry = look(taxonomy, concept);
  const Image* const        image = &taxonomy->image;
  for (uint32_t r = entry ? entry[0].first_run : 0U;
       entry && r < entry[1].first_run;
       ++r) {
    const ImageRun* const run = &image->runs[r];
    if (run->relation == (uint32_t)relation) {
      *n_links = run[1].first_link - run[0].first_link;
      return image->links + run->first_link;
    }
  }

  *n_links = 0U;
  return NULL;
}

int32_t
competent_taxonomy_information(const CompetentTaxonomy* const taxonomy,
                               const CompetentConcept         concept,
                               const CompetentKind            targets,
                               const CompetentLevel           level)
{
  assert(taxonomy);

  const Image* const     image  = &taxonomy->image;
  const int32_t* const   first  = image->header->first_of_kind;
  const CompetentConcept start  = first[COMPETENT_KIND_CAPABILITY];
  const unsigned         degree = (unsigned)level - 1U;
  const unsigned         target = image_target(targets);

  return (concept < start || concept >= first[COMPETENT_KIND_TASK + 1] ||
          degree >= IMAGE_N_DEGREES || target >= IMAGE_N_TARGETS)
           ? 0
           : image->information[concept - start].of[target][degree];
}
