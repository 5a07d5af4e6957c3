// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/facts.h"

#include "base/compare.h"
#include "taxonomy/saying.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void
facts_init(Facts* const facts)
{
  memset(facts, 0, sizeof(*facts));
  interner_init(&facts->nodes);
  interner_init(&facts->texts);
  interner_init(&facts->terms);
}

void
facts_free(Facts* const facts)
{
  interner_free(&facts->nodes);
  interner_free(&facts->texts);
  interner_free(&facts->terms);
  array_free(&facts->node_facts);
  array_free(&facts->term_facts);
  array_free(&facts->labels);
  array_free(&facts->forms);
  array_free(&facts->definitions);
  array_free(&facts->codes);
  array_free(&facts->links);
  array_free(&facts->synonyms);
  array_free(&facts->references);
  array_free(&facts->rows);
  array_free(&facts->cells);
  array_free(&facts->tables);
  array_free(&facts->details);
  array_free(&facts->parts);
  array_free(&facts->findings);
  array_free(&facts->files);
  buffer_free(&facts->scratch);
  buffer_free(&facts->subject.text);
  buffer_free(&facts->predicate.text);
}

FileFacts*
facts_last_file(const Facts* const facts)
{
  return (FileFacts*)facts->files.items + facts->files.n - 1U;
}

CompetentStatus
facts_begin_file(Facts* const          facts,
                 const CompetentText   name,
                 CompetentError* const error)
{
  FileFacts* const file =
    (FileFacts*)array_add(&facts->files, sizeof(FileFacts), error);
  if (!file) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  // Blank nodes are known by their file, so that of the last one is no other
  file->version       = INTERNER_NONE;
  facts->subject.type = NODE_NONE;
  return interner_add(&facts->texts, name, &file->name, error);
}

// Return whether a node is the one before, which spares hashing it
static bool
is_recent(const Recent* const recent, const Node node)
{
  return recent->type == node.type && recent->text.length == node.text.length &&
         !memcmp(recent->text.bytes, node.text.bytes, node.text.length);
}

static CompetentStatus
remember(Recent* const         recent,
         const Node            node,
         const uint32_t        number,
         CompetentError* const error)
{
  recent->text.length = 0U;
  recent->number      = number;
  recent->type        = node.type;
  return buffer_append(&recent->text, node.text.bytes, node.text.length, error);
}

// Most objects are one of a few hundred, which are found by their last bytes
// for less than a keyed hash costs.  Whoever makes many nodes meet here gains
// nothing but that hash.
static uint32_t*
shortcut_to(Facts* const facts, const CompetentText text)
{
  uint64_t word = 0U;
  if (text.length >= sizeof(word)) {
    memcpy(&word, text.bytes + text.length - sizeof(word), sizeof(word));
  }

  const uint64_t mixed = word * UINT64_C(0x9E3779B97F4A7C15);
  return &facts->shortcuts[(mixed >> 40U) % FACTS_N_SHORTCUTS];
}

