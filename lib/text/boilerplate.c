// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/boilerplate.h"

#include "text/phrase.h"
#include "text/table.h"

#include <stddef.h>

static const TableRow boilerplate_rows[] = {
#include "dutch/boilerplate.inc"
};

static const Table rows = TABLE_OF(boilerplate_rows);

enum {
  MAX_WORDS   = 6,   // No row has more words
  MAX_LETTERS = 64,  // Nor more letters
  MAX_HEADING = 8,   // A line with more words is none
  OF_HEADING  = 45,  // How sure what is below a heading is
  OF_SIGN     = 14,  // Times how sure a sign is
  OF_EMPLOYER = 35,  // Where the employer does something
  OF_PERSON   = 40,  // Taken off where somebody does something
  HIGHEST     = 100, // The surest
};

// Return the row of the longest phrase from a token on, or null
static const TableRow*
find_row(const ClauseToken* const tokens,
         const uint32_t           from,
         const uint32_t           end,
         uint32_t* const          behind)
{
  char            bytes[MAX_LETTERS];
  size_t          length = 0U;
  const TableRow* found  = NULL;
  if (!(tokens[from].classes & WORD_SIGN)) {
    return NULL;
  }

  for (uint32_t i = from; i < end && i < from + MAX_WORDS; ++i) {
    const CompetentText text = tokens[i].text;
    if (clause_is_mark(&tokens[i]) ||
        length + 1U + text.length > sizeof(bytes)) {
      break;
    }

    if (length) {
      bytes[length++] = ' ';
    }

    for (size_t b = 0U; b < text.length; ++b) {
      bytes[length++] = text.bytes[b];
    }

    const CompetentText   phrase = {bytes, length};
    const TableRow* const row    = table_find(rows, phrase);
    if (row) {
      found   = row;
      *behind = i + 1U;
    }
  }

  return found;
}

static bool
is_at_heading(const TableRow* const row, const char* const where)
{
  return row && clause_is(row->value, where);
}

// Return whether all of a line, but for marks, is a row, or all before a colon
static bool
is_whole_line(const ClauseToken* const tokens,
              const uint32_t           behind,
              const uint32_t           end)
{
  uint32_t i = behind;
  while (i < end && clause_is_mark(&tokens[i]) &&
         !clause_is(tokens[i].text, ":")) {
    ++i;
  }

  return i == end || clause_is(tokens[i].text, ":");
}

// Take a line as a heading where it is one
static void
read_line(const ClauseToken* const tokens,
          const uint32_t           from,
          const uint32_t           end,
          BoilerplateState* const  state)
{
  uint32_t              behind   = from;
  const TableRow* const row      = find_row(tokens, from, end, &behind);
  const bool            is_short = end <= from + MAX_HEADING;
  const bool            is_whole = row && is_whole_line(tokens, behind, end);
  if ((is_whole && is_at_heading(row, "heading")) ||
      (is_short && is_at_heading(row, "start"))) {
    state->is_inside = true;
  } else if ((is_whole && is_at_heading(row, "end")) ||
             clause_is_heading(tokens, from, end)) {
    state->is_inside = false;
  }
}

static unsigned
measure_signs(const ClauseToken* const tokens, const uint32_t n_tokens)
{
  unsigned sum = 0U;
  for (uint32_t i = 0U; i < n_tokens && sum < HIGHEST; ++i) {
    uint32_t              behind = i;
    const TableRow* const row    = find_row(tokens, i, n_tokens, &behind);
    if (row && row->kind.length) {
      sum += OF_SIGN * (unsigned)(row->kind.bytes[0] - '0');
      i = behind - 1U;
    }
  }

  return sum;
}

static Doer
doer_of(const ClauseToken* const token)
{
  return (token->classes & WORD_SELF)       ? DOER_SELF
         : (token->classes & WORD_PERSON)   ? DOER_PERSON
         : (token->classes & WORD_EMPLOYER) ? DOER_EMPLOYER
                                            : DOER_UNKNOWN;
}

bool
boilerplate_begins(const CompetentText word)
{
  return table_has_start(rows, word);
}

void
boilerplate_read(const ClauseToken* const tokens,
                 const uint32_t           n_tokens,
                 BoilerplateState* const  state)
{
  for (uint32_t from = 0U; from < n_tokens;) {
    const uint32_t end = clause_line_end(tokens, n_tokens, from);
    if (!from || (tokens[from].flags & FOLD_AFTER_LINE)) {
      read_line(tokens, from, end, state);
    }

    from = end;
  }
}

unsigned
boilerplate_measure(const ClauseToken* const      tokens,
                    const uint32_t                n_tokens,
                    const BoilerplateState* const state)
{
  bool has_person   = false;
  bool has_employer = false;
  for (uint32_t i = 0U; i < n_tokens; ++i) {
    const Doer doer = doer_of(&tokens[i]);
    has_person      = has_person || doer == DOER_PERSON || doer == DOER_SELF;
    has_employer    = has_employer || doer == DOER_EMPLOYER;
  }

  const unsigned sum = (state->is_inside ? OF_HEADING : 0U) +
                       (has_employer ? OF_EMPLOYER : 0U) +
                       measure_signs(tokens, n_tokens);
  const unsigned less = has_person ? OF_PERSON : 0U;
  const unsigned rest = (sum > less) ? sum - less : 0U;
  return (rest < HIGHEST) ? rest : HIGHEST;
}

