// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "race.h"

#include <competent/advice.h>
#include <competent/builder.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/gate.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/search.h>
#include <competent/taxonomy.h>
#include <competent/vacancy.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// How many skills and knowledge areas somebody has
#define N_HAD 31

/// How many things an occupation requires that somebody had
#define N_REQUIRED 121

#define N_BEST 10

/// How many people are compared with a vacancy
#define N_PEOPLE 5000

/// A requirement of a target, for the peer that walks over all of them
typedef struct {
  int32_t concept;
  int32_t grade;
  float   points;
} Term;

/// What is asked, and what with
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentMatcher*  matcher;
  CompetentProfile*  had;              ///< Skills and knowledge areas
  CompetentProfile*  held;             ///< An occupation
  CompetentVacancy*  vacancy;          ///< That asks for an occupation
  CompetentProfile*  people[N_PEOPLE]; ///< Each with an occupation
  CompetentConcept   next;             ///< What is asked about next
  size_t             seen;             ///< So that nothing is computed in vain

  int32_t first_target;
  int32_t n_targets;
  size_t* starts; ///< Of each target's terms, and their end
  Term*   terms;
  float*  credits; ///< By concept and grade
  int32_t best[N_BEST];
} Desk;

static bool
tell(const CompetentError* const error)
{
  fprintf(stderr, "%s\n", error->message);
  return false;
}

static CompetentError
no_error(void)
{
  const CompetentError error = {COMPETENT_STATUS_SUCCESS, 0, 0, ""};
  return error;
}

static size_t
n_required(const CompetentTaxonomy* const taxonomy, const CompetentConcept c)
{
  size_t n = 0U;
  competent_taxonomy_links(taxonomy, c, COMPETENT_RELATION_REQUIRES, &n);
  return n;
}

// The first occupation whose number of requirements is nearest to a number
static CompetentConcept
usual_occupation(const CompetentTaxonomy* const taxonomy)
{
  const CompetentKind    kind = COMPETENT_KIND_OCCUPATION;
  const CompetentConcept first =
    competent_taxonomy_first_of_kind(taxonomy, kind);

  CompetentConcept best     = first;
  int              distance = 1000000;
  for (int32_t i = 0; i < competent_taxonomy_n_of_kind(taxonomy, kind); ++i) {
    const int d = abs((int)n_required(taxonomy, first + i) - N_REQUIRED);
    if (d < distance) {
      distance = d;
      best     = first + i;
    }
  }

  return best;
}

static bool
make_profile(const CompetentTaxonomy* const taxonomy,
             CompetentProfile** const       profile)
{
  CompetentError error = no_error();
  if (competent_profile_new(taxonomy, profile, &error)) {
    return tell(&error);
  }

  return true;
}

static bool
add_item(CompetentProfile* const profile, const CompetentConcept concept)
{
  CompetentError error = no_error();
  if (competent_profile_add(profile, concept, 1.0, &error)) {
    return tell(&error);
  }

  return true;
}

// Skills and knowledge areas, evenly spread over all that there are
static bool
make_had(const CompetentTaxonomy* const taxonomy,
         CompetentProfile** const       profile)
{
  const CompetentConcept skill =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_CAPABILITY);
  const int32_t n_skills =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_CAPABILITY);
  const int32_t n_all =
    n_skills + competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_KNOWLEDGE);

  bool          is_done = make_profile(taxonomy, profile);
  const int32_t n       = (n_all < N_HAD) ? n_all : N_HAD;
  for (int32_t i = 0; is_done && i < n; ++i) {
    is_done = add_item(*profile, skill + (int32_t)((int64_t)i * n_all / n));
  }

  return is_done;
}

static bool
make_held(const CompetentTaxonomy* const taxonomy,
          CompetentProfile** const       profile)
{
  return make_profile(taxonomy, profile) &&
         add_item(*profile, usual_occupation(taxonomy));
}

static bool
make_matcher(const CompetentTaxonomy* const taxonomy,
             CompetentMatcher** const       matcher)
{
  CompetentError error = no_error();
  if (competent_matcher_new(
        taxonomy, COMPETENT_KIND_OCCUPATION, NULL, matcher, &error)) {
    return tell(&error);
  }

  return true;
}

static bool
match(Desk* const desk, const CompetentProfile* const profile)
{
  CompetentMatches* matches = NULL;
  CompetentError    error   = no_error();
  if (competent_matcher_match(
        desk->matcher, profile, N_BEST, &matches, &error)) {
    return tell(&error);
  }

  desk->seen += competent_matches_n(matches);
  competent_matches_free(matches);
  return true;
}

