// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "plan/landmark.h"

#include "base/array.h"
#include "base/failure.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/// A node that is to be gone on from, first by sum and then by number
typedef struct {
  int32_t sum; ///< Distance and bound of what is left
  int32_t node;
} Open;

/// A search that goes on
typedef struct {
  const Graph*     graph;
  const Landmarks* landmarks;
  int32_t          to;
  Reached*         reached;
  int32_t*         bounds; ///< By node, or -1 where not known
  Array            heap;   ///< Open, the least at the top
  CompetentError*  error;
} Search;

static bool
is_before(const Open a, const Open b)
{
  return (a.sum != b.sum) ? a.sum < b.sum : a.node < b.node;
}

static CompetentStatus
push(Search* const search, const Open open)
{
  if (!array_add(&search->heap, sizeof(Open), search->error)) {
    return COMPETENT_STATUS_NO_MEMORY;
  }

  Open* const heap = (Open*)search->heap.items;
  size_t      at   = search->heap.n - 1U;
  for (; at; at = (at - 1U) / 2U) {
    const size_t above = (at - 1U) / 2U;
    if (!is_before(open, heap[above])) {
      break;
    }

    heap[at] = heap[above];
  }

  heap[at] = open;
  return COMPETENT_STATUS_SUCCESS;
}

static Open
pop(Search* const search)
{
  Open* const  heap = (Open*)search->heap.items;
  const Open   top  = heap[0];
  const size_t n    = --search->heap.n;
  const Open   last = heap[n];
  size_t       at   = 0U;
  for (size_t below = 1U; below < n; below = 2U * at + 1U) {
    if (below + 1U < n && is_before(heap[below + 1U], heap[below])) {
      ++below;
    }

    if (!is_before(heap[below], last)) {
      break;
    }

    heap[at] = heap[below];
    at       = below;
  }

  heap[at] = last;
  return top;
}

// Return what is left at least: whoever goes over a landmark, or comes from
// one, cannot be faster than without
static int32_t
bound_of(const Search* const search, const int32_t node)
{
  const Landmarks* const landmarks = search->landmarks;
  if (!landmarks || search->to < 0) {
    return 0;
  }

  const int32_t* const from = landmarks->from + (size_t)node * LANDMARKS;
  const int32_t* const to   = landmarks->to + (size_t)node * LANDMARKS;
  const int32_t* const from_to =
    landmarks->from + (size_t)search->to * LANDMARKS;
  const int32_t* const to_to = landmarks->to + (size_t)search->to * LANDMARKS;

  int32_t bound = 0;
  for (int l = 0; l < LANDMARKS; ++l) {
    const int32_t behind = from_to[l] - from[l];
    const int32_t before = to[l] - to_to[l];

    bound = (behind > bound) ? behind : bound;
    bound = (before > bound) ? before : bound;
  }

  return bound;
}

static CompetentStatus
reach(Search* const search,
      const int32_t node,
      const int32_t distance,
      const int32_t parent)
{
  Reached* const reached = &search->reached[node];
  if (distance >= reached->distance) {
    return COMPETENT_STATUS_SUCCESS;
  }

  int32_t* const bound = &search->bounds[node];
  if (*bound < 0) {
    *bound = bound_of(search, node);
  }

  reached->distance = distance;
  reached->parent   = parent;

  // Whoever is so far cannot get there
  const Open open = {distance + *bound, node};
  return (*bound >= LANDMARK_FAR / 2) ? COMPETENT_STATUS_SUCCESS
                                      : push(search, open);
}

static CompetentStatus
go_on(Search* const search)
{
  const Graph* const graph = search->graph;
  CompetentStatus    st    = COMPETENT_STATUS_SUCCESS;
  while (search->heap.n && !st) {
    const Open    open     = pop(search);
    const int32_t distance = search->reached[open.node].distance;
    if (open.node == search->to) {
      break;
    }

    // Reached faster since then
    if (open.sum > distance + search->bounds[open.node]) {
      continue;
    }

    for (uint32_t e = graph->first[open.node];
         e < graph->first[open.node + 1] && !st;
         ++e) {
      const GraphEdge edge = graph->edges[e];
      st = reach(search, edge.node, distance + edge.length, open.node);
    }
  }

  return st;
}

CompetentStatus
landmarks_search(const Graph* const     graph,
                 const Landmarks* const landmarks,
                 const int32_t          from,
                 const int32_t          to,
                 Reached* const         reached,
                 CompetentError* const  error)
{
  const size_t  n      = graph->n_nodes;
  const Reached far    = {LANDMARK_FAR, -1};
  Search        search = {.graph     = graph,
                          .landmarks = landmarks,
                          .to        = to,
                          .reached   = reached,
                          .error     = error};

  search.bounds = (int32_t*)malloc((n + 1U) * sizeof(int32_t));
  if (!search.bounds) {
    return no_memory(error);
  }

  memset(search.bounds, 0xff, n * sizeof(int32_t));
  for (size_t i = 0U; i < n; ++i) {
    reached[i] = far;
  }

  CompetentStatus st = reach(&search, from, 0, -1);
  if (!st) {
    st = go_on(&search);
  }

  free(search.bounds);
  array_free(&search.heap);
  return st;
}

