// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/gap.h>

#include "base/failure.h"
#include "base/once.h"
#include "match/credit.h"
#include "match/gap_impl.h"
#include "match/matcher_impl.h"
#include "match/profile_impl.h"
#include "match/rows.h"
#include "taxonomy/taxonomy_impl.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
  N_BITS = 64, ///< Of a word
};

/// A requirement that a profile has any credit for
typedef struct {
  uint32_t        index; ///< Of the link
  CompetentCredit credit;
} Hit;

/**
   A gap, whose arrays are behind it in the same memory.

   Only what is earned is computed at once.  The list of requirements and that
   of teachers cost more than that, and are made when they are asked for.
*/
struct CompetentGapImpl {
  CompetentTaxonomy*    taxonomy;
  CompetentConcept      target;
  int32_t               earned;
  GapKnown              known;
  size_t                n_requirements;
  size_t                n_teachers;
  size_t                n_hits;
  CompetentRequirement* requirements;
  CompetentTeacher*     teachers;
  uint64_t*             bits;   ///< Of what the profile has
  Hit*                  hits;   ///< By ascending index
  uint16_t*             points; ///< Of each link
  const CompetentLink*  links;  ///< Or null if the requirements are there
  Once                  is_listed;
  Once                  is_taught;
};

const char*
competent_state_name(const CompetentState state)
{
  static const char* const names[COMPETENT_N_STATES] = {
    "missing", "partial", "met", "unknown"};

  return ((size_t)state < COMPETENT_N_STATES) ? names[state] : NULL;
}

CompetentState
gap_state(const int32_t credit)
{
  return (credit <= 0)                      ? COMPETENT_STATE_MISSING
         : (credit < COMPETENT_FULL_CREDIT) ? COMPETENT_STATE_PARTIAL
                                            : COMPETENT_STATE_MET;
}

static int32_t
gain(const CompetentRequirement* const requirement)
{
  return requirement->points - requirement->earned;
}

static int
compare_requirements(const void* const a, const void* const b)
{
  const CompetentRequirement* const x = (const CompetentRequirement*)a;
  const CompetentRequirement* const y = (const CompetentRequirement*)b;

  return (gain(x) != gain(y)) ? gain(y) - gain(x)
         : (x->points != y->points)
           ? y->points - x->points
           : (x->concept > y->concept) - (x->concept < y->concept);
}

static int
compare_teachers(const void* const a, const void* const b)
{
  const CompetentTeacher* const x = (const CompetentTeacher*)a;
  const CompetentTeacher* const y = (const CompetentTeacher*)b;

  return (x->gained != y->gained) ? y->gained - x->gained
                                  : (x->norm > y->norm) - (x->norm < y->norm);
}

CompetentRequirement
gap_requirement(const CompetentLink   link,
                const int32_t         points,
                const CompetentCredit credit)
{
  CompetentRequirement requirement = {link.concept,
                                      link.level,
                                      (int32_t)gap_state(credit.credit),
                                      credit.credit,
                                      points,
                                      credit_part(points, credit.credit),
                                      COMPETENT_NONE,
                                      COMPETENT_HOW_NOT,
                                      COMPETENT_NONE};

  if (credit.credit) {
    requirement.via = credit.via;
    requirement.how = credit.how;
    requirement.has = credit.has;
  }

  return requirement;
}

// Credits are by ascending concept, and so by kind: mostly the first and the
// last one tell
static bool
knows(const CompetentProfile* const profile, const CompetentKind kind)
{
  const Array* const           credits = &profile->credits[GRADE_LOW];
  const CompetentCredit* const items   = (const CompetentCredit*)credits->items;
  const int32_t* const first = profile->taxonomy->image.header->first_of_kind;

  if (!credits->n || items[credits->n - 1U].concept < first[kind] ||
      items[0].concept >= first[kind + 1]) {
    return false;
  }

  return items[0].concept >= first[kind] ||
         items[credits->n - 1U].concept < first[kind + 1] ||
         competent_profile_knows(profile, kind);
}

static void
add_known(GapKnown* const known, const CompetentProfile* const profile)
{
  known->is_known = known->is_known || competent_profile_n_items(profile);
  for (unsigned kind = 0U; kind < COMPETENT_N_KINDS; ++kind) {
    known->kinds[kind] =
      known->kinds[kind] || (credit_is_for((CompetentKind)kind) &&
                             knows(profile, (CompetentKind)kind));
  }
}

