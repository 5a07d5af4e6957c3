// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_TEAM_H
#define COMPETENT_TEAM_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/vacancy.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// Most members for whom the smallest crew is always found
#define COMPETENT_TEAM_EXACT 20

/// What a member of a team earns of a vacancy
typedef struct {
  int32_t earned; ///< Points, of #COMPETENT_TARGET_POINTS
  int32_t alone;  ///< Those that the team would lose without this member
} CompetentMember;

/// How a team covers one thing that is asked for
typedef struct {
  CompetentConcept concept;   ///< What is required
  int32_t          level;     ///< The #CompetentLevel at which it is
  int32_t          points;    ///< Its part of #COMPETENT_TARGET_POINTS
  int32_t          earned;    ///< The points that the team earns
  int32_t          n_met;     ///< Members who have it
  int32_t          n_partial; ///< Members who have a part of it
  int32_t          best;      ///< Member with most credit, or -1 for nobody
  int32_t          nearest;   ///< Member who could best close it, or -1
} CompetentCover;

/**
   What some people cover of a vacancy together.

   For each thing that is asked for the member counts who has most of it.
   Members are numbered in the order in which they were given.  A team never
   changes, holds shares of what it needs, and is read by any number of threads.
*/
typedef struct CompetentTeamImpl CompetentTeam;

/**
   Find out what a team covers.

   @param vacancy What is asked for.

   @param profiles Profiles of the members, of the same taxonomy.

   @param n_profiles Number of members, less than 2^31, which may be 0.

   @param[out] team Set to a new team that the caller must free with
   competent_team_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for a
   profile of another taxonomy or too many, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_team_new(const CompetentVacancy*        vacancy,
                   const CompetentProfile* const* profiles,
                   size_t                         n_profiles,
                   CompetentTeam**                team,
                   CompetentError*                error);

/// Free a team, or do nothing for null
COMPETENT_API void
competent_team_free(CompetentTeam* team);

/// Return the points that a team earns, of #COMPETENT_TARGET_POINTS
COMPETENT_API int32_t
competent_team_earned(const CompetentTeam* team);

/// Return what each member earns, or null where there are none
COMPETENT_API const CompetentMember*
competent_team_members(const CompetentTeam* team, size_t* n_members);

/**
   Return how a team covers what is asked for, by ascending concept.

   The nearest member, for what the team does not have fully, has most credit
   for it; then most for what has a broader concept in common with it; then
   earns most of the vacancy; then comes first.
*/
COMPETENT_API const CompetentCover*
competent_team_covers(const CompetentTeam* team, size_t* n_covers);

/**
   Return the credits of all members for all that is asked for.

   @param team Team.

   @param[out] n_credits Set to the number of credits.

   @return For each cover a row with the credit of each member, of
   #COMPETENT_FULL_CREDIT, or null where there are none.
*/
COMPETENT_API const int32_t*
competent_team_credits(const CompetentTeam* team, size_t* n_credits);

/**
   Return few members who have all that the team has.

   For each thing that is asked for, one of them has as much credit as anybody.
   No fewer members do, if their number is competent_team_crew_at_least(), which
   it is for teams of at most #COMPETENT_TEAM_EXACT.  For larger ones it is at
   most 1 + 1/2 + ... + 1/d times that of the fewest, where d is the most things
   for which one member is as good as anybody.

   @param team Team.

   @param[out] n_crew Set to the number of members.

   @return The members in their order, or null where there are none.
*/
COMPETENT_API const int32_t*
competent_team_crew(const CompetentTeam* team, size_t* n_crew);

/// Return a number of members that any such crew has at least
COMPETENT_API size_t
competent_team_crew_at_least(const CompetentTeam* team);

/**
   Explain what a team earns, as one term for each thing that is asked for.

   @param team Team.

   @param[out] gap Set to a new gap, whose target is none, that the caller must
   free with competent_gap_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_team_gap(const CompetentTeam* team,
                   CompetentGap**       gap,
                   CompetentError*      error);

/**
   Find the profiles with which a team covers most.

   Like competent_vacancy_rank(), where each candidate has joined the team: what
   is earned is the team's with the candidate.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_team_rank(const CompetentTeam*           team,
                    const CompetentProfile* const* profiles,
                    size_t                         n_profiles,
                    size_t                         limit,
                    CompetentCandidates**          candidates,
                    CompetentError*                error);

COMPETENT_END_DECLS

#endif // COMPETENT_TEAM_H
