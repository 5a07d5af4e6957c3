// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// What does a vacancy mention, where, and what does it say of that?  With
// "colours" behind the names of the files it is coloured for a terminal: by
// kind, struck through if negated, bold if required and underlined if wished.

#include <competent/competent.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_BYTES 1000000U

/// All that is made on the way
typedef struct {
  char*               bytes;
  size_t              length;
  CompetentTaxonomy*  taxonomy;
  CompetentExtractor* extractor;
  CompetentMentions*  mentions;
} Steps;

static void
forget(Steps* const steps)
{
  competent_mentions_free(steps->mentions);
  competent_extractor_free(steps->extractor);
  competent_taxonomy_free(steps->taxonomy);
  free(steps->bytes);
}

static int
read_text(Steps* const steps, const char* const path)
{
  FILE* const file = fopen(path, "rb");

  steps->bytes = (char*)malloc(MAX_BYTES);
  if (file && steps->bytes) {
    steps->length = fread(steps->bytes, 1U, MAX_BYTES, file);
  }

  const int is_read = file && steps->bytes && !ferror(file);
  if (file) {
    fclose(file);
  }

  return is_read;
}

static CompetentStatus
find_mentions(Steps* const          steps,
              const char* const     path,
              CompetentError* const error)
{
  const CompetentText text = {steps->bytes, steps->length};

  CompetentStatus st = competent_taxonomy_open(path, &steps->taxonomy, error);
  if (!st) {
    st =
      competent_extractor_new(steps->taxonomy, NULL, &steps->extractor, error);
  }

  if (!st) {
    st =
      competent_extractor_run(steps->extractor, text, &steps->mentions, error);
  }

  return st;
}

static void
print_bytes(const Steps* const steps, const int32_t start, const int32_t end)
{
  fwrite(steps->bytes + start, 1U, (size_t)(end - start), stdout);
}

static void
print_colour(const Steps* const steps, const CompetentMention* const mention)
{
  static const char colours[COMPETENT_N_KINDS] = {
    [COMPETENT_KIND_OCCUPATION] = '4',
    [COMPETENT_KIND_CAPABILITY] = '2',
    [COMPETENT_KIND_KNOWLEDGE]  = '3',
    [COMPETENT_KIND_TASK]       = '5',
  };

  const CompetentKind kind =
    competent_taxonomy_kind(steps->taxonomy, mention->concept);

  printf("\x1B[3%c%sm",
         colours[kind] ? colours[kind] : '1',
         mention->negated    ? ";9"
         : mention->required ? ";1"
         : mention->wished   ? ";4"
                             : "");
}

// Print the text with a number behind all that it mentions
static void
print_text(const Steps* const            steps,
           const CompetentMention* const mentions,
           const size_t                  n,
           const bool                    has_colours)
{
  int32_t at = 0;
  for (size_t i = 0U; i < n; ++i) {
    print_bytes(steps, at, mentions[i].start);
    if (has_colours) {
      print_colour(steps, &mentions[i]);
    } else {
      printf("[");
    }

    print_bytes(steps, mentions[i].start, mentions[i].end);
    printf("%s[%zu]", has_colours ? "\x1B[0m" : "]", i + 1U);
    at = mentions[i].end;
  }

  print_bytes(steps, at, (int32_t)steps->length);
}

static void
print_notes(const Steps* const            steps,
            const CompetentMention* const mentions,
            const size_t                  n)
{
  for (size_t i = 0U; i < n; ++i) {
    const CompetentMention* const one = &mentions[i];
    const CompetentText           name =
      competent_taxonomy_name(steps->taxonomy, one->concept);

    printf("%3zu  %-10s  %-9s  %3d%%  %-8s  %.*s\n",
           i + 1U,
           competent_kind_name(
             competent_taxonomy_kind(steps->taxonomy, one->concept)),
           competent_mention_rule_name((CompetentMentionRule)one->rule),
           (100 * one->score + COMPETENT_FULL_SCORE / 2) / COMPETENT_FULL_SCORE,
           one->negated    ? "negated"
           : one->required ? "required"
           : one->wished   ? "wished"
                           : "",
           (int)name.length,
           name.bytes);
  }
}

int
main(const int argc, char** const argv)
{
  const bool has_colours = argc == 4 && !strcmp(argv[3], "colours");
  if (argc != 3 && !has_colours) {
    fprintf(stderr, "Usage: annotate TAXONOMY TEXT [colours]\n");
    return 2;
  }

  Steps          steps = {NULL, 0U, NULL, NULL, NULL};
  CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, "cannot read it"};

  const int is_done =
    read_text(&steps, argv[2]) && !find_mentions(&steps, argv[1], &error);
  if (is_done) {
    size_t                        n = 0U;
    const CompetentMention* const mentions =
      competent_mentions_items(steps.mentions, &n);

    print_text(&steps, mentions, n, has_colours);
    printf("\n%zu mentions\n", n);
    print_notes(&steps, mentions, n);
  } else {
    fprintf(stderr, "annotate: %s\n", error.message);
  }

  forget(&steps);
  return is_done ? EXIT_SUCCESS : EXIT_FAILURE;
}
