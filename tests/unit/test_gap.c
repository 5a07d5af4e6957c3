// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// The example of docs/scoring.md
static CompetentTaxonomy*
kitchen(void)
{
  return taxonomy_of(
    "@prefix : <https://example.org/> .\n"
    ":koken a cnlo:HumanCapability . :serveren a cnlo:HumanCapability .\n"
    ":voeding a cnlo:KnowledgeArea .\n"
    ":kok cnlo:requiresHATEssential :koken, :voeding ;\n"
    "  cnlo:requiresHATSomewhat :serveren ;\n"
    "  cnluwvo:isCharacterizedByOccupationTask_Optional :menu .\n"
    ":ober cnlo:requiresHATEssential :serveren ;\n"
    "  cnlo:requiresHATImportant :koken .\n");
}

TestSuite(gap, .timeout = 60);
TestSuite(gap_requirements, .timeout = 60);
TestSuite(gap_teachers, .timeout = 60);
TestSuite(matcher_verify, .timeout = 60);

/// A matcher and a profile of one taxonomy
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentProfile*  profile;
} World;

static World
make_world(CompetentTaxonomy* const taxonomy,
           const CompetentKind      targets,
           const CompetentPreset    preset)
{
  World                  world   = {taxonomy, NULL, NULL};
  const CompetentWeights weights = competent_preset_weights(preset);
  cr_assert(eq(int,
               (int)competent_matcher_new(
                 taxonomy, targets, &weights, &world.matcher, NULL),
               0));
  cr_assert(
    eq(int, (int)competent_profile_new(taxonomy, &world.profile, NULL), 0));
  return world;
}

static World
world_at_random(const uint32_t seed)
{
  const World world = make_world(
    taxonomy_at_random(seed, 60U, 24U),
    (seed % 2U) ? COMPETENT_KIND_OCCUPATION : COMPETENT_KIND_NORM,
    (seed % 3U) ? COMPETENT_PRESET_BALANCED : COMPETENT_PRESET_PUBLIC);
  const uint32_t n = (uint32_t)competent_taxonomy_n_concepts(world.taxonomy);
  uint32_t       state = seed;
  for (unsigned i = 0U; i < 6U; ++i) {
    const CompetentConcept c = (CompetentConcept)(next_random(&state) % n);
    cr_assert(eq(int,
                 (int)competent_profile_add(
                   world.profile, c, (next_random(&state) % 5U) / 4.0, NULL),
                 0));
  }

  return world;
}

static void
free_world(const World* const world)
{
  competent_profile_free(world->profile);
  competent_matcher_free(world->matcher);
  competent_taxonomy_free(world->taxonomy);
}

static CompetentGap*
new_gap(const World* const world, const CompetentConcept target)
{
  CompetentGap* gap = NULL;
  cr_assert(eq(
    int,
    (int)competent_gap_new(world->matcher, world->profile, target, &gap, NULL),
    0));
  return gap;
}

static CompetentConcept
first_target(const World* const world)
{
  return competent_taxonomy_first_of_kind(
    world->taxonomy, competent_matcher_targets(world->matcher));
}

static int32_t
n_targets(const World* const world)
{
  return competent_taxonomy_n_of_kind(
    world->taxonomy, competent_matcher_targets(world->matcher));
}

static void
expect_terms_that_sum_up(const World* const        world,
                         const CompetentGap* const gap)
{
  size_t                            n      = 0U;
  int64_t                           points = 0;
  int64_t                           earned = 0;
  const CompetentRequirement* const r = competent_gap_requirements(gap, &n);
  for (size_t i = 0U; i < n; ++i) {
    const CompetentCredit credit = competent_profile_credit(
      world->profile, r[i].concept, (CompetentLevel)r[i].level);
    cr_expect(eq(i32, r[i].credit, credit.credit));
    cr_expect(eq(i32, r[i].via, credit.credit ? credit.via : COMPETENT_NONE));
    cr_expect(eq(
      i64, r[i].earned, ((int64_t)r[i].points * r[i].credit + 32768) / 65536));
    const bool is_known = competent_profile_knows(
      world->profile, competent_taxonomy_kind(world->taxonomy, r[i].concept));
    cr_expect(
      eq(i32,
         r[i].state,
         !r[i].credit
           ? (is_known ? COMPETENT_STATE_MISSING : COMPETENT_STATE_UNKNOWN)
         : r[i].credit == COMPETENT_FULL_CREDIT ? COMPETENT_STATE_MET
                                                : COMPETENT_STATE_PARTIAL));
    points += r[i].points;
    earned += r[i].earned;
  }

  cr_expect(points == COMPETENT_TARGET_POINTS || points == 0);
  cr_expect(eq(i64, earned, competent_gap_earned(gap)));
}

