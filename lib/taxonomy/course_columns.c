// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/course_columns.h"

#include "taxonomy/value.h"

#include <competent/concept.h>
#include <competent/detail.h>

#include <stddef.h>

#define LC "https://w3id.org/libcompetent/def#"
#define SCHEMA "https://schema.org/"

static const ColumnRow columns[N_COURSE_COLUMNS] = {
  {"iri", "iri", ACTION_NOTHING, NULL, 0, false},
  {"naam", "name", ACTION_TEXT, SCHEMA "name", 0, false},
  {"omschrijving", "description", ACTION_TEXT, SCHEMA "description", 0, false},
  {"taal", "language", ACTION_NOTHING, NULL, 0, false},
  {"aanbieder", "provider", ACTION_PROVIDER, SCHEMA "provider", 0, false},
  {"prijs", "price", ACTION_VALUE, LC "price", COMPETENT_PROPERTY_PRICE, false},
  {"weken", "weeks", ACTION_VALUE, LC "weeks", COMPETENT_PROPERTY_WEEKS, false},
  {"uren",
   "study hours",
   ACTION_VALUE,
   LC "studyHours",
   COMPETENT_PROPERTY_STUDY_HOURS,
   false},
  {"uren per week",
   "hours per week",
   ACTION_VALUE,
   LC "weekHours",
   COMPETENT_PROPERTY_WEEK_HOURS,
   false},
  {"niveau",
   "level",
   ACTION_VALUE,
   LC "level",
   COMPETENT_PROPERTY_LEVEL,
   false},
  {"instapniveau",
   "entry level",
   ACTION_VALUE,
   LC "entryLevel",
   COMPETENT_PROPERTY_ENTRY_LEVEL,
   false},
  {"instaptaal",
   "entry language",
   ACTION_VALUE,
   LC "entryLanguage",
   COMPETENT_PROPERTY_ENTRY_LANGUAGE,
   false},
  {"leerweg", "mode", ACTION_VALUE, LC "mode", COMPETENT_PROPERTY_MODE, true},
  {"document",
   "document",
   ACTION_VALUE,
   LC "document",
   COMPETENT_PROPERTY_DOCUMENT,
   false},
  {"crebo", "crebo", ACTION_CODE, NULL, COMPETENT_CODE_CREBO, true},
  {"keuzedeel", "elective", ACTION_CODE, NULL, COMPETENT_CODE_ELECTIVE, true},
  {"certificaat",
   "certificate",
   ACTION_CODE,
   NULL,
   COMPETENT_CODE_CERTIFICATE,
   true},
  {"leert",
   "teaches",
   ACTION_REFERENCE,
   NULL,
   COMPETENT_RELATION_TEACHES,
   true},
  {"vereist", "needs", ACTION_REFERENCE, NULL, COMPETENT_RELATION_NEEDS, true},
  {"start", "start", ACTION_WHEN, LC "start", COMPETENT_PROPERTY_START, false},
  {"einde", "end", ACTION_WHEN, LC "end", COMPETENT_PROPERTY_END, false},
  {"plaats", "place", ACTION_WHEN, LC "place", COMPETENT_PROPERTY_PLACE, false},
  {"regio",
   "region",
   ACTION_VALUE,
   LC "region",
   COMPETENT_PROPERTY_REGION,
   true},
  {"sector",
   "sector",
   ACTION_VALUE,
   LC "sector",
   COMPETENT_PROPERTY_SECTOR,
   true},
  {"erkend",
   "accredited",
   ACTION_VALUE,
   LC "accredited",
   COMPETENT_PROPERTY_IS_ACCREDITED,
   false},
  {"betaald",
   "paid",
   ACTION_VALUE,
   LC "paid",
   COMPETENT_PROPERTY_IS_PAID,
   false},
  {"opmerking",
   "note",
   ACTION_VALUE,
   LC "note",
   COMPETENT_PROPERTY_NOTE,
   false},
  {"bron",
   "source",
   ACTION_VALUE,
   LC "source",
   COMPETENT_PROPERTY_SOURCE,
   false},
  {"brondatum",
   "source date",
   ACTION_VALUE,
   LC "sourceDate",
   COMPETENT_PROPERTY_SOURCE_DATE,
   false},
  {"versie",
   "version",
   ACTION_VALUE,
   LC "version",
   COMPETENT_PROPERTY_VERSION,
   false},
};

const ColumnRow*
course_column(const CourseColumn column)
{
  return &columns[column];
}

bool
course_column_is(const CourseColumn column, const CompetentText name)
{
  return value_is_name(name, columns[column].dutch) ||
         value_is_name(name, columns[column].english);
}
