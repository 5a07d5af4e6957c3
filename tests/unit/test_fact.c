// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/fact.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(fact_name, .timeout = 60);
TestSuite(profile_set_fact, .timeout = 60);
TestSuite(profile_set_text_fact, .timeout = 60);
TestSuite(profile_say, .timeout = 60);

#define BAD ((int)COMPETENT_STATUS_BAD_ARGUMENT)

static CompetentTaxonomy*
depot(void)
{
  return taxonomy_of(
    ":o a cnlo:Occupation ; cnlo:requiresHATEssential :e, :l, :p ;"
    "  cnluwvo:isCharacterizedByOccupationCircumstance_Yes :c ;"
    "  cnluwvo:isCharacterizedByOccupationCircumstance_StronglyRelevant :d .\n"
    ":e a cnlo:HumanCapability .\n"
    ":c a cnluwvo:OccupationCircumstance .\n"
    ":d a cnluwvo:OccupationCircumstance .\n"
    ":l a cnlo:Language . :p a cnlo:ProficiencyLevel .\n");
}

static CompetentProfile*
new_profile(const CompetentTaxonomy* const taxonomy)
{
  CompetentProfile* profile = NULL;
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));
  return profile;
}

Test(fact_name, is_there_for_each_value_and_no_other)
{
  for (int i = 0; i < COMPETENT_N_FACTS; ++i) {
    cr_expect(ne(ptr, (void*)competent_fact_name((CompetentFact)i), NULL));
  }

  cr_expect(eq(str, (char*)competent_fact_name(COMPETENT_FACT_LEVEL), "level"));
  cr_expect(eq(ptr, (void*)competent_fact_name((CompetentFact)-1), NULL));
  cr_expect(eq(
    ptr, (void*)competent_fact_name((CompetentFact)COMPETENT_N_FACTS), NULL));

  cr_expect(eq(str, (char*)competent_licence_name(COMPETENT_LICENCE_T), "T"));
  cr_expect(eq(ptr, (void*)competent_licence_name((CompetentLicence)15), NULL));
  cr_expect(eq(
    str, (char*)competent_work_name(COMPETENT_WORK_ON_BENEFIT), "on benefit"));
  cr_expect(eq(ptr, (void*)competent_work_name((CompetentWork)4), NULL));
  cr_expect(eq(str, (char*)competent_cefr_name(COMPETENT_CEFR_NONE), "none"));
  cr_expect(eq(str, (char*)competent_cefr_name(COMPETENT_CEFR_C2), "C2"));
  cr_expect(eq(ptr, (void*)competent_cefr_name((CompetentCefr)7), NULL));
  cr_expect(
    eq(str, (char*)competent_stance_name(COMPETENT_STANCE_ACCEPTS), "accepts"));
  cr_expect(eq(ptr, (void*)competent_stance_name((CompetentStance)2), NULL));
}

Test(fact_name, of_a_level_of_the_nlqf_is_what_it_is_called)
{
  cr_expect(eq(str, (char*)competent_nlqf_name(COMPETENT_NLQF_LEVEL_1), "1"));
  cr_expect(
    eq(str, (char*)competent_nlqf_name(COMPETENT_NLQF_LEVEL_4_PLUS), "4+"));
  cr_expect(eq(str, (char*)competent_nlqf_name(COMPETENT_NLQF_LEVEL_8), "8"));

  static const int others[] = {-10, -1, 0, 1, 41, 44, 46, 55, 90, 100};
  for (size_t i = 0U; i < sizeof(others) / sizeof(others[0]); ++i) {
    cr_expect(
      eq(ptr, (void*)competent_nlqf_name((CompetentNlqf)others[i]), NULL));
  }
}

