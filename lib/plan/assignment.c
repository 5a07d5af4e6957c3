// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/assignment.h"

#include "base/failure.h"

#include <stdlib.h>
#include <string.h>

/// Where the rows of each column are kept, and what is known of it in a search
typedef struct {
  const AssignmentProblem* problem;
  Assignment*              assignment;
  uint32_t*                first;     ///< By column: the first of its members
  uint32_t*                counts;    ///< By column: rows that are assigned
  uint32_t*                members;   ///< Rows, by column
  uint32_t*                positions; ///< By row: where it is in the members
  int64_t*                 distances; ///< By column
  uint32_t*                reached;   ///< By column: the row that reached it
  uint32_t*                open;      ///< Columns that were not looked at yet
  uint32_t                 n_open;
  uint32_t                 n_all;   ///< Of those that are open at first
  int64_t                  way_out; ///< Least for a row to be without a place
  uint32_t                 leaver;  ///< Which row that is
} Search;

void
assignment_free(Assignment* const assignment)
{
  free(assignment->columns);
  free(assignment->row_prices);
  free(assignment->column_prices);
  memset(assignment, 0, sizeof(*assignment));
}

static const int64_t*
costs_of(const AssignmentProblem* const problem, const uint32_t row)
{
  return problem->costs + (size_t)row * problem->n_columns;
}

// More rows than there are never take a place
static uint32_t
n_places(const AssignmentProblem* const problem, const uint32_t column)
{
  const uint32_t places = problem->places[column];

  return (places < problem->n_rows) ? places : problem->n_rows;
}

// Return more than any chain of pairs costs, each column of which is there once
static int64_t
find_penalty(const AssignmentProblem* const problem)
{
  const size_t n     = (size_t)problem->n_rows * problem->n_columns;
  int64_t      most  = 0;
  uint32_t     chain = problem->n_columns;
  for (size_t i = 0U; i < n; ++i) {
    const int64_t cost = problem->costs[i];
    most = (cost != ASSIGNMENT_NEVER && cost > most) ? cost : most;
  }

  if (problem->n_rows < chain) {
    chain = problem->n_rows;
  }

  return most * ((int64_t)chain + 1) + 1;
}

static bool
make_answer(const AssignmentProblem* const problem,
            Assignment* const              assignment)
{
  const size_t n_rows    = (size_t)problem->n_rows + 1U;
  const size_t n_columns = (size_t)problem->n_columns + 1U;

  memset(assignment, 0, sizeof(*assignment));
  assignment->columns       = (uint32_t*)calloc(n_rows, sizeof(uint32_t));
  assignment->row_prices    = (int64_t*)calloc(n_rows, sizeof(int64_t));
  assignment->column_prices = (int64_t*)calloc(n_columns, sizeof(int64_t));
  return assignment->columns && assignment->row_prices &&
         assignment->column_prices;
}

static bool
make_search(Search* const search)
{
  const AssignmentProblem* const problem   = search->problem;
  const size_t                   n_rows    = (size_t)problem->n_rows + 1U;
  const size_t                   n_columns = (size_t)problem->n_columns + 1U;

  search->first     = (uint32_t*)calloc(n_columns + 1U, sizeof(uint32_t));
  search->counts    = (uint32_t*)calloc(n_columns, sizeof(uint32_t));
  search->positions = (uint32_t*)calloc(n_rows, sizeof(uint32_t));
  search->distances = (int64_t*)calloc(n_columns, sizeof(int64_t));
  search->reached   = (uint32_t*)calloc(n_columns, sizeof(uint32_t));
  search->open      = (uint32_t*)calloc(n_columns, sizeof(uint32_t));
  if (!search->first || !search->counts || !search->positions ||
      !search->distances || !search->reached || !search->open) {
    return false;
  }

  // Room for all rows in each column would be too much: there is for its places
  size_t n = 0U;
  for (uint32_t c = 0U; c < problem->n_columns; ++c) {
    search->first[c] = (uint32_t)n;
    n += n_places(problem, c);
  }

  search->first[problem->n_columns] = (uint32_t)n;
  search->members = (uint32_t*)calloc(n + 1U, sizeof(uint32_t));
  return search->members;
}

