// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/fact.h>
#include <competent/gate.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>

TestSuite(gate_name, .timeout = 60);
TestSuite(gates_new, .timeout = 60);
TestSuite(gates_regulated, .timeout = 60);
TestSuite(gates_licence, .timeout = 60);
TestSuite(gates_circumstance, .timeout = 60);
TestSuite(gates_language, .timeout = 60);
TestSuite(profile_passage, .timeout = 60);

#define PASSED ((int32_t)COMPETENT_PASSAGE_PASSED)
#define UNKNOWN ((int32_t)COMPETENT_PASSAGE_UNKNOWN)
#define OPEN ((int32_t)COMPETENT_PASSAGE_OPEN)

/// A ward: what each test needs is a node or two away
static const char ward[] =
  // Regulated, with a diploma of its name, one that is mapped, and others
  ":nurse a cnlo:Occupation ; skos:prefLabel \"Verpleegkundige\"@nl ;"
  "  skos:altLabel \"Zuster\"@nl ; skos:hiddenLabel \"vpk\"@nl ;"
  "  cnluwvo:isRegulatedProfession true ; cnlo:requiresHATEssential :care .\n"
  ":porter a cnlo:Occupation ; cnlo:requiresHATEssential :care .\n"
  ":care a cnlo:HumanCapability .\n"
  ":named a cnlo:EducationalNorm ; skos:prefLabel \"verpleegkundige\"@nl .\n"
  ":second a cnlo:EducationalNorm ; skos:altLabel \"Zuster\"@nl .\n"
  ":hidden a cnlo:EducationalNorm ; skos:prefLabel \"vpk\"@nl .\n"
  ":mapped a cnlo:EducationalNorm ; skos:exactMatch :nurse .\n"
  ":other a cnlo:EducationalNorm ; skos:closeMatch :nurse .\n"
  // Driving, and circumstances at each level
  ":driver a cnlo:Occupation ;"
  "  cnluwvo:isCharacterizedByOccupationCircumstance_Yes :driving ;"
  "  cnluwvo:isCharacterizedByOccupationCircumstance_StronglyRelevant :night ;"
  "  cnluwvo:isCharacterizedByOccupationCircumstance_ReasonablyRelevant :lift ;"
  "  cnluwvo:isCharacterizedByOccupationCircumstance_BarelyRelevant :noise ;"
  "  cnluwvo:isCharacterizedByOccupationCircumstance_NotRelevant :height .\n"
  ":clerk a cnlo:Occupation ;"
  "  cnluwvo:isCharacterizedByOccupationCircumstance_No :driving .\n"
  ":driving a cnluwvo:OccupationCircumstance .\n"
  ":night a cnluwvo:OccupationCircumstance .\n"
  ":lift a cnluwvo:OccupationCircumstance .\n"
  ":noise a cnluwvo:OccupationCircumstance .\n"
  ":height a cnluwvo:OccupationCircumstance .\n"
  // Languages: with a level, without one, and only a little
  ":guide a cnlo:Occupation ; cnlo:requiresHATEssential :german, :german-b1 ;"
  "  cnlo:requiresHATSomewhat :french .\n"
  ":host a cnlo:Occupation ; cnlo:requiresHATImportant :german .\n"
  ":vague a cnlo:Occupation ; cnlo:requiresHATImportant :fluent .\n"
  ":course a cnlo:EducationalNorm ; cnlo:prescribes :german-b1 .\n"
  ":german a cnlo:Language . :french a cnlo:Language .\n"
  ":german-b1 a cnlo:ProficiencyLevel ; skos:prefLabel \"Duits (B1)\"@nl ;"
  "  skos:broader :german .\n"
  ":german-c1 a cnlo:ProficiencyLevel ; skos:prefLabel \"Duits c1\"@nl ;"
  "  skos:broader :german .\n"
  ":fluent a cnlo:ProficiencyLevel ; skos:prefLabel \"A1C vlot\"@nl ;"
  "  skos:related :german .\n";

/// A person before the gates of the ward
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
} Person;

static Person
person(void)
{
  Person one = {taxonomy_of(ward), NULL};
  cr_assert(
    eq(int, (int)competent_profile_new(one.taxonomy, &one.profile, NULL), 0));
  return one;
}

static void
leave(const Person one)
{
  competent_profile_free(one.profile);
  competent_taxonomy_free(one.taxonomy);
}

static void
add(const Person one, const char* const iri, const double credit)
{
  cr_assert(eq(int,
               (int)competent_profile_add(
                 one.profile, concept_of(one.taxonomy, iri), credit, NULL),
               0));
}

static void
know(const Person one, const CompetentFact fact, const int32_t value)
{
  cr_assert(eq(
    int, (int)competent_profile_set_fact(one.profile, fact, value, NULL), 0));
}

