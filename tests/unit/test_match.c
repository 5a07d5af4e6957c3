// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

TestSuite(matcher_transitions, .timeout = 60);
TestSuite(matcher, .timeout = 60);
TestSuite(matcher_match, .timeout = 60);
TestSuite(matcher_rank, .timeout = 60);
TestSuite(preset, .timeout = 60);

static CompetentMatcher*
new_matcher(const CompetentTaxonomy* const taxonomy,
            const CompetentKind            targets,
            const CompetentWeights* const  weights)
{
  CompetentMatcher* matcher = NULL;
  cr_assert(
    eq(int,
       (int)competent_matcher_new(taxonomy, targets, weights, &matcher, NULL),
       0));
  return matcher;
}

static CompetentProfile*
new_profile(const CompetentTaxonomy* const taxonomy)
{
  CompetentProfile* profile = NULL;
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));
  return profile;
}

static CompetentMatches*
match(const CompetentMatcher* const matcher,
      const CompetentProfile* const profile,
      const size_t                  limit)
{
  CompetentMatches* matches = NULL;
  cr_assert(
    eq(int,
       (int)competent_matcher_match(matcher, profile, limit, &matches, NULL),
       0));
  return matches;
}

// Return what a target earns, or -1 if it is not among the matches
static int32_t
earned_by(const CompetentMatches* const matches, const CompetentConcept target)
{
  for (size_t i = 0U; i < competent_matches_n(matches); ++i) {
    if (competent_matches_targets(matches)[i] == target) {
      return competent_matches_earned(matches)[i];
    }
  }

  return -1;
}

Test(matcher_rank, leaves_out_what_a_gate_stands_before)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":nurse a cnlo:Occupation ; cnlo:requiresHATEssential :care ;"
    "  cnluwvo:isRegulatedProfession true .\n"
    ":porter a cnlo:Occupation ; cnlo:requiresHATImportant :care, :lift .\n"
    ":clerk a cnlo:Occupation ; cnlo:requiresHATEssential :type .\n"
    ":care a cnlo:HumanCapability . :lift a cnlo:HumanCapability .\n"
    ":type a cnlo:HumanCapability .\n");
  CompetentMatcher* const matcher =
    new_matcher(taxonomy, COMPETENT_KIND_OCCUPATION, NULL);
  CompetentProfile* const profile = new_profile(taxonomy);
  cr_assert(eq(int,
               (int)competent_profile_add(
                 profile, concept_of(taxonomy, "u:care"), 1.0, NULL),
               0));

  // What nobody said is in nobody's way
  CompetentMatches* matches = NULL;
  for (int32_t all_diplomas = COMPETENT_UNKNOWN; all_diplomas < 2;
       all_diplomas += 2) {
    cr_assert(eq(int,
                 (int)competent_profile_set_fact(
                   profile, COMPETENT_FACT_ALL_DIPLOMAS, all_diplomas, NULL),
                 0));
    cr_assert(
      eq(int,
         (int)competent_matcher_rank_passable(
           matcher, profile, COMPETENT_ORDER_COVERAGE, 2U, &matches, NULL),
         0));
    cr_assert(eq(sz, competent_matches_n(matches), 2U));
    cr_expect(
      eq(i32,
         competent_matches_targets(matches)[0],
         concept_of(taxonomy, (all_diplomas == 1) ? "u:porter" : "u:nurse")));
    cr_expect(
      eq(i32,
         competent_matches_targets(matches)[1],
         concept_of(taxonomy, (all_diplomas == 1) ? "u:clerk" : "u:porter")));
    competent_matches_free(matches);
  }

  cr_expect(eq(int,
               (int)competent_matcher_rank_passable(
                 matcher, profile, COMPETENT_ORDER_FIT, 0U, &matches, NULL),
               COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, (void*)matches, NULL));
  competent_profile_free(profile);
  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
}