Test(profile_set_fact, keeps_what_is_said_and_knows_nothing_else)
{
  CompetentTaxonomy* const taxonomy = depot();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  for (int i = -1; i <= COMPETENT_N_FACTS; ++i) {
    cr_expect(eq(i32,
                 competent_profile_fact(profile, (CompetentFact)i),
                 COMPETENT_UNKNOWN));
  }

  static const struct {
    CompetentFact fact;
    int32_t       least;
    int32_t       most;
  } ranges[] = {
    {COMPETENT_FACT_AGE, 0, 130},
    {COMPETENT_FACT_BIRTH_YEAR, 1880, 2200},
    {COMPETENT_FACT_LICENCES, 0, (1 << COMPETENT_N_LICENCES) - 1},
    {COMPETENT_FACT_LEVEL, COMPETENT_NLQF_LEVEL_1, COMPETENT_NLQF_LEVEL_8},
    {COMPETENT_FACT_STATUS, 0, (1 << COMPETENT_N_WORKS) - 1},
    {COMPETENT_FACT_HOURS, 0, 168},
    {COMPETENT_FACT_ALL_DIPLOMAS, 0, 1},
    {COMPETENT_FACT_LABOUR_MARKET, 0, 1},
    {COMPETENT_FACT_STUDY_FINANCE, 0, 1},
    {COMPETENT_FACT_WEAK_POSITION, 0, 1},
    {COMPETENT_FACT_WW, 0, 1},
    {COMPETENT_FACT_EMPLOYEES, 0, 10000000},
    {COMPETENT_FACT_LEERBEDRIJF, 0, 1},
    {COMPETENT_FACT_FUND, 0, 1},
    {COMPETENT_FACT_EMPLOYER_ASKS, 0, 1},
  };

  for (size_t i = 0U; i < sizeof(ranges) / sizeof(ranges[0]); ++i) {
    const CompetentFact fact  = ranges[i].fact;
    const int32_t       least = ranges[i].least;
    const int32_t       most  = ranges[i].most;
    cr_expect(
      eq(int, (int)competent_profile_set_fact(profile, fact, least, NULL), 0));
    cr_expect(eq(i32, competent_profile_fact(profile, fact), least));
    cr_expect(
      eq(int, (int)competent_profile_set_fact(profile, fact, most, NULL), 0));
    cr_expect(eq(int,
                 (int)competent_profile_set_fact(profile, fact, most + 1, NULL),
                 BAD));
    cr_expect(
      eq(int,
         (int)competent_profile_set_fact(profile, fact, least - 2, NULL),
         BAD));
    cr_expect(eq(i32, competent_profile_fact(profile, fact), most));
    cr_expect(eq(
      int,
      (int)competent_profile_set_fact(profile, fact, COMPETENT_UNKNOWN, NULL),
      0));
    cr_expect(
      eq(i32, competent_profile_fact(profile, fact), COMPETENT_UNKNOWN));
  }

  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_set_fact, refuses_what_is_no_whole_number)
{
  CompetentTaxonomy* const taxonomy = depot();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  CompetentError           error;
  static const int         others[] = {-1,
                                       COMPETENT_FACT_REGION,
                                       COMPETENT_FACT_SECTOR,
                                       COMPETENT_FACT_CIRCUMSTANCES,
                                       COMPETENT_FACT_LANGUAGES,
                                       COMPETENT_N_FACTS};
  for (size_t i = 0U; i < sizeof(others) / sizeof(others[0]); ++i) {
    const CompetentFact fact = (CompetentFact)others[i];
    cr_expect(
      eq(int, (int)competent_profile_set_fact(profile, fact, 1, &error), BAD));
    cr_expect(eq(str, (char*)error.message, "That fact is no whole number"));
  }

  cr_expect(eq(
    int,
    (int)competent_profile_set_fact(profile, COMPETENT_FACT_AGE, 131, &error),
    BAD));
  cr_expect(eq(str, (char*)error.message, "That is no value of the fact age"));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_set_text_fact, keeps_text_until_it_is_said_again)
{
  CompetentTaxonomy* const taxonomy = depot();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  for (int i = -1; i <= COMPETENT_N_FACTS; ++i) {
    const CompetentText none =
      competent_profile_text_fact(profile, (CompetentFact)i);
    cr_expect(eq(sz, none.length, 0U));
  }

  const CompetentFact region = COMPETENT_FACT_REGION;
  cr_assert(eq(
    int,
    (int)competent_profile_set_text_fact(profile, region, "GM0363", 6U, NULL),
    0));
  cr_assert(eq(int,
               (int)competent_profile_set_text_fact(
                 profile, COMPETENT_FACT_SECTOR, "a\0b", 3U, NULL),
               0));

  CompetentText text = competent_profile_text_fact(profile, region);
  cr_assert(eq(sz, text.length, 6U));
  cr_expect(eq(int, memcmp(text.bytes, "GM0363", 6U), 0));
  text = competent_profile_text_fact(profile, COMPETENT_FACT_SECTOR);
  cr_assert(eq(sz, text.length, 3U));
  cr_expect(eq(int, memcmp(text.bytes, "a\0b", 3U), 0));

  cr_assert(
    eq(int,
       (int)competent_profile_set_text_fact(profile, region, NULL, 0U, NULL),
       0));
  cr_expect(eq(sz, competent_profile_text_fact(profile, region).length, 0U));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_set_text_fact, refuses_what_is_too_long_or_no_utf_8)
{
  static const char long_text[COMPETENT_MAX_FACT_LENGTH + 1] = {0};

  CompetentTaxonomy* const taxonomy = depot();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  const CompetentFact      sector   = COMPETENT_FACT_SECTOR;
  CompetentError           error;
  cr_assert(eq(int,
               (int)competent_profile_set_text_fact(
                 profile, sector, long_text, COMPETENT_MAX_FACT_LENGTH, NULL),
               0));
  cr_expect(
    eq(int,
       (int)competent_profile_set_text_fact(
         profile, sector, long_text, COMPETENT_MAX_FACT_LENGTH + 1U, &error),
       BAD));
  cr_expect(eq(str,
               (char*)error.message,
               "The fact sector has to be at most 256 bytes of UTF-8"));
  cr_expect(
    eq(int,
       (int)competent_profile_set_text_fact(profile, sector, "\xff", 1U, NULL),
       BAD));
  cr_expect(eq(int,
               (int)competent_profile_set_text_fact(
                 profile, COMPETENT_FACT_LANGUAGES, "nl", 2U, NULL),
               BAD));
  cr_expect(eq(int,
               (int)competent_profile_set_text_fact(
                 profile, COMPETENT_FACT_HOURS, "32", 2U, NULL),
               BAD));
  cr_expect(eq(sz,
               competent_profile_text_fact(profile, sector).length,
               (size_t)COMPETENT_MAX_FACT_LENGTH));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_say, keeps_an_answer_for_each_concept)
{
  CompetentTaxonomy* const taxonomy = depot();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  const CompetentConcept   c        = concept_of(taxonomy, "u:c");
  const CompetentConcept   d        = concept_of(taxonomy, "u:d");
  const CompetentConcept   l        = concept_of(taxonomy, "u:l");
  const CompetentConcept   p        = concept_of(taxonomy, "u:p");

  size_t n = 1U;
  cr_expect(eq(ptr, (void*)competent_profile_answers(profile, &n), NULL));
  cr_expect(eq(sz, n, 0U));

  // Whatever the order, and the last one counts
  cr_assert(eq(int, (int)competent_profile_say(profile, p, 3, NULL), 0));
  cr_assert(eq(int, (int)competent_profile_say(profile, d, 0, NULL), 0));
  cr_assert(eq(int, (int)competent_profile_say(profile, l, 6, NULL), 0));
  cr_assert(eq(int, (int)competent_profile_say(profile, c, 0, NULL), 0));
  cr_assert(eq(int, (int)competent_profile_say(profile, c, 1, NULL), 0));
  cr_expect(eq(i32, competent_profile_said(profile, c), 1));
  cr_expect(eq(i32, competent_profile_said(profile, d), 0));
  cr_expect(eq(i32, competent_profile_said(profile, l), 6));
  cr_expect(eq(i32, competent_profile_said(profile, p), 3));

  const CompetentAnswer* const answers = competent_profile_answers(profile, &n);
  cr_assert(eq(sz, n, 4U));
  for (size_t i = 1U; i < n; ++i) {
    cr_expect(lt(i32, answers[i - 1U].concept, answers[i].concept));
  }

  cr_assert(eq(
    int, (int)competent_profile_say(profile, d, COMPETENT_UNKNOWN, NULL), 0));
  cr_assert(eq(
    int, (int)competent_profile_say(profile, d, COMPETENT_UNKNOWN, NULL), 0));
  cr_expect(eq(i32, competent_profile_said(profile, d), COMPETENT_UNKNOWN));
  cr_expect(eq(i32, competent_profile_said(profile, l), 6));
  (void)competent_profile_answers(profile, &n);
  cr_expect(eq(sz, n, 3U));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}

