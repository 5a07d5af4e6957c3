// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_VALUE_H
#define TAXONOMY_VALUE_H

/**
   @file value.h

   How values of properties are written, and what they are as numbers.
*/

#include <competent/detail.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stdint.h>

/// How a value is written
typedef enum {
  NOTATION_TEXT,      ///< Any text
  NOTATION_COUNT,     ///< A whole number that is not negative, like "12"
  NOTATION_WEEKS,     ///< Such a number of weeks, or a duration like "P6M"
  NOTATION_HOURS,     ///< Such a number of hours, or a duration like "PT40H"
  NOTATION_MONEY,     ///< Euros, like "1250" or "99.50"
  NOTATION_SHARE,     ///< A part of one, like "0.9"
  NOTATION_DATE,      ///< A date, like "2025-03-31", or the start of a time
  NOTATION_BOOLEAN,   ///< "true" or "false"
  NOTATION_LEVEL,     ///< A level of the NLQF, like "4+"
  NOTATION_CEFR,      ///< A level of a language, like "B1"
  NOTATION_MODE,      ///< A leerweg, by its name or that of RIO
  NOTATION_DOCUMENT,  ///< A document, by its name or that of RIO
  NOTATION_CRITERION, ///< A criterion
  NOTATION_APPLICANT, ///< Who may ask
  NOTATION_WORK,      ///< What applies of work
  NOTATION_PAYMENT,   ///< What becomes of what is paid
  NOTATION_CRITERIAL, ///< As the criterion of the same part has it
} Notation;

/// Return whether a text is a name, in which case, blanks, hyphens and
/// underscores do not count
bool
value_is_name(CompetentText text, const char* name);

/// Return how values of a property are written
Notation
value_notation(CompetentProperty property);

/// Return how values of a criterion are written
Notation
value_criterion_notation(CompetentCriterion criterion);

/// Return whether a property may have several values
bool
value_is_many(CompetentProperty property);

/**
   Set the number that a value is.

   @return Whether the text is such a value; a text has no number.
*/
bool
value_parse(Notation notation, CompetentText text, int64_t* value);

#endif // TAXONOMY_VALUE_H
