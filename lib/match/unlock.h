// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_UNLOCK_H
#define MATCH_UNLOCK_H

#include "base/array.h"
#include "match/matcher_impl.h"

#include <competent/concept.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stdint.h>

/// What a profile fits, and what it would fit if it had one thing more
typedef struct {
  const CompetentMatcher* matcher;
  const CompetentProfile* profile;
  const Columns*          columns; ///< That targets are ordered by fit with
  Array                   had;     ///< FitHad of the profile
  Array                   after;   ///< FitHad with that one thing more
  uint16_t*               fits;    ///< By target
  uint16_t*               more;    ///< By target, what the changes bring
  uint16_t*               less;    ///< And what they take away
  uint16_t*               counted; ///< By target: 1 if it may become feasible
  uint16_t*               nothing; ///< By target: 0
  FitSizes                sizes;   ///< Of what the profile has
  int32_t                 own;     ///< What the profile fits itself
  int32_t                 own_parts[IMAGE_N_PARTS]; ///< Of which by part
} Unlock;

/// What one thing more brings
typedef struct {
  int32_t fit;      ///< More for one target
  int32_t unlocked; ///< Other targets that become feasible, or -1
} Unlocked;

/// A term of which a profile has more
typedef struct {
  FitHad before;
  FitHad after;
} Raise;

/// One thing that a profile has fully, and the tasks broader than that
typedef struct {
  Raise    raises[1 + FIT_MAX_BROADER];
  unsigned n;
} Step;

/// Find what a profile fits
COMPETENT_NODISCARD CompetentStatus
unlock_init(Unlock*                 unlock,
            const CompetentMatcher* matcher,
            const CompetentProfile* profile,
            CompetentError*         error);

/// Free what it holds
void
unlock_free(Unlock* unlock);

/// Find what a profile that has more would change, for a target and all others
COMPETENT_NODISCARD CompetentStatus
unlock_compare(Unlock*                 unlock,
               const CompetentProfile* after,
               CompetentConcept        target,
               Unlocked*               result,
               CompetentError*         error);

/// Find what having a concept fully changes
Step
unlock_step(const Unlock* unlock, CompetentConcept concept);

/// Return how much more of a target is fitted after a step
int32_t
unlock_fit(const Unlock* unlock, const Step* step, CompetentConcept target);

/// Return how many others become feasible by a step, or -1, where it brings a
/// target so much fit
int32_t
unlock_count(const Unlock*    unlock,
             const Step*      step,
             CompetentConcept target,
             int32_t          fit);

/// List the targets that become feasible for a profile that has more
COMPETENT_NODISCARD CompetentStatus
unlock_list(Unlock*                 unlock,
            const CompetentProfile* after,
            Array*                  targets, ///< CompetentConcept, to add to
            CompetentError*         error);

#endif // MATCH_UNLOCK_H
