// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/failure.h"
#include "match/credit.h"
#include "match/profile_impl.h"
#include "match/vacancy_impl.h"
#include "plan/radar_impl.h"

#include <competent/fact.h>

#include <stdlib.h>

/// What is counted of one thing that is asked for
typedef struct {
  CompetentShortage line;
  int64_t           places[N_GRADES]; ///< That ask for it, by grade
  int64_t           people[N_GRADES]; ///< Who have it fully, by grade
  int64_t           n_placed;  ///< People placed as they are with any points
  int64_t           n_trained; ///< The same of those trained and placed
} Count;

/// All things that can be asked for, by number
typedef struct {
  const Survey*    survey;
  CompetentConcept first;
  uint32_t         n;
  uint32_t*        slots;   ///< By number: its count plus one
  Array            counts;  ///< Count
  int32_t*         credits; ///< Room for those of an opening
} Counting;

static uint32_t
n_required(const CompetentTaxonomy* const taxonomy)
{
  return (uint32_t)competent_taxonomy_n_of_kind(taxonomy,
                                                COMPETENT_KIND_CAPABILITY) +
         (uint32_t)competent_taxonomy_n_of_kind(taxonomy,
                                                COMPETENT_KIND_KNOWLEDGE) +
         (uint32_t)competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_TASK);
}

static Count*
find_count(const Counting* const counting, const CompetentConcept concept)
{
  const uint32_t number = (uint32_t)concept - (uint32_t)counting->first;
  const uint32_t slot   = (number < counting->n) ? counting->slots[number] : 0U;

  return slot ? (Count*)counting->counts.items + (slot - 1U) : NULL;
}

static Count*
add_count(Counting* const        counting,
          const CompetentConcept concept,
          CompetentError* const  error)
{
  Count* const found = find_count(counting, concept);
  if (found) {
    return found;
  }

  Count* const count =
    (Count*)array_add(&counting->counts, sizeof(Count), error);
  if (count) {
    counting->slots[concept - counting->first] = (uint32_t)counting->counts.n;
    count->line.concept                        = concept;
    count->line.level                          = COMPETENT_LEVEL_NONE;
  }

  return count;
}

