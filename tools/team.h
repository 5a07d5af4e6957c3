// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_TEAM_H
#define TOOLS_TEAM_H

#include "options.h"
#include "people.h"
#include "wanted.h"

#include <competent/taxonomy.h>
#include <competent/team.h>
#include <competent/vacancy.h>

#include <stdbool.h>
#include <stddef.h>

/// A vacancy, the team that is compared with it, and who may join
typedef struct {
  const Options*       options;
  CompetentTaxonomy*   taxonomy;
  Wanted               wanted;
  People               people;
  CompetentTeam*       team;
  People               others;     ///< Who may join
  CompetentCandidates* candidates; ///< Those of them who add most
} TeamJob;

/// Return whether a member is in the smallest crew
bool
team_is_in_crew(const CompetentTeam* team, size_t member);

/// Write what people read, and return false after telling what went wrong
bool
team_tables(const TeamJob* job);

/// Write a document, and return false after telling what went wrong
bool
team_document(const TeamJob* job);

#endif // TOOLS_TEAM_H
