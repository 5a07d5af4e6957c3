// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TAXONOMY_IMAGE_H
#define TAXONOMY_IMAGE_H

/**
   @file image.h

   A taxonomy as one block of memory, which is also the file of a snapshot.

   A header is followed by sections, each an array of records of a fixed size.
   Everything in them is an offset or an index, so that a file can be used where
   it is mapped.  docs/snapshot.md tells what is where.
*/

#include "base/failure.h"

#include <competent/concept.h>
#include <competent/detail.h>
#include <competent/report.h>
#include <competent/status.h>
#include <competent/text.h>

#include <stddef.h>
#include <stdint.h>

#define IMAGE_MAGIC "\211CNL\r\n\032\n"
#define IMAGE_VERSION 5U
#define IMAGE_BYTE_ORDER 0x01020304U
#define IMAGE_ALIGNMENT 64U

enum {
  IMAGE_MAX_KINDS    = 24, ///< Room for kinds that may come
  IMAGE_MAX_FINDINGS = 32, ///< Room for findings that may come
  IMAGE_MAX_SECTIONS = 64, ///< Room for sections that may come
  IMAGE_N_DEGREES    = 4,  ///< Levels of requirements: optional to essential
  IMAGE_N_COUNTS     = 3,  ///< Narrower tasks that are counted: one to three
  IMAGE_N_PARTS      = 3,  ///< Skills, knowledge areas and tasks
  IMAGE_N_TARGETS    = 3,  ///< Kinds that targets are of, see image_target()
};

/// Parts of an image, of which those from REPORT_STRINGS on are no content
typedef enum {
  SECTION_STRINGS,         ///< Bytes of text
  SECTION_CONCEPTS,        ///< ImageConcept, and one more
  SECTION_LABELS,          ///< ImageLabel, by concept
  SECTION_DEFINITIONS,     ///< ImageDefinition, by concept
  SECTION_CODES,           ///< ImageCode, by concept
  SECTION_CODE_ORDER,      ///< uint32_t, codes by system and text
  SECTION_CODE_CONCEPTS,   ///< CompetentConcept of each code in that order
  SECTION_RUNS,            ///< ImageRun by concept, and one more
  SECTION_LINKS,           ///< CompetentLink, by run
  SECTION_NAMES,           ///< ImageName, by normal form and concept
  SECTION_NAME_CONCEPTS,   ///< CompetentConcept of each name
  SECTION_INFORMATION,     ///< ImageInformation of each requirement
  SECTION_WORDS,           ///< ImageWord, by text, and one more
  SECTION_WORD_MEMBERS,    ///< uint32_t, members that have each word
  SECTION_TRIGRAMS,        ///< ImageTrigram, by code, and one more
  SECTION_TRIGRAM_WORDS,   ///< uint32_t, words of each trigram
  SECTION_UNITS,           ///< ImageUnit, by text, and one more
  SECTION_UNIT_MEMBERS,    ///< uint32_t, members that have each unit
  SECTION_UNIT_CONCEPTS,   ///< CompetentConcept whose definition has each unit
  SECTION_ASSOCIATIONS,    ///< ImageAssociation, by unit
  SECTION_MEMBER_TRIGRAMS, ///< uint16_t, scale of each member's trigrams
  SECTION_CONCEPT_SCALES,  ///< ImageConceptScales of each concept
  SECTION_NAME_BUCKETS,    ///< uint32_t, first of each bucket, and one more
  SECTION_NEAR_NAMES,      ///< ImageNear of segments of names, by bucket
  SECTION_WORD_BUCKETS,    ///< uint32_t, first of each bucket, and one more
  SECTION_NEAR_WORDS,      ///< ImageNear of segments of words, by bucket
  SECTION_FORMS,           ///< ImageForm, a hash table of words as written
  SECTION_LEXEMES,         ///< ImageLexeme, and one more
  SECTION_PHRASES,         ///< ImagePhrase, by lexeme, and one more
  SECTION_PHRASE_LEXEMES,  ///< uint32_t, lexemes of each phrase
  SECTION_PHRASE_NAMES,    ///< ImagePhraseName of each phrase
  SECTION_BREADTHS,        ///< ImageBreadth of each task
  SECTION_FIT_SCALES,      ///< ImageFitScales by occupation, norm, course
  SECTION_CALIBRATIONS,    ///< ImageCalibration of each kind of these
  SECTION_PREFIXES,        ///< ImagePrefix, a hash table of how names begin
  SECTION_STARTS,          ///< uint64_t, a set of bits of how names begin
  SECTION_WORD_NEEDS,      ///< uint16_t, what each word has to share
  SECTION_NAME_SLOTS,      ///< ImageNameSlot, a hash table of names
  SECTION_NAME_KEYS,       ///< uint64_t, how each name begins
  SECTION_NAME_LENGTHS,    ///< uint16_t, of each name in bytes, up to the most
  SECTION_NODES,           ///< CompetentNode, by concept
  SECTION_DETAILS,         ///< CompetentDetail, by concept and part
  SECTION_POINTS,          ///< uint16_t, of what each of these asks for
  SECTION_FIT_POINTS,      ///< uint16_t of the same, for a fit
  SECTION_BROADER_STARTS,  ///< uint32_t, by these, and one more
  SECTION_BROADER_TERMS,   ///< ImageBroaderTerm, by these and by task
  SECTION_MEMBER_UNITS,    ///< uint16_t, scale of each member's units
  SECTION_MEMBER_NAMES,    ///< uint32_t, name that each member is, or none
  SECTION_NAME_MEMBERS,    ///< uint32_t, member that each name is
  SECTION_SLICES,          ///< ImageSlice, by size, and one more
  SECTION_LANES,           ///< ImageLane, by slice
  SECTION_LANE_SCALES,     ///< uint16_t, scale of the names of each lane
  SECTION_CONCEPT_LANES,   ///< uint32_t, lane of each concept, or none
  SECTION_WORD_SLOTS,      ///< ImageWordSlot, a hash table of words
  SECTION_TRIGRAM_STARTS,  ///< uint32_t, by how trigrams begin, and one more
  SECTION_REPORT_STRINGS,  ///< Bytes of text of what follows
  SECTION_SOURCES,         ///< ImageSource, by name
  SECTION_FINDINGS,        ///< ImageFinding, by kind and subject
} ImageSectionId;

