// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "claim.h"

#include "json.h"

#include <competent/profile.h>
#include <competent/text.h>

#include <stdio.h>
#include <string.h>

bool
claim_refuse(const Claim* const claim,
             const char* const  place,
             const Message      message)
{
  complain_at(claim->language, claim->file, place, message, NULL);
  return false;
}

bool
claim_whole(const Claim* const  claim,
            const json_t* const object,
            const char* const   place,
            const char* const   key,
            int32_t* const      value)
{
  const json_t* const member = json_object_get(object, key);
  const json_int_t    whole  = json_integer_value(member);
  if (!json_is_integer(member) || whole < 0 || whole > INT32_MAX) {
    char deeper[2U * CLAIM_PLACE_SIZE] = {0};
    snprintf(deeper, sizeof(deeper), "%s/%s", place, key);
    return claim_refuse(claim, deeper, MESSAGE_BAD_MEMBER);
  }

  *value = (int32_t)whole;
  return true;
}

bool
claim_concept(const Claim* const      claim,
              const json_t* const     object,
              const char* const       place,
              CompetentConcept* const concept)
{
  const json_t* const iri = json_object_get(object, "iri");

  char deeper[2U * CLAIM_PLACE_SIZE] = {0};
  snprintf(deeper, sizeof(deeper), "%s/iri", place);
  if (!json_is_string(iri)) {
    return claim_refuse(claim, deeper, MESSAGE_BAD_MEMBER);
  }

  const CompetentText text = json_text(iri);
  *concept = competent_taxonomy_find(claim->taxonomy, text.bytes, text.length);
  return *concept != COMPETENT_NONE ||
         claim_refuse(claim, deeper, MESSAGE_UNKNOWN_CONCEPT);
}

bool
claim_name(const Claim* const  claim,
           const json_t* const object,
           const char* const   place,
           const char* const   key,
           const char* const   names[],
           const size_t        n_names,
           int32_t* const      value)
{
  const char* const name = json_string_value(json_object_get(object, key));
  for (size_t i = 0U; name && i < n_names; ++i) {
    if (!strcmp(name, names[i])) {
      *value = (int32_t)i;
      return true;
    }
  }

  char deeper[2U * CLAIM_PLACE_SIZE] = {0};
  snprintf(deeper, sizeof(deeper), "%s/%s", place, key);
  return claim_refuse(claim, deeper, MESSAGE_BAD_MEMBER);
}

bool
claim_level(const Claim* const  claim,
            const json_t* const object,
            const char* const   place,
            int32_t* const      level)
{
  const char* names[COMPETENT_N_LEVELS] = {NULL};
  for (size_t i = 0U; i < COMPETENT_N_LEVELS; ++i) {
    names[i] = competent_level_name((CompetentLevel)i);
  }

  return claim_name(
    claim, object, place, "level", names, COMPETENT_N_LEVELS, level);
}

bool
claim_credit(const Claim* const  claim,
             const json_t* const object,
             const char* const   place,
             int32_t* const      kept)
{
  const json_t* const member = json_object_get(object, "credit");
  const double        credit = json_number_value(member);
  if (!json_is_number(member) || !(credit >= 0.0 && credit <= 1.0)) {
    char deeper[2U * CLAIM_PLACE_SIZE] = {0};
    snprintf(deeper, sizeof(deeper), "%s/credit", place);
    return claim_refuse(claim, deeper, MESSAGE_BAD_CREDIT);
  }

  *kept = (int32_t)(credit * COMPETENT_FULL_CREDIT + 0.5);
  return true;
}
