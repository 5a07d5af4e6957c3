// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/columns.h"

#include "base/failure.h"
#include "match/credit.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
  LINE = 64, ///< Bytes in a cache line, and in the largest vectors there are

  // Adding a whole column costs as much as walking a list for one target in so
  // many, since a list jumps about and has no vectors
  DENSITY = 32,
};

void
columns_free(Columns* const columns)
{
  free(columns->refs);
  free(columns->memory);
  free(columns->listed);
  free(columns->is_scored);
  memset(columns, 0, sizeof(*columns));
}

static CompetentStatus
make_room(Columns* const            columns,
          const ColumnSource* const source,
          CompetentError* const     error)
{
  columns->lanes     = lanes_best();
  columns->n_targets = source->rows->n_targets;
  columns->height =
    (columns->n_targets + LANES_BLOCK - 1U) / LANES_BLOCK * LANES_BLOCK;
  columns->n_required = source->n_required + source->n_broader;

  columns->refs =
    (ColumnRef*)calloc(columns->n_required + 1U, sizeof(ColumnRef));
  columns->is_scored = (uint8_t*)calloc(columns->n_targets + 1U, 1U);
  return (columns->refs && columns->is_scored) ? COMPETENT_STATUS_SUCCESS
                                               : no_memory(error);
}

// Return the broader tasks of a target, with how many there are
static const ImageBroaderTerm*
broader_of(const ColumnSource* const source,
           const uint32_t            target,
           size_t* const             n)
{
  if (!source->broader_starts) {
    *n = 0U;
    return NULL;
  }

  const uint32_t* const start = source->broader_starts + target;

  *n = start[1] - start[0];
  return source->broader + start[0];
}

static uint16_t
highest_of(const uint16_t* const points, const size_t n)
{
  uint16_t highest = 0U;
  for (size_t i = 0U; i < n; ++i) {
    highest = (points[i] > highest) ? points[i] : highest;
  }

  return highest;
}

// Return which requirement a link is to, or a number that is too high
static uint32_t
required_by(const ColumnSource* const source, const CompetentLink link)
{
  return (uint32_t)(link.concept - source->first_required);
}

// Very many points are so seldom that they are looked for only where there are
static void
mark_high(const Columns* const      columns,
          const ColumnSource* const source,
          const Row                 row)
{
  for (size_t i = 0U; i < row.n; ++i) {
    const uint32_t r = required_by(source, row.links[i]);
    if (r < source->n_required && row.points[i] > LANES_MAX_POINTS) {
      columns->refs[r].is_high = 1U;
    }
  }
}

// Return the most points that a target gives for a broader task
static uint16_t
count_broader(const Columns* const      columns,
              const ColumnSource* const source,
              const uint32_t            target)
{
  ColumnRef* const              refs  = columns->refs + source->n_required;
  size_t                        n     = 0U;
  const ImageBroaderTerm* const terms = broader_of(source, target, &n);

  uint16_t highest = 0U;
  for (size_t i = 0U; i < n; ++i) {
    ColumnRef* const ref = &refs[terms[i].task];

    ++ref->n;
    ref->is_high = ref->is_high || terms[i].points > LANES_MAX_POINTS;
    highest      = (terms[i].points > highest) ? terms[i].points : highest;
  }

  return highest;
}

static Row
row_of(const ColumnSource* const source, const uint32_t target)
{
  Row row    = rows_at(source->rows, target);
  row.points = source->points + source->rows->starts[target];
  return row;
}

static void
count(const Columns* const columns, const ColumnSource* const source)
{
  for (uint32_t r = 0U; r < source->n_required; ++r) {
    columns->refs[r].n = source->rows->counts[r];
  }

  for (uint32_t t = 0U; t < columns->n_targets; ++t) {
    const Row      row     = row_of(source, t);
    const uint16_t highest = highest_of(row.points, row.n);
    if (highest > LANES_MAX_POINTS) {
      mark_high(columns, source, row);
    }

    columns->is_scored[t] = count_broader(columns, source, t) || highest;
  }
}

// Lanes share their bits with a grade, so that very many points do not fit
static bool
is_dense(const Columns* const columns, const ColumnRef* const ref)
{
  return ref->n > LANES_BLOCK && ref->n >= columns->n_targets / DENSITY &&
         !ref->is_high;
}

// Return memory of zeros from the start of a cache line on
static uint16_t*
aligned_zeros(const size_t n, void** const memory)
{
  *memory = calloc(1U, n * sizeof(uint16_t) + LINE);
  if (!*memory) {
    return NULL;
  }

  const size_t over = (size_t)((uintptr_t)*memory % LINE);
  return (uint16_t*)(void*)((char*)*memory + (LINE - over) % LINE);
}

