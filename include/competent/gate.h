// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_GATE_H
#define COMPETENT_GATE_H

#include <competent/attributes.h>
#include <competent/concept.h>
#include <competent/profile.h>
#include <competent/status.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/// What may stand before a target; the values never change
typedef enum {
  COMPETENT_GATE_REGULATED    = 0, ///< The law says who may have the occupation
  COMPETENT_GATE_LICENCE      = 1, ///< Who does the work has to drive
  COMPETENT_GATE_LANGUAGE     = 2, ///< Who does the work has to know a language
  COMPETENT_GATE_CIRCUMSTANCE = 3, ///< The work has a circumstance
} CompetentGateKind;

/// Number of kinds of gates
#define COMPETENT_N_GATE_KINDS 4

/// Whether a gate lets somebody through; a higher value, which never changes,
/// is worse
typedef enum {
  COMPETENT_PASSAGE_PASSED  = 0, ///< Nothing stands in the way
  COMPETENT_PASSAGE_UNKNOWN = 1, ///< Nobody said, so it has to be asked
  COMPETENT_PASSAGE_OPEN    = 2, ///< It stands in the way
} CompetentPassage;

/// Number of passages
#define COMPETENT_N_PASSAGES 3

/// Something that a target asks for apart from what makes its score
typedef struct {
  CompetentConcept concept; ///< What is asked: the target itself if regulated
  int32_t          kind;    ///< A #CompetentGateKind
  int32_t          level;   ///< The #CompetentLevel of its link, or none
  int32_t          asked;   ///< The #CompetentCefr asked of a language, else 0
  int32_t          passage; ///< A #CompetentPassage
  int32_t          fact; ///< The #CompetentFact that decided or is to be asked
  CompetentConcept via;  ///< Item of the profile that decided, or none
} CompetentGate;

/**
   All gates of a target for one person.

   Gates are apart from the score: they never count for it, and no score passes
   one.  They never change, and are read by any number of threads.
*/
typedef struct CompetentGatesImpl CompetentGates;

/**
   Find the gates of a target, and which of them a person passes.

   docs/gates.md states every rule.  What a profile does not say makes a gate
   unknown, never open.

   @param profile Profile with its facts.

   @param target An occupation, norm or course.

   @param[out] gates Set to the gates, which the caller must free with
   competent_gates_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for another
   target, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_gates_new(const CompetentProfile* profile,
                    CompetentConcept        target,
                    CompetentGates**        gates,
                    CompetentError*         error);

/// Free gates, or do nothing for null
COMPETENT_API void
competent_gates_free(CompetentGates* gates);

/// Return the target that gates are of
COMPETENT_API CompetentConcept
competent_gates_target(const CompetentGates* gates);

/// Return all gates, by kind and then by ascending concept, or null for none
COMPETENT_API const CompetentGate*
competent_gates_items(const CompetentGates* gates, size_t* n_gates);

/// Return the worst passage of all gates, which is passed if there are none
COMPETENT_API CompetentPassage
competent_gates_passage(const CompetentGates* gates);

/**
   Return the worst passage of all gates of a target, without making them.

   That is for choosing among many targets.  What can be no target has
   no gates, and so is passed.
*/
COMPETENT_API CompetentPassage
competent_profile_passage(const CompetentProfile* profile,
                          CompetentConcept        target);

/// Return the name of a kind of gate, like "regulated", or null
COMPETENT_API const char*
competent_gate_kind_name(CompetentGateKind kind);

/// Return the name of a passage, like "open", or null
COMPETENT_API const char*
competent_passage_name(CompetentPassage passage);

COMPETENT_END_DECLS

#endif // COMPETENT_GATE_H
