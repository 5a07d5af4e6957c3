// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BASE_GUNZIP_H
#define BASE_GUNZIP_H

#include <competent/status.h>

#include <stdbool.h>
#include <stddef.h>

/// Something that unpacks gzip, one or several members after each other
typedef struct GunzipImpl Gunzip;

/// Return whether bytes begin like a gzip file, for which 3 are needed
bool
gunzip_recognises(const char* bytes, size_t length);

/// Make something that unpacks; the name is for messages and is borrowed
COMPETENT_NODISCARD CompetentStatus
gunzip_new(const char* name, Gunzip** gunzip, CompetentError* error);

/// Free what gunzip_new() made, or do nothing for null
void
gunzip_free(Gunzip* gunzip);

/**
   Unpack as much as there is, or as there is room for.

   @param gunzip Something that unpacks.

   @param[in,out] packed Bytes to unpack, moved on by what was taken.

   @param[in,out] n_packed How many there are.

   @param bytes Where to unpack to.

   @param size How much room there is.

   @param[out] n_bytes Set to how many bytes were unpacked.

   @param[out] error Set to the reason on failure, or null if not wanted.
*/
COMPETENT_NODISCARD CompetentStatus
gunzip_unpack(Gunzip*         gunzip,
              const char**    packed,
              size_t*         n_packed,
              char*           bytes,
              size_t          size,
              size_t*         n_bytes,
              CompetentError* error);

/// Check that the file does not end inside of a member
COMPETENT_NODISCARD CompetentStatus
gunzip_finish(const Gunzip* gunzip, CompetentError* error);

#endif // BASE_GUNZIP_H