#define IMAGE_N_SECTIONS 58

/// Text in a pool, where a null byte follows it
typedef struct {
  uint32_t offset;
  uint32_t length;
} ImageText;

/// Where a section is
typedef struct {
  uint64_t offset; ///< From the start of the image
  uint64_t size;   ///< In bytes
} ImageSection;

/// The start of an image
typedef struct {
  char         magic[8];     ///< #IMAGE_MAGIC
  uint32_t     version;      ///< #IMAGE_VERSION
  uint32_t     byte_order;   ///< #IMAGE_BYTE_ORDER
  uint64_t     size;         ///< Of the image, in bytes
  uint64_t     checksum;     ///< Of all bytes after this one
  uint64_t     content_hash; ///< Of the sections that are content
  int64_t      n_statements; ///< That were read
  int64_t      n_findings[IMAGE_MAX_FINDINGS];
  int32_t      first_of_kind[IMAGE_MAX_KINDS + 1]; ///< And the end of each
  uint32_t     longest_name;                       ///< In bytes
  ImageSection sections[IMAGE_MAX_SECTIONS];
} ImageHeader;

/// Where the bytes start that the checksum is of
#define IMAGE_CHECKSUM_START offsetof(ImageHeader, content_hash)

typedef struct {
  ImageText iri;
  uint32_t  first_label;
  uint32_t  first_definition;
  uint32_t  first_code;
  uint32_t  first_run;
  uint32_t  first_node;
  uint32_t  first_detail;
  uint8_t   kind;
  uint8_t   content;
  uint8_t   flags;  ///< #IMAGE_IS_REGULATED, #IMAGE_IS_UNMEDIABLE
  uint8_t   riasec; ///< Letter or 0
} ImageConcept;

#define IMAGE_IS_REGULATED 1U
#define IMAGE_IS_UNMEDIABLE 2U

typedef struct {
  ImageText        text;
  ImageText        language;
  CompetentConcept concept;
  uint8_t          role;
  uint8_t          content;
  uint16_t         unused;
} ImageLabel;

typedef struct {
  ImageText        text;
  ImageText        language;
  CompetentConcept concept;
} ImageDefinition;

typedef struct {
  ImageText        text;
  CompetentConcept concept;
  uint32_t         code;
} ImageCode;

/// The links of a concept in one relation, up to where the next run begins
typedef struct {
  uint32_t relation;
  uint32_t first_link;
} ImageRun;

/// A label in normal form
typedef struct {
  ImageText text;
  uint32_t  label;
} ImageName;

