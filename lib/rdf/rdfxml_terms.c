// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/rdfxml_terms.h"

#include "rdf/iri.h"
#include "rdf/name.h"

#include <inttypes.h>
#include <stdbool.h>
#include <string.h>

#define LABEL_SIZE 24U

static const Piece nothing = {0U, 0U};

// What a blank node without a label is called: no rdf:nodeID begins so
typedef struct {
  char bytes[LABEL_SIZE];
} Label;

void
terms_init(Terms* const terms, const ReaderOptions* const options)
{
  memset(terms, 0, sizeof(*terms));
  terms->options    = options;
  terms->place.name = options->name;
  interner_init(&terms->ids);
}

void
terms_free(Terms* const terms)
{
  buffer_free(&terms->strings);
  buffer_free(&terms->scratch);
  interner_free(&terms->ids);
}

CompetentStatus
terms_fail(const Terms* const    terms,
           const char* const     message,
           CompetentError* const error)
{
  return failure_at(
    error, COMPETENT_STATUS_BAD_SYNTAX, terms->place, "%s", message);
}

CompetentStatus
terms_over(const Terms* const    terms,
           const CompetentLimit  limit,
           CompetentError* const error)
{
  return failure_at(error,
                    COMPETENT_STATUS_OVER_LIMIT,
                    terms->place,
                    "This passes the limit \"%s\" of %" PRId64,
                    competent_limit_name(limit),
                    terms->options->limits->values[limit]);
}

CompetentText
terms_text(const Terms* const terms, const Piece piece)
{
  const CompetentText text = {
    terms->strings.bytes ? terms->strings.bytes + piece.offset : NULL,
    piece.length,
  };

  return text;
}

