// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/xml_decoder.h"

#include "base/utf8.h"

#include <string.h>

#define MARK_SIZE 5U
#define MAX_DECLARATION 1024U

// Windows-1252 from 0x80 to 0x9F, where it is not ISO-8859-1; 0 for none
static const uint16_t windows_1252[32] = {
  0x20ACU, 0,       0x201AU, 0x0192U, 0x201EU, 0x2026U, 0x2020U, 0x2021U,
  0x02C6U, 0x2030U, 0x0160U, 0x2039U, 0x0152U, 0,       0x017DU, 0,
  0,       0x2018U, 0x2019U, 0x201CU, 0x201DU, 0x2022U, 0x2013U, 0x2014U,
  0x02DCU, 0x2122U, 0x0161U, 0x203AU, 0x0153U, 0,       0x017EU, 0x0178U,
};

void
xml_decoder_free(XmlDecoder* const decoder)
{
  buffer_free(&decoder->head);
  buffer_free(&decoder->text);
}

static CompetentStatus
fault(XmlDecoder* const decoder, const char* const message)
{
  decoder->fault = message;
  return COMPETENT_STATUS_BAD_ENCODING;
}

static bool
begins(const Buffer* const head, const char* const bytes, const size_t length)
{
  return head->length >= length && !memcmp(head->bytes, bytes, length);
}

static char
lower(const char c)
{
  return (char)((c >= 'A' && c <= 'Z') ? c - 'A' + 'a' : c);
}

static XmlEncoding
encoding_of_name(const char* const name, const size_t length)
{
  static const struct {
    const char* name;
    XmlEncoding encoding;
  } names[] = {
    {"utf-8", XML_ENCODING_UTF_8},
    {"utf8", XML_ENCODING_UTF_8},
    {"us-ascii", XML_ENCODING_ASCII},
    {"ascii", XML_ENCODING_ASCII},
    {"iso-8859-1", XML_ENCODING_LATIN_1},
    {"iso_8859-1", XML_ENCODING_LATIN_1},
    {"latin1", XML_ENCODING_LATIN_1},
    {"windows-1252", XML_ENCODING_WINDOWS_1252},
    {"cp1252", XML_ENCODING_WINDOWS_1252},
  };

  for (size_t i = 0U; i < sizeof(names) / sizeof(names[0]); ++i) {
    size_t n = 0U;
    while (n < length && names[i].name[n] &&
           names[i].name[n] == lower(name[n])) {
      ++n;
    }

    if (n == length && !names[i].name[n]) {
      return names[i].encoding;
    }
  }

  return XML_ENCODING_UNKNOWN;
}

// Return where a string begins, or the length if it does not
static size_t
find(const char* const bytes,
     const size_t      length,
     const char* const string,
     const size_t      from)
{
  const size_t n = strlen(string);
  for (size_t i = from; i + n <= length; ++i) {
    if (!memcmp(bytes + i, string, n)) {
      return i;
    }
  }

  return length;
}

// Whether the declaration is well-formed is for the parser to say
static XmlEncoding
declared_encoding(const char* const bytes, const size_t length)
{
  size_t start = find(bytes, length, "encoding", 0U);
  while (start < length && bytes[start] != '"' && bytes[start] != '\'') {
    ++start;
  }

  if (start == length) {
    return XML_ENCODING_UTF_8;
  }

  size_t end = start + 1U;
  while (end < length && bytes[end] != bytes[start]) {
    ++end;
  }

  return encoding_of_name(bytes + start + 1U, end - start - 1U);
}