// "Onze klanten" do something where they come first: not in "voor onze klanten"
static bool
is_of_us(const ClauseToken* const tokens,
         const uint32_t           first,
         const uint32_t           at)
{
  return (tokens[at].classes & WORD_OURS) && at > first &&
         !(at == first + 1U && clause_border(&tokens[first]) != CLAUSE_GOES_ON);
}

/// What a clause says of who does something
typedef struct {
  uint32_t first; ///< Token
  uint32_t end;
  uint32_t n_causes; ///< Words for what somebody has others do
  Doer     last;     ///< That is named last
  bool     is_ours;
} Clause;

// Return the doer that a token names within a clause
static Doer
named_by(const ClauseToken* const tokens,
         const Clause* const      clause,
         const uint32_t           at)
{
  return is_of_us(tokens, clause->first, at) ? DOER_UNKNOWN
                                             : doer_of(&tokens[at]);
}

// Read the clause that begins with a token, and for each of its tokens find the
// doer that is named nearest before it
static Clause
read_clause(const ClauseToken* const tokens,
            const uint32_t           n_tokens,
            const uint32_t           first,
            BoilerplateRole* const   roles)
{
  Clause   clause  = {first, first, 0U, DOER_UNKNOWN, false};
  uint32_t nearest = first;
  do {
    const uint32_t i    = clause.end;
    const Doer     doer = named_by(tokens, &clause, i);
    clause.last         = (doer != DOER_UNKNOWN) ? doer : clause.last;
    nearest             = (doer != DOER_UNKNOWN) ? i : nearest;
    clause.is_ours      = clause.is_ours || (tokens[i].classes & WORD_WE);
    clause.n_causes += (tokens[i].classes & WORD_CAUSES) ? 1U : 0U;
    roles[i].doer     = clause.last;
    roles[i].distance = i - nearest;
  } while (++clause.end < n_tokens &&
           clause_border(&tokens[clause.end]) == CLAUSE_GOES_ON);

  return clause;
}

// Of those that are named behind a token only a nearer one counts
static void
look_ahead(const ClauseToken* const tokens,
           const Clause* const      clause,
           BoilerplateRole* const   roles)
{
  Doer     next    = DOER_UNKNOWN;
  uint32_t nearest = clause->end;
  for (uint32_t i = clause->end; i-- > clause->first;) {
    const bool is_nearer =
      next != DOER_UNKNOWN &&
      (roles[i].doer == DOER_UNKNOWN || nearest - i < roles[i].distance);
    const Doer doer = named_by(tokens, clause, i);

    roles[i].doer = is_nearer ? next : roles[i].doer;
    roles[i].end  = clause->end;
    next          = (doer != DOER_UNKNOWN) ? doer : next;
    nearest       = (doer != DOER_UNKNOWN) ? i : nearest;
  }
}

// Who writes does what is in a clause, unless somebody is caused to do it
static bool
is_by_us(const Clause* const clause, const uint32_t n_others)
{
  return clause->is_ours && clause->n_causes == n_others;
}

// Return who does what a clause says for the one that goes on with it: without
// a doer that is whose it goes on with itself
static Doer
pass_on(const ClauseToken* const tokens,
        const Clause* const      clause,
        const Doer               before,
        const bool               is_relative)
{
  const Doer doer = is_by_us(clause, 0U) ? DOER_EMPLOYER : clause->last;

  return (doer == DOER_EMPLOYER && is_relative)
           ? DOER_PERSON // "Wij zoeken iemand die plant"
         : (doer != DOER_UNKNOWN || !clause->first ||
            clause_border(&tokens[clause->first]) == CLAUSE_ENDS)
           ? doer
           : before;
}

void
boilerplate_roles(const ClauseToken* const tokens,
                  const uint32_t           n_tokens,
                  BoilerplateRole* const   roles)
{
  Doer before = DOER_UNKNOWN; // Who does it in the clauses before
  for (uint32_t first = 0U; first < n_tokens;) {
    const Clause clause = read_clause(tokens, n_tokens, first, roles);
    const bool   may_go_on =
      first && clause_border(&tokens[first]) != CLAUSE_ENDS;
    look_ahead(tokens, &clause, roles);
    for (uint32_t i = first; i < clause.end; ++i) {
      const uint32_t n_own = (tokens[i].classes & WORD_CAUSES) ? 1U : 0U;
      if (is_by_us(&clause, n_own)) {
        roles[i].doer = DOER_EMPLOYER;
      } else if (roles[i].doer == DOER_UNKNOWN && may_go_on) {
        roles[i].doer = before;
      }
    }

    const uint32_t next = clause.end;
    if (next < n_tokens) {
      before =
        pass_on(tokens, &clause, before, clause_is(tokens[next].text, "die"));
    }

    first = next;
  }
}
