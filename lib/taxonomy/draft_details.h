// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_DRAFT_DETAILS_H
#define TAXONOMY_DRAFT_DETAILS_H

/**
   @file draft_details.h

   What is stated of concepts and their parts, before it is placed.
*/

#include "base/array.h"
#include "taxonomy/draft.h"

#include <competent/concept.h>
#include <competent/report.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stdint.h>

/// No part, criterion or fact
#define NOTHING UINT32_MAX

/// A concept or a part of it
typedef struct {
  CompetentConcept concept;
  uint32_t         whole; ///< Part before it, or #NOTHING for a concept
  uint32_t         kind;
  uint32_t         first_entry;
  uint32_t         n_entries;
  uint32_t         first_node; ///< Of its own, or #NOTHING
  uint32_t         next;       ///< Next one of the same whole, or #NOTHING
  uint32_t         about;      ///< Its criterion, or #NOTHING
  uint64_t         hash;       ///< Of all that is stated of it and its parts
} Part;

/// A value of a property of a part, to be sorted
typedef struct {
  int64_t       value;
  CompetentText text;
  uint32_t      fact;
  uint32_t      part;
  uint32_t      property;
} Entry;

/// Parts and entries in the making
typedef struct {
  Draft*    draft;
  uint32_t* part_of;  ///< By node, or #NOTHING
  uint32_t* owner_of; ///< By node: the fact that makes it a part, or #NOTHING
  Array     parts;    ///< Part, each behind its whole
  Array     entries;  ///< Entry, by part
} Details;

/// Find the parts of concepts, and those of parts
COMPETENT_NODISCARD CompetentStatus
details_find_parts(Details* details, CompetentError* error);

/// Find the values of all parts, in order, of which those that cannot hold
/// together are left out
COMPETENT_NODISCARD CompetentStatus
details_find_values(Details* details, CompetentError* error);

/// Set the part that a node is, or #NOTHING
COMPETENT_NODISCARD CompetentStatus
details_resolve(Details* details, uint32_t node, CompetentError* error);

/// Return an order of values of parts: by property, then value
int
details_compare(const Entry* x, const Entry* y);

/// Return a part by its number, until the next is added
static inline Part*
details_part(const Details* const details, const uint32_t part)
{
  return (Part*)details->parts.items + part;
}

/// Return where a value was stated, by its number
static inline const DetailFact*
details_fact(const Details* const details, const uint32_t fact)
{
  return (const DetailFact*)details->draft->facts->details.items + fact;
}

#endif // TAXONOMY_DRAFT_DETAILS_H
