// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/proof.h"

#include "support/scarcity.h"
#include "support/taxonomies.h"
#include "taxonomy/image.h"
#include "taxonomy/taxonomy_impl.h"

#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/vacancy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

// Every number that is made anew is there
static CompetentTaxonomy*
kitchen(void)
{
  return taxonomy_of(
    ":kok a cnlo:Occupation ; cnlo:requiresHATEssential :koken ;"
    "  cnlo:requiresHATSomewhat :serveren ;"
    "  cnluwvo:isCharacterizedByOccupationTask_Essential :soep ;"
    "  cnluwvo:broadMatchTaxonomyItemKernberoep :horeca .\n"
    ":ober a cnlo:Occupation ; cnlo:requiresHATEssential :serveren ;"
    "  cnlo:requiresHATImportant :koken ;"
    "  cnluwvo:broadMatchTaxonomyItemKernberoep :horeca .\n"
    ":bakker a cnlo:Occupation ; cnlo:requiresHATImportant :bakken .\n"
    ":diploma a cnlo:EducationalNorm ; cnlo:prescribesHATEssential :koken .\n"
    ":cursus a cnlo:EducationalNorm ; cnlo:prescribesHATImportant :bakken .\n"
    ":koken a cnlo:HumanCapability .\n:serveren a cnlo:HumanCapability .\n"
    ":bakken a cnlo:HumanCapability .\n"
    ":horeca a cnluwvo:TaxonomyItemKernberoep .\n"
    ":soep a cnluwvo:OccupationTask ; skos:broader :gerechten .\n"
    ":gerechten a cnluwvo:OccupationTask .");
}

static ImageHeader*
header_of(const Snapshot* const snapshot)
{
  return (ImageHeader*)(void*)snapshot->bytes;
}

// Whoever changes a snapshot can also compute what says that nobody did
static CompetentTaxonomy*
open_forged(const Snapshot* const snapshot, const bool has_new_hash)
{
  ImageHeader* const header = header_of(snapshot);
  if (has_new_hash) {
    header->content_hash = image_content_hash(header);
  }

  header->checksum = image_checksum(header);

  CompetentTaxonomy*    taxonomy = NULL;
  const CompetentStatus st       = competent_taxonomy_open_bytes(
    snapshot->bytes, snapshot->length, &taxonomy, NULL);
  return st ? NULL : taxonomy;
}

static void*
section_of(const Snapshot* const snapshot, const ImageSectionId id)
{
  return snapshot->bytes + header_of(snapshot)->sections[id].offset;
}

/// A result with its explanation, as the taxonomy itself tells it
typedef struct {
  CompetentMatcher* matcher;
  CompetentProfile* profile;
  CompetentGap*     gap;
  CompetentFit*     fit;
} Answer;

static Answer
answer_of(const CompetentTaxonomy* const taxonomy)
{
  const CompetentConcept target = concept_of(taxonomy, "u:kok");
  Answer                 answer = {NULL, NULL, NULL, NULL};
  cr_assert(
    eq(int,
       (int)competent_matcher_new(
         taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &answer.matcher, NULL),
       0));
  cr_assert(
    eq(int, (int)competent_profile_new(taxonomy, &answer.profile, NULL), 0));
  cr_assert(eq(int,
               (int)competent_profile_add(
                 answer.profile, concept_of(taxonomy, "u:ober"), 1.0, NULL),
               0));
  cr_assert(eq(int,
               (int)competent_gap_new(
                 answer.matcher, answer.profile, target, &answer.gap, NULL),
               0));
  cr_assert(eq(int,
               (int)competent_fit_new(
                 answer.matcher, answer.profile, target, &answer.fit, NULL),
               0));
  return answer;
}

static void
free_answer(const Answer* const answer)
{
  competent_fit_free(answer->fit);
  competent_gap_free(answer->gap);
  competent_profile_free(answer->profile);
  competent_matcher_free(answer->matcher);
}

static CompetentStatus
verify_gap(const Answer* const answer, CompetentError* const error)
{
  size_t                            n = 0U;
  const CompetentRequirement* const requirements =
    competent_gap_requirements(answer->gap, &n);

  return competent_matcher_verify(answer->matcher,
                                  competent_gap_target(answer->gap),
                                  competent_gap_earned(answer->gap),
                                  requirements,
                                  n,
                                  error);
}

static CompetentStatus
verify_fit(const Answer* const answer, CompetentError* const error)
{
  size_t                        n     = 0U;
  const CompetentFitTerm* const terms = competent_fit_terms(answer->fit, &n);

  return competent_matcher_verify_fit(answer->matcher,
                                      competent_fit_target(answer->fit),
                                      competent_fit_earned(answer->fit),
                                      terms,
                                      n,
                                      error);
}