Test(matcher_match, apportions_points_as_documented)
{
  // The example of what is written by hand: N is 4, and each thing is required
  // by one, by two or by all
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; cnlo:requiresHATEssential :rare, :twice, :all .\n"
    ":b a cnlo:Occupation ; cnlo:requiresHATEssential :twice, :all .\n"
    ":c a cnlo:Occupation ; cnlo:requiresHATEssential :all .\n"
    ":d a cnlo:Occupation ; cnlo:requiresHATEssential :all, :area .\n"
    ":rare a cnlo:HumanCapability . :twice a cnlo:HumanCapability .\n"
    ":all a cnlo:HumanCapability . :area a cnlo:KnowledgeArea .\n");
  CompetentMatcher* const matcher =
    new_matcher(taxonomy, COMPETENT_KIND_OCCUPATION, NULL);
  CompetentProfile* const profile = new_profile(taxonomy);
  cr_assert(eq(int,
               (int)competent_profile_add(
                 profile, concept_of(taxonomy, "u:twice"), 1.0, NULL),
               0));

  // ln 2 and ln 4 are 45,426 and 90,852: a third of all points is 21,845
  CompetentMatches* const matches = match(matcher, profile, 10U);
  cr_assert(eq(sz, competent_matches_n(matches), 3U));
  cr_expect(eq(i32, earned_by(matches, concept_of(taxonomy, "u:b")), 65535));
  cr_expect(eq(i32, earned_by(matches, concept_of(taxonomy, "u:a")), 21845));
  cr_expect(eq(i32, earned_by(matches, concept_of(taxonomy, "u:d")), 0));

  // What only requires what all do has no points to earn
  cr_expect(eq(i32, earned_by(matches, concept_of(taxonomy, "u:c")), -1));
  cr_expect(eq(
    i32, competent_matches_targets(matches)[0], concept_of(taxonomy, "u:b")));
  competent_matches_free(matches);
  competent_profile_free(profile);
  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
}

Test(matcher_match,
     gives_odd_points_to_the_largest_remainders_and_lower_concepts)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    ":a a cnlo:Occupation ; cnlo:requiresHATEssential :p, :q, :r, :s .\n"
    ":b a cnlo:Occupation . :b cnlo:requiresHATEssential :other .\n"
    ":p a cnlo:HumanCapability . :q a cnlo:HumanCapability .\n"
    ":r a cnlo:HumanCapability . :s a cnlo:HumanCapability .\n"
    ":other a cnlo:HumanCapability .\n");
  CompetentMatcher* const matcher =
    new_matcher(taxonomy, COMPETENT_KIND_OCCUPATION, NULL);
  CompetentProfile* const profile = new_profile(taxonomy);
  CompetentGap*           gap     = NULL;
  cr_assert(eq(int,
               (int)competent_gap_new(
                 matcher, profile, concept_of(taxonomy, "u:a"), &gap, NULL),
               0));

  size_t                            n = 0U;
  const CompetentRequirement* const r = competent_gap_requirements(gap, &n);
  static const int32_t              points[] = {16384, 16384, 16384, 16383};
  cr_assert(eq(sz, n, 4U));
  for (size_t i = 0U; i < 4U; ++i) {
    cr_expect(eq(i32, r[i].points, points[i]));
    cr_expect(i == 0U || r[i - 1U].concept < r[i].concept);
  }

  competent_gap_free(gap);
  competent_profile_free(profile);
  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
}

// Do something for matchers of both kinds of targets, with all presets
#define FOR_EACH_MATCHER(taxonomy, matcher)                             \
  for (unsigned p_ = 0U; p_ < 4U; ++p_)                                 \
    for (CompetentMatcher* matcher = matcher_of(taxonomy, p_); matcher; \
         competent_matcher_free(matcher), matcher = NULL)

