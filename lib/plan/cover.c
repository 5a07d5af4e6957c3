// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/cover.h"

#include "base/failure.h"
#include "plan/cover_archive.h"
#include "plan/cover_bound.h"
#include "plan/cover_state.h"

#include <stdlib.h>
#include <string.h>

enum {
  CORE_ITEMS    = 48,      ///< Items that are tried at first, of many
  CORE_WORK     = 1 << 15, ///< Work to spend on those
  PRICED_ROUNDS = 60,      ///< Rounds in which prices are found
  FEW_ITEMS     = 16,      ///< Items up to which each cost is bounded
  DENSE_ITEMS   = 256,     ///< Items up to which parts are bounded, too
};

/// A search for covers
typedef struct {
  const CoverProblem* problem;
  CoverState          state;
  CoverArchive        archive;
  Array           lists; ///< uint32_t, items left, of one node after another
  uint32_t        members[COVER_MAX_MEMBERS];
  uint32_t        n_members;
  uint32_t*       scratch; ///< As many as there are items
  uint64_t        work;
  uint64_t        max_work;
  bool            is_priced; ///< There are prices to bound by
  bool            is_cut;    ///< Not all was searched
  CompetentError* error;
} Search;

/// A node: the items that may still be added to the members
typedef struct {
  size_t first; ///< In the lists
  size_t n;
} Node;

void
covers_free(Covers* const covers)
{
  array_free(&covers->sets);
  array_free(&covers->members);
}

static uint32_t*
items_of(const Search* const search, const Node node)
{
  return (uint32_t*)search->lists.items + node.first;
}

static int
compare_items(const void* const a, const void* const b)
{
  const uint32_t x = *(const uint32_t*)a;
  const uint32_t y = *(const uint32_t*)b;

  return (x > y) - (x < y);
}

static bool
is_within_limits(const Search* const search)
{
  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    if (search->state.totals[c] > search->problem->limits[c]) {
      return false;
    }
  }

  return true;
}

// Keep the members if none is needless, which another set would be without
static CompetentStatus
keep_members(Search* const search)
{
  KeptCover cover = {.n     = search->n_members,
                     .value = search->state.totals[COVER_VALUE] >>
                              search->state.shift};
  if (!is_within_limits(search)) {
    return COMPETENT_STATUS_SUCCESS;
  }

  for (uint32_t i = 0U; i < cover.n; ++i) {
    if (cover_state_is_needless(&search->state, search->members[i])) {
      return COMPETENT_STATUS_SUCCESS;
    }

    cover.members[i] = search->members[i];
  }

  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    cover.costs[c] = search->state.totals[c];
  }

  qsort(cover.members, cover.n, sizeof(uint32_t), compare_items);
  return cover_archive_offer(&search->archive, &cover, search->error);
}

// Return the least value that a node leads to, rounded up to whole values
static int64_t
bound_value(const Search* const   search,
            const uint32_t* const items,
            const size_t          n_items)
{
  const CoverState* const state = &search->state;
  const int64_t           mask  = ((int64_t)1 << state->shift) - 1;

  const bool    is_dense = n_items <= DENSE_ITEMS || !search->is_priced;
  const int64_t parts =
    is_dense ? cover_bound_parts(state, COVER_VALUE, items, n_items) : 0;
  if (parts == COVER_NO_COVER) {
    return COVER_NO_COVER;
  }

  const int64_t prices =
    search->is_priced ? cover_bound_prices(state, items, n_items) : 0;
  const int64_t more = (parts > prices) ? parts : prices;
  return (state->totals[COVER_VALUE] + more + mask) >> state->shift;
}

// Return whether nothing that is wanted follows from a node, by single costs
static bool
is_beaten(Search* const         search,
          const uint32_t* const items,
          const size_t          n_items)
{
  const CoverProblem* const problem  = search->problem;
  const bool                is_front = problem->goal == COVER_FRONT;

  int64_t least[COVER_N_COSTS] = {0};
  for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
    if (!is_front && problem->limits[c] == INT64_MAX) {
      continue;
    }

    uint32_t* const sorted = search->scratch;
    memcpy(sorted, items, n_items * sizeof(uint32_t));
    cover_sort(&search->state, c, sorted, n_items);

    const int64_t more = cover_bound_parts(&search->state, c, sorted, n_items);
    if (more == COVER_NO_COVER ||
        search->state.totals[c] + more > problem->limits[c]) {
      return true;
    }

    least[c] = search->state.totals[c] + more;
  }

  return is_front && cover_archive_beats(&search->archive, least);
}