static bool
match_had(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return match(desk, desk->had);
}

static bool
match_held(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return match(desk, desk->held);
}

static bool
make_held_again(void* const handle)
{
  CompetentProfile* profile = NULL;
  const bool        is_done = make_held(((Desk*)handle)->taxonomy, &profile);
  competent_profile_free(profile);
  return is_done;
}

static bool
make_matcher_again(void* const handle)
{
  CompetentMatcher* matcher = NULL;
  const bool        is_done = make_matcher(((Desk*)handle)->taxonomy, &matcher);
  competent_matcher_free(matcher);
  return is_done;
}

// Another concept every time, so that not all is in the nearest memory
static CompetentConcept
next_of(Desk* const desk, const CompetentConcept first, const int32_t n)
{
  desk->next = (CompetentConcept)(((int64_t)desk->next + 7919) % n);
  return first + desk->next;
}

static CompetentConcept
next_target(Desk* const desk)
{
  return next_of(desk, desk->first_target, desk->n_targets);
}

static bool
explain_target(Desk* const                   desk,
               const CompetentProfile* const profile,
               const CompetentConcept        target)
{
  CompetentGap*  gap   = NULL;
  CompetentError error = no_error();
  if (competent_gap_new(desk->matcher, profile, target, &gap, &error)) {
    return tell(&error);
  }

  desk->seen += (size_t)competent_gap_earned(gap);
  competent_gap_free(gap);
  return true;
}

static bool
explain(Desk* const desk, const CompetentProfile* const profile)
{
  return explain_target(desk, profile, next_target(desk));
}

static bool
explain_had(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return explain(desk, desk->had);
}

static bool
explain_held(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return explain(desk, desk->held);
}

// What is asked for in order, and what teaches it, is found when it is read
static void
read_gap(Desk* const desk, const CompetentGap* const gap)
{
  size_t n = 0U;
  desk->seen += (size_t)competent_gap_earned(gap);
  desk->seen += competent_gap_requirements(gap, &n) ? n : 0U;
  desk->seen += competent_gap_teachers(gap, &n) ? n : 0U;
}

// All that explains how a profile stands to one target
static bool
act_on(Desk* const                   desk,
       const CompetentProfile* const profile,
       const CompetentConcept        target)
{
  CompetentGap*    gap    = NULL;
  CompetentFit*    fit    = NULL;
  CompetentAdvice* advice = NULL;
  CompetentGates*  gates  = NULL;
  CompetentError   error  = no_error();
  CompetentStatus  st =
    competent_gap_new(desk->matcher, profile, target, &gap, &error);
  st =
    st ? st : competent_fit_new(desk->matcher, profile, target, &fit, &error);
  st =
    st ? st
       : competent_advice_new(desk->matcher, profile, target, &advice, &error);
  st = st ? st : competent_gates_new(profile, target, &gates, &error);
  if (!st) {
    read_gap(desk, gap);
  }

  competent_gates_free(gates);
  competent_advice_free(advice);
  competent_fit_free(fit);
  competent_gap_free(gap);
  return !st || tell(&error);
}

static bool
make_people(Desk* const desk)
{
  const CompetentLink asked = {usual_occupation(desk->taxonomy),
                               COMPETENT_LEVEL_ESSENTIAL};
  CompetentError      error = no_error();
  if (competent_vacancy_new(
        desk->taxonomy, &asked, 1U, NULL, &desk->vacancy, &error)) {
    return tell(&error);
  }

  bool is_done = true;
  for (size_t i = 0U; is_done && i < N_PEOPLE; ++i) {
    is_done = make_profile(desk->taxonomy, &desk->people[i]) &&
              add_item(desk->people[i], next_target(desk));
  }

  return is_done;
}

static bool
rank_people(void* const handle)
{
  Desk* const          desk       = (Desk*)handle;
  CompetentCandidates* candidates = NULL;
  CompetentError       error      = no_error();
  if (competent_vacancy_rank(desk->vacancy,
                             (const CompetentProfile* const*)desk->people,
                             N_PEOPLE,
                             N_BEST,
                             &candidates,
                             &error)) {
    return tell(&error);
  }

  desk->seen += competent_candidates_n(candidates);
  competent_candidates_free(candidates);
  return true;
}

static bool
explain_whole(Desk* const                   desk,
              const CompetentProfile* const profile,
              const CompetentConcept        target)
{
  CompetentGap*  gap   = NULL;
  CompetentError error = no_error();
  if (competent_gap_new(desk->matcher, profile, target, &gap, &error)) {
    return tell(&error);
  }

  read_gap(desk, gap);
  competent_gap_free(gap);
  return true;
}