static CompetentMatcher*
matcher_of(const CompetentTaxonomy* const taxonomy, const unsigned number)
{
  const CompetentWeights weights =
    competent_preset_weights((CompetentPreset)(number % 2U));
  return new_matcher(taxonomy,
                     (number < 2U) ? COMPETENT_KIND_OCCUPATION
                                   : COMPETENT_KIND_NORM,
                     &weights);
}

static CompetentProfile*
profile_at_random(const CompetentTaxonomy* const taxonomy,
                  uint32_t* const                state,
                  const unsigned                 n_items)
{
  CompetentProfile* const profile = new_profile(taxonomy);
  const uint32_t          n = (uint32_t)competent_taxonomy_n_concepts(taxonomy);
  for (unsigned i = 0U; i < n_items; ++i) {
    const CompetentConcept c = (CompetentConcept)(next_random(state) % n);
    cr_assert(eq(int,
                 (int)competent_profile_add(
                   profile, c, (next_random(state) % 1001U) / 1000.0, NULL),
                 0));
  }

  return profile;
}

Test(matcher_match, never_lowers_a_score_when_something_is_added)
{
  CompetentTaxonomy* const taxonomy = taxonomy_at_random(3U, 200U, 40U);
  const uint32_t n     = (uint32_t)competent_taxonomy_n_concepts(taxonomy);
  uint32_t       state = 5U;
  FOR_EACH_MATCHER(taxonomy, matcher)
  {
    CompetentProfile* const profile = new_profile(taxonomy);
    CompetentMatches*       before  = match(matcher, profile, SIZE_MAX);
    for (unsigned i = 0U; i < 25U; ++i) {
      const CompetentConcept c = (CompetentConcept)(next_random(&state) % n);
      cr_assert(eq(int,
                   (int)competent_profile_add(
                     profile, c, (next_random(&state) % 11U) / 10.0, NULL),
                   0));
      CompetentMatches* const after = match(matcher, profile, SIZE_MAX);
      cr_assert(
        eq(sz, competent_matches_n(after), competent_matches_n(before)));
      for (size_t j = 0U; j < competent_matches_n(before); ++j) {
        const CompetentConcept t = competent_matches_targets(before)[j];
        cr_expect(
          ge(i32, earned_by(after, t), competent_matches_earned(before)[j]));
      }

      competent_matches_free(before);
      before = after;
    }

    competent_matches_free(before);
    competent_profile_free(profile);
  }

  competent_taxonomy_free(taxonomy);
}

Test(matcher_match, covers_what_the_person_was_fully)
{
  CompetentTaxonomy* const taxonomy = taxonomy_at_random(9U, 60U, 30U);
  FOR_EACH_MATCHER(taxonomy, matcher)
  {
    const CompetentKind    kind = competent_matcher_targets(matcher);
    const CompetentConcept first =
      competent_taxonomy_first_of_kind(taxonomy, kind);
    const int32_t n = competent_taxonomy_n_of_kind(taxonomy, kind);
    for (CompetentConcept t = first; t < first + n; ++t) {
      CompetentProfile* const profile = new_profile(taxonomy);
      cr_assert(eq(int, (int)competent_profile_add(profile, t, 1.0, NULL), 0));
      CompetentMatches* const matches = match(matcher, profile, SIZE_MAX);
      const int32_t           earned  = earned_by(matches, t);
      cr_expect(earned == COMPETENT_TARGET_POINTS || earned == -1);
      competent_matches_free(matches);
      competent_profile_free(profile);
    }
  }

  competent_taxonomy_free(taxonomy);
}

