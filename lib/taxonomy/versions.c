// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/versions.h"

#include "base/failure.h"

#include <competent/detail.h>
#include <competent/report.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// How deep parts may be within one another
#define MAX_DEPTH 8U

static bool
is_digit(const char c)
{
  return c >= '0' && c <= '9';
}

int
versions_compare(const CompetentText a, const CompetentText b)
{
  size_t i = 0U;
  size_t j = 0U;
  while (i < a.length && j < b.length) {
    uint64_t x = 0U;
    uint64_t y = 0U;
    if (!is_digit(a.bytes[i]) || !is_digit(b.bytes[j])) {
      if (a.bytes[i] != b.bytes[j]) {
        return ((unsigned char)a.bytes[i] < (unsigned char)b.bytes[j]) ? -1 : 1;
      }

      ++i;
      ++j;
      continue;
    }

    for (; i < a.length && is_digit(a.bytes[i]); ++i) {
      x = (x < UINT32_MAX) ? x * 10U + (uint64_t)(a.bytes[i] - '0') : x;
    }

    for (; j < b.length && is_digit(b.bytes[j]); ++j) {
      y = (y < UINT32_MAX) ? y * 10U + (uint64_t)(b.bytes[j] - '0') : y;
    }

    if (x != y) {
      return (x < y) ? -1 : 1;
    }
  }

  return (a.length - i > b.length - j) - (a.length - i < b.length - j);
}

/// A version that a file states of a node
typedef struct {
  CompetentText text;
  uint32_t      node;
  Origin        origin;
} Stated;

/// What one file states of a node
typedef struct {
  uint32_t node;
  uint32_t file;
} LowerFile;

static int
compare_numbers(const uint32_t x, const uint32_t y)
{
  return (x > y) - (x < y);
}

// By node, highest version first
static int
compare_stated(const void* const a, const void* const b)
{
  const Stated* const x = (const Stated*)a;
  const Stated* const y = (const Stated*)b;

  int order = compare_numbers(x->node, y->node);
  order     = order ? order : -versions_compare(x->text, y->text);
  order     = order ? order : compare_numbers(x->origin.file, y->origin.file);
  return order ? order : compare_numbers(x->origin.line, y->origin.line);
}

static int
compare_lower(const void* const a, const void* const b)
{
  const LowerFile* const x     = (const LowerFile*)a;
  const LowerFile* const y     = (const LowerFile*)b;
  const int              order = compare_numbers(x->node, y->node);

  return order ? order : compare_numbers(x->file, y->file);
}

