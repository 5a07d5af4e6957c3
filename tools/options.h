// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef TOOLS_OPTIONS_H
#define TOOLS_OPTIONS_H

#include "messages.h"

#include <competent/concept.h>
#include <competent/course.h>
#include <competent/leniency.h>
#include <competent/match.h>
#include <competent/source.h>
#include <competent/wishes.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How the command ends
typedef enum {
  EXIT_ANSWERED = 0, ///< There is an answer
  EXIT_INPUT    = 1, ///< The input was wrong
  EXIT_USAGE    = 2, ///< The command was used wrongly
} ExitCode;

/// Most files of vacancies, each of which may hold any number
#define OPTIONS_MAX_VACANCIES 64U

/// Most profiles of who may join a team
#define OPTIONS_MAX_JOINING 1000

/// What was asked for on the command line
typedef struct {
  const char*         command;     ///< Name of the command, for messages
  Language            language;    ///< Language of tables and messages
  bool                is_help;     ///< Explanation is wanted
  bool                is_version;  ///< The version is wanted
  bool                is_json;     ///< A document is wanted
  bool                per_label;   ///< Hits are wanted by label
  bool                overlapping; ///< Mentions in longer ones are wanted
  bool                exact;       ///< Only labels as they stand are wanted
  bool                as_spelt;    ///< Words with typing errors are other words
  bool                is_marked;   ///< The text is wanted, with marks
  bool                is_html;     ///< A page is wanted
  bool                findings;    ///< All findings are wanted
  bool                is_quiet;    ///< No progress is wanted
  bool                with_title;  ///< The occupation in a text counts too
  const char*         output;      ///< File to write, or null
  const char*         base;        ///< Base of relative IRIs, or null
  const char*         profile;     ///< File of a profile, or null
  const char*         cv;          ///< File of a text about a person, or null
  const char*         target;      ///< Name of a target, or null
  const char*         from;        ///< Name of an occupation, or null
  int32_t             date;        ///< As a number, or 0 where not stated
  const char*         lines;       ///< File of queries, or null
  const char*         words;       ///< List of words, or null
  bool                no_words;    ///< No list of words is wanted
  size_t              limit;       ///< Most results, or 0 where not stated
  uint64_t            seed;        ///< Seed of what is tried, or 0
  size_t              n_samples;   ///< Most tries, or 0 where not stated
  uint32_t            kinds;       ///< Bits of kinds, or 0 for all
  uint32_t            contents;    ///< Bits of content statuses, or 0 for all
  uint32_t            rules;       ///< Bits of rules, or 0 for all
  uint32_t            without;     ///< Bits of text rules that are left out
  CompetentKind       targets;     ///< Kind of the targets
  bool                has_order;   ///< The order was stated
  bool                has_targets; ///< That kind was stated
  bool                passable;   ///< No targets behind an open gate are wanted
  bool                skips;      ///< What is not understood is skipped
  CompetentStrictness strictness; ///< What is near counts for
  CompetentPreset     preset;     ///< Weights
  CompetentOrder      order;      ///< Order of matches
  CompetentWishes     wishes;     ///< What stands in the way of courses
  CompetentThrift     thrift;     ///< What to spend least of
  bool                is_front;   ///< The front of routes is wanted
  bool                is_set;     ///< A set that is enough is wanted
  CompetentFormat     format;     ///< Format to write, or unknown
  int32_t             group;      ///< Fewest people that a figure is about
  bool                has_searches; ///< How many searches was stated
  int32_t             searches;     ///< Most searches of a radar
  size_t              n_vacancies;  ///< How many files of vacancies there are
  const char*         vacancies[OPTIONS_MAX_VACANCIES]; ///< Those files
  size_t              n_joining; ///< How many may join a team
  const char*         joining[OPTIONS_MAX_JOINING]; ///< Files of their profiles
  char**              operands;                     ///< What is no option
  size_t              n_operands; ///< How many of them there are
} Options;

/**
   Read options.

   @param options Set to what was asked for; its language is kept if it is not
   stated.

   @param allowed The letters of the options that are allowed.

   @param n_arguments Number of arguments, with the command as first.

   @param arguments Arguments, which are reordered so that operands go last.

   @param is_global Whether to stop at the first operand, which is a command.

   @return Whether they were understood; if not, that was told.
*/
bool
options_read(Options*    options,
             const char* allowed,
             int         n_arguments,
             char**      arguments,
             bool        is_global);

/// Return the language that is asked for anywhere, to speak it from the start
Language
options_language(int n_arguments, char** arguments);

/**
   Which operand is meant.

   A taxonomy is never in a file that is named like JSON, so an operand that is
   may stand anywhere.
*/
typedef enum {
  TAKE_FIRST,         ///< The first
  TAKE_JSON,          ///< The first that is named so, else none
  TAKE_JSON_OR_FIRST, ///< The first that is named so, else the first
  TAKE_JSON_OR_LAST,  ///< The last that is named so, else the last
} Take;

/// Return whether a file is named like JSON
bool
options_is_json_name(const char* name);

/// Take an operand out of the operands, or return null if there are none
const char*
options_take(Options* options, Take take);

/// Tell what is wrong with the usage, and how to get help
__attribute__((sentinel)) ExitCode
usage(const Options* options, Message message, ...);

/// Return failure after telling that there are no files, or another operand is
bool
options_have_files(const Options* options, const char* other_input);

#endif // TOOLS_OPTIONS_H