// Hardly anything requires what nobody can have
static void
add_others(GapKnown* const known, const CompetentProfile* const profile)
{
  for (unsigned kind = 0U; kind < COMPETENT_N_KINDS; ++kind) {
    known->kinds[kind] = known->kinds[kind] ||
                         competent_profile_knows(profile, (CompetentKind)kind);
  }
}

GapKnown
gap_known(const CompetentProfile* const* const profiles,
          const size_t                         n_profiles)
{
  GapKnown known = {false, {false}};
  for (size_t i = 0U; i < n_profiles; ++i) {
    add_known(&known, profiles[i]);
    add_others(&known, profiles[i]);
  }

  return known;
}

void
gap_mark_unknown(const CompetentTaxonomy* const taxonomy,
                 const GapKnown* const          known,
                 CompetentRequirement* const    requirements,
                 const size_t                   n_requirements)
{
  for (size_t i = 0U; i < n_requirements; ++i) {
    CompetentRequirement* const requirement = &requirements[i];
    if (!requirement->credit &&
        !known
           ->kinds[competent_taxonomy_kind(taxonomy, requirement->concept)]) {
      requirement->state = COMPETENT_STATE_UNKNOWN;
    }
  }
}

// Make a gap with room for all that may be asked for
static CompetentGap*
new_gap(const CompetentTaxonomy* const taxonomy,
        const size_t                   n_requirements,
        const size_t                   n_hits,
        const size_t                   n_words,
        CompetentError* const          error)
{
  const size_t n_norms =
    (size_t)competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_NORM);

  // What is always used goes first, and points, which are the smallest, last
  CompetentGap* const made = (CompetentGap*)malloc(
    sizeof(CompetentGap) + n_words * sizeof(uint64_t) + n_hits * sizeof(Hit) +
    n_requirements * (sizeof(CompetentRequirement) + sizeof(uint16_t)) +
    n_norms * sizeof(CompetentTeacher));
  if (!made) {
    no_memory(error);
    return NULL;
  }

  memset(made, 0, sizeof(*made) + n_words * sizeof(uint64_t));
  made->taxonomy       = competent_taxonomy_share(taxonomy);
  made->target         = COMPETENT_NONE;
  made->n_requirements = n_requirements;
  made->bits           = (uint64_t*)(made + 1);
  made->hits           = (Hit*)(void*)(made->bits + n_words);
  made->requirements   = (CompetentRequirement*)(void*)(made->hits + n_hits);
  made->teachers =
    (CompetentTeacher*)(void*)(made->requirements + n_requirements);
  made->points = (uint16_t*)(void*)(made->teachers + n_norms);
  return made;
}

// Note what the profile has, in bits that are zero
static void
note_had(const CompetentMatcher* const matcher,
         const CompetentProfile* const profile,
         uint64_t* const               bits)
{
  const Array* const           credits = &profile->credits[GRADE_LOW];
  const CompetentCredit* const items   = (const CompetentCredit*)credits->items;
  for (size_t i = 0U; i < credits->n; ++i) {
    const uint32_t r = (uint32_t)(items[i].concept - matcher->first_required);

    bits[r / N_BITS] |= UINT64_C(1) << (r % N_BITS);
  }
}

// Find what is had of a row.  Nobody can guess what somebody has, so this has
// no branches.
static size_t
find_had(const CompetentMatcher* const matcher,
         const Row                     row,
         const uint64_t* const         bits,
         Hit* const                    hits)
{
  const uint32_t n_required = fit_n_required(&matcher->fit.view);
  size_t         n          = 0U;
  for (size_t i = 0U; i < row.n; ++i) {
    const uint32_t r =
      (uint32_t)(row.links[i].concept - matcher->first_required);
    const uint32_t at = (r < n_required) ? r : n_required;

    hits[n].index = (uint32_t)i;
    n += (bits[at / N_BITS] >> (at % N_BITS)) & 1U;
  }

  return n;
}

