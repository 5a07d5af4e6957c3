// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/head.h"

#include "text/table.h"

#include <stdint.h>

static const TableRow person_rows[] = {
#include "dutch/persons.inc"
};

static const uint16_t person_starts[] = {
#include "dutch/persons.starts.inc"
};

static const TableRow preposition_rows[] = {
#include "dutch/prepositions.inc"
};

static const uint16_t preposition_starts[] = {
#include "dutch/prepositions.starts.inc"
};

static const Table persons = TABLE_WITH(person_rows, person_starts);
static const Table prepositions =
  TABLE_WITH(preposition_rows, preposition_starts);

bool
head_is_person(const CompetentText word)
{
  const TableRow* const row = table_find_ending(persons, word);
  return row && row->value.bytes[0] == 'y';
}

bool
head_is_preposition(const CompetentText word)
{
  return table_find(prepositions, word) != NULL;
}
