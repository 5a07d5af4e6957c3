// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Many threads use one taxonomy and one matcher at once.  Each has a share of
// its own, makes and frees all that can be made, and has to get the same answer
// as a single thread gets.  The first share is freed while the others work.
// What is made when it is first asked for, is first asked for by all of them at
// once.

#include <competent/competent.h>

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define N_THREADS 8U
#define N_ROUNDS 20U
#define N_MATCHES 5U

#define TAXONOMY SAMPLE "/competent-sample.ttl"

// A number that stands for all that was answered
typedef struct {
  bool     is_right;
  uint64_t sum;
} Answer;

typedef struct {
  CompetentTaxonomy*      taxonomy;
  const CompetentMatcher* matcher;
  CompetentGap**          gaps; ///< One for each round, that nobody looked into
  Answer                  expected;
  bool                    is_right;
} Work;

static void
mix(Answer* const answer, const int64_t number)
{
  answer->sum = (answer->sum ^ (uint64_t)number) * UINT64_C(0x100000001B3);
}

static void
look_up(const CompetentTaxonomy* const taxonomy, Answer* const answer)
{
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);
  const CompetentText name = competent_taxonomy_name(taxonomy, first);

  size_t                        n_found = 0U;
  const CompetentConcept* const found =
    competent_taxonomy_find_label(taxonomy, name.bytes, name.length, &n_found);

  answer->is_right = answer->is_right && found && n_found;
  mix(answer, (found && n_found) ? found[0] : COMPETENT_NONE);

  const CompetentQuery query  = {name, 0U, 3U, false, 0U, 0U};
  CompetentSearch*     search = NULL;
  if (competent_search_new(taxonomy, &query, &search, NULL)) {
    answer->is_right = false;
    return;
  }

  size_t                    n_hits = 0U;
  const CompetentHit* const hits   = competent_search_hits(search, &n_hits);
  for (size_t i = 0U; i < n_hits; ++i) {
    mix(answer, hits[i].concept);
  }

  competent_search_free(search);
}

static void
look_into(const CompetentGap* const gap, Answer* const answer)
{
  size_t                        n_teachers = 0U;
  const CompetentTeacher* const teachers =
    competent_gap_teachers(gap, &n_teachers);
  for (size_t i = 0U; i < n_teachers; ++i) {
    mix(answer, teachers[i].norm);
    mix(answer, teachers[i].gained);
  }

  size_t                            n = 0U;
  const CompetentRequirement* const requirements =
    competent_gap_requirements(gap, &n);
  for (size_t i = 0U; i < n; ++i) {
    mix(answer, requirements[i].concept);
    mix(answer, requirements[i].earned);
  }
}

static CompetentStatus
explain(const CompetentMatcher* const matcher,
        const CompetentProfile* const profile,
        const CompetentConcept        target,
        Answer* const                 answer)
{
  CompetentGap*         gap = NULL;
  const CompetentStatus st =
    competent_gap_new(matcher, profile, target, &gap, NULL);

  if (!st) {
    mix(answer, competent_gap_earned(gap));
  }

  competent_gap_free(gap);
  return st;
}

static void
match(const CompetentMatcher* const matcher, Answer* const answer)
{
  const CompetentTaxonomy* const taxonomy = competent_matcher_taxonomy(matcher);
  const CompetentConcept         first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);

  CompetentProfile* profile = NULL;
  CompetentMatches* matches = NULL;
  CompetentStatus   st      = competent_profile_new(taxonomy, &profile, NULL);
  if (!st) {
    st = competent_profile_add(profile, first, 1.0, NULL);
  }
  if (!st) {
    st = competent_matcher_match(matcher, profile, N_MATCHES, &matches, NULL);
  }

  for (size_t i = 0U; !st && i < competent_matches_n(matches); ++i) {
    const CompetentConcept target = competent_matches_targets(matches)[i];
    mix(answer, target);
    mix(answer, competent_matches_earned(matches)[i]);
    st = explain(matcher, profile, target, answer);
  }

  answer->is_right =
    answer->is_right && !st && competent_matches_n(matches) == N_MATCHES;

  competent_matches_free(matches);
  competent_profile_free(profile);
}

