// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/walk.h"

#include "match/profile_impl.h"
#include "plan/electives.h"

#include <competent/detail.h>
#include <competent/fact.h>
#include <competent/fit.h>
#include <competent/gate.h>
#include <competent/match.h>

#include <string.h>

enum {
  MAX_MOVES  = 2,  ///< Most other occupations on a way
  MAX_NEARBY = 20, ///< Most of them that are looked at from one place
};

/// What is feasible from somewhere, nearest first
typedef struct {
  CompetentConcept from; ///< Occupation, or none for the profile
  uint32_t         n;
  CompetentConcept occupations[MAX_NEARBY];
} Nearby;

static const CompetentPlanner*
planner_of(const Walk* const walk)
{
  return walk->query->need->planner;
}

static const Label*
label_at(const Walk* const walk, const size_t label)
{
  return (const Label*)walk->labels.items + label;
}

static const CompetentLink*
links_of(const Walk* const       walk,
         const CompetentConcept  concept,
         const CompetentRelation relation,
         size_t* const           n)
{
  return competent_taxonomy_links(
    planner_of(walk)->taxonomy, concept, relation, n);
}

static CompetentStatus
match_from(const Walk* const      walk,
           const CompetentConcept from,
           CompetentMatches**     matches,
           CompetentError* const  error)
{
  const CompetentMatcher* const matcher = planner_of(walk)->matcher;

  return (from == COMPETENT_NONE)
           ? competent_matcher_rank(matcher,
                                    walk->query->profile,
                                    COMPETENT_ORDER_FIT,
                                    MAX_NEARBY,
                                    matches,
                                    error)
           : competent_matcher_transitions(
               matcher, from, COMPETENT_ORDER_FIT, MAX_NEARBY, matches, error);
}

