// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/walk.h"

#include "match/gate_rules.h"
#include "plan/calendar.h"
#include "plan/electives.h"
#include "plan/teaching.h"

#include <competent/fact.h>

#include <string.h>

/// Most labels, beyond which the walk is cut
#define MAX_LABELS 4096U

static const CompetentTaxonomy*
taxonomy_of(const Walk* const walk)
{
  return walk->query->need->planner->taxonomy;
}

static const Label*
label_at(const Walk* const walk, const size_t label)
{
  return (const Label*)walk->labels.items + label;
}

const uint8_t*
walk_learned(const Walk* const walk, const size_t label)
{
  return (const uint8_t*)walk->learned.items +
         label * (walk->query->need->terms.n + 1U);
}

CompetentConcept
walk_work(const Walk* const walk, const CompetentConcept position)
{
  const CompetentKind kind =
    competent_taxonomy_kind(taxonomy_of(walk), position);
  if (kind == COMPETENT_KIND_OCCUPATION) {
    return position;
  }

  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    taxonomy_of(walk), position, COMPETENT_RELATION_PERFORMS, &n);
  return n ? links[0].concept : COMPETENT_NONE;
}

static bool
is_linked(const Walk* const       walk,
          const CompetentConcept  from,
          const CompetentRelation relation,
          const CompetentConcept  to)
{
  size_t                     n = 0U;
  const CompetentLink* const links =
    competent_taxonomy_links(taxonomy_of(walk), from, relation, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (links[i].concept == to) {
      return true;
    }
  }

  return false;
}

bool
walk_performs(const Walk* const      walk,
              const CompetentConcept position,
              const CompetentConcept occupation)
{
  return position == occupation ||
         is_linked(walk, position, COMPETENT_RELATION_PERFORMS, occupation);
}

// Return whether whoever completes something has a concept by it
static bool
gives(const Walk* const      walk,
      const CompetentConcept step,
      const CompetentConcept concept)
{
  if (step == concept ||
      is_linked(walk, step, COMPETENT_RELATION_AWARDS, concept)) {
    return true;
  }

  const size_t n = teaching_n_sources(taxonomy_of(walk), step);
  for (size_t i = 0U; i < n; ++i) {
    if (is_linked(walk,
                  teaching_source(taxonomy_of(walk), step, i),
                  COMPETENT_RELATION_TEACHES,
                  concept)) {
      return true;
    }
  }

  return false;
}

bool
walk_has(const Walk* const      walk,
         const size_t           label,
         const CompetentConcept concept)
{
  if (planner_has(walk->query->need->planner, walk->query->profile, concept) ||
      walk->now == concept) {
    return true;
  }

  for (int32_t l = (int32_t)label; l >= 0;
       l         = label_at(walk, (size_t)l)->parent) {
    const Label* const made = label_at(walk, (size_t)l);
    if (made->kind != WALK_START &&
        (made->position == concept || gives(walk, made->concept, concept))) {
      return true;
    }
  }

  return false;
}

bool
walk_is_ready(const Walk* const      walk,
              const size_t           label,
              const CompetentConcept concept)
{
  size_t                     n     = 0U;
  const CompetentLink* const needs = competent_taxonomy_links(
    taxonomy_of(walk), concept, COMPETENT_RELATION_NEEDS, &n);
  for (size_t i = 0U; i < n; ++i) {
    if (!walk_has(walk, label, needs[i].concept)) {
      return false;
    }
  }

  return true;
}

// Return whether a function asks for anything, and whether all of it is there
static bool
is_gate(const Walk* const      walk,
        const size_t           label,
        const CompetentConcept function,
        bool* const            is_passed)
{
  size_t n = 0U;
  (void)competent_taxonomy_links(
    taxonomy_of(walk), function, COMPETENT_RELATION_NEEDS, &n);
  *is_passed = n && walk_is_ready(walk, label, function);
  return n;
}

// Return whether a diploma that the law asks for the target was had on a way
static bool
has_diploma(const Walk* const      walk,
            const size_t           label,
            const CompetentConcept occupation)
{
  const CompetentConcept* const all =
    (const CompetentConcept*)walk->diplomas.items;
  bool is_had = false;
  for (size_t i = 0U; i < walk->diplomas.n && !is_had; ++i) {
    is_had =
      occupation == walk->query->need->target && walk_has(walk, label, all[i]);
  }

  return is_had;
}

