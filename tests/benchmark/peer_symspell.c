// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// What SymSpell does, in C: all ways to leave out up to two of the first seven
// letters of a label are in a table of hashes.  Those of a query name
// candidates, whose distance is computed bit by bit, with swaps as one edit.
//
// Usage: symspell_peer ROUNDS LABELS FUZZY

#include "lines.h"
#include "race.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  PREFIX        = 7,
  MOST_EDITS    = 2,
  MOST_VARIANTS = 1 + PREFIX + (PREFIX * (PREFIX - 1)) / 2,
  MOST_LENGTH   = 64, ///< Of a label that is compared bit by bit
  N_CODES       = 256,
};

typedef struct {
  uint32_t hash;
  uint32_t label;
} Entry;

/// A label as numbers of its letters
typedef struct {
  uint8_t* codes;
  size_t   length;
} Word;

typedef struct {
  uint8_t*  codes;   ///< Of each code point, or 0
  unsigned  n_codes; ///< That were given
  uint8_t*  pool;    ///< Codes of all labels
  Word*     words;
  size_t    n_words;
  Entry*    entries; ///< By bucket
  uint32_t* buckets; ///< First entry of each, and one behind the last
  unsigned  shift;
  uint32_t* seen; ///< Query that looked at a label last
  uint32_t  query;
} Table;

static uint32_t
decode(const uint8_t** const at)
{
  const uint8_t* const s = *at;
  const unsigned       n = (s[0] < 0x80U)   ? 1U
                           : (s[0] < 0xE0U) ? 2U
                           : (s[0] < 0xF0U) ? 3U
                                            : 4U;

  uint32_t c = (n == 1U) ? s[0] : s[0] & (0x7FU >> n);
  for (unsigned i = 1U; i < n; ++i) {
    c = (c << 6U) | (s[i] & 0x3FU);
  }

  *at += n;
  return c;
}

// Number the letters of a text; more kinds than there are numbers share the
// last
static size_t
encode(Table* const table, const CompetentText text, uint8_t* const codes)
{
  const uint8_t*       at  = (const uint8_t*)text.bytes;
  const uint8_t* const end = at + text.length;
  size_t               n   = 0U;
  while (at < end) {
    const uint32_t c = decode(&at);
    if (!table->codes[c]) {
      table->n_codes += table->n_codes < N_CODES - 1U;
      table->codes[c] = (uint8_t)table->n_codes;
    }
    codes[n++] = table->codes[c];
  }

  return n;
}

static uint32_t
hash_without(const Word word, const size_t skip, const size_t skip_too)
{
  const size_t n    = (word.length < PREFIX) ? word.length : PREFIX;
  uint64_t     hash = 0xCBF29CE484222325U;
  for (size_t i = 0U; i < n; ++i) {
    if (i != skip && i != skip_too) {
      hash = (hash ^ word.codes[i]) * 0x100000001B3U;
    }
  }

  return (uint32_t)((hash * 0x9E3779B97F4A7C15U) >> 32U);
}

static int
compare_hashes(const void* const a, const void* const b)
{
  const uint32_t x = *(const uint32_t*)a;
  const uint32_t y = *(const uint32_t*)b;

  return (x > y) - (x < y);
}

// Return the hashes of what is left of the start of a word, each once
static size_t
variants_of(const Word word, uint32_t* const hashes)
{
  const size_t n       = (word.length < PREFIX) ? word.length : PREFIX;
  size_t       n_found = 0U;
  hashes[n_found++]    = hash_without(word, n, n);
  for (size_t i = 0U; i < n; ++i) {
    hashes[n_found++] = hash_without(word, i, n);
    for (size_t j = i + 1U; j < n; ++j) {
      hashes[n_found++] = hash_without(word, i, j);
    }
  }

  qsort(hashes, n_found, sizeof(uint32_t), compare_hashes);
  size_t n_distinct = 1U;
  for (size_t i = 1U; i < n_found; ++i) {
    if (hashes[i] != hashes[n_distinct - 1U]) {
      hashes[n_distinct++] = hashes[i];
    }
  }

  return n_distinct;
}