// Look for the encoding, which stays unknown as long as more bytes are needed
static CompetentStatus
detect(XmlDecoder* const decoder, const bool is_last, size_t* const n_mark)
{
  static const struct {
    const char* mark;
    size_t      length;
    size_t      n_skipped;
    XmlEncoding encoding;
  } marks[] = {
    {"\xFF\xFE\0\0", 4U, 4U, XML_ENCODING_UNKNOWN}, // UTF-32
    {"\0\0\xFE\xFF", 4U, 4U, XML_ENCODING_UNKNOWN},
    {"\0\0\0<", 4U, 0U, XML_ENCODING_UNKNOWN},
    {"<\0\0\0", 4U, 0U, XML_ENCODING_UNKNOWN},
    {"\xEF\xBB\xBF", 3U, 3U, XML_ENCODING_UTF_8},
    {"\xFF\xFE", 2U, 2U, XML_ENCODING_UTF_16_LE},
    {"\xFE\xFF", 2U, 2U, XML_ENCODING_UTF_16_BE},
    {"<\0?\0", 4U, 0U, XML_ENCODING_UTF_16_LE},
    {"\0<\0?", 4U, 0U, XML_ENCODING_UTF_16_BE},
  };

  static const char unsupported[] =
    "The file is in an encoding that is not read; UTF-8 is";

  const Buffer* const head = &decoder->head;
  *n_mark                  = 0U;
  if (head->length < MARK_SIZE && !is_last) {
    return COMPETENT_STATUS_SUCCESS;
  }

  for (size_t i = 0U; i < sizeof(marks) / sizeof(marks[0]); ++i) {
    if (begins(head, marks[i].mark, marks[i].length)) {
      *n_mark           = marks[i].n_skipped;
      decoder->encoding = marks[i].encoding;
      return decoder->encoding ? COMPETENT_STATUS_SUCCESS
                               : fault(decoder, unsupported);
    }
  }

  if (!begins(head, "<?xml", 5U)) {
    decoder->encoding = XML_ENCODING_UTF_8;
    return COMPETENT_STATUS_SUCCESS;
  }

  const size_t end = find(head->bytes, head->length, "?>", 0U);
  if (end == head->length && end < MAX_DECLARATION && !is_last) {
    return COMPETENT_STATUS_SUCCESS;
  }

  decoder->encoding = declared_encoding(head->bytes, end);
  return decoder->encoding ? COMPETENT_STATUS_SUCCESS
                           : fault(decoder, unsupported);
}

// The parser must not see U+0000, which XML has no place for
static CompetentStatus
tell(XmlDecoder* const     decoder,
     const char* const     bytes,
     const size_t          length,
     CompetentError* const error)
{
  const char* const nul =
    length ? (const char*)memchr(bytes, '\0', length) : NULL;
  const size_t n = nul ? (size_t)(nul - bytes) : length;

  const CompetentStatus st = n ? decoder->sink(decoder->handle, bytes, n, error)
                               : COMPETENT_STATUS_SUCCESS;

  return (st || !nul) ? st
                      : fault(decoder, "The character U+0000 is not for XML");
}

static CompetentStatus
keep_pending(XmlDecoder* const decoder,
             const char* const bytes,
             const size_t      length)
{
  static const char wrong[] = "The file is not valid UTF-8 here";

  if (utf8_unfinished_length(bytes, length) != length) {
    return fault(decoder, wrong);
  }

  memmove(decoder->pending, bytes, length);
  decoder->n_pending = length;
  return COMPETENT_STATUS_SUCCESS;
}

// Finish the character that the chunk before began
static CompetentStatus
finish_pending(XmlDecoder* const     decoder,
               const char** const    bytes,
               size_t* const         length,
               CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  while (!st && decoder->n_pending && *length) {
    const size_t n = decoder->n_pending + 1U;

    decoder->pending[n - 1U] = **bytes;
    ++*bytes;
    --*length;

    if (utf8_valid_length(decoder->pending, n) == n) {
      decoder->n_pending = 0U;
      st                 = tell(decoder, decoder->pending, n, error);
    } else {
      st = keep_pending(decoder, decoder->pending, n);
    }
  }

  return st;
}

static CompetentStatus
decode_utf8(XmlDecoder* const     decoder,
            const char* const     bytes,
            const size_t          length,
            CompetentError* const error)
{
  const char*     at   = bytes;
  size_t          left = length;
  CompetentStatus st   = finish_pending(decoder, &at, &left, error);
  if (st || !left) {
    return st;
  }

  const size_t n = utf8_valid_length(at, left);
  st             = tell(decoder, at, n, error);
  return (st || n == left) ? st : keep_pending(decoder, at + n, left - n);
}

static CompetentStatus
append(XmlDecoder* const decoder, const uint32_t c, CompetentError* const error)
{
  char bytes[4];
  return buffer_append(&decoder->text, bytes, utf8_encode(c, bytes), error);
}

