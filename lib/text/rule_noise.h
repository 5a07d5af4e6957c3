// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_NOISE_H
#define TEXT_RULE_NOISE_H

#include "text/phrase.h"
#include "text/rule.h"

#include <stdbool.h>
#include <stddef.h>

/// Return where something ends that starts at a place, or the place if not
typedef size_t (*NoiseMatch)(CompetentText text, size_t at);

/// Take away whatever matches, each with the brackets around it
void
noise_strip(Phrase* phrase, Trace* trace, Rule rule, NoiseMatch match);

/// Take away what is left of separators and empty brackets
void
noise_tidy(Phrase* phrase);

/**
   Take away the noise of a vacancy: what says something of the job offered,
   and nothing of the occupation.

   Return whether there was nothing else, and then leave the phrase as it was.
*/
bool
rule_noise(Phrase* phrase, Trace* trace);

/// Return where hours or a share of full time end
size_t
match_hours(CompetentText text, size_t at);

/// Return where a salary or a salary scale ends
size_t
match_salary(CompetentText text, size_t at);

/// Take a place off the end
void
rule_place(Phrase* phrase, Trace* trace);

#endif // TEXT_RULE_NOISE_H