// Put the variants of all labels into buckets: count, sum up, fill
static bool
fill(Table* const table)
{
  uint32_t hashes[MOST_VARIANTS];
  unsigned n_bits = 10U;
  while (n_bits < 31U && (1ULL << n_bits) < table->n_words * 24U) {
    ++n_bits;
  }

  const size_t n_buckets = (size_t)1U << n_bits;
  table->shift           = 32U - n_bits;
  table->buckets         = (uint32_t*)calloc(n_buckets + 2U, sizeof(uint32_t));
  if (!table->buckets) {
    return false;
  }

  for (size_t i = 0U; i < table->n_words; ++i) {
    const size_t n = variants_of(table->words[i], hashes);
    for (size_t j = 0U; j < n; ++j) {
      ++table->buckets[(hashes[j] >> table->shift) + 2U];
    }
  }

  for (size_t i = 2U; i < n_buckets + 2U; ++i) {
    table->buckets[i] += table->buckets[i - 1U];
  }

  table->entries =
    (Entry*)calloc(table->buckets[n_buckets + 1U] + 1U, sizeof(Entry));
  for (size_t i = 0U; table->entries && i < table->n_words; ++i) {
    const size_t n = variants_of(table->words[i], hashes);
    for (size_t j = 0U; j < n; ++j) {
      const Entry entry = {hashes[j], (uint32_t)i};
      table->entries[table->buckets[(hashes[j] >> table->shift) + 1U]++] =
        entry;
    }
  }

  return table->entries;
}

static bool
build(Table* const table, const Lines* const labels)
{
  table->codes = (uint8_t*)calloc(0x110000U, 1U);
  table->pool  = (uint8_t*)malloc(labels->text.length + 1U);
  table->words = (Word*)calloc(labels->n_lines, sizeof(Word));
  table->seen  = (uint32_t*)calloc(labels->n_lines, sizeof(uint32_t));
  if (!table->codes || !table->pool || !table->words || !table->seen) {
    return false;
  }

  uint8_t* at    = table->pool;
  table->n_words = labels->n_lines;
  for (size_t i = 0U; i < labels->n_lines; ++i) {
    const Word word = {at, encode(table, labels->lines[i], at)};
    table->words[i] = word;
    at += word.length;
  }

  return fill(table);
}

static void
forget(Table* const table)
{
  free(table->codes);
  free(table->pool);
  free(table->words);
  free(table->entries);
  free(table->buckets);
  free(table->seen);
}

// Row by row, for what is too long for the bits of a word
static unsigned
distance_by_rows(const Word a, const Word b)
{
  unsigned* const rows =
    (unsigned*)calloc(3U * (b.length + 1U), sizeof(unsigned));
  if (!rows) {
    return MOST_EDITS + 1U;
  }

  unsigned* second = rows;
  unsigned* before = second + b.length + 1U;
  unsigned* row    = before + b.length + 1U;
  for (unsigned j = 0U; j <= b.length; ++j) {
    row[j] = j;
  }

  for (unsigned i = 1U; i <= a.length; ++i) {
    unsigned* const oldest = second;
    second                 = before;
    before                 = row;
    row                    = oldest;
    row[0]                 = i;
    for (unsigned j = 1U; j <= b.length; ++j) {
      const bool     is_same = a.codes[i - 1U] == b.codes[j - 1U];
      const unsigned edited =
        1U + (before[j] < row[j - 1U] ? before[j] : row[j - 1U]);
      const unsigned kept = before[j - 1U] + !is_same;
      row[j]              = edited < kept ? edited : kept;
      if (i > 1U && j > 1U && a.codes[i - 1U] == b.codes[j - 2U] &&
          a.codes[i - 2U] == b.codes[j - 1U] && second[j - 2U] + 1U < row[j]) {
        row[j] = second[j - 2U] + 1U;
      }
    }
  }

  const unsigned distance = row[b.length];
  free(rows);
  return distance;
}