static CompetentStatus
add_node_text(Facts* const          facts,
              const CompetentText   text,
              uint32_t* const       number,
              CompetentError* const error)
{
  uint32_t* const shortcut = shortcut_to(facts, text);
  if (*shortcut &&
      !compare_texts(interner_text(&facts->nodes, *shortcut - 1U), text)) {
    *number = *shortcut - 1U;
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = interner_add(&facts->nodes, text, number, error);
  if (!st && *number == facts->node_facts.n &&
      !array_add(&facts->node_facts, sizeof(NodeFacts), error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *shortcut = st ? 0U : *number + 1U;
  return st;
}

static CompetentStatus
add_blank(Facts* const          facts,
          const CompetentText   label,
          uint32_t* const       number,
          CompetentError* const error)
{
  char      prefix[32];
  const int n = snprintf(prefix, sizeof(prefix), "_:%zu:", facts->files.n);

  facts->scratch.length = 0U;
  CompetentStatus st = buffer_append(&facts->scratch, prefix, (size_t)n, error);
  if (!st) {
    st = buffer_append(&facts->scratch, label.bytes, label.length, error);
  }

  const CompetentText text = {facts->scratch.bytes, facts->scratch.length};
  return st ? st : add_node_text(facts, text, number, error);
}

CompetentStatus
facts_add_node(Facts* const          facts,
               const Node            node,
               uint32_t* const       number,
               CompetentError* const error)
{
  return (node.type == NODE_BLANK)
           ? add_blank(facts, node.text, number, error)
           : add_node_text(facts, node.text, number, error);
}

static CompetentStatus
add_subject(Facts* const          facts,
            const Node            node,
            uint32_t* const       number,
            CompetentError* const error)
{
  if (is_recent(&facts->subject, node)) {
    *number = facts->subject.number;
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st = facts_add_node(facts, node, number, error);
  return st ? st : remember(&facts->subject, node, *number, error);
}

TermFacts*
facts_term(const Facts* const facts, const uint32_t term)
{
  return (TermFacts*)facts->term_facts.items + term;
}

static CompetentStatus
add_predicate(Facts* const          facts,
              const Node            node,
              uint32_t* const       term,
              CompetentError* const error)
{
  if (is_recent(&facts->predicate, node)) {
    *term = facts->predicate.number;
    return COMPETENT_STATUS_SUCCESS;
  }

  const CompetentStatus st =
    interner_add(&facts->terms, node.text, term, error);
  if (st) {
    return st;
  }

  if (*term == facts->term_facts.n) {
    TermFacts* const added =
      (TermFacts*)array_add(&facts->term_facts, sizeof(TermFacts), error);
    if (!added) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    added->predicate = vocabulary_predicate(node.text);
  }

  return remember(&facts->predicate, node, *term, error);
}

// A class may be used as a predicate somewhere, so it is told apart by a blank
CompetentStatus
facts_add_class(Facts* const          facts,
                const CompetentText   iri,
                uint32_t* const       term,
                CompetentError* const error)
{
  facts->scratch.length = 0U;
  CompetentStatus st    = buffer_append(&facts->scratch, " ", 1U, error);
  if (!st) {
    st = buffer_append(&facts->scratch, iri.bytes, iri.length, error);
  }

  const CompetentText key = {facts->scratch.bytes, facts->scratch.length};
  if (!st) {
    st = interner_add(&facts->terms, key, term, error);
  }

  if (!st && *term == facts->term_facts.n) {
    TermFacts* const added =
      (TermFacts*)array_add(&facts->term_facts, sizeof(TermFacts), error);
    if (!added) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    added->is_class = true;
    added->class    = vocabulary_class(iri);
  }

  return st;
}

CompetentText
facts_source(const Facts* const facts, const Origin origin)
{
  const CompetentText nowhere = {NULL, 0U};
  if (origin.file >= facts->files.n) {
    return nowhere;
  }

  const FileFacts* const file =
    (const FileFacts*)facts->files.items + origin.file;

  return interner_text(&facts->texts, file->name);
}

// Return whether something is before something else in a file whose name is not
// after that of the other, in whichever order the files were read
static bool
is_before(const Facts* const facts, const Origin a, const Origin b)
{
  if (a.file == b.file) {
    return a.line < b.line;
  }

  const CompetentText x      = facts_source(facts, a);
  const CompetentText y      = facts_source(facts, b);
  const size_t        length = (x.length < y.length) ? x.length : y.length;
  const int           order  = length ? memcmp(x.bytes, y.bytes, length) : 0;

  return order                    ? order < 0
         : (x.length != y.length) ? x.length < y.length
                                  : a.line < b.line;
}

void
facts_count_unknown(const Facts* const facts,
                    const uint32_t     number,
                    const Origin       origin)
{
  TermFacts* const term = facts_term(facts, number);
  if (!term->n_unknown++ || is_before(facts, origin, term->origin)) {
    term->origin = origin;
  }
}

// Language tags compare best in one case
CompetentStatus
facts_add_language(Facts* const          facts,
                   const CompetentText   language,
                   uint32_t* const       number,
                   CompetentError* const error)
{
  facts->scratch.length = 0U;
  const CompetentStatus st =
    buffer_append(&facts->scratch, language.bytes, language.length, error);
  if (st) {
    return st;
  }

  for (size_t i = 0U; i < facts->scratch.length; ++i) {
    char* const c = facts->scratch.bytes + i;
    *c            = (*c >= 'A' && *c <= 'Z') ? (char)(*c + ('a' - 'A')) : *c;
  }

  const CompetentText text = {facts->scratch.bytes, facts->scratch.length};
  return interner_add(&facts->texts, text, number, error);
}

static CompetentStatus
add_finding(Facts* const          facts,
            const FindingFact     finding,
            CompetentError* const error)
{
  FindingFact* const added =
    (FindingFact*)array_add(&facts->findings, sizeof(FindingFact), error);
  if (!added) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  *added = finding;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
facts_find_field(Facts* const               facts,
                 const CompetentFindingKind kind,
                 const uint32_t             text,
                 const uint32_t             field,
                 const Origin               origin,
                 CompetentError* const      error)
{
  const FindingFact finding = {kind, text, field, origin, 1, true};
  return add_finding(facts, finding, error);
}

CompetentStatus
facts_find_text(Facts* const               facts,
                const CompetentFindingKind kind,
                const uint32_t             text,
                const Origin               origin,
                CompetentError* const      error)
{
  return facts_find_field(facts, kind, text, INTERNER_NONE, origin, error);
}

CompetentStatus
facts_find(Facts* const               facts,
           const CompetentFindingKind kind,
           const uint32_t             node,
           const Origin               origin,
           CompetentError* const      error)
{
  const FindingFact finding = {kind, node, INTERNER_NONE, origin, 1, false};
  return add_finding(facts, finding, error);
}

CompetentStatus
facts_add(Facts* const           facts,
          const Statement* const statement,
          CompetentError* const  error)
{
  assert(facts->files.n);

  ++facts->n_statements;
  ++facts_last_file(facts)->statements;
  return facts_state(facts, statement, (uint32_t)facts->files.n - 1U, error);
}

CompetentStatus
facts_state(Facts* const           facts,
            const Statement* const statement,
            const uint32_t         file,
            CompetentError* const  error)
{
  uint32_t        term = 0U;
  CompetentStatus st = add_predicate(facts, statement->predicate, &term, error);
  if (st) {
    return st;
  }

  Saying saying = {facts,
                   statement,
                   facts_term(facts, term)->predicate,
                   0U,
                   {file, statement->line}};

  if (saying.predicate.meaning == MEANING_UNKNOWN) {
    facts_count_unknown(facts, term, saying.origin);
    return COMPETENT_STATUS_SUCCESS;
  }

  if (saying.predicate.meaning == MEANING_NOTHING) {
    return COMPETENT_STATUS_SUCCESS;
  }

  st = add_subject(facts, statement->subject, &saying.subject, error);
  if (st) {
    return st;
  }

  facts_node(facts, saying.subject)->is_told_of = true;
  return saying_take(&saying, error);
}