static CompetentStatus
count_opening(Counting* const       counting,
              const uint32_t        opening,
              CompetentError* const error)
{
  const Points  points = survey_points(counting->survey, opening);
  const int64_t places = counting->survey->places[opening];
  for (size_t i = 0U; places && i < points.n_links; ++i) {
    const CompetentLink link = points.links[i];
    if (points.points[i] <= 0) {
      continue;
    }

    Count* const count = add_count(counting, link.concept, error);
    if (!count) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    CompetentShortage* const line = &count->line;
    const int64_t            all  = places * points.points[i];

    line->level = (link.level > line->level) ? link.level : line->level;
    line->asked += all;
    line->lacking += all;
    line->left += all;
    ++line->n_openings;
    line->n_places += (int32_t)places;
    line->n_lacking += (int32_t)places;
    line->n_left += (int32_t)places;
    count->places[credit_grade(link.level)] += places;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static void
count_person(const Counting* const counting, const uint32_t person)
{
  const CompetentProfile* const profile = counting->survey->profiles[person];
  const CompetentCredit* const  low     = profile->credits[GRADE_LOW].items;
  for (size_t i = 0U; i < profile->credits[GRADE_LOW].n; ++i) {
    Count* const count = find_count(counting, low[i].concept);
    for (unsigned g = 0U; count && g < N_GRADES; ++g) {
      const CompetentCredit* const credits = profile->credits[g].items;

      count->people[g] += credits[i].credit >= COMPETENT_FULL_CREDIT;
      if (g == credit_grade(count->line.level)) {
        count->line.n_partly +=
          credits[i].credit > 0 && credits[i].credit < COMPETENT_FULL_CREDIT;
      }
    }
  }
}

// Places ask for a grade or a higher one, and who has a higher one has all
// lower ones: so what lacks most at any grade is what lacks
static void
settle_count(Count* const count)
{
  int64_t places = 0;
  int64_t lacks  = 0;
  for (unsigned g = N_GRADES; g-- > 0U;) {
    places += count->places[g];

    const int64_t more = places - count->people[g];
    lacks              = (more > lacks) ? more : lacks;
  }

  count->line.n_short = (int32_t)lacks;
  count->line.n_have  = (int32_t)count->people[credit_grade(count->line.level)];
}

/// What a person who is placed has of something, and how that is kept
typedef void (*Take)(Count* count, int32_t points, bool is_full);

static void
take_as_is(Count* const count, const int32_t points, const bool is_full)
{
  count->line.lacking -= points;
  count->line.n_lacking -= is_full;
  count->n_placed += points > 0;
}

static void
take_trained(Count* const count, const int32_t points, const bool is_full)
{
  count->line.left -= points;
  count->line.n_left -= is_full;
  count->n_trained += points > 0;
}

// Return the points that somebody has of an opening
static int32_t
place(const Counting* const         counting,
      const CompetentProfile* const profile,
      const uint32_t                opening,
      const Take                    take)
{
  const Points points = survey_points(counting->survey, opening);
  int32_t      sum    = 0;
  vacancy_credits(points.links, points.n_links, profile, counting->credits, 1U);
  for (size_t i = 0U; i < points.n_links; ++i) {
    const int32_t credit = counting->credits[i];
    const int32_t earned = credit_part(points.points[i], credit);
    if (points.points[i] > 0) {
      take(find_count(counting, points.links[i].concept),
           earned,
           credit >= COMPETENT_FULL_CREDIT);
      sum += earned;
    }
  }

  return sum;
}

static void
place_as_is(const Counting* const   counting,
            const Assignment* const as_is,
            CompetentRadar* const   radar)
{
  for (uint32_t p = 0U; p < counting->survey->n_people; ++p) {
    const uint32_t opening = as_is->columns[p];
    if (opening != ASSIGNMENT_NONE) {
      radar->totals.held +=
        place(counting, counting->survey->profiles[p], opening, take_as_is);
    }
  }
}

static CompetentStatus
place_trained(const Counting* const counting,
              const Staffing* const staffing,
              CompetentRadar* const radar,
              CompetentError* const error)
{
  const Survey* const   survey = counting->survey;
  const Training* const trainings =
    (const Training*)staffing->trainings.trainings.items;

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t p = 0U; p < survey->n_people && !st; ++p) {
    const uint32_t          opening = staffing->trained.columns[p];
    const CompetentProfile* profile = survey->profiles[p];
    CompetentProfile*       after   = NULL;
    if (opening == ASSIGNMENT_NONE) {
      continue;
    }

    if (staffing->taken[p] != STAFFING_NONE) {
      st      = trainings_follow(&staffing->trainings,
                            &trainings[staffing->taken[p]],
                            survey,
                            &after,
                            error);
      profile = after;
    }

    if (!st) {
      radar->totals.trained += place(counting, profile, opening, take_trained);
    }

    competent_profile_free(after);
  }

  return st;
}

static int
compare_lines(const void* const a, const void* const b)
{
  const CompetentShortage* const x = (const CompetentShortage*)a;
  const CompetentShortage* const y = (const CompetentShortage*)b;

  // What is withheld lacks an unknown number, which is less than any other
  return (x->is_withheld != y->is_withheld) ? x->is_withheld - y->is_withheld
         : (x->lacking != y->lacking)
           ? (x->lacking < y->lacking) - (x->lacking > y->lacking)
         : (x->asked != y->asked)
           ? (x->asked < y->asked) - (x->asked > y->asked)
           : (x->concept > y->concept) - (x->concept < y->concept);
}

static void
withhold(CompetentShortage* const line)
{
  line->lacking     = COMPETENT_UNKNOWN;
  line->left        = COMPETENT_UNKNOWN;
  line->n_have      = COMPETENT_UNKNOWN;
  line->n_partly    = COMPETENT_UNKNOWN;
  line->n_short     = COMPETENT_UNKNOWN;
  line->n_lacking   = COMPETENT_UNKNOWN;
  line->n_left      = COMPETENT_UNKNOWN;
  line->is_withheld = 1;
}

// Points are of all who have any, so that those who have a part are told of by
// what is lacking, just as those who have all of it are by places
static bool
is_place_small(const Survey* const survey,
               const int64_t       n_full,
               const int64_t       n_some,
               const int64_t       n_assigned)
{
  return radar_is_small(survey, n_full) ||
         radar_is_small(survey, n_some - n_full) ||
         radar_is_small(survey, n_assigned - n_some);
}

// What is short may follow from those who have it at any grade that is asked
static bool
is_grade_small(const Survey* const survey, const Count* const count)
{
  bool is_small = false;
  for (unsigned g = 0U; g < N_GRADES && !is_small; ++g) {
    is_small = count->places[g] &&
               (radar_tells(survey, count->people[g], survey->n_people) ||
                radar_is_small(survey, count->people[g] - count->line.n_have));
  }

  return is_small;
}

static bool
is_to_withhold(const Survey* const   survey,
               const Staffing* const staffing,
               const Count* const    count)
{
  const CompetentShortage* const line = &count->line;

  const int64_t n_people  = survey->n_people;
  const int64_t n_none    = n_people - line->n_have - line->n_partly;
  const int64_t n_placed  = line->n_places - line->n_lacking;
  const int64_t n_trained = line->n_places - line->n_left;

  return n_people < survey->options.group ||
         radar_is_small(survey, line->n_partly) ||
         radar_is_small(survey, n_none) || is_grade_small(survey, count) ||
         is_place_small(
           survey, n_placed, count->n_placed, staffing->as_is.n_assigned) ||
         is_place_small(
           survey, n_trained, count->n_trained, staffing->trained.n_assigned);
}

// What one line withholds would follow from the others and the totals, so that
// another one is withheld too: the one that fewest people have.  Return whether
// there is one.
static bool
withhold_another(CompetentShortage* const lines, const size_t n)
{
  CompetentShortage* fewest = NULL;
  for (size_t i = 0U; i < n; ++i) {
    if (!lines[i].is_withheld && (!fewest || lines[i].n_have < fewest->n_have ||
                                  (lines[i].n_have == fewest->n_have &&
                                   lines[i].concept < fewest->concept))) {
      fewest = &lines[i];
    }
  }

  if (fewest) {
    withhold(fewest);
  }

  return fewest;
}

static CompetentStatus
list_lines(const Counting* const counting,
           const Staffing* const staffing,
           CompetentRadar* const radar,
           CompetentError* const error)
{
  const size_t             n     = counting->counts.n;
  Count* const             all   = (Count*)counting->counts.items;
  CompetentShortage* const lines = (CompetentShortage*)array_add_many(
    &radar->shortages, sizeof(CompetentShortage), n, error);
  if (!lines) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  int32_t n_withheld = 0;
  for (size_t i = 0U; i < n; ++i) {
    settle_count(&all[i]);
    lines[i] = all[i].line;
    if (is_to_withhold(counting->survey, staffing, &all[i])) {
      withhold(&lines[i]);
      ++n_withheld;
    }
  }

  if (n_withheld == 1 && withhold_another(lines, n)) {
    ++n_withheld;
  } else if (n_withheld == 1) {
    radar->totals.held    = COMPETENT_UNKNOWN;
    radar->totals.trained = COMPETENT_UNKNOWN;
  }

  if (n) {
    qsort(lines, n, sizeof(CompetentShortage), compare_lines);
  }

  radar->totals.n_withheld += n_withheld;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
count_all(Counting* const       counting,
          const Staffing* const staffing,
          CompetentRadar* const radar,
          CompetentError* const error)
{
  const Survey* const survey = counting->survey;
  CompetentStatus     st     = COMPETENT_STATUS_SUCCESS;
  for (uint32_t o = 0U; o < survey->n_openings && !st; ++o) {
    st = count_opening(counting, o, error);
  }

  for (uint32_t p = 0U; p < survey->n_people && !st; ++p) {
    count_person(counting, p);
  }

  if (!st) {
    place_as_is(counting, &staffing->as_is, radar);
    st = place_trained(counting, staffing, radar, error);
  }

  return st ? st : list_lines(counting, staffing, radar, error);
}

CompetentStatus
radar_find_shortages(CompetentRadar* const radar,
                     const Survey* const   survey,
                     const Staffing* const staffing,
                     CompetentError* const error)
{
  const CompetentTaxonomy* const taxonomy = radar->taxonomy;

  const uint32_t n        = n_required(taxonomy);
  Counting       counting = {
          .survey = survey,
          .first =
            competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_CAPABILITY),
          .n       = n,
          .slots   = (uint32_t*)calloc((size_t)n + 1U, sizeof(uint32_t)),
          .credits = (int32_t*)calloc((size_t)n + 1U, sizeof(int32_t))};

  const CompetentStatus st = (counting.slots && counting.credits)
                               ? count_all(&counting, staffing, radar, error)
                               : no_memory(error);

  free(counting.slots);
  free(counting.credits);
  array_free(&counting.counts);
  return st;
}
