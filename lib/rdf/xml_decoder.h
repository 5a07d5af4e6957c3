// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef RDF_XML_DECODER_H
#define RDF_XML_DECODER_H

#include "base/buffer.h"

#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Told about text that is valid UTF-8 and ends with a whole character
typedef CompetentStatus (*XmlTextSink)(void*           handle,
                                       const char*     bytes,
                                       size_t          length,
                                       CompetentError* error);

/// The encodings that are read
typedef enum {
  XML_ENCODING_UNKNOWN,
  XML_ENCODING_UTF_8,
  XML_ENCODING_ASCII,
  XML_ENCODING_LATIN_1,
  XML_ENCODING_WINDOWS_1252,
  XML_ENCODING_UTF_16_LE,
  XML_ENCODING_UTF_16_BE,
} XmlEncoding;

/**
   Something that makes UTF-8 of the bytes of an XML file.

   It knows the encoding by a mark or by the XML declaration.  That the parser
   only ever sees UTF-8 keeps the system's converters out, which open files and
   report faults through global state.  Zero-initialised it has seen nothing,
   once the sink is set.
*/
typedef struct {
  XmlTextSink sink;
  void*       handle;     ///< Handed to the sink
  const char* fault;      ///< What is wrong with the bytes, or null
  XmlEncoding encoding;   ///< Once that is known
  Buffer      head;       ///< What came before it was known
  Buffer      text;       ///< What was converted, reused
  char        pending[4]; ///< Start of a character
  size_t      n_pending;  ///< How many bytes of it there are
  uint32_t    surrogate;  ///< First half of a character in UTF-16, or 0
} XmlDecoder;

/// Free what a decoder holds
void
xml_decoder_free(XmlDecoder* decoder);

/**
   Decode more bytes, which may be the last.

   What is right before a fault is told first.

   @return #COMPETENT_STATUS_SUCCESS, what the sink returned, or
   #COMPETENT_STATUS_BAD_ENCODING with the fault but without an error.
*/
COMPETENT_NODISCARD CompetentStatus
xml_decoder_feed(XmlDecoder*     decoder,
                 const char*     bytes,
                 size_t          length,
                 bool            is_last,
                 CompetentError* error);

#endif // RDF_XML_DECODER_H