// What somebody waits for: the best targets, and what each of them asks
static bool
answer_whole(Desk* const                   desk,
             const CompetentProfile* const profile,
             const bool                    with_advice)
{
  CompetentMatches* matches = NULL;
  CompetentError    error   = no_error();
  if (competent_matcher_rank(desk->matcher,
                             profile,
                             COMPETENT_ORDER_FIT,
                             N_BEST,
                             &matches,
                             &error)) {
    return tell(&error);
  }

  bool is_done = true;
  for (size_t i = 0U; is_done && i < competent_matches_n(matches); ++i) {
    const CompetentConcept target = competent_matches_targets(matches)[i];
    is_done                       = with_advice ? act_on(desk, profile, target)
                                                : explain_whole(desk, profile, target);
  }

  competent_matches_free(matches);
  return is_done;
}

static bool
answer_had(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return answer_whole(desk, desk->had, false);
}

static bool
answer_held(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return answer_whole(desk, desk->held, false);
}

static bool
advise_had(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return answer_whole(desk, desk->had, true);
}

static bool
advise_held(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return answer_whole(desk, desk->held, true);
}

static bool
find_iri(void* const handle)
{
  Desk* const            desk    = (Desk*)handle;
  const CompetentConcept concept = next_target(desk);
  const CompetentText    iri = competent_taxonomy_iri(desk->taxonomy, concept);

  return competent_taxonomy_find(desk->taxonomy, iri.bytes, iri.length) ==
         concept;
}

static bool
find_label(void* const handle)
{
  Desk* const         desk = (Desk*)handle;
  const CompetentText name =
    competent_taxonomy_name(desk->taxonomy, next_target(desk));

  size_t n = 0U;
  competent_taxonomy_find_label(desk->taxonomy, name.bytes, name.length, &n);
  return n || !name.length;
}

// At most so many bytes, but whole letters
static size_t
length_up_to(const CompetentText text, const size_t most)
{
  if (text.length <= most) {
    return text.length;
  }

  size_t length = most;
  while (length && ((unsigned char)text.bytes[length] & 0xC0U) == 0x80U) {
    --length;
  }

  return length;
}

static bool
search(Desk* const desk, const size_t most)
{
  const CompetentText name =
    competent_taxonomy_name(desk->taxonomy, next_target(desk));
  const CompetentText  text   = {name.bytes, length_up_to(name, most)};
  const CompetentQuery query  = {text, 0U, N_BEST, false, 0U, 0U};
  CompetentSearch*     answer = NULL;
  CompetentError       error  = no_error();
  if (!name.length) {
    return true;
  }

  if (competent_search_new(desk->taxonomy, &query, &answer, &error)) {
    return tell(&error);
  }

  size_t n = 0U;
  competent_search_hits(answer, &n);
  desk->seen += n;
  competent_search_free(answer);
  return true;
}

static bool
search_name(void* const handle)
{
  return search((Desk*)handle, SIZE_MAX);
}

static bool
search_start(void* const handle)
{
  return search((Desk*)handle, 4U);
}

/* The peer in C: a double loop over targets and all that they require */

static int32_t
grade_of(const int32_t level)
{
  return (level == COMPETENT_LEVEL_ESSENTIAL)   ? 2
         : (level == COMPETENT_LEVEL_IMPORTANT) ? 1
                                                : 0;
}

static bool
list_terms(Desk* const desk)
{
  CompetentProfile* nothing = NULL;
  size_t            n_terms = 0U;
  bool              is_done = make_profile(desk->taxonomy, &nothing);
  for (int32_t t = 0; is_done && t < desk->n_targets; ++t) {
    CompetentGap*  gap   = NULL;
    CompetentError error = no_error();
    if (competent_gap_new(
          desk->matcher, nothing, desk->first_target + t, &gap, &error)) {
      is_done = tell(&error);
      break;
    }

    size_t                            n = 0U;
    const CompetentRequirement* const requirements =
      competent_gap_requirements(gap, &n);

    desk->terms =
      (Term*)realloc(desk->terms, (n_terms + n + 1U) * sizeof(Term));
    desk->starts[t] = n_terms;
    for (size_t i = 0U; i < n; ++i) {
      const Term term = {requirements[i].concept,
                         grade_of(requirements[i].level),
                         (float)requirements[i].points};

      desk->terms[n_terms++] = term;
    }

    competent_gap_free(gap);
  }

  desk->starts[desk->n_targets] = n_terms;
  competent_profile_free(nothing);
  return is_done;
}

