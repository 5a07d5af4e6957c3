// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/normaliser.h>

#include "base/buffer.h"
#include "base/failure.h"
#include "base/utf8.h"
#include "taxonomy/image.h"
#include "taxonomy/normaliser_impl.h"
#include "taxonomy/taxonomy_impl.h"
#include "taxonomy/word_list.h"
#include "text/dictionary.h"
#include "text/phrase.h"
#include "text/rule.h"
#include "text/term.h"

#include <assert.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

struct CompetentNormaliserImpl {
  Dictionary  dictionary;
  uint32_t    rules;
  atomic_uint shares;
};

struct CompetentFormsImpl {
  Term term; ///< A null byte follows each of its texts
};

#define IS_RULE(name) \
  ((unsigned)COMPETENT_TEXT_RULE_##name == (unsigned)RULE_##name)

_Static_assert(COMPETENT_N_TEXT_RULES == N_RULES, "All rules have a constant");
_Static_assert(IS_RULE(GENDER_MARK) && IS_RULE(HOURS) && IS_RULE(SALARY) &&
                 IS_RULE(NOTICE) && IS_RULE(REFERENCE) && IS_RULE(PLACE) &&
                 IS_RULE(ORDINAL) && IS_RULE(AFFIX) && IS_RULE(PREFIX) &&
                 IS_RULE(INITIALS) && IS_RULE(QUALIFIER) && IS_RULE(SLASH) &&
                 IS_RULE(SUSPENDED) && IS_RULE(HYPHEN) && IS_RULE(JOIN) &&
                 IS_RULE(ABBREVIATION) && IS_RULE(GENDER) && IS_RULE(NUMBER) &&
                 IS_RULE(COMPOUND),
               "Rules are numbered alike");

static const CompetentText no_text = {NULL, 0U};

const char*
competent_text_rule_name(const CompetentTextRule rule)
{
  return ((unsigned)rule < COMPETENT_N_TEXT_RULES) ? rule_name((Rule)rule)
                                                   : NULL;
}

const char*
competent_text_rule_example(const CompetentTextRule rule)
{
  return ((unsigned)rule < COMPETENT_N_TEXT_RULES) ? rule_example((Rule)rule)
                                                   : NULL;
}

static bool
is_dutch(const Image* const image, const ImageLabel* const label)
{
  const CompetentText language = image_text(image, label->language);
  return !language.length ||
         (language.length >= 2U && !memcmp(language.bytes, "nl", 2U) &&
          (language.length == 2U || language.bytes[2] == '-'));
}

// Each label counts once, whoever has it, and twice as much as a rare word
static CompetentStatus
add_names(Dictionary* const     dictionary,
          const Image* const    image,
          CompetentError* const error)
{
  CompetentText   last = no_text;
  CompetentStatus st   = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; !st && i < image->n_names; ++i) {
    const ImageName* const name = &image->names[i];
    const CompetentText    text = image_text(image, name->text);
    if (is_dutch(image, &image->labels[name->label]) &&
        !(last.bytes && text_is(text, last))) {
      st   = dictionary_add_text(dictionary, text, 2U, error);
      last = text;
    }
  }

  return st ? st : dictionary_add_parts(dictionary, error);
}

CompetentStatus
competent_normaliser_new(const CompetentTaxonomy* const taxonomy,
                         const uint32_t                 without,
                         CompetentNormaliser** const    normaliser,
                         CompetentError* const          error)
{
  return competent_normaliser_with_words(
    taxonomy, NULL, without, normaliser, error);
}

// The words of the list are rare, so the parts of others are found before
static CompetentStatus
add_words(Dictionary* const              dictionary,
          const CompetentTaxonomy* const taxonomy,
          const char* const              words,
          CompetentError* const          error)
{
  const CompetentStatus st = taxonomy
                               ? add_names(dictionary, &taxonomy->image, error)
                               : COMPETENT_STATUS_SUCCESS;

  return (st || !words) ? st : word_list_read(words, dictionary, error);
}

