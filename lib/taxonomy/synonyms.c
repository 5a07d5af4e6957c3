// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/synonyms.h"

#include "base/failure.h"
#include "base/trim.h"

#include <competent/concept.h>

#include <stdbool.h>
#include <string.h>

enum { MAX_LANGUAGE_LENGTH = 35 };

static const char* const columns[N_COLUMNS] = {"term",
                                               "concept",
                                               "kind",
                                               "language",
                                               "note"};

/// A row as it is read, without blanks around its fields
typedef struct {
  CompetentText fields[N_COLUMNS];
  bool          has_blanks; ///< Around the term or the concept
  Origin        origin;
} Entry;

static char
lower(const char c)
{
  return (char)((c >= 'A' && c <= 'Z') ? c + ('a' - 'A') : c);
}

// Whatever the case; words are given in lower case
static bool
is_word(const CompetentText text, const char* const word)
{
  size_t i = 0U;
  while (i < text.length && word[i] && lower(text.bytes[i]) == word[i]) {
    ++i;
  }

  return i == text.length && !word[i];
}

static CompetentStatus
find(Facts* const               facts,
     const CompetentFindingKind kind,
     const CompetentText        subject,
     const Origin               origin,
     CompetentError* const      error)
{
  uint32_t              text = 0U;
  const CompetentStatus st = interner_add(&facts->texts, subject, &text, error);

  return st ? st : facts_find_text(facts, kind, text, origin, error);
}

static CompetentStatus
take_column(SynonymTable* const   table,
            Facts* const          facts,
            const CompetentText   name,
            const size_t          index,
            const Origin          origin,
            CompetentError* const error)
{
  const Place place = {table->name, origin.line, 0U};
  for (unsigned i = 0U; i < N_COLUMNS; ++i) {
    if (is_word(name, columns[i])) {
      const bool is_second = table->place[i] > 0U;
      table->place[i]      = index + 1U;
      return is_second ? failure_at(error,
                                    COMPETENT_STATUS_BAD_FORMAT,
                                    place,
                                    "Two columns of the table are called %s",
                                    columns[i])
                       : COMPETENT_STATUS_SUCCESS;
    }
  }

  // Spreadsheets leave empty columns behind
  return name.length
           ? find(
               facts, COMPETENT_FINDING_UNKNOWN_PREDICATE, name, origin, error)
           : COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
take_header(SynonymTable* const   table,
            Facts* const          facts,
            const CsvRow* const   row,
            const Origin          origin,
            CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < row->n_fields && !st; ++i) {
    st = take_column(table, facts, trim(row->fields[i]), i, origin, error);
  }

  const Place place = {table->name, row->line, 0U};
  table->n_fields   = row->n_fields;
  return (st || (table->place[COLUMN_TERM] && table->place[COLUMN_CONCEPT]))
           ? st
           : failure_at(error,
                        COMPETENT_STATUS_BAD_FORMAT,
                        place,
                        "The first row of a table of synonyms must name the "
                        "columns term and concept");
}

static bool
is_empty(const CsvRow* const row, const size_t first)
{
  size_t i = first;
  while (i < row->n_fields && !trim(row->fields[i]).length) {
    ++i;
  }

  return i >= row->n_fields;
}

static Entry
read_entry(const SynonymTable* const table,
           const CsvRow* const       row,
           const Origin              origin)
{
  Entry entry;
  memset(&entry, 0, sizeof(entry));
  entry.origin = origin;
  for (unsigned i = 0U; i < N_COLUMNS; ++i) {
    const size_t place = table->place[i];
    if (place && place <= row->n_fields) {
      const CompetentText field = row->fields[place - 1U];
      entry.fields[i]           = trim(field);
      entry.has_blanks =
        entry.has_blanks ||
        (i <= COLUMN_CONCEPT && entry.fields[i].length != field.length);
    }
  }

  return entry;
}

// Set a kind by its name, or none of them for any
static bool
read_kind(const CompetentText name, uint32_t* const kind)
{
  *kind = COMPETENT_N_KINDS;
  for (uint32_t i = 0U; name.length && i < COMPETENT_N_KINDS; ++i) {
    if (is_word(name, competent_kind_name((CompetentKind)i))) {
      *kind = i;
    }
  }

  return !name.length || *kind < COMPETENT_N_KINDS;
}

static bool
is_language(const CompetentText tag)
{
  for (size_t i = 0U; i < tag.length; ++i) {
    const char c         = lower(tag.bytes[i]);
    const bool is_letter = c >= 'a' && c <= 'z';
    const bool is_other  = (c >= '0' && c <= '9') || c == '-';
    if (!is_letter && (!is_other || !i)) {
      return false;
    }
  }

  return tag.length <= MAX_LANGUAGE_LENGTH;
}

static CompetentStatus
add_synonym(Facts* const          facts,
            const Entry* const    entry,
            const uint32_t        kind,
            CompetentError* const error)
{
  SynonymFact* const synonym =
    (SynonymFact*)array_add(&facts->synonyms, sizeof(SynonymFact), error);
  if (!synonym) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  synonym->kind   = kind;
  synonym->origin = entry->origin;

  CompetentStatus st = interner_add(
    &facts->texts, entry->fields[COLUMN_TERM], &synonym->term, error);
  if (!st) {
    st = interner_add(
      &facts->texts, entry->fields[COLUMN_CONCEPT], &synonym->concept, error);
  }

  return st ? st
            : facts_add_language(facts,
                                 entry->fields[COLUMN_LANGUAGE],
                                 &synonym->language,
                                 error);
}

static CompetentStatus
take_entry(Facts* const          facts,
           const Entry* const    entry,
           CompetentError* const error)
{
  const CompetentText term    = entry->fields[COLUMN_TERM];
  const CompetentText concept = entry->fields[COLUMN_CONCEPT];
  if (!term.length || !concept.length) {
    return find(facts,
                COMPETENT_FINDING_EMPTY,
                term.length ? term : concept,
                entry->origin,
                error);
  }

  uint32_t            kind     = 0U;
  const CompetentText language = entry->fields[COLUMN_LANGUAGE];
  const bool          is_kind  = read_kind(entry->fields[COLUMN_KIND], &kind);
  if (!is_kind || !is_language(language)) {
    return find(facts,
                COMPETENT_FINDING_UNKNOWN_VALUE,
                is_kind ? language : entry->fields[COLUMN_KIND],
                entry->origin,
                error);
  }

  const CompetentStatus st =
    entry->has_blanks
      ? find(facts, COMPETENT_FINDING_BLANK, term, entry->origin, error)
      : COMPETENT_STATUS_SUCCESS;

  return st ? st : add_synonym(facts, entry, kind, error);
}

CompetentStatus
synonyms_take(SynonymTable* const   table,
              Facts* const          facts,
              const CsvRow* const   row,
              CompetentError* const error)
{
  const Origin origin = {(uint32_t)facts->files.n - 1U, row->line};
  if (!table->n_fields) {
    return take_header(table, facts, row, origin, error);
  }

  if (is_empty(row, 0U)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  ++facts->n_statements;
  ++facts_last_file(facts)->statements;

  // A separator that should have been in quotes moves what is behind it
  const Entry entry = read_entry(table, row, origin);
  return is_empty(row, table->n_fields) ? take_entry(facts, &entry, error)
                                        : find(facts,
                                               COMPETENT_FINDING_MISPLACED,
                                               entry.fields[COLUMN_TERM],
                                               origin,
                                               error);
}