Test(matcher_match, ranks_by_points_and_then_by_concept_up_to_the_limit)
{
  CompetentTaxonomy* const taxonomy = taxonomy_at_random(21U, 300U, 12U);
  uint32_t                 state    = 77U;
  FOR_EACH_MATCHER(taxonomy, matcher)
  {
    CompetentProfile* const profile = profile_at_random(taxonomy, &state, 2U);
    CompetentMatches* const all     = match(matcher, profile, SIZE_MAX);
    const size_t            n       = competent_matches_n(all);
    const int32_t* const    earned  = competent_matches_earned(all);
    const CompetentConcept* const targets = competent_matches_targets(all);
    cr_assert(lt(sz, 100U, n));
    for (size_t i = 1U; i < n; ++i) {
      cr_expect(earned[i - 1U] > earned[i] ||
                (earned[i - 1U] == earned[i] && targets[i - 1U] < targets[i]));
    }

    for (size_t limit = 1U; limit <= n + 2U; limit += 1U + limit / 3U) {
      CompetentMatches* const top = match(matcher, profile, limit);
      const size_t            m   = (limit < n) ? limit : n;
      cr_assert(eq(sz, competent_matches_n(top), m));
      cr_expect(eq(
        int,
        memcmp(competent_matches_targets(top), targets, m * sizeof(*targets)),
        0));
      cr_expect(
        eq(int,
           memcmp(competent_matches_earned(top), earned, m * sizeof(*earned)),
           0));
      competent_matches_free(top);
    }

    competent_matches_free(all);
    competent_profile_free(profile);
  }

  competent_taxonomy_free(taxonomy);
}

Test(matcher_match, earns_what_a_gap_explains_for_every_target)
{
  // Enough targets for columns as well as lists
  CompetentTaxonomy* const taxonomy = taxonomy_at_random(1U, 400U, 60U);
  uint32_t                 state    = 2U;
  FOR_EACH_MATCHER(taxonomy, matcher)
  {
    CompetentProfile* const profile = profile_at_random(taxonomy, &state, 15U);
    CompetentMatches* const matches = match(matcher, profile, SIZE_MAX);
    for (size_t i = 0U; i < competent_matches_n(matches); ++i) {
      CompetentGap* gap = NULL;
      cr_assert(eq(
        int,
        (int)competent_gap_new(
          matcher, profile, competent_matches_targets(matches)[i], &gap, NULL),
        0));
      cr_expect(eq(
        i32, competent_gap_earned(gap), competent_matches_earned(matches)[i]));
      competent_gap_free(gap);
    }

    competent_matches_free(matches);
    competent_profile_free(profile);
  }

  competent_taxonomy_free(taxonomy);
}

Test(matcher_match, refuses_what_it_cannot_answer)
{
  CompetentTaxonomy* const taxonomy = street();
  CompetentTaxonomy* const other    = street();
  CompetentMatcher* const  matcher =
    new_matcher(taxonomy, COMPETENT_KIND_OCCUPATION, NULL);
  CompetentProfile* const profile = new_profile(taxonomy);
  CompetentProfile* const foreign = new_profile(other);
  CompetentMatches*       matches = (CompetentMatches*)matcher;
  CompetentError          error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};

  cr_expect(
    eq(int,
       (int)competent_matcher_match(matcher, foreign, 1U, &matches, &error),
       COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(int, (int)error.status, COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, matches, NULL));
  matches = (CompetentMatches*)matcher;
  cr_expect(
    eq(int,
       (int)competent_matcher_match(matcher, profile, 0U, &matches, NULL),
       COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, matches, NULL));
  competent_matches_free(NULL);
  competent_profile_free(profile);
  competent_profile_free(foreign);
  competent_matcher_free(matcher);
  competent_matcher_free(NULL);
  competent_taxonomy_free(taxonomy);
  competent_taxonomy_free(other);
}

Test(matcher_match, outlives_everything_it_came_from)
{
  CompetentTaxonomy* const taxonomy = street();
  CompetentMatcher* const  matcher =
    new_matcher(taxonomy, COMPETENT_KIND_OCCUPATION, NULL);
  CompetentProfile* const profile = new_profile(taxonomy);
  competent_taxonomy_free(taxonomy);
  CompetentMatches* const matches = match(matcher, profile, 10U);
  competent_profile_free(profile);
  competent_matcher_free(matcher);
  cr_expect(eq(sz, competent_matches_n(matches), 3U));
  cr_expect(eq(i32, competent_matches_earned(matches)[2], 0));
  competent_matches_free(matches);
}

