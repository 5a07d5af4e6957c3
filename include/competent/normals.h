// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_NORMALS_H
#define COMPETENT_NORMALS_H

#include <competent/attributes.h>
#include <competent/normaliser.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   What comes of many texts: a column of job titles, say.

   Equal texts are done once.  So there are two kinds of columns: by row, of
   which every text is one, and by answer.  They are borrowed until the next
   texts are added.

   One thread may add texts.  Once no more are added, any number of threads may
   read what there is.
*/
typedef struct CompetentNormalsImpl CompetentNormals;

/**
   Make an empty column of normal forms.

   @param normaliser Normaliser to use.

   @param[out] normals Set to a new column that the caller must free with
   competent_normals_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_normals_new(const CompetentNormaliser* normaliser,
                      CompetentNormals**         normals,
                      CompetentError*            error);

/// Free a column of normal forms, or do nothing for null
COMPETENT_API void
competent_normals_free(CompetentNormals* normals);

/**
   Bring more texts into normal form, as competent_normaliser_run() does each.

   They may come in parts, so as to show progress or to stop in between.  On
   failure the texts before the one that failed have been added, so that
   competent_normals_n() tells which it was.

   @param normals Column to add to.

   @param texts Texts in UTF-8, which need not be kept.  One whose bytes are
   null is missing: it gets a row, but no answer.

   @param n_texts Number of texts.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that a text has no form.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_normals_add(CompetentNormals*    normals,
                      const CompetentText* texts,
                      size_t               n_texts,
                      CompetentError*      error);

/// Return the number of rows, which is that of the texts that were added
COMPETENT_API size_t
competent_normals_n(const CompetentNormals* normals);

/// Return the number of answers, which is that of the texts that differ
COMPETENT_API size_t
competent_normals_n_answers(const CompetentNormals* normals);

/// Return by row the number of its answer, or -1 where the text is missing
COMPETENT_API const int32_t*
competent_normals_answers(const CompetentNormals* normals);

/// Return by answer bits 1 << #CompetentTextRule of the rules that did
/// something
COMPETENT_API const int32_t*
competent_normals_rules(const CompetentNormals* normals);

/// Return the likeliest variant, empty where there are no words or no answer
COMPETENT_API CompetentText
competent_normals_form(const CompetentNormals* normals, size_t answer);

/// Return the key of that variant's head, empty where there is none
COMPETENT_API CompetentText
competent_normals_head(const CompetentNormals* normals, size_t answer);

COMPETENT_END_DECLS

#endif // COMPETENT_NORMALS_H
