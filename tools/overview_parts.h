// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OVERVIEW_PARTS_H
#define TOOLS_OVERVIEW_PARTS_H

#include "overview_found.h"
#include "overview_said.h"

#include <competent/concept.h>
#include <competent/detail.h>
#include <competent/fact.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Begin a part of a page
void
overview_begin(const Overview* overview, const char* name, Said heading);

/// End a part of a page
void
overview_end(const Overview* overview);

/// Write a sentence with at most two arguments, and what parts it from the next
void
overview_sentence(const Overview* overview,
                  Said            said,
                  const char*     first,
                  const char*     second);

/// Write a paragraph with at most two arguments
void
overview_paragraph(const Overview* overview,
                   Said            said,
                   const char*     first,
                   const char*     second);

/// Return what to call a concept, which is never an IRI
const char*
overview_name(const Overview* overview, CompetentConcept concept);

/// Write the names of some concepts as the end of a sentence
void
overview_names(const Overview*         overview,
               const CompetentConcept* concepts,
               size_t                  n,
               size_t                  limit);

/// Write a meter of ten points
void
overview_meter(const Overview* overview, int32_t points);

/// Return who asks for what a scheme pays
CompetentApplicant
overview_applicant(const Overview* overview, CompetentConcept scheme);

/// Return how to speak of a fact that somebody can find out
Said
overview_fact(CompetentFact fact);

/// Return whether a claim tells somebody anything, of what is free or not
bool
overview_is_of_use(const CompetentClaim* claim, bool is_free);

/// Write what schemes say of a course: those that pay, and those that may
void
overview_schemes(const Overview* overview, const Bill* bill, bool is_free);

/// Write the schemes that say no to all that is to be paid, and why
void
overview_refusals(const Overview* overview);

// The parts of a page, each of which is there whatever is known

void
overview_short(const Overview* overview);

void
overview_can(const Overview* overview);

void
overview_fits(const Overview* overview);

void
overview_gap(const Overview* overview);

void
overview_gates(const Overview* overview);

void
overview_tell_route(const Overview* overview);

void
overview_stop(const Overview* overview);

void
overview_courses(const Overview* overview);

void
overview_money(const Overview* overview);

void
overview_next(const Overview* overview);

#endif // TOOLS_OVERVIEW_PARTS_H
