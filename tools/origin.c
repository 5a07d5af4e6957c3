// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "origin.h"

#include <competent/leniency.h>
#include <competent/taxonomy.h>
#include <competent/version.h>

#include <string.h>

const char*
origin_preset(const CompetentMatcher* const matcher)
{
  const CompetentWeights weights = competent_matcher_weights(matcher);
  for (int i = 0; i < COMPETENT_N_PRESETS; ++i) {
    const CompetentWeights preset =
      competent_preset_weights((CompetentPreset)i);
    if (preset.capability == weights.capability &&
        preset.knowledge == weights.knowledge && preset.task == weights.task &&
        preset.essential == weights.essential &&
        preset.important == weights.important &&
        preset.somewhat == weights.somewhat &&
        preset.optional == weights.optional &&
        preset.by_level == weights.by_level) {
      return competent_preset_name((CompetentPreset)i);
    }
  }

  return "–";
}

const char*
origin_leniency(const CompetentProfile* const profile)
{
  const CompetentLeniency leniency = competent_profile_leniency(profile);
  for (int i = 0; i < COMPETENT_N_STRICTNESSES; ++i) {
    const CompetentLeniency named =
      competent_strictness_leniency((CompetentStrictness)i);
    if (!memcmp(&named, &leniency, sizeof(named))) {
      return competent_strictness_name((CompetentStrictness)i);
    }
  }

  return "–";
}

void
origin_write(FILE* const                   out,
             const Language                language,
             const CompetentMatcher* const matcher,
             const CompetentProfile* const profile)
{
  const CompetentTaxonomy* const taxonomy = competent_matcher_taxonomy(matcher);

  fputs("<footer>", out);
  message_write(out,
                language,
                MESSAGE_SHEET_ORIGIN,
                competent_version(),
                competent_taxonomy_hash(taxonomy).bytes,
                origin_preset(matcher),
                origin_leniency(profile),
                NULL);
  fputs("</footer>\n", out);
}
