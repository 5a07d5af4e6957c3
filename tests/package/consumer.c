// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Prints the version of the library, having seen that it really runs: what is
// not there cannot be opened, and that is not reported for another reason.

#include <competent/competent.h>

#include <stdio.h>
#include <string.h>

int
main(void)
{
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};

  const CompetentStatus st =
    competent_taxonomy_open("does-not-exist.ttl", &taxonomy, &error);

  if (st != COMPETENT_STATUS_NOT_FOUND || taxonomy ||
      !strstr(error.message, "does-not-exist.ttl")) {
    return 1;
  }

  competent_taxonomy_free(taxonomy);
  return puts(competent_version()) < 0;
}
