// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "taxonomy/image.h"
#include "text/trigram.h"

#include "support/questions.h"
#include "support/taxonomies.h"
#include "taxonomy/near.h"
#include "taxonomy/taxonomy_impl.h"
#include "text/form_key.h"

#include <competent/status.h>
#include <competent/taxonomy.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(image_check, .timeout = 300);
TestSuite(image_open, .timeout = 300);
TestSuite(image_check_header, .timeout = 300);

// One of each section, and not more than that, so that all of it can be tried
static CompetentTaxonomy*
small(void)
{
  return taxonomy_of(
    ":a a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ; skos:notation '1' ;"
    "  cnlo:requiresHATEssential :b ; skos:definition 'Kookt'@nl ;"
    "  cnluwvo:isCharacterizedByOccupationCircumstance_Yes :c .\n"
    ":b a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl ; cnlo:hasRIASEC "
    "'R' .\n"
    ":d a cnlo:Occupation ; skos:prefLabel 'K\xC3\xB6nig' ; skos:altLabel "
    "'Vorst' ; skos:notation '1', "
    "'2' ;"
    "  cnlo:requiresHATSomewhat :b, :k .\n"
    ":k a cnlo:KnowledgeArea ; skos:broader :l .\n"
    ":n a cnlo:EducationalNorm ; cnlo:prescribes :b ; :unknown 1 .\n"
    "@prefix lc: <https://w3id.org/libcompetent/def#> .\n"
    ":s a lc:Scheme ; lc:level '4+' ; lc:note 'Let op' ;"
    "  lc:amount [ lc:cap 5 ; lc:condition [ lc:about 'age' ; lc:atLeast 18 ] "
    "] .");
}

// Return whether each hit is there once, however often the index has it
static bool
are_hits_valid(const NearIndex* const index, const Array* const hits)
{
  const Near* const items = (const Near*)hits->items;
  for (size_t i = 0U; i < hits->n; ++i) {
    if (items[i].item >= index->list.n || items[i].edits > 2U ||
        (i && items[i - 1U].item >= items[i].item)) {
      return false;
    }
  }

  return true;
}

// Look for what is there, and for what two edits make of it
static void
find_near(const NearIndex* const index)
{
  Array hits = {NULL, 0U, 0U};
  for (uint32_t i = 0U; i < index->list.n; ++i) {
    const CompetentText text = near_text(&index->list, i);
    for (size_t cut = 0U; cut < 3U; ++cut) {
      const size_t        rest = (text.length > cut) ? text.length - cut : 0U;
      const CompetentText form = {text.bytes, rest};
      cr_assert(eq(int, (int)near_find(index, form, 2U, &hits, NULL), 0));
      cr_assert(are_hits_valid(index, &hits));
    }
  }

  array_free(&hits);
}

static void
find_near_all(const Image* const image)
{
  const NearIndex names = near_names(image);
  const NearIndex words = near_words(image);
  find_near(&names);
  find_near(&words);
}

// The checksum is no defence against those who compute it anew: whatever the
// consistency check lets through must do no harm
static CompetentStatus
try_image(const Snapshot* const snapshot)
{
  ImageHeader* const header = (ImageHeader*)(void*)snapshot->bytes;
  if (header->size == snapshot->length) {
    header->checksum = image_checksum(header);
  }

  CompetentTaxonomy*    taxonomy = NULL;
  const CompetentStatus st       = competent_taxonomy_open_bytes(
    snapshot->bytes, snapshot->length, &taxonomy, NULL);
  if (!st) {
    ask_everything(taxonomy);
    find_near_all(&taxonomy->image);
    competent_taxonomy_free(taxonomy);
  }

  return st;
}

/// What became of many tries
typedef struct {
  unsigned n_refused;
  unsigned n_accepted;
} Tally;

static void
count(Tally* const tally, const CompetentStatus st)
{
  cr_assert(st == COMPETENT_STATUS_SUCCESS ||
            st == COMPETENT_STATUS_BAD_SNAPSHOT ||
            st == COMPETENT_STATUS_BAD_VERSION);
  tally->n_refused += st ? 1U : 0U;
  tally->n_accepted += st ? 0U : 1U;
}

