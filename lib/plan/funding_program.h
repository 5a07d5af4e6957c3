// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_PROGRAM_H
#define PLAN_FUNDING_PROGRAM_H

/**
   @file funding_program.h

   What schemes state, in the order in which it is looked at.
*/

#include "base/array.h"

#include <competent/concept.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stdint.h>

/// How a condition is decided
typedef enum {
  FORM_NEVER,     ///< Somebody has to be asked
  FORM_NUMBER,    ///< By bounds or numbers
  FORM_SET,       ///< By any bit of a mask
  FORM_APPLICANT, ///< By who may ask, as bits of a mask
  FORM_TEXT,      ///< By any of some texts
  FORM_COURSE,    ///< By any of some concepts
} Form;

/// Something that has to hold
typedef struct {
  int64_t  least; ///< INT64_MIN for none
  int64_t  most;  ///< INT64_MAX for none
  uint64_t mask;
  uint32_t first_value;
  uint32_t n_values;
  uint32_t group;
  int32_t  node;      ///< Among those of its scheme
  int32_t  criterion; ///< Or -1
  int32_t  form;
  int32_t  from;  ///< First date on which it has to hold, or 0
  int32_t  until; ///< Last date on which it has to hold, or the last of all
} Condition;

/// Conditions that have to hold together
typedef struct {
  uint32_t first;
  uint32_t n;
} Group;

/// What is paid where a group holds
typedef struct {
  int64_t  share; ///< Of 1,000
  int64_t  cap;   ///< Or -1
  int64_t  floor;
  int64_t  per_weeks; ///< Or 0
  int32_t  from;      ///< First date of asking that it is for
  int32_t  until;     ///< Last date of asking that it is for
  uint32_t group;
  uint32_t variant; ///< Among those of its scheme, or #COMMON
} Amount;

/// What is no variant of a scheme, but of all of them
#define COMMON UINT32_MAX

/// One of conflicting statements: what it says beside what is common
typedef struct {
  uint32_t group;
  uint32_t first_amount;
  uint32_t n_amounts;
  bool     is_exhaustive; ///< One of its amounts always applies
} Variant;

/// A time in which one may ask
typedef struct {
  int32_t from;
  int32_t until;
  int32_t weeks_before; ///< Weeks from asking to the start, at least
  int32_t node;
} Window;

/// A scheme
typedef struct {
  CompetentConcept concept;
  int32_t          from;
  int32_t          until;
  int32_t          weeks_before;
  int32_t          payment;        ///< A CompetentPayment
  bool             is_bare;        ///< Nothing is stated of who gets it
  bool             has_deadline;   ///< One has to ask some weeks before
  bool             is_of_employer; ///< Only an employer asks
  uint32_t         group;          ///< Of what is common
  uint32_t         first_variant;
  uint32_t         n_variants; ///< At least one
  uint32_t         first_amount;
  uint32_t         n_amounts; ///< Of what is common, which come first
  uint32_t         first_window;
  uint32_t         n_windows;
  uint32_t         first_exclusion;
  uint32_t         n_exclusions;
} Scheme;

/// All schemes; zero-initialised it is empty
typedef struct {
  Array concepts;   ///< CompetentConcept, by scheme
  Array schemes;    ///< Scheme
  Array conditions; ///< Condition, by group
  Array groups;     ///< Group
  Array amounts;    ///< Amount, by scheme and variant
  Array variants;   ///< Variant, by scheme
  Array windows;    ///< Window, by scheme and first date
  Array exclusions; ///< uint32_t, schemes that exclude one, by scheme
  Array values;     ///< int64_t, of conditions
} Program;

/// What dates are before, and what has no end lasts until
#define LAST_DATE 99991231

/// Make a program of all schemes of a taxonomy
COMPETENT_NODISCARD CompetentStatus
program_make(Program*                 program,
             const CompetentTaxonomy* taxonomy,
             CompetentError*          error);

/// Free what a program holds, so that it is empty again
void
program_free(Program* program);

/// Return a scheme by its number
const Scheme*
program_scheme(const Program* program, uint32_t number);

#endif // PLAN_FUNDING_PROGRAM_H
