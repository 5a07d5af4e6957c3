// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// So that zlib takes its input as const
#define ZLIB_CONST

#include "base/gunzip.h"

#include "base/failure.h"

#include <zlib.h>

#include <assert.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

#define GZIP_ONLY 16
#define HEADER_SIZE 10U

struct GunzipImpl {
  z_stream    stream;
  const char* name;
  uint64_t    n_members;
  bool        is_inside; // Of a member
};

bool
gunzip_recognises(const char* const bytes, const size_t length)
{
  return length >= 3U && (unsigned char)bytes[0] == 0x1FU &&
         (unsigned char)bytes[1] == 0x8BU && bytes[2] == 8;
}

CompetentStatus
gunzip_new(const char* const     name,
           Gunzip** const        gunzip,
           CompetentError* const error)
{
  assert(gunzip);

  *gunzip = NULL;

  Gunzip* const made = (Gunzip*)calloc(1U, sizeof(Gunzip));
  if (!made) {
    return no_memory(error);
  }

  if (inflateInit2(&made->stream, MAX_WBITS + GZIP_ONLY) != Z_OK) {
    free(made);
    return no_memory(error);
  }

  made->name = name;
  *gunzip    = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
gunzip_free(Gunzip* const gunzip)
{
  if (gunzip) {
    inflateEnd(&gunzip->stream);
    free(gunzip);
  }
}

static CompetentStatus
fail(const Gunzip* const gunzip, const int result, CompetentError* const error)
{
  if (result == Z_MEM_ERROR) {
    return no_memory(error);
  }

  const bool is_behind =
    gunzip->n_members && gunzip->stream.total_in < HEADER_SIZE;
  const Place place = {gunzip->name, 0U, 0U};
  return failure_at(error,
                    COMPETENT_STATUS_BAD_READ,
                    place,
                    is_behind ? "Something else follows the gzip data"
                              : "The gzip data is damaged");
}

static unsigned
clip(const size_t size)
{
  return (size < UINT_MAX) ? (unsigned)size : UINT_MAX;
}

// Z_BUF_ERROR only says that nothing more can be done with what there is
static CompetentStatus
step(Gunzip* const gunzip, CompetentError* const error)
{
  const int result = inflate(&gunzip->stream, Z_NO_FLUSH);
  if (result == Z_STREAM_END) {
    gunzip->is_inside = false;
    ++gunzip->n_members;
    inflateReset(&gunzip->stream);
    return COMPETENT_STATUS_SUCCESS;
  }

  gunzip->is_inside = true;
  return (result == Z_OK || result == Z_BUF_ERROR)
           ? COMPETENT_STATUS_SUCCESS
           : fail(gunzip, result, error);
}

CompetentStatus
gunzip_unpack(Gunzip* const         gunzip,
              const char** const    packed,
              size_t* const         n_packed,
              char* const           bytes,
              const size_t          size,
              size_t* const         n_bytes,
              CompetentError* const error)
{
  z_stream* const stream = &gunzip->stream;
  const unsigned  n_in   = clip(*n_packed);
  const unsigned  n_out  = clip(size);

  stream->next_in   = (const Bytef*)*packed;
  stream->avail_in  = n_in;
  stream->next_out  = (Bytef*)bytes;
  stream->avail_out = n_out;

  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  if (n_in || gunzip->is_inside) {
    st = step(gunzip, error);
  }

  *packed += n_in - stream->avail_in;
  *n_packed -= n_in - stream->avail_in;
  *n_bytes = n_out - stream->avail_out;
  return st;
}

CompetentStatus
gunzip_finish(const Gunzip* const gunzip, CompetentError* const error)
{
  const Place place = {gunzip->name, 0U, 0U};
  return gunzip->is_inside ? failure_at(error,
                                        COMPETENT_STATUS_BAD_READ,
                                        place,
                                        "The gzip data is cut off")
                           : COMPETENT_STATUS_SUCCESS;
}