Test(image_check, lets_no_flipped_bit_do_harm)
{
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  Tally                    tally    = {0U, 0U};
  for (size_t i = 0U; i < snapshot.length; ++i) {
    for (unsigned bit = 0U; bit < 8U; ++bit) {
      snapshot.bytes[i] ^= (unsigned char)(1U << bit);
      count(&tally, try_image(&snapshot));
      snapshot.bytes[i] ^= (unsigned char)(1U << bit);
    }
  }

  // Both happen, or else this tests nothing
  cr_expect(lt(uint, 1000U, tally.n_refused));
  cr_expect(lt(uint, 100U, tally.n_accepted));
  cr_expect(eq(int, (int)try_image(&snapshot), 0));
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

Test(image_check, lets_no_word_do_harm)
{
  static const uint32_t words[] = {
    0U, 1U, 2U, 4U, 5U, 16U, 64U, 255U, 0x7FFFFFFFU, 0x80000000U, 0xFFFFFFFFU};

  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  Tally                    tally    = {0U, 0U};
  for (size_t i = 0U; i + 4U <= snapshot.length; i += 4U) {
    uint32_t kept = 0U;
    memcpy(&kept, snapshot.bytes + i, 4U);
    for (size_t w = 0U; w < sizeof(words) / sizeof(words[0]); ++w) {
      memcpy(snapshot.bytes + i, &words[w], 4U);
      count(&tally, try_image(&snapshot));
    }

    memcpy(snapshot.bytes + i, &kept, 4U);
  }

  cr_expect(lt(uint, 1000U, tally.n_refused));
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

Test(image_check, lets_no_random_changes_do_harm)
{
  CompetentTaxonomy* const taxonomy = street();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  const Snapshot           changed  = {(unsigned char*)malloc(snapshot.length),
                                       snapshot.length};
  uint32_t                 state    = 42U;
  Tally                    tally    = {0U, 0U};
  cr_assert(ne(ptr, changed.bytes, NULL));
  for (unsigned i = 0U; i < 3000U; ++i) {
    memcpy(changed.bytes, snapshot.bytes, snapshot.length);
    const unsigned n = 1U + next_random(&state) % 3U;
    for (unsigned j = 0U; j < n; ++j) {
      const size_t at   = next_random(&state) % snapshot.length;
      changed.bytes[at] = (unsigned char)next_random(&state);
    }

    count(&tally, try_image(&changed));
  }

  cr_expect(lt(uint, 100U, tally.n_refused));
  cr_expect(lt(uint, 10U, tally.n_accepted));
  free(changed.bytes);
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

Test(image_open, swaps_no_sections)
{
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  ImageHeader* const       header   = (ImageHeader*)(void*)snapshot.bytes;
  for (unsigned i = 0U; i < IMAGE_N_SECTIONS; ++i) {
    for (unsigned j = 0U; j < IMAGE_N_SECTIONS; ++j) {
      // Sections may overlap, which is of no use but does no harm
      const ImageSection kept = header->sections[i];
      header->sections[i]     = header->sections[j];
      (void)try_image(&snapshot);
      header->sections[i] = kept;
    }
  }

  cr_expect(eq(int, (int)try_image(&snapshot), 0));
  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

// Expect that an image is refused, with what a message says
static void
expect_message(const Snapshot* const snapshot, const char* const what)
{
  ImageHeader* const header   = (ImageHeader*)(void*)snapshot->bytes;
  CompetentTaxonomy* taxonomy = NULL;
  CompetentError     error    = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
  header->checksum            = image_checksum(header);
  cr_expect(ne(int,
               (int)competent_taxonomy_open_bytes(
                 snapshot->bytes, snapshot->length, &taxonomy, &error),
               0));
  cr_expect(ne(ptr, strstr(error.message, what), NULL), "%s", error.message);
}

static void*
section(const Snapshot* const snapshot, const ImageSectionId id)
{
  const ImageHeader* const header = (const ImageHeader*)(void*)snapshot->bytes;
  return snapshot->bytes + header->sections[id].offset;
}

#define EXPECT_FAULT(snapshot, place, value, what) \
  do {                                             \
    const int64_t kept_ = (int64_t)(place);        \
    (place)             = (value);                 \
    expect_message(&(snapshot), (what));           \
    (place) = (__typeof__(place))kept_;            \
  } while (0)

Test(image_check, names_the_first_fault)
{
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);

  ImageHeader* const  header  = (ImageHeader*)(void*)snapshot.bytes;
  char* const         strings = (char*)section(&snapshot, SECTION_STRINGS);
  ImageConcept* const concepts =
    (ImageConcept*)section(&snapshot, SECTION_CONCEPTS);
  ImageLabel* const labels = (ImageLabel*)section(&snapshot, SECTION_LABELS);
  ImageDefinition* const definitions =
    (ImageDefinition*)section(&snapshot, SECTION_DEFINITIONS);
  ImageCode* const codes = (ImageCode*)section(&snapshot, SECTION_CODES);
  uint32_t* const  order = (uint32_t*)section(&snapshot, SECTION_CODE_ORDER);
  ImageRun* const  runs  = (ImageRun*)section(&snapshot, SECTION_RUNS);
  CompetentLink* const links =
    (CompetentLink*)section(&snapshot, SECTION_LINKS);
  ImageName* const        names = (ImageName*)section(&snapshot, SECTION_NAMES);
  ImageInformation* const information =
    (ImageInformation*)section(&snapshot, SECTION_INFORMATION);
  ImageSource* const sources =
    (ImageSource*)section(&snapshot, SECTION_SOURCES);
  ImageFinding* const findings =
    (ImageFinding*)section(&snapshot, SECTION_FINDINGS);

  EXPECT_FAULT(snapshot, strings[1], (char)0xFF, "a text is not valid");
  EXPECT_FAULT(snapshot, concepts[0].iri.length, UINT32_MAX, "a concept");
  EXPECT_FAULT(snapshot, concepts[0].kind, 99U, "a concept");
  EXPECT_FAULT(snapshot, concepts[0].content, 4U, "a concept");
  EXPECT_FAULT(snapshot, concepts[1].first_label, UINT32_MAX, "a concept");
  EXPECT_FAULT(snapshot, concepts[0].first_run, 1U, "a concept");
  EXPECT_FAULT(snapshot, labels[0].concept, 1, "a label");
  EXPECT_FAULT(snapshot, labels[0].role, 5U, "a label");
  EXPECT_FAULT(snapshot, labels[0].text.length, 0U, "a label");
  EXPECT_FAULT(snapshot, definitions[0].concept, 1, "a definition");
  EXPECT_FAULT(snapshot, codes[0].code, 4U, "a code");
  EXPECT_FAULT(snapshot, order[0], 3U, "a code");
  EXPECT_FAULT(snapshot, order[0], 2U, "a code");
  EXPECT_FAULT(snapshot, runs[0].relation, 19U, "a link");
  EXPECT_FAULT(snapshot, runs[1].first_link, UINT32_MAX, "a link");
  EXPECT_FAULT(snapshot, links[0].concept, -1, "a link");
  EXPECT_FAULT(snapshot, links[0].concept, INT32_MAX, "a link");
  EXPECT_FAULT(snapshot, links[0].level, 11, "a link");
  EXPECT_FAULT(snapshot, names[0].label, UINT32_MAX, "a name");
  EXPECT_FAULT(snapshot, names[0].text.length, 1U, "a name");
  EXPECT_FAULT(snapshot, header->longest_name, 1U, "a name");
  EXPECT_FAULT(snapshot, information[0].of[0][0], -1, "a weight");
  EXPECT_FAULT(snapshot, information[0].of[1][3], INT32_MAX, "a weight");

  ImageFitScales* const scales =
    (ImageFitScales*)section(&snapshot, SECTION_FIT_SCALES);
  ImageCalibration* const calibrations =
    (ImageCalibration*)section(&snapshot, SECTION_CALIBRATIONS);
  EXPECT_FAULT(snapshot, scales[0].scales[2], 65537U, "a calibration");
  EXPECT_FAULT(snapshot, calibrations[0].close, -2, "a calibration");
  EXPECT_FAULT(snapshot, calibrations[1].feasible, INT32_MAX, "a calibration");

  EXPECT_FAULT(snapshot, sources[0].name.offset, UINT32_MAX, "a finding");
  EXPECT_FAULT(snapshot, findings[0].subject.length, UINT32_MAX, "a finding");

  ImageWord* const    words = (ImageWord*)section(&snapshot, SECTION_WORDS);
  ImageTrigram* const trigrams =
    (ImageTrigram*)section(&snapshot, SECTION_TRIGRAMS);
  ImageUnit* const units = (ImageUnit*)section(&snapshot, SECTION_UNITS);
  uint32_t* const  word_members =
    (uint32_t*)section(&snapshot, SECTION_WORD_MEMBERS);
  uint32_t* const trigram_starts =
    (uint32_t*)section(&snapshot, SECTION_TRIGRAM_STARTS);
  uint32_t* const trigram_words =
    (uint32_t*)section(&snapshot, SECTION_TRIGRAM_WORDS);
  uint32_t* const unit_members =
    (uint32_t*)section(&snapshot, SECTION_UNIT_MEMBERS);
  CompetentConcept* const unit_concepts =
    (CompetentConcept*)section(&snapshot, SECTION_UNIT_CONCEPTS);
  ImageAssociation* const associations =
    (ImageAssociation*)section(&snapshot, SECTION_ASSOCIATIONS);

  EXPECT_FAULT(snapshot, words[0].text.length, 0U, "a word");
  EXPECT_FAULT(snapshot, words[0].text.offset, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, words[0].first_member, 1U, "a word");
  EXPECT_FAULT(snapshot, words[1].first_member, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, word_members[0], UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, trigram_starts[0], 1U, "a word");
  EXPECT_FAULT(snapshot, trigram_starts[0], UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, trigram_starts[TRIGRAM_STARTS], 0U, "a word");
  EXPECT_FAULT(snapshot, trigrams[0].code, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, trigrams[1].first_word, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, trigram_words[0], UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, units[0].text.length, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, units[0].first_association, 1U, "a word");
  EXPECT_FAULT(snapshot, units[1].first_concept, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, unit_members[0], UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, unit_concepts[0], -1, "a word");
  EXPECT_FAULT(snapshot, associations[0].unit, UINT32_MAX, "a word");

  uint32_t* const member_names =
    (uint32_t*)section(&snapshot, SECTION_MEMBER_NAMES);
  uint32_t* const name_members =
    (uint32_t*)section(&snapshot, SECTION_NAME_MEMBERS);
  ImageSlice* const slices = (ImageSlice*)section(&snapshot, SECTION_SLICES);
  uint32_t* const   concept_lanes =
    (uint32_t*)section(&snapshot, SECTION_CONCEPT_LANES);
  uint16_t* const lane_scales =
    (uint16_t*)section(&snapshot, SECTION_LANE_SCALES);
  ImageLane* const lanes = (ImageLane*)section(&snapshot, SECTION_LANES);
  ImageWordSlot*   word_slot =
    (ImageWordSlot*)section(&snapshot, SECTION_WORD_SLOTS);
  EXPECT_FAULT(snapshot, member_names[0], UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, member_names[0], UINT32_MAX - 1U, "a word");
  EXPECT_FAULT(snapshot, name_members[0], UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, slices[0].first_member, 16U, "a word");
  EXPECT_FAULT(snapshot, slices[0].first_lane, UINT32_MAX - 7U, "a word");
  EXPECT_FAULT(snapshot, slices[0].first_lane, 1U, "a word");
  EXPECT_FAULT(snapshot, slices[1].first_member, 8U, "a word");
  EXPECT_FAULT(snapshot, slices[1].first_lane, 0U, "a word");
  EXPECT_FAULT(snapshot, slices[1].first_lane, 3U, "a word");
  EXPECT_FAULT(snapshot, slices[1].first_lane, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, lane_scales[0], 1U, "a word");
  EXPECT_FAULT(snapshot, lanes[0].concept, COMPETENT_NONE, "a word");
  EXPECT_FAULT(snapshot, lanes[0].first_member, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, lanes[0].n_names, 0U, "a word");
  EXPECT_FAULT(snapshot, lanes[0].n_names, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, lanes[0].n_columns, 0U, "a word");
  EXPECT_FAULT(snapshot, concept_lanes[0], UINT32_MAX - 1U, "a word");

  ImageNameSlot*  slot = (ImageNameSlot*)section(&snapshot, SECTION_NAME_SLOTS);
  uint64_t* const keys = (uint64_t*)section(&snapshot, SECTION_NAME_KEYS);
  uint16_t* const lengths = (uint16_t*)section(&snapshot, SECTION_NAME_LENGTHS);
  while (!slot->n_names) {
    ++slot;
  }

  while (word_slot->word == IMAGE_NONE) {
    ++word_slot;
  }

  EXPECT_FAULT(snapshot, word_slot->word, IMAGE_NONE - 1U, "a word");

  EXPECT_FAULT(snapshot, slot->text.offset, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, slot->text.length, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, slot->first_name, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, slot->n_names, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, keys[0], 0U, "a word");
  EXPECT_FAULT(snapshot, lengths[0], 0U, "a word");

  uint32_t* const name_buckets =
    (uint32_t*)section(&snapshot, SECTION_NAME_BUCKETS);
  uint32_t* const word_buckets =
    (uint32_t*)section(&snapshot, SECTION_WORD_BUCKETS);
  ImageNear* const near_name =
    (ImageNear*)section(&snapshot, SECTION_NEAR_NAMES);
  ImageNear* const near_word =
    (ImageNear*)section(&snapshot, SECTION_NEAR_WORDS);
  const size_t n_buckets =
    header->sections[SECTION_NAME_BUCKETS].size / sizeof(uint32_t);

  EXPECT_FAULT(snapshot, name_buckets[0], 1U, "a word");
  EXPECT_FAULT(snapshot, name_buckets[1], UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, name_buckets[n_buckets - 1U], 0U, "a word");
  EXPECT_FAULT(snapshot, word_buckets[0], 1U, "a word");
  EXPECT_FAULT(snapshot, word_buckets[1], UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, near_name[0].item, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot, near_word[0].item, UINT32_MAX, "a word");
  EXPECT_FAULT(snapshot,
               header->sections[SECTION_WORD_BUCKETS].size,
               4U,
               "do not belong together");

  ImagePhraseName* const phrase_names =
    (ImagePhraseName*)section(&snapshot, SECTION_PHRASE_NAMES);
  EXPECT_FAULT(snapshot, phrase_names[0].name, UINT32_MAX, "a phrase");
  EXPECT_FAULT(snapshot, phrase_names[0].concept, -1, "a phrase");
  EXPECT_FAULT(snapshot, phrase_names[0].label, 9U, "a phrase");
  EXPECT_FAULT(snapshot, phrase_names[0].role, 3U, "a phrase");

  EXPECT_FAULT(
    snapshot, header->version, 6U, "format 6, and this library reads 5");
  EXPECT_FAULT(snapshot, header->byte_order, 0x04030201U, "another byte order");
  EXPECT_FAULT(
    snapshot, header->first_of_kind[3], 99, "do not belong together");
  EXPECT_FAULT(
    snapshot, header->sections[3].offset, 1U << 30U, "not inside of it");
  EXPECT_FAULT(snapshot, header->sections[3].offset, 0U, "not inside of it");
  EXPECT_FAULT(snapshot, header->sections[1].size, 1U, "not inside of it");

  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

// Whatever else an older file holds, its version tells that it is not damaged
Test(image_check_header, tells_another_version_from_damage)
{
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  ImageHeader              header;
  const Place              place = {"snapshot", 0U, 0U};
  memcpy(&header, snapshot.bytes, sizeof(header));
  memset(header.sections, 0xFF, sizeof(header.sections));
  header.size     = 1U;
  header.checksum = 0U;

  for (uint32_t version = 0U; version <= IMAGE_VERSION + 1U; ++version) {
    header.version = version;
    cr_expect(eq(int,
                 (int)image_check_header(&header, place, NULL),
                 (version == IMAGE_VERSION) ? COMPETENT_STATUS_BAD_SNAPSHOT
                                            : COMPETENT_STATUS_BAD_VERSION));
  }

  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}

// Where something is in tables of an image follows from these, so whoever
// changes one raises IMAGE_VERSION
Test(image_open, finds_by_keys_that_are_those_of_the_version)
{
  static const struct {
    const char* word;
    uint64_t    key;
  } words[] = {{"", UINT64_C(1)},
               {"kok", UINT64_C(13533005276295411858)},
               {"koks", UINT64_C(7959594319525953730)},
               {"gezondheid", UINT64_C(12557310111409774615)},
               {"zorgverlening aan ouderen", UINT64_C(11082088152300082479)}};
  cr_assert(eq(u32, IMAGE_VERSION, 5U));
  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    cr_expect(
      eq(u64, form_key(words[i].word, strlen(words[i].word)), words[i].key));
  }
}

Test(image_check_header, refuses_sizes_that_cannot_be)
{
  CompetentTaxonomy* const taxonomy = small();
  const Snapshot           snapshot = snapshot_of(taxonomy);
  ImageHeader              header;
  const Place              place = {"snapshot", 0U, 0U};
  memcpy(&header, snapshot.bytes, sizeof(header));
  cr_expect(eq(int, (int)image_check_header(&header, place, NULL), 0));

  static const uint64_t sizes[] = {
    0U, sizeof(ImageHeader) - 1U, UINT64_MAX, UINT64_MAX / 2U};
  for (size_t i = 0U; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    header.size = sizes[i];
    cr_expect(
      eq(int,
         (int)image_check_header(&header, place, NULL),
         (sizes[i] == UINT64_MAX / 2U) ? 0 : COMPETENT_STATUS_BAD_SNAPSHOT));
  }

  free(snapshot.bytes);
  competent_taxonomy_free(taxonomy);
}
