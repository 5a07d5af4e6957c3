// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Prints what the library computes, for recompute.py to compute anew.
//
// scores convert FILE OUTPUT       writes the statements of a file
// scores answer FILE...            answers what standard input asks, a line
// each:
//   matcher KIND C K T E I S O BY_LEVEL    makes a matcher, prints information
//   profile N B S IRI CREDIT...            prints all matches, and some gaps
//                                          and fits, where what is narrower,
//                                          broader or a sibling counts so far

#include <competent/builder.h>
#include <competent/concept.h>
#include <competent/fit.h>
#include <competent/gap.h>
#include <competent/leniency.h>
#include <competent/match.h>
#include <competent/profile.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_LINE = 65536, N_GAPS = 12 };

static void
require(const CompetentStatus st, const CompetentError* const error)
{
  if (st) {
    fprintf(stderr, "%s\n", error->message);
    exit(1);
  }
}

static int
convert(const char* const from, const char* const to)
{
  const CompetentSource source = {from, NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
  CompetentError        error  = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  require(
    competent_source_convert(&source, COMPETENT_FORMAT_N_TRIPLES, to, &error),
    &error);
  return 0;
}

static CompetentTaxonomy*
build(const char* const* const paths, const int n)
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

// IRIs have no characters that JSON would need to escape
static const char*
iri(const CompetentTaxonomy* const taxonomy, const CompetentConcept concept)
{
  return competent_taxonomy_iri(taxonomy, concept).bytes;
}

static void
print_information(const CompetentTaxonomy* const taxonomy,
                  const CompetentKind            targets)
{
  printf("{\"information\": {");
  const char* separator = "";
  for (CompetentConcept c = 0; c < competent_taxonomy_n_concepts(taxonomy);
       ++c) {
    const CompetentKind kind = competent_taxonomy_kind(taxonomy, c);
    if (kind >= COMPETENT_KIND_CAPABILITY && kind <= COMPETENT_KIND_TASK) {
      printf("%s\"%s\": [", separator, iri(taxonomy, c));
      for (int l = COMPETENT_LEVEL_OPTIONAL; l <= COMPETENT_LEVEL_ESSENTIAL;
           ++l) {
        printf("%s%d",
               (l > COMPETENT_LEVEL_OPTIONAL) ? ", " : "",
               competent_taxonomy_information(
                 taxonomy, c, targets, (CompetentLevel)l));
      }

      printf("]");
      separator = ", ";
    }
  }

  printf("}, ");
}

static CompetentMatcher*
make_matcher(const CompetentTaxonomy* const taxonomy, const char* const line)
{
  int              kind     = 0;
  int              by_level = 0;
  CompetentWeights w;
  if (sscanf(line,
             "matcher %d %d %d %d %d %d %d %d %d",
             &kind,
             &w.capability,
             &w.knowledge,
             &w.task,
             &w.essential,
             &w.important,
             &w.somewhat,
             &w.optional,
             &by_level) != 9) {
    exit(2);
  }

  w.by_level                = by_level != 0;
  CompetentMatcher* matcher = NULL;
  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  require(
    competent_matcher_new(taxonomy, (CompetentKind)kind, &w, &matcher, &error),
    &error);
  print_information(taxonomy, (CompetentKind)kind);
  printf("\"thresholds\": [%d, %d]}\n",
         competent_matcher_threshold(matcher, COMPETENT_NEARNESS_FEASIBLE),
         competent_matcher_threshold(matcher, COMPETENT_NEARNESS_CLOSE));
  return matcher;
}

static void
print_gap(const CompetentMatcher* const matcher,
          const CompetentProfile* const profile,
          const CompetentConcept        target)
{
  const CompetentTaxonomy* const taxonomy = competent_matcher_taxonomy(matcher);
  CompetentError                 error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentGap*                  gap   = NULL;
  require(competent_gap_new(matcher, profile, target, &gap, &error), &error);

  size_t                            n = 0U;
  const CompetentRequirement* const r = competent_gap_requirements(gap, &n);
  printf("\"%s\": {\"requirements\": [", iri(taxonomy, target));
  for (size_t i = 0U; i < n; ++i) {
    printf("%s[\"%s\", %d, %d, %d, %d]",
           i ? ", " : "",
           iri(taxonomy, r[i].concept),
           r[i].level,
           r[i].credit,
           r[i].points,
           r[i].earned);
  }

  const CompetentTeacher* const teachers = competent_gap_teachers(gap, &n);
  printf("], \"teachers\": [");
  for (size_t i = 0U; i < n; ++i) {
    printf("%s[\"%s\", %d]",
           i ? ", " : "",
           iri(taxonomy, teachers[i].norm),
           teachers[i].gained);
  }

  printf("]}");
  competent_gap_free(gap);
}

static void
print_fit(const CompetentMatcher* const matcher,
          const CompetentProfile* const profile,
          const CompetentConcept        target)
{
  const CompetentTaxonomy* const taxonomy = competent_matcher_taxonomy(matcher);
  CompetentError                 error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentFit*                  fit   = NULL;
  require(competent_fit_new(matcher, profile, target, &fit, &error), &error);

  size_t                        n     = 0U;
  const CompetentFitTerm* const terms = competent_fit_terms(fit, &n);
  printf("\"%s\": [", iri(taxonomy, target));
  for (size_t i = 0U; i < n; ++i) {
    printf("%s[\"%s\", %d, %d, %d, %d, %d]",
           i ? ", " : "",
           iri(taxonomy, terms[i].concept),
           terms[i].level,
           terms[i].narrower,
           terms[i].credit,
           terms[i].points,
           terms[i].earned);
  }

  printf("]");
  competent_fit_free(fit);
}

static void
print_fits(const CompetentMatcher* const matcher,
           const CompetentProfile* const profile)
{
  const CompetentTaxonomy* const taxonomy = competent_matcher_taxonomy(matcher);
  CompetentError                 error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentMatches*              matches = NULL;
  require(competent_matcher_rank(
            matcher, profile, COMPETENT_ORDER_FIT, SIZE_MAX, &matches, &error),
          &error);

  const size_t                  n       = competent_matches_n(matches);
  const CompetentConcept* const targets = competent_matches_targets(matches);
  printf("\"own\": %d, \"fits\": [", competent_matches_own_fit(matches));
  for (size_t i = 0U; i < n; ++i) {
    printf("%s[\"%s\", %d, %d]",
           i ? ", " : "",
           iri(taxonomy, targets[i]),
           competent_matches_fits(matches)[i],
           competent_matches_nearnesses(matches)[i]);
  }

  printf("], \"terms\": {");
  const size_t step = n / N_GAPS + 1U;
  for (size_t i = 0U; i < n; i += step) {
    printf("%s", i ? ", " : "");
    print_fit(matcher, profile, targets[i]);
  }

  printf("}}\n");
  competent_matches_free(matches);
}

static void
print_answer(const CompetentMatcher* const matcher,
             const CompetentProfile* const profile)
{
  const CompetentTaxonomy* const taxonomy = competent_matcher_taxonomy(matcher);
  CompetentError                 error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentMatches*              matches = NULL;
  require(competent_matcher_match(matcher, profile, SIZE_MAX, &matches, &error),
          &error);

  const size_t                  n       = competent_matches_n(matches);
  const CompetentConcept* const targets = competent_matches_targets(matches);
  printf("{\"matches\": [");
  for (size_t i = 0U; i < n; ++i) {
    printf("%s[\"%s\", %d]",
           i ? ", " : "",
           iri(taxonomy, targets[i]),
           competent_matches_earned(matches)[i]);
  }

  printf("], \"gaps\": {");
  const size_t step = n / N_GAPS + 1U;
  for (size_t i = 0U; i < n; i += step) {
    printf("%s", i ? ", " : "");
    print_gap(matcher, profile, targets[i]);
  }

  printf("}, ");
  competent_matches_free(matches);
  print_fits(matcher, profile);
}

static CompetentProfile*
make_profile(const CompetentTaxonomy* const taxonomy, char* const line)
{
  CompetentError    error   = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  CompetentProfile* profile = NULL;
  CompetentLeniency leniency =
    competent_strictness_leniency(COMPETENT_STRICTNESS_STRICT);

  strtok(line, " \n");
  int32_t* const parts[] = {
    &leniency.narrower, &leniency.broader, &leniency.sibling};
  for (size_t i = 0U; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    const char* const part = strtok(NULL, " \n");
    if (!part) {
      exit(2);
    }

    *parts[i] = (int32_t)strtol(part, NULL, 10);
  }

  require(competent_profile_new_lenient(taxonomy, &leniency, &profile, &error),
          &error);
  for (const char* item = strtok(NULL, " \n"); item;
       item             = strtok(NULL, " \n")) {
    const char* const credit = strtok(NULL, " \n");
    if (!credit) {
      exit(2);
    }

    require(competent_profile_add(
              profile,
              competent_taxonomy_find(taxonomy, item, strlen(item)),
              strtod(credit, NULL),
              &error),
            &error);
  }

  return profile;
}

static int
answer(const CompetentTaxonomy* const taxonomy)
{
  static char       line[LONGEST_LINE];
  CompetentMatcher* matcher = NULL;
  while (fgets(line, sizeof(line), stdin)) {
    if (!strncmp(line, "matcher ", 8U)) {
      competent_matcher_free(matcher);
      matcher = make_matcher(taxonomy, line);
    } else if (matcher) {
      CompetentProfile* const profile = make_profile(taxonomy, line);
      print_answer(matcher, profile);
      competent_profile_free(profile);
    }
  }

  competent_matcher_free(matcher);
  return 0;
}

int
main(const int argc, const char* const* const argv)
{
  if (argc == 4 && !strcmp(argv[1], "convert")) {
    return convert(argv[2], argv[3]);
  }

  if (argc < 3 || strcmp(argv[1], "answer")) {
    return 2;
  }

  CompetentTaxonomy* const taxonomy = build(argv + 2, argc - 2);
  const int                status   = answer(taxonomy);
  competent_taxonomy_free(taxonomy);
  return status;
}