static void
say(const Person one, const char* const iri, const int32_t value)
{
  cr_assert(eq(int,
               (int)competent_profile_say(
                 one.profile, concept_of(one.taxonomy, iri), value, NULL),
               0));
}

static CompetentGates*
gates_of(const Person one, const char* const target)
{
  CompetentGates*        gates   = NULL;
  const CompetentConcept concept = concept_of(one.taxonomy, target);
  cr_assert(
    eq(int, (int)competent_gates_new(one.profile, concept, &gates, NULL), 0));
  cr_expect(eq(i32, competent_gates_target(gates), concept));
  cr_expect(eq(int,
               (int)competent_gates_passage(gates),
               (int)competent_profile_passage(one.profile, concept)));

  // The worst of all is that of the whole, and the order is fixed
  size_t                     n     = 0U;
  const CompetentGate* const items = competent_gates_items(gates, &n);
  int32_t                    worst = PASSED;
  for (size_t i = 0U; i < n; ++i) {
    worst = (items[i].passage > worst) ? items[i].passage : worst;
    cr_expect(not(i && (items[i].kind < items[i - 1U].kind ||
                        (items[i].kind == items[i - 1U].kind &&
                         items[i].concept <= items[i - 1U].concept))));
  }

  cr_expect(eq(i32, (int32_t)competent_gates_passage(gates), worst));
  return gates;
}

// Expect a gate about something, or none if its passage is less than 0
static CompetentGate
expect_gate(const Person      one,
            const char* const target,
            const char* const about,
            const int32_t     passage)
{
  CompetentGates* const      gates   = gates_of(one, target);
  const CompetentConcept     concept = concept_of(one.taxonomy, about);
  size_t                     n       = 0U;
  const CompetentGate* const items   = competent_gates_items(gates, &n);
  CompetentGate              found   = {COMPETENT_NONE, -1, -1, -1, -1, -1, -1};
  for (size_t i = 0U; i < n; ++i) {
    if (items[i].concept == concept) {
      found = items[i];
    }
  }

  cr_expect(eq(i32, found.passage, passage), "%s %s", target, about);
  competent_gates_free(gates);
  return found;
}

Test(gate_name, is_there_for_each_value_and_no_other)
{
  cr_expect(eq(str,
               (char*)competent_gate_kind_name(COMPETENT_GATE_REGULATED),
               "regulated"));
  cr_expect(eq(str,
               (char*)competent_gate_kind_name(COMPETENT_GATE_CIRCUMSTANCE),
               "circumstance"));
  cr_expect(
    eq(ptr, (void*)competent_gate_kind_name((CompetentGateKind)4), NULL));
  cr_expect(
    eq(str, (char*)competent_passage_name(COMPETENT_PASSAGE_OPEN), "open"));
  cr_expect(eq(ptr, (void*)competent_passage_name((CompetentPassage)3), NULL));
}

Test(gates_new, finds_none_where_nothing_is_asked)
{
  const Person          one   = person();
  CompetentGates* const gates = gates_of(one, "u:porter");
  size_t                n     = 1U;
  cr_expect(eq(ptr, (void*)competent_gates_items(gates, &n), NULL));
  cr_expect(eq(sz, n, 0U));
  cr_expect(eq(int, (int)competent_gates_passage(gates), PASSED));
  competent_gates_free(gates);
  leave(one);
}

Test(gates_new, refuses_what_is_no_target)
{
  const Person           one     = person();
  const CompetentConcept wrong[] = {concept_of(one.taxonomy, "u:care"),
                                    concept_of(one.taxonomy, "u:night"),
                                    COMPETENT_NONE,
                                    INT32_MAX};
  for (size_t i = 0U; i < 4U; ++i) {
    CompetentGates* gates = (CompetentGates*)&wrong;
    cr_expect(eq(int,
                 (int)competent_gates_new(one.profile, wrong[i], &gates, NULL),
                 (int)COMPETENT_STATUS_BAD_ARGUMENT));
    cr_expect(eq(ptr, gates, NULL));
    cr_expect(
      eq(int, (int)competent_profile_passage(one.profile, wrong[i]), PASSED));
  }

  competent_gates_free(NULL);
  leave(one);
}

Test(gates_regulated, is_unknown_until_a_diploma_or_all_of_them_are_told)
{
  const Person  one  = person();
  CompetentGate gate = expect_gate(one, "u:nurse", "u:nurse", UNKNOWN);
  cr_expect(eq(i32, gate.kind, (int32_t)COMPETENT_GATE_REGULATED));
  cr_expect(eq(i32, gate.level, (int32_t)COMPETENT_LEVEL_NONE));
  cr_expect(eq(i32, gate.fact, (int32_t)COMPETENT_FACT_ALL_DIPLOMAS));
  cr_expect(eq(i32, gate.via, COMPETENT_NONE));

  know(one, COMPETENT_FACT_ALL_DIPLOMAS, 0);
  (void)expect_gate(one, "u:nurse", "u:nurse", UNKNOWN);
  know(one, COMPETENT_FACT_ALL_DIPLOMAS, 1);
  (void)expect_gate(one, "u:nurse", "u:nurse", OPEN);
  leave(one);
}

