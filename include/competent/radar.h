// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_RADAR_H
#define COMPETENT_RADAR_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/course.h>
#include <competent/planner.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/vacancy.h>
#include <competent/wishes.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// Most pairs of an opening and a person that a radar compares
#define COMPETENT_RADAR_PAIRS 20000000

/// Most places that all openings together have
#define COMPETENT_RADAR_PLACES 1000000000

/// Searches of a radar unless one wishes otherwise
#define COMPETENT_RADAR_SEARCHES 20000

/// Somewhere that people are wanted
typedef struct {
  const CompetentVacancy* vacancy; ///< What it asks for, or null for the target
  CompetentConcept        target;  ///< Whose gates it has, or none for no gates
  int32_t                 places;  ///< How many people it wants, from 0 on
} CompetentOpening;

/**
   What a radar is to do.

   A search finds a set of courses for one person and one opening.  People are
   placed in rounds, each after the searches of the one before, and a round
   without any counts as a search too.  So `searches` is the most searches there
   are, and also the most rounds but for three.  Once there are no more, people
   are placed only where they have enough or where courses were found.
*/
typedef struct {
  CompetentThrift thrift;   ///< What to spend least of: not none
  int32_t         group;    ///< Fewest people that a figure may be about, or 0
  int32_t         searches; ///< Most searches for a set of courses, from 0 on
  int32_t         courses;  ///< Most courses to rank
} CompetentRadarOptions;

/**
   What a radar comes to; what is withheld is unknown.

   Whatever a radar spends is in eurocents of one's own, hours or weeks, by the
   thrift of its options: #COMPETENT_THRIFT_COST, #COMPETENT_THRIFT_HOURS or
   #COMPETENT_THRIFT_WEEKS.
*/
typedef struct {
  int64_t asked;    ///< Points of all places
  int64_t held;     ///< Those that people have, placed as they are
  int64_t trained;  ///< Those that they have, trained and placed
  int64_t spent;    ///< What the training spends: cents, hours or weeks
  int64_t bound;    ///< What no plan that fills as many places spends less than
  int32_t n_places; ///< Places of openings that ask for anything
  int32_t n_unscored; ///< Openings that ask for nothing that has points
  int32_t n_ready;    ///< Places for people who have enough
  int32_t n_trained;  ///< Places for people who have it after training
  int32_t n_empty;    ///< Places for nobody
  int32_t n_withheld; ///< Lines of which figures are withheld or left out
  int32_t n_searches; ///< Sets of courses that were searched for
  int32_t is_proven;  ///< 1 if no other plan fills more, or spends less
} CompetentRadarTotals;

/// What is short of one thing that is asked for; what is withheld is unknown
typedef struct {
  int64_t          asked;      ///< Points of all places that ask for it
  int64_t          lacking;    ///< Those not held by people placed as they are
  int64_t          left;       ///< Those not held by people trained and placed
  CompetentConcept concept;    ///< Skill, knowledge area or task
  int32_t          level;      ///< Highest #CompetentLevel at which it is asked
  int32_t          n_openings; ///< Openings that ask for it
  int32_t          n_places;   ///< Places of them
  int32_t          n_have;     ///< People who have it fully at that level
  int32_t          n_partly;   ///< People who have a part of it
  int32_t          n_short;    ///< Places for which nobody else has it
  int32_t          n_lacking;  ///< Places where it lacks, placed as they are
  int32_t          n_left;     ///< Places where it lacks after training
  int32_t          is_withheld; ///< 1 if figures of people are withheld
} CompetentShortage;

/// What would close some of what is short; what is withheld is unknown
typedef struct {
  int64_t          gain;     ///< Points that people gain where they are placed
  int64_t          spends;   ///< Cents, hours or weeks of all, or unknown
  CompetentConcept course;   ///< A course or tile
  int32_t          n_people; ///< People who gain and whom nothing bars
} CompetentRemedy;

/// What becomes of an opening; what is withheld is unknown
typedef struct {
  int64_t spent;       ///< Cents, hours or weeks that training for it spends
  int32_t places;      ///< Places
  int32_t n_suited;    ///< People who have enough, and whom no gate stops
  int32_t n_ready;     ///< Places for people who have enough
  int32_t n_trained;   ///< Places for people who have it after training
  int32_t n_empty;     ///< Places for nobody
  int32_t is_scored;   ///< 0 if it asks for nothing that has points
  int32_t is_withheld; ///< 1 if figures of people are withheld
  int32_t unused;      ///< 0
} CompetentProspect;

