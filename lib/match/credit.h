// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_CREDIT_H
#define MATCH_CREDIT_H

#include <competent/concept.h>
#include <competent/match.h>
#include <competent/profile.h>

#include <stdbool.h>
#include <stdint.h>

/// Return a part, in 65,536ths, of a number from 0 on, rounded to the nearest
static inline int32_t
credit_part(const int32_t number, const int32_t credit)
{
  return (int32_t)(((uint64_t)(uint32_t)number * (uint32_t)credit +
                    COMPETENT_FULL_CREDIT / 2) /
                   COMPETENT_FULL_CREDIT);
}

/// Levels that are told apart when something is had at one and asked at another
typedef enum {
  GRADE_LOW,       ///< Somewhat or optional
  GRADE_IMPORTANT, ///< Important
  GRADE_ESSENTIAL, ///< Essential
} Grade;

/// Number of grades
#define N_GRADES 3

/// Return whether a level is one at which something can be required
static inline bool
credit_is_level(const int32_t level)
{
  return level >= COMPETENT_LEVEL_OPTIONAL &&
         level <= COMPETENT_LEVEL_ESSENTIAL;
}

/// Return the grade of a level at which something can be required
static inline Grade
credit_grade(const int32_t level)
{
  // Levels are in no order that a processor could guess: this has no branch
  return (Grade)((level == COMPETENT_LEVEL_IMPORTANT) * (int)GRADE_IMPORTANT +
                 (level == COMPETENT_LEVEL_ESSENTIAL) * (int)GRADE_ESSENTIAL);
}

/// Return the credit for what is had at one grade and required at another
static inline int32_t
credit_of_grade(const Grade had, const Grade required)
{
  static const int32_t credits[N_GRADES][N_GRADES] = {
    {COMPETENT_FULL_CREDIT,
     (COMPETENT_FULL_CREDIT * 2 + 1) / 3,
     COMPETENT_FULL_CREDIT / 2},
    {COMPETENT_FULL_CREDIT,
     COMPETENT_FULL_CREDIT,
     COMPETENT_FULL_CREDIT / 4 * 3},
    {COMPETENT_FULL_CREDIT, COMPETENT_FULL_CREDIT, COMPETENT_FULL_CREDIT}};

  return credits[had][required];
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
  return (kind == COMPETENT_KIND_NORM || kind == COMPETENT_KIND_COURSE ||
          kind == COMPETENT_KIND_TILE)
           ? COMPETENT_RELATION_TEACHES
           : COMPETENT_RELATION_REQUIRES;
}

#endif // MATCH_CREDIT_H