static Answer
ask(const CompetentTaxonomy* const taxonomy,
    const CompetentMatcher* const  matcher,
    const CompetentGap* const      gap)
{
  Answer answer = {true, 0U};
  look_into(gap, &answer);
  look_up(taxonomy, &answer);
  match(matcher, &answer);
  return answer;
}

static void*
work_alone(void* const handle)
{
  Work* const work = (Work*)handle;

  for (size_t i = 0U; i < N_ROUNDS; ++i) {
    CompetentTaxonomy* const share  = competent_taxonomy_share(work->taxonomy);
    const Answer             answer = ask(share, work->matcher, work->gaps[i]);

    work->is_right =
      work->is_right && answer.is_right && answer.sum == work->expected.sum;
    competent_taxonomy_free(share);
  }

  competent_taxonomy_free(work->taxonomy);
  return NULL;
}

// Return whether all threads got the answer that is expected
static bool
work_together(CompetentTaxonomy* const      taxonomy,
              const CompetentMatcher* const matcher,
              CompetentGap** const          gaps,
              const Answer                  expected)
{
  pthread_t threads[N_THREADS];
  Work      works[N_THREADS];
  size_t    n_threads = 0U;

  for (; n_threads < N_THREADS; ++n_threads) {
    const Work mine = {
      competent_taxonomy_share(taxonomy), matcher, gaps, expected, true};

    works[n_threads] = mine;
    if (pthread_create(
          &threads[n_threads], NULL, work_alone, &works[n_threads])) {
      competent_taxonomy_free(mine.taxonomy);
      break;
    }
  }

  competent_taxonomy_free(taxonomy);

  bool is_right = expected.is_right && n_threads == N_THREADS;
  for (size_t i = 0U; i < n_threads; ++i) {
    pthread_join(threads[i], NULL);
    is_right = is_right && works[i].is_right;
  }

  return is_right;
}

static CompetentMatcher*
make_matcher(const CompetentTaxonomy* const taxonomy)
{
  CompetentMatcher* matcher = NULL;
  return competent_matcher_new(
           taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &matcher, NULL)
           ? NULL
           : matcher;
}

// Make gaps that are all the same
static bool
make_gaps(const CompetentMatcher* const matcher,
          CompetentGap** const          gaps,
          const size_t                  n)
{
  const CompetentTaxonomy* const taxonomy = competent_matcher_taxonomy(matcher);
  const CompetentConcept         first =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);

  CompetentProfile* profile = NULL;
  CompetentStatus   st      = competent_profile_new(taxonomy, &profile, NULL);
  if (!st) {
    st = competent_profile_add(profile, first, 0.5, NULL);
  }

  for (size_t i = 0U; i < n && !st; ++i) {
    st = competent_gap_new(matcher, profile, first + 1, &gaps[i], NULL);
  }

  competent_profile_free(profile);
  return !st;
}

// Ask one thread with a matcher of its own, and then many
static bool
compare(CompetentTaxonomy* const taxonomy)
{
  CompetentGap*           gaps[N_ROUNDS + 1U] = {NULL};
  CompetentMatcher* const alone               = make_matcher(taxonomy);
  CompetentMatcher* const shared              = make_matcher(taxonomy);
  bool                    is_right            = false;
  if (alone && shared && make_gaps(alone, gaps, N_ROUNDS + 1U)) {
    const Answer expected = ask(taxonomy, alone, gaps[N_ROUNDS]);

    is_right = work_together(taxonomy, shared, gaps, expected);
  } else {
    competent_taxonomy_free(taxonomy);
  }

  for (size_t i = 0U; i <= N_ROUNDS; ++i) {
    competent_gap_free(gaps[i]);
  }

  competent_matcher_free(shared);
  competent_matcher_free(alone);
  return is_right;
}

int
main(void)
{
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  if (competent_taxonomy_open(TAXONOMY, &taxonomy, &error)) {
    fprintf(stderr, "%s\n", error.message);
    return 1;
  }

  const bool is_right = compare(taxonomy);
  fprintf(stderr, "%s\n", is_right ? "All threads agree" : "They do not agree");
  return !is_right;
}
