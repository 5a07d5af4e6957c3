// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef MATCH_GATE_RULES_H
#define MATCH_GATE_RULES_H

/**
   @file gate_rules.h

   Which gates a target has, and whether somebody passes them.
*/

#include <competent/concept.h>
#include <competent/gate.h>
#include <competent/profile.h>

#include <stdbool.h>

/// A target and the person who stands before its gates
typedef struct {
  const CompetentProfile* profile;
  CompetentConcept        target;
} Gatekeeper;

/// Return whether having an item is having what the law asks for a target
bool
gate_is_diploma(const CompetentTaxonomy* taxonomy,
                CompetentConcept         item,
                CompetentConcept         target);

/// Decide on what the law says, if it does
bool
gate_of_law(const Gatekeeper* keeper, CompetentGate* gate);

/// Decide on driving, if a circumstance is that and is asked
bool
gate_of_driving(const Gatekeeper* keeper,
                CompetentLink     link,
                CompetentGate*    gate);

/// Decide on a language or proficiency, if a requirement is one
bool
gate_of_language(const Gatekeeper* keeper,
                 CompetentLink     link,
                 CompetentGate*    gate);

/// Decide on any other circumstance, if it matters
bool
gate_of_circumstance(const Gatekeeper* keeper,
                     CompetentLink     link,
                     CompetentGate*    gate);

#endif // MATCH_GATE_RULES_H