/// Names that have the same text, in a slot of a hash table
typedef struct {
  ImageText text;
  uint32_t  first_name;
  uint32_t  n_names; ///< Or 0, where the slot is empty
} ImageNameSlot;

/// Information of a requirement, by kind of target and level from optional to
/// essential
typedef struct {
  int32_t of[IMAGE_N_TARGETS][IMAGE_N_DEGREES];
} ImageInformation;

/// Information of a broader task, by kind of target and how many narrower ones
/// are required
typedef struct {
  int32_t of[IMAGE_N_TARGETS][IMAGE_N_COUNTS];
} ImageBreadth;

/// Roots of how much a target asks over the mean, in 16,384ths, up to 65,536
typedef struct {
  uint32_t scales[IMAGE_N_PARTS];
} ImageFitScales;

/// A broader task of a target, as a term of its fit
typedef struct {
  uint32_t task;   ///< Number among all tasks
  uint16_t points; ///< That the target gives for it
  uint16_t grade;  ///< How many tasks below it are required, less one
} ImageBroaderTerm;

/// What targets of a kind are measured by
typedef struct {
  uint64_t means[IMAGE_N_PARTS]; ///< Of how much those that ask any of it do
  int64_t  n_pairs;              ///< Of one group, that the others are from
  int32_t  feasible;             ///< Fit over own fit, in 65,536ths, or -1
  int32_t  close;                ///< The same
} ImageCalibration;

/// A word of names
typedef struct {
  ImageText text;
  uint32_t  n_names;      ///< Names that have it
  uint32_t  first_member; ///< One that has it twice is there twice
} ImageWord;

/// A slot of a hash table of words
typedef struct {
  uint32_t key;  ///< The low half of form_key() of its text
  uint32_t word; ///< Or none, where the slot is empty
} ImageWordSlot;

/// Three characters of a word that has a blank at both ends
typedef struct {
  uint32_t code;   ///< From trigram_code()
  uint32_t weight; ///< How much it tells, in 16ths: a multiple of four
  uint32_t first_word;
} ImageTrigram;

/// The base form of a part of a word
typedef struct {
  ImageText text;
  uint16_t  name_weight;       ///< How much it tells in a name, in 16ths
  uint16_t  definition_weight; ///< And in a definition
  uint32_t  first_member;
  uint32_t  first_concept;
  uint32_t  first_association;
} ImageUnit;

/// A unit that stands where another one does in a label of the same concept
typedef struct {
  uint32_t unit;
  uint32_t weight; ///< In 256ths
} ImageAssociation;

/// Members that are looked at together, and the most columns of a slice
#define IMAGE_AT_ONCE 16U

/**
   Concepts that are scored together.

   Names are members of slices.  A slice is a table: each column is a concept,
   and each row has the next name of every concept, or none where there are no
   more.  Concepts with as many names, or about as many, are in the same slice.
   It has 1, 2, 4, 8 or 16 columns, and so many rows that all members can be
   looked at sixteen at once.  The fewer columns, the nearer to each other are
   the names of a concept in memory, which often have words in common.

   Scales of members are one divided by the length of the name, in 2^-20.
*/
typedef struct {
  uint32_t first_member;
  uint32_t first_lane;
} ImageSlice;

/// A column of a slice
typedef struct {
  CompetentConcept concept;      ///< Or none, to fill the last slices
  uint32_t         first_member; ///< Of its names, which come in their order
  uint32_t         n_names;
  uint32_t         n_columns; ///< From a name to the next one
} ImageLane;

/// No name, lane or slot
#define IMAGE_NONE UINT32_MAX

/// What the scores of names and definitions of a concept are multiplied by
typedef struct {
  uint16_t names;
  uint16_t definitions;
} ImageConceptScales;

/// A segment of a name or a word
typedef struct {
  uint32_t item;         ///< Name, the first with its text, or word
  uint32_t signature[2]; ///< Which characters all of it has, the low half first
} ImageNear;

enum {
  IMAGE_MAX_PROBES  = 64, ///< Slots that are looked at for a form
  IMAGE_MAX_LEXEMES = 32, ///< Of a phrase
  IMAGE_N_MARKS     = 1024,
};

/// A word as it may be written, in a slot of a hash table
typedef struct {
  uint64_t key;     ///< Of its normal form, see form_key.h, or 0 for no form
  uint32_t lexeme;  ///< One that it is a form of; others have other slots
  uint16_t n_names; ///< How common it is in names, up to this
  uint16_t how;     ///< A #ImageHow
} ImageForm;