// Find what the profile has of the row, which are both by ascending concept,
// and add up what that earns
static void
find_hits(CompetentGap* const           gap,
          const CompetentMatcher* const matcher,
          const Row                     row,
          const CompetentProfile* const profile)
{
  const CompetentCredit* const credits[N_GRADES] = {
    (const CompetentCredit*)profile->credits[GRADE_LOW].items,
    (const CompetentCredit*)profile->credits[GRADE_IMPORTANT].items,
    (const CompetentCredit*)profile->credits[GRADE_ESSENTIAL].items};

  note_had(matcher, profile, gap->bits);

  const size_t n = find_had(matcher, row, gap->bits, gap->hits);
  size_t       c = 0U;
  for (size_t h = 0U; h < n; ++h) {
    const uint32_t      i    = gap->hits[h].index;
    const CompetentLink link = row.links[i];
    while (credits[GRADE_LOW][c].concept < link.concept) {
      ++c;
    }

    // What is required at no level is not had at any
    if (credit_is_level(link.level)) {
      const CompetentCredit credit = credits[credit_grade(link.level)][c];
      const Hit             hit    = {i, credit};

      gap->hits[gap->n_hits++] = hit;
      gap->earned += credit_part(row.points[i], credit.credit);
    }
  }
}

// Links are by ascending concept
static bool
has_others(const CompetentMatcher* const matcher, const Row row)
{
  const CompetentConcept end =
    matcher->first_required + (int32_t)fit_n_required(&matcher->fit.view);

  return row.n && (row.links[0].concept < matcher->first_required ||
                   row.links[row.n - 1U].concept >= end);
}

