// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef COMPETENT_NORMALISER_H
#define COMPETENT_NORMALISER_H

#include <competent/attributes.h>
#include <competent/status.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

COMPETENT_BEGIN_DECLS

/**
   What may be done to a term, in the order in which it is done.

   The values never change.  docs/dutch.md tells more of each.
*/
typedef enum {
  COMPETENT_TEXT_RULE_GENDER_MARK = 0,  ///< Take away m/v/x
  COMPETENT_TEXT_RULE_HOURS       = 1,  ///< Take away hours and full time
  COMPETENT_TEXT_RULE_SALARY      = 2,  ///< Take away salaries and scales
  COMPETENT_TEXT_RULE_NOTICE      = 3,  ///< Take away words of vacancies
  COMPETENT_TEXT_RULE_REFERENCE   = 4,  ///< Take away numbers of vacancies
  COMPETENT_TEXT_RULE_PLACE       = 5,  ///< Take away names of places
  COMPETENT_TEXT_RULE_ORDINAL     = 6,  ///< Write grades and levels one way
  COMPETENT_TEXT_RULE_AFFIX       = 7,  ///< Read a choice inside a word
  COMPETENT_TEXT_RULE_PREFIX      = 8,  ///< Read with and without a prefix
  COMPETENT_TEXT_RULE_INITIALS    = 9,  ///< Read words and their initials apart
  COMPETENT_TEXT_RULE_QUALIFIER   = 10, ///< Read with and without what is added
  COMPETENT_TEXT_RULE_SLASH       = 11, ///< Read what slashes part
  COMPETENT_TEXT_RULE_SUSPENDED   = 12, ///< Complete words that share an end
  COMPETENT_TEXT_RULE_HYPHEN      = 13, ///< Spell without a hyphen
  COMPETENT_TEXT_RULE_JOIN        = 14, ///< Spell as one word
  COMPETENT_TEXT_RULE_ABBREVIATION = 15, ///< Write abbreviations in full
  COMPETENT_TEXT_RULE_GENDER       = 16, ///< Make one key of both genders
  COMPETENT_TEXT_RULE_NUMBER       = 17, ///< Make one key of both numbers
  COMPETENT_TEXT_RULE_COMPOUND     = 18, ///< Split a word into parts
} CompetentTextRule;

/// Number of rules for text
#define COMPETENT_N_TEXT_RULES 19

/**
   What brings titles, skills and queries into normal form.

   A normaliser never changes, so any number of threads may use one at once.
*/
typedef struct CompetentNormaliserImpl CompetentNormaliser;

/**
   The normal forms of a text.

   First comes the normal form proper, in which texts that a reader takes for
   the same are the same.  From it the rules of Dutch make variants, each being
   one of the things that may be meant, and of each word of a variant a key.
   Forms never change, and are read by any number of threads.
*/
typedef struct CompetentFormsImpl CompetentForms;

/// A word of a variant
typedef struct {
  CompetentText text;    ///< As it stands in the variant
  CompetentText key;     ///< The same for both genders, singular and plural
  size_t        n_parts; ///< Parts of a compound, or 0 if it is not split
  bool          is_head; ///< Whether it says what kind of thing is meant
} CompetentWord;

/// What a rule did
typedef struct {
  int32_t       rule; ///< The #CompetentTextRule
  CompetentText from; ///< What was there
  CompetentText to;   ///< What came of it, or empty if it was taken away
} CompetentStep;

/// Return the name of a rule, like "gender mark", or null
COMPETENT_API const char*
competent_text_rule_name(CompetentTextRule rule);

/// Return a term that a rule changes, like "Verkoper m/v/x", or null
COMPETENT_API const char*
competent_text_rule_example(CompetentTextRule rule);