static CompetentStatus
list_stated(const Facts* const    facts,
            Array* const          stated,
            CompetentError* const error)
{
  const DetailFact* const details = (const DetailFact*)facts->details.items;
  for (size_t i = 0U; i < facts->details.n; ++i) {
    if (details[i].property == (uint8_t)COMPETENT_PROPERTY_VERSION) {
      Stated* const added = (Stated*)array_add(stated, sizeof(Stated), error);
      if (!added) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      added->node   = details[i].node;
      added->origin = details[i].origin;
      added->text   = interner_text(&facts->texts, details[i].text);
    }
  }

  if (stated->n) {
    qsort(stated->items, stated->n, sizeof(Stated), compare_stated);
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Return whether one of those that state the highest version, by file, is of a
// file
static bool
is_of_file(const Stated* const best, const size_t n, const uint32_t file)
{
  size_t low  = 0U;
  size_t high = n;
  while (low < high) {
    const size_t middle = low + (high - low) / 2U;
    if (best[middle].origin.file < file) {
      low = middle + 1U;
    } else {
      high = middle;
    }
  }

  return low < n && best[low].origin.file == file;
}

static CompetentStatus
list_lower(Facts* const          facts,
           const Array* const    stated,
           Array* const          lower,
           CompetentError* const error)
{
  const Stated* const all    = (const Stated*)stated->items;
  size_t              best   = 0U;
  size_t              n_best = 0U;
  CompetentStatus     st     = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < stated->n && !st; ++i) {
    if (!i || all[best].node != all[i].node) {
      best   = i;
      n_best = 0U;
    }

    if (!versions_compare(all[best].text, all[i].text)) {
      ++n_best;
    } else if (!is_of_file(all + best, n_best, all[i].origin.file)) {
      LowerFile* const added =
        (LowerFile*)array_add(lower, sizeof(LowerFile), error);
      if (!added) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      added->node = all[i].node;
      added->file = all[i].origin.file;
      st          = facts_find(facts,
                      COMPETENT_FINDING_TWO_VERSIONS,
                      all[i].node,
                      all[i].origin,
                      error);
    }
  }

  return st;
}

static bool
is_lower(const Array* const lower, const uint32_t node, const Origin origin)
{
  const LowerFile place = {node, origin.file};
  return bsearch(
    &place, lower->items, lower->n, sizeof(LowerFile), compare_lower);
}

/// Where facts of some kind have what tells whether they hold
typedef struct {
  size_t size;
  size_t node;
  size_t origin;
} Layout;

// Keep those facts of an array that are of no lower version
static void
keep_others(Array* const facts, const Layout layout, const Array* const lower)
{
  char* const all = (char*)facts->items;
  size_t      n   = 0U;
  for (size_t i = 0U; i < facts->n; ++i) {
    const char* const fact = all + i * layout.size;
    uint32_t          node = 0U;
    Origin            origin;
    memcpy(&node, fact + layout.node, sizeof(node));
    memcpy(&origin, fact + layout.origin, sizeof(origin));
    if (!is_lower(lower, node, origin)) {
      memmove(all + n++ * layout.size, fact, layout.size);
    }
  }

  facts->n = n;
}

// A link is said of its source, or by an inverse predicate of its target
static void
keep_other_links(Array* const links, const Array* const lower)
{
  LinkFact* const all = (LinkFact*)links->items;
  size_t          n   = 0U;
  for (size_t i = 0U; i < links->n; ++i) {
    const LinkFact link = all[i];
    if (!is_lower(
          lower, link.is_of_target ? link.target : link.source, link.origin)) {
      all[n++] = link;
    }
  }

  links->n = n;
}

static void
drop_lower(Facts* const facts, const Array* const lower)
{
  const Layout details = {sizeof(DetailFact),
                          offsetof(DetailFact, node),
                          offsetof(DetailFact, origin)};
  const Layout parts   = {
      sizeof(PartFact), offsetof(PartFact, whole), offsetof(PartFact, origin)};
  const Layout labels = {
    sizeof(LabelFact), offsetof(LabelFact, node), offsetof(LabelFact, origin)};
  const Layout definitions = {sizeof(DefinitionFact),
                              offsetof(DefinitionFact, node),
                              offsetof(DefinitionFact, origin)};
  const Layout codes       = {
          sizeof(CodeFact), offsetof(CodeFact, node), offsetof(CodeFact, origin)};
  const Layout references = {sizeof(ReferenceFact),
                             offsetof(ReferenceFact, node),
                             offsetof(ReferenceFact, origin)};

  keep_others(&facts->details, details, lower);
  keep_others(&facts->parts, parts, lower);
  keep_others(&facts->labels, labels, lower);
  keep_others(&facts->definitions, definitions, lower);
  keep_others(&facts->codes, codes, lower);
  keep_others(&facts->references, references, lower);
  keep_other_links(&facts->links, lower);
}

static void
sort_lower(const Array* const lower)
{
  qsort(lower->items, lower->n, sizeof(LowerFile), compare_lower);
}

// Add the parts of what is lower, and their parts in turn
static CompetentStatus
add_parts(const Facts* const    facts,
          Array* const          lower,
          CompetentError* const error)
{
  const PartFact* const parts   = (const PartFact*)facts->parts.items;
  bool                  is_more = true;
  for (unsigned depth = 0U; depth < MAX_DEPTH && is_more; ++depth) {
    const Array known = *lower;
    is_more           = false;
    for (size_t i = 0U; i < facts->parts.n; ++i) {
      Array sorted = *lower;
      sorted.n     = known.n;
      if (!is_lower(&sorted, parts[i].whole, parts[i].origin) ||
          is_lower(&sorted, parts[i].node, parts[i].origin)) {
        continue;
      }

      LowerFile* const added =
        (LowerFile*)array_add(lower, sizeof(LowerFile), error);
      if (!added) {
        return COMPETENT_STATUS_NO_MEMORY;
      }

      added->node = parts[i].node;
      added->file = parts[i].origin.file;
      is_more     = true;
    }

    sort_lower(lower);
  }

  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
versions_settle(Facts* const facts, CompetentError* const error)
{
  Array           stated = {NULL, 0U, 0U};
  Array           lower  = {NULL, 0U, 0U};
  CompetentStatus st     = list_stated(facts, &stated, error);
  if (!st) {
    st = list_lower(facts, &stated, &lower, error);
  }

  if (!st && lower.n) {
    sort_lower(&lower);
    st = add_parts(facts, &lower, error);
    drop_lower(facts, &lower);
  }

  array_free(&stated);
  array_free(&lower);
  return st;
}