CompetentStatus
competent_gap_new(const CompetentMatcher* const matcher,
                  const CompetentProfile* const profile,
                  const CompetentConcept        target,
                  CompetentGap** const          gap,
                  CompetentError* const         error)
{
  assert(matcher);
  assert(profile);
  assert(gap);

  *gap = NULL;

  CompetentStatus st = matcher_check_profile(matcher, profile, error);
  if (!st) {
    st = matcher_check_target(matcher, target, error);
  }

  if (st) {
    return st;
  }

  const Row row =
    rows_at(&matcher->rows, (uint32_t)(target - matcher->first_target));
  const size_t n_credits  = profile->credits[GRADE_LOW].n;
  const size_t n_hits     = 1U + ((n_credits < row.n) ? n_credits : row.n);
  const size_t n_required = fit_n_required(&matcher->fit.view);

  // One more than there can be of each, so that there is somewhere to put what
  // comes to nothing
  CompetentGap* const made =
    new_gap(matcher->taxonomy, row.n, n_hits, n_required / N_BITS + 1U, error);
  if (!made) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  made->target = target;
  add_known(&made->known, profile);
  if (has_others(matcher, row)) {
    add_others(&made->known, profile);
  }

  made->links = row.links;
  if (row.n) {
    memcpy(made->points, row.points, row.n * sizeof(uint16_t));
  }

  find_hits(made, matcher, row, profile);
  *gap = made;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
gap_of_requirements(const CompetentTaxonomy* const    taxonomy,
                    const CompetentRequirement* const requirements,
                    const size_t                      n_requirements,
                    const bool                        is_known,
                    CompetentGap** const              gap,
                    CompetentError* const             error)
{
  *gap = NULL;

  CompetentGap* const made = new_gap(taxonomy, n_requirements, 0U, 0U, error);
  if (!made) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  made->known.is_known = is_known;
  for (size_t i = 0U; i < n_requirements; ++i) {
    made->requirements[i] = requirements[i];
    made->earned += requirements[i].earned;
  }

  *gap = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_gap_free(CompetentGap* const gap)
{
  if (gap) {
    competent_taxonomy_free(gap->taxonomy);
    free(gap);
  }
}

// What is made later changes nothing that anybody could see
static CompetentGap* mutable(const CompetentGap* const gap)
{
  union {
    const CompetentGap* in;
    CompetentGap*       out;
  } cast = {gap};

  return cast.out;
}

static void
list_requirements(CompetentGap* const gap)
{
  const Hit* const end = gap->hits + gap->n_hits;
  const Hit*       hit = gap->hits;
  for (size_t i = 0U; i < gap->n_requirements; ++i) {
    const CompetentCredit none   = {gap->links[i].concept,
                                    0,
                                    COMPETENT_NONE,
                                    COMPETENT_HOW_NOT,
                                    COMPETENT_NONE};
    const bool            is_hit = hit < end && hit->index == i;

    gap->requirements[i] = gap_requirement(
      gap->links[i], gap->points[i], is_hit ? hit->credit : none);
    hit += is_hit;
  }

  gap_mark_unknown(
    gap->taxonomy, &gap->known, gap->requirements, gap->n_requirements);
}

// List the requirements, if nobody did, and put them in order
static void
settle_requirements(const CompetentGap* const gap)
{
  CompetentGap* const made = mutable(gap);
  if (!once_begin(&made->is_listed)) {
    return;
  }

  if (made->links) {
    list_requirements(made);
  }

  if (made->n_requirements) {
    qsort(made->requirements,
          made->n_requirements,
          sizeof(CompetentRequirement),
          compare_requirements);
  }

  once_end(&made->is_listed);
}

// Add to each norm what it would earn more of a requirement
static void
count_teachers(const CompetentGap* const         gap,
               const CompetentRequirement* const requirement,
               const CompetentConcept            first_norm,
               const uint32_t                    n_norms)
{
  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    gap->taxonomy, requirement->concept, COMPETENT_RELATION_TAUGHT_BY, &n);

  for (size_t i = 0U; i < n; ++i) {
    const int32_t  credit = credit_of_grade(credit_grade(links[i].level),
                                           credit_grade(requirement->level));
    const uint32_t norm   = (uint32_t)(links[i].concept - first_norm);
    if (credit > requirement->credit && links[i].concept != gap->target &&
        credit_is_level(links[i].level) && norm < n_norms) {
      gap->teachers[norm].gained +=
        credit_part(requirement->points, credit) - requirement->earned;
    }
  }
}

// List the norms that teach anything, if nobody did, and put them in order
static void
settle_teachers(const CompetentGap* const gap)
{
  CompetentGap* const made = mutable(gap);
  if (!once_begin(&made->is_taught)) {
    return;
  }

  const int32_t n_norms =
    competent_taxonomy_n_of_kind(gap->taxonomy, COMPETENT_KIND_NORM);
  const CompetentConcept first_norm =
    competent_taxonomy_first_of_kind(gap->taxonomy, COMPETENT_KIND_NORM);
  for (int32_t i = 0; i < n_norms; ++i) {
    const CompetentTeacher nothing = {first_norm + i, 0};
    made->teachers[i]              = nothing;
  }

  settle_requirements(gap);
  for (size_t i = 0U; i < gap->n_requirements; ++i) {
    count_teachers(gap, gap->requirements + i, first_norm, (uint32_t)n_norms);
  }

  for (int32_t i = 0; i < n_norms; ++i) {
    made->teachers[made->n_teachers] = made->teachers[i];
    made->n_teachers += made->teachers[i].gained != 0;
  }

  if (made->n_teachers) {
    qsort(made->teachers,
          made->n_teachers,
          sizeof(CompetentTeacher),
          compare_teachers);
  }

  once_end(&made->is_taught);
}

CompetentConcept
competent_gap_target(const CompetentGap* const gap)
{
  assert(gap);

  return gap->target;
}

int32_t
competent_gap_earned(const CompetentGap* const gap)
{
  assert(gap);

  return gap->earned;
}

bool
competent_gap_is_known(const CompetentGap* const gap)
{
  assert(gap);

  return gap->known.is_known;
}

CompetentPart
competent_gap_part(const CompetentGap* const gap, const CompetentKind kind)
{
  assert(gap);

  settle_requirements(gap);

  CompetentPart part = {0, 0, {0}};
  for (size_t i = 0U; i < gap->n_requirements; ++i) {
    const CompetentRequirement* const requirement = gap->requirements + i;
    if (competent_taxonomy_kind(gap->taxonomy, requirement->concept) == kind) {
      part.points += requirement->points;
      part.earned += requirement->earned;
      ++part.n[requirement->state];
    }
  }

  return part;
}

const CompetentRequirement*
competent_gap_requirements(const CompetentGap* const gap,
                           size_t* const             n_requirements)
{
  assert(gap);
  assert(n_requirements);

  settle_requirements(gap);
  *n_requirements = gap->n_requirements;
  return gap->n_requirements ? gap->requirements : NULL;
}

const CompetentTeacher*
competent_gap_teachers(const CompetentGap* const gap, size_t* const n_teachers)
{
  assert(gap);
  assert(n_teachers);

  settle_teachers(gap);
  *n_teachers = gap->n_teachers;
  return gap->n_teachers ? gap->teachers : NULL;
}