// Give every requirement its place, and make room for all of them
static CompetentStatus
lay_out(Columns* const columns, CompetentError* const error)
{
  uint32_t n_dense  = 0U;
  uint32_t n_listed = 0U;
  for (uint32_t r = 0U; r < columns->n_required; ++r) {
    ColumnRef* const ref = &columns->refs[r];
    ref->is_dense        = is_dense(columns, ref);
    ref->start           = ref->is_dense ? n_dense : n_listed;
    n_dense += ref->is_dense ? 1U : 0U;
    n_listed += ref->is_dense ? 0U : ref->n;
    ref->n = 0U;
  }

  columns->n_dense = n_dense;
  columns->dense =
    aligned_zeros((size_t)n_dense * columns->height, &columns->memory);
  columns->listed =
    (ListedPoints*)malloc((n_listed + 1U) * sizeof(ListedPoints));

  return (columns->dense && columns->listed) ? COMPETENT_STATUS_SUCCESS
                                             : no_memory(error);
}

static uint16_t*
column_of(const Columns* const columns, const ColumnRef* const ref)
{
  return columns->dense + (size_t)ref->start * columns->height;
}

// Put what a target gives into the lane that it has in a tile, or into a list
static void
place(const Columns* const columns,
      uint16_t* const      tile,
      ColumnRef* const     ref,
      const ListedPoints   given)
{
  if (ref->is_dense) {
    tile[(size_t)ref->start * LANES_BLOCK + given.target % LANES_BLOCK] =
      lane_of(given.points, (Grade)given.grade);
  } else if (given.points) {
    columns->listed[ref->start + ref->n++] = given;
  }
}

static void
place_target(const Columns* const      columns,
             const ColumnSource* const source,
             uint16_t* const           tile,
             const uint32_t            target)
{
  const Row row = row_of(source, target);
  for (size_t i = 0U; i < row.n; ++i) {
    const uint32_t r = required_by(source, row.links[i]);
    if (r < source->n_required) {
      const ListedPoints given = {
        target, row.points[i], (uint16_t)credit_grade(row.links[i].level)};

      place(columns, tile, &columns->refs[r], given);
    }
  }

  size_t                        n     = 0U;
  const ImageBroaderTerm* const terms = broader_of(source, target, &n);
  for (size_t i = 0U; i < n; ++i) {
    const ListedPoints given = {target, terms[i].points, terms[i].grade};

    place(
      columns, tile, &columns->refs[source->n_required + terms[i].task], given);
  }
}

// Columns are far apart, so those of a block of targets are made in a tile that
// is small enough to stay near, and copied by whole lines
static CompetentStatus
place_all(const Columns* const      columns,
          const ColumnSource* const source,
          CompetentError* const     error)
{
  const size_t    size   = (size_t)columns->n_dense * LANES_BLOCK;
  void*           memory = NULL;
  uint16_t* const tile   = aligned_zeros(size, &memory);
  if (!tile) {
    return no_memory(error);
  }

  for (uint32_t first = 0U; first < columns->n_targets; first += LANES_BLOCK) {
    const uint32_t left = columns->n_targets - first;
    const uint32_t end  = first + ((left < LANES_BLOCK) ? left : LANES_BLOCK);

    memset(tile, 0, size * sizeof(uint16_t));
    for (uint32_t t = first; t < end; ++t) {
      place_target(columns, source, tile, t);
    }

    for (size_t c = 0U; c < columns->n_dense; ++c) {
      memcpy(columns->dense + c * columns->height + first,
             tile + c * LANES_BLOCK,
             LANES_BLOCK * sizeof(uint16_t));
    }
  }

  free(memory);
  return COMPETENT_STATUS_SUCCESS;
}

CompetentStatus
columns_init(Columns* const            columns,
             const ColumnSource* const source,
             CompetentError* const     error)
{
  memset(columns, 0, sizeof(*columns));

  CompetentStatus st = make_room(columns, source, error);
  if (!st) {
    count(columns, source);
    st = lay_out(columns, error);
  }

  if (!st) {
    st = place_all(columns, source, error);
  }

  if (st) {
    columns_free(columns);
  }

  return st;
}

static void
add_list(const Columns* const   columns,
         const ColumnRef* const ref,
         const int32_t          credits[N_GRADES],
         uint16_t* const        scores)
{
  const bool is_full = credits[GRADE_ESSENTIAL] == COMPETENT_FULL_CREDIT;
  for (uint32_t i = ref->start; is_full && i < ref->start + ref->n; ++i) {
    const ListedPoints listed = columns->listed[i];
    uint16_t* const    score  = scores + listed.target;

    *score = (uint16_t)(*score + listed.points);
  }

  for (uint32_t i = ref->start; !is_full && i < ref->start + ref->n; ++i) {
    const ListedPoints listed = columns->listed[i];
    uint16_t* const    score  = scores + listed.target;

    *score =
      (uint16_t)(*score + credit_part(listed.points, credits[listed.grade]));
  }
}