/// Landmarks that are being chosen
typedef struct {
  const Graph* graph;
  Graph        reverse;
  Reached*     reached;
  Landmarks*   landmarks;
} Choosing;

static CompetentStatus
turn_around(Choosing* const choosing, CompetentError* const error)
{
  const Graph* const graph   = choosing->graph;
  Graph* const       reverse = &choosing->reverse;
  const uint32_t     n_edges = graph->first[graph->n_nodes];

  reverse->n_nodes = graph->n_nodes;
  reverse->first =
    (uint32_t*)calloc((size_t)graph->n_nodes + 3U, sizeof(uint32_t));
  reverse->edges = (GraphEdge*)calloc((size_t)n_edges + 1U, sizeof(GraphEdge));
  if (!reverse->first || !reverse->edges) {
    return no_memory(error);
  }

  for (uint32_t e = 0U; e < n_edges; ++e) {
    ++reverse->first[graph->edges[e].node + 2];
  }

  for (uint32_t v = 2U; v < graph->n_nodes + 2U; ++v) {
    reverse->first[v] += reverse->first[v - 1U];
  }

  for (uint32_t v = 0U; v < graph->n_nodes; ++v) {
    for (uint32_t e = graph->first[v]; e < graph->first[v + 1U]; ++e) {
      const GraphEdge edge = graph->edges[e];
      const GraphEdge back = {(int32_t)v, edge.length};

      reverse->edges[reverse->first[edge.node + 1]++] = back;
    }
  }

  return COMPETENT_STATUS_SUCCESS;
}

// Fill in the distances of one landmark
static CompetentStatus
measure(Choosing* const       choosing,
        const int             landmark,
        const int32_t         node,
        CompetentError* const error)
{
  const uint32_t  n       = choosing->graph->n_nodes;
  Reached* const  reached = choosing->reached;
  CompetentStatus st =
    landmarks_search(choosing->graph, NULL, node, -1, reached, error);
  for (uint32_t v = 0U; v < n && !st; ++v) {
    choosing->landmarks->from[(size_t)v * LANDMARKS + (size_t)landmark] =
      reached[v].distance;
  }

  if (!st) {
    st = landmarks_search(&choosing->reverse, NULL, node, -1, reached, error);
  }

  for (uint32_t v = 0U; v < n && !st; ++v) {
    choosing->landmarks->to[(size_t)v * LANDMARKS + (size_t)landmark] =
      reached[v].distance;
  }

  return st;
}

// Return the node that is farthest from all landmarks so far, there and back,
// but not cut off from them
static int32_t
farthest(const Choosing* const choosing, const int n_landmarks)
{
  const Landmarks* const landmarks = choosing->landmarks;
  int32_t                best      = 0;
  int32_t                most      = -1;
  for (uint32_t v = 0U; v < choosing->graph->n_nodes; ++v) {
    int32_t least = LANDMARK_FAR;
    for (int l = 0; l < n_landmarks; ++l) {
      const size_t  at   = (size_t)v * LANDMARKS + (size_t)l;
      const int32_t from = landmarks->from[at];
      const int32_t to   = landmarks->to[at];
      const int32_t both =
        (from < LANDMARK_FAR && to < LANDMARK_FAR) ? from + to : -1;
      least = (both < least) ? both : least;
    }

    if (least > most && least < LANDMARK_FAR) {
      most = least;
      best = (int32_t)v;
    }
  }

  return best;
}

static CompetentStatus
choose(Choosing* const choosing, CompetentError* const error)
{
  CompetentStatus st = turn_around(choosing, error);
  if (!st && choosing->graph->n_nodes) {
    st = measure(choosing, 0, 0, error);
  }

  // The first was only to find one at the edge
  for (int l = 0; l < LANDMARKS && choosing->graph->n_nodes && !st; ++l) {
    st = measure(choosing, l, farthest(choosing, l ? l : 1), error);
  }

  return st;
}

CompetentStatus
landmarks_init(Landmarks* const      landmarks,
               const Graph* const    graph,
               CompetentError* const error)
{
  const size_t n        = (size_t)graph->n_nodes + 1U;
  Choosing     choosing = {.graph = graph, .landmarks = landmarks};

  landmarks->from  = (int32_t*)calloc(n * LANDMARKS, sizeof(int32_t));
  landmarks->to    = (int32_t*)calloc(n * LANDMARKS, sizeof(int32_t));
  choosing.reached = (Reached*)calloc(n, sizeof(Reached));

  CompetentStatus st = (landmarks->from && landmarks->to && choosing.reached)
                         ? choose(&choosing, error)
                         : no_memory(error);

  free(choosing.reached);
  free(choosing.reverse.first);
  free(choosing.reverse.edges);
  if (st) {
    landmarks_free(landmarks);
  }

  return st;
}

void
landmarks_free(Landmarks* const landmarks)
{
  free(landmarks->from);
  free(landmarks->to);
  landmarks->from = NULL;
  landmarks->to   = NULL;
}
