// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/match.h>

#include <stddef.h>

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