static void
add_column(const Columns* const   columns,
           const ColumnRef* const ref,
           const int32_t          credits[N_GRADES],
           uint16_t* const        scores)
{
  const uint16_t* const column   = column_of(columns, ref);
  const size_t          n_blocks = columns->height / LANES_BLOCK;
  if (credits[GRADE_ESSENTIAL] == COMPETENT_FULL_CREDIT) {
    columns->lanes->add_all(column, scores, n_blocks);
    return;
  }

  const uint16_t parts[N_GRADES] = {lanes_credit(credits[GRADE_LOW]),
                                    lanes_credit(credits[GRADE_IMPORTANT]),
                                    lanes_credit(credits[GRADE_ESSENTIAL])};

  columns->lanes->add_part(column, scores, n_blocks, parts);
}

void
columns_add(const Columns* const columns,
            const Earning* const earning,
            uint16_t* const      scores)
{
  const ColumnRef* const ref = &columns->refs[earning->requirement];
  if (ref->is_dense) {
    add_column(columns, ref, earning->credits, scores);
  } else {
    add_list(columns, ref, earning->credits, scores);
  }
}

// Columns that count fully are added by fours, which reads and writes the
// scores less often
void
columns_add_all(const Columns* const columns,
                const Earning* const earnings,
                const size_t         n_earnings,
                uint16_t* const      scores)
{
  const size_t    n_blocks = columns->height / LANES_BLOCK;
  const uint16_t* full[4]  = {NULL};
  const Earning*  held[4]  = {NULL};
  unsigned        n        = 0U;
  for (size_t i = 0U; i < n_earnings; ++i) {
    const Earning* const   earning = &earnings[i];
    const ColumnRef* const ref     = &columns->refs[earning->requirement];
    if (!ref->is_dense ||
        earning->credits[GRADE_ESSENTIAL] != COMPETENT_FULL_CREDIT) {
      columns_add(columns, earning, scores);
      continue;
    }

    full[n]   = column_of(columns, ref);
    held[n++] = earning;
    if (n == 4U) {
      columns->lanes->add_four(full, scores, n_blocks);
      n = 0U;
    }
  }

  for (unsigned i = 0U; i < n; ++i) {
    columns_add(columns, held[i], scores);
  }
}

int32_t
columns_part(const Columns* const columns,
             const Earning* const earning,
             const uint32_t       target)
{
  const ColumnRef* const ref = &columns->refs[earning->requirement];
  if (ref->is_dense) {
    const uint16_t lane = column_of(columns, ref)[target];
    return credit_part(lane >> 2U, earning->credits[lane & 3U]);
  }

  // Those that few targets have are few, and in the order of targets
  const ListedPoints* const end = columns->listed + ref->start + ref->n;
  const ListedPoints*       at  = columns->listed + ref->start;
  while (at < end && at->target < target) {
    ++at;
  }

  return (at < end && at->target == target)
           ? credit_part(at->points, earning->credits[at->grade])
           : 0;
}

// Count all as they are, and then those of the list that only now have enough
static uint32_t
count_list(const Columns* const   columns,
           const ColumnRef* const ref,
           const Tally* const     tally,
           const Earning* const   had)
{
  uint32_t n = columns->lanes->count_full(tally->counted,
                                          tally->scores,
                                          tally->nothing,
                                          tally->least,
                                          columns->height / LANES_BLOCK);
  for (uint32_t i = ref->start; i < ref->start + ref->n; ++i) {
    const ListedPoints listed = columns->listed[i];
    const int32_t      score  = tally->scores[listed.target];
    const int32_t      earned =
      credit_part(listed.points, had->credits[listed.grade]);

    n += tally->counted[listed.target] && score < tally->least &&
         score + listed.points - earned >= tally->least;
  }

  return n;
}

uint32_t
columns_count(const Columns* const columns,
              const Tally* const   tally,
              const Earning* const had)
{
  const ColumnRef* const ref      = &columns->refs[had->requirement];
  const size_t           n_blocks = columns->height / LANES_BLOCK;
  if (!ref->is_dense) {
    return count_list(columns, ref, tally, had);
  }

  const uint16_t* const column = column_of(columns, ref);
  if (!had->credits[GRADE_LOW]) {
    return columns->lanes->count_full(
      tally->counted, tally->scores, column, tally->least, n_blocks);
  }

  const uint16_t parts[N_GRADES] = {
    lanes_credit(had->credits[GRADE_LOW]),
    lanes_credit(had->credits[GRADE_IMPORTANT]),
    lanes_credit(had->credits[GRADE_ESSENTIAL])};

  return columns->lanes->count_rest(
    tally->counted, tally->scores, column, tally->least, n_blocks, parts);
}