// What a forged taxonomy explains agrees with all that it says, but not with
// its links
static void
expect_found_out(const Snapshot* const snapshot)
{
  CompetentTaxonomy* const taxonomy = open_forged(snapshot, true);
  cr_assert(ne(ptr, taxonomy, NULL));

  const Answer   answer = answer_of(taxonomy);
  CompetentError error  = {.message = {0}};
  cr_expect(
    eq(int, (int)verify_gap(&answer, &error), COMPETENT_STATUS_BAD_SNAPSHOT));
  cr_expect(eq(str,
               error.message,
               "The taxonomy is not what it says it is: its points are not "
               "those that its links give"));
  cr_expect(
    eq(int, (int)verify_fit(&answer, NULL), COMPETENT_STATUS_BAD_SNAPSHOT));

  // What was found out is found out again
  cr_expect(
    eq(int, (int)verify_gap(&answer, NULL), COMPETENT_STATUS_BAD_SNAPSHOT));
  free_answer(&answer);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_prove, believes_what_nobody_changed)
{
  CompetentTaxonomy* const taxonomy = kitchen();
  const Answer             answer   = answer_of(taxonomy);
  cr_expect(eq(int, (int)verify_gap(&answer, NULL), 0));
  cr_expect(eq(int, (int)verify_fit(&answer, NULL), 0));
  free_answer(&answer);

  const Snapshot           snapshot = snapshot_of(taxonomy);
  CompetentTaxonomy* const copy     = open_forged(&snapshot, true);
  cr_assert(ne(ptr, copy, NULL));
  cr_expect(eq(int, (int)taxonomy_prove(copy, NULL), 0));
  competent_taxonomy_free(copy);
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

// A point for another requirement keeps every sum
Test(taxonomy_prove, finds_a_point_that_was_moved)
{
  static const ImageSectionId ids[] = {SECTION_POINTS, SECTION_FIT_POINTS};
  for (size_t i = 0U; i < 2U; ++i) {
    CompetentTaxonomy* const taxonomy = kitchen();
    const Snapshot           snapshot = snapshot_of(taxonomy);
    uint16_t* const          points = (uint16_t*)section_of(&snapshot, ids[i]);

    // The baker comes first, who asks one thing; then the cook, who asks three
    cr_assert(lt(u16, 0U, points[1]));
    --points[1];
    ++points[3];
    expect_found_out(&snapshot);
    free(snapshot.bytes);
    competent_taxonomy_free(taxonomy);
  }
}

Test(taxonomy_prove, finds_any_other_number)
{
  static const ImageSectionId ids[] = {SECTION_INFORMATION,
                                       SECTION_BREADTHS,
                                       SECTION_FIT_SCALES,
                                       SECTION_CALIBRATIONS,
                                       SECTION_BROADER_TERMS};
  for (size_t i = 0U; i < sizeof(ids) / sizeof(ids[0]); ++i) {
    CompetentTaxonomy* const taxonomy = kitchen();
    const Snapshot           snapshot = snapshot_of(taxonomy);
    unsigned char* const bytes = (unsigned char*)section_of(&snapshot, ids[i]);

    // The lowest bit of the points of a term, and of any other first number
    bytes[(ids[i] == SECTION_BROADER_TERMS) ? sizeof(uint32_t) : 0U] ^= 1U;
    expect_found_out(&snapshot);
    free(snapshot.bytes);
    competent_taxonomy_free(taxonomy);
  }
}

Test(taxonomy_prove, finds_a_link_with_one_end)
{
  CompetentTaxonomy* const   taxonomy = kitchen();
  const Snapshot             snapshot = snapshot_of(taxonomy);
  const CompetentConcept     concept  = concept_of(taxonomy, "u:koken");
  size_t                     n        = 0U;
  const CompetentLink* const back     = competent_taxonomy_links(
    taxonomy, concept, COMPETENT_RELATION_REQUIRED_BY, &n);
  cr_assert(lt(sz, 0U, n));

  CompetentLink* const links =
    (CompetentLink*)section_of(&snapshot, SECTION_LINKS);
  links[back - taxonomy->image.links].level = COMPETENT_LEVEL_SOMEWHAT;

  CompetentTaxonomy* const forged = open_forged(&snapshot, true);
  cr_assert(ne(ptr, forged, NULL));

  CompetentError error = {.message = {0}};
  cr_expect(eq(
    int, (int)taxonomy_prove(forged, &error), COMPETENT_STATUS_BAD_SNAPSHOT));
  cr_expect(eq(str,
               error.message,
               "The taxonomy is not what it says it is: a link is not the same "
               "from both its ends"));
  competent_taxonomy_free(forged);
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

// A course has the points of what it awards, so whose that is counts too
Test(taxonomy_prove, finds_an_award_with_one_end)
{
  CompetentTaxonomy* const taxonomy = taxonomy_of(
    "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
    ":diploma a cnlo:EducationalNorm ; cnlo:prescribesHATEssential :koken .\n"
    ":koken a cnlo:HumanCapability .\n"
    ":avond a lc:Course ; lc:awards :diploma .\n"
    ":dag a lc:Course .");
  const Snapshot             snapshot = snapshot_of(taxonomy);
  size_t                     n        = 0U;
  const CompetentLink* const back =
    competent_taxonomy_links(taxonomy,
                             concept_of(taxonomy, "u:diploma"),
                             COMPETENT_RELATION_AWARDED_BY,
                             &n);
  cr_assert(eq(sz, n, 1U));

  CompetentLink* const links =
    (CompetentLink*)section_of(&snapshot, SECTION_LINKS);
  links[back - taxonomy->image.links].concept = concept_of(taxonomy, "u:dag");

  CompetentTaxonomy* const forged = open_forged(&snapshot, true);
  cr_assert(ne(ptr, forged, NULL));

  CompetentError error = {.message = {0}};
  cr_expect(eq(int, (int)taxonomy_prove(taxonomy, NULL), 0));
  cr_expect(eq(
    int, (int)taxonomy_prove(forged, &error), COMPETENT_STATUS_BAD_SNAPSHOT));
  cr_expect(eq(str,
               error.message,
               "The taxonomy is not what it says it is: a link is not the same "
               "from both its ends"));
  competent_taxonomy_free(forged);
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

// A result names the hash, so that has to be that of what is there
Test(taxonomy_prove, finds_a_hash_of_something_else)
{
  CompetentTaxonomy* const taxonomy = kitchen();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  header_of(&snapshot)->content_hash ^= 1U;

  CompetentTaxonomy* const forged = open_forged(&snapshot, false);
  cr_assert(ne(ptr, forged, NULL));

  CompetentError error = {.message = {0}};
  cr_expect(eq(
    int, (int)taxonomy_prove(forged, &error), COMPETENT_STATUS_BAD_SNAPSHOT));
  cr_expect(eq(str,
               error.message,
               "The taxonomy is not what it says it is: its hash is not that "
               "of its content"));
  competent_taxonomy_free(forged);
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

// For a vacancy, points are computed from what is in the image
Test(taxonomy_prove, goes_before_what_a_vacancy_verifies)
{
  CompetentTaxonomy* const taxonomy = kitchen();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  *(unsigned char*)section_of(&snapshot, SECTION_INFORMATION) ^= 1U;

  CompetentTaxonomy* const forged = open_forged(&snapshot, true);
  cr_assert(ne(ptr, forged, NULL));

  CompetentVacancy*   vacancy = NULL;
  CompetentProfile*   profile = NULL;
  CompetentGap*       gap     = NULL;
  const CompetentLink asked   = {concept_of(forged, "u:koken"),
                                 COMPETENT_LEVEL_ESSENTIAL};
  cr_assert(
    eq(int,
       (int)competent_vacancy_new(forged, &asked, 1U, NULL, &vacancy, NULL),
       0));
  cr_assert(eq(int, (int)competent_profile_new(forged, &profile, NULL), 0));
  cr_assert(
    eq(int, (int)competent_vacancy_gap(vacancy, profile, &gap, NULL), 0));

  size_t                            n = 0U;
  const CompetentRequirement* const requirements =
    competent_gap_requirements(gap, &n);
  cr_expect(eq(int,
               (int)competent_vacancy_verify(
                 vacancy, competent_gap_earned(gap), requirements, n, NULL),
               COMPETENT_STATUS_BAD_SNAPSHOT));

  competent_gap_free(gap);
  competent_profile_free(profile);
  competent_vacancy_free(vacancy);
  competent_taxonomy_free(forged);
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

Test(taxonomy_prove, may_run_out_of_memory)
{
  CompetentTaxonomy* const taxonomy = kitchen();
  bool                     is_done  = false;
  for (size_t i = 0U; !is_done; ++i) {
    scarcity_begin(i, false);
    const CompetentStatus st = taxonomy_prove(taxonomy, NULL);
    is_done                  = !scarcity_end();
    cr_assert(eq(int, (int)st, is_done ? 0 : (int)COMPETENT_STATUS_NO_MEMORY));
  }

  competent_taxonomy_free(taxonomy);
}
