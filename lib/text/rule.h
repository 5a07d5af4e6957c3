// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_RULE_H
#define TEXT_RULE_H

#include "base/buffer.h"

#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// What may be done to a term, in the order in which it is done
typedef enum {
  RULE_GENDER_MARK,  ///< verkoper m/v/x
  RULE_HOURS,        ///< kok 32-40 uur
  RULE_SALARY,       ///< chauffeur tot 45 euro per uur
  RULE_NOTICE,       ///< lasser gezocht
  RULE_REFERENCE,    ///< monteur (ref. 12345)
  RULE_PLACE,        ///< kapper in Utrecht
  RULE_ORDINAL,      ///< docent biologie (1e graads)
  RULE_AFFIX,        ///< medewerk(st)er
  RULE_PREFIX,       ///< (hoofd)docent
  RULE_INITIALS,     ///< human resources (hr)
  RULE_QUALIFIER,    ///< winkelbediende (handel)
  RULE_SLASH,        ///< voorman / voorvrouw schilder
  RULE_SUSPENDED,    ///< bos- en natuurbeheer
  RULE_HYPHEN,       ///< ICT-beheerder
  RULE_JOIN,         ///< shop manager
  RULE_ABBREVIATION, ///< medew. thuiszorg
  RULE_GENDER,       ///< verkoopster
  RULE_NUMBER,       ///< lasrobots
  RULE_COMPOUND,     ///< zorgmedewerker
} Rule;

enum { N_RULES = RULE_COMPOUND + 1 };

/// The bit of a rule in a set of rules
#define RULE_BIT(rule) (UINT32_C(1) << (unsigned)(rule))

/// The set of all rules
#define ALL_RULES (RULE_BIT(N_RULES) - 1U)

/// Those that take noise of vacancies away, which no title of a taxonomy has
#define NOISE_RULES ((RULE_BIT(RULE_PLACE + 1) - 1U) | RULE_BIT(RULE_AFFIX))

/// Return the name of a rule, like "gender mark"
const char*
rule_name(Rule rule);

/// Return a term that a rule changes
const char*
rule_example(Rule rule);

/// A piece of the bytes of a term
typedef struct {
  uint32_t offset;
  uint32_t length;
} Span;

/// What a rule did
typedef struct {
  Rule rule;
  Span from;
  Span to; ///< Empty where something was taken away
} Step;

/// How many steps are told; what goes beyond is done but only counted
#define STEPS_MAX 64U

/// Which rules are to be used, and what they did
typedef struct {
  uint32_t        rules;
  uint32_t        fired; ///< Set of the rules that did something
  uint32_t        n_steps;
  uint32_t        n_untold; ///< Steps that there was no room for
  Step            steps[STEPS_MAX];
  Buffer*         bytes; ///< Where the texts are kept
  CompetentStatus st;    ///< The first failure, after which nothing is kept
  CompetentError* error;
} Trace;

/// Return whether a rule is to be used
bool
trace_allows(const Trace* trace, Rule rule);

/// Keep a text
Span
trace_keep(Trace* trace, CompetentText text);

/// Tell what a rule did
void
trace_step(Trace* trace, Rule rule, CompetentText from, CompetentText to);

#endif // TEXT_RULE_H
