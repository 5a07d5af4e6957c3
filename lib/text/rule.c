// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/rule.h"

#include <stddef.h>

typedef struct {
  const char* name;
  const char* example;
} Saying;

static const Saying sayings[N_RULES] = {
  [RULE_GENDER_MARK]  = {"gender mark", "Verkoper m/v/x"},
  [RULE_HOURS]        = {"hours", "Kok 32-40 uur"},
  [RULE_SALARY]       = {"salary", "Chauffeur tot 45 euro per uur"},
  [RULE_NOTICE]       = {"notice", "Lasser gezocht"},
  [RULE_REFERENCE]    = {"reference", "Monteur (ref. 12345)"},
  [RULE_PLACE]        = {"place", "Kapper in Utrecht"},
  [RULE_ORDINAL]      = {"ordinal", "Docent biologie (1e graads)"},
  [RULE_AFFIX]        = {"affix", "Medewerk(st)er bediening"},
  [RULE_PREFIX]       = {"prefix", "Universitair (hoofd)docent biologie"},
  [RULE_INITIALS]     = {"initials", "Hoofd human resources (hr)"},
  [RULE_QUALIFIER]    = {"qualifier", "Voorman schoonmaak (industrieel)"},
  [RULE_SLASH]        = {"slash", "Voorman / voorvrouw schilder"},
  [RULE_SUSPENDED]    = {"suspended", "Medewerker bos- en natuurbeheer"},
  [RULE_HYPHEN]       = {"hyphen", "ICT-beheerder"},
  [RULE_JOIN]         = {"join", "Shop manager"},
  [RULE_ABBREVIATION] = {"abbreviation", "Medew. thuiszorg"},
  [RULE_GENDER]       = {"gender", "Verkoopster"},
  [RULE_NUMBER]       = {"number", "Bouwer websites"},
  [RULE_COMPOUND]     = {"compound", "Zorgmedewerker"},
};

const char*
rule_name(const Rule rule)
{
  return sayings[rule].name;
}

const char*
rule_example(const Rule rule)
{
  return sayings[rule].example;
}

bool
trace_allows(const Trace* const trace, const Rule rule)
{
  return trace->rules & RULE_BIT(rule);
}

Span
trace_keep(Trace* const trace, const CompetentText text)
{
  Span span = {(uint32_t)trace->bytes->length, (uint32_t)text.length};
  if (!trace->st) {
    trace->st =
      buffer_append(trace->bytes, text.bytes, text.length, trace->error);
  }

  if (trace->st) {
    span.offset = 0U;
    span.length = 0U;
  }

  return span;
}

void
trace_step(Trace* const        trace,
           const Rule          rule,
           const CompetentText from,
           const CompetentText to)
{
  trace->fired |= RULE_BIT(rule);
  if (trace->n_steps == STEPS_MAX) {
    ++trace->n_untold;
    return;
  }

  const Step step = {rule, trace_keep(trace, from), trace_keep(trace, to)};

  trace->steps[trace->n_steps++] = step;
}
