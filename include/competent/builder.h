// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_BUILDER_H
#define COMPETENT_BUILDER_H

#include <competent/attributes.h>
#include <competent/source.h>
#include <competent/status.h>
#include <competent/taxonomy.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   A taxonomy in the making.

   Several files make one taxonomy, in any order, and may refer to each other.
   A builder is used by one thread at a time.
*/
typedef struct CompetentBuilderImpl CompetentBuilder;

/**
   Told how far a builder is, a few times a second at most.

   @param handle What was given along with this function.

   @param done Bytes of the file that were read, before unpacking.

   @param total Bytes of the file, or 0 where that is not known.

   @return True to go on, or false to stop with #COMPETENT_STATUS_CANCELLED.
*/
typedef bool (*CompetentProgress)(void* handle, int64_t done, int64_t total);

/**
   Make an empty builder.

   @param[out] builder Set to a new builder that the caller must free with
   competent_builder_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_builder_new(CompetentBuilder** builder, CompetentError* error);

/// Free a builder and all that it has read, or do nothing for null
COMPETENT_API void
competent_builder_free(CompetentBuilder* builder);

/// Have a function told about progress, or none if it is null
COMPETENT_API void
competent_builder_on_progress(CompetentBuilder* builder,
                              CompetentProgress progress,
                              void*             handle);

/**
   Read a file of statements.

   After a failure the builder holds a part of the file and can only be freed,
   except where the file cannot be opened in the first place.

   @param builder Builder to add to.

   @param source File to read; nothing of it is kept.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that reading stopped.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_builder_read(CompetentBuilder*      builder,
                       const CompetentSource* source,
                       CompetentError*        error);

/**
   Read statements that are already in memory.

   @param builder Builder to add to.

   @param source How to read them; the path is the name that the report and
   messages use.

   @param bytes Statements in any format that a file could have.

   @param length Number of bytes.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that reading stopped.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_builder_read_bytes(CompetentBuilder*      builder,
                             const CompetentSource* source,
                             const void*            bytes,
                             size_t                 length,
                             CompetentError*        error);

/**
   Make a taxonomy of all that was read.

   The builder is spent by this, whether it succeeds or not, and can only be
   freed.

   @param builder Builder to finish.

   @param[out] taxonomy Set to a new taxonomy that the caller must free with
   competent_taxonomy_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that nothing was made.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_builder_finish(CompetentBuilder*   builder,
                         CompetentTaxonomy** taxonomy,
                         CompetentError*     error);

COMPETENT_END_DECLS

#endif // COMPETENT_BUILDER_H