bool
walk_is_let(const Walk* const      walk,
            const size_t           label,
            const CompetentConcept occupation)
{
  const CompetentProfile* const profile = walk->query->profile;
  size_t                        n       = 0U;
  const CompetentLink* const    in      = competent_taxonomy_links(
    taxonomy_of(walk), occupation, COMPETENT_RELATION_PERFORMED_IN, &n);

  bool is_asked = n;
  bool is_passed =
    walk->query->ignored & (1U << (unsigned)COMPETENT_BAR_DIPLOMA);
  for (size_t i = 0U; i < n && !is_passed; ++i) {
    is_asked = is_gate(walk, label, in[i].concept, &is_passed) && is_asked;
  }

  if (is_passed || planner_has_item(profile, occupation)) {
    return true;
  }

  // What nobody said of the diplomas for a regulated occupation lets nobody in
  const Gatekeeper keeper = {profile, occupation};
  CompetentGate    gate   = {0};
  return !is_asked && (!gate_of_law(&keeper, &gate) ||
                       gate.passage == COMPETENT_PASSAGE_PASSED ||
                       has_diploma(walk, label, occupation));
}

static bool
has_learned_more(const Walk* const walk, const size_t x, const size_t y)
{
  const size_t         n = walk->query->need->terms.n;
  const uint8_t* const a = walk_learned(walk, x);
  const uint8_t* const b = walk_learned(walk, y);
  for (size_t i = 0U; i < n; ++i) {
    if (a[i] < b[i]) {
      return false;
    }
  }

  return true;
}

// Return whether one way has all that another one gave of what may be needed
static bool
has_all_of(const Walk* const walk, const size_t x, const size_t y)
{
  for (int32_t l = (int32_t)y; l >= 0; l = label_at(walk, (size_t)l)->parent) {
    const Label* const         made    = label_at(walk, (size_t)l);
    size_t                     n       = 0U;
    const CompetentLink* const awarded = competent_taxonomy_links(
      taxonomy_of(walk), made->concept, COMPETENT_RELATION_AWARDS, &n);

    bool has_all = made->kind == WALK_START ||
                   made->kind == COMPETENT_STEP_FUNCTION ||
                   made->kind == COMPETENT_STEP_OCCUPATION || n ||
                   walk_has(walk, x, made->concept);
    for (size_t i = 0U; i < n && has_all; ++i) {
      has_all = walk_has(walk, x, awarded[i].concept);
    }

    if (!has_all) {
      return false;
    }
  }

  return true;
}

static bool
is_as_good(const Walk* const walk, const size_t x, const size_t y)
{
  const Label* const a = label_at(walk, x);
  const Label* const b = label_at(walk, y);

  return a->position == b->position && !a->is_dropped &&
         a->costs[0] <= b->costs[0] && a->costs[1] <= b->costs[1] &&
         a->costs[2] <= b->costs[2] && a->level >= b->level &&
         a->n_moves <= b->n_moves && a->n_unstated <= b->n_unstated &&
         has_learned_more(walk, x, y) && has_all_of(walk, x, y);
}

// Keep the newest label if none is as good, and drop those that it is as good
// as
static void
settle(Walk* const walk)
{
  const size_t newest = walk->labels.n - 1U;
  for (size_t i = 0U; i < newest; ++i) {
    if (is_as_good(walk, i, newest)) {
      --walk->labels.n;
      walk->learned.n -= walk->query->need->terms.n + 1U;
      return;
    }
  }

  for (size_t i = 0U; i < newest; ++i) {
    if (is_as_good(walk, newest, i)) {
      ((Label*)walk->labels.items)[i].is_dropped = true;
    }
  }
}

// Add what a step teaches, and work, to what was learned before
static int32_t
learn(const Walk* const walk, const uint8_t* const before, uint8_t* const after)
{
  const Need* const     need  = walk->query->need;
  const NeedTerm* const terms = (const NeedTerm*)need->terms.items;
  const int32_t* const  steps = (const int32_t*)need->steps.items;

  int32_t points = 0;
  for (size_t t = 0U; t < need->terms.n; ++t) {
    const uint8_t taught = walk->taught.n_steps[t];
    const uint8_t had    = before ? before[t] : 0U;
    after[t]             = (taught > had) ? taught : had;
    for (uint8_t s = 0U; s < after[t]; ++s) {
      points += steps[terms[t].first_step + s];
    }
  }

  return points;
}

static void
teach(Walk* const walk, const Move* const move)
{
  const Need* const need = walk->query->need;

  taught_clear(&walk->taught);
  if (move->kind == COMPETENT_STEP_TILE ||
      move->kind == COMPETENT_STEP_COURSE) {
    taught_add(&walk->taught, need, move->concept);
  }

  if (move->works_in != COMPETENT_NONE) {
    taught_add_links(&walk->taught, need, move->works_in);
  }
}

static bool
is_within(Walk* const walk, const Label* const label)
{
  static const CompetentBar bars[] = {
    COMPETENT_BAR_BUDGET, COMPETENT_BAR_END, COMPETENT_BAR_STEPS};

  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    if (label->costs[c] > walk->limits[c]) {
      walk->bars |= 1U << (unsigned)bars[c];
      return false;
    }
  }

  return true;
}

