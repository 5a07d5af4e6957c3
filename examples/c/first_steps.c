// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Which occupations fit somebody, and what is lacking for the best new one?

#include <competent/competent.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char* const skills[] = {"Verzorgen",
                                     "Aandacht en begrip tonen",
                                     "Organiseren"};

static const char* const occupation = "Kinderoppas particulieren";

#define N_SKILLS (sizeof(skills) / sizeof(skills[0]))

/// All that is made on the way
typedef struct {
  CompetentTaxonomy* taxonomy;
  CompetentProfile*  profile;
  CompetentMatcher*  matcher;
  CompetentMatches*  matches;
  CompetentGap*      gap;
  CompetentConcept   held; ///< The occupation in the profile
} Steps;

static void
forget(Steps* const steps)
{
  competent_gap_free(steps->gap);
  competent_matches_free(steps->matches);
  competent_matcher_free(steps->matcher);
  competent_profile_free(steps->profile);
  competent_taxonomy_free(steps->taxonomy);
}

static const char*
name_of(const Steps* const steps, const CompetentConcept concept)
{
  const CompetentText name = competent_taxonomy_name(steps->taxonomy, concept);

  return name.length ? name.bytes : "";
}

// Return the one concept of a kind that has a label, or none
static CompetentConcept
find(const Steps* const  steps,
     const char* const   label,
     const CompetentKind kind)
{
  size_t                        n = 0U;
  const CompetentConcept* const found =
    competent_taxonomy_find_label(steps->taxonomy, label, strlen(label), &n);

  CompetentConcept concept = COMPETENT_NONE;
  size_t           n_found = 0U;
  for (size_t i = 0U; i < n; ++i) {
    if (competent_taxonomy_kind(steps->taxonomy, found[i]) == kind) {
      concept = found[i];
      ++n_found;
    }
  }

  if (n_found != 1U) {
    fprintf(
      stderr, "first_steps: %zu concepts are called %s\n", n_found, label);
  }

  return n_found == 1U ? concept : COMPETENT_NONE;
}

static CompetentStatus
open_taxonomy(Steps* const          steps,
              const char* const     path,
              CompetentError* const error)
{
  const CompetentStatus st =
    competent_taxonomy_open(path, &steps->taxonomy, error);
  if (!st) {
    printf("Taxonomy %s\n", competent_taxonomy_hash(steps->taxonomy).bytes);
    printf(
      "%d occupations\n",
      competent_taxonomy_n_of_kind(steps->taxonomy, COMPETENT_KIND_OCCUPATION));
  }

  return st;
}

static CompetentStatus
fill_profile(Steps* const steps, CompetentError* const error)
{
  CompetentStatus st =
    competent_profile_new(steps->taxonomy, &steps->profile, error);

  steps->held = find(steps, occupation, COMPETENT_KIND_OCCUPATION);
  if (!st) {
    st = competent_profile_add(steps->profile, steps->held, 1.0, error);
  }

  for (size_t i = 0U; i < N_SKILLS && !st; ++i) {
    const CompetentConcept skill =
      find(steps, skills[i], COMPETENT_KIND_CAPABILITY);
    st = competent_profile_add(steps->profile, skill, 1.0, error);
  }

  return st;
}

static CompetentStatus
match(Steps* const steps, CompetentError* const error)
{
  CompetentStatus st = competent_matcher_new(
    steps->taxonomy, COMPETENT_KIND_OCCUPATION, NULL, &steps->matcher, error);
  if (!st) {
    st = competent_matcher_match(
      steps->matcher, steps->profile, 5U, &steps->matches, error);
  }

  if (!st) {
    printf("\nBest matches\n");
    for (size_t i = 0U; i < competent_matches_n(steps->matches); ++i) {
      printf("%4zu  %5d  %s\n",
             i + 1U,
             competent_matches_earned(steps->matches)[i],
             name_of(steps, competent_matches_targets(steps->matches)[i]));
    }
  }

  return st;
}

// Return the best match that is not the occupation held
static CompetentConcept
best_new(const Steps* const steps)
{
  for (size_t i = 0U; i < competent_matches_n(steps->matches); ++i) {
    const CompetentConcept target =
      competent_matches_targets(steps->matches)[i];
    if (target != steps->held) {
      return target;
    }
  }

  return COMPETENT_NONE;
}

static void
print_gap(const Steps* const steps)
{
  size_t                            n = 0U;
  const CompetentRequirement* const requirements =
    competent_gap_requirements(steps->gap, &n);

  printf("\nGap for %s\n", name_of(steps, competent_gap_target(steps->gap)));
  for (size_t i = 0U; i < n && i < 5U; ++i) {
    printf("%6d  %5d  %-7s  %s\n",
           requirements[i].points,
           requirements[i].earned,
           competent_state_name((CompetentState)requirements[i].state),
           name_of(steps, requirements[i].concept));
  }

  const CompetentTeacher* const teachers =
    competent_gap_teachers(steps->gap, &n);
  if (teachers && n) {
    printf("\nBest taught by %s\n", name_of(steps, teachers[0].norm));
    printf("%6d  points more\n", teachers[0].gained);
  }
}

static CompetentStatus
explain(Steps* const steps, CompetentError* const error)
{
  const CompetentConcept target = best_new(steps);

  CompetentStatus st = competent_gap_new(
    steps->matcher, steps->profile, target, &steps->gap, error);
  if (!st) {
    print_gap(steps);

    size_t                            n = 0U;
    const CompetentRequirement* const requirements =
      competent_gap_requirements(steps->gap, &n);
    st = competent_matcher_verify(steps->matcher,
                                  target,
                                  competent_gap_earned(steps->gap),
                                  requirements,
                                  n,
                                  error);
  }

  if (!st) {
    printf("\nverified\n");
  }

  return st;
}

int
main(const int argc, char** const argv)
{
  if (argc != 2) {
    fprintf(stderr, "Usage: first_steps TAXONOMY\n");
    return 2;
  }

  Steps           steps = {NULL, NULL, NULL, NULL, NULL, COMPETENT_NONE};
  CompetentError  error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, {0}};
  CompetentStatus st    = open_taxonomy(&steps, argv[1], &error);

  if (!st) {
    st = fill_profile(&steps, &error);
  }

  if (!st) {
    st = match(&steps, &error);
  }

  if (!st) {
    st = explain(&steps, &error);
  }

  if (st) {
    fprintf(stderr, "first_steps: %s\n", error.message);
  }

  forget(&steps);
  return st ? EXIT_FAILURE : EXIT_SUCCESS;
}
