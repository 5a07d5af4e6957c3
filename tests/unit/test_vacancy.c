// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/extract.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>
#include <competent/vacancy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

TestSuite(vacancy, .timeout = 60);
TestSuite(vacancy_new, .timeout = 60);
TestSuite(vacancy_of_mentions, .timeout = 60);
TestSuite(vacancy_gap, .timeout = 60);
TestSuite(vacancy_verify, .timeout = 60);
TestSuite(vacancy_rank, .timeout = 60);

static const char* const kitchen =
  ":kook a cnlo:HumanCapability ; skos:prefLabel \"Koken\"@nl .\n"
  ":serve a cnlo:HumanCapability ; skos:prefLabel \"Serveren\"@nl .\n"
  ":lonely a cnlo:HumanCapability ; skos:prefLabel \"Goochelen\"@nl .\n"
  ":food a cnlo:KnowledgeArea ; skos:prefLabel \"Voedingsleer\"@nl .\n"
  ":cook a cnlo:Occupation ; skos:prefLabel \"Kok\"@nl ;\n"
  "  cnlo:requiresHATEssential :kook , :food ;\n"
  "  cnlo:requiresHATSomewhat :serve .\n"
  ":waiter a cnlo:Occupation ; skos:prefLabel \"Ober\"@nl ;\n"
  "  cnlo:requiresHATEssential :serve ;\n"
  "  cnlo:requiresHATImportant :kook .\n"
  ":clerk a cnlo:Occupation ; skos:prefLabel \"Klerk\"@nl .\n"
  ":diploma a cnlo:EducationalNorm ; skos:prefLabel \"Diploma\"@nl ;\n"
  "  cnlo:prescribesHATEssential :kook .\n";

static CompetentVacancy*
new_vacancy(const CompetentTaxonomy* const taxonomy,
            const CompetentLink* const     asked,
            const size_t                   n)
{
  CompetentVacancy* vacancy = NULL;
  cr_assert(
    eq(int,
       (int)competent_vacancy_new(taxonomy, asked, n, NULL, &vacancy, NULL),
       0));
  return vacancy;
}

static CompetentVacancy*
vacancy_of_text(const CompetentTaxonomy* const taxonomy,
                const char* const              string,
                const bool                     with_title)
{
  const CompetentText text      = {string, strlen(string)};
  CompetentExtractor* extractor = NULL;
  CompetentMentions*  mentions  = NULL;
  CompetentVacancy*   vacancy   = NULL;
  size_t              n         = 0U;
  cr_assert(
    eq(int, (int)competent_extractor_new(taxonomy, NULL, &extractor, NULL), 0));
  cr_assert(
    eq(int, (int)competent_extractor_run(extractor, text, &mentions, NULL), 0));
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(int,
               (int)competent_vacancy_of_mentions(
                 taxonomy, items, n, with_title, NULL, &vacancy, NULL),
               0));
  competent_mentions_free(mentions);
  competent_extractor_free(extractor);
  return vacancy;
}

static const CompetentDemand*
demand_for(const CompetentVacancy* const vacancy, const char* const iri)
{
  size_t                       n       = 0U;
  const CompetentDemand* const demands = competent_vacancy_demands(vacancy, &n);
  const CompetentConcept       concept =
    concept_of(competent_vacancy_taxonomy(vacancy), iri);
  for (size_t i = 0U; i < n; ++i) {
    if (demands[i].concept == concept) {
      return &demands[i];
    }
  }

  return NULL;
}

static CompetentProfile*
profile_at_random(const CompetentTaxonomy* const taxonomy,
                  uint32_t* const                state,
                  const unsigned                 n_items)
{
  const uint32_t    n       = (uint32_t)competent_taxonomy_n_concepts(taxonomy);
  CompetentProfile* profile = NULL;
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));
  for (unsigned i = 0U; i < n_items; ++i) {
    const CompetentConcept concept = (CompetentConcept)(next_random(state) % n);
    const CompetentStatus  st      = competent_profile_add(
      profile, concept, (next_random(state) % 5U) / 4.0, NULL);
    cr_assert(eq(int, (int)st, 0));
  }

  return profile;
}