// Most strings fit, and then there is nothing to call
static inline CompetentStatus
add(Buffer* const buffer, const CompetentText text, CompetentError* const error)
{
  if (text.length > buffer->capacity - buffer->length || !text.length) {
    return buffer_append(buffer, text.bytes, text.length, error);
  }

  memcpy(buffer->bytes + buffer->length, text.bytes, text.length);
  buffer->length += text.length;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
terms_keep(Terms* const          terms,
           const CompetentText   text,
           Piece* const          piece,
           CompetentError* const error)
{
  piece->offset = terms->strings.length;
  piece->length = text.length;
  return add(&terms->strings, text, error);
}

static CompetentStatus
check_iri(const Terms* const    terms,
          const CompetentText   iri,
          CompetentError* const error)
{
  if ((int64_t)iri.length >
      terms->options->limits->values[COMPETENT_LIMIT_IRI]) {
    return terms_over(terms, COMPETENT_LIMIT_IRI, error);
  }

  return (iri_legal_length(iri.bytes, iri.length) == iri.length)
           ? COMPETENT_STATUS_SUCCESS
           : terms_fail(
               terms, "An IRI has a character that IRIs cannot have", error);
}

// A file has few namespaces, whose pointers tell them apart
static CompetentStatus
check_space(Terms* const               terms,
            const unsigned char* const space,
            size_t* const              length,
            CompetentError* const      error)
{
  const size_t slot = ((uintptr_t)space >> 4U) & (N_KNOWN_SPACES - 1U);
  if (terms->known[slot].key != space) {
    const CompetentText text = {(const char*)space, strlen((const char*)space)};
    const CompetentStatus st = check_iri(terms, text, error);
    if (st) {
      return st;
    }

    if (!iri_is_absolute(text)) {
      return terms_fail(terms, "A namespace must be an absolute IRI", error);
    }

    terms->known[slot].key    = space;
    terms->known[slot].length = text.length;
  }

  *length = terms->known[slot].length;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
terms_name(Terms* const               terms,
           const unsigned char* const space,
           const unsigned char* const local,
           Piece* const               iri,
           CompetentError* const      error)
{
  const CompetentText name = {(const char*)local, strlen((const char*)local)};
  size_t              n    = 0U;
  CompetentStatus     st   = check_space(terms, space, &n, error);
  if (st) {
    return st;
  }

  const CompetentText start = {(const char*)space, n};
  if ((int64_t)(n + name.length) >
      terms->options->limits->values[COMPETENT_LIMIT_IRI]) {
    return terms_over(terms, COMPETENT_LIMIT_IRI, error);
  }

  st = terms_keep(terms, start, iri, error);
  st = st ? st : add(&terms->strings, name, error);
  iri->length += name.length;
  return st;
}

static CompetentStatus
resolve(Terms* const          terms,
        const Piece           base,
        const CompetentText   reference,
        Piece* const          iri,
        CompetentError* const error)
{
  if (!base.length) {
    return terms_fail(
      terms, "A relative IRI needs a base to start from", error);
  }

  // Not straight onto the strings, which may move while the base is read
  terms->scratch.length = 0U;

  CompetentStatus st =
    iri_resolve(terms_text(terms, base), reference, &terms->scratch, error);
  if (st) {
    return st;
  }

  const CompetentText resolved = {terms->scratch.bytes, terms->scratch.length};
  st                           = check_iri(terms, resolved, error);
  return st ? st : terms_keep(terms, resolved, iri, error);
}

CompetentStatus
terms_iri(Terms* const          terms,
          const Piece           base,
          const CompetentText   reference,
          Piece* const          iri,
          CompetentError* const error)
{
  const CompetentStatus st = check_iri(terms, reference, error);

  return st ? st
         : iri_is_absolute(reference)
           ? terms_keep(terms, reference, iri, error)
           : resolve(terms, base, reference, iri, error);
}

// A name without a colon has the characters of Turtle's names
static bool
is_xml_name(const CompetentText name)
{
  const bool is_digit =
    name.length && name.bytes[0] >= '0' && name.bytes[0] <= '9';

  return !is_digit && name_start_length(name.bytes, name.length) &&
         name_length(name.bytes, name.length) == name.length;
}

static CompetentStatus
note_id(Terms* const terms, const Piece iri, CompetentError* const error)
{
  const uint32_t n      = terms->ids.n_texts;
  uint32_t       number = 0U;

  const CompetentStatus st =
    interner_add(&terms->ids, terms_text(terms, iri), &number, error);

  return (st || number == n)
           ? st
           : terms_fail(terms, "An rdf:ID names the same thing twice", error);
}

CompetentStatus
terms_id(Terms* const          terms,
         const Piece           base,
         const CompetentText   id,
         Piece* const          iri,
         CompetentError* const error)
{
  if (!is_xml_name(id)) {
    return terms_fail(terms, "An rdf:ID is not an XML name", error);
  }

  // An IRI with nothing but a fragment keeps all of the base but its fragment
  const CompetentText none = {"", 0U};
  CompetentStatus     st   = resolve(terms, base, none, iri, error);
  st = st ? st : buffer_append(&terms->strings, "#", 1U, error);
  st = st ? st : buffer_append(&terms->strings, id.bytes, id.length, error);
  if (st) {
    return st;
  }

  iri->length += id.length + 1U;
  st = check_iri(terms, terms_text(terms, *iri), error);
  return st ? st : note_id(terms, *iri, error);
}

// N-Triples allows no dot at the end of a label, which a name may have.  The
// tail that is added to it is also added to names that look like the outcome.
static bool
needs_tail(const CompetentText label)
{
  size_t n = label.length;
  while (n && label.bytes[n - 1U] == '_') {
    --n;
  }

  return n && label.bytes[n - 1U] == '.';
}

CompetentStatus
terms_labelled(Terms* const          terms,
               const CompetentText   label,
               Term* const           term,
               CompetentError* const error)
{
  const Term none = {NODE_BLANK, nothing, 0U};

  *term = none;
  if (!is_xml_name(label)) {
    return terms_fail(terms, "An rdf:nodeID is not an XML name", error);
  }

  CompetentStatus st = terms_keep(terms, label, &term->text, error);
  if (!st && needs_tail(label)) {
    st = buffer_append(&terms->strings, "_", 1U, error);
    ++term->text.length;
  }

  return st;
}

Term
terms_blank(Terms* const terms)
{
  const Term term = {NODE_BLANK, nothing, ++terms->n_blank};
  return term;
}

Term
term_of_iri(const Piece iri)
{
  const Term term = {NODE_IRI, iri, 0U};
  return term;
}

// Statements are made in place, since copies of nodes cost more than the rest
static void
set_node(Node* const node, const NodeType type, const CompetentText text)
{
  node->type = type;
  node->text = text;
}

static void
set_term(const Terms* const terms,
         const Term         term,
         Node* const        node,
         Label* const       label)
{
  if (term.type == NODE_IRI || term.text.length) {
    set_node(node, term.type, terms_text(terms, term.text));
    return;
  }

  // Digits, from the last one on
  size_t   start = LABEL_SIZE;
  uint64_t rest  = term.id;
  do {
    label->bytes[--start] = (char)('0' + rest % 10U);
    rest /= 10U;
  } while (rest);

  const CompetentText text = {label->bytes + start, LABEL_SIZE - start};
  set_node(node, NODE_BLANK, text);
}

static void
set_rdf(Node* const node, const char* const iri)
{
  const CompetentText text = {iri, strlen(iri)};
  set_node(node, NODE_IRI, text);
}

static CompetentStatus
tell(Terms* const           terms,
     const Statement* const statement,
     CompetentError* const  error)
{
  const ReaderOptions* const options = terms->options;

  return (++terms->n_statements >
          options->limits->values[COMPETENT_LIMIT_STATEMENTS])
           ? terms_over(terms, COMPETENT_LIMIT_STATEMENTS, error)
           : options->sink(options->handle, statement, error);
}

// Tell what a statement, which has an IRI of its own, is made of
static CompetentStatus
reify(Terms* const           terms,
      const Statement* const original,
      const Piece            reified,
      CompetentError* const  error)
{
  Statement statement = {0};
  statement.line      = original->line;
  set_node(&statement.subject, NODE_IRI, terms_text(terms, reified));

  set_rdf(&statement.predicate, RDF_SPACE "type");
  set_rdf(&statement.object, RDF_SPACE "Statement");
  CompetentStatus st = tell(terms, &statement, error);

  set_rdf(&statement.predicate, RDF_SPACE "subject");
  statement.object = original->subject;
  st               = st ? st : tell(terms, &statement, error);

  set_rdf(&statement.predicate, RDF_SPACE "predicate");
  statement.object = original->predicate;
  st               = st ? st : tell(terms, &statement, error);

  set_rdf(&statement.predicate, RDF_SPACE "object");
  statement.object = original->object;
  return st ? st : tell(terms, &statement, error);
}

static CompetentStatus
tell_claim(Terms* const          terms,
           const Claim* const    claim,
           Statement* const      statement,
           CompetentError* const error)
{
  Label label;
  set_term(terms, claim->subject, &statement->subject, &label);
  set_node(
    &statement->predicate, NODE_IRI, terms_text(terms, claim->predicate));
  statement->line = terms->place.line;

  const CompetentStatus st = tell(terms, statement, error);

  return (st || !claim->reified.length)
           ? st
           : reify(terms, statement, claim->reified, error);
}

CompetentStatus
terms_tell_rdf(Terms* const          terms,
               const Term            subject,
               const char* const     predicate,
               const Term            object,
               CompetentError* const error)
{
  Label     labels[2];
  Statement statement = {0};
  statement.line      = terms->place.line;
  set_term(terms, subject, &statement.subject, &labels[0]);
  set_rdf(&statement.predicate, predicate);
  set_term(terms, object, &statement.object, &labels[1]);
  return tell(terms, &statement, error);
}

CompetentStatus
terms_tell_term(Terms* const          terms,
                const Claim* const    claim,
                const Term            object,
                CompetentError* const error)
{
  Label     label;
  Statement statement = {0};
  set_term(terms, object, &statement.object, &label);
  return tell_claim(terms, claim, &statement, error);
}

CompetentStatus
terms_tell_literal(Terms* const          terms,
                   const Claim* const    claim,
                   const Node* const     literal,
                   CompetentError* const error)
{
  Statement statement = {0};
  statement.object    = *literal;
  return tell_claim(terms, claim, &statement, error);
}