static CompetentStatus
add_label(Walk* const           walk,
          const int32_t         from,
          const Move* const     move,
          const Label*          made,
          CompetentError* const error)
{
  const size_t   size = walk->query->need->terms.n + 1U;
  uint8_t* const row =
    (uint8_t*)array_add_many(&walk->learned, 1U, size, error);
  Label* const label = (Label*)array_add(&walk->labels, sizeof(Label), error);
  if (!row || !label) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  teach(walk, move);
  *label = *made;
  label->points =
    learn(walk, (from >= 0) ? walk_learned(walk, (size_t)from) : NULL, row);
  settle(walk);
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
walk_step(Walk* const           walk,
          const size_t          from,
          const Move* const     move,
          CompetentError* const error)
{
  const Label before = *label_at(walk, from);

  Label label      = before;
  label.parent     = (int32_t)from;
  label.kind       = move->kind;
  label.concept    = move->concept;
  label.position   = move->position;
  label.n_moves    = before.n_moves + move->n_moves;
  label.works_in   = move->works_in;
  label.is_dropped = false;
  label.n_unstated += move->cents < 0 || move->weeks < 0;
  label.costs[SET_CENTS] += (move->cents > 0) ? move->cents : 0;
  label.costs[SET_TIME] += (move->weeks > 0) ? move->weeks : 0;
  label.costs[SET_COUNT] += 1;
  if (before.level != COMPETENT_UNKNOWN && move->level > before.level) {
    label.level = move->level;
  }

  label.is_done =
    (move->kind == COMPETENT_STEP_TILE ||
     move->kind == COMPETENT_STEP_FUNCTION) &&
    walk_performs(walk, move->position, walk->query->need->target);
  if (!is_within(walk, &label)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (walk->labels.n >= MAX_LABELS) {
    walk->is_cut = true;
    return COMPETENT_STATUS_SUCCESS;
  }

  return add_label(walk, (int32_t)from, move, &label, error);
}

static void
set_limits(Walk* const walk)
{
  const CompetentWishes* const wishes  = &walk->query->applicant.wishes;
  const uint32_t               ignored = walk->query->ignored;

  int64_t weeks = (wishes->weeks >= 0) ? wishes->weeks : INT64_MAX;
  if (wishes->start && wishes->end) {
    const int64_t days =
      (int64_t)calendar_day(wishes->end) - calendar_day(wishes->start) + 1;
    const int64_t fit = (days > 0) ? days / 7 : 0;
    weeks             = (fit < weeks) ? fit : weeks;
  }

  const bool has_budget = wishes->budget >= 0 && !(ignored & 1U);
  const bool has_end    = !(ignored & (1U << (unsigned)COMPETENT_BAR_END));
  const bool has_steps =
    wishes->steps >= 0 && !(ignored & (1U << (unsigned)COMPETENT_BAR_STEPS));

  walk->limits[SET_CENTS] = has_budget ? wishes->budget : INT64_MAX;
  walk->limits[SET_TIME]  = has_end ? weeks : INT64_MAX;
  walk->limits[SET_COUNT] = has_steps ? wishes->steps : INT64_MAX;
}

static CompetentStatus
walk_all(Walk* const walk, CompetentError* const error)
{
  const Move  stay  = {.kind     = WALK_START,
                       .concept  = COMPETENT_NONE,
                       .works_in = walk_work(walk, walk->now)};
  const Label start = {.parent   = -1,
                       .kind     = WALK_START,
                       .concept  = COMPETENT_NONE,
                       .position = walk->now,
                       .level    = walk->query->applicant.level};

  CompetentStatus st = add_label(walk, -1, &stay, &start, error);
  if (!st) {
    st = walk_find_near(walk, error);
  }

  for (size_t i = 0U; i < walk->labels.n && !st; ++i) {
    const Label* const label = label_at(walk, i);
    if (!label->is_dropped && !label->is_done) {
      st = walk_from(walk, i, error);
    }
  }

  return st;
}

CompetentStatus
walk_init(Walk* const            walk,
          const Query* const     query,
          const CompetentConcept now,
          CompetentError* const  error)
{
  memset(walk, 0, sizeof(*walk));
  walk->query = query;
  walk->now   = now;
  set_limits(walk);

  CompetentStatus st = taught_init(&walk->taught, query->need, error);
  if (!st) {
    st = walk_map(walk, error);
  }

  if (!st) {
    st = walk_all(walk, error);
  }

  if (st) {
    walk_free(walk);
  }

  return st;
}

void
walk_free(Walk* const walk)
{
  array_free(&walk->functions);
  array_free(&walk->tiles);
  array_free(&walk->enablers);
  array_free(&walk->diplomas);
  array_free(&walk->nearby);
  array_free(&walk->labels);
  array_free(&walk->learned);
  taught_free(&walk->taught);
}