static CompetentVacancy*
vacancy_at_random(const CompetentTaxonomy* const taxonomy,
                  uint32_t* const                state)
{
  const uint32_t n = (uint32_t)competent_taxonomy_n_concepts(taxonomy);
  CompetentLink  asked[12];
  for (unsigned i = 0U; i < 12U; ++i) {
    asked[i].concept = (CompetentConcept)(next_random(state) % n);
    asked[i].level   = (int32_t)(1U + next_random(state) % 4U);
  }

  return new_vacancy(taxonomy, asked, 12U);
}

Test(vacancy_new, may_ask_for_nothing)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  CompetentVacancy* const  vacancy  = new_vacancy(taxonomy, NULL, 0U);

  size_t n = 1U;
  cr_expect(eq(ptr, (void*)competent_vacancy_demands(vacancy, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(not(competent_vacancy_is_scored(vacancy)));

  competent_vacancy_free(vacancy);
  competent_vacancy_free(NULL);
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_new, gives_an_occupation_the_points_that_it_has_itself)
{
  for (uint32_t seed = 1U; seed < 20U; ++seed) {
    CompetentTaxonomy* const taxonomy = taxonomy_at_random(seed, 60U, 24U);
    CompetentMatcher*        matcher  = NULL;
    uint32_t                 state    = seed;
    cr_assert(eq(int,
                 (int)competent_matcher_new(
                   taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &matcher, NULL),
                 0));
    const CompetentConcept target =
      competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION) +
      (CompetentConcept)(seed % 60U) / 2;
    const CompetentLink     asked   = {target, COMPETENT_LEVEL_ESSENTIAL};
    CompetentVacancy* const vacancy = new_vacancy(taxonomy, &asked, 1U);
    CompetentProfile* const profile = profile_at_random(taxonomy, &state, 6U);
    CompetentGap*           theirs  = NULL;
    CompetentGap*           ours    = NULL;
    cr_assert(eq(
      int, (int)competent_gap_new(matcher, profile, target, &theirs, NULL), 0));
    cr_assert(
      eq(int, (int)competent_vacancy_gap(vacancy, profile, &ours, NULL), 0));

    size_t                            n = 0U;
    size_t                            m = 0U;
    const CompetentRequirement* const r = competent_gap_requirements(ours, &n);
    const CompetentRequirement* const others =
      competent_gap_requirements(theirs, &m);
    cr_expect(
      eq(i32, competent_gap_earned(ours), competent_gap_earned(theirs)));
    cr_expect(eq(i32, competent_gap_target(ours), COMPETENT_NONE));
    cr_assert(eq(sz, n, m));
    cr_expect(not(n && memcmp(r, others, n * sizeof(*r))));

    competent_gap_free(ours);
    competent_gap_free(theirs);
    competent_profile_free(profile);
    competent_vacancy_free(vacancy);
    competent_matcher_free(matcher);
    competent_taxonomy_free(taxonomy);
  }
}

Test(vacancy_new, apportions_all_points_in_any_order)
{
  for (uint32_t seed = 1U; seed < 15U; ++seed) {
    CompetentTaxonomy* const taxonomy = taxonomy_at_random(seed, 40U, 24U);
    const uint32_t n     = (uint32_t)competent_taxonomy_n_concepts(taxonomy);
    uint32_t       state = seed;
    CompetentLink  asked[12];
    CompetentLink  turned[12];
    for (unsigned i = 0U; i < 12U; ++i) {
      asked[i].concept = (CompetentConcept)(next_random(&state) % n);
      asked[i].level   = (int32_t)(1U + next_random(&state) % 4U);
      turned[11U - i]  = asked[i];
    }

    CompetentVacancy* const      vacancy   = new_vacancy(taxonomy, asked, 12U);
    CompetentVacancy* const      other     = new_vacancy(taxonomy, turned, 12U);
    size_t                       n_demands = 0U;
    size_t                       n_others  = 0U;
    const CompetentDemand* const d =
      competent_vacancy_demands(vacancy, &n_demands);
    const CompetentDemand* const e =
      competent_vacancy_demands(other, &n_others);
    int64_t sum = 0;
    for (size_t i = 0U; i < n_demands; ++i) {
      sum += d[i].points;
      cr_expect(eq(i32, d[i].start, -1));
      cr_expect(not(i && d[i].concept <= d[i - 1U].concept));
    }

    cr_assert(eq(sz, n_demands, n_others));
    cr_expect(not(memcmp(d, e, n_demands * sizeof(*d))));
    cr_expect(competent_vacancy_is_scored(vacancy));
    cr_expect(eq(i64, sum, COMPETENT_TARGET_POINTS));

    competent_vacancy_free(other);
    competent_vacancy_free(vacancy);
    competent_taxonomy_free(taxonomy);
  }
}

Test(vacancy_new, finds_what_nobody_asks_for_rare)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  const CompetentLink      asked[]  = {
          {concept_of(taxonomy, "u:lonely"), COMPETENT_LEVEL_IMPORTANT},
          {concept_of(taxonomy, "u:kook"), COMPETENT_LEVEL_IMPORTANT}};
  CompetentVacancy* const vacancy = new_vacancy(taxonomy, asked, 2U);

  // ln(3/1) and ln(3/2)
  cr_expect(eq(i32, demand_for(vacancy, "u:lonely")->points, 47868));
  cr_expect(eq(i32, demand_for(vacancy, "u:kook")->points, 17667));

  competent_vacancy_free(vacancy);
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_new, goes_by_what_was_asked_for_as_such)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  const CompetentLink      asked[]  = {
          {concept_of(taxonomy, "u:cook"), COMPETENT_LEVEL_IMPORTANT},
          {concept_of(taxonomy, "u:food"), COMPETENT_LEVEL_OPTIONAL},
          {concept_of(taxonomy, "u:food"), COMPETENT_LEVEL_SOMEWHAT}};
  CompetentVacancy* const vacancy = new_vacancy(taxonomy, asked, 3U);

  const CompetentDemand* const kook  = demand_for(vacancy, "u:kook");
  const CompetentDemand* const food  = demand_for(vacancy, "u:food");
  const CompetentDemand* const serve = demand_for(vacancy, "u:serve");
  cr_expect(eq(i32, kook->level, COMPETENT_LEVEL_IMPORTANT));
  cr_expect(eq(i32, kook->via, asked[0].concept));
  cr_expect(eq(i32, food->level, COMPETENT_LEVEL_SOMEWHAT));
  cr_expect(eq(i32, food->via, food->concept));
  cr_expect(eq(i32, serve->level, COMPETENT_LEVEL_SOMEWHAT));

  competent_vacancy_free(vacancy);
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_new, has_the_weights_that_were_asked_for)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  CompetentWeights weights  = competent_preset_weights(COMPETENT_PRESET_PUBLIC);
  const CompetentLink asked = {concept_of(taxonomy, "u:cook"),
                               COMPETENT_LEVEL_ESSENTIAL};
  CompetentVacancy*   vacancy = NULL;
  cr_assert(eq(
    int,
    (int)competent_vacancy_new(taxonomy, &asked, 1U, &weights, &vacancy, NULL),
    0));
  cr_expect(eq(i32, competent_vacancy_weights(vacancy).capability, 128));
  competent_vacancy_free(vacancy);

  weights.task = -1;
  cr_expect(eq(
    int,
    (int)competent_vacancy_new(taxonomy, &asked, 1U, &weights, &vacancy, NULL),
    (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, vacancy, NULL));
  cr_expect(eq(int,
               (int)competent_vacancy_of_mentions(
                 taxonomy, NULL, 0U, true, &weights, &vacancy, NULL),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, vacancy, NULL));
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_new, refuses_what_nobody_can_have)
{
  CompetentTaxonomy* const taxonomy = street();
  const CompetentConcept   group =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_GROUP);
  const CompetentConcept skill =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_CAPABILITY);
  const CompetentLink asked[] = {{group, COMPETENT_LEVEL_ESSENTIAL},
                                 {COMPETENT_NONE, COMPETENT_LEVEL_ESSENTIAL},
                                 {INT32_MAX, COMPETENT_LEVEL_ESSENTIAL},
                                 {INT32_MIN, COMPETENT_LEVEL_ESSENTIAL},
                                 {skill, COMPETENT_LEVEL_NONE},
                                 {skill, COMPETENT_LEVEL_YES},
                                 {skill, INT32_MIN},
                                 {0, INT32_MAX}};
  for (size_t i = 0U; i < sizeof(asked) / sizeof(asked[0]); ++i) {
    CompetentVacancy* vacancy = NULL;
    CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    cr_expect(eq(int,
                 (int)competent_vacancy_new(
                   taxonomy, &asked[i], 1U, NULL, &vacancy, &error),
                 (int)COMPETENT_STATUS_BAD_ARGUMENT),
              "%zu",
              i);
    cr_expect(eq(ptr, vacancy, NULL));
    cr_expect(ne(chr, error.message[0], '\0'));
  }

  competent_taxonomy_free(taxonomy);
}

