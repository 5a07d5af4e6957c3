// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/team.h>

#include "base/array.h"
#include "base/failure.h"
#include "match/credit.h"
#include "match/crew.h"
#include "match/gap_impl.h"
#include "match/points.h"
#include "match/team_impl.h"
#include "match/vacancy_impl.h"

#include <assert.h>
#include <stdlib.h>

/// The two members with most credit for something
typedef struct {
  int32_t best;   ///< The first of those who have most, or -1
  int32_t most;   ///< Credit of the best
  int32_t second; ///< Most credit of the others
} Best;

static CompetentStatus
make_room(CompetentTeam* const  team,
          const size_t          n_covers,
          const size_t          n_members,
          CompetentError* const error)
{
  if (n_members && n_covers > SIZE_MAX / sizeof(int32_t) / n_members) {
    return no_memory(error);
  }

  return (array_add_many(
            &team->members, sizeof(CompetentMember), n_members, error) &&
          array_add_many(
            &team->credits, sizeof(int32_t), n_covers * n_members, error) &&
          array_add_many(
            &team->covers, sizeof(CompetentCover), n_covers, error) &&
          array_add_many(
            &team->requirements, sizeof(CompetentRequirement), n_covers, error))
           ? COMPETENT_STATUS_SUCCESS
           : COMPETENT_STATUS_NO_MEMORY;
}

static Best
find_best(const int32_t* const credits, const size_t n_members)
{
  Best best = {-1, 0, 0};
  for (size_t m = 0U; m < n_members; ++m) {
    if (credits[m] > best.most) {
      best.second = best.most;
      best.most   = credits[m];
      best.best   = (int32_t)m;
    } else if (credits[m] > best.second) {
      best.second = credits[m];
    }
  }

  return best;
}

static void
count_members(CompetentCover* const cover,
              const int32_t* const  credits,
              const size_t          n_members)
{
  for (size_t m = 0U; m < n_members; ++m) {
    const CompetentState state = gap_state(credits[m]);

    cover->n_met += state == COMPETENT_STATE_MET;
    cover->n_partial += state == COMPETENT_STATE_PARTIAL;
  }
}

// Find out how the members cover one thing, and what that gives each of them
static void
cover_one(CompetentTeam* const                 team,
          const CompetentProfile* const* const profiles,
          const Points* const                  points,
          const size_t                         i)
{
  const size_t           n_members = team->members.n;
  CompetentMember* const members   = (CompetentMember*)team->members.items;
  const int32_t* const   credits =
    (const int32_t*)team->credits.items + i * n_members;

  const CompetentLink   link = points->links[i];
  const Best            best = find_best(credits, n_members);
  const CompetentCredit none = {
    link.concept, 0, COMPETENT_NONE, COMPETENT_HOW_NOT, COMPETENT_NONE};
  const CompetentCredit had =
    (best.best < 0) ? none
                    : competent_profile_credit(profiles[best.best],
                                               link.concept,
                                               (CompetentLevel)link.level);

  const CompetentRequirement requirement =
    gap_requirement(link, points->points[i], had);
  const CompetentCover cover = {link.concept,
                                link.level,
                                requirement.points,
                                requirement.earned,
                                0,
                                0,
                                best.best,
                                -1};

  CompetentCover* const kept = (CompetentCover*)team->covers.items + i;

  *kept                                                = cover;
  ((CompetentRequirement*)team->requirements.items)[i] = requirement;
  team->earned += requirement.earned;
  count_members(kept, credits, n_members);
  for (size_t m = 0U; m < n_members; ++m) {
    members[m].earned += credit_part(points->points[i], credits[m]);
  }

  if (best.best >= 0) {
    members[best.best].alone +=
      requirement.earned - credit_part(points->points[i], best.second);
  }
}

static CompetentStatus
fill(CompetentTeam* const                 team,
     const CompetentVacancy* const        vacancy,
     const CompetentProfile* const* const profiles,
     const size_t                         n_profiles,
     CompetentError* const                error)
{
  const Points    points = vacancy_points(vacancy);
  CompetentStatus st     = make_room(team, points.n_links, n_profiles, error);
  if (st) {
    return st;
  }

  int32_t* const credits = (int32_t*)team->credits.items;
  for (size_t m = 0U; m < n_profiles; ++m) {
    vacancy_credits(
      points.links, points.n_links, profiles[m], credits + m, n_profiles);
  }

  for (size_t i = 0U; i < points.n_links; ++i) {
    cover_one(team, profiles, &points, i);
  }

  const GapKnown known = gap_known(profiles, n_profiles);

  team->is_known = known.is_known;
  gap_mark_unknown(team->taxonomy,
                   &known,
                   (CompetentRequirement*)team->requirements.items,
                   team->requirements.n);

  st = team_find_nearest(team, profiles, error);
  if (!st) {
    const CrewCredits things = {credits, points.n_links, n_profiles};

    st = crew_find(&things, &team->crew, &team->at_least, error);
  }

  return st;
}

