// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/taxonomies.h"

#include <competent/concept.h>
#include <competent/evidence.h>
#include <competent/extract.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

TestSuite(evidence, .timeout = 60);

static CompetentTaxonomy*
work(void)
{
  return taxonomy_of(
    ":kok a cnlo:Occupation ; skos:prefLabel 'Kok'@nl .\n"
    ":koken a cnlo:HumanCapability ; skos:prefLabel 'Gerechten "
    "bereiden'@nl .\n"
    ":engels a cnlo:KnowledgeArea ; skos:prefLabel 'Engels'@nl .\n"
    ":recht a cnlo:KnowledgeArea ; skos:prefLabel 'Bestuursrecht'@nl .\n"
    ":frans a cnlo:KnowledgeArea ; skos:prefLabel 'Frans'@nl .\n");
}

Test(evidence, counts_what_the_person_has)
{
  static const char cv[] = "Ik spreek Engels. Geen ervaring met bestuursrecht. "
                           "Frans is een pre.";

  CompetentTaxonomy* const taxonomy  = work();
  CompetentExtractor*      extractor = NULL;
  CompetentProfile*        profile   = NULL;
  CompetentMentions*       mentions  = NULL;
  const CompetentText      text      = {cv, sizeof(cv) - 1U};
  cr_assert(
    eq(int, (int)competent_extractor_new(taxonomy, NULL, &extractor, NULL), 0));
  cr_assert(eq(int, (int)competent_profile_new(taxonomy, &profile, NULL), 0));
  cr_assert(eq(
    int,
    (int)competent_profile_add_text(profile, extractor, text, &mentions, NULL),
    0));

  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  cr_assert(eq(sz, n, 3U));
  cr_expect(eq(int,
               (int)competent_mention_evidence(&items[0]),
               (int)COMPETENT_EVIDENCE_COUNTS));
  cr_expect(eq(int,
               (int)competent_mention_evidence(&items[1]),
               (int)COMPETENT_EVIDENCE_NEGATED));
  cr_expect(eq(int,
               (int)competent_mention_evidence(&items[2]),
               (int)COMPETENT_EVIDENCE_WISHED));
  cr_expect(eq(sz, competent_profile_n_items(profile), 1U));

  const CompetentCredit credit = competent_profile_credit(
    profile, concept_of(taxonomy, "u:engels"), COMPETENT_LEVEL_ESSENTIAL);
  cr_expect(eq(i32, credit.credit, items[0].score));
  competent_mentions_free(mentions);
  competent_profile_free(profile);
  competent_extractor_free(extractor);
  competent_taxonomy_free(taxonomy);
}

Test(evidence, refuses_another_taxonomy)
{
  CompetentTaxonomy* const taxonomy  = work();
  CompetentTaxonomy* const other     = street();
  CompetentExtractor*      extractor = NULL;
  CompetentProfile*        profile   = NULL;
  CompetentMentions*       mentions  = NULL;
  const CompetentText      text      = {"Engels", 6U};
  cr_assert(
    eq(int, (int)competent_extractor_new(taxonomy, NULL, &extractor, NULL), 0));
  cr_assert(eq(int, (int)competent_profile_new(other, &profile, NULL), 0));
  cr_expect(eq(
    int,
    (int)competent_profile_add_text(profile, extractor, text, &mentions, NULL),
    (int)COMPETENT_STATUS_BAD_ARGUMENT));
  cr_expect(eq(ptr, mentions, NULL));
  competent_profile_free(profile);
  competent_extractor_free(extractor);
  competent_taxonomy_free(other);
  competent_taxonomy_free(taxonomy);
}

Test(evidence, names_what_a_mention_does)
{
  cr_expect(eq(
    str, (char*)competent_evidence_name(COMPETENT_EVIDENCE_COUNTS), "counts"));
  cr_expect(
    eq(ptr,
       (void*)competent_evidence_name((CompetentEvidence)COMPETENT_N_EVIDENCES),
       NULL));
}
