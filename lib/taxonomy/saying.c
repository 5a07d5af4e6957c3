// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/saying.h"

#include "base/trim.h"
#include "taxonomy/image.h"
#include "taxonomy/value.h"

#include <string.h>

static CompetentStatus
find(const Saying* const        saying,
     const CompetentFindingKind kind,
     CompetentError* const      error)
{
  return facts_find(
    saying->facts, kind, saying->subject, saying->origin, error);
}

/// The text of an object, without blanks around it
typedef struct {
  uint32_t text;
  uint32_t language;
  bool     is_there; ///< Or else a finding was noted
} Literal;

static CompetentStatus
take_literal(const Saying* const   saying,
             Literal* const        literal,
             CompetentError* const error)
{
  const Node object = saying->statement->object;
  literal->is_there = false;
  if (object.type != NODE_LITERAL) {
    return find(saying, COMPETENT_FINDING_MISPLACED, error);
  }

  const CompetentText text = trim(object.text);
  if (!text.length) {
    return find(saying, COMPETENT_FINDING_EMPTY, error);
  }

  literal->is_there  = true;
  CompetentStatus st = (text.length < object.text.length)
                         ? find(saying, COMPETENT_FINDING_BLANK, error)
                         : COMPETENT_STATUS_SUCCESS;
  if (!st) {
    st = interner_add(&saying->facts->texts, text, &literal->text, error);
  }

  return st ? st
            : facts_add_language(
                saying->facts, object.language, &literal->language, error);
}