Test(gap, sums_up_to_all_points_and_to_the_score)
{
  for (uint32_t seed = 1U; seed <= 12U; ++seed) {
    const World world = world_at_random(seed);
    for (int32_t i = 0; i < n_targets(&world); ++i) {
      CompetentGap* const gap = new_gap(&world, first_target(&world) + i);
      cr_expect(eq(i32, competent_gap_target(gap), first_target(&world) + i));
      expect_terms_that_sum_up(&world, gap);

      // The parts of kinds are the same sum
      int32_t points = 0;
      int32_t earned = 0;
      size_t  n      = 0U;
      for (unsigned k = 0U; k < COMPETENT_N_KINDS; ++k) {
        const CompetentPart part = competent_gap_part(gap, (CompetentKind)k);
        points += part.points;
        earned += part.earned;
      }

      competent_gap_requirements(gap, &n);
      cr_expect(points == (n ? COMPETENT_TARGET_POINTS : 0) || !points);
      cr_expect(eq(i32, earned, competent_gap_earned(gap)));
      cr_expect(eq(i32, competent_gap_part(gap, (CompetentKind)99).points, 0));
      competent_gap_free(gap);
    }

    free_world(&world);
  }

  competent_gap_free(NULL);
}

Test(gap_requirements, puts_first_what_earns_most)
{
  const World world = world_at_random(5U);
  for (int32_t i = 0; i < n_targets(&world); ++i) {
    CompetentGap* const gap = new_gap(&world, first_target(&world) + i);
    size_t              n   = 0U;
    const CompetentRequirement* const r = competent_gap_requirements(gap, &n);
    for (size_t j = 1U; j < n; ++j) {
      const int32_t before = r[j - 1U].points - r[j - 1U].earned;
      const int32_t after  = r[j].points - r[j].earned;
      cr_expect(before > after ||
                (before == after && (r[j - 1U].points > r[j].points ||
                                     (r[j - 1U].points == r[j].points &&
                                      r[j - 1U].concept < r[j].concept))));
    }

    competent_gap_free(gap);
  }

  free_world(&world);
}

