// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Whatever makes extraction faster has to find the same.  A digest of what is
// found is compared among all ways to look at text, and with what it was when
// it was written down here.  Where rules change what is found, it changes too:
// the failure tells the new one.

#include "base/buffer.h"
#include "extract/extract_impl.h"
#include "support/mixed_texts.h"
#include "support/taxonomies.h"
#include "text/fold_block.h"

#include <competent/builder.h>
#include <competent/extract.h>
#include <competent/source.h>
#include <competent/taxonomy.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

TestSuite(mentions, .timeout = 300);

enum { N_TEXTS = 300, N_MODES = 5 };

#define DATA SHARED_DATA "/competentnl/"

static const CompetentExtractOptions modes[N_MODES] = {
  {.exact = true},
  {.exact = true, .overlapping = true},
  {.exact = true, .kinds = 1U << (unsigned)COMPETENT_KIND_CAPABILITY},
  {.kinds = 0U},
  {.overlapping = true},
};

/// What is digested
typedef struct {
  uint64_t digest;
  size_t   n_mentions;
} Digest;

// FNV-1a, of 32 bits at a time
static void
add(Digest* const digest, const int32_t value)
{
  digest->digest = (digest->digest ^ (uint32_t)value) * UINT64_C(1099511628211);
}

static void
add_mention(Digest* const digest, const CompetentMention* const mention)
{
  const int32_t columns[] = {
    mention->start,
    mention->end,
    mention->code_point_start,
    mention->code_point_end,
    mention->unit_start,
    mention->unit_end,
    mention->concept,
    mention->label,
    mention->score,
    mention->rule,
    mention->sentence,
    mention->first_candidate,
    mention->n_candidates,
    mention->negated,
    mention->required,
    mention->wished,
  };

  for (size_t i = 0U; i < sizeof(columns) / sizeof(columns[0]); ++i) {
    add(digest, columns[i]);
  }
}

static void
add_text(Digest* const                   digest,
         const CompetentExtractor* const extractor,
         const Buffer* const             buffer)
{
  const CompetentText text     = {buffer->bytes, buffer->length};
  CompetentMentions*  mentions = NULL;
  cr_assert(
    eq(int, (int)competent_extractor_run(extractor, text, &mentions, NULL), 0));

  size_t                        n     = 0U;
  const CompetentMention* const items = competent_mentions_items(mentions, &n);
  for (size_t i = 0U; i < n; ++i) {
    add_mention(digest, &items[i]);
  }

  digest->n_mentions += n;

  const CompetentConcept* const candidates =
    competent_mentions_candidates(mentions, &n);
  for (size_t i = 0U; i < n; ++i) {
    add(digest, candidates[i]);
  }

  add(digest, (int32_t)competent_mentions_n_sentences(mentions));
  competent_mentions_free(mentions);
}

// Digest the mentions of all texts in one mode
static Digest
digest_of(const CompetentTaxonomy* const taxonomy,
          const Buffer* const            passages,
          const unsigned                 mode,
          const FoldBlocks* const        blocks)
{
  Digest              digest    = {UINT64_C(14695981039346656037), 0U};
  CompetentExtractor* extractor = NULL;
  cr_assert(
    eq(int,
       (int)competent_extractor_new(taxonomy, &modes[mode], &extractor, NULL),
       0));
  extractor->blocks = blocks;
  add_text(&digest, extractor, passages);
  for (uint32_t i = 0U; i < N_TEXTS; ++i) {
    Buffer buffer = {NULL, 0U, 0U};
    mixed_text(&buffer, taxonomy, i);
    add_text(&digest, extractor, &buffer);
    buffer_free(&buffer);
  }

  competent_extractor_free(extractor);
  return digest;
}

static void
expect_digests(const CompetentTaxonomy* const taxonomy,
               const size_t                   least,
               const uint64_t                 pinned[N_MODES])
{
  Buffer passages = {NULL, 0U, 0U};
  mixed_passages(&passages);
  cr_assert(lt(sz, 100000U, passages.length));
  for (unsigned mode = 0U; mode < N_MODES; ++mode) {
    for (size_t way = 0U; fold_blocks_at(way); ++way) {
      const Digest digest =
        digest_of(taxonomy, &passages, mode, fold_blocks_at(way));
      cr_expect(lt(sz, least, digest.n_mentions));
      cr_expect(eq(u64, digest.digest, pinned[mode]),
                "mode %u, %s: 0x%016llX",
                mode,
                fold_blocks_at(way)->name,
                (unsigned long long)digest.digest);
    }
  }

  buffer_free(&passages);
}

Test(mentions, are_what_they_were)
{
  static const uint64_t pinned[N_MODES] = {
    UINT64_C(0x57E3B16AADEA6C9B),
    UINT64_C(0x79441FAE15FA50D0),
    UINT64_C(0xAA7130F98A9A27E7),
    UINT64_C(0x02CCC02BA72F0DFC),
    UINT64_C(0x9487FA7C7653230C),
  };

  CompetentTaxonomy* const taxonomy =
    taxonomy_of_file(SAMPLE "/competent-sample.ttl");
  expect_digests(taxonomy, 500U, pinned);
  competent_taxonomy_free(taxonomy);
}

Test(mentions, are_what_they_were_among_all_labels)
{
  static const char* const paths[]         = {DATA "occupations.rdf",
                                              DATA "humancapabilities.ttl",
                                              DATA "knowledgeareas.ttl",
                                              DATA "educationalnorms.nt"};
  static const uint64_t    pinned[N_MODES] = {
       UINT64_C(0xF842D3FEF51B9F30),
       UINT64_C(0xA798B64E9884ED6C),
       UINT64_C(0xFD72C0F615FB365D),
       UINT64_C(0x6D1F64D9482A678A),
       UINT64_C(0x8A5F2AAFD83FE3C0),
  };

  if (access(paths[0], R_OK)) {
    cr_skip_test("There is no ../shared/data/competentnl");
  }

  CompetentBuilder*  builder  = NULL;
  CompetentTaxonomy* taxonomy = NULL;
  cr_assert(eq(int, (int)competent_builder_new(&builder, NULL), 0));
  for (size_t i = 0U; i < sizeof(paths) / sizeof(paths[0]); ++i) {
    const CompetentSource source = {
      paths[i], NULL, COMPETENT_FORMAT_UNKNOWN, NULL};
    cr_assert(eq(int, (int)competent_builder_read(builder, &source, NULL), 0));
  }

  cr_assert(
    eq(int, (int)competent_builder_finish(builder, &taxonomy, NULL), 0));
  competent_builder_free(builder);
  expect_digests(taxonomy, 500U, pinned);
  competent_taxonomy_free(taxonomy);
}
