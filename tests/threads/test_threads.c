// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Threads that share one of everything, and take and free shares of it

#include "support/questions.h"
#include "support/taxonomies.h"

#include <competent/gap.h>
#include <competent/match.h>
#include <competent/normaliser.h>
#include <competent/normals.h>
#include <competent/profile.h>
#include <competent/search.h>
#include <competent/searches.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N_THREADS = 8, N_ROUNDS = 30 };

/// What all threads use at once
typedef struct {
  const CompetentTaxonomy*   taxonomy;
  const CompetentMatcher*    matcher;
  const CompetentProfile*    profile;
  const CompetentNormaliser* normaliser;
  const CompetentForms*      forms;    ///< Of the text below
  const CompetentSearches*   searches; ///< For that text and another
  uint64_t                   answers;  ///< Of everything that can be asked
  CompetentConcept           best;
  int32_t                    earned;
} Shared;

static void
require(const bool condition, const char* const what)
{
  if (!condition) {
    fprintf(stderr, "This does not hold: %s\n", what);
    exit(1);
  }
}

static void
check_matches(const Shared* const shared)
{
  CompetentMatches* matches = NULL;
  require(!competent_matcher_match(
            shared->matcher, shared->profile, 5U, &matches, NULL),
          "there are matches");
  require(competent_matches_targets(matches)[0] == shared->best,
          "the best match is the same");
  require(competent_matches_earned(matches)[0] == shared->earned,
          "it earns the same");
  competent_matches_free(matches);
}

static void
check_gap(const Shared* const shared)
{
  CompetentGap* gap = NULL;
  size_t        n   = 0U;
  require(!competent_gap_new(
            shared->matcher, shared->profile, shared->best, &gap, NULL),
          "there is a gap");

  const CompetentRequirement* const requirements =
    competent_gap_requirements(gap, &n);
  require(
    !competent_matcher_verify(
      shared->matcher, shared->best, shared->earned, requirements, n, NULL),
    "the gap is that of the score");
  competent_gap_free(gap);
}

static void
check_search(const Shared* const shared)
{
  const CompetentQuery query  = {{"\xC3\xB3"
                                   "1",
                                  3U},
                                 0U,
                                 5U,
                                 false,
                                 0U,
                                 0U};
  CompetentSearch*     search = NULL;
  size_t               n      = 0U;
  require(!competent_search_new(shared->taxonomy, &query, &search, NULL),
          "there is an answer");
  competent_search_hits(search, &n);
  require(n == 5U, "there are hits");
  competent_search_free(search);
}

static const char term[] = "Verkoopsters / beroepbezoekers m/v";

static void
check_forms(const Shared* const shared)
{
  CompetentForms* forms = NULL;
  require(!competent_normaliser_run(
            shared->normaliser, term, sizeof(term) - 1U, &forms, NULL),
          "there are forms");

  const size_t n = competent_forms_n_variants(forms);
  require(n == competent_forms_n_variants(shared->forms), "as many variants");
  for (size_t i = 0U; i < n; ++i) {
    require(!strcmp(competent_forms_variant(forms, i).bytes,
                    competent_forms_variant(shared->forms, i).bytes),
            "the variants are the same");
    require(!strcmp(competent_forms_word(forms, i, 0U).key.bytes,
                    competent_forms_word(shared->forms, i, 0U).key.bytes),
            "the keys are the same");
  }

  competent_forms_free(forms);
}

// Each thread adds to columns of its own, and they share what answers
static void
check_columns(const Shared* const shared)
{
  static const CompetentText texts[] = {
    {term, sizeof(term) - 1U}, {NULL, 0U}, {"\xC3\xB3", 2U}};

  const CompetentQuery query    = {.limit = 3U};
  CompetentSearches*   searches = NULL;
  CompetentNormals*    normals  = NULL;
  require(!competent_searches_new(shared->taxonomy, &query, &searches, NULL) &&
            !competent_searches_add(searches, texts, 3U, NULL) &&
            !competent_normals_new(shared->normaliser, &normals, NULL) &&
            !competent_normals_add(normals, texts, 3U, NULL),
          "there are columns");
  require(competent_searches_n_hits(searches) ==
            competent_searches_n_hits(shared->searches),
          "the hits are as many");
  for (size_t i = 0U; i < competent_searches_n_hits(searches); ++i) {
    require(competent_searches_concepts(searches)[i] ==
              competent_searches_concepts(shared->searches)[i],
            "the hits are the same");
  }

  require(!strcmp(competent_normals_form(normals, 0U).bytes,
                  competent_forms_variant(shared->forms, 0U).bytes),
          "the form is the same");
  competent_searches_free(searches);
  competent_normals_free(normals);
}

static void*
work(void* const handle)
{
  const Shared* const shared = (const Shared*)handle;
  for (unsigned i = 0U; i < N_ROUNDS; ++i) {
    CompetentTaxonomy* const share = competent_taxonomy_share(shared->taxonomy);
    check_matches(shared);
    check_gap(shared);
    check_search(shared);
    check_forms(shared);
    check_columns(shared);
    if (i % 10U == 0U) {
      require(ask_everything(share) == shared->answers,
              "the answers are the same");
    }

    competent_taxonomy_free(share);
  }

  return NULL;
}

int
main(void)
{
  CompetentTaxonomy* const taxonomy   = taxonomy_at_random(6U, 60U, 24U);
  CompetentMatcher*        matcher    = NULL;
  CompetentProfile*        profile    = NULL;
  CompetentMatches*        matches    = NULL;
  CompetentNormaliser*     normaliser = NULL;
  CompetentForms*          forms      = NULL;
  require(!competent_normaliser_new(taxonomy, 0U, &normaliser, NULL) &&
            !competent_normaliser_run(
              normaliser, term, sizeof(term) - 1U, &forms, NULL) &&
            competent_forms_n_variants(forms) == 2U,
          "there are forms in one thread alone");
  require(!competent_matcher_new(
            taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &matcher, NULL) &&
            !competent_profile_new(taxonomy, &profile, NULL) &&
            !competent_profile_add(profile, 3, 0.75, NULL) &&
            !competent_profile_add(profile, 7, 1.0, NULL) &&
            !competent_matcher_match(matcher, profile, 1U, &matches, NULL),
          "one thread alone succeeds");

  static const CompetentText texts[] = {{term, sizeof(term) - 1U},
                                        {"\xC3\xB3", 2U}};

  const CompetentQuery query    = {.limit = 3U};
  CompetentSearches*   searches = NULL;
  require(!competent_searches_new(taxonomy, &query, &searches, NULL) &&
            !competent_searches_add(searches, texts, 2U, NULL) &&
            competent_searches_n_hits(searches) >= 3U,
          "there is a column in one thread alone");

  Shared shared = {taxonomy,
                   matcher,
                   profile,
                   normaliser,
                   forms,
                   searches,
                   ask_everything(taxonomy),
                   competent_matches_targets(matches)[0],
                   competent_matches_earned(matches)[0]};
  competent_matches_free(matches);

  pthread_t threads[N_THREADS];
  for (size_t i = 0U; i < N_THREADS; ++i) {
    require(!pthread_create(&threads[i], NULL, work, &shared),
            "there are threads");
  }

  for (size_t i = 0U; i < N_THREADS; ++i) {
    pthread_join(threads[i], NULL);
  }

  competent_searches_free(searches);
  competent_forms_free(forms);
  competent_normaliser_free(normaliser);
  competent_profile_free(profile);
  competent_matcher_free(matcher);
  competent_taxonomy_free(taxonomy);
  return 0;
}
