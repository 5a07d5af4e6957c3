// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include <competent/evidence.h>

#include "base/failure.h"
#include "match/profile_impl.h"

#include <competent/taxonomy.h>

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

const char*
competent_evidence_name(const CompetentEvidence evidence)
{
  static const char* const names[COMPETENT_N_EVIDENCES] = {
    "counts", "negated", "wished"};

  return ((unsigned)evidence < COMPETENT_N_EVIDENCES) ? names[evidence] : NULL;
}

CompetentEvidence
competent_mention_evidence(const CompetentMention* const mention)
{
  assert(mention);

  return mention->negated  ? COMPETENT_EVIDENCE_NEGATED
         : mention->wished ? COMPETENT_EVIDENCE_WISHED
                           : COMPETENT_EVIDENCE_COUNTS;
}

static bool
is_same(const CompetentTaxonomy* const a, const CompetentTaxonomy* const b)
{
  const CompetentText x = competent_taxonomy_hash(a);
  const CompetentText y = competent_taxonomy_hash(b);

  return x.length == y.length && !memcmp(x.bytes, y.bytes, x.length);
}

static CompetentStatus
add_mentions(CompetentProfile* const        profile,
             const CompetentMentions* const mentions,
             CompetentError* const          error)
{
  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  CompetentStatus               st    = COMPETENT_STATUS_SUCCESS;
  for (size_t i = 0U; i < n && !st; ++i) {
    if (competent_mention_evidence(&items[i]) == COMPETENT_EVIDENCE_COUNTS) {
      st = competent_profile_add(profile,
                                 items[i].concept,
                                 (double)items[i].score / COMPETENT_FULL_SCORE,
                                 error);
    }
  }

  return st;
}

CompetentStatus
competent_profile_add_text(CompetentProfile* const         profile,
                           const CompetentExtractor* const extractor,
                           const CompetentText             text,
                           CompetentMentions** const       mentions,
                           CompetentError* const           error)
{
  assert(profile);
  assert(extractor);
  assert(mentions);

  *mentions = NULL;
  if (!is_same(profile->taxonomy, competent_extractor_taxonomy(extractor))) {
    return failure(error,
                   COMPETENT_STATUS_BAD_ARGUMENT,
                   "The profile and the extractor are of two taxonomies");
  }

  CompetentStatus st =
    competent_extractor_run(extractor, text, mentions, error);
  st = st ? st : add_mentions(profile, *mentions, error);
  if (st) {
    competent_mentions_free(*mentions);
    *mentions = NULL;
  }

  return st;
}