Test(matcher, knows_what_it_is_made_of)
{
  CompetentTaxonomy* const taxonomy = street();
  const CompetentWeights   weights  = {1, 2, 3, 256, 5, 6, 7, true};
  CompetentMatcher* const  matcher =
    new_matcher(taxonomy, COMPETENT_KIND_NORM, &weights);
  const CompetentWeights used = competent_matcher_weights(matcher);

  cr_expect(eq(ptr, (void*)competent_matcher_taxonomy(matcher), taxonomy));
  cr_expect(
    eq(int, (int)competent_matcher_targets(matcher), COMPETENT_KIND_NORM));
  cr_expect(used.capability == 1 && used.knowledge == 2 && used.task == 3 &&
            used.essential == 256 && used.important == 5 &&
            used.somewhat == 6 && used.optional == 7 && used.by_level);
  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
}

Test(matcher, refuses_other_targets_and_weights)
{
  static const CompetentWeights bad[] = {
    {-1, 1, 1, 1, 1, 1, 1, true},
    {1, 257, 1, 1, 1, 1, 1, true},
    {1, 1, INT32_MIN, 1, 1, 1, 1, true},
    {1, 1, 1, INT32_MAX, 1, 1, 1, true},
    {1, 1, 1, 1, -1, 1, 1, true},
    {1, 1, 1, 1, 1, 257, 1, true},
    {1, 1, 1, 1, 1, 1, -5, true},
    {0, 0, 0, 1, 1, 1, 1, true},
    {1, 1, 1, 0, 0, 0, 0, true},
  };

  CompetentTaxonomy* const taxonomy = street();
  CompetentMatcher*        matcher  = (CompetentMatcher*)taxonomy;
  CompetentError           error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  for (size_t i = 0U; i < sizeof(bad) / sizeof(bad[0]); ++i) {
    cr_expect(
      eq(int,
         (int)competent_matcher_new(
           taxonomy, COMPETENT_KIND_OCCUPATION, &bad[i], &matcher, &error),
         COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(ptr, matcher, NULL));
  }

  for (int k = -1; k <= COMPETENT_N_KINDS; ++k) {
    if (k != COMPETENT_KIND_OCCUPATION && k != COMPETENT_KIND_NORM &&
        k != COMPETENT_KIND_COURSE) {
      cr_expect(eq(int,
                   (int)competent_matcher_new(
                     taxonomy, (CompetentKind)k, NULL, &matcher, NULL),
                   COMPETENT_STATUS_BAD_ARGUMENT));
    }
  }

  competent_taxonomy_free(taxonomy);
}

// A course is had as far as what it teaches is, by itself or by what it awards
Test(matcher, compares_with_courses_by_what_they_teach)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
    ":bread a lc:Course ; lc:teaches :bake, :count .\n"
    ":diploma a lc:Course ; lc:awards :cook .\n"
    ":empty a lc:Course .\n"
    ":own a lc:Course ; lc:teaches :swim ; lc:awards :cook .\n"
    ":cook a cnlo:EducationalNorm ; cnlo:prescribesHATEssential :bake, :fry .\n"
    ":bake a cnlo:HumanCapability . :fry a cnlo:HumanCapability .\n"
    ":count a cnlo:HumanCapability . :swim a cnlo:HumanCapability .");
  CompetentMatcher* const matcher =
    new_matcher(taxonomy, COMPETENT_KIND_COURSE, NULL);

  CompetentProfile* profile = NULL;
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));
  cr_assert(eq(int,
               (int)competent_profile_add(
                 profile, concept_of(taxonomy, "u:bake"), 1.0, NULL),
               0));

  // Baking is taught by two of four courses, frying and counting by one
  CompetentMatches* matches = NULL;
  cr_assert(
    eq(int,
       (int)competent_matcher_match(matcher, profile, 9U, &matches, NULL),
       0));
  cr_assert(eq(sz, competent_matches_n(matches), 3U));

  const CompetentConcept* const targets = competent_matches_targets(matches);
  const int32_t* const          earned  = competent_matches_earned(matches);
  cr_expect(eq(i32, targets[0], concept_of(taxonomy, "u:bread")));
  cr_expect(eq(i32, targets[1], concept_of(taxonomy, "u:diploma")));
  cr_expect(eq(i32, targets[2], concept_of(taxonomy, "u:own")));
  cr_expect(eq(i32, earned[0], 21845)); // ln 2 / (ln 2 + ln 4)
  cr_expect(eq(i32, earned[1], 21845));
  cr_expect(eq(i32, earned[2], 0));
  cr_expect(eq(i32,
               competent_taxonomy_information(taxonomy,
                                              concept_of(taxonomy, "u:bake"),
                                              COMPETENT_KIND_COURSE,
                                              COMPETENT_LEVEL_ESSENTIAL),
               45426)); // ln 2 in 65,536ths

  CompetentGap* gap = NULL;
  cr_assert(eq(
    int, (int)competent_gap_new(matcher, profile, targets[1], &gap, NULL), 0));

  size_t                            n = 0U;
  const CompetentRequirement* const requirements =
    competent_gap_requirements(gap, &n);
  cr_assert(eq(sz, n, 2U));
  cr_expect(eq(i32, requirements[0].concept, concept_of(taxonomy, "u:fry")));
  cr_expect(eq(int,
               (int)competent_matcher_verify(
                 matcher, targets[1], earned[1], requirements, n, NULL),
               0));

  competent_gap_free(gap);
  competent_matches_free(matches);
  competent_profile_free(profile);
  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
}

