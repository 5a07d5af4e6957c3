// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_LANDMARK_H
#define PLAN_LANDMARK_H

/**
   @file landmark.h

   Shortest ways in a graph that does not change.

   The search goes first to where the sum of the way so far and a bound of the
   way left is least.  The bound follows from the triangle inequality and the
   distances from and to some landmarks, as Goldberg and Harrelson showed in
   "Computing the shortest path: A* search meets graph theory" (2005).
*/

#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

/// Number of landmarks
#define LANDMARKS 16

/// Farther than any way is
#define LANDMARK_FAR (INT32_C(1) << 30)

/// A directed edge
typedef struct {
  int32_t node;   ///< To which it leads
  int32_t length; ///< At least 1
} GraphEdge;

/// A graph, whose ways are all shorter than half of #LANDMARK_FAR
typedef struct {
  uint32_t   n_nodes;
  uint32_t*  first; ///< By node, index of its first edge; one more than nodes
  GraphEdge* edges;
} Graph;

/// Distances by node, from and to each landmark
typedef struct {
  int32_t* from;
  int32_t* to;
} Landmarks;

/// A node that a search has reached
typedef struct {
  int32_t distance;
  int32_t parent; ///< Node before it, or -1
} Reached;

/// Find the distances of good landmarks
COMPETENT_NODISCARD CompetentStatus
landmarks_init(Landmarks* landmarks, const Graph* graph, CompetentError* error);

/// Free distances
void
landmarks_free(Landmarks* landmarks);

/**
   Find a shortest way.

   @param graph Graph.

   @param landmarks Landmarks of the graph, or null to search without.

   @param from Node to begin with.

   @param to Node to end with, or -1 for all nodes.

   @param[out] reached Set for each node that was reached, the others being as
   far as #LANDMARK_FAR; for @p to exactly.

   @param[out] error Set to the reason on failure, or null if not wanted.
*/
COMPETENT_NODISCARD CompetentStatus
landmarks_search(const Graph*     graph,
                 const Landmarks* landmarks,
                 int32_t          from,
                 int32_t          to,
                 Reached*         reached,
                 CompetentError*  error);

#endif // PLAN_LANDMARK_H