// Find what is feasible from somewhere, once
static CompetentStatus
find_nearby(Walk* const            walk,
            const CompetentConcept from,
            size_t* const          index,
            CompetentError* const  error)
{
  const Nearby* const known = (const Nearby*)walk->nearby.items;
  for (*index = 0U; *index < walk->nearby.n; ++*index) {
    if (known[*index].from == from) {
      return COMPETENT_STATUS_SUCCESS;
    }
  }

  CompetentMatches* matches = NULL;
  Nearby* const     added =
    (Nearby*)array_add(&walk->nearby, sizeof(Nearby), error);
  CompetentStatus st = added ? match_from(walk, from, &matches, error)
                             : COMPETENT_STATUS_NO_MEMORY;
  if (st) {
    return st;
  }

  added->from = from;

  const CompetentConcept* const targets = competent_matches_targets(matches);
  const int32_t* const nearness         = competent_matches_nearnesses(matches);
  for (size_t i = 0U; i < competent_matches_n(matches); ++i) {
    if (nearness[i] >= COMPETENT_NEARNESS_FEASIBLE) {
      added->occupations[added->n++] = targets[i];
    }
  }

  competent_matches_free(matches);
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
walk_find_near(Walk* const walk, CompetentError* const error)
{
  CompetentFit*         fit = NULL;
  const CompetentStatus st  = competent_fit_new(planner_of(walk)->matcher,
                                               walk->query->profile,
                                               walk->query->need->target,
                                               &fit,
                                               error);
  if (!st) {
    walk->is_near = competent_fit_nearness(fit) >= COMPETENT_NEARNESS_CLOSE;
  }

  competent_fit_free(fit);
  return st;
}

// Return whether working somewhere teaches anything that is still missing
static bool
is_of_use(Walk* const            walk,
          const size_t           label,
          const CompetentConcept occupation)
{
  const uint8_t* const learned = walk_learned(walk, label);

  taught_clear(&walk->taught);
  taught_add_links(&walk->taught, walk->query->need, occupation);

  const uint32_t* const touched = (const uint32_t*)walk->taught.touched.items;
  for (size_t i = 0U; i < walk->taught.touched.n; ++i) {
    if (walk->taught.n_steps[touched[i]] > learned[touched[i]]) {
      return true;
    }
  }

  return false;
}

// Return whether nothing is known to keep somebody from an occupation
static bool
is_open(const Walk* const      walk,
        const size_t           label,
        const CompetentConcept occupation)
{
  return walk_is_let(walk, label, occupation) &&
         competent_profile_passage(walk->query->profile, occupation) !=
           COMPETENT_PASSAGE_OPEN;
}

// Work in another occupation for a while
static CompetentStatus
move_to_occupations(Walk* const           walk,
                    const size_t          label,
                    CompetentError* const error)
{
  // Whoever only began in a function learned nothing there that leads further
  const Label at = *label_at(walk, label);
  if (at.n_moves >= MAX_MOVES || at.kind == COMPETENT_STEP_FUNCTION) {
    return COMPETENT_STATUS_SUCCESS;
  }

  size_t          index = 0U;
  CompetentStatus st =
    find_nearby(walk, walk_work(walk, at.position), &index, error);
  for (size_t i = 0U; !st && i < ((const Nearby*)walk->nearby.items + index)->n;
       ++i) {
    const CompetentConcept occupation =
      ((const Nearby*)walk->nearby.items + index)->occupations[i];
    const Move move = {.kind     = COMPETENT_STEP_OCCUPATION,
                       .concept  = occupation,
                       .position = occupation,
                       .weeks    = walk->query->applicant.wishes.work_weeks,
                       .level    = COMPETENT_UNKNOWN,
                       .n_moves  = 1,
                       .works_in = occupation};
    if (occupation != walk->query->need->target &&
        is_open(walk, label, occupation) &&
        is_of_use(walk, label, occupation)) {
      st = walk_step(walk, label, &move, error);
    }
  }

  return st;
}

// Return whether one works, or may be taken to have worked, in a function
static bool
is_in_function(const Walk* const      walk,
               const size_t           label,
               const CompetentConcept function)
{
  const Label* const at = label_at(walk, label);
  if (at->position == function) {
    return true;
  }

  size_t                     n = 0U;
  const CompetentLink* const works =
    links_of(walk, function, COMPETENT_RELATION_PERFORMS, &n);

  bool is_in = false;
  for (size_t i = 0U; i < n && !is_in; ++i) {
    is_in = at->position == works[i].concept ||
            (at->kind == WALK_START &&
             planner_has_item(walk->query->profile, works[i].concept));
  }

  return is_in && walk_is_ready(walk, label, function);
}

// Return the bits of what stands in the way of following something
static uint32_t
bars_of(Walk* const                  walk,
        const size_t                 label,
        const CompetentCourse* const course,
        const int32_t                entry_level)
{
  const int32_t  level    = label_at(walk, label)->level;
  const uint32_t by_level = 1U << (unsigned)COMPETENT_BAR_LEVEL;

  uint32_t bars = course->bars & ~by_level;
  if (level != COMPETENT_UNKNOWN && entry_level > level) {
    bars |= by_level;
  }

  if (!walk_is_ready(walk, label, course->concept)) {
    bars |= 1U << (unsigned)COMPETENT_BAR_PREREQUISITE;
  }

  bars &= ~walk->query->ignored;
  walk->bars |= bars;
  return bars;
}

// Return the level that whoever completes something has, or unknown
static int32_t
level_of(const Walk* const walk, const CompetentConcept concept)
{
  const CompetentTaxonomy* const taxonomy = planner_of(walk)->taxonomy;
  const int64_t                  document = competent_taxonomy_value(
    taxonomy, concept, COMPETENT_PROPERTY_DOCUMENT, COMPETENT_UNKNOWN);

  return (document == COMPETENT_DOCUMENT_DIPLOMA ||
          document == COMPETENT_DOCUMENT_DEGREE)
           ? (int32_t)competent_taxonomy_value(
               taxonomy, concept, COMPETENT_PROPERTY_LEVEL, COMPETENT_UNKNOWN)
           : COMPETENT_UNKNOWN;
}

// What begins later than the first step is asked for later, when schemes may be
// others: nobody is sure to pay for it
static Move
move_of(const Walk* const            walk,
        const size_t                 label,
        const CompetentCourse* const course,
        const int32_t                kind)
{
  const bool is_later = label_at(walk, label)->costs[SET_TIME] > 0;
  const Move move     = {.kind     = kind,
                         .concept  = course->concept,
                         .position = COMPETENT_NONE,
                         .cents    = is_later ? course->price : course->own_cost,
                         .weeks    = course->weeks,
                         .level    = level_of(walk, course->concept),
                         .works_in = COMPETENT_NONE};

  return move;
}

static int32_t
entry_level_of(const Walk* const walk, const CompetentConcept concept)
{
  return (int32_t)competent_taxonomy_value(planner_of(walk)->taxonomy,
                                           concept,
                                           COMPETENT_PROPERTY_ENTRY_LEVEL,
                                           COMPETENT_UNKNOWN);
}

// Return whether the law lets one have a function, with a tile that may award
// what it asks for
static bool
is_let(Walk* const            walk,
       const size_t           label,
       const CompetentConcept tile,
       const CompetentConcept function)
{
  size_t                     n = 0U;
  const CompetentLink* const needs =
    links_of(walk, function, COMPETENT_RELATION_NEEDS, &n);
  size_t                     n_awarded = 0U;
  const CompetentLink* const awarded =
    links_of(walk, tile, COMPETENT_RELATION_AWARDS, &n_awarded);
  for (size_t i = 0U; i < n; ++i) {
    bool is_had = walk_has(walk, label, needs[i].concept);
    for (size_t a = 0U; a < n_awarded; ++a) {
      is_had = is_had || awarded[a].concept == needs[i].concept;
    }

    if (!is_had) {
      const uint32_t diploma = 1U << (unsigned)COMPETENT_BAR_DIPLOMA;
      walk->bars |= diploma & ~walk->query->ignored;
      return walk->query->ignored & diploma;
    }
  }

  return true;
}

// Follow a tile, in the function that one works in if it asks for one
static CompetentStatus
follow_tile(Walk* const            walk,
            const size_t           label,
            const CompetentConcept tile,
            CompetentError* const  error)
{
  size_t                     n_starts = 0U;
  const CompetentLink* const starts =
    links_of(walk, tile, COMPETENT_RELATION_STARTS_FROM, &n_starts);

  CompetentConcept from = COMPETENT_NONE;
  for (size_t i = 0U; i < n_starts && from == COMPETENT_NONE; ++i) {
    from = is_in_function(walk, label, starts[i].concept) ? starts[i].concept
                                                          : COMPETENT_NONE;
  }

  const CompetentCourse course = courses_describe(walk->query, tile);
  if ((n_starts && from == COMPETENT_NONE) || walk_has(walk, label, tile) ||
      bars_of(walk, label, &course, entry_level_of(walk, tile))) {
    return COMPETENT_STATUS_SUCCESS;
  }

  size_t                     n = 0U;
  const CompetentLink* const behind =
    links_of(walk, tile, COMPETENT_RELATION_LEADS_TO, &n);
  Move            move = move_of(walk, label, &course, COMPETENT_STEP_TILE);
  CompetentStatus st   = COMPETENT_STATUS_SUCCESS;

  move.works_in =
    (from == COMPETENT_NONE) ? COMPETENT_NONE : walk_work(walk, from);
  for (size_t i = 0U; i < n && !st; ++i) {
    move.position = behind[i].concept;
    if (is_let(walk, label, tile, move.position)) {
      st = walk_step(walk, label, &move, error);
    }
  }

  return st;
}

// Return whether the profile has all that a tile awards, and so all of it
static bool
is_behind(const Walk* const walk, const CompetentConcept tile)
{
  size_t                     n = 0U;
  const CompetentLink* const awarded =
    links_of(walk, tile, COMPETENT_RELATION_AWARDS, &n);

  bool is_had = n;
  for (size_t i = 0U; i < n && is_had; ++i) {
    is_had = planner_has_item(walk->query->profile, awarded[i].concept);
  }

  return is_had;
}

// Return whether anybody may begin in a function, or somebody has what a tile
// that leads to it awards
static bool
is_open_function(const Walk* const walk, const CompetentConcept function)
{
  size_t                     n = 0U;
  const CompetentLink* const tiles =
    links_of(walk, function, COMPETENT_RELATION_REACHED_BY, &n);

  bool is_open = planner_is_entry(planner_of(walk)->taxonomy, function);
  for (size_t i = 0U; i < n && !is_open; ++i) {
    is_open = is_behind(walk, tiles[i].concept);
  }

  return is_open;
}

// Return whether the work of a function is in the profile, or feasible from it
static CompetentStatus
find_feasible(Walk* const            walk,
              const CompetentConcept function,
              bool* const            is_feasible,
              CompetentError* const  error)
{
  size_t                     n = 0U;
  const CompetentLink* const works =
    links_of(walk, function, COMPETENT_RELATION_PERFORMS, &n);
  size_t                index = 0U;
  const CompetentStatus st = find_nearby(walk, COMPETENT_NONE, &index, error);
  if (st) {
    return st;
  }

  const Nearby* const nearby = (const Nearby*)walk->nearby.items + index;
  for (size_t w = 0U; w < n && !*is_feasible; ++w) {
    *is_feasible = planner_has_item(walk->query->profile, works[w].concept);
    for (uint32_t i = 0U; i < nearby->n && !*is_feasible; ++i) {
      *is_feasible = nearby->occupations[i] == works[w].concept;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Begin in a function that is open to anybody or to this person, or whose work
// is feasible; that of the target is never begun in because it fits
static CompetentStatus
enter_function(Walk* const            walk,
               const size_t           label,
               const CompetentConcept function,
               CompetentError* const  error)
{
  const Label* const at = label_at(walk, label);
  if (at->kind != WALK_START || at->position == function ||
      !is_let(walk, label, COMPETENT_NONE, function)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  bool            is_possible = is_open_function(walk, function);
  CompetentStatus st          = COMPETENT_STATUS_SUCCESS;
  if (!is_possible &&
      !walk_performs(walk, function, walk->query->need->target)) {
    st = find_feasible(walk, function, &is_possible, error);
  }

  const Move move = {.kind     = COMPETENT_STEP_FUNCTION,
                     .concept  = function,
                     .position = function,
                     .level    = COMPETENT_UNKNOWN,
                     .works_in = COMPETENT_NONE};
  return (!st && is_possible) ? walk_step(walk, label, &move, error) : st;
}

static CompetentStatus
follow_enabler(Walk* const           walk,
               const size_t          label,
               const Enabler         enabler,
               CompetentError* const error)
{
  const CompetentCourse course = courses_describe(walk->query, enabler.concept);
  if (walk_has(walk, label, enabler.awarded) ||
      bars_of(walk, label, &course, entry_level_of(walk, enabler.concept))) {
    return COMPETENT_STATUS_SUCCESS;
  }

  Move move     = move_of(walk, label, &course, COMPETENT_STEP_COURSE);
  move.position = label_at(walk, label)->position;
  return walk_step(walk, label, &move, error);
}

CompetentStatus
walk_from(Walk* const walk, const size_t label, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < walk->tiles.n && !st; ++i) {
    st = follow_tile(
      walk, label, ((const CompetentConcept*)walk->tiles.items)[i], error);
  }

  for (size_t i = 0U; i < walk->functions.n && !st; ++i) {
    st = enter_function(
      walk, label, ((const CompetentConcept*)walk->functions.items)[i], error);
  }

  for (size_t i = 0U; i < walk->enablers.n && !st; ++i) {
    st = follow_enabler(
      walk, label, ((const Enabler*)walk->enablers.items)[i], error);
  }

  return st ? st : move_to_occupations(walk, label, error);
}
