// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_WISHES_H
#define COMPETENT_WISHES_H

#include <competent/attributes.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   What may stand in the way of a course or a route.

   The values never change, and are bit numbers.
*/
typedef enum {
  COMPETENT_BAR_BUDGET       = 0,  ///< It costs more than one can pay
  COMPETENT_BAR_HOURS        = 1,  ///< It takes more hours a week
  COMPETENT_BAR_MODE         = 2,  ///< It is followed in no way that one can
  COMPETENT_BAR_EARNING      = 3,  ///< One would not earn meanwhile
  COMPETENT_BAR_REGION       = 4,  ///< It is given elsewhere only
  COMPETENT_BAR_START        = 5,  ///< It has begun by then
  COMPETENT_BAR_END          = 6,  ///< It takes too long
  COMPETENT_BAR_LEVEL        = 7,  ///< It asks for a higher NLQF level
  COMPETENT_BAR_LANGUAGE     = 8,  ///< It asks for better Dutch
  COMPETENT_BAR_PREREQUISITE = 9,  ///< It asks for something that is missing
  COMPETENT_BAR_DIPLOMA      = 10, ///< The law asks for a missing diploma
  COMPETENT_BAR_STEPS        = 11, ///< It takes more steps
  COMPETENT_BAR_UNSTATED     = 12, ///< Its price or duration is not stated
  COMPETENT_BAR_COVERAGE     = 13, ///< Nothing teaches enough of it
} CompetentBar;

/// Number of bars
#define COMPETENT_N_BARS 14

/// Points of a target that are enough unless one wishes otherwise, which is 80
/// %
#define COMPETENT_ENOUGH_COVERAGE 52428

/// Weeks after which work has taught its skills unless one wishes otherwise
#define COMPETENT_WORK_WEEKS 26

/// Hours a week that are reckoned with where nothing else is stated
#define COMPETENT_STUDY_WEEK 40

/**
   What somebody wishes of courses and routes.

   What is unknown or 0 here bars nothing.  The highest NLQF level that one has
   is a fact of the profile.
*/
typedef struct {
  int64_t       budget;     ///< Eurocents that one can pay in all, or unknown
  int32_t       hours;      ///< Hours a week for learning, or unknown
  int32_t       weeks;      ///< Most weeks in all, or unknown
  int32_t       steps;      ///< Most steps in all, or unknown
  int32_t       start;      ///< Date on which one can begin, or 0
  int32_t       end;        ///< Date on which one has to be done, or 0
  int32_t       coverage;   ///< Points of the target that are enough
  int32_t       work_weeks; ///< Weeks of work until its skills are had
  int32_t       dutch;      ///< #CompetentCefr of one's Dutch, or unknown
  uint32_t      modes; ///< Bits of each #CompetentMode one can, or 0 for any
  bool          must_earn; ///< One has to go on earning
  CompetentText region;    ///< Region in which one can be, or empty for any
} CompetentWishes;

/// Return wishes that bar nothing, with what is enough by default
COMPETENT_API CompetentWishes
competent_wishes_none(void);

/// Return the name of a bar, like "budget", or null
COMPETENT_API const char*
competent_bar_name(CompetentBar bar);

COMPETENT_END_DECLS

#endif // COMPETENT_WISHES_H
