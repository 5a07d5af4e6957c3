// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "resolve.h"

#include "text.h"

#include <stdio.h>
#include <string.h>

static bool
is_of(const CompetentTaxonomy* const taxonomy,
      const CompetentConcept         concept,
      const uint32_t                 kinds)
{
  return kinds & (1U << (unsigned)competent_taxonomy_kind(taxonomy, concept));
}

static Resolved
none_but(const Resolution resolution)
{
  const Resolved resolved = {resolution, COMPETENT_NONE, NULL, 0U};
  return resolved;
}

// Choose from concepts, which is only possible if one of them is of the kinds
static Resolved
choose(const CompetentTaxonomy* const taxonomy,
       const CompetentConcept* const  candidates,
       const size_t                   n_candidates,
       const uint32_t                 kinds)
{
  Resolved resolved = {RESOLVED_NONE, COMPETENT_NONE, candidates, n_candidates};

  size_t n = 0U;
  for (size_t i = 0U; i < n_candidates; ++i) {
    if (is_of(taxonomy, candidates[i], kinds)) {
      resolved.concept = candidates[i];
      ++n;
    }
  }

  if (n) {
    resolved.resolution = (n == 1U) ? RESOLVED_ONE : RESOLVED_SEVERAL;
  } else if (n_candidates) {
    resolved.resolution = RESOLVED_OTHER;
    resolved.concept    = candidates[0];
  }

  return resolved;
}

static Resolved
resolve_iri(const CompetentTaxonomy* const taxonomy,
            const CompetentText            name,
            const uint32_t                 kinds)
{
  const CompetentConcept concept =
    competent_taxonomy_find(taxonomy, name.bytes, name.length);
  if (concept == COMPETENT_NONE) {
    return none_but(RESOLVED_NONE);
  }

  const Resolved resolved = {is_of(taxonomy, concept, kinds) ? RESOLVED_ONE
                                                             : RESOLVED_OTHER,
                             concept,
                             NULL,
                             0U};

  return resolved;
}

static Resolved
resolve_code(const CompetentTaxonomy* const taxonomy,
             const CompetentText            name,
             const uint32_t                 kinds)
{
  for (int i = 0; i < COMPETENT_N_CODES; ++i) {
    const CompetentCode code   = (CompetentCode)i;
    const char* const   system = competent_code_name(code);
    const size_t        length = strlen(system);
    if (name.length > length && !memcmp(name.bytes, system, length) &&
        name.bytes[length] == ':') {
      size_t                        n = 0U;
      const CompetentConcept* const found =
        competent_taxonomy_find_code(taxonomy,
                                     code,
                                     name.bytes + length + 1U,
                                     name.length - length - 1U,
                                     &n);

      return choose(taxonomy, found, n, kinds);
    }
  }

  return none_but(RESOLVED_BAD_CODE);
}

static Resolved
resolve_label(const CompetentTaxonomy* const taxonomy,
              const CompetentText            name,
              const uint32_t                 kinds)
{
  size_t                        n = 0U;
  const CompetentConcept* const found =
    competent_taxonomy_find_label(taxonomy, name.bytes, name.length, &n);

  return choose(taxonomy, found, n, kinds);
}

static Resolved
resolve_any(const CompetentTaxonomy* const taxonomy,
            const CompetentText            name,
            const uint32_t                 kinds)
{
  const Resolved by_iri = resolve_iri(taxonomy, name, kinds);
  if (by_iri.resolution != RESOLVED_NONE) {
    return by_iri;
  }

  const Resolved by_code = resolve_code(taxonomy, name, kinds);
  if (by_code.resolution != RESOLVED_NONE &&
      by_code.resolution != RESOLVED_BAD_CODE) {
    return by_code;
  }

  return resolve_label(taxonomy, name, kinds);
}

Resolved
resolve(const CompetentTaxonomy* const taxonomy,
        const Form                     form,
        const CompetentText            name,
        const uint32_t                 kinds)
{
  switch (form) {
    case FORM_IRI:
      return resolve_iri(taxonomy, name, kinds);
    case FORM_LABEL:
      return resolve_label(taxonomy, name, kinds);
    case FORM_CODE:
      return resolve_code(taxonomy, name, kinds);
    case FORM_ANY:
    default:
      return resolve_any(taxonomy, name, kinds);
  }
}

static void
list_candidates(const Language                 language,
                const CompetentTaxonomy* const taxonomy,
                const Resolved* const          resolved,
                const uint32_t                 kinds)
{
  for (size_t i = 0U; i < resolved->n_candidates; ++i) {
    const CompetentConcept concept = resolved->candidates[i];
    const CompetentKind    kind    = competent_taxonomy_kind(taxonomy, concept);
    const CompetentText    name    = competent_taxonomy_name(taxonomy, concept);
    if (is_of(taxonomy, concept, kinds)) {
      message_write(stderr,
                    language,
                    MESSAGE_CANDIDATE,
                    competent_taxonomy_iri(taxonomy, concept).bytes,
                    name.length ? name.bytes : "–",
                    message_name(language, MESSAGE_KINDS, (int32_t)kind),
                    NULL);
    }
  }
}

// Name the kinds that something might have been of
static void
name_kinds(const Language language, const uint32_t kinds, char names[128])
{
  const uint32_t all = (UINT32_C(1) << COMPETENT_N_KINDS) - 1U;
  if (kinds == all) {
    strcpy(names, message_text(language, MESSAGE_ANY_CONCEPT));
    return;
  }

  names[0] = '\0';
  for (int i = 0; i < COMPETENT_N_KINDS; ++i) {
    if (kinds & (1U << (unsigned)i)) {
      strncat(names, names[0] ? " / " : "", 4U);
      strncat(names, message_name(language, MESSAGE_KINDS, i), 40U);
    }
  }
}

void
complain_resolved(const Language                 language,
                  const char* const              file,
                  const char* const              place,
                  const CompetentTaxonomy* const taxonomy,
                  const Resolved* const          resolved,
                  const uint32_t                 kinds)
{
  char names[128] = {0};
  name_kinds(language, kinds, names);

  switch (resolved->resolution) {
    case RESOLVED_SEVERAL:
      complain_at(language, file, place, MESSAGE_AMBIGUOUS_ITEM, NULL);
      list_candidates(language, taxonomy, resolved, kinds);
      break;
    case RESOLVED_OTHER:
      complain_at(language,
                  file,
                  place,
                  MESSAGE_OTHER_KIND,
                  names,
                  message_name(language,
                               MESSAGE_KINDS,
                               (int32_t)competent_taxonomy_kind(
                                 taxonomy, resolved->concept)),
                  NULL);
      break;
    case RESOLVED_BAD_CODE:
      complain_at(language, file, place, MESSAGE_BAD_CODE, NULL);
      break;
    case RESOLVED_ONE:
    case RESOLVED_NONE:
    default:
      complain_at(language, file, place, MESSAGE_UNKNOWN_ITEM, names, NULL);
      break;
  }
}