/// How a form comes from labels
typedef enum {
  IMAGE_HOW_WORD, ///< It is a word of a label
  IMAGE_HOW_KEY,  ///< It stands for forms of such a word
  IMAGE_HOW_VERB, ///< It is a form of such a verb
} ImageHow;

/// What several forms have in common
typedef struct {
  uint32_t first_phrase; ///< Of those that are looked for where it is found
  uint32_t n_phrases;    ///< That have it
} ImageLexeme;

/// Words that are a label, or what it may be read as
typedef struct {
  uint32_t first_lexeme;
  uint32_t first_name;
  uint16_t anchor; ///< Index of the lexeme that it is looked for by
  uint16_t mark;   ///< Of the rarest of its others, or of the only one
} ImagePhrase;

/// How a phrase reads a name
typedef enum {
  IMAGE_READ_WHOLE = 0,  ///< All words are there
  IMAGE_READ_SHORT = 1,  ///< It is one of several things that the name says
  IMAGE_READ_SPLIT = 2,  ///< Compounds are split
  IMAGE_READ_APART = 4,  ///< A verb is separated
  IMAGE_READ_VERB  = 8,  ///< It says what is done
  IMAGE_READ_LIST  = 16, ///< It has commas
  IMAGE_READ_STATE = 32, ///< It says how somebody is
} ImageRead;

/// A name that a phrase stands for, with what a mention tells of it
typedef struct {
  uint32_t         name;
  CompetentConcept concept;
  uint32_t         label; ///< Number of the label of that concept
  uint16_t         read;  ///< Any #ImageRead
  uint16_t         role;  ///< Of the label
} ImagePhraseName;

/// The phrase of what is the start of names, and no name
#define IMAGE_NOTHING UINT32_MAX

enum {
  IMAGE_PREFIX_PROBES = 256, ///< Slots that are looked at for a prefix
};

/**
   The first tokens of a name, in a slot of a hash table.

   The slots that a prefix may be in begin at image_prefix_home() and end before
   the first one that is free; there are #IMAGE_PREFIX_PROBES more than homes.

   Most words of a text begin no name, which is seen in a smaller set: two bits
   for each name of one token, and for each two tokens that names begin with.
*/
typedef struct {
  uint64_t key;    ///< Of these tokens, see form_key.h, or 0 for no prefix
  uint32_t phrase; ///< The first that reads this name, or #IMAGE_NOTHING
  uint32_t next;   ///< Set of image_next_bit() of those with one token more
} ImagePrefix;

typedef struct {
  ImageText name;
  ImageText version;
  int64_t   bytes;
  int64_t   statements;
  uint32_t  format;
  uint32_t  unused;
} ImageSource;

typedef struct {
  ImageText source;
  ImageText field;
  ImageText subject;
  int32_t   kind;
  int32_t   count;
  int32_t   line;
  uint32_t  unused;
} ImageFinding;

/// The sections of an image, where they are in memory
typedef struct {
  const ImageHeader*        header;
  const char*               strings;
  const ImageConcept*       concepts;
  const ImageLabel*         labels;
  const ImageDefinition*    definitions;
  const ImageCode*          codes;
  const uint32_t*           code_order;
  const CompetentConcept*   code_concepts;
  const ImageRun*           runs;
  const CompetentLink*      links;
  const ImageName*          names;
  const CompetentConcept*   name_concepts;
  const ImageInformation*   information;
  const ImageWord*          words;
  const uint32_t*           word_members;
  const ImageTrigram*       trigrams;
  const uint32_t*           trigram_words;
  const ImageUnit*          units;
  const uint32_t*           unit_members;
  const CompetentConcept*   unit_concepts;
  const ImageAssociation*   associations;
  const uint16_t*           member_trigrams;
  const ImageConceptScales* concept_scales;
  const uint32_t*           name_buckets;
  const ImageNear*          near_names;
  const uint32_t*           word_buckets;
  const ImageNear*          near_words;
  const ImageForm*          forms;
  const ImageLexeme*        lexemes;
  const ImagePhrase*        phrases;
  const uint32_t*           phrase_lexemes;
  const ImagePhraseName*    phrase_names;
  const ImageBreadth*       breadths;
  const ImageFitScales*     fit_scales;
  const ImageCalibration*   calibrations;
  const ImagePrefix*        prefixes;
  const uint64_t*           starts;
  const uint16_t*           word_needs;
  const ImageNameSlot*      name_slots;
  const uint64_t*           name_keys;
  const uint16_t*           name_lengths;
  const uint16_t*           member_units;
  const uint32_t*           member_names;
  const uint32_t*           name_members;
  const ImageSlice*         slices;
  const ImageLane*          lanes;
  const uint16_t*           lane_scales;
  const uint32_t*           concept_lanes;
  const ImageWordSlot*      word_slots;
  const uint32_t*           trigram_starts;
  const CompetentNode*      nodes;
  const CompetentDetail*    details;
  const uint16_t*           points;
  const uint16_t*           fit_points;
  const uint32_t*           broader_starts;
  const ImageBroaderTerm*   broader_terms;
  const char*               report_strings;
  const ImageSource*        sources;
  const ImageFinding*       findings;
  uint32_t                  n_concepts;
  uint32_t                  n_codes;
  uint32_t                  n_names;
  uint32_t                  n_members; ///< With those that are none
  uint32_t                  n_slices;
  uint32_t                  n_lanes; ///< With those that are no concept's
  uint32_t                  n_name_slots;
  uint32_t                  n_words;
  uint32_t                  n_word_slots;
  uint32_t                  n_trigrams;
  uint32_t                  n_units;
  uint32_t                  n_forms;
  uint32_t                  n_lexemes;
  uint32_t                  n_phrases;
  uint32_t                  n_prefix_homes;
  uint32_t                  n_starts; ///< A power of two
  uint32_t                  n_sources;
  uint32_t                  n_findings;
} Image;

