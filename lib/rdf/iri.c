// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "rdf/iri.h"

#include "rdf/scan.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/// The parts of an IRI reference; what is not there has no bytes
typedef struct {
  CompetentText scheme;    ///< With its colon
  CompetentText authority; ///< With its two slashes
  CompetentText path;      ///< Always there, perhaps empty
  CompetentText query;     ///< With its question mark
  CompetentText fragment;  ///< With its number sign
} Parts;

static bool
is_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_scheme_character(const char c)
{
  return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
         c == '.';
}

// Return the length of a scheme and its colon, or 0 where there is none
static size_t
scheme_length(const CompetentText iri)
{
  if (!iri.length || !is_letter(iri.bytes[0])) {
    return 0U;
  }

  size_t n = 1U;
  while (n < iri.length && is_scheme_character(iri.bytes[n])) {
    ++n;
  }

  return (n < iri.length && iri.bytes[n] == ':') ? n + 1U : 0U;
}

bool
iri_is_absolute(const CompetentText iri)
{
  return scheme_length(iri) > 0U;
}

size_t
iri_legal_length(const char* const bytes, const size_t length)
{
  return scan_iri(bytes, length);
}

// Cut a part off the front of a text
static CompetentText
take(CompetentText* const text, const size_t length)
{
  const CompetentText nothing = {NULL, 0U};
  const CompetentText part    = {text->bytes, length};
  if (!length) {
    return nothing;
  }

  text->bytes += length;
  text->length -= length;
  return part;
}

// Return how many bytes there are before any of the given ones
static size_t
length_before(const CompetentText text, const char* const ends)
{
  size_t n = 0U;
  while (n < text.length && (!text.bytes[n] || !strchr(ends, text.bytes[n]))) {
    ++n;
  }

  return n;
}

static bool
begins_with(const CompetentText text, const char* const prefix)
{
  const size_t n = strlen(prefix);
  return text.length >= n && !memcmp(text.bytes, prefix, n);
}

static Parts
split(const CompetentText iri)
{
  CompetentText rest  = iri;
  Parts         parts = {{NULL, 0U}, {NULL, 0U}, {NULL, 0U}, {NULL, 0U}, rest};

  parts.scheme = take(&rest, scheme_length(rest));
  if (begins_with(rest, "//")) {
    CompetentText after = {rest.bytes + 2, rest.length - 2U};
    parts.authority     = take(&rest, 2U + length_before(after, "/?#"));
  }

  parts.path     = take(&rest, length_before(rest, "?#"));
  parts.query    = take(&rest, length_before(rest, "#"));
  parts.fragment = take(&rest, rest.length);
  return parts;
}

static bool
is_segment(const CompetentText segment, const char* const text)
{
  return segment.length == strlen(text) && begins_with(segment, text);
}

// Drop the last segment and its slash, but nothing before the path
static void
drop_segment(Buffer* const buffer, const size_t start)
{
  while (buffer->length > start) {
    --buffer->length;
    if (buffer->bytes[buffer->length] == '/') {
      return;
    }
  }
}

// Remove the dot segments of a path that was appended (RFC 3986, 5.2.4).
// The path shrinks where it stands: a segment is never moved to the right.
static void
remove_dots(Buffer* const buffer, const size_t start)
{
  CompetentText rest = {buffer->bytes + start, buffer->length - start};
  buffer->length     = start;

  while (rest.length) {
    // A segment has its slash in front; only the first may be without
    const bool          has_slash = rest.bytes[0] == '/';
    const size_t        skipped   = has_slash ? 1U : 0U;
    const CompetentText after   = {rest.bytes + skipped, rest.length - skipped};
    const CompetentText segment = {after.bytes, length_before(after, "/")};
    const bool          is_last = segment.length == after.length;
    const bool          is_dot  = is_segment(segment, ".");
    const bool          is_dots = is_segment(segment, "..");

    const CompetentText whole = take(&rest, skipped + segment.length);
    if (is_dots && has_slash) {
      drop_segment(buffer, start);
    }

    if (!is_dot && !is_dots) {
      memmove(buffer->bytes + buffer->length, whole.bytes, whole.length);
      buffer->length += whole.length;
    } else if (!has_slash) {
      take(&rest, is_last ? 0U : 1U);
    } else if (is_last) {
      buffer->bytes[buffer->length++] = '/';
    }
  }
}

// Append the base's path up to its last slash (RFC 3986, 5.2.3)
static CompetentStatus
append_folder(Buffer* const         buffer,
              const Parts* const    base,
              CompetentError* const error)
{
  size_t n = base->path.length;
  while (n && base->path.bytes[n - 1U] != '/') {
    --n;
  }

  return (base->authority.bytes && !base->path.length)
           ? buffer_append(buffer, "/", 1U, error)
           : buffer_append(buffer, base->path.bytes, n, error);
}

// Append the path and the query of what is relative to the base's authority
static CompetentStatus
append_relative(Buffer* const         buffer,
                const Parts* const    base,
                const Parts* const    reference,
                CompetentError* const error)
{
  const size_t start = buffer->length;

  if (!reference->path.length) {
    const CompetentText query =
      reference->query.bytes ? reference->query : base->query;
    const CompetentStatus st =
      buffer_append(buffer, base->path.bytes, base->path.length, error);
    return st ? st : buffer_append(buffer, query.bytes, query.length, error);
  }

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (reference->path.bytes[0] != '/') {
    st = append_folder(buffer, base, error);
  }

  if (!st) {
    st = buffer_append(
      buffer, reference->path.bytes, reference->path.length, error);
  }

  if (!st) {
    remove_dots(buffer, start);
    st = buffer_append(
      buffer, reference->query.bytes, reference->query.length, error);
  }

  return st;
}

// Append what comes after the scheme, without the fragment
static CompetentStatus
append_hierarchy(Buffer* const         buffer,
                 const Parts* const    base,
                 const Parts* const    reference,
                 CompetentError* const error)
{
  const CompetentText authority =
    reference->authority.bytes ? reference->authority : base->authority;

  const CompetentStatus st =
    buffer_append(buffer, authority.bytes, authority.length, error);
  if (st || !reference->authority.bytes) {
    return st ? st : append_relative(buffer, base, reference, error);
  }

  // With an authority of its own, nothing but the scheme is the base's
  const Parts nothing = {
    {NULL, 0U}, {NULL, 0U}, {NULL, 0U}, {NULL, 0U}, {NULL, 0U}};
  return append_relative(buffer, &nothing, reference, error);
}

CompetentStatus
iri_resolve(const CompetentText   base,
            const CompetentText   reference,
            Buffer* const         buffer,
            CompetentError* const error)
{
  if (iri_is_absolute(reference)) {
    return buffer_append(buffer, reference.bytes, reference.length, error);
  }

  const Parts base_parts      = split(base);
  const Parts reference_parts = split(reference);

  CompetentStatus st = buffer_append(
    buffer, base_parts.scheme.bytes, base_parts.scheme.length, error);
  if (!st) {
    st = append_hierarchy(buffer, &base_parts, &reference_parts, error);
  }

  if (!st) {
    st = buffer_append(buffer,
                       reference_parts.fragment.bytes,
                       reference_parts.fragment.length,
                       error);
  }

  return st;
}
