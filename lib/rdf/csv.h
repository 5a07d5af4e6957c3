// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_CSV_H
#define RDF_CSV_H

/**
   @file csv.h

   A reader of tables, whose text comes in pieces of any size.

   Tables are as RFC 4180 has them, in UTF-8, with or without a byte order mark.
   Fields are parted by a semicolon, a comma or a tab: by the first of these
   that the first row has outside of quotes.  A first row "sep=;", which some
   spreadsheets write, is not handed on.  Lines end in LF, CR LF or CR, and
   empty lines are no rows.

   Nothing is mended.  A quote that is out of place, text that is not UTF-8 and
   a null byte are failures with the line and field that have them.  A row is at
   most as long as a literal may be, and has at most as many fields as an
   element has attributes.
*/

#include <competent/limit.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A row, whose fields are borrowed and are gone with the next one
typedef struct {
  const CompetentText* fields; ///< Without quotes
  size_t               n_fields;
  uint32_t             line; ///< Where it begins in the file, from 1
} CsvRow;

/// Told about each row; a failure stops the reading and is handed on
typedef CompetentStatus (*CsvSink)(void*           handle,
                                   const CsvRow*   row,
                                   CompetentError* error);

/// How a reader is to read, and where to
typedef struct {
  const char*            name;   ///< Name of the file, for messages
  const CompetentLimits* limits; ///< Never null; outlives the reader
  CsvSink                sink;   ///< Told about each row
  void*                  handle; ///< Handed to the sink
} CsvOptions;

typedef struct CsvReaderImpl CsvReader;

/// Make a reader
COMPETENT_NODISCARD CompetentStatus
csv_reader_new(const CsvOptions* options,
               CsvReader**       reader,
               CompetentError*   error);

/// Free a reader, or do nothing for null
void
csv_reader_free(CsvReader* reader);

/// Read a piece of the file; after a failure the reader can only be freed, or
/// begin a row behind it
COMPETENT_NODISCARD CompetentStatus
csv_reader_feed(CsvReader*      reader,
                const char*     bytes,
                size_t          length,
                CompetentError* error);

/// Return whether no row has begun that is not told yet
bool
csv_reader_is_between(const CsvReader* reader);

/// Return how many fields of the row are complete
size_t
csv_reader_n_fields(const CsvReader* reader);

/// Return the line of the next byte
uint32_t
csv_reader_line(const CsvReader* reader);

/**
   Begin a row after a failure, as if nothing was read of the one that failed.

   @param reader Reader that has failed.

   @param line Line of the next byte.

   @param is_return Whether the byte before that is CR.
*/
void
csv_reader_restart(CsvReader* reader, uint32_t line, bool is_return);

/// Say that there are no more pieces
COMPETENT_NODISCARD CompetentStatus
csv_reader_finish(CsvReader* reader, CompetentError* error);

#endif // RDF_CSV_H