Test(matcher, works_without_any_targets)
{
  CompetentTaxonomy* const taxonomy =
    taxonomy_of(":s a cnlo:HumanCapability .");
  CompetentProfile* const profile = new_profile(taxonomy);
  cr_assert(eq(int, (int)competent_profile_add(profile, 0, 1.0, NULL), 0));
  FOR_EACH_MATCHER(taxonomy, matcher)
  {
    CompetentMatches* const matches = match(matcher, profile, 10U);
    cr_expect(eq(sz, competent_matches_n(matches), 0U));
    competent_matches_free(matches);
  }

  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(matcher, lets_weights_leave_kinds_and_levels_out)
{
  CompetentTaxonomy* const taxonomy = street();
  const CompetentWeights   tasks    = {0, 0, 256, 0, 0, 0, 1, true};
  CompetentMatcher* const  matcher =
    new_matcher(taxonomy, COMPETENT_KIND_OCCUPATION, &tasks);
  CompetentProfile* const profile = new_profile(taxonomy);
  cr_assert(eq(
    int,
    (int)competent_profile_add(
      profile, concept_of(taxonomy, "https://example.org/t/till"), 1.0, NULL),
    0));

  // Only those with an optional task are left
  CompetentMatches* const matches = match(matcher, profile, 10U);
  cr_assert(eq(sz, competent_matches_n(matches), 2U));
  cr_expect(eq(i32, competent_matches_earned(matches)[0], 65535));
  cr_expect(eq(i32, competent_matches_earned(matches)[1], 65535));
  competent_matches_free(matches);
  competent_profile_free(profile);
  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
}

Test(preset, has_a_name_and_weights_that_can_be_used)
{
  CompetentTaxonomy* const taxonomy = street();
  for (int i = 0; i < COMPETENT_N_PRESETS; ++i) {
    const CompetentWeights weights =
      competent_preset_weights((CompetentPreset)i);
    competent_matcher_free(
      new_matcher(taxonomy, COMPETENT_KIND_OCCUPATION, &weights));
    cr_expect(ne(ptr, (void*)competent_preset_name((CompetentPreset)i), NULL));
  }

  const CompetentWeights formula =
    competent_preset_weights(COMPETENT_PRESET_PUBLIC);
  cr_expect(eq(i32, formula.capability, 128));
  cr_expect(eq(i32, formula.essential, 256));
  cr_expect(not(formula.by_level));
  cr_expect(eq(
    str, (char*)competent_preset_name(COMPETENT_PRESET_BALANCED), "balanced"));
  cr_expect(eq(ptr, (void*)competent_preset_name((CompetentPreset)2), NULL));
  cr_expect(eq(ptr, (void*)competent_preset_name((CompetentPreset)-1), NULL));
  competent_taxonomy_free(taxonomy);
}

Test(matcher_transitions, leave_out_where_they_start)
{
  CompetentTaxonomy* const taxonomy = taxonomy_at_random(3U, 60U, 24U);
  CompetentMatcher*        matcher  = NULL;
  cr_assert(eq(int,
               (int)competent_matcher_new(
                 taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &matcher, NULL),
               0));
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);
  for (int order = 0; order < COMPETENT_N_ORDERS; ++order) {
    for (CompetentConcept o = first; o < first + 20; ++o) {
      for (size_t limit = 1U; limit < 100U; limit += 24U) {
        CompetentProfile* profile = NULL;
        CompetentMatches* all     = NULL;
        CompetentMatches* others  = NULL;
        cr_assert(
          eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));
        cr_assert(
          eq(int, (int)competent_profile_add(profile, o, 1.0, NULL), 0));
        cr_assert(
          eq(int,
             (int)competent_matcher_rank(
               matcher, profile, (CompetentOrder)order, SIZE_MAX, &all, NULL),
             0));
        cr_assert(eq(int,
                     (int)competent_matcher_transitions(
                       matcher, o, (CompetentOrder)order, limit, &others, NULL),
                     0));

        size_t n = 0U;
        for (size_t i = 0U; i < competent_matches_n(all) && n < limit; ++i) {
          const CompetentConcept target = competent_matches_targets(all)[i];
          if (target != o) {
            cr_assert(lt(sz, n, competent_matches_n(others)));
            cr_expect(eq(i32, competent_matches_targets(others)[n], target));
            cr_expect(eq(i32,
                         competent_matches_fits(others)[n],
                         competent_matches_fits(all)[i]));
            cr_expect(eq(i32,
                         competent_matches_earned(others)[n],
                         competent_matches_earned(all)[i]));
            cr_expect(eq(i32,
                         competent_matches_nearnesses(others)[n],
                         competent_matches_nearnesses(all)[i]));
            ++n;
          }
        }

        cr_expect(eq(sz, competent_matches_n(others), n));
        competent_matches_free(others);
        competent_matches_free(all);
        competent_profile_free(profile);
      }
    }
  }

  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
}

Test(matcher_transitions, start_from_occupations_and_norms_only)
{
  CompetentTaxonomy* const taxonomy = taxonomy_at_random(3U, 60U, 24U);
  CompetentMatcher*        matcher  = NULL;
  CompetentMatches*        matches  = NULL;
  cr_assert(eq(int,
               (int)competent_matcher_new(
                 taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &matcher, NULL),
               0));
  const CompetentConcept wrong[] = {
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_CAPABILITY),
    COMPETENT_NONE,
    INT32_MAX};
  for (size_t i = 0U; i < 3U; ++i) {
    cr_expect(eq(int,
                 (int)competent_matcher_transitions(
                   matcher, wrong[i], COMPETENT_ORDER_FIT, 5U, &matches, NULL),
                 (int)COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(ptr, matches, NULL));
  }

  cr_expect(eq(int,
               (int)competent_matcher_transitions(
                 matcher, 0, COMPETENT_ORDER_FIT, 0U, &matches, NULL),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, matches, NULL));

  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
}
