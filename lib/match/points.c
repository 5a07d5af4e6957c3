// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/points.h"

#include "match/weights.h"
#include "taxonomy/taxonomy_impl.h"

PointsMaker
points_maker(const CompetentTaxonomy* const taxonomy,
             const CompetentKind            targets,
             const CompetentWeights* const  weights)
{
  const Image* const image = &taxonomy->image;
  const PointsMaker  maker = {taxonomy,
                              {image->header->first_of_kind,
                               image->information,
                               targets,
                               weights_of_points(weights),
                               {NULL, 0U, 0U}},
                              {NULL, 0U, 0U}};

  return maker;
}

void
points_free(PointsMaker* const maker)
{
  apportion_free(&maker->apportioner);
  array_free(&maker->points);
}

CompetentStatus
points_apportion(PointsMaker* const    maker,
                 const int32_t* const  information,
                 Points* const         points,
                 CompetentError* const error)
{
  maker->points.n      = 0U;
  int32_t* const given = (int32_t*)array_add_many(
    &maker->points, sizeof(int32_t), points->n_links, error);
  if (!given) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  points->points = given;
  return apportion_points(&maker->apportioner,
                          points->links,
                          points->n_links,
                          information,
                          given,
                          &points->is_scored,
                          error);
}

CompetentConcept
points_first_required(const CompetentTaxonomy* const taxonomy)
{
  for (unsigned k = COMPETENT_KIND_CAPABILITY; k <= COMPETENT_KIND_TASK; ++k) {
    const CompetentConcept first =
      competent_taxonomy_first_of_kind(taxonomy, (CompetentKind)k);
    if (first != COMPETENT_NONE) {
      return first;
    }
  }

  return 0;
}
