// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TEXT_WORD_CLASS_H
#define TEXT_WORD_CLASS_H

#include <competent/text.h>

#include <stdint.h>

/// What a word tells of how others are meant, see data/dutch/word_classes.tsv
typedef enum {
  WORD_BORDER      = 1,     ///< It may begin another clause
  WORD_SELF        = 2,     ///< "Ik"
  WORD_PERSON      = 4,     ///< Somebody else whom a text is about
  WORD_EMPLOYER    = 8,     ///< Who wrote it, or something of theirs
  WORD_WE          = 16,    ///< Who wrote it, for sure
  WORD_OURS        = 32,    ///< "Onze"
  WORD_CAUSES      = 64,    ///< What somebody has others do
  WORD_DETERMINER  = 128,   ///< It stands before a noun
  WORD_PREPOSITION = 256,   ///< "In"
  WORD_PARTICLE    = 512,   ///< "Stuurt ... aan"
  WORD_TITLE       = 1024,  ///< "Mevrouw"
  WORD_LINK        = 2048,  ///< It joins things in a list
  WORD_BETWEEN     = 4096,  ///< It stands beside things in a list
  WORD_YOU         = 8192,  ///< "Je"
  WORD_CUE         = 16384, ///< A cue begins with it
  WORD_SIGN        = 32768, ///< A sign of boilerplate begins with it
  WORD_FIRST_NAME  = 65536, ///< "Anna"
} WordClass;

/// Where the number of the first cue that begins with a word is, above classes
#define WORD_FIRST_CUE_SHIFT 17U

/// Return the classes of a word in normal form, any #WordClass, and its cue
uint32_t
word_classes(CompetentText word);

#endif // TEXT_WORD_CLASS_H