Test(gap_requirements, are_none_where_nothing_is_required)
{
  CompetentTaxonomy* const taxonomy = street();
  const World              world =
    make_world(taxonomy, COMPETENT_KIND_OCCUPATION, COMPETENT_PRESET_BALANCED);
  CompetentGap* const gap =
    new_gap(&world, concept_of(taxonomy, "https://example.org/o/silent"));

  size_t n = 7U;
  cr_expect(eq(ptr, (void*)competent_gap_requirements(gap, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  n = 7U;
  cr_expect(eq(ptr, (void*)competent_gap_teachers(gap, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(eq(i32, competent_gap_earned(gap), 0));
  cr_expect(eq(int,
               (int)competent_matcher_verify(
                 world.matcher, competent_gap_target(gap), 0, NULL, 0U, NULL),
               0));
  competent_gap_free(gap);
  free_world(&world);
}

// Return what a target earns with one more item in the profile
static int32_t
earned_with(const World* const     world,
            const CompetentConcept item,
            const CompetentConcept target)
{
  World with = *world;
  cr_assert(eq(
    int, (int)competent_profile_new(world->taxonomy, &with.profile, NULL), 0));
  cr_assert(
    eq(int, (int)competent_profile_add(with.profile, item, 1.0, NULL), 0));

  // The rest is the profile that world_at_random() makes of the seed 4
  uint32_t       state = 4U;
  const uint32_t n = (uint32_t)competent_taxonomy_n_concepts(world->taxonomy);
  for (unsigned i = 0U; i < 6U; ++i) {
    const CompetentConcept c = (CompetentConcept)(next_random(&state) % n);
    cr_assert(eq(int,
                 (int)competent_profile_add(
                   with.profile, c, (next_random(&state) % 5U) / 4.0, NULL),
                 0));
  }

  CompetentGap* const gap    = new_gap(&with, target);
  const int32_t       earned = competent_gap_earned(gap);
  competent_gap_free(gap);
  competent_profile_free(with.profile);
  return earned;
}

static int32_t
gained_of(const CompetentTeacher* const teachers,
          const size_t                  n,
          const CompetentConcept        norm)
{
  for (size_t i = 0U; i < n; ++i) {
    if (teachers[i].norm == norm) {
      return teachers[i].gained;
    }
  }

  return 0;
}

static void
expect_exact_gains(const World* const world)
{
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(world->taxonomy, COMPETENT_KIND_NORM);
  const int32_t n_norms =
    competent_taxonomy_n_of_kind(world->taxonomy, COMPETENT_KIND_NORM);
  for (int32_t i = 0; i < n_targets(world); i += 7) {
    const CompetentConcept        target   = first_target(world) + i;
    CompetentGap* const           gap      = new_gap(world, target);
    size_t                        n        = 0U;
    const CompetentTeacher* const teachers = competent_gap_teachers(gap, &n);
    for (CompetentConcept norm = first; norm < first + n_norms; ++norm) {
      const int32_t gain = (norm == target) ? 0
                                            : earned_with(world, norm, target) -
                                                competent_gap_earned(gap);
      cr_expect(eq(i32, gained_of(teachers, n, norm), gain));
    }

    for (size_t j = 0U; j < n; ++j) {
      cr_expect(lt(i32, 0, teachers[j].gained));
      const bool is_in_order = !j ||
                               teachers[j - 1U].gained > teachers[j].gained ||
                               (teachers[j - 1U].gained == teachers[j].gained &&
                                teachers[j - 1U].norm < teachers[j].norm);
      cr_expect(is_in_order);
    }

    competent_gap_free(gap);
  }
}

Test(gap_teachers, gain_exactly_what_having_them_would)
{
  // The profile of seed 4 is that which earned_with() makes anew
  World world = world_at_random(4U);
  expect_exact_gains(&world);

  // For occupations too
  competent_matcher_free(world.matcher);
  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         world.taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &world.matcher, NULL),
       0));
  expect_exact_gains(&world);
  free_world(&world);
}

Test(gap, refuses_what_it_cannot_explain)
{
  CompetentTaxonomy* const taxonomy = street();
  const World              world =
    make_world(street(), COMPETENT_KIND_OCCUPATION, COMPETENT_PRESET_PUBLIC);
  CompetentProfile* foreign = NULL;
  CompetentGap*     gap     = (CompetentGap*)taxonomy;
  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &foreign, NULL), 0));

  const CompetentConcept bad[] = {
    COMPETENT_NONE,
    INT32_MAX,
    concept_of(taxonomy, "https://example.org/n/baker"),
    concept_of(taxonomy, "https://example.org/s/bake")};
  for (size_t i = 0U; i < 4U; ++i) {
    cr_expect(eq(int,
                 (int)competent_gap_new(
                   world.matcher, world.profile, bad[i], &gap, &error),
                 COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(ptr, gap, NULL));
    cr_expect(eq(
      int,
      (int)competent_matcher_verify(world.matcher, bad[i], 0, NULL, 0U, &error),
      COMPETENT_STATUS_BAD_ARGUMENT));
  }

  cr_expect(eq(int,
               (int)competent_gap_new(world.matcher, foreign, 0, &gap, &error),
               COMPETENT_STATUS_BAD_ARGUMENT));
  competent_profile_free(foreign);
  free_world(&world);
  competent_taxonomy_free(taxonomy);
}

Test(gap, outlives_everything_it_came_from)
{
  const World         world = world_at_random(3U);
  CompetentGap* const gap   = new_gap(&world, first_target(&world));
  const int32_t       points =
    competent_gap_part(gap, COMPETENT_KIND_CAPABILITY).points;
  free_world(&world);
  cr_expect(
    eq(i32, competent_gap_part(gap, COMPETENT_KIND_CAPABILITY).points, points));
  competent_gap_free(gap);
}

Test(gap, has_a_name_for_each_state)
{
  cr_expect(
    eq(str, (char*)competent_state_name(COMPETENT_STATE_MISSING), "missing"));
  cr_expect(
    eq(str, (char*)competent_state_name(COMPETENT_STATE_PARTIAL), "partial"));
  cr_expect(eq(str, (char*)competent_state_name(COMPETENT_STATE_MET), "met"));
  cr_expect(
    eq(str, (char*)competent_state_name(COMPETENT_STATE_UNKNOWN), "unknown"));
  cr_expect(eq(ptr, (void*)competent_state_name((CompetentState)4), NULL));
  cr_expect(eq(ptr, (void*)competent_state_name((CompetentState)-1), NULL));
}

/// A copy of an explanation that can be tampered with
typedef struct {
  CompetentRequirement* requirements;
  size_t                n;
  CompetentConcept      target;
  int32_t               earned;
} Claim;

static Claim
make_claim(const World* const world, const CompetentConcept target)
{
  CompetentGap* const gap   = new_gap(world, target);
  Claim               claim = {NULL, 0U, target, competent_gap_earned(gap)};
  const CompetentRequirement* const r =
    competent_gap_requirements(gap, &claim.n);
  claim.requirements =
    (CompetentRequirement*)calloc(claim.n + 1U, sizeof(CompetentRequirement));
  cr_assert(ne(ptr, claim.requirements, NULL));
  if (claim.n) {
    memcpy(claim.requirements, r, claim.n * sizeof(CompetentRequirement));
  }

  competent_gap_free(gap);
  return claim;
}

static CompetentStatus
verify(const World* const world, const Claim* const claim)
{
  CompetentError        error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  const CompetentStatus st    = competent_matcher_verify(world->matcher,
                                                      claim->target,
                                                      claim->earned,
                                                      claim->requirements,
                                                      claim->n,
                                                      &error);
  cr_expect(eq(int, (int)error.status, (int)st));
  return st;
}

// Return how many requirements of a kind have a state
static int32_t
n_of_state(const CompetentGap* const gap,
           const CompetentKind       kind,
           const CompetentState      state)
{
  return competent_gap_part(gap, kind).n[state];
}

Test(gap, knows_nothing_of_an_empty_profile)
{
  const World world =
    make_world(kitchen(), COMPETENT_KIND_OCCUPATION, COMPETENT_PRESET_BALANCED);
  const CompetentConcept cook =
    concept_of(world.taxonomy, "https://example.org/kok");

  CompetentGap* const nobody = new_gap(&world, cook);
  cr_expect(not(competent_gap_is_known(nobody)));
  cr_expect(eq(i32, competent_gap_earned(nobody), 0));
  size_t                            n = 0U;
  const CompetentRequirement* const r = competent_gap_requirements(nobody, &n);
  cr_assert(n > 0U);
  for (size_t i = 0U; i < n; ++i) {
    cr_expect(eq(i32, r[i].state, COMPETENT_STATE_UNKNOWN));
  }

  // What nobody knows is verified like what is missing
  const Claim claim = make_claim(&world, cook);
  cr_expect(eq(int, (int)verify(&world, &claim), 0));
  claim.requirements[0].state = COMPETENT_STATE_MISSING;
  cr_expect(eq(int, (int)verify(&world, &claim), 0));
  claim.requirements[0].state = COMPETENT_STATE_PARTIAL;
  cr_expect(eq(int, (int)verify(&world, &claim), COMPETENT_STATUS_BAD_SUM));
  free(claim.requirements);
  competent_gap_free(nobody);
  free_world(&world);
}

Test(gap, tells_kinds_of_which_nothing_is_known_from_what_is_missing)
{
  const World world =
    make_world(kitchen(), COMPETENT_KIND_OCCUPATION, COMPETENT_PRESET_BALANCED);
  const CompetentConcept cook =
    concept_of(world.taxonomy, "https://example.org/kok");
  const CompetentConcept serving =
    concept_of(world.taxonomy, "https://example.org/serveren");

  // Who says not to have something says something
  cr_assert(
    eq(int, (int)competent_profile_add(world.profile, serving, 0.0, NULL), 0));
  CompetentGap* const gap = new_gap(&world, cook);
  cr_expect(competent_gap_is_known(gap));
  cr_expect(
    eq(i32,
       n_of_state(gap, COMPETENT_KIND_CAPABILITY, COMPETENT_STATE_MISSING),
       2));
  cr_expect(
    eq(i32,
       n_of_state(gap, COMPETENT_KIND_CAPABILITY, COMPETENT_STATE_UNKNOWN),
       0));
  cr_expect(
    eq(i32,
       n_of_state(gap, COMPETENT_KIND_KNOWLEDGE, COMPETENT_STATE_UNKNOWN),
       1));
  cr_expect(
    eq(i32, n_of_state(gap, COMPETENT_KIND_TASK, COMPETENT_STATE_UNKNOWN), 1));
  competent_gap_free(gap);
  free_world(&world);
}

Test(matcher_verify, accepts_every_gap_in_any_order)
{
  for (uint32_t seed = 1U; seed < 7U; ++seed) {
    const World world = world_at_random(seed);
    for (int32_t i = 0; i < n_targets(&world); ++i) {
      const Claim claim = make_claim(&world, first_target(&world) + i);
      cr_expect(eq(int, (int)verify(&world, &claim), 0));
      for (size_t j = 0U; j < claim.n / 2U; ++j) {
        const CompetentRequirement swapped = claim.requirements[j];
        claim.requirements[j] = claim.requirements[claim.n - 1U - j];
        claim.requirements[claim.n - 1U - j] = swapped;
      }

      cr_expect(eq(int, (int)verify(&world, &claim), 0));
      free(claim.requirements);
    }

    free_world(&world);
  }
}

static void
expect_bad_sum(const World* const world,
               const Claim* const claim,
               const char* const  what)
{
  cr_expect(
    eq(int, (int)verify(world, claim), COMPETENT_STATUS_BAD_SUM), "%s", what);
}

// Change one number of a requirement in several ways, each of which is found
static void
tamper(const World* const world,
       const Claim* const claim,
       int32_t* const     number,
       const char* const  what)
{
  static const int32_t deltas[] = {1, -1, 65536, -65536, INT32_MIN};

  const int32_t kept = *number;
  for (size_t i = 0U; i < sizeof(deltas) / sizeof(deltas[0]); ++i) {
    *number = (int32_t)((uint32_t)kept + (uint32_t)deltas[i]);
    expect_bad_sum(world, claim, what);
  }

  *number = kept;
}

Test(matcher_verify, refuses_any_number_that_was_tampered_with)
{
  const World world = world_at_random(8U);
  for (int32_t i = 0; i < n_targets(&world); i += 5) {
    Claim claim = make_claim(&world, first_target(&world) + i);
    for (size_t j = 0U; j < claim.n; ++j) {
      CompetentRequirement* const r = &claim.requirements[j];
      tamper(&world, &claim, &r->concept, "concept");
      tamper(&world, &claim, &r->level, "level");
      tamper(&world, &claim, &r->state, "state");
      tamper(&world, &claim, &r->points, "points");
      tamper(&world, &claim, &r->earned, "earned");
    }

    tamper(&world, &claim, &claim.earned, "score");
    free(claim.requirements);
  }

  free_world(&world);
}

Test(matcher_verify, refuses_a_credit_that_earns_something_else)
{
  const World world = world_at_random(8U);
  for (int32_t i = 0; i < n_targets(&world); i += 5) {
    Claim claim = make_claim(&world, first_target(&world) + i);
    for (size_t j = 0U; j < claim.n; ++j) {
      CompetentRequirement* const r    = &claim.requirements[j];
      const int32_t               kept = r->credit;
      r->credit                        = -1;
      expect_bad_sum(&world, &claim, "negative");
      r->credit = COMPETENT_FULL_CREDIT + 1;
      expect_bad_sum(&world, &claim, "too large");
      r->credit = kept ? 0 : COMPETENT_FULL_CREDIT;
      expect_bad_sum(&world, &claim, "opposite");
      r->credit = kept;
    }

    cr_expect(eq(int, (int)verify(&world, &claim), 0));
    free(claim.requirements);
  }

  free_world(&world);
}

Test(matcher_verify, refuses_requirements_left_out_added_or_doubled)
{
  const World world = world_at_random(8U);
  for (int32_t i = 0; i < n_targets(&world); ++i) {
    Claim claim = make_claim(&world, first_target(&world) + i);
    if (claim.n >= 2U) {
      --claim.n;
      expect_bad_sum(&world, &claim, "left out");
      claim.n += 2U; // The last one is all zero
      expect_bad_sum(&world, &claim, "added");
      --claim.n;
      claim.requirements[0] = claim.requirements[1];
      expect_bad_sum(&world, &claim, "doubled");
    }

    free(claim.requirements);
  }

  free_world(&world);
}

Test(matcher_verify, refuses_the_explanation_of_another_target_or_matcher)
{
  const World            world   = world_at_random(1U);
  World                  other   = world;
  const CompetentWeights weights = {256, 1, 1, 256, 1, 1, 1, false};
  cr_assert(eq(int,
               (int)competent_matcher_new(world.taxonomy,
                                          COMPETENT_KIND_OCCUPATION,
                                          &weights,
                                          &other.matcher,
                                          NULL),
               0));

  Claim claim = make_claim(&world, first_target(&world));
  expect_bad_sum(&other, &claim, "other matcher");
  ++claim.target;
  expect_bad_sum(&world, &claim, "other target");
  free(claim.requirements);
  competent_matcher_free(other.matcher);
  free_world(&world);
}
