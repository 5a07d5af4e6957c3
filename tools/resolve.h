// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_RESOLVE_H
#define TOOLS_RESOLVE_H

#include "messages.h"

#include <competent/concept.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a concept may be called by
typedef enum {
  FORM_ANY,   ///< What it looks like
  FORM_IRI,   ///< An IRI
  FORM_LABEL, ///< A label
  FORM_CODE,  ///< A code with its system, like crebo:25697
} Form;

/// What became of a name
typedef enum {
  RESOLVED_ONE,      ///< It is one concept
  RESOLVED_NONE,     ///< Nothing is called so
  RESOLVED_SEVERAL,  ///< Several are: nothing is guessed
  RESOLVED_OTHER,    ///< Only concepts of other kinds are
  RESOLVED_BAD_CODE, ///< It is no code
} Resolution;

/// What a name means
typedef struct {
  Resolution              resolution;
  CompetentConcept        concept;      ///< The one, or one of another kind
  const CompetentConcept* candidates;   ///< What is called so, of any kind
  size_t                  n_candidates; ///< How many there are
} Resolved;

/// Find out what a name means, if it may be a concept of some kinds
Resolved
resolve(const CompetentTaxonomy* taxonomy,
        Form                     form,
        CompetentText            name,
        uint32_t                 kinds);

/// Tell why a name is not one concept, without the name itself
void
complain_resolved(Language                 language,
                  const char*              file,
                  const char*              place,
                  const CompetentTaxonomy* taxonomy,
                  const Resolved*          resolved,
                  uint32_t                 kinds);

#endif // TOOLS_RESOLVE_H