// Bit by bit, after Hyyrö; the places of each letter of a are known
static unsigned
distance_by_bits(const uint64_t* const places,
                 const size_t          length,
                 const Word            b)
{
  uint64_t       up       = ~(uint64_t)0U;
  uint64_t       down     = 0U;
  uint64_t       diagonal = 0U;
  uint64_t       last     = 0U;
  unsigned       distance = (unsigned)length;
  const uint64_t bottom   = (uint64_t)1U << (length - 1U);
  for (size_t i = 0U; i < b.length; ++i) {
    const uint64_t here  = places[b.codes[i]];
    const uint64_t swap  = ((~diagonal & here) << 1U) & last;
    diagonal             = ((((here & up) + up) ^ up) | here | down) | swap;
    const uint64_t right = down | ~(diagonal | up);
    const uint64_t left  = diagonal & up;
    distance += (right & bottom) ? 1U : 0U;
    distance -= (left & bottom) ? 1U : 0U;
    const uint64_t shifted = (right << 1U) | 1U;
    up                     = (left << 1U) | ~(diagonal | shifted);
    down                   = shifted & diagonal;
    last                   = here;
  }

  return distance;
}

static bool
is_near(const uint64_t* const places, const Word query, const Word label)
{
  const size_t more = (query.length > label.length)
                        ? query.length - label.length
                        : label.length - query.length;
  if (more > MOST_EDITS) {
    return false;
  }

  const unsigned distance = (query.length && query.length <= MOST_LENGTH)
                              ? distance_by_bits(places, query.length, label)
                              : distance_by_rows(query, label);

  return distance <= MOST_EDITS;
}

static size_t
find(Table* const table, const Word query)
{
  uint64_t places[N_CODES] = {0U};
  uint32_t hashes[MOST_VARIANTS];
  size_t   n_found = 0U;
  for (size_t i = 0U; i < query.length && i < MOST_LENGTH; ++i) {
    places[query.codes[i]] |= (uint64_t)1U << i;
  }

  ++table->query;
  const size_t n = variants_of(query, hashes);
  for (size_t i = 0U; i < n; ++i) {
    const uint32_t bucket = hashes[i] >> table->shift;
    for (uint32_t j = table->buckets[bucket]; j < table->buckets[bucket + 1U];
         ++j) {
      const Entry entry = table->entries[j];
      if (entry.hash == hashes[i] && table->seen[entry.label] != table->query) {
        table->seen[entry.label] = table->query;
        n_found += is_near(places, query, table->words[entry.label]);
      }
    }
  }

  return n_found;
}

/// What is looked up
typedef struct {
  Table  table;
  Lines  labels;
  Lines  queries;
  size_t n_found;
} Peer;

static bool
find_all(void* const handle)
{
  Peer* const peer = (Peer*)handle;
  peer->n_found    = 0U;
  for (size_t i = 0U; i < peer->queries.n_lines; ++i) {
    uint8_t             codes[4096];
    const CompetentText text = peer->queries.lines[i];
    if (text.length > sizeof(codes)) {
      return false;
    }

    const Word query = {codes, encode(&peer->table, text, codes)};
    peer->n_found += find(&peer->table, query);
  }

  return true;
}

static bool
run(Peer* const peer, const unsigned n_rounds, char* const* const paths)
{
  Entrant    entrant = {"SymSpell fuzzy", find_all, peer, 1U, 0.0};
  const bool is_done = lines_read(paths[0], &peer->labels) &&
                       lines_read(paths[1], &peer->queries) &&
                       build(&peer->table, &peer->labels) &&
                       race(&entrant, 1U, n_rounds, CLOCK_PROCESSOR);
  if (is_done) {
    print_figure(entrant.name,
                 "s",
                 entrant.best / (double)peer->queries.n_lines,
                 n_rounds);
    print_figure("SymSpell fuzzy: answers", "n", (double)peer->n_found, 1U);
  }

  return is_done;
}

int
main(const int argc, char* const* const argv)
{
  if (argc != 4) {
    fprintf(stderr, "Usage: symspell_peer ROUNDS LABELS FUZZY\n");
    return 2;
  }

  Peer peer;
  memset(&peer, 0, sizeof(peer));
  const unsigned n_rounds = (unsigned)strtoul(argv[1], NULL, 10);
  const bool     is_done  = n_rounds && run(&peer, n_rounds, argv + 2);
  forget(&peer.table);
  lines_free(&peer.labels);
  lines_free(&peer.queries);
  return is_done ? 0 : 1;
}