// A level that is wrong is told of, whatever else is asked for
Test(vacancy_new, looks_at_every_level)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  const CompetentConcept   kook     = concept_of(taxonomy, "u:kook");
  const CompetentLink      asked[]  = {{kook, COMPETENT_LEVEL_ESSENTIAL},
                                       {kook, COMPETENT_LEVEL_NONE}};
  CompetentVacancy*        vacancy  = NULL;
  cr_expect(
    eq(int,
       (int)competent_vacancy_new(taxonomy, asked, 2U, NULL, &vacancy, NULL),
       (int)COMPETENT_STATUS_BAD_ARGUMENT));
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_new, bounds_what_the_same_occupation_brings)
{
  enum { N = 100000 };

  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  CompetentLink* const asked = (CompetentLink*)calloc(N, sizeof(CompetentLink));
  cr_assert(ne(ptr, asked, NULL));
  for (size_t i = 0U; i < N; ++i) {
    asked[i].concept = concept_of(taxonomy, "u:cook");
    asked[i].level   = (int32_t)(1U + i % 4U);
  }

  CompetentVacancy* const vacancy = new_vacancy(taxonomy, asked, N);
  size_t                  n       = 0U;
  cr_expect(ne(ptr, (void*)competent_vacancy_demands(vacancy, &n), NULL));
  cr_expect(eq(sz, n, 3U));
  cr_expect(
    eq(i32, demand_for(vacancy, "u:kook")->level, COMPETENT_LEVEL_ESSENTIAL));

  free(asked);
  competent_vacancy_free(vacancy);
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_of_mentions, takes_levels_from_what_is_said)
{
  CompetentTaxonomy* const taxonomy   = taxonomy_of(kitchen);
  const CompetentConcept   kook       = concept_of(taxonomy, "u:kook");
  const CompetentConcept   serve      = concept_of(taxonomy, "u:serve");
  const CompetentConcept   food       = concept_of(taxonomy, "u:food");
  const CompetentConcept   lonely     = concept_of(taxonomy, "u:lonely");
  const CompetentMention   mentions[] = {
      {.concept = kook, .start = 1, .end = 2, .wished = 1},
      {.concept = kook, .start = 3, .end = 4, .required = 1, .wished = 1},
      {.concept = serve, .start = 5, .end = 6},
      {.concept = food, .start = 7, .end = 8, .wished = 1},
      {.concept = lonely, .start = 9, .end = 10, .negated = 1, .required = 1},
      {.concept = serve, .start = 11, .end = 12}};

  CompetentVacancy* vacancy = NULL;
  cr_assert(eq(int,
               (int)competent_vacancy_of_mentions(
                 taxonomy, mentions, 6U, false, NULL, &vacancy, NULL),
               0));
  cr_expect(
    eq(i32, demand_for(vacancy, "u:kook")->level, COMPETENT_LEVEL_ESSENTIAL));
  cr_expect(eq(i32, demand_for(vacancy, "u:kook")->start, 3));
  cr_expect(eq(i32, demand_for(vacancy, "u:kook")->end, 4));
  cr_expect(
    eq(i32, demand_for(vacancy, "u:serve")->level, COMPETENT_LEVEL_IMPORTANT));
  cr_expect(eq(i32, demand_for(vacancy, "u:serve")->start, 5));
  cr_expect(
    eq(i32, demand_for(vacancy, "u:food")->level, COMPETENT_LEVEL_SOMEWHAT));
  cr_expect(eq(ptr, (void*)demand_for(vacancy, "u:lonely"), NULL));

  competent_vacancy_free(vacancy);
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_of_mentions, lets_the_first_occupation_stand_for_what_it_requires)
{
  CompetentTaxonomy* const taxonomy   = taxonomy_of(kitchen);
  const CompetentConcept   cook       = concept_of(taxonomy, "u:cook");
  const CompetentMention   mentions[] = {
      {.concept = cook, .start = 0, .end = 3},
      {.concept = concept_of(taxonomy, "u:waiter"), .start = 10, .end = 14},
      {.concept = concept_of(taxonomy, "u:diploma"), .start = 15, .end = 19},
      {.concept = concept_of(taxonomy, "u:food"), .start = 20, .negated = 1}};

  CompetentVacancy* vacancy = NULL;
  cr_assert(eq(int,
               (int)competent_vacancy_of_mentions(
                 taxonomy, mentions, 4U, true, NULL, &vacancy, NULL),
               0));
  cr_expect(
    eq(i32, demand_for(vacancy, "u:kook")->level, COMPETENT_LEVEL_ESSENTIAL));
  cr_expect(eq(i32, demand_for(vacancy, "u:kook")->via, cook));
  cr_expect(eq(i32, demand_for(vacancy, "u:kook")->end, 3));
  cr_expect(
    eq(i32, demand_for(vacancy, "u:serve")->level, COMPETENT_LEVEL_SOMEWHAT));
  cr_expect(eq(ptr, (void*)demand_for(vacancy, "u:food"), NULL));
  competent_vacancy_free(vacancy);

  size_t n = 1U;
  cr_assert(eq(int,
               (int)competent_vacancy_of_mentions(
                 taxonomy, mentions, 4U, false, NULL, &vacancy, NULL),
               0));
  cr_expect(eq(ptr, (void*)competent_vacancy_demands(vacancy, &n), NULL));
  competent_vacancy_free(vacancy);
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_of_mentions, knows_what_a_text_says)
{
  static const char* const text =
    "Wij zoeken een kok. Ervaring met koken is vereist. Serveren is een pre. "
    "Kennis van voedingsleer is niet nodig.";

  CompetentTaxonomy* const     taxonomy = taxonomy_of(kitchen);
  CompetentVacancy* const      vacancy = vacancy_of_text(taxonomy, text, false);
  const CompetentDemand* const kook    = demand_for(vacancy, "u:kook");
  const CompetentDemand* const serve   = demand_for(vacancy, "u:serve");

  cr_assert(ne(ptr, (void*)kook, NULL));
  cr_assert(ne(ptr, (void*)serve, NULL));
  cr_expect(eq(i32, kook->level, COMPETENT_LEVEL_ESSENTIAL));
  cr_expect(eq(i32, serve->level, COMPETENT_LEVEL_SOMEWHAT));
  cr_expect(eq(ptr, (void*)demand_for(vacancy, "u:food"), NULL));
  cr_expect(not(strncmp(text + kook->start, "koken", 5U)));

  competent_vacancy_free(vacancy);
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_gap, sums_up_and_is_verified)
{
  for (uint32_t seed = 1U; seed < 20U; ++seed) {
    CompetentTaxonomy* const taxonomy = taxonomy_at_random(seed, 60U, 24U);
    uint32_t                 state    = seed;
    CompetentVacancy* const  vacancy  = vacancy_at_random(taxonomy, &state);
    CompetentProfile* const  profile  = profile_at_random(taxonomy, &state, 8U);
    CompetentGap*            gap      = NULL;
    cr_assert(
      eq(int, (int)competent_vacancy_gap(vacancy, profile, &gap, NULL), 0));

    size_t                            n      = 0U;
    int64_t                           points = 0;
    int64_t                           earned = 0;
    const CompetentRequirement* const r = competent_gap_requirements(gap, &n);
    for (size_t i = 0U; i < n; ++i) {
      points += r[i].points;
      earned += r[i].earned;
    }

    cr_expect(
      eq(i64,
         points,
         competent_vacancy_is_scored(vacancy) ? COMPETENT_TARGET_POINTS : 0));
    cr_expect(eq(i64, earned, competent_gap_earned(gap)));
    cr_expect(
      eq(int,
         (int)competent_vacancy_verify(vacancy, (int32_t)earned, r, n, NULL),
         0));
    cr_expect(eq(
      int,
      (int)competent_vacancy_verify(vacancy, (int32_t)earned + 1, r, n, NULL),
      (int)COMPETENT_STATUS_BAD_SUM));

    competent_gap_free(gap);
    competent_profile_free(profile);
    competent_vacancy_free(vacancy);
    competent_taxonomy_free(taxonomy);
  }
}

