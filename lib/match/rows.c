// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/rows.h"

#include "base/failure.h"
#include "match/credit.h"
#include "match/points.h"
#include "match/weights.h"
#include "taxonomy/apportion.h"
#include "taxonomy/taxonomy_impl.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void
rows_free(Rows* const rows)
{
  free(rows->firsts);
  free(rows->starts);
  free(rows->own);
  free(rows->counts);
  memset(rows, 0, sizeof(*rows));
}

static size_t
n_required_by(const CompetentTaxonomy* const taxonomy,
              const CompetentKind            kind,
              const CompetentConcept         target)
{
  size_t n = 0U;
  (void)competent_taxonomy_links(taxonomy, target, credit_relation(kind), &n);
  return n;
}

// In the image the points of norms are behind those of all occupations
static size_t
first_points(const CompetentTaxonomy* const taxonomy, const CompetentKind kind)
{
  if (kind == COMPETENT_KIND_OCCUPATION) {
    return 0U;
  }

  const int32_t* const first = taxonomy->image.header->first_of_kind;
  size_t               n     = 0U;
  for (CompetentConcept c = first[COMPETENT_KIND_OCCUPATION];
       c < first[COMPETENT_KIND_OCCUPATION + 1];
       ++c) {
    n += n_required_by(taxonomy, COMPETENT_KIND_OCCUPATION, c);
  }

  return n;
}

static CompetentStatus
find_links(Rows* const                    rows,
           const CompetentTaxonomy* const taxonomy,
           const CompetentKind            kind,
           CompetentError* const          error)
{
  const Image* const   image = &taxonomy->image;
  const int32_t* const first = image->header->first_of_kind;

  rows->links     = image->links;
  rows->n_targets = (uint32_t)(first[kind + 1U] - first[kind]);
  rows->firsts = (uint32_t*)malloc((rows->n_targets + 1U) * sizeof(uint32_t));
  rows->starts = (uint32_t*)malloc((rows->n_targets + 1U) * sizeof(uint32_t));
  if (!rows->firsts || !rows->starts) {
    return no_memory(error);
  }

  rows->starts[0] = 0U;
  for (uint32_t t = 0U; t < rows->n_targets; ++t) {
    size_t                     n     = 0U;
    const CompetentLink* const links = competent_taxonomy_links(
      taxonomy, first[kind] + (int32_t)t, credit_relation(kind), &n);
    if (n > APPORTION_MAX_REQUIREMENTS) {
      return failure(error,
                     COMPETENT_STATUS_OVER_LIMIT,
                     "A target has more than %u requirements",
                     APPORTION_MAX_REQUIREMENTS);
    }

    rows->firsts[t]      = n ? (uint32_t)(links - image->links) : 0U;
    rows->starts[t + 1U] = rows->starts[t] + (uint32_t)n;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
count(Rows* const                    rows,
      const CompetentTaxonomy* const taxonomy,
      CompetentError* const          error)
{
  const int32_t* const   kinds = taxonomy->image.header->first_of_kind;
  const CompetentConcept first = kinds[COMPETENT_KIND_CAPABILITY];
  const uint32_t         n = (uint32_t)(kinds[COMPETENT_KIND_TASK + 1] - first);

  rows->counts = (uint32_t*)calloc((size_t)n + 1U, sizeof(uint32_t));
  for (uint32_t t = 0U; t < rows->n_targets && rows->counts; ++t) {
    const Row row = rows_at(rows, t);
    for (size_t i = 0U; i < row.n; ++i) {
      const uint32_t r = (uint32_t)(row.links[i].concept - first);
      ++rows->counts[(r < n) ? r : n];
    }
  }

  return rows->counts ? COMPETENT_STATUS_SUCCESS : no_memory(error);
}

static CompetentStatus
compute(Rows* const                    rows,
        const CompetentTaxonomy* const taxonomy,
        const CompetentKind            kind,
        const CompetentWeights* const  weights,
        CompetentError* const          error)
{
  const uint32_t n_points = rows->starts[rows->n_targets];

  rows->own = (uint16_t*)malloc(((size_t)n_points + 1U) * sizeof(uint16_t));
  if (!rows->own) {
    return no_memory(error);
  }

  PointsMaker     maker = points_maker(taxonomy, kind, weights);
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t t = 0U; t < rows->n_targets && !st; ++t) {
    const Row row    = rows_at(rows, t);
    Points    points = {row.links, row.n, NULL, false};
    st               = points_apportion(&maker, NULL, &points, error);
    for (size_t i = 0U; i < row.n && !st; ++i) {
      rows->own[rows->starts[t] + i] = (uint16_t)points.points[i];
    }
  }

  points_free(&maker);
  rows->points = rows->own;
  return st;
}

CompetentStatus
rows_init(Rows* const                    rows,
          const CompetentTaxonomy* const taxonomy,
          const CompetentKind            targets,
          const CompetentWeights* const  weights,
          CompetentError* const          error)
{
  memset(rows, 0, sizeof(*rows));

  CompetentStatus st = find_links(rows, taxonomy, targets, error);
  if (!st) {
    st = count(rows, taxonomy, error);
  }

  if (!st) {
    const ApportionWeights usual = apportion_usual_weights();
    const ApportionWeights asked = weights_of_points(weights);
    const size_t           first = first_points(taxonomy, targets);

    rows->points = taxonomy->image.points + first;
    rows->fits   = taxonomy->image.fit_points + first;
    if (!apportion_is_same(&asked, &usual)) {
      st = compute(rows, taxonomy, targets, weights, error);
    }
  }

  if (st) {
    rows_free(rows);
  }

  return st;
}