Test(gates_regulated, is_passed_by_the_occupation_itself_or_its_diploma)
{
  static const char* const fit[] = {
    "u:nurse", "u:named", "u:second", "u:mapped"};
  for (size_t i = 0U; i < 4U; ++i) {
    const Person one = person();
    know(one, COMPETENT_FACT_ALL_DIPLOMAS, 1);
    add(one, fit[i], 1.0);
    const CompetentGate gate = expect_gate(one, "u:nurse", "u:nurse", PASSED);
    cr_expect(eq(i32, gate.fact, COMPETENT_UNKNOWN));
    cr_expect(eq(i32, gate.via, concept_of(one.taxonomy, fit[i])), "%zu", i);
    leave(one);
  }
}

Test(gates_regulated, is_not_passed_by_a_part_of_it_or_by_another)
{
  static const char* const other[] = {
    "u:hidden", "u:other", "u:porter", "u:care"};

  const Person one = person();
  for (size_t i = 0U; i < 4U; ++i) {
    add(one, other[i], 1.0);
  }

  CompetentGate gate = expect_gate(one, "u:nurse", "u:nurse", UNKNOWN);
  cr_expect(eq(i32, gate.via, COMPETENT_NONE));

  // What is nearly there is told, the nearest first
  add(one, "u:named", 0.5);
  add(one, "u:nurse", 0.75);
  gate = expect_gate(one, "u:nurse", "u:nurse", UNKNOWN);
  cr_expect(eq(i32, gate.via, concept_of(one.taxonomy, "u:nurse")));
  know(one, COMPETENT_FACT_ALL_DIPLOMAS, 1);
  gate = expect_gate(one, "u:nurse", "u:nurse", OPEN);
  cr_expect(eq(i32, gate.via, concept_of(one.taxonomy, "u:nurse")));

  // The highest credit of an item counts, whichever came last
  add(one, "u:named", 1.0);
  add(one, "u:named", 0.25);
  gate = expect_gate(one, "u:nurse", "u:nurse", PASSED);
  cr_expect(eq(i32, gate.via, concept_of(one.taxonomy, "u:named")));
  leave(one);
}

Test(gates_licence, is_passed_by_a_licence_for_a_car)
{
  const Person  one  = person();
  CompetentGate gate = expect_gate(one, "u:driver", "u:driving", UNKNOWN);
  cr_expect(eq(i32, gate.kind, (int32_t)COMPETENT_GATE_LICENCE));
  cr_expect(eq(i32, gate.level, (int32_t)COMPETENT_LEVEL_YES));
  cr_expect(eq(i32, gate.fact, (int32_t)COMPETENT_FACT_LICENCES));
  (void)expect_gate(one, "u:clerk", "u:driving", -1);

  know(one, COMPETENT_FACT_LICENCES, 0);
  (void)expect_gate(one, "u:driver", "u:driving", OPEN);
  for (int i = 0; i < COMPETENT_N_LICENCES; ++i) {
    know(one, COMPETENT_FACT_LICENCES, 1 << i);
    (void)expect_gate(
      one,
      "u:driver",
      "u:driving",
      (i >= COMPETENT_LICENCE_B && i <= COMPETENT_LICENCE_DE) ? PASSED : OPEN);
  }

  leave(one);
}

Test(gates_licence, is_not_passed_by_who_will_not_drive)
{
  const Person one = person();
  know(one, COMPETENT_FACT_LICENCES, 1 << COMPETENT_LICENCE_B);
  say(one, "u:driving", COMPETENT_STANCE_EXCLUDES);
  const CompetentGate gate = expect_gate(one, "u:driver", "u:driving", OPEN);
  cr_expect(eq(i32, gate.fact, (int32_t)COMPETENT_FACT_CIRCUMSTANCES));
  (void)expect_gate(one, "u:clerk", "u:driving", -1);

  // Liking it is no licence
  say(one, "u:driving", COMPETENT_STANCE_ACCEPTS);
  (void)expect_gate(one, "u:driver", "u:driving", PASSED);
  know(one, COMPETENT_FACT_LICENCES, COMPETENT_UNKNOWN);
  (void)expect_gate(one, "u:driver", "u:driving", UNKNOWN);
  leave(one);
}