static void
take_credits(const Desk* const desk, const CompetentProfile* const profile)
{
  static const CompetentLevel levels[3] = {COMPETENT_LEVEL_SOMEWHAT,
                                           COMPETENT_LEVEL_IMPORTANT,
                                           COMPETENT_LEVEL_ESSENTIAL};

  for (size_t g = 0U; g < 3U; ++g) {
    size_t                       n = 0U;
    const CompetentCredit* const credits =
      competent_profile_credits(profile, levels[g], &n);
    for (size_t i = 0U; i < n; ++i) {
      desk->credits[3U * (size_t)credits[i].concept + g] =
        (float)credits[i].credit / (float)COMPETENT_FULL_CREDIT;
    }
  }
}

static float
score_of(const Desk* const desk, const int32_t target)
{
  float score = 0.0F;
  for (size_t i = desk->starts[target]; i < desk->starts[target + 1]; ++i) {
    const Term* const term = &desk->terms[i];
    score += term->points *
             desk->credits[3U * (size_t)term->concept + (size_t)term->grade];
  }

  return score;
}

static int
compare_gains(const void* const a, const void* const b)
{
  const Term* const x = (const Term*)a;
  const Term* const y = (const Term*)b;

  return (x->points < y->points) - (x->points > y->points);
}

// What a target asks, in the order of what closing it earns
static void
list_missing(Desk* const desk, const int32_t target)
{
  const size_t start = desk->starts[target];
  const size_t n     = desk->starts[target + 1] - start;
  Term* const  gains = (Term*)malloc((n + 1U) * sizeof(Term));
  if (!gains) {
    abort();
  }

  for (size_t i = 0U; i < n; ++i) {
    const Term  term = desk->terms[start + i];
    const float credit =
      desk->credits[3U * (size_t)term.concept + (size_t)term.grade];

    gains[i]        = term;
    gains[i].points = term.points * (1.0F - credit);
  }

  qsort(gains, n, sizeof(Term), compare_gains);
  desk->seen += n && gains[0].points > 0.0F;
  free(gains);
}

static bool
match_plainly(Desk* const desk, const CompetentProfile* const profile)
{
  float  scores[N_BEST] = {0.0F};
  size_t n_better       = 0U;
  size_t n_of_credits =
    3U * (size_t)competent_taxonomy_n_concepts(desk->taxonomy);

  memset(desk->credits, 0, n_of_credits * sizeof(float));
  take_credits(desk, profile);
  for (int32_t t = 0; t < desk->n_targets; ++t) {
    const float score = score_of(desk, t);
    if (score <= scores[N_BEST - 1]) {
      continue;
    }

    size_t at = N_BEST - 1U;
    for (; at && scores[at - 1U] < score; --at) {
      scores[at]     = scores[at - 1U];
      desk->best[at] = desk->best[at - 1U];
    }

    scores[at]     = score;
    desk->best[at] = t;
    ++n_better;
  }

  desk->seen += n_better;
  return scores[0] >= 0.0F;
}

static bool
match_had_plainly(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return match_plainly(desk, desk->had);
}

// The best targets, and for each of them what is missing, most first
static bool
answer_plainly(Desk* const desk, const CompetentProfile* const profile)
{
  if (!match_plainly(desk, profile)) {
    return false;
  }

  for (size_t i = 0U; i < N_BEST; ++i) {
    list_missing(desk, desk->best[i]);
  }

  return true;
}

static bool
answer_had_plainly(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return answer_plainly(desk, desk->had);
}

static bool
answer_held_plainly(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return answer_plainly(desk, desk->held);
}

static bool
match_held_plainly(void* const handle)
{
  Desk* const desk = (Desk*)handle;
  return match_plainly(desk, desk->held);
}

static bool
race_answers(const Job* const job, Desk* const desk)
{
  const unsigned calls      = job->n_calls;
  const unsigned seldom     = 1U + calls / 50U;
  Entrant        entrants[] = {
           {"matcher_new", make_matcher_again, desk, 1U, 0.0},
           {"match 31 skills", match_had, desk, calls, 0.0},
           {"match occupation", match_held, desk, calls, 0.0},
           {"match 31 skills, naive C", match_had_plainly, desk, seldom, 0.0},
           {"match occupation, naive C", match_held_plainly, desk, seldom, 0.0},
           {"profile of an occupation", make_held_again, desk, seldom, 0.0},
           {"gap 31 skills", explain_had, desk, calls, 0.0},
           {"gap occupation", explain_held, desk, calls, 0.0},
           {"answer 31 skills", answer_had, desk, calls, 0.0},
           {"answer occupation", answer_held, desk, calls, 0.0},
           {"advice 31 skills", advise_had, desk, seldom, 0.0},
           {"advice occupation", advise_held, desk, seldom, 0.0},
           {"answer 31 skills, naive C", answer_had_plainly, desk, seldom, 0.0},
           {"answer occupation, naive C", answer_held_plainly, desk, seldom, 0.0},
           {"rank 5,000 people", rank_people, desk, seldom, 0.0},
           {"search name", search_name, desk, calls, 0.0},
           {"search 4 letters", search_start, desk, calls, 0.0},
           {"find by IRI", find_iri, desk, calls, 0.0},
           {"find by label", find_label, desk, calls, 0.0},
  };

  const size_t n = sizeof(entrants) / sizeof(entrants[0]);
  return race_and_print(entrants, n, job->n_rounds, CLOCK_PROCESSOR);
}