/**
   Make a normaliser.

   The words of the taxonomy's Dutch labels, and of those of no stated language,
   become a dictionary, without which compounds are not split nor words joined.
   That takes some 15 ms for CompetentNL, and grows with the labels, so make one
   normaliser and keep it.  Nothing of the taxonomy is kept.

   @param taxonomy Taxonomy with the words, or null for none.

   @param without Bits 1 << #CompetentTextRule of rules that are not to be used,
   or 0 to use all.

   @param[out] normaliser Set to a new normaliser that the caller must free with
   competent_normaliser_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ARGUMENT for bits of
   no rule, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_normaliser_new(const CompetentTaxonomy* taxonomy,
                         uint32_t                 without,
                         CompetentNormaliser**    normaliser,
                         CompetentError*          error);

/**
   Make a normaliser whose dictionary has the words of a list as well.

   Such a list, like that of the OpenTaal project in /usr/share/dict/dutch, has
   a word a line, in UTF-8.  More compounds are split with it, and that takes
   some 0.1 s longer to make.  Nothing is read that is not asked for, since what
   comes of a text would depend on what is installed.

   @param taxonomy Taxonomy with the words, or null for none.

   @param words Name of the file, or null for none.

   @param without Bits 1 << #CompetentTextRule of rules that are not to be used,
   or 0 to use all.

   @param[out] normaliser Set to a new normaliser that the caller must free with
   competent_normaliser_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, or the reason that nothing was made.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_normaliser_with_words(const CompetentTaxonomy* taxonomy,
                                const char*              words,
                                uint32_t                 without,
                                CompetentNormaliser**    normaliser,
                                CompetentError*          error);

/// Free a normaliser, or do nothing for null
COMPETENT_API void
competent_normaliser_free(CompetentNormaliser* normaliser);

/**
   Bring a text into its normal forms.

   The text may be of any length, but is taken for a term: only the words count
   that fit in 1,000 bytes of the normal form.

   @param normaliser Normaliser to use.

   @param text Text in UTF-8; a null byte in it counts as a blank.

   @param length Number of bytes.

   @param[out] forms Set to new forms that the caller must free with
   competent_forms_free(), or to null on failure.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_ENCODING for text
   that is not UTF-8, or #COMPETENT_STATUS_NO_MEMORY.
*/
COMPETENT_API COMPETENT_NODISCARD CompetentStatus
competent_normaliser_run(const CompetentNormaliser* normaliser,
                         const char*                text,
                         size_t                     length,
                         CompetentForms**           forms,
                         CompetentError*            error);

/// Free forms, or do nothing for null
COMPETENT_API void
competent_forms_free(CompetentForms* forms);

/// Return the normal form, of which no rule has taken anything away
COMPETENT_API CompetentText
competent_forms_normal(const CompetentForms* forms);

/// Return whether there was too much text, of which the rest does not count
COMPETENT_API bool
competent_forms_is_cut(const CompetentForms* forms);

/// Return whether there was only noise of vacancies, which is then left as it
/// is
COMPETENT_API bool
competent_forms_is_noise(const CompetentForms* forms);

/// Return the number of variants, 8 at most, and 0 where there are no words
COMPETENT_API size_t
competent_forms_n_variants(const CompetentForms* forms);

/// Return the text of a variant, the likeliest first; empty from n_variants on
COMPETENT_API CompetentText
competent_forms_variant(const CompetentForms* forms, size_t variant);

/// Return the number of words of a variant
COMPETENT_API size_t
competent_forms_n_words(const CompetentForms* forms, size_t variant);

/// Return a word of a variant, in order; all zero from n_words on
COMPETENT_API CompetentWord
competent_forms_word(const CompetentForms* forms, size_t variant, size_t word);

/// Return a part of a word, as a word of its own; empty from n_parts on
COMPETENT_API CompetentText
competent_forms_part(const CompetentForms* forms,
                     size_t                variant,
                     size_t                word,
                     size_t                part);

/// Return the number of steps that rules took; those beyond 64 are not told
COMPETENT_API size_t
competent_forms_n_steps(const CompetentForms* forms);

/// Return a step, in order; all zero from n_steps on
COMPETENT_API CompetentStep
competent_forms_step(const CompetentForms* forms, size_t step);

COMPETENT_END_DECLS

#endif // COMPETENT_NORMALISER_H