Test(gates_circumstance, is_open_to_who_excludes_what_matters)
{
  static const struct {
    const char* about;
    int32_t     unsaid;
    int32_t     excluded;
    int32_t     accepted;
  } expected[] = {{"u:night", UNKNOWN, OPEN, PASSED},
                  {"u:lift", UNKNOWN, OPEN, PASSED},
                  {"u:noise", -1, UNKNOWN, -1},
                  {"u:height", -1, -1, -1}};

  for (size_t i = 0U; i < 4U; ++i) {
    const Person      one   = person();
    const char* const about = expected[i].about;
    (void)expect_gate(one, "u:driver", about, expected[i].unsaid);
    say(one, about, COMPETENT_STANCE_EXCLUDES);
    const CompetentGate gate =
      expect_gate(one, "u:driver", about, expected[i].excluded);
    if (expected[i].excluded >= 0) {
      cr_expect(eq(i32, gate.kind, (int32_t)COMPETENT_GATE_CIRCUMSTANCE));
      cr_expect(eq(i32, gate.fact, (int32_t)COMPETENT_FACT_CIRCUMSTANCES));
    }

    say(one, about, COMPETENT_STANCE_ACCEPTS);
    (void)expect_gate(one, "u:driver", about, expected[i].accepted);
    leave(one);
  }
}

Test(gates_language, is_passed_at_the_level_that_is_asked)
{
  const Person  one  = person();
  CompetentGate gate = expect_gate(one, "u:guide", "u:german", UNKNOWN);
  cr_expect(eq(i32, gate.kind, (int32_t)COMPETENT_GATE_LANGUAGE));
  cr_expect(eq(i32, gate.level, (int32_t)COMPETENT_LEVEL_ESSENTIAL));
  cr_expect(eq(i32, gate.asked, (int32_t)COMPETENT_CEFR_B1));
  cr_expect(eq(i32, gate.fact, (int32_t)COMPETENT_FACT_LANGUAGES));
  (void)expect_gate(one, "u:guide", "u:german-b1", UNKNOWN);

  for (int32_t level = COMPETENT_CEFR_NONE; level <= COMPETENT_CEFR_C2;
       ++level) {
    say(one, "u:german", level);
    const int32_t passage = (level >= COMPETENT_CEFR_B1) ? PASSED : OPEN;
    (void)expect_gate(one, "u:guide", "u:german", passage);
    (void)expect_gate(one, "u:guide", "u:german-b1", passage);
    (void)expect_gate(one, "u:course", "u:german-b1", passage);

    // Where no level is asked any will do
    gate = expect_gate(one, "u:host", "u:german", level ? PASSED : OPEN);
    cr_expect(eq(i32, gate.asked, (int32_t)COMPETENT_CEFR_NONE));
  }

  leave(one);
}

Test(gates_language, is_known_by_a_proficiency_in_it)
{
  const Person one = person();
  say(one, "u:german-c1", COMPETENT_CEFR_C1);
  (void)expect_gate(one, "u:guide", "u:german", PASSED);
  (void)expect_gate(one, "u:guide", "u:german-b1", PASSED);
  say(one, "u:german-b1", COMPETENT_CEFR_A2);
  (void)expect_gate(one, "u:guide", "u:german-b1", OPEN);
  (void)expect_gate(one, "u:guide", "u:german", PASSED);
  leave(one);
}

Test(gates_language, of_less_than_importance_stands_in_nobodys_way)
{
  const Person one = person();
  (void)expect_gate(one, "u:guide", "u:french", UNKNOWN);
  say(one, "u:french", COMPETENT_CEFR_NONE);
  (void)expect_gate(one, "u:guide", "u:french", UNKNOWN);
  say(one, "u:french", COMPETENT_CEFR_A1);
  (void)expect_gate(one, "u:guide", "u:french", PASSED);
  leave(one);
}

Test(gates_language, stays_unknown_where_the_level_is)
{
  const Person        one  = person();
  const CompetentGate gate = expect_gate(one, "u:vague", "u:fluent", UNKNOWN);
  cr_expect(eq(i32, gate.asked, (int32_t)COMPETENT_CEFR_NONE));
  say(one, "u:german", COMPETENT_CEFR_C2);
  (void)expect_gate(one, "u:vague", "u:fluent", UNKNOWN);
  say(one, "u:german", COMPETENT_CEFR_NONE);
  (void)expect_gate(one, "u:vague", "u:fluent", OPEN);
  say(one, "u:fluent", COMPETENT_CEFR_B2);
  (void)expect_gate(one, "u:vague", "u:fluent", PASSED);
  leave(one);
}

// What is not said never makes a gate open, whatever the target
Test(profile_passage, is_never_open_to_who_said_nothing)
{
  const Person  one = person();
  const int32_t n   = competent_taxonomy_n_concepts(one.taxonomy);
  for (CompetentConcept concept = 0; concept < n; ++concept) {
    cr_expect(
      ne(int, (int)competent_profile_passage(one.profile, concept), OPEN));
  }

  leave(one);
}