CompetentStatus
competent_normaliser_with_words(const CompetentTaxonomy* const taxonomy,
                                const char* const              words,
                                const uint32_t                 without,
                                CompetentNormaliser** const    normaliser,
                                CompetentError* const          error)
{
  assert(normaliser);

  *normaliser = NULL;
  if (without & ~ALL_RULES) {
    return failure(
      error, COMPETENT_STATUS_BAD_ARGUMENT, "There are no such rules");
  }

  CompetentNormaliser* const made =
    (CompetentNormaliser*)calloc(1, sizeof(CompetentNormaliser));
  if (!made) {
    return no_memory(error);
  }

  made->rules = ALL_RULES & ~without;
  atomic_init(&made->shares, 1U);
  dictionary_init(&made->dictionary);

  const CompetentStatus st =
    add_words(&made->dictionary, taxonomy, words, error);
  if (st) {
    competent_normaliser_free(made);
    return st;
  }

  *normaliser = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_normaliser_free(CompetentNormaliser* const normaliser)
{
  if (normaliser && atomic_fetch_sub_explicit(
                      &normaliser->shares, 1U, memory_order_acq_rel) == 1U) {
    dictionary_free(&normaliser->dictionary);
    free(normaliser);
  }
}

// The count of shares is all of a normaliser that changes
CompetentNormaliser*
normaliser_share(const CompetentNormaliser* const normaliser)
{
  CompetentNormaliser* const shared =
    (CompetentNormaliser*)(uintptr_t)normaliser;

  atomic_fetch_add_explicit(&shared->shares, 1U, memory_order_relaxed);
  return shared;
}

// Copy a text with a null byte behind it, and tell where it is now
static CompetentStatus
end_text(const Term* const     term,
         Span* const           span,
         Buffer* const         bytes,
         CompetentError* const error)
{
  const CompetentText text = term_text(term, *span);

  span->offset       = (uint32_t)bytes->length;
  CompetentStatus st = buffer_append(bytes, text.bytes, text.length, error);
  if (!st) {
    st = buffer_append(bytes, "", 1U, error);
  }

  return st;
}

static CompetentStatus
end_words(Term* const term, Buffer* const bytes, CompetentError* const error)
{
  TermWord* const words = (TermWord*)term->words.items;
  Span* const     parts = (Span*)term->parts.items;
  CompetentStatus st    = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; !st && i < term->words.n; ++i) {
    st = end_text(term, &words[i].text, bytes, error);
    if (!st) {
      st = end_text(term, &words[i].key, bytes, error);
    }
  }

  for (size_t i = 0U; !st && i < term->parts.n; ++i) {
    st = end_text(term, &parts[i], bytes, error);
  }

  return st;
}

static CompetentStatus
end_steps(Term* const term, Buffer* const bytes, CompetentError* const error)
{
  CompetentStatus st = COMPETENT_STATUS_SUCCESS;
  for (uint32_t i = 0U; !st && i < term->trace.n_steps; ++i) {
    st = end_text(term, &term->trace.steps[i].from, bytes, error);
    if (!st) {
      st = end_text(term, &term->trace.steps[i].to, bytes, error);
    }
  }

  return st;
}

// All that is handed out has a null byte behind it, which rules do not need
static CompetentStatus
end_texts(Term* const term, CompetentError* const error)
{
  Buffer          bytes = {NULL, 0U, 0U};
  CompetentStatus st = buffer_reserve(&bytes, 2U * term->bytes.length, error);
  if (!st) {
    st = end_text(term, &term->normal, &bytes, error);
  }

  for (uint32_t i = 0U; !st && i < term->n_variants; ++i) {
    st = end_text(term, &term->variants[i].text, &bytes, error);
  }

  if (!st) {
    st = end_words(term, &bytes, error);
  }

  if (!st) {
    st = end_steps(term, &bytes, error);
  }

  // On failure some spans are of neither, and all that is left is to free
  buffer_free(&term->bytes);
  term->bytes = bytes;
  return st;
}

