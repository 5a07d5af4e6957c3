// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "support/golden.h"

#include <string.h>

bool
golden_open(Golden* const golden, const char* const name)
{
  char path[512];
  snprintf(path, sizeof(path), FIXTURES "/../golden/terms/%s.tsv", name);
  golden->file = fopen(path, "r");
  return golden->file != NULL;
}

bool
golden_next(Golden* const golden)
{
  while (fgets(golden->line, sizeof(golden->line), golden->file)) {
    golden->line[strcspn(golden->line, "\n")] = '\0';

    char* const tab = strchr(golden->line, '\t');
    if (*golden->line != '#' && tab) {
      golden->columns[0].bytes  = golden->line;
      golden->columns[0].length = (size_t)(tab - golden->line);
      golden->columns[1].bytes  = tab + 1;
      golden->columns[1].length = strlen(tab + 1);
      return true;
    }
  }

  fclose(golden->file);
  golden->file = NULL;
  return false;
}
