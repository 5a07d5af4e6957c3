// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "people.h"

#include "messages.h"
#include "person.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
make_room(const Options* const options, People* const people, const size_t most)
{
  people->files    = (const char**)calloc(most + 1U, sizeof(char*));
  people->profiles = (CompetentProfile**)calloc(most + 1U, sizeof(void*));
  people->skipped  = (Skipped*)calloc(most + 1U, sizeof(Skipped));
  if (!people->files || !people->profiles || !people->skipped) {
    complain(options->language, MESSAGE_NO_MEMORY, NULL);
    return false;
  }

  return true;
}

bool
people_take(Options* const options, People* const people)
{
  if (!make_room(options, people, options->n_operands)) {
    return false;
  }

  const char* file = options_take(options, TAKE_JSON);
  for (; file; file = options_take(options, TAKE_JSON)) {
    people->files[people->n++] = file;
  }

  return true;
}

bool
people_take_joining(const Options* const options, People* const people)
{
  if (!make_room(options, people, options->n_joining)) {
    return false;
  }

  for (; people->n < options->n_joining; ++people->n) {
    people->files[people->n] = options->joining[people->n];
  }

  return true;
}

bool
people_read(People* const                  people,
            const Options* const           options,
            const CompetentTaxonomy* const taxonomy)
{
  bool is_read = true;
  for (size_t i = 0U; i < people->n; ++i) {
    people->skipped[i].is_wanted = options->skips;
    people->profiles[i]          = person_read(people->files[i],
                                      taxonomy,
                                      options->strictness,
                                      &people->skipped[i],
                                      options->language);

    is_read = people->profiles[i] && is_read;
  }

  return is_read;
}

void
people_free(People* const people)
{
  for (size_t i = 0U; i < people->n; ++i) {
    competent_profile_free(people->profiles[i]);
    skipped_free(&people->skipped[i]);
  }

  free(people->skipped);
  free(people->profiles);
  free(people->files);
}

const CompetentProfile* const*
people_profiles(const People* const people)
{
  return (const CompetentProfile* const*)people->profiles;
}

const char*
people_name(const People* const people, const size_t index)
{
  const char* const slash = strrchr(people->files[index], '/');

  return slash ? slash + 1 : people->files[index];
}

CompetentText
people_title(const People* const people, const size_t index)
{
  const char* const   name  = people_name(people, index);
  const CompetentText title = {name, strlen(name) - strlen(".json")};

  return title;
}

void
people_write_skipped(const People* const people, const Language language)
{
  for (size_t i = 0U; i < people->n; ++i) {
    if (people->skipped[i].n) {
      text_write(stdout, people_title(people, i));
      fputs(": ", stdout);
      skipped_write(stdout, language, &people->skipped[i]);
    }
  }
}
