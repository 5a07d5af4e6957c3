// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_SOURCE_H
#define COMPETENT_SOURCE_H

#include <competent/attributes.h>
#include <competent/limit.h>
#include <competent/status.h>

COMPETENT_BEGIN_DECLS

/// How statements are written in a file; the values never change
typedef enum {
  COMPETENT_FORMAT_UNKNOWN   = 0, ///< To be recognised, by content then name
  COMPETENT_FORMAT_RDF_XML   = 1, ///< RDF/XML 1.1
  COMPETENT_FORMAT_TURTLE    = 2, ///< Turtle 1.1
  COMPETENT_FORMAT_TRIG      = 3, ///< TriG 1.1
  COMPETENT_FORMAT_N_TRIPLES = 4, ///< N-Triples 1.1
  COMPETENT_FORMAT_N_QUADS   = 5, ///< N-Quads 1.1
  COMPETENT_FORMAT_CSV       = 6, ///< A table, of synonyms where it is read
} CompetentFormat;

/// Number of formats
#define COMPETENT_N_FORMATS 7

/**
   A file of statements that is to be read.

   Zero-initialise it and set the path; the rest may stay as it is.
*/
typedef struct {
  const char*     path;   ///< Name of the file, or "-" for standard input
  const char*     base;   ///< Absolute IRI for relative ones, or null for none
  CompetentFormat format; ///< Its format, if that is known
  const CompetentLimits* limits; ///< What it may spend, or null for defaults
} CompetentSource;

/// Return the short name of a format, like "ttl", or null
COMPETENT_API const char*
competent_format_name(CompetentFormat format);

/// Return the format that goes by a short name like "ttl" or an unknown one
COMPETENT_API CompetentFormat
competent_format_from_name(const char* name);

/**
   Write the statements of a file in another format.

   The file is streamed, so memory does not grow with its size.  A gzipped file
   is unpacked on the way.  The output appears under its name only when it is
   complete.

   CSV has a header and the columns subject, predicate, object, kind ("iri",
   "blank" or "literal"), language, datatype and graph; blank nodes start with
   "_:".

   @param source File to read.

   @param format Format to write: N-Triples, N-Quads, Turtle or CSV.  Only
   N-Quads and CSV can hold named graphs.

   @param output Name of the file to write, or "-" for standard output.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that nothing was written.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_source_convert(const CompetentSource* source,
                         CompetentFormat        format,
                         const char*            output,
                         CompetentError*        error);

COMPETENT_END_DECLS

#endif // COMPETENT_SOURCE_H