// Add the items behind an index that still add anything to the lists
static CompetentStatus
add_child(Search* const search,
          const Node    node,
          const size_t  index,
          Node* const   child)
{
  const size_t    n    = node.n - index - 1U;
  uint32_t* const list = (uint32_t*)array_add_many(
    &search->lists, sizeof(uint32_t), n, search->error);
  if (!list) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  const uint32_t* const items = items_of(search, node);

  child->first = search->lists.n - n;
  child->n     = 0U;
  for (size_t i = index + 1U; i < node.n; ++i) {
    if (search->state.marginals[items[i]] > 0) {
      list[child->n++] = items[i];
    }
  }

  search->lists.n = child->first + child->n;
  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
search_node(Search* search, Node node);

// Search all covers with one more member, and none of the items before it
static CompetentStatus
search_with(Search* const search, const Node node, const size_t index)
{
  const uint32_t  item  = items_of(search, node)[index];
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  Node            child = {0U, 0U};

  search->members[search->n_members++] = item;
  cover_state_add(&search->state, item);
  if (search->state.gained >= search->problem->demand) {
    st = keep_members(search);
  } else if (search->n_members == COVER_MAX_MEMBERS) {
    search->is_cut = true;
  } else {
    st = add_child(search, node, index, &child);
    if (!st) {
      st              = search_node(search, child);
      search->lists.n = child.first;
    }
  }

  cover_state_remove(&search->state, item);
  --search->n_members;
  return st;
}

// Bounds of single costs take sorting, so of many items not all are bounded
static bool
is_looked_at(const size_t index, const size_t n_items)
{
  return !(index & (index - 1U)) || n_items - index <= FEW_ITEMS;
}

// Each item is a member in turn, without those before it.  This nests as deep
// as there are members.
static CompetentStatus
search_node(Search* const search, const Node node)
{
  cover_sort(&search->state, COVER_VALUE, items_of(search, node), node.n);

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < node.n && !st; ++i) {
    const uint32_t* const items = items_of(search, node) + i;
    search->work += node.n - i;
    if (search->work > search->max_work) {
      search->is_cut = true;
      return COMPETENT_STATUS_SUCCESS;
    }

    const int64_t value = bound_value(search, items, node.n - i);
    if (value == COVER_NO_COVER ||
        value >= cover_archive_ceiling(&search->archive) ||
        (is_looked_at(i, node.n) && is_beaten(search, items, node.n - i))) {
      return COMPETENT_STATUS_SUCCESS;
    }

    st = search_with(search, node, i);
  }

  return st;
}

// Return the item that adds most for what it takes, or none
static size_t
choose_greedily(const Search* const   search,
                const unsigned        measure,
                const uint32_t* const items,
                const size_t          n_items)
{
  const CoverState* const state  = &search->state;
  const int64_t           needed = search->problem->demand - state->gained;
  size_t                  best   = n_items;
  int64_t                 cost   = 0;
  int64_t                 use    = 0;
  for (size_t i = 0U; i < n_items; ++i) {
    const int64_t marginal = state->marginals[items[i]];
    const int64_t more     = (marginal < needed) ? marginal : needed;
    const int64_t measured = state->measures[measure][items[i]];
    if (more > 0 && (best == n_items || measured * use < cost * more ||
                     (measured * use == cost * more && more > use))) {
      best = i;
      cost = measured;
      use  = more;
    }
  }

  return best;
}

// Leave needless members out, the last ones first
static void
prune_members(Search* const search)
{
  for (uint32_t i = search->n_members; i--;) {
    const uint32_t member = search->members[i];
    if (cover_state_is_needless(&search->state, member)) {
      cover_state_remove(&search->state, member);
      --search->n_members;
      memmove(&search->members[i],
              &search->members[i + 1U],
              (search->n_members - i) * sizeof(uint32_t));
    }
  }
}

