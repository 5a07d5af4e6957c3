// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Ask for concepts, and print the share that the first one has of what is
// certain, before that is made a score, and whether it is right.
//
// Usage: shares TAXONOMY TEXTS IRIS

#include "lines.h"

#include "base/array.h"
#include "base/buffer.h"
#include "search/candidates.h"
#include "search/certainty.h"
#include "search/query.h"
#include "text/normal.h"

#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static void
print_first(const CompetentTaxonomy* const taxonomy,
            const Array* const             candidates,
            const CompetentText            iri)
{
  const Candidate* const first = (const Candidate*)candidates->items;
  if (!candidates->n) {
    return;
  }

  const Certainty     certainty = candidates_weigh(first, candidates->n, false);
  const CompetentText found = competent_taxonomy_iri(taxonomy, first->concept);
  const bool          is_right =
    found.length == iri.length && !memcmp(found.bytes, iri.bytes, iri.length);

  printf("%.9f\t%d\n", certainty_share(&certainty), is_right);
}

static bool
ask(const CompetentTaxonomy* const taxonomy,
    const CompetentText            text,
    const CompetentText            iri)
{
  const Filter    all        = {0U, 0U};
  Buffer          normal     = {NULL, 0U, 0U};
  Array           candidates = {NULL, 0U, 0U};
  CompetentStatus st         = normal_form(text, &normal, NULL);
  if (!st) {
    const CompetentText form = {normal.bytes, normal.length};
    st                       = query_run(
      taxonomy, all, false, CERTAINTY_MAX_CONCEPTS, form, &candidates, NULL);
  }

  if (!st) {
    print_first(taxonomy, &candidates, iri);
  }

  array_free(&candidates);
  buffer_free(&normal);
  return !st;
}

static bool
ask_all(const CompetentTaxonomy* const taxonomy,
        const Lines* const             texts,
        const Lines* const             iris)
{
  bool is_done = texts->n_lines == iris->n_lines;
  for (size_t i = 0U; i < texts->n_lines && is_done; ++i) {
    is_done = ask(taxonomy, texts->lines[i], iris->lines[i]);
  }

  return is_done;
}

int
main(const int argc, char* const* const argv)
{
  if (argc != 4) {
    fprintf(stderr, "Usage: shares TAXONOMY TEXTS IRIS\n");
    return 2;
  }

  Lines              texts    = {{NULL, 0U}, NULL, 0U};
  Lines              iris     = {{NULL, 0U}, NULL, 0U};
  CompetentTaxonomy* taxonomy = NULL;
  const bool is_done = !competent_taxonomy_open(argv[1], &taxonomy, NULL) &&
                       lines_read(argv[2], &texts) &&
                       lines_read(argv[3], &iris) &&
                       ask_all(taxonomy, &texts, &iris);

  lines_free(&texts);
  lines_free(&iris);
  competent_taxonomy_free(taxonomy);
  return is_done ? 0 : 1;
}