/// Return the size of a record of a section
size_t
image_record_size(ImageSectionId section);

/// Return the checksum that belongs in the header of an image
uint64_t
image_checksum(const ImageHeader* header);

/// Return the hash that belongs in the header of an image
uint64_t
image_content_hash(const ImageHeader* header);

/// What both checks need of all bytes, see image_scan.h
typedef struct ImageScan ImageScan;

/// Check all that a header says
COMPETENT_NODISCARD CompetentStatus
image_check_header(const ImageHeader* header,
                   Place              place,
                   CompetentError*    error);

/**
   Find the sections of an image.

   The header is checked wholly, and nothing else is read.

   @param bytes Image, on a multiple of #IMAGE_ALIGNMENT.

   @param size Number of bytes.

   @param place Where it is from, for messages.

   @param[out] image Set to where everything is.

   @param[out] error Set to the reason on failure, or null if not wanted.

   @return #COMPETENT_STATUS_SUCCESS, #COMPETENT_STATUS_BAD_SNAPSHOT or
   #COMPETENT_STATUS_BAD_VERSION.
*/
COMPETENT_NODISCARD CompetentStatus
image_open(const void*     bytes,
           size_t          size,
           Place           place,
           Image*          image,
           CompetentError* error);

/**
   Check that an image is what was written, and that it is consistent.

   The checksum has to be that in the header, and every offset, index and order
   has to be valid.  The scan is ended by this.
*/
COMPETENT_NODISCARD CompetentStatus
image_check(const Image*    image,
            ImageScan*      scan,
            Place           place,
            CompetentError* error);

/// Return the first slot in which the prefix with a key may be
static inline size_t
image_prefix_home(const uint64_t key, const uint32_t n_homes)
{
  return (size_t)(((key >> 32U) * n_homes) >> 32U);
}

/// Return the bit of a key in the set of those that go on
static inline uint32_t
image_next_bit(const uint64_t key)
{
  return UINT32_C(1) << (key >> 59U);
}

/// Return what stands for a lexeme in small sets, one of #IMAGE_N_MARKS
static inline uint16_t
image_mark(const uint32_t lexeme)
{
  return (uint16_t)(lexeme % (uint32_t)IMAGE_N_MARKS);
}

/// Return a text of the content
static inline CompetentText
image_text(const Image* const image, const ImageText text)
{
  const CompetentText result = {image->strings + text.offset, text.length};
  return result;
}

/// Return a text as the value of a property
static inline int64_t
image_text_value(const ImageText text)
{
  return (int64_t)(((uint64_t)text.length << 32U) | text.offset);
}

/// Return the text that is the value of a property
static inline ImageText
image_value_text(const int64_t value)
{
  const ImageText text = {(uint32_t)value, (uint32_t)((uint64_t)value >> 32U)};
  return text;
}

/// Return a text of the report
static inline CompetentText
image_report_text(const Image* const image, const ImageText text)
{
  const CompetentText result = {image->report_strings + text.offset,
                                text.length};
  return result;
}

#endif // TAXONOMY_IMAGE_H
