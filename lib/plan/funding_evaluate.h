// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef PLAN_FUNDING_EVALUATE_H
#define PLAN_FUNDING_EVALUATE_H

/**
   @file funding_evaluate.h

   What schemes answer: first what the person and the date decide, then the
   rest for each course.
*/

#include "plan/funding_choice.h"
#include "plan/funding_condition.h"
#include "plan/funding_impl.h"
#include "plan/funding_program.h"

#include <competent/funding.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a scheme pays at the least and the highest price
typedef struct {
  int64_t low[2];  ///< Surely, if the scheme pays
  int64_t high[2]; ///< Possibly
} Paid;

/// What a scheme answers
typedef struct {
  Paid             paid;
  CompetentVerdict verdict;
} Answer;

/// What conditions of a group say so far, and which of them are left
typedef struct {
  uint32_t         first; ///< Among those that are left
  uint32_t         n;
  CompetentVerdict verdict;
} Partial;

/// Room for one person, for any number of cases one after the other
typedef struct {
  const CompetentFunding* funding;
  const CompetentProfile* profile;
  int32_t                 date;  ///< Of what is looked at, or 0 for none yet
  int32_t                 today; ///< Number of that day
  Seen                    seen[COMPETENT_N_CRITERIA];
  Partial*                partials; ///< By group
  uint32_t*               left;     ///< Conditions that wait for the course
  Answer*                 answers;  ///< By scheme
  uint32_t*               live;     ///< Schemes that are not refused yet
  Offer*                  offers;
  uint32_t*               place; ///< By scheme
  size_t                  n_live;
  void*                   block; ///< All of the room
} Evaluation;

/// What remains to pay, and how sure that is
typedef struct {
  CompetentCost cost;
  bool          is_best;
} Remains;

/// Make room
COMPETENT_NODISCARD CompetentStatus
evaluation_init(Evaluation*             evaluation,
                const CompetentFunding* funding,
                const CompetentProfile* profile,
                CompetentError*         error);

/// Free the room
void
evaluation_free(Evaluation* evaluation);

/// Answer for all schemes; those that are not live are refused
void
evaluation_answer(Evaluation* evaluation, const CompetentCase* question);

/// Find what remains to pay after an answer
Remains
evaluation_remains(Evaluation* evaluation);

/// Choose what pays most surely or possibly, and return the number of offers
size_t
evaluation_choose(Evaluation* evaluation, bool is_sure, Choice* choice);

/// Decide on a condition as was seen last, with what was looked at
CompetentVerdict
evaluation_decide(const Evaluation*    evaluation,
                  const CompetentCase* question,
                  const Condition*     condition,
                  Seen*                seen);

/// Return the window in which one may ask, else the next, else the last, or
/// null
const Window*
evaluation_window(const Evaluation* evaluation,
                  const Scheme*     scheme,
                  int32_t           date);

/// Decide on whether there is time left to ask before the course begins
CompetentVerdict
evaluation_is_in_time(const Evaluation* evaluation,
                      const Scheme*     scheme,
                      int32_t           date);

#endif // PLAN_FUNDING_EVALUATE_H