static CompetentStatus
say_type(const Saying* const saying, CompetentError* const error)
{
  const Node object = saying->statement->object;
  if (object.type != NODE_IRI) {
    return find(saying, COMPETENT_FINDING_MISPLACED, error);
  }

  uint32_t              term = 0U;
  const CompetentStatus st =
    facts_add_class(saying->facts, object.text, &term, error);
  if (st) {
    return st;
  }

  NodeFacts* const node = facts_node(saying->facts, saying->subject);
  const Class class     = facts_term(saying->facts, term)->class;
  switch (class.meaning) {
    case CLASS_CONCEPT:
      node->kinds |= 1U << class.kind;
      node->is_named = true;
      break;
    case CLASS_LABEL:
      node->is_label = true;
      break;
    case CLASS_UNKNOWN:
      facts_count_unknown(saying->facts, term, saying->origin);
      break;
    case CLASS_NOTHING:
      break;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
add_label(const Saying* const   saying,
          const uint32_t        value,
          const uint32_t        language,
          CompetentError* const error)
{
  LabelFact* const label =
    (LabelFact*)array_add(&saying->facts->labels, sizeof(LabelFact), error);
  if (!label) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  label->node     = saying->subject;
  label->value    = value;
  label->language = language;
  label->origin   = saying->origin;
  label->role     = saying->predicate.detail;
  label->is_xl    = saying->predicate.meaning == MEANING_XL_LABEL;

  facts_node(saying->facts, saying->subject)->is_named = true;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
say_label(const Saying* const saying, CompetentError* const error)
{
  Literal               literal = {0U, 0U, false};
  const CompetentStatus st      = take_literal(saying, &literal, error);
  return (st || !literal.is_there)
           ? st
           : add_label(saying, literal.text, literal.language, error);
}

static CompetentStatus
say_xl_label(const Saying* const saying, CompetentError* const error)
{
  if (saying->statement->object.type == NODE_LITERAL) {
    return find(saying, COMPETENT_FINDING_MISPLACED, error);
  }

  uint32_t              value = 0U;
  const CompetentStatus st =
    facts_add_node(saying->facts, saying->statement->object, &value, error);
  if (st) {
    return st;
  }

  facts_node(saying->facts, value)->is_label = true;
  return add_label(saying, value, 0U, error);
}

static CompetentStatus
say_literal_form(const Saying* const saying, CompetentError* const error)
{
  Literal               literal = {0U, 0U, false};
  const CompetentStatus st      = take_literal(saying, &literal, error);
  if (st || !literal.is_there) {
    return st;
  }

  FormFact* const form =
    (FormFact*)array_add(&saying->facts->forms, sizeof(FormFact), error);
  if (!form) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  NodeFacts* const node = facts_node(saying->facts, saying->subject);
  form->text            = literal.text;
  form->language        = literal.language;
  form->next            = node->first_form;
  node->first_form      = (uint32_t)saying->facts->forms.n;
  node->is_label        = true;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
say_content(const Saying* const saying, CompetentError* const error)
{
  const CompetentContent content =
    vocabulary_content(saying->statement->object.text);
  if (!content) {
    return find(saying, COMPETENT_FINDING_UNKNOWN_VALUE, error);
  }

  // Of two, the one that is less in use holds, whatever their order
  NodeFacts* const node = facts_node(saying->facts, saying->subject);
  if (content > node->content) {
    node->content = (uint8_t)content;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
say_definition(const Saying* const saying, CompetentError* const error)
{
  Literal               literal = {0U, 0U, false};
  const CompetentStatus st      = take_literal(saying, &literal, error);
  if (st || !literal.is_there) {
    return st;
  }

  DefinitionFact* const definition = (DefinitionFact*)array_add(
    &saying->facts->definitions, sizeof(DefinitionFact), error);
  if (!definition) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  definition->node     = saying->subject;
  definition->text     = literal.text;
  definition->language = literal.language;
  definition->origin   = saying->origin;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
say_code(const Saying* const saying, CompetentError* const error)
{
  Literal               literal = {0U, 0U, false};
  const CompetentStatus st      = take_literal(saying, &literal, error);
  if (st || !literal.is_there) {
    return st;
  }

  CodeFact* const code =
    (CodeFact*)array_add(&saying->facts->codes, sizeof(CodeFact), error);
  if (!code) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  code->node   = saying->subject;
  code->text   = literal.text;
  code->code   = saying->predicate.detail;
  code->origin = saying->origin;
  return COMPETENT_STATUS_SUCCESS;
}

static void
imply(NodeFacts* const node, const uint32_t kinds)
{
  node->implied |= kinds;
  node->is_named = true;
}

static CompetentStatus
say_link(const Saying* const saying, CompetentError* const error)
{
  if (saying->statement->object.type != NODE_IRI ||
      saying->statement->subject.type != NODE_IRI) {
    return find(saying, COMPETENT_FINDING_MISPLACED, error);
  }

  Facts* const    facts  = saying->facts;
  uint32_t        object = 0U;
  CompetentStatus st =
    facts_add_node(facts, saying->statement->object, &object, error);
  if (st || object == saying->subject) {
    return st ? st : find(saying, COMPETENT_FINDING_SELF, error);
  }

  LinkFact* const link =
    (LinkFact*)array_add(&facts->links, sizeof(LinkFact), error);
  if (!link) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const bool is_inverse = saying->predicate.is_inverse;
  link->source          = is_inverse ? object : saying->subject;
  link->target          = is_inverse ? saying->subject : object;
  link->origin          = saying->origin;
  link->relation        = saying->predicate.detail;
  link->level           = saying->predicate.level;
  link->is_of_target    = is_inverse;

  imply(facts_node(facts, saying->subject), saying->predicate.subjects);
  imply(facts_node(facts, object), saying->predicate.objects);
  return COMPETENT_STATUS_SUCCESS;
}

static bool
is_text(const CompetentText text, const char* const expected)
{
  return text.length == strlen(expected) &&
         !memcmp(text.bytes, expected, text.length);
}

static CompetentStatus
say_flag(const Saying* const   saying,
         const unsigned        flag,
         CompetentError* const error)
{
  const Node object = saying->statement->object;
  if (object.type != NODE_LITERAL) {
    return find(saying, COMPETENT_FINDING_MISPLACED, error);
  }

  NodeFacts* const node = facts_node(saying->facts, saying->subject);
  if (is_text(object.text, "true") || is_text(object.text, "1")) {
    node->flags = (uint16_t)(node->flags | flag);
    return COMPETENT_STATUS_SUCCESS;
  }

  return (is_text(object.text, "false") || is_text(object.text, "0"))
           ? COMPETENT_STATUS_SUCCESS
           : find(saying, COMPETENT_FINDING_UNKNOWN_VALUE, error);
}

static CompetentStatus
say_riasec(const Saying* const saying, CompetentError* const error)
{
  const CompetentText text = saying->statement->object.text;
  const char          last = text.length ? text.bytes[text.length - 1U] : '\0';
  const bool          is_iri = saying->statement->object.type == NODE_IRI;
  if (!last || !strchr("RIASEC", last) || (text.length > 1U && !is_iri)) {
    return find(saying, COMPETENT_FINDING_UNKNOWN_VALUE, error);
  }

  // Of two, the first in the alphabet holds, whatever their order
  NodeFacts* const node = facts_node(saying->facts, saying->subject);
  if (!node->riasec || (uint8_t)last < node->riasec) {
    node->riasec = (uint8_t)last;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
say_version(const Saying* const saying, CompetentError* const error)
{
  Literal               literal = {0U, 0U, false};
  const CompetentStatus st      = take_literal(saying, &literal, error);
  if (!st && literal.is_there) {
    facts_last_file(saying->facts)->version = literal.text;
  }

  return st;
}

// Values are looked at when all is known that they depend on
static CompetentStatus
say_detail(const Saying* const saying, CompetentError* const error)
{
  const Node          object = saying->statement->object;
  const CompetentText text   = trim(object.text);
  if (object.type == NODE_BLANK || !text.length) {
    return find(saying, COMPETENT_FINDING_MISPLACED, error);
  }

  DetailFact* const detail =
    (DetailFact*)array_add(&saying->facts->details, sizeof(DetailFact), error);
  if (!detail) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const CompetentProperty property =
    (CompetentProperty)saying->predicate.detail;
  const bool is_term =
    object.type == NODE_IRI && value_notation(property) != NOTATION_TEXT;

  detail->node     = saying->subject;
  detail->origin   = saying->origin;
  detail->property = saying->predicate.detail;
  return interner_add(&saying->facts->texts,
                      is_term ? vocabulary_local_name(text) : text,
                      &detail->text,
                      error);
}

// What has a code is found when all of them are known
static CompetentStatus
say_reference(const Saying* const saying, CompetentError* const error)
{
  Literal               literal = {0U, 0U, false};
  const CompetentStatus st      = take_literal(saying, &literal, error);
  if (st || !literal.is_there) {
    return st;
  }

  ReferenceFact* const reference = (ReferenceFact*)array_add(
    &saying->facts->references, sizeof(ReferenceFact), error);
  if (!reference) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  reference->node     = saying->subject;
  reference->text     = literal.text;
  reference->kinds    = saying->predicate.objects;
  reference->field    = INTERNER_NONE;
  reference->origin   = saying->origin;
  reference->relation = saying->predicate.detail;
  reference->level    = saying->predicate.level;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
say_part(const Saying* const saying, CompetentError* const error)
{
  Facts* const facts  = saying->facts;
  uint32_t     object = 0U;
  if (saying->statement->object.type == NODE_LITERAL) {
    return find(saying, COMPETENT_FINDING_MISPLACED, error);
  }

  const CompetentStatus st =
    facts_add_node(facts, saying->statement->object, &object, error);
  if (st || object == saying->subject) {
    return st ? st : find(saying, COMPETENT_FINDING_SELF, error);
  }

  PartFact* const part =
    (PartFact*)array_add(&facts->parts, sizeof(PartFact), error);
  if (!part) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  part->whole  = saying->subject;
  part->node   = object;
  part->origin = saying->origin;
  part->kind   = saying->predicate.detail;

  facts_node(facts, object)->is_part = true;
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
saying_take(const Saying* const saying, CompetentError* const error)
{
  switch (saying->predicate.meaning) {
    case MEANING_TYPE:
      return say_type(saying, error);
    case MEANING_LABEL:
      return say_label(saying, error);
    case MEANING_XL_LABEL:
      return say_xl_label(saying, error);
    case MEANING_LITERAL_FORM:
      return say_literal_form(saying, error);
    case MEANING_CONTENT:
      return say_content(saying, error);
    case MEANING_DEFINITION:
      return say_definition(saying, error);
    case MEANING_CODE:
      return say_code(saying, error);
    case MEANING_LINK:
      return say_link(saying, error);
    case MEANING_REGULATED:
      return say_flag(saying, IMAGE_IS_REGULATED, error);
    case MEANING_UNMEDIABLE:
      return say_flag(saying, IMAGE_IS_UNMEDIABLE, error);
    case MEANING_RIASEC:
      return say_riasec(saying, error);
    case MEANING_VERSION:
      return say_version(saying, error);
    case MEANING_DETAIL:
      return say_detail(saying, error);
    case MEANING_PART:
      return say_part(saying, error);
    case MEANING_REFERENCE:
      return say_reference(saying, error);
    case MEANING_UNKNOWN:
    case MEANING_NOTHING:
      break;
  }

  return COMPETENT_STATUS_SUCCESS;
}
