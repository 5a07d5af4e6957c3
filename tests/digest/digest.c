// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Prints a digest of 100,000 coverages and fits, and of some explanations.
//
// Usage: digest N_THREADS FILE...
//
// digest.py and Digest.java do the same, step by step.

#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <inttypes.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { N_SCORES = 100000, N_MATCHERS = 4, MAX_THREADS = 64, N_ITEMS = 3 };

/// What is digested
typedef struct {
  const CompetentTaxonomy* taxonomy;
  CompetentMatcher*        matchers[N_MATCHERS];
  uint64_t*                digests; ///< Of each profile
  size_t                   n_profiles;
  size_t                   n_threads;
} Work;

/// What one thread does of it
typedef struct {
  const Work* work;
  size_t      first;
} Part;

static void
require(const CompetentStatus st, const CompetentError* const error)
{
  if (st) {
    fprintf(stderr, "%s\n", error->message);
    exit(1);
  }
}

// FNV-1a, of 32 bits at a time
static uint64_t
add(const uint64_t digest, const int32_t value)
{
  return (digest ^ (uint32_t)value) * UINT64_C(1099511628211);
}

static CompetentTaxonomy*
build(char* const* const paths, const int n)
{
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentBuilder*  builder  = NULL;
  CompetentTaxonomy* taxonomy = NULL;
  require(competent_builder_new(&builder, &error), &error);
  for (int i = 0; i < n; ++i) {
    const CompetentSource source = {
      paths[i], NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
    require(competent_builder_read(builder, &source, &error), &error);
  }

  require(competent_builder_finish(builder, &taxonomy, &error), &error);
  competent_builder_free(builder);
  return taxonomy;
}

static void
make_matchers(Work* const work)
{
  for (int i = 0; i < N_MATCHERS; ++i) {
    const CompetentWeights weights =
      competent_preset_weights((CompetentPreset)(i % 2));

    CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    require(competent_matcher_new(work->taxonomy,
                                  (i < 2) ? COMPETENT_KIND_OCCUPATION
                                          : COMPETENT_KIND_NORM,
                                  &weights,
                                  &work->matchers[i],
                                  &error),
            &error);
  }
}

static void
add_item(const Work* const       work,
         CompetentProfile* const profile,
         const CompetentKind     kind,
         const size_t            number)
{
  const size_t n = (size_t)competent_taxonomy_n_of_kind(work->taxonomy, kind);
  if (n) {
    const CompetentConcept first =
      competent_taxonomy_first_of_kind(work->taxonomy, kind);

    CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    require(competent_profile_add(profile,
                                  first + (CompetentConcept)(number % n),
                                  (double)(1U + number % 7U) / 7.0,
                                  &error),
            &error);
  }
}

// An occupation, and a few skills and knowledge areas
static CompetentProfile*
make_profile(const Work* const work, const size_t i)
{
  CompetentProfile* profile = NULL;
  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  require(competent_profile_new(work->taxonomy, &profile, &error), &error);
  add_item(work, profile, COMPETENT_KIND_OCCUPATION, i);
  for (size_t j = 1U; j <= N_ITEMS; ++j) {
    add_item(work, profile, COMPETENT_KIND_CAPABILITY, 31U * i + 7U * j);
    add_item(work, profile, COMPETENT_KIND_KNOWLEDGE, 17U * i + 11U * j);
  }

  return profile;
}

static uint64_t
add_gap(const uint64_t                before,
        const CompetentMatcher* const matcher,
        const CompetentProfile* const profile,
        const CompetentConcept        target)
{
  CompetentGap*  gap   = NULL;
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  require(competent_gap_new(matcher, profile, target, &gap, &error), &error);

  size_t                            n   = 0U;
  const CompetentRequirement* const all = competent_gap_requirements(gap, &n);
  uint64_t                          digest = before;
  for (size_t i = 0U; i < n; ++i) {
    digest = add(digest, all[i].concept);
    digest = add(digest, all[i].credit);
    digest = add(digest, all[i].points);
    digest = add(digest, all[i].earned);
  }

  competent_gap_free(gap);
  return digest;
}

static uint64_t
add_fit(const uint64_t                before,
        const CompetentMatcher* const matcher,
        const CompetentProfile* const profile,
        const CompetentConcept        target)
{
  CompetentFit*  fit   = NULL;
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  require(competent_fit_new(matcher, profile, target, &fit, &error), &error);

  size_t                        n      = 0U;
  const CompetentFitTerm* const all    = competent_fit_terms(fit, &n);
  uint64_t                      digest = before;
  for (size_t i = 0U; i < n; ++i) {
    digest = add(digest, all[i].concept);
    digest = add(digest, all[i].points);
    digest = add(digest, all[i].earned);
  }

  competent_fit_free(fit);
  return digest;
}

// The first ten by fit
static uint64_t
add_ranks(const uint64_t                before,
          const CompetentMatcher* const matcher,
          const CompetentProfile* const profile)
{
  CompetentMatches* matches = NULL;
  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  require(competent_matcher_rank(
            matcher, profile, COMPETENT_ORDER_FIT, 10U, &matches, &error),
          &error);

  uint64_t digest = add(before, competent_matches_own_fit(matches));
  for (size_t i = 0U; i < competent_matches_n(matches); ++i) {
    digest = add(digest, competent_matches_targets(matches)[i]);
  }

  competent_matches_free(matches);
  return digest;
}

// All targets by coverage, with their fits, and the explanations of one of them
static uint64_t
add_matches(const uint64_t                before,
            const CompetentMatcher* const matcher,
            const CompetentProfile* const profile,
            const size_t                  i)
{
  CompetentMatches* matches = NULL;
  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  require(competent_matcher_match(matcher, profile, 1000000U, &matches, &error),
          &error);

  const size_t                  n       = competent_matches_n(matches);
  const CompetentConcept* const targets = competent_matches_targets(matches);
  const int32_t* const          earned  = competent_matches_earned(matches);
  const int32_t* const          fits    = competent_matches_fits(matches);
  uint64_t                      digest  = add_ranks(before, matcher, profile);
  for (size_t j = 0U; j < n; ++j) {
    digest = add(add(add(digest, targets[j]), earned[j]), fits[j]);
  }

  if (n) {
    digest = add_gap(digest, matcher, profile, targets[i % n]);
    digest = add_fit(digest, matcher, profile, targets[i % n]);
  }

  competent_matches_free(matches);
  return digest;
}

static void*
run_part(void* const data)
{
  const Part* const part = (const Part*)data;
  const Work* const work = part->work;
  for (size_t i = part->first; i < work->n_profiles; i += work->n_threads) {
    CompetentProfile* const profile = make_profile(work, i);

    uint64_t digest = UINT64_C(14695981039346656037);
    for (size_t j = 0U; j < N_MATCHERS; ++j) {
      digest = add_matches(digest, work->matchers[j], profile, i + j);
    }

    work->digests[i] = digest;
    competent_profile_free(profile);
  }

  return NULL;
}

static void
run_all(Work* const work)
{
  static Part parts[MAX_THREADS];
  pthread_t   threads[MAX_THREADS];
  for (size_t i = 0U; i < work->n_threads; ++i) {
    parts[i].work  = work;
    parts[i].first = i;
    if (pthread_create(&threads[i], NULL, run_part, &parts[i])) {
      exit(1);
    }
  }

  for (size_t i = 0U; i < work->n_threads; ++i) {
    pthread_join(threads[i], NULL);
  }
}

static size_t
count_scores(const Work* const work)
{
  CompetentProfile* const profile = make_profile(work, 0U);

  size_t n = 0U;
  for (size_t i = 0U; i < N_MATCHERS; ++i) {
    CompetentMatches* matches = NULL;
    CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    require(competent_matcher_match(
              work->matchers[i], profile, 1000000U, &matches, &error),
            &error);
    n += competent_matches_n(matches);
    competent_matches_free(matches);
  }

  competent_profile_free(profile);
  return n;
}

static void
tell(const Work* const work, const size_t n_of_each)
{
  uint64_t digest = UINT64_C(14695981039346656037);
  for (size_t i = 0U; i < work->n_profiles; ++i) {
    digest = add(digest, (int32_t)(uint32_t)(work->digests[i] >> 32U));
    digest = add(digest, (int32_t)(uint32_t)work->digests[i]);
  }

  printf("%s %zu %016" PRIx64 "\n",
         competent_taxonomy_hash(work->taxonomy).bytes,
         work->n_profiles * n_of_each,
         digest);
}

int
main(const int argc, char* const* const argv)
{
  const long n_threads = (argc > 2) ? strtol(argv[1], NULL, 10) : 0;
  if (n_threads < 1 || n_threads > MAX_THREADS) {
    return 2;
  }

  CompetentTaxonomy* const taxonomy = build(argv + 2, argc - 2);
  Work work = {.taxonomy = taxonomy, .n_threads = (size_t)n_threads};
  make_matchers(&work);

  const size_t n_of_each = count_scores(&work);
  if (!n_of_each) {
    return 1;
  }

  work.n_profiles = (N_SCORES + n_of_each - 1U) / n_of_each;
  work.digests    = (uint64_t*)calloc(work.n_profiles, sizeof(uint64_t));
  if (!work.digests) {
    return 1;
  }

  run_all(&work);
  tell(&work, n_of_each);
  free(work.digests);
  for (size_t i = 0U; i < N_MATCHERS; ++i) {
    competent_matcher_free(work.matchers[i]);
  }

  competent_taxonomy_free(taxonomy);
  return 0;
}