static void
free_search(const Search* const search)
{
  free(search->first);
  free(search->counts);
  free(search->members);
  free(search->positions);
  free(search->distances);
  free(search->reached);
  free(search->open);
}

static bool
has_room(const Search* const search, const uint32_t column)
{
  return search->counts[column] <
         search->first[column + 1U] - search->first[column];
}

// Look at where a row can go that takes some distance to make free, and return
// the index of the open column that is nearest then, the lowest of those as
// near
static uint32_t
look_from(Search* const search, const uint32_t row, const int64_t distance)
{
  const int64_t* const  costs     = costs_of(search->problem, row);
  const int64_t* const  prices    = search->assignment->column_prices;
  const uint32_t* const open      = search->open;
  int64_t* const        distances = search->distances;
  const uint32_t        n_open    = search->n_open;
  if (distance + search->assignment->penalty < search->way_out) {
    search->way_out = distance + search->assignment->penalty;
    search->leaver  = row;
  }

  uint32_t nearest = 0U;
  int64_t  least   = ASSIGNMENT_NEVER;
  for (uint32_t o = 0U; o < n_open; ++o) {
    const uint32_t column = open[o];
    const int64_t  cost   = costs[column];
    int64_t        there  = distances[column];
    if (cost != ASSIGNMENT_NEVER && distance + cost - prices[column] < there) {
      there                   = distance + cost - prices[column];
      distances[column]       = there;
      search->reached[column] = row;
    }

    if (there < least || (there == least && column < open[nearest])) {
      least   = there;
      nearest = o;
    }
  }

  return nearest;
}

static void
open_all(Search* const search)
{
  search->n_open  = 0U;
  search->way_out = ASSIGNMENT_NEVER;
  for (uint32_t c = 0U; c < search->problem->n_columns; ++c) {
    search->distances[c] = ASSIGNMENT_NEVER;
    if (search->problem->places[c]) {
      search->open[search->n_open++] = c;
    }
  }

  search->n_all = search->n_open;
}

// Columns that were looked at stand behind those that are open
static uint32_t
close_column(Search* const search, const uint32_t index)
{
  const uint32_t column = search->open[index];

  --search->n_open;
  search->open[index]          = search->open[search->n_open];
  search->open[search->n_open] = column;
  return column;
}

// Return the column with room, or none if somebody has to be without a place
static uint32_t
find_way(Search* const search, const uint32_t row)
{
  const int64_t* const prices = search->assignment->column_prices;

  open_all(search);

  uint32_t nearest = look_from(search, row, 0);
  while (search->n_open) {
    const uint32_t column   = search->open[nearest];
    const int64_t  distance = search->distances[column];
    if (distance >= search->way_out) {
      break;
    }

    if (has_room(search, column)) {
      return column;
    }

    (void)close_column(search, nearest);
    const uint32_t first = search->first[column];
    for (uint32_t m = first; m < first + search->counts[column]; ++m) {
      const uint32_t member = search->members[m];
      const int64_t  cost   = costs_of(search->problem, member)[column];

      nearest = look_from(search, member, distance - cost + prices[column]);
    }
  }

  return ASSIGNMENT_NONE;
}

// Columns that are nearer than where the way ends get dearer by the difference
static void
raise_prices(Search* const search, const int64_t end)
{
  for (uint32_t o = search->n_open; o < search->n_all; ++o) {
    const uint32_t column = search->open[o];

    search->assignment->column_prices[column] +=
      search->distances[column] - end;
  }
}

static void
put(Search* const  search,
    const uint32_t row,
    const uint32_t column,
    const uint32_t position)
{
  search->members[search->first[column] + position] = row;
  search->positions[row]                            = position;
  search->assignment->columns[row]                  = column;
}