Test(vacancy_gap, tells_what_teaches_what_is_missing)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(kitchen);
  const CompetentLink      asked    = {concept_of(taxonomy, "u:kook"),
                                       COMPETENT_LEVEL_ESSENTIAL};
  CompetentVacancy* const  vacancy  = new_vacancy(taxonomy, &asked, 1U);
  CompetentProfile*        profile  = NULL;
  CompetentGap*            gap      = NULL;
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));
  cr_assert(
    eq(int, (int)competent_vacancy_gap(vacancy, profile, &gap, NULL), 0));

  size_t                        n        = 0U;
  const CompetentTeacher* const teachers = competent_gap_teachers(gap, &n);
  cr_assert(eq(sz, n, 1U));
  cr_expect(eq(i32, teachers[0].norm, concept_of(taxonomy, "u:diploma")));
  cr_expect(eq(i32, teachers[0].gained, COMPETENT_TARGET_POINTS));

  competent_gap_free(gap);
  competent_profile_free(profile);
  competent_vacancy_free(vacancy);
  competent_taxonomy_free(taxonomy);
}

Test(vacancy_rank, agrees_with_the_gaps)
{
  enum { N = 40 };

  for (uint32_t seed = 1U; seed < 20U; ++seed) {
    CompetentTaxonomy* const taxonomy = taxonomy_at_random(seed, 60U, 24U);
    uint32_t                 state    = seed;
    CompetentVacancy* const  vacancy  = vacancy_at_random(taxonomy, &state);
    CompetentProfile*        profiles[N];
    for (unsigned i = 0U; i < N; ++i) {
      profiles[i] = profile_at_random(taxonomy, &state, i % 9U);
    }

    CompetentCandidates* candidates = NULL;
    cr_assert(
      eq(int,
         (int)competent_vacancy_rank(vacancy,
                                     (const CompetentProfile* const*)profiles,
                                     N,
                                     25U,
                                     &candidates,
                                     NULL),
         0));
    cr_assert(eq(sz, competent_candidates_n(candidates), 25U));
    const int32_t* const who    = competent_candidates_profiles(candidates);
    const int32_t* const earned = competent_candidates_earned(candidates);
    for (size_t i = 0U; i < 25U; ++i) {
      CompetentGap* gap = NULL;
      cr_assert(
        eq(int,
           (int)competent_vacancy_gap(vacancy, profiles[who[i]], &gap, NULL),
           0));
      cr_expect(eq(i32, competent_gap_earned(gap), earned[i]));
      cr_expect(not(i && earned[i] > earned[i - 1U]));
      cr_expect(not(i && earned[i] == earned[i - 1U] && who[i] < who[i - 1U]));
      competent_gap_free(gap);
    }

    competent_candidates_free(candidates);
    for (unsigned i = 0U; i < N; ++i) {
      competent_profile_free(profiles[i]);
    }
    competent_vacancy_free(vacancy);
    competent_taxonomy_free(taxonomy);
  }
}

