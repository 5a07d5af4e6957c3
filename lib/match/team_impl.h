// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_TEAM_IMPL_H
#define MATCH_TEAM_IMPL_H

#include "base/array.h"

#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/team.h>

#include <stddef.h>
#include <stdint.h>

struct CompetentTeamImpl {
  CompetentTaxonomy* taxonomy;
  int32_t            earned;
  bool               is_known;     ///< Anything is known of any member
  size_t             at_least;     ///< Members that a crew needs
  Array              members;      ///< CompetentMember
  Array              credits;      ///< int32_t, by cover and member
  Array              covers;       ///< CompetentCover, by ascending concept
  Array              requirements; ///< CompetentRequirement of each of them
  Array              crew;         ///< int32_t
};

/**
   Find the member who could best close each gap of a team.

   @param team Team, whose credits, members and covers are known.

   @param profiles Profiles of the members.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return Success, or that there is no memory.
*/
COMPETENT_NODISCARD CompetentStatus
team_find_nearest(CompetentTeam*                 team,
                  const CompetentProfile* const* profiles,
                  CompetentError*                error);

#endif // MATCH_TEAM_IMPL_H
