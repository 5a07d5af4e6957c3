// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_COURSE_WRITER_H
#define TOOLS_COURSE_WRITER_H

/**
   @file course_writer.h

   A course that is being read from JSON, and the statements that it becomes.
*/

#include "messages.h"

#include <jansson.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { COURSE_SUBJECT_SIZE = 512, COURSE_PLACE_SIZE = 256 };

/// Where a course comes from, and where what is stated of it goes to
typedef struct {
  FILE*       out;
  const char* file; ///< For messages
  Language    language;
  unsigned    n_parts;                      ///< Times at which one is given
  char        subject[COURSE_SUBJECT_SIZE]; ///< IRI or blank node, as written
  char        place[COURSE_PLACE_SIZE];     ///< In the file: "/items/3"
} CourseWriter;

/// Another name of a value, which is its name in lc:
typedef struct {
  const char* theirs;
  const char* ours;
} CourseName;

/// Return a string member of an object, or null
const char*
course_string(const json_t* object, const char* key);

/// Make a course with an IRI the subject of what follows
void
course_begin(CourseWriter* writer, const char* prefix, const char* id);

/// State that the subject is a course or such, by an IRI
void
course_state_iri(const CourseWriter* writer,
                 const char*         predicate,
                 const char*         prefix,
                 const char*         id);

/// State a text, in a language or null
void
course_state_text(const CourseWriter* writer,
                  const char*         predicate,
                  const char*         text,
                  const char*         language);

/// State a provider, which may have a name
void
course_state_provider(CourseWriter* writer,
                      const char*   prefix,
                      const char*   id,
                      const char*   name,
                      const char*   language);

/// State a member as it is, whether it is a string or a number
void
course_state_member(CourseWriter* writer,
                    const char*   predicate,
                    const json_t* object,
                    const char*   key);

/// State a member, or each of those in an array, by another name
void
course_state_name(CourseWriter*     writer,
                  const char*       predicate,
                  const json_t*     object,
                  const char*       key,
                  const CourseName* names,
                  size_t            n_names);

/// State that the course awards what has a crebo
void
course_state_crebo(const CourseWriter* writer, const char* code);

/// Make a time at which the course is given the subject, until its end
void
course_begin_part(CourseWriter* writer, char* whole);

/// Make the course the subject again
void
course_end_part(CourseWriter* writer, const char* whole);

/// Tell that a member is odd, and so is left out
void
course_odd(const CourseWriter* writer, const char* key);

#endif // TOOLS_COURSE_WRITER_H