Test(vacancy_rank, refuses_profiles_of_another_taxonomy)
{
  CompetentTaxonomy* const      taxonomy = taxonomy_of(kitchen);
  CompetentTaxonomy* const      other    = street();
  CompetentVacancy* const       vacancy  = new_vacancy(taxonomy, NULL, 0U);
  uint32_t                      state    = 1U;
  CompetentProfile* const       profile  = profile_at_random(other, &state, 1U);
  const CompetentProfile* const profiles[] = {profile};
  CompetentCandidates*          candidates = NULL;
  CompetentGap*                 gap        = NULL;

  cr_expect(eq(
    int,
    (int)competent_vacancy_rank(vacancy, profiles, 1U, 1U, &candidates, NULL),
    (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, candidates, NULL));
  cr_expect(
    eq(int,
       (int)competent_vacancy_rank(vacancy, NULL, 0U, 0U, &candidates, NULL),
       (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(int,
               (int)competent_vacancy_gap(vacancy, profile, &gap, NULL),
               (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, gap, NULL));
  cr_assert(
    eq(int,
       (int)competent_vacancy_rank(vacancy, NULL, 0U, 5U, &candidates, NULL),
       0));
  cr_expect(eq(sz, competent_candidates_n(candidates), 0U));

  competent_candidates_free(candidates);
  competent_profile_free(profile);
  competent_vacancy_free(vacancy);
  competent_taxonomy_free(other);
  competent_taxonomy_free(taxonomy);
}
