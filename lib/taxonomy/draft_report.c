// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/draft.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_LISTED = 100 };

/// A finding, to be sorted
typedef struct {
  CompetentText subject;
  CompetentText field;
  CompetentText source;
  int64_t       count;
  uint32_t      line;
  uint32_t      kind;
} Item;

static int
compare(const void* const a, const void* const b)
{
  const Item* const x = (const Item*)a;
  const Item* const y = (const Item*)b;
  if (x->kind != y->kind) {
    return (x->kind > y->kind) - (x->kind < y->kind);
  }

  int order = compare_texts(x->subject, y->subject);
  order     = order ? order : compare_texts(x->field, y->field);
  order     = order ? order : compare_texts(x->source, y->source);
  return order ? order : (x->line > y->line) - (x->line < y->line);
}

static CompetentStatus
add_item(const Draft* const         draft,
         Array* const               items,
         const CompetentFindingKind kind,
         const CompetentText        subject,
         const CompetentText        field,
         const Origin               origin,
         const int64_t              count,
         CompetentError* const      error)
{
  Item* const item = (Item*)array_add(items, sizeof(Item), error);
  if (!item) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  item->subject = subject;
  item->field   = field;
  item->source  = facts_source(draft->facts, origin);
  item->count   = count;
  item->line    = origin.line;
  item->kind    = kind;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
collect_terms(const Draft* const    draft,
              Array* const          items,
              CompetentError* const error)
{
  const CompetentText none  = {NULL, 0U};
  const Facts* const  facts = draft->facts;
  CompetentStatus     st    = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; i < facts->terms.n_texts && !st; ++i) {
    const TermFacts* const term = facts_term(facts, i);
    CompetentText          text = interner_text(&facts->terms, i);
    if (term->is_class) {
      ++text.bytes; // The blank that tells it apart
      --text.length;
    }

    if (term->n_unknown) {
      st = add_item(draft,
                    items,
                    term->is_class ? COMPETENT_FINDING_UNKNOWN_CLASS
                                   : COMPETENT_FINDING_UNKNOWN_PREDICATE,
                    text,
                    none,
                    term->origin,
                    term->n_unknown,
                    error);
    }
  }

  return st;
}

// The number of a blank node depends on the order of the files, so none is told
static CompetentText
subject_of(const Draft* const draft, const FindingFact* const fact)
{
  if (fact->is_text) {
    return interner_text(&draft->facts->texts, fact->subject);
  }

  const CompetentText blank = {"_:", 2U};
  const CompetentText text = interner_text(&draft->facts->nodes, fact->subject);

  return (text.length && text.bytes[0] == '_') ? blank : text;
}

static CompetentText
field_of(const Draft* const draft, const FindingFact* const fact)
{
  const CompetentText none = {NULL, 0U};
  return (fact->field == INTERNER_NONE)
           ? none
           : interner_text(&draft->facts->texts, fact->field);
}

static CompetentStatus
collect(const Draft* const    draft,
        Array* const          items,
        CompetentError* const error)
{
  const Array* const findings = &draft->facts->findings;
  CompetentStatus    st       = collect_terms(draft, items, error);
  for (size_t i = 0U; i < findings->n && !st; ++i) {
    const FindingFact* const fact = (const FindingFact*)findings->items + i;
    st                            = add_item(draft,
                  items,
                  fact->kind,
                  subject_of(draft, fact),
                  field_of(draft, fact),
                  fact->origin,
                  fact->count,
                  error);
  }

  if (!st && items->n) {
    qsort(items->items, items->n, sizeof(Item), compare);
  }

  return st;
}

// What was found of one subject is told once, with where that was first, and
// what has none is told by line
static void
merge_same(Draft* const draft, Array* const array)
{
  Item* const items = (Item*)array->items;
  size_t      n     = 0U;
  for (size_t i = 0U; i < array->n; ++i) {
    Item* const last = n ? items + n - 1U : NULL;

    draft->n_findings[items[i].kind] += items[i].count;
    if (last && last->kind == items[i].kind &&
        !compare_texts(last->subject, items[i].subject) &&
        !compare_texts(last->field, items[i].field) &&
        (last->subject.length || last->line == items[i].line)) {
      last->count += items[i].count;
    } else {
      items[n++] = items[i];
    }
  }

  array->n = n;
}

