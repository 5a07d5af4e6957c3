// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "team.h"

#include "commands.h"
#include "load.h"
#include "messages.h"

#include <competent/match.h>
#include <competent/status.h>

#define DEFAULT_CANDIDATES 10U

bool
team_is_in_crew(const CompetentTeam* const team, const size_t member)
{
  size_t               n    = 0U;
  const int32_t* const crew = competent_team_crew(team, &n);
  for (size_t i = 0U; i < n; ++i) {
    if ((size_t)crew[i] == member) {
      return true;
    }
  }

  return false;
}

static CompetentStatus
find(TeamJob* const job, CompetentError* const error)
{
  const size_t limit =
    job->options->limit ? job->options->limit : DEFAULT_CANDIDATES;
  const CompetentStatus st = competent_team_new(job->wanted.vacancy,
                                                people_profiles(&job->people),
                                                job->people.n,
                                                &job->team,
                                                error);

  return (st || !job->others.n)
           ? st
           : competent_team_rank(job->team,
                                 people_profiles(&job->others),
                                 job->others.n,
                                 limit,
                                 &job->candidates,
                                 error);
}

static bool
answer(TeamJob* const job, const char* const path)
{
  job->taxonomy = load_taxonomy(job->options);
  if (!job->taxonomy ||
      !wanted_read(job->options, path, job->taxonomy, &job->wanted) ||
      !people_read(&job->people, job->options, job->taxonomy) ||
      !people_read(&job->others, job->options, job->taxonomy)) {
    return false;
  }

  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  if (find(job, &error)) {
    complain_error(job->options->language, &error);
    return false;
  }

  return job->options->is_json ? team_document(job) : team_tables(job);
}

ExitCode
run_team(Options* const options)
{
  const char* const path = options_take(options, TAKE_FIRST);
  if (!path) {
    return usage(options, MESSAGE_NO_VACANCY, NULL);
  }

  TeamJob  job  = {.options = options};
  ExitCode code = EXIT_INPUT;
  if (people_take(options, &job.people) &&
      people_take_joining(options, &job.others)) {
    code = !job.people.n ? usage(options, MESSAGE_NO_PROFILE, NULL)
           : !options_have_files(options, path) ? EXIT_USAGE
           : answer(&job, path)                 ? EXIT_ANSWERED
                                                : EXIT_INPUT;
  }

  competent_candidates_free(job.candidates);
  competent_team_free(job.team);
  people_free(&job.others);
  people_free(&job.people);
  wanted_free(&job.wanted);
  competent_taxonomy_free(job.taxonomy);
  return code;
}