static CompetentStatus
read_text(const CompetentNormaliser* const normaliser,
          const CompetentText              text,
          Term* const                      term,
          CompetentError* const            error)
{
  // Of a long text only the start is read, but all of it has to be right
  if (utf8_valid_length(text.bytes, text.length) != text.length) {
    return failure(
      error, COMPETENT_STATUS_BAD_ENCODING, "The text is not valid UTF-8");
  }

  const TermOptions options = {normaliser->rules,
                               dictionary_lexicon(&normaliser->dictionary)};

  const CompetentStatus st = term_read(term, text, &options, error);
  return st ? st : end_texts(term, error);
}

CompetentStatus
competent_normaliser_run(const CompetentNormaliser* const normaliser,
                         const char* const                text,
                         const size_t                     length,
                         CompetentForms** const           forms,
                         CompetentError* const            error)
{
  assert(normaliser);
  assert(text || !length);
  assert(forms);

  *forms = NULL;
  CompetentForms* const made =
    (CompetentForms*)calloc(1, sizeof(CompetentForms));
  if (!made) {
    return no_memory(error);
  }

  const CompetentText   read = {text ? text : "", length};
  const CompetentStatus st   = read_text(normaliser, read, &made->term, error);
  if (st) {
    competent_forms_free(made);
    return st;
  }

  *forms = made;
  return COMPETENT_STATUS_SUCCESS;
}

void
competent_forms_free(CompetentForms* const forms)
{
  if (forms) {
    term_free(&forms->term);
    free(forms);
  }
}

CompetentText
competent_forms_normal(const CompetentForms* const forms)
{
  assert(forms);

  return term_text(&forms->term, forms->term.normal);
}

bool
competent_forms_is_cut(const CompetentForms* const forms)
{
  assert(forms);

  return forms->term.is_cut;
}

bool
competent_forms_is_noise(const CompetentForms* const forms)
{
  assert(forms);

  return forms->term.is_noise;
}

size_t
competent_forms_n_variants(const CompetentForms* const forms)
{
  assert(forms);

  return forms->term.n_variants;
}

CompetentText
competent_forms_variant(const CompetentForms* const forms, const size_t variant)
{
  assert(forms);

  return (variant < forms->term.n_variants)
           ? term_text(&forms->term, forms->term.variants[variant].text)
           : no_text;
}

size_t
competent_forms_n_words(const CompetentForms* const forms, const size_t variant)
{
  assert(forms);

  return (variant < forms->term.n_variants)
           ? forms->term.variants[variant].n_words
           : 0U;
}

// Return a word, or null for none
static const TermWord*
find_word(const CompetentForms* const forms,
          const size_t                variant,
          const size_t                word)
{
  return (word < competent_forms_n_words(forms, variant))
           ? term_word(
               &forms->term, &forms->term.variants[variant], (uint32_t)word)
           : NULL;
}

CompetentWord
competent_forms_word(const CompetentForms* const forms,
                     const size_t                variant,
                     const size_t                word)
{
  const TermWord* const found  = find_word(forms, variant, word);
  CompetentWord         result = {no_text, no_text, 0U, false};
  if (found) {
    result.text    = term_text(&forms->term, found->text);
    result.key     = term_text(&forms->term, found->key);
    result.n_parts = found->n_parts;
    result.is_head = found->is_head;
  }

  return result;
}

CompetentText
competent_forms_part(const CompetentForms* const forms,
                     const size_t                variant,
                     const size_t                word,
                     const size_t                part)
{
  const TermWord* const found = find_word(forms, variant, word);
  return (found && part < found->n_parts)
           ? term_part(&forms->term, found, (uint32_t)part)
           : no_text;
}

size_t
competent_forms_n_steps(const CompetentForms* const forms)
{
  assert(forms);

  return forms->term.trace.n_steps;
}

CompetentStep
competent_forms_step(const CompetentForms* const forms, const size_t step)
{
  CompetentStep result = {0, no_text, no_text};
  if (step < competent_forms_n_steps(forms)) {
    const Step* const found = &forms->term.trace.steps[step];

    result.rule = (int32_t)found->rule;
    result.from = term_text(&forms->term, found->from);
    result.to   = term_text(&forms->term, found->to);
  }

  return result;
}
