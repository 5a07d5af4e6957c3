// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_CREDIT_H
#define MATCH_CREDIT_H

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>

#include <stdbool.h>
#include <stdint.h>

/// Return a part of a number that is in 65,536ths, rounded to the nearest
static inline int32_t
credit_part(const int32_t number, const int32_t credit)
{
  return (int32_t)(((int64_t)number * credit + COMPETENT_FULL_CREDIT / 2) /
                   COMPETENT_FULL_CREDIT);
}

/// Return the credit for what an occupation requires or a norm prescribes
static inline int32_t
credit_of_level(const int32_t level)
{
  return (level == COMPETENT_LEVEL_ESSENTIAL)   ? COMPETENT_FULL_CREDIT
         : (level == COMPETENT_LEVEL_IMPORTANT) ? COMPETENT_FULL_CREDIT / 4 * 3
         : (level == COMPETENT_LEVEL_SOMEWHAT ||
            level == COMPETENT_LEVEL_OPTIONAL)
           ? COMPETENT_FULL_CREDIT / 2
           : 0;
}

/// Return whether somebody can have a concept of a kind
static inline bool
credit_is_for(const CompetentKind kind)
{
  return kind == COMPETENT_KIND_CAPABILITY ||
         kind == COMPETENT_KIND_KNOWLEDGE || kind == COMPETENT_KIND_TASK;
}

/// Return how a concept of a kind is linked to what it asks for
static inline CompetentRelation
credit_relation(const CompetentKind kind)
{
  return (kind == COMPETENT_KIND_NORM) ? COMPETENT_RELATION_TEACHES
                                       : COMPETENT_RELATION_REQUIRES;
}

#endif // MATCH_CREDIT_H
