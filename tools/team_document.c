// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "team.h"

#include "document.h"
#include "load.h"
#include "messages.h"

#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stdint.h>
#include <stdio.h>

static void
write_index(Document* const   document,
            const char* const key,
            const int32_t     index)
{
  document_key(document, key);
  if (index < 0) {
    document_null(document);
  } else {
    document_whole(document, index);
  }
}

static void
document_members(Document* const document, const TeamJob* const job)
{
  size_t                       n       = 0U;
  const CompetentMember* const members = competent_team_members(job->team, &n);
  document_key(document, "members");
  document_open(document, '[');
  for (size_t m = 0U; m < n; ++m) {
    document_open(document, '{');
    document_key(document, "profile");
    document_string(document, people_name(&job->people, m));
    document_key(document, "coverage");
    document_real(document,
                  (double)members[m].earned / COMPETENT_TARGET_POINTS);
    document_key(document, "points");
    document_whole(document, members[m].earned);
    document_key(document, "alone");
    document_whole(document, members[m].alone);
    document_key(document, "crew");
    document_truth(document, team_is_in_crew(job->team, m));
    skipped_member(document, &job->people.skipped[m]);
    document_close(document, '}');
  }

  document_close(document, ']');
}

static void
document_cover(Document* const             document,
               const TeamJob* const        job,
               const CompetentCover* const cover,
               const int32_t* const        credits)
{
  document_open(document, '{');
  document_concept(document, job->taxonomy, cover->concept);
  document_key(document, "level");
  document_string(document, competent_level_name((CompetentLevel)cover->level));
  document_key(document, "points");
  document_whole(document, cover->points);
  document_key(document, "earned");
  document_whole(document, cover->earned);
  document_key(document, "met");
  document_whole(document, cover->n_met);
  document_key(document, "partial");
  document_whole(document, cover->n_partial);
  write_index(document, "best", cover->best);
  write_index(document, "nearest", cover->nearest);
  document_key(document, "credits");
  document_open(document, '[');
  for (size_t m = 0U; m < job->people.n; ++m) {
    document_real(document, (double)credits[m] / COMPETENT_FULL_CREDIT);
  }

  document_close(document, ']');
  document_close(document, '}');
}

static bool
document_teachers(Document* const document, const TeamJob* const job)
{
  CompetentGap*  gap   = NULL;
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (competent_team_gap(job->team, &gap, &error)) {
    complain_error(job->options->language, &error);
    return false;
  }

  size_t                        n        = 0U;
  const CompetentTeacher* const teachers = competent_gap_teachers(gap, &n);
  document_key(document, "teachers");
  document_open(document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_open(document, '{');
    document_concept(document, job->taxonomy, teachers[i].norm);
    document_key(document, "points");
    document_whole(document, teachers[i].gained);
    document_close(document, '}');
  }

  document_close(document, ']');
  competent_gap_free(gap);
  return true;
}

static void
document_candidates(Document* const document, const TeamJob* const job)
{
  const int32_t        before = competent_team_earned(job->team);
  const int32_t* const people = competent_candidates_profiles(job->candidates);
  const int32_t* const earned = competent_candidates_earned(job->candidates);

  document_key(document, "candidates");
  document_open(document, '[');
  for (size_t i = 0U; i < competent_candidates_n(job->candidates); ++i) {
    document_open(document, '{');
    document_key(document, "profile");
    document_string(document, people_name(&job->others, (size_t)people[i]));
    document_key(document, "coverage");
    document_real(document, (double)earned[i] / COMPETENT_TARGET_POINTS);
    document_key(document, "points");
    document_whole(document, earned[i]);
    document_key(document, "gained");
    document_whole(document, earned[i] - before);
    skipped_member(document, &job->others.skipped[people[i]]);
    document_close(document, '}');
  }

  document_close(document, ']');
}

bool
team_document(const TeamJob* const job)
{
  size_t               n       = 0U;
  size_t               n_all   = 0U;
  const int32_t* const credits = competent_team_credits(job->team, &n_all);
  const CompetentCover* const covers = competent_team_covers(job->team, &n);
  const int32_t               earned = competent_team_earned(job->team);
  const size_t at_least              = competent_team_crew_at_least(job->team);

  Document document = document_begin(stdout, false);
  document_open(&document, '{');
  wanted_members(&document, job->options, &job->wanted);
  document_key(&document, "coverage");
  document_real(&document, (double)earned / COMPETENT_TARGET_POINTS);
  document_key(&document, "points");
  document_whole(&document, earned);
  document_key(&document, "crew_at_least");
  document_whole(&document, (int64_t)at_least);
  document_members(&document, job);
  document_key(&document, "covers");
  document_open(&document, '[');
  for (size_t i = 0U; i < n; ++i) {
    document_cover(&document, job, &covers[i], credits + i * job->people.n);
  }

  document_close(&document, ']');
  if (job->candidates) {
    document_candidates(&document, job);
  }

  const bool is_written = document_teachers(&document, job);
  document_close(&document, '}');
  document_end(&document);
  return is_written;
}
