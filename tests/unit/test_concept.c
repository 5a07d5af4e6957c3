// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/concept.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <string.h>

TestSuite(concept, .timeout = 60);

// Expect names for all numbers below n, each another, and none elsewhere
#define EXPECT_NAMES(function, type, n)                           \
  do {                                                            \
    for (int i_ = 0; i_ < (n); ++i_) {                            \
      const char* const name_ = function((type)i_);               \
      cr_assert(ne(ptr, (void*)name_, NULL));                     \
      for (int j_ = 0; j_ < i_; ++j_) {                           \
        cr_expect(ne(int, strcmp(name_, function((type)j_)), 0)); \
      }                                                           \
    }                                                             \
    cr_expect(eq(ptr, (void*)function((type)(n)), NULL));         \
    cr_expect(eq(ptr, (void*)function((type)-1), NULL));          \
    cr_expect(eq(ptr, (void*)function((type)1000000), NULL));     \
  } while (0)

Test(concept, has_names_for_everything)
{
  EXPECT_NAMES(competent_kind_name, CompetentKind, COMPETENT_N_KINDS);
  EXPECT_NAMES(
    competent_relation_name, CompetentRelation, COMPETENT_N_RELATIONS);
  EXPECT_NAMES(competent_level_name, CompetentLevel, COMPETENT_N_LEVELS);
  EXPECT_NAMES(competent_role_name, CompetentRole, 5);
  EXPECT_NAMES(competent_content_name, CompetentContent, 4);
  EXPECT_NAMES(competent_code_name, CompetentCode, COMPETENT_N_CODES);
}

Test(concept, has_the_names_that_others_rely_on)
{
  cr_expect(eq(
    str, (char*)competent_kind_name(COMPETENT_KIND_CAPABILITY), "capability"));
  cr_expect(eq(str,
               (char*)competent_relation_name(COMPETENT_RELATION_REQUIRES),
               "requires"));
  cr_expect(eq(
    str, (char*)competent_level_name(COMPETENT_LEVEL_ESSENTIAL), "essential"));
  cr_expect(
    eq(str, (char*)competent_role_name(COMPETENT_ROLE_PREFERRED), "preferred"));
  cr_expect(eq(
    str, (char*)competent_content_name(COMPETENT_CONTENT_CURRENT), "current"));
  cr_expect(eq(str, (char*)competent_code_name(COMPETENT_CODE_CREBO), "crebo"));
}

Test(concept, has_an_inverse_for_each_relation)
{
  for (int i = 0; i < COMPETENT_N_RELATIONS; ++i) {
    const CompetentRelation relation = (CompetentRelation)i;
    const CompetentRelation inverse  = competent_relation_inverse(relation);
    cr_expect(lt(int, (int)inverse, COMPETENT_N_RELATIONS));
    cr_expect(eq(int, (int)competent_relation_inverse(inverse), i));
    cr_expect(eq(int,
                 inverse == relation,
                 relation == COMPETENT_RELATION_RELATED ||
                   relation == COMPETENT_RELATION_EXCLUDES));
  }

  cr_expect(eq(int,
               (int)competent_relation_inverse(COMPETENT_RELATION_BROADER),
               COMPETENT_RELATION_NARROWER));
}
