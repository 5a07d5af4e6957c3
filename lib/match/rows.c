// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/rows.h"

#include "base/failure.h"
#include "match/points.h"
#include "match/weights.h"
#include "taxonomy/apportion.h"
#include "taxonomy/fit_terms.h"
#include "taxonomy/target.h"
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

static FitView
view_of(const Image* const image)
{
  const FitView view = {
    image->concepts, image->runs, image->links, image->header->first_of_kind};

  return view;
}

// In the image the points of a kind are behind those of the kinds before it
static size_t
first_points(const Image* const image, const CompetentKind kind)
{
  const FitView view = view_of(image);
  size_t        sum  = 0U;
  for (unsigned i = 0U; i < image_target(kind); ++i) {
    const CompetentKind before = image_target_kind(i);
    for (CompetentConcept c = view.first_of_kind[before];
         c < view.first_of_kind[before + 1U];
         ++c) {
      size_t n = 0U;
      (void)fit_links(&view, c, before, &n);
      sum += n;
    }
  }

  return sum;
}

static CompetentStatus
find_links(Rows* const                    rows,
           const CompetentTaxonomy* const taxonomy,
           const CompetentKind            kind,
           CompetentError* const          error)
{
  const Image* const   image = &taxonomy->image;
  const FitView        view  = view_of(image);
  const int32_t* const first = view.first_of_kind;

  rows->links     = image->links;
  rows->n_targets = (uint32_t)(first[kind + 1U] - first[kind]);
  rows->firsts = (uint32_t*)malloc((rows->n_targets + 1U) * sizeof(uint32_t));
  rows->starts = (uint32_t*)malloc((rows->n_targets + 1U) * sizeof(uint32_t));
  if (!rows->firsts || !rows->starts) {
    return no_memory(error);
  }

  rows->starts[0] = 0U;
  for (uint32_t t = 0U; t < rows->n_targets; ++t) {
    size_t                     n = 0U;
    const CompetentLink* const links =
      fit_links(&view, first[kind] + (int32_t)t, kind, &n);
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
    const size_t           first = first_points(&taxonomy->image, targets);

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