// Give each row on the way the place to which it leads, from its end
static void
follow(Search* const  search,
       const uint32_t row,
       uint32_t       column,
       uint32_t       position)
{
  for (;;) {
    const uint32_t mover = search->reached[column];
    const uint32_t from  = search->assignment->columns[mover];
    const uint32_t left  = search->positions[mover];

    put(search, mover, column, position);
    if (mover == row) {
      return;
    }

    column   = from;
    position = left;
  }
}

static void
assign(Search* const search, const uint32_t row)
{
  uint32_t* const columns = search->assignment->columns;

  const uint32_t end = find_way(search, row);

  raise_prices(search,
               (end == ASSIGNMENT_NONE) ? search->way_out
                                        : search->distances[end]);
  if (end != ASSIGNMENT_NONE) {
    follow(search, row, end, search->counts[end]++);
  } else if (search->leaver != row) {
    const uint32_t column   = columns[search->leaver];
    const uint32_t position = search->positions[search->leaver];

    columns[search->leaver] = ASSIGNMENT_NONE;
    follow(search, row, column, position);
  }
}

// A row counts for what its pair costs but for the price of the column
static void
settle(const AssignmentProblem* const problem, Assignment* const assignment)
{
  for (uint32_t r = 0U; r < problem->n_rows; ++r) {
    const uint32_t column = assignment->columns[r];
    const bool     is_in  = column != ASSIGNMENT_NONE;
    const int64_t  cost   = is_in ? costs_of(problem, r)[column] : 0;

    assignment->row_prices[r] =
      is_in ? cost - assignment->column_prices[column] : assignment->penalty;
    assignment->total += cost;
    assignment->n_assigned += is_in;
  }
}

CompetentStatus
assignment_solve(const AssignmentProblem* const problem,
                 Assignment* const              assignment,
                 CompetentError* const          error)
{
  Search     search  = {.problem = problem, .assignment = assignment};
  const bool is_made = make_answer(problem, assignment) && make_search(&search);
  if (is_made) {
    assignment->penalty = find_penalty(problem);
    for (uint32_t r = 0U; r < problem->n_rows; ++r) {
      assignment->columns[r] = ASSIGNMENT_NONE;
    }

    for (uint32_t r = 0U; r < problem->n_rows; ++r) {
      assign(&search, r);
    }

    settle(problem, assignment);
  } else {
    assignment_free(assignment);
  }

  free_search(&search);
  return is_made ? COMPETENT_STATUS_SUCCESS : no_memory(error);
}

static bool
is_row_priced(const AssignmentProblem* const problem,
              const Assignment* const        assignment,
              const uint32_t                 row)
{
  const int64_t* const costs    = costs_of(problem, row);
  const int64_t        price    = assignment->row_prices[row];
  const uint32_t       column   = assignment->columns[row];
  bool                 is_right = price <= assignment->penalty;
  for (uint32_t c = 0U; c < problem->n_columns && is_right; ++c) {
    is_right = costs[c] == ASSIGNMENT_NEVER || !problem->places[c] ||
               price + assignment->column_prices[c] <= costs[c];
  }

  return is_right &&
         ((column == ASSIGNMENT_NONE)
            ? price == assignment->penalty
            : costs[column] != ASSIGNMENT_NEVER &&
                price + assignment->column_prices[column] == costs[column]);
}

bool
assignment_is_optimal(const AssignmentProblem* const problem,
                      const Assignment* const        assignment)
{
  bool is_right = assignment->penalty >= find_penalty(problem);
  for (uint32_t r = 0U; r < problem->n_rows && is_right; ++r) {
    is_right = is_row_priced(problem, assignment, r);
  }

  for (uint32_t c = 0U; c < problem->n_columns && is_right; ++c) {
    uint32_t n = 0U;
    for (uint32_t r = 0U; r < problem->n_rows; ++r) {
      n += assignment->columns[r] == c;
    }

    is_right = n <= problem->places[c] && assignment->column_prices[c] <= 0 &&
               (n == problem->places[c] || !assignment->column_prices[c]);
  }

  return is_right;
}
