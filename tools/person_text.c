// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "person.h"

#include "load.h"
#include "whole.h"

#include <competent/evidence.h>
#include <competent/extract.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

static CompetentStatus
add_text(CompetentProfile* const        profile,
         const CompetentTaxonomy* const taxonomy,
         const CompetentText            text,
         CompetentError* const          error)
{
  CompetentExtractor* extractor = NULL;
  CompetentMentions*  mentions  = NULL;
  CompetentStatus     st =
    competent_extractor_new(taxonomy, NULL, &extractor, error);
  if (!st) {
    st = competent_profile_add_text(profile, extractor, text, &mentions, error);
  }

  competent_mentions_free(mentions);
  competent_extractor_free(extractor);
  return st;
}

CompetentProfile*
person_read_text(const char* const              path,
                 const CompetentTaxonomy* const taxonomy,
                 const CompetentStrictness      strictness,
                 const Language                 language)
{
  char*  bytes  = NULL;
  size_t length = 0U;
  if (!whole_read(language, path, &bytes, &length)) {
    return NULL;
  }

  const CompetentLeniency leniency = competent_strictness_leniency(strictness);
  const CompetentText     text     = {bytes, length};
  CompetentProfile*       profile  = NULL;
  CompetentError          error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  CompetentStatus         st =
    competent_profile_new_lenient(taxonomy, &leniency, &profile, &error);
  st = st ? st : add_text(profile, taxonomy, text, &error);
  free(bytes);
  if (st) {
    complain_error(language, &error);
    competent_profile_free(profile);
    return NULL;
  }

  return profile;
}