CompetentStatus
competent_team_new(const CompetentVacancy* const        vacancy,
                   const CompetentProfile* const* const profiles,
                   const size_t                         n_profiles,
                   CompetentTeam** const                team,
                   CompetentError* const                error)
{
  assert(vacancy);
  assert(profiles || !n_profiles);
  assert(team);

  *team = NULL;

  CompetentStatus st =
    vacancy_check_profiles(vacancy->taxonomy, profiles, n_profiles, error);
  if (st) {
    return st;
  }

  CompetentTeam* const made = (CompetentTeam*)calloc(1, sizeof(CompetentTeam));
  if (!made) {
    return no_memory(error);
  }

  made->taxonomy = competent_taxonomy_share(vacancy->taxonomy);

  st = fill(made, vacancy, profiles, n_profiles, error);
  if (st) {
    competent_team_free(made);
    return st;
  }

  *team = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_team_free(CompetentTeam* const team)
{
  if (team) {
    array_free(&team->members);
    array_free(&team->credits);
    array_free(&team->covers);
    array_free(&team->requirements);
    array_free(&team->crew);
    competent_taxonomy_free(team->taxonomy);
    free(team);
  }
}

int32_t
competent_team_earned(const CompetentTeam* const team)
{
  assert(team);

  return team->earned;
}

const CompetentMember*
competent_team_members(const CompetentTeam* const team, size_t* const n_members)
{
  assert(team);
  assert(n_members);

  *n_members = team->members.n;
  return team->members.n ? (const CompetentMember*)team->members.items : NULL;
}

const CompetentCover*
competent_team_covers(const CompetentTeam* const team, size_t* const n_covers)
{
  assert(team);
  assert(n_covers);

  *n_covers = team->covers.n;
  return team->covers.n ? (const CompetentCover*)team->covers.items : NULL;
}

const int32_t*
competent_team_credits(const CompetentTeam* const team, size_t* const n_credits)
{
  assert(team);
  assert(n_credits);

  *n_credits = team->credits.n;
  return team->credits.n ? (const int32_t*)team->credits.items : NULL;
}

const int32_t*
competent_team_crew(const CompetentTeam* const team, size_t* const n_crew)
{
  assert(team);
  assert(n_crew);

  *n_crew = team->crew.n;
  return team->crew.n ? (const int32_t*)team->crew.items : NULL;
}

size_t
competent_team_crew_at_least(const CompetentTeam* const team)
{
  assert(team);

  return team->at_least;
}

CompetentStatus
competent_team_gap(const CompetentTeam* const team,
                   CompetentGap** const       gap,
                   CompetentError* const      error)
{
  assert(team);
  assert(gap);

  return gap_of_requirements(
    team->taxonomy,
    (const CompetentRequirement*)team->requirements.items,
    team->requirements.n,
    team->is_known,
    gap,
    error);
}

// What a vacancy had points for, and what the team earns of it already
static CompetentStatus
list_points(const CompetentTeam* const team,
            Array* const               links,
            Array* const               numbers,
            CompetentError* const      error)
{
  const size_t                n = team->covers.n;
  const CompetentCover* const covers =
    (const CompetentCover*)team->covers.items;

  CompetentLink* const link =
    (CompetentLink*)array_add_many(links, sizeof(CompetentLink), n, error);
  int32_t* const number =
    link ? (int32_t*)array_add_many(numbers, sizeof(int32_t), 2U * n, error)
         : NULL;
  for (size_t i = 0U; i < n && number; ++i) {
    link[i].concept = covers[i].concept;
    link[i].level   = covers[i].level;
    number[i]       = covers[i].points;
    number[n + i]   = covers[i].earned;
  }

  return number ? COMPETENT_STATUS_SUCCESS : COMPETENT_STATUS_NO_MEMORY;
}

CompetentStatus
competent_team_rank(const CompetentTeam* const           team,
                    const CompetentProfile* const* const profiles,
                    const size_t                         n_profiles,
                    const size_t                         limit,
                    CompetentCandidates** const          candidates,
                    CompetentError* const                error)
{
  assert(team);
  assert(profiles || !n_profiles);
  assert(candidates);

  *candidates = NULL;

  CompetentStatus st =
    vacancy_check_profiles(team->taxonomy, profiles, n_profiles, error);
  if (st) {
    return st;
  }

  Array links   = {NULL, 0U, 0U};
  Array numbers = {NULL, 0U, 0U};
  st            = list_points(team, &links, &numbers, error);
  if (!st) {
    const int32_t* const number = (const int32_t*)numbers.items;
    const Points         points = {
              (const CompetentLink*)links.items, links.n, number, true};

    st = candidates_rank(&points,
                         number + links.n,
                         profiles,
                         n_profiles,
                         limit,
                         candidates,
                         error);
  }

  array_free(&links);
  array_free(&numbers);
  return st;
}
