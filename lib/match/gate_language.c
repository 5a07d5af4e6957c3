// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "match/gate_rules.h"

#include "match/credit.h"
#include "match/profile_impl.h"

#include <competent/fact.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static bool
is_alphanumeric(const char c)
{
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (c >= 'a' && c <= 'z') || (c & 0x80);
}

// Return the highest level of the CEFR that stands in a text as a word
static int32_t
level_in(const CompetentText text)
{
  int32_t highest = COMPETENT_CEFR_NONE;
  for (size_t i = 0U; i + 2U <= text.length; ++i) {
    const char* const word     = text.bytes + i;
    const bool        is_whole = (!i || !is_alphanumeric(word[-1])) &&
                          (i + 2U == text.length || !is_alphanumeric(word[2]));
    for (int32_t l = COMPETENT_CEFR_A1; is_whole && l <= COMPETENT_CEFR_C2;
         ++l) {
      const char* const name = competent_cefr_name((CompetentCefr)l);
      if ((word[0] & ~0x20) == name[0] && word[1] == name[1] && l > highest) {
        highest = l;
      }
    }
  }

  return highest;
}

// Return the level that a proficiency is of, by its names or else its IRI
static int32_t
level_of(const CompetentTaxonomy* const taxonomy,
         const CompetentConcept         proficiency)
{
  const size_t n = competent_taxonomy_n_labels(taxonomy, proficiency);
  for (size_t i = 0U; i < n; ++i) {
    const int32_t level =
      level_in(competent_taxonomy_label(taxonomy, proficiency, i).text);
    if (level) {
      return level;
    }
  }

  return level_in(competent_taxonomy_iri(taxonomy, proficiency));
}

static bool
is_of(const Gatekeeper* const keeper,
      const CompetentConcept  concept,
      const CompetentKind     kind)
{
  return competent_taxonomy_kind(keeper->profile->taxonomy, concept) == kind;
}

/// The relations by which proficiencies may tell their language, and inversely
static const CompetentRelation relations[] = {COMPETENT_RELATION_BROADER,
                                              COMPETENT_RELATION_NARROWER,
                                              COMPETENT_RELATION_RELATED};

#define N_RELATIONS (sizeof(relations) / sizeof(relations[0]))

/// What to make of a language of a proficiency, or a proficiency of a language
typedef int32_t (*Judge)(const Gatekeeper* keeper, CompetentConcept concept);

// Return the highest that is made of all of a kind that something is linked to
static int32_t
highest_of(const Gatekeeper* const keeper,
           const CompetentConcept  concept,
           const CompetentKind     kind,
           const Judge             judge)
{
  int32_t highest = COMPETENT_UNKNOWN;
  for (size_t r = 0U; r < N_RELATIONS; ++r) {
    size_t                     n     = 0U;
    const CompetentLink* const links = competent_taxonomy_links(
      keeper->profile->taxonomy, concept, relations[r], &n);
    for (size_t i = 0U; i < n; ++i) {
      if (is_of(keeper, links[i].concept, kind)) {
        const int32_t value = judge(keeper, links[i].concept);
        highest             = (value > highest) ? value : highest;
      }
    }
  }

  return highest;
}

static int32_t
said_of(const Gatekeeper* const keeper, const CompetentConcept concept)
{
  return competent_profile_said(keeper->profile, concept);
}

// Return how well a language is known, by itself or by any proficiency in it
static int32_t
language_known(const Gatekeeper* const keeper, const CompetentConcept language)
{
  const int32_t said = said_of(keeper, language);

  return (said != COMPETENT_UNKNOWN)
           ? said
           : highest_of(keeper, language, COMPETENT_KIND_PROFICIENCY, said_of);
}

// Return the level of a proficiency if the target asks for it
static int32_t
level_if_asked(const Gatekeeper* const keeper, const CompetentConcept concept)
{
  const CompetentTaxonomy* const taxonomy = keeper->profile->taxonomy;

  size_t                     n     = 0U;
  const CompetentLink* const links = competent_taxonomy_links(
    taxonomy,
    keeper->target,
    credit_relation(competent_taxonomy_kind(taxonomy, keeper->target)),
    &n);

  for (size_t i = 0U; i < n; ++i) {
    if (links[i].concept == concept) {
      return level_of(taxonomy, concept);
    }
  }

  return COMPETENT_UNKNOWN;
}

static CompetentPassage
decide(const int32_t known, const int32_t asked)
{
  return (known == COMPETENT_UNKNOWN) ? COMPETENT_PASSAGE_UNKNOWN
         : (known == COMPETENT_CEFR_NONE || known < asked)
           ? COMPETENT_PASSAGE_OPEN
           : COMPETENT_PASSAGE_PASSED;
}

static void
judge_language(const Gatekeeper* const keeper, CompetentGate* const gate)
{
  const int32_t asked = highest_of(
    keeper, gate->concept, COMPETENT_KIND_PROFICIENCY, level_if_asked);

  gate->asked = (asked == COMPETENT_UNKNOWN) ? COMPETENT_CEFR_NONE : asked;
  gate->passage =
    (int32_t)decide(language_known(keeper, gate->concept), gate->asked);
}

static void
judge_proficiency(const Gatekeeper* const keeper, CompetentGate* const gate)
{
  gate->asked = level_of(keeper->profile->taxonomy, gate->concept);

  const int32_t said = said_of(keeper, gate->concept);
  const int32_t known =
    (said != COMPETENT_UNKNOWN)
      ? said
      : highest_of(
          keeper, gate->concept, COMPETENT_KIND_LANGUAGE, language_known);

  // Who knows a language knows it at some level, which may be too low
  const bool is_vague =
    said == COMPETENT_UNKNOWN && known > COMPETENT_CEFR_NONE && !gate->asked;

  gate->passage = (int32_t)(is_vague ? COMPETENT_PASSAGE_UNKNOWN
                                     : decide(known, gate->asked));
}

bool
gate_of_language(const Gatekeeper* const keeper,
                 const CompetentLink     link,
                 CompetentGate* const    gate)
{
  const CompetentGate made = {link.concept,
                              COMPETENT_GATE_LANGUAGE,
                              link.level,
                              COMPETENT_CEFR_NONE,
                              COMPETENT_PASSAGE_UNKNOWN,
                              COMPETENT_FACT_LANGUAGES,
                              COMPETENT_NONE};

  *gate = made;
  if (is_of(keeper, link.concept, COMPETENT_KIND_LANGUAGE)) {
    judge_language(keeper, gate);
  } else if (is_of(keeper, link.concept, COMPETENT_KIND_PROFICIENCY)) {
    judge_proficiency(keeper, gate);
  } else {
    return false;
  }

  // What is less than important stands in nobody's way before it is asked
  if (gate->passage == COMPETENT_PASSAGE_OPEN &&
      link.level < COMPETENT_LEVEL_IMPORTANT) {
    gate->passage = COMPETENT_PASSAGE_UNKNOWN;
  }

  return true;
}
