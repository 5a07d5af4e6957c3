// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/gap.h>

#include "base/failure.h"
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
  gap_add_known(&made->known, profile);
  if (has_others(matcher, row)) {
    gap_add_known_others(&made->known, profile);
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
