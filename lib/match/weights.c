// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/weights.h"

#include "base/failure.h"

#include <competent/match.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

const char*
competent_preset_name(const CompetentPreset preset)
{
  static const char* const names[COMPETENT_N_PRESETS] = {"balanced", "public"};

  return ((size_t)preset < COMPETENT_N_PRESETS) ? names[preset] : NULL;
}

CompetentWeights
competent_preset_weights(const CompetentPreset preset)
{
  // Skills .4, knowledge .3, tasks .3; essential 1, important .5, somewhat .2,
  // optional .4
  static const CompetentWeights balanced = {
    102, 77, 77, 256, 128, 51, 102, true};

  // Skills .5, knowledge .3, tasks .2; essential 1, important .4, somewhat .2,
  // optional .2
  static const CompetentWeights formula = {
    128, 77, 51, 256, 102, 51, 51, false};

  return (preset == COMPETENT_PRESET_PUBLIC) ? formula : balanced;
}

const char*
competent_order_name(const CompetentOrder order)
{
  static const char* const names[COMPETENT_N_ORDERS] = {"coverage", "fit"};

  return ((size_t)order < COMPETENT_N_ORDERS) ? names[order] : NULL;
}

const char*
competent_nearness_name(const CompetentNearness nearness)
{
  static const char* const names[COMPETENT_N_NEARNESSES] = {
    "unknown", "far", "feasible", "close"};

  return ((size_t)nearness < COMPETENT_N_NEARNESSES) ? names[nearness] : NULL;
}

static bool
is_weight(const int32_t weight)
{
  return weight >= 0 && weight <= COMPETENT_WEIGHT_UNIT;
}

CompetentStatus
weights_check(const CompetentWeights w, CompetentError* const error)
{
  if (!is_weight(w.capability) || !is_weight(w.knowledge) ||
      !is_weight(w.task) || !is_weight(w.essential) ||
      !is_weight(w.important) || !is_weight(w.somewhat) ||
      !is_weight(w.optional)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "A weight has to be from 0 to %d",
                   COMPETENT_WEIGHT_UNIT);
  }

  if (!(w.capability | w.knowledge | w.task) ||
      !(w.essential | w.important | w.somewhat | w.optional)) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "At least one kind and one level need a weight");
  }

  return COMPETENT_STATUS_SUCCESS;
}

ApportionWeights
weights_of_points(const CompetentWeights* const w)
{
  const ApportionWeights weights = {
    {(uint32_t)w->capability, (uint32_t)w->knowledge, (uint32_t)w->task},
    {[COMPETENT_LEVEL_OPTIONAL]  = (uint32_t)w->optional,
     [COMPETENT_LEVEL_SOMEWHAT]  = (uint32_t)w->somewhat,
     [COMPETENT_LEVEL_IMPORTANT] = (uint32_t)w->important,
     [COMPETENT_LEVEL_ESSENTIAL] = (uint32_t)w->essential},
    w->by_level};

  return weights;
}
