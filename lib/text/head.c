// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/head.h"

#include "text/table.h"

static const TableRow person_rows[] = {
#include "dutch/persons.inc"
};

static const TableRow preposition_rows[] = {
#include "dutch/prepositions.inc"
};

static const Table persons      = TABLE_OF(person_rows);
static const Table prepositions = TABLE_OF(preposition_rows);

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