static int32_t
at_most(const int64_t value)
{
  return (value > INT32_MAX) ? INT32_MAX : (int32_t)value;
}

static CompetentStatus
place_finding(Draft* const          draft,
              const Item* const     item,
              CompetentError* const error)
{
  ImageFinding* const finding = (ImageFinding*)array_add(
    &draft->sections[SECTION_FINDINGS], sizeof(ImageFinding), error);
  if (!finding) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  finding->kind  = (int32_t)item->kind;
  finding->count = at_most(item->count);
  finding->line  = at_most(item->line);

  CompetentStatus st = draft_append(
    &draft->report_strings, item->subject, &finding->subject, error);
  st = st ? st
          : draft_append(
              &draft->report_strings, item->field, &finding->field, error);
  return st ? st
            : draft_append(
                &draft->report_strings, item->source, &finding->source, error);
}

static CompetentStatus
place_findings(Draft* const          draft,
               const Array* const    items,
               CompetentError* const error)
{
  unsigned        n_listed[IMAGE_MAX_FINDINGS] = {0U};
  CompetentStatus st                           = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < items->n && !st; ++i) {
    const Item* const item = (const Item*)items->items + i;
    if (n_listed[item->kind]++ < MAX_LISTED) {
      st = place_finding(draft, item, error);
    }
  }

  return st;
}

/// A file that was read, to be sorted
typedef struct {
  CompetentText    name;
  CompetentText    version;
  const FileFacts* facts;
} Source;

static int
compare_numbers(const int64_t a, const int64_t b)
{
  return (a > b) - (a < b);
}

static int
compare_sources(const void* const a, const void* const b)
{
  const Source* const x = (const Source*)a;
  const Source* const y = (const Source*)b;

  // Files of the same name are told apart by all that is told of them
  int order = compare_texts(x->name, y->name);
  order     = order ? order : compare_numbers(x->facts->bytes, y->facts->bytes);
  order =
    order ? order : compare_numbers(x->facts->statements, y->facts->statements);
  order = order ? order : compare_numbers(x->facts->format, y->facts->format);
  return order ? order : compare_texts(x->version, y->version);
}

static CompetentStatus
place_source(Draft* const          draft,
             const Source* const   source,
             CompetentError* const error)
{
  ImageSource* const placed = (ImageSource*)array_add(
    &draft->sections[SECTION_SOURCES], sizeof(ImageSource), error);
  if (!placed) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  placed->bytes      = source->facts->bytes;
  placed->statements = source->facts->statements;
  placed->format     = source->facts->format;

  const CompetentStatus st =
    draft_append(&draft->report_strings, source->name, &placed->name, error);
  return st ? st
            : draft_append(&draft->report_strings,
                           source->version,
                           &placed->version,
                           error);
}

static CompetentStatus
collect_sources(const Draft* const    draft,
                Array* const          sources,
                CompetentError* const error)
{
  const Facts* const  facts = draft->facts;
  const CompetentText none  = {NULL, 0U};
  for (size_t i = 0U; i < facts->files.n; ++i) {
    Source* const source = (Source*)array_add(sources, sizeof(Source), error);
    if (!source) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    source->facts   = (const FileFacts*)facts->files.items + i;
    source->name    = interner_text(&facts->texts, source->facts->name);
    source->version = (source->facts->version == INTERNER_NONE)
                        ? none
                        : interner_text(&facts->texts, source->facts->version);
  }

  if (sources->n) {
    qsort(sources->items, sources->n, sizeof(Source), compare_sources);
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
place_sources(Draft* const draft, CompetentError* const error)
{
  Array           sources = {NULL, 0U, 0U};
  CompetentStatus st      = collect_sources(draft, &sources, error);
  for (size_t i = 0U; i < sources.n && !st; ++i) {
    st = place_source(draft, (const Source*)sources.items + i, error);
  }

  array_free(&sources);
  return st;
}

CompetentStatus
draft_report(Draft* const draft, CompetentError* const error)
{
  Array           items = {NULL, 0U, 0U};
  CompetentStatus st    = collect(draft, &items, error);
  if (!st) {
    merge_same(draft, &items);
    st = place_findings(draft, &items, error);
  }

  array_free(&items);
  return st ? st : place_sources(draft, error);
}