static bool
prepare(Desk* const desk, const char* const path)
{
  CompetentError error = no_error();
  if (competent_taxonomy_open(path, &desk->taxonomy, &error)) {
    return tell(&error);
  }

  const CompetentTaxonomy* const taxonomy = desk->taxonomy;
  desk->first_target =
    competent_taxonomy_first_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);
  desk->n_targets =
    competent_taxonomy_n_of_kind(taxonomy, COMPETENT_KIND_OCCUPATION);

  desk->starts  = (size_t*)calloc((size_t)desk->n_targets + 1U, sizeof(size_t));
  desk->credits = (float*)calloc(
    3U * (size_t)competent_taxonomy_n_concepts(taxonomy), sizeof(float));

  return desk->starts && desk->credits && desk->n_targets > 0 &&
         make_matcher(taxonomy, &desk->matcher) &&
         make_had(taxonomy, &desk->had) && make_held(taxonomy, &desk->held) &&
         list_terms(desk) && make_people(desk);
}

static void
clear(Desk* const desk)
{
  for (size_t i = 0U; i < N_PEOPLE; ++i) {
    competent_profile_free(desk->people[i]);
  }

  competent_vacancy_free(desk->vacancy);
  free(desk->credits);
  free(desk->terms);
  free(desk->starts);
  competent_profile_free(desk->held);
  competent_profile_free(desk->had);
  competent_matcher_free(desk->matcher);
  competent_taxonomy_free(desk->taxonomy);
}

bool
bench_answer(const Job* const job)
{
  Desk desk;
  memset(&desk, 0, sizeof(desk));

  const bool is_done =
    prepare(&desk, job->paths[0]) && race_answers(job, &desk);

  clear(&desk);
  return is_done;
}

/* From a file to the first answer */

static bool
answer_once(CompetentTaxonomy* const taxonomy)
{
  Desk desk;
  memset(&desk, 0, sizeof(desk));
  desk.taxonomy = taxonomy;

  const bool is_done = make_matcher(taxonomy, &desk.matcher) &&
                       make_held(taxonomy, &desk.held) &&
                       match(&desk, desk.held) && desk.seen > 0U;

  clear(&desk);
  return is_done;
}

static bool
answer_from_sources(void* const handle)
{
  const Job* const   job      = (const Job*)handle;
  CompetentBuilder*  builder  = NULL;
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = no_error();
  CompetentStatus    st       = competent_builder_new(&builder, &error);
  for (unsigned i = 0U; !st && i < job->n_paths; ++i) {
    const CompetentSource source = {
      job->paths[i], NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
    st = competent_builder_read(builder, &source, &error);
  }

  if (!st) {
    st = competent_builder_finish(builder, &taxonomy, &error);
  }

  competent_builder_free(builder);
  return st ? tell(&error) : answer_once(taxonomy);
}

static bool
answer_from_copy(void* const handle)
{
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = no_error();
  return competent_taxonomy_open(
           ((const Job*)handle)->output, &taxonomy, &error)
           ? tell(&error)
           : answer_once(taxonomy);
}

static bool
answer_from_map(void* const handle)
{
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = no_error();
  return competent_taxonomy_map(((const Job*)handle)->output, &taxonomy, &error)
           ? tell(&error)
           : answer_once(taxonomy);
}

bool
bench_first(const Job* const job)
{
  if (!job->output) {
    fprintf(stderr, "The snapshot has to be named with -o\n");
    return false;
  }

  Job     own        = *job;
  Entrant entrants[] = {
    {"first answer from sources", answer_from_sources, &own, 1U, 0.0},
    {"first answer from a snapshot", answer_from_copy, &own, 1U, 0.0},
    {"first answer from a map", answer_from_map, &own, 1U, 0.0},
  };

  return race_and_print(entrants, 3U, job->n_rounds, CLOCK_PROCESSOR);
}
