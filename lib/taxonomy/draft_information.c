// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include "base/logarithm.h"

#include <stdbool.h>

/// How many targets require something, by degree
typedef struct {
  uint32_t occupations[IMAGE_N_DEGREES];
  uint32_t norms[IMAGE_N_DEGREES];
} Counts;

static uint32_t
n_of_kind(const Draft* const draft, const CompetentKind kind)
{
  return (uint32_t)(draft->first_of_kind[kind + 1U] -
                    draft->first_of_kind[kind]);
}

// Count the links of a run that come from concepts of a kind
static void
count_run(const Draft* const    draft,
          const ImageRun* const run,
          const CompetentKind   kind,
          uint32_t              counts[IMAGE_N_DEGREES])
{
  const CompetentLink* const links =
    (const CompetentLink*)draft->sections[SECTION_LINKS].items;

  for (uint32_t i = run[0].first_link; i < run[1].first_link; ++i) {
    const unsigned degree = (unsigned)links[i].level - 1U;
    if (degree < IMAGE_N_DEGREES &&
        draft_concept(draft, links[i].concept)->kind == kind) {
      ++counts[degree];
    }
  }
}

static Counts
count(const Draft* const draft, const CompetentConcept concept)
{
  const ImageConcept* const entry = draft_concept(draft, concept);
  const ImageRun* const     runs =
    (const ImageRun*)draft->sections[SECTION_RUNS].items;

  Counts counts = {{0U}, {0U}};
  for (uint32_t r = entry[0].first_run; r < entry[1].first_run; ++r) {
    if (runs[r].relation == COMPETENT_RELATION_REQUIRED_BY) {
      count_run(draft, runs + r, COMPETENT_KIND_OCCUPATION, counts.occupations);
    } else if (runs[r].relation == COMPETENT_RELATION_TAUGHT_BY) {
      count_run(draft, runs + r, COMPETENT_KIND_NORM, counts.norms);
    }
  }

  return counts;
}

// A level includes those below it, so counting goes from the highest down
static void
weigh(const uint32_t n,
      const uint32_t counts[IMAGE_N_DEGREES],
      int32_t        information[IMAGE_N_DEGREES])
{
  uint32_t df = 0U;
  for (unsigned degree = IMAGE_N_DEGREES; degree--;) {
    df += counts[degree];
    information[degree] = df ? logarithm_of_ratio(n, df) : 0;
  }
}

CompetentStatus
draft_information(Draft* const draft, CompetentError* const error)
{
  const CompetentConcept first =
    draft->first_of_kind[COMPETENT_KIND_CAPABILITY];
  const CompetentConcept end = draft->first_of_kind[COMPETENT_KIND_TASK + 1];

  ImageInformation* const information =
    (ImageInformation*)array_add_many(&draft->sections[SECTION_INFORMATION],
                                      sizeof(ImageInformation),
                                      (size_t)(end - first),
                                      error);
  if (!information) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  for (CompetentConcept c = first; c < end; ++c) {
    const Counts            counts = count(draft, c);
    ImageInformation* const row    = information + (c - first);
    weigh(n_of_kind(draft, COMPETENT_KIND_OCCUPATION),
          counts.occupations,
          row->occupations);
    weigh(n_of_kind(draft, COMPETENT_KIND_NORM), counts.norms, row->norms);
  }

  return COMPETENT_STATUS_SUCCESS;
}
