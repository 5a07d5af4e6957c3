// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_SAYING_H
#define TAXONOMY_SAYING_H

#include "rdf/statement.h"
#include "taxonomy/facts.h"
#include "taxonomy/vocabulary.h"

#include <competent/status.h>

#include <stdint.h>

/// A statement with its subject as a node, and what it says of it
typedef struct {
  Facts*           facts;
  const Statement* statement;
  Predicate        predicate;
  uint32_t         subject;
  Origin           origin;
} Saying;

/// Take in what a statement says
COMPETENT_NODISCARD CompetentStatus
saying_take(const Saying* saying, CompetentError* error);

#endif // TAXONOMY_SAYING_H