static CompetentStatus
cover_greedily(Search* const search, const unsigned measure, const Node node)
{
  const uint32_t* const items = items_of(search, node);
  while (search->state.gained < search->problem->demand &&
         search->n_members < COVER_MAX_MEMBERS) {
    const size_t best = choose_greedily(search, measure, items, node.n);
    if (best == node.n) {
      break;
    }

    search->members[search->n_members++] = items[best];
    cover_state_add(&search->state, items[best]);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (search->state.gained >= search->problem->demand) {
    prune_members(search);
    st = keep_members(search);
  }

  while (search->n_members) {
    cover_state_remove(&search->state, search->members[--search->n_members]);
  }

  return st;
}

// Items that cost too much by themselves are left out
static CompetentStatus
list_items(Search* const search, Node* const root)
{
  const CoverProblem* const problem = search->problem;
  uint32_t* const           list    = (uint32_t*)array_add_many(
    &search->lists, sizeof(uint32_t), problem->n_items, search->error);

  search->scratch =
    (uint32_t*)calloc((size_t)problem->n_items + 1U, sizeof(uint32_t));
  if (!list || !search->scratch) {
    return no_memory(search->error);
  }

  for (uint32_t i = 0U; i < problem->n_items; ++i) {
    bool is_possible = search->state.marginals[i] > 0;
    for (unsigned c = 0U; c < COVER_N_COSTS; ++c) {
      is_possible =
        is_possible && problem->items[i].costs[c] <= problem->limits[c];
    }

    if (is_possible) {
      list[root->n++] = i;
    }
  }

  search->lists.n = root->n;
  return COMPETENT_STATUS_SUCCESS;
}

// Search some of many items, to know good covers before all are searched
static CompetentStatus
search_core(Search* const search, const Node root)
{
  Node            core = {search->lists.n, 0U};
  uint32_t* const list =
    (uint32_t*)array_add_many(&search->lists,
                              sizeof(uint32_t),
                              COVER_N_MEASURES * CORE_ITEMS,
                              search->error);
  if (!list) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  uint32_t* const items = items_of(search, root);
  const unsigned  first =
    (search->problem->goal == COVER_FRONT) ? 0U : COVER_VALUE;
  const size_t n_each = CORE_ITEMS / (COVER_N_MEASURES - first);
  for (unsigned m = first; m < COVER_N_MEASURES; ++m) {
    cover_sort(&search->state, m, items, root.n);
    for (size_t i = 0U; i < n_each && i < root.n; ++i) {
      list[core.n++] = items[i];
    }
  }

  // One that was taken for two measures is there once
  qsort(list, core.n, sizeof(uint32_t), compare_items);
  size_t kept = 0U;
  for (size_t i = 0U; i < core.n; ++i) {
    if (!kept || list[kept - 1U] != list[i]) {
      list[kept++] = list[i];
    }
  }

  core.n           = kept;
  search->lists.n  = core.first + kept;
  search->max_work = search->work + CORE_WORK;

  const CompetentStatus st = search_node(search, core);
  search->lists.n          = core.first;
  return st;
}

// Leave out what no cover has that is wanted
static void
drop_dear(Search* const search, Node* const root)
{
  uint32_t* const   items   = items_of(search, *root);
  const CoverState* state   = &search->state;
  const int64_t     least   = cover_bound_prices(state, items, root->n);
  const int64_t     ceiling = cover_archive_ceiling(&search->archive);
  if (search->problem->goal != COVER_BEST || ceiling == INT64_MAX) {
    return;
  }

  size_t kept = 0U;
  for (size_t i = 0U; i < root->n; ++i) {
    const int64_t reduced = state->reduced[items[i]];
    if (reduced <= 0 || least + reduced < (ceiling << state->shift)) {
      items[kept++] = items[i];
    }
  }

  root->n = kept;
}

static CompetentStatus
find_prices(Search* const search, Node* const root, Covers* const covers)
{
  const CoverState* const state = &search->state;
  const KeptCover* const  kept  = (const KeptCover*)search->archive.kept.items;

  const int64_t known   = search->archive.kept.n ? kept[0].value : 0;
  const int64_t ceiling = known ? known << state->shift : COVER_MAX_VALUE;
  const CompetentStatus st =
    cover_find_prices(&search->state, ceiling, PRICED_ROUNDS, search->error);
  if (!st) {
    search->is_priced = true;
    drop_dear(search, root);

    const int64_t bound = bound_value(search, items_of(search, *root), root->n);
    const int64_t best  = search->archive.kept.n ? kept[0].value : INT64_MAX;
    const int64_t least = (bound < best) ? bound : best;
    covers->bound       = (least > covers->bound) ? least : covers->bound;
  }

  return st;
}

static CompetentStatus
search_all(Search* const search, Node root, Covers* const covers)
{
  const bool      is_small = root.n <= CORE_ITEMS;
  CompetentStatus st       = COMPETENT_STATUS_SUCCESS;
  const unsigned  first =
    (search->problem->goal == COVER_FRONT) ? 0U : COVER_VALUE;
  for (unsigned m = first; m < COVER_N_MEASURES && !st; ++m) {
    st = cover_greedily(search, m, root);
  }

  if (!st) {
    st = search_core(search, root);
  }

  if (st || (is_small && !search->is_cut)) {
    return st;
  }

  st = find_prices(search, &root, covers);
  if (!st) {
    search->is_cut   = false;
    search->max_work = search->work + search->problem->max_work;
    st               = search_node(search, root);
  }

  return st;
}

static CompetentStatus
write_covers(Search* const search, Covers* const covers)
{
  const KeptCover* const kept = (const KeptCover*)search->archive.kept.items;
  for (size_t i = 0U; i < search->archive.kept.n; ++i) {
    CoverSet* const set =
      (CoverSet*)array_add(&covers->sets, sizeof(CoverSet), search->error);
    uint32_t* const members = (uint32_t*)array_add_many(
      &covers->members, sizeof(uint32_t), kept[i].n, search->error);
    if (!set || !members) {
      return COMPETENT_STATUS_NO_MEMORY;
    }

    memcpy(set->costs, kept[i].costs, sizeof(set->costs));
    memcpy(members, kept[i].members, kept[i].n * sizeof(uint32_t));
    set->value = kept[i].value;
    set->first = (uint32_t)(covers->members.n - kept[i].n);
    set->n     = kept[i].n;
  }

  covers->work = search->work;
  covers->is_proven =
    !search->is_cut &&
    !(search->problem->goal == COVER_FRONT && search->archive.is_full);
  if (!search->is_cut) {
    covers->bound = search->archive.kept.n ? kept[0].value : COVER_NO_COVER;
  }

  return COMPETENT_STATUS_SUCCESS;
}

static CompetentStatus
solve(Search* const search, Covers* const covers)
{
  const CoverProblem* const problem = search->problem;
  Node                      root    = {0U, 0U};
  CompetentStatus           st      = list_items(search, &root);
  if (st) {
    return st;
  }

  if (problem->demand <= 0) {
    const KeptCover nothing = {.n = 0U};
    st = cover_archive_offer(&search->archive, &nothing, search->error);
  } else {
    cover_sort(&search->state, COVER_VALUE, items_of(search, root), root.n);
    covers->bound = bound_value(search, items_of(search, root), root.n);
    if (covers->bound != COVER_NO_COVER) {
      st = search_all(search, root, covers);
    }
  }

  return st ? st : write_covers(search, covers);
}

CompetentStatus
cover_solve(const CoverProblem* const problem,
            Covers* const             covers,
            CompetentError* const     error)
{
  Search search = {
    .problem = problem,
    .archive = {.goal = problem->goal, .n_wanted = problem->n_wanted},
    .error   = error};

  memset(covers, 0, sizeof(*covers));

  CompetentStatus st = cover_state_init(&search.state, problem, error);
  if (!st) {
    st = solve(&search, covers);
  }

  cover_state_free(&search.state);
  cover_archive_free(&search.archive);
  array_free(&search.lists);
  free(search.scratch);
  if (st) {
    covers_free(covers);
  }

  return st;
}
