// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/cover_archive.h"

#include <string.h>

static int
compare_numbers(const int64_t x, const int64_t y)
{
  return (x > y) - (x < y);
}

static int
compare_covers(const KeptCover* const x, const KeptCover* const y)
{
  int order = compare_numbers(x->value, y->value);
  for (unsigned c = 0U; !order && c < COVER_N_COSTS; ++c) {
    order = compare_numbers(x->costs[c], y->costs[c]);
  }

  for (uint32_t i = 0U; !order && i < x->n && i < y->n; ++i) {
    order = compare_numbers(x->members[i], y->members[i]);
  }

  return order ? order : compare_numbers(x->n, y->n);
}

static bool
is_as_good(const int64_t x[COVER_N_COSTS], const int64_t y[COVER_N_COSTS])
{
  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    if (x[c] > y[c]) {
      return false;
    }
  }

  return true;
}

void
cover_archive_free(CoverArchive* const archive)
{
  array_free(&archive->kept);
}

int64_t
cover_archive_ceiling(const CoverArchive* const archive)
{
  const KeptCover* const kept = (const KeptCover*)archive->kept.items;

  return (archive->goal == COVER_BEST && archive->kept.n == archive->n_wanted)
           ? kept[archive->kept.n - 1U].value
           : INT64_MAX;
}

bool
cover_archive_beats(const CoverArchive* const archive,
                    const int64_t             costs[COVER_N_COSTS])
{
  const KeptCover* const kept = (const KeptCover*)archive->kept.items;
  for (size_t i = 0U; archive->goal == COVER_FRONT && i < archive->kept.n;
       ++i) {
    if (is_as_good(kept[i].costs, costs)) {
      return true;
    }
  }

  return false;
}

static void
drop_beaten(CoverArchive* const archive, const KeptCover* const cover)
{
  KeptCover* const kept = (KeptCover*)archive->kept.items;
  size_t           n    = 0U;
  for (size_t i = 0U; i < archive->kept.n; ++i) {
    if (!is_as_good(cover->costs, kept[i].costs)) {
      kept[n++] = kept[i];
    }
  }

  archive->kept.n = n;
}

static size_t
place_of(const CoverArchive* const archive, const KeptCover* const cover)
{
  const KeptCover* const kept = (const KeptCover*)archive->kept.items;
  size_t                 at   = 0U;
  while (at < archive->kept.n && compare_covers(&kept[at], cover) < 0) {
    ++at;
  }

  return at;
}

CompetentStatus
cover_archive_offer(CoverArchive* const    archive,
                    const KeptCover* const cover,
                    CompetentError* const  error)
{
  if (cover_archive_beats(archive, cover->costs)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (archive->goal == COVER_FRONT) {
    drop_beaten(archive, cover);
  }

  const size_t at = place_of(archive, cover);
  if (at == archive->n_wanted) {
    archive->is_full = true;
    return COMPETENT_STATUS_SUCCESS;
  }

  const KeptCover* const there = (const KeptCover*)archive->kept.items + at;
  if (at < archive->kept.n && !compare_covers(there, cover)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  if (archive->kept.n == archive->n_wanted) {
    --archive->kept.n;
    archive->is_full = true;
  }

  if (!array_add(&archive->kept, sizeof(KeptCover), error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  KeptCover* const kept = (KeptCover*)archive->kept.items;
  memmove(
    kept + at + 1U, kept + at, (archive->kept.n - at - 1U) * sizeof(KeptCover));
  kept[at] = *cover;
  return COMPETENT_STATUS_SUCCESS;
}
