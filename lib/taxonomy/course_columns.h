// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_COURSE_COLUMNS_H
#define TAXONOMY_COURSE_COLUMNS_H

#include <competent/text.h>

#include <stdbool.h>

/// A column of a table of courses
typedef enum {
  COURSE_IRI,
  COURSE_NAME,
  COURSE_DESCRIPTION,
  COURSE_LANGUAGE,
  COURSE_PROVIDER,
  COURSE_PRICE,
  COURSE_WEEKS,
  COURSE_STUDY_HOURS,
  COURSE_WEEK_HOURS,
  COURSE_LEVEL,
  COURSE_ENTRY_LEVEL,
  COURSE_ENTRY_LANGUAGE,
  COURSE_MODE,
  COURSE_DOCUMENT,
  COURSE_CREBO,
  COURSE_ELECTIVE,
  COURSE_CERTIFICATE,
  COURSE_TEACHES,
  COURSE_NEEDS,
  COURSE_START,
  COURSE_END,
  COURSE_PLACE,
  COURSE_REGION,
  COURSE_SECTOR,
  COURSE_ACCREDITED,
  COURSE_PAID,
  COURSE_NOTE,
  COURSE_SOURCE,
  COURSE_SOURCE_DATE,
  COURSE_VERSION,
} CourseColumn;

/// Number of columns
#define N_COURSE_COLUMNS 30U

/// What is done with a field
typedef enum {
  ACTION_NOTHING,   ///< It is used elsewhere
  ACTION_TEXT,      ///< It is a text of the course
  ACTION_VALUE,     ///< It is a value of the course
  ACTION_WHEN,      ///< It is a value of a time at which the course is given
  ACTION_CODE,      ///< It is a code of what the course awards
  ACTION_REFERENCE, ///< It is an IRI, code or label
  ACTION_PROVIDER,  ///< It is an IRI or name of a provider
} Action;

/// A column: what it is called and what it says
typedef struct {
  const char* dutch;
  const char* english;
  Action      action;
  const char* predicate; ///< That states it, or null
  int         detail;    ///< Property, code or relation
  bool        is_many;   ///< Whether bars part several values
} ColumnRow;

/// Return what a column says
const ColumnRow*
course_column(CourseColumn column);

/// Return whether a text names a column, in Dutch or English
bool
course_column_is(CourseColumn column, CompetentText name);

#endif // TAXONOMY_COURSE_COLUMNS_H