/// Whom to place where, after which courses
typedef struct {
  int64_t spent;        ///< Cents, hours or weeks that the courses spend
  int64_t bound;        ///< What no courses that are enough spend less than
  int32_t opening;      ///< Index of the opening
  int32_t person;       ///< Index of the profile
  int32_t before;       ///< Points that the person has
  int32_t after;        ///< Points after the courses
  int32_t first_course; ///< Index of the first, in all courses
  int32_t n_courses;    ///< Number of courses, which is 0 if there is enough
  int32_t passage;      ///< Worst #CompetentPassage: passed, or to be asked
  int32_t unused;       ///< 0
} CompetentPlacement;

/// A course that people are to follow
typedef struct {
  CompetentConcept course;   ///< A course or tile
  int32_t          n_people; ///< How many follow it
} CompetentEnrolment;

/**
   What is asked for and what people have, in a firm or a region.

   People are numbered in the order in which they were given, and openings too.
   A radar never changes, holds a share of its taxonomy, and is read by any
   number of threads.  Arrays that it returns live as long as it does, and are
   null where there is nothing in them.
*/
typedef struct CompetentRadarImpl CompetentRadar;

/// Return options with which nothing is withheld and euros are spent least of
COMPETENT_API CompetentRadarOptions
competent_radar_options(void);

/**
   Find what is short, which courses close it, and whom to train for what.

   docs/radar.md states every figure, and what is proven of it.  Whom a gate
   stops is placed nowhere behind it.

   @param planner Planner of the taxonomy.

   @param openings Where people are wanted, each with a vacancy of the same
   taxonomy, an occupation or a norm.

   @param n_openings Number of openings, which may be 0.

   @param profiles Profiles of the people, of the same taxonomy.

   @param n_profiles Number of people, which may be 0.

   @param wishes What stands in the way of courses and what is enough, for
   everybody, or null for none.

   @param options What to do, or null for competent_radar_options().

   @param[out] radar Set to a new radar that the caller must free with
   competent_radar_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for other
   openings, profiles, wishes or options, #COMPETENT_STATUS_OVER_LIMIT for more
   than #COMPETENT_RADAR_PAIRS pairs or #COMPETENT_RADAR_PLACES places, or
   #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_radar_new(const CompetentPlanner*        planner,
                    const CompetentOpening*        openings,
                    size_t                         n_openings,
                    const CompetentProfile* const* profiles,
                    size_t                         n_profiles,
                    const CompetentWishes*         wishes,
                    const CompetentRadarOptions*   options,
                    CompetentRadar**               radar,
                    CompetentError*                error);

/// Free a radar, or do nothing for null
COMPETENT_API void
competent_radar_free(CompetentRadar* radar);

/// Return what all of a radar comes to
COMPETENT_API CompetentRadarTotals
competent_radar_totals(const CompetentRadar* radar);

/**
   Return all that openings ask for, what lacks most points first.

   Then come larger points that are asked for, then lower concepts.  Lines of
   which figures are withheld come last, by what is asked for.
*/
COMPETENT_API const CompetentShortage*
competent_radar_shortages(const CompetentRadar* radar, size_t* n_shortages);

/**
   Return the courses that close most of what is short.

   Those that bring most points for what is spent go first, like courses for a
   gap; what does not state what it takes comes last.
*/
COMPETENT_API const CompetentRemedy*
competent_radar_remedies(const CompetentRadar* radar, size_t* n_remedies);

/// Return what becomes of each opening, in their order
COMPETENT_API const CompetentProspect*
competent_radar_prospects(const CompetentRadar* radar, size_t* n_prospects);

/**
   Return whom to place where, by opening and then by person.

   As many places as possible are filled, for as little as possible.  Where
   figures of small groups are withheld nobody is told of.
*/
COMPETENT_API const CompetentPlacement*
competent_radar_placements(const CompetentRadar* radar, size_t* n_placements);

/// Return the courses of all placements, in their order
COMPETENT_API const CompetentConcept*
competent_radar_courses(const CompetentRadar* radar, size_t* n_courses);

/// Return what people are to follow, by most people and then lower concepts
COMPETENT_API const CompetentEnrolment*
competent_radar_enrolments(const CompetentRadar* radar, size_t* n_enrolments);

COMPETENT_END_DECLS

#endif // COMPETENT_RADAR_H