Test(profile_say, refuses_other_concepts_and_values)
{
  CompetentTaxonomy* const taxonomy = depot();
  CompetentProfile* const  profile  = new_profile(taxonomy);
  const CompetentConcept   c        = concept_of(taxonomy, "u:c");
  const CompetentConcept   l        = concept_of(taxonomy, "u:l");
  const struct {
    CompetentConcept concept;
    int32_t          value;
  } wrong[] = {{c, 2},
               {c, -2},
               {l, 7},
               {l, -2},
               {concept_of(taxonomy, "u:e"), 1},
               {concept_of(taxonomy, "u:o"), COMPETENT_UNKNOWN},
               {COMPETENT_NONE, 1},
               {INT32_MAX, 1}};

  for (size_t i = 0U; i < sizeof(wrong) / sizeof(wrong[0]); ++i) {
    cr_expect(eq(int,
                 (int)competent_profile_say(
                   profile, wrong[i].concept, wrong[i].value, NULL),
                 BAD),
              "%zu",
              i);
  }

  size_t n = 1U;
  (void)competent_profile_answers(profile, &n);
  cr_expect(eq(sz, n, 0U));
  cr_expect(
    eq(i32, competent_profile_said(profile, INT32_MAX), COMPETENT_UNKNOWN));
  competent_profile_free(profile);
  competent_taxonomy_free(taxonomy);
}