static CompetentStatus
decode_byte(XmlDecoder* const     decoder,
            const unsigned char   byte,
            CompetentError* const error)
{
  if (byte < 0x80U || decoder->encoding == XML_ENCODING_LATIN_1 ||
      (decoder->encoding == XML_ENCODING_WINDOWS_1252 && byte >= 0xA0U)) {
    return append(decoder, byte, error);
  }

  const uint32_t c = (decoder->encoding == XML_ENCODING_WINDOWS_1252)
                       ? windows_1252[byte - 0x80U]
                       : 0U;

  return c ? append(decoder, c, error)
           : fault(decoder, "The file is not valid in its encoding here");
}

static CompetentStatus
decode_unit(XmlDecoder* const     decoder,
            const uint32_t        unit,
            CompetentError* const error)
{
  const uint32_t first    = decoder->surrogate;
  const bool     is_first = unit >= 0xD800U && unit < 0xDC00U;
  const bool     is_last  = unit >= 0xDC00U && unit < 0xE000U;
  if ((first != 0U) != is_last) {
    return fault(decoder, "The file is not valid UTF-16 here");
  }

  decoder->surrogate = is_first ? unit : 0U;
  return is_first ? COMPETENT_STATUS_SUCCESS
         : is_last
           ? append(decoder,
                    0x10000U + ((first - 0xD800U) << 10U) + (unit - 0xDC00U),
                    error)
           : append(decoder, unit, error);
}

static CompetentStatus
decode_half(XmlDecoder* const     decoder,
            const unsigned char   byte,
            CompetentError* const error)
{
  if (!decoder->n_pending) {
    decoder->pending[0] = (char)byte;
    decoder->n_pending  = 1U;
    return COMPETENT_STATUS_SUCCESS;
  }

  const uint32_t before = (unsigned char)decoder->pending[0];
  decoder->n_pending    = 0U;
  return decode_unit(decoder,
                     (decoder->encoding == XML_ENCODING_UTF_16_LE)
                       ? before | ((uint32_t)byte << 8U)
                       : (before << 8U) | byte,
                     error);
}

// What is right before a fault is told before the fault is
static CompetentStatus
convert(XmlDecoder* const     decoder,
        const char* const     bytes,
        const size_t          length,
        CompetentError* const error)
{
  const bool is_wide = decoder->encoding == XML_ENCODING_UTF_16_LE ||
                       decoder->encoding == XML_ENCODING_UTF_16_BE;

  decoder->text.length = 0U;
  CompetentStatus st   = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < length; ++i) {
    const unsigned char byte = (unsigned char)bytes[i];
    st                       = is_wide ? decode_half(decoder, byte, error)
                                       : decode_byte(decoder, byte, error);
  }

  if (st && !decoder->fault) {
    return st; // There is no memory
  }

  const CompetentStatus told =
    tell(decoder, decoder->text.bytes, decoder->text.length, error);
  return told ? told : st;
}

static CompetentStatus
decode(XmlDecoder* const     decoder,
       const char* const     bytes,
       const size_t          length,
       CompetentError* const error)
{
  return !length ? COMPETENT_STATUS_SUCCESS
         : (decoder->encoding == XML_ENCODING_UTF_8)
           ? decode_utf8(decoder, bytes, length, error)
           : convert(decoder, bytes, length, error);
}

static CompetentStatus
feed_head(XmlDecoder* const     decoder,
          const char* const     bytes,
          const size_t          length,
          const bool            is_last,
          CompetentError* const error)
{
  size_t          n_mark = 0U;
  CompetentStatus st     = buffer_append(&decoder->head, bytes, length, error);
  st                     = st ? st : detect(decoder, is_last, &n_mark);
  if (st || !decoder->encoding || !decoder->head.length) {
    return st;
  }

  st = decode(decoder,
              decoder->head.bytes + n_mark,
              decoder->head.length - n_mark,
              error);
  buffer_free(&decoder->head);
  return st;
}

CompetentStatus
xml_decoder_feed(XmlDecoder* const     decoder,
                 const char* const     bytes,
                 const size_t          length,
                 const bool            is_last,
                 CompetentError* const error)
{
  const CompetentStatus st =
    decoder->encoding ? decode(decoder, bytes, length, error)
                      : feed_head(decoder, bytes, length, is_last, error);

  return (!st && is_last && (decoder->n_pending || decoder->surrogate))
           ? fault(decoder, "The file ends inside of a character")
           : st;
}
