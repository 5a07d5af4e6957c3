// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"
#include "messages.h"
#include "options.h"
#include "output.h"
#include "wishes.h"

#include <competent/version.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

/// Something that the command can do
typedef struct {
  const char* name;    ///< What it is called
  const char* options; ///< Letters of the options that it has
  Message     help;    ///< Its explanation
  Message     example; ///< How to use it
  ExitCode (*run)(Options* options);
} Command;

#define COMMON "hAJBq"

static const Command commands[] = {
  {"compile",
   COMMON "o",
   MESSAGE_HELP_COMPILE,
   MESSAGE_EXAMPLE_COMPILE,
   run_compile},
  {"info", COMMON "D", MESSAGE_HELP_INFO, MESSAGE_EXAMPLE_INFO, run_info},
  {"show", COMMON, MESSAGE_HELP_SHOW, MESSAGE_EXAMPLE_SHOW, run_show},
  {"lessons",
   "hABq",
   MESSAGE_HELP_LESSONS,
   MESSAGE_EXAMPLE_LESSONS,
   run_lessons},
  {"search",
   COMMON "fnKLSR",
   MESSAGE_HELP_SEARCH,
   MESSAGE_EXAMPLE_SEARCH,
   run_search},
  {"extract",
   COMMON "fKXEaUH",
   MESSAGE_HELP_EXTRACT,
   MESSAGE_EXAMPLE_EXTRACT,
   run_extract},
  {"normalise",
   COMMON "fWNw",
   MESSAGE_HELP_NORMALISE,
   MESSAGE_EXAMPLE_NORMALISE,
   run_normalise},
  {"match",
   COMMON "pCnTPYZQIiH",
   MESSAGE_HELP_MATCH,
   MESSAGE_EXAMPLE_MATCH,
   run_match},
  {"gap", COMMON "pCtnTPZiH", MESSAGE_HELP_GAP, MESSAGE_EXAMPLE_GAP, run_gap},
  {"plan",
   COMMON "pCtnPZiIH/;" WISHES_LETTERS,
   MESSAGE_HELP_PLAN,
   MESSAGE_EXAMPLE_PLAN,
   run_plan},
  {"overview",
   "hABqopCtdPZiI/" WISHES_LETTERS,
   MESSAGE_HELP_OVERVIEW,
   MESSAGE_EXAMPLE_OVERVIEW,
   run_overview},
  {"courses",
   COMMON "pCtnPZi/@" WISHES_LETTERS,
   MESSAGE_HELP_COURSES,
   MESSAGE_EXAMPLE_COURSES,
   run_courses},
  {"way", COMMON "tnPI", MESSAGE_HELP_WAY, MESSAGE_EXAMPLE_WAY, run_way},
  {"fund", COMMON "ptd&", MESSAGE_HELP_FUND, MESSAGE_EXAMPLE_FUND, run_fund},
  {"vacancy",
   COMMON "nPOZi",
   MESSAGE_HELP_VACANCY,
   MESSAGE_EXAMPLE_VACANCY,
   run_vacancy},
  {"team", COMMON "nPOZi{", MESSAGE_HELP_TEAM, MESSAGE_EXAMPLE_TEAM, run_team},
  {"radar",
   COMMON "nPOZiH/<=>" WISHES_LETTERS,
   MESSAGE_HELP_RADAR,
   MESSAGE_EXAMPLE_RADAR,
   run_radar},
  {"convert",
   "hABoF",
   MESSAGE_HELP_CONVERT,
   MESSAGE_EXAMPLE_CONVERT,
   run_convert},
  {"audit",
   COMMON "nPGM",
   MESSAGE_HELP_AUDIT,
   MESSAGE_EXAMPLE_AUDIT,
   run_audit},
  {"verify", COMMON, MESSAGE_HELP_VERIFY, MESSAGE_EXAMPLE_VERIFY, run_verify},
};

#define N_COMMANDS (sizeof(commands) / sizeof(commands[0]))

static const Command*
find_command(const char* const name)
{
  for (size_t i = 0U; i < N_COMMANDS; ++i) {
    if (!strcmp(commands[i].name, name)) {
      return &commands[i];
    }
  }

  return NULL;
}

static size_t
least(const size_t a, const size_t b)
{
  return (a < b) ? a : b;
}

// Return how many letters have to change to make one word of another
static size_t
distance(const char* const a, const char* const b)
{
  size_t       row[32]  = {0U}; // Names of commands are much shorter
  const size_t b_length = strlen(b);
  for (size_t j = 0U; j <= b_length; ++j) {
    row[j] = j;
  }

  for (size_t i = 0U; a[i]; ++i) {
    size_t diagonal = row[0];
    row[0]          = i + 1U;
    for (size_t j = 0U; j < b_length; ++j) {
      const size_t changed = diagonal + ((a[i] == b[j]) ? 0U : 1U);
      diagonal             = row[j + 1U];
      row[j + 1U]          = least(changed, least(row[j], diagonal) + 1U);
    }
  }

  return row[b_length];
}

// Return what was probably meant: a start of a name, or nearly all of it
static const Command*
nearest_command(const char* const name)
{
  const Command* nearest  = NULL;
  size_t         smallest = 3U;
  const size_t   length   = strlen(name);
  for (size_t i = 0U; i < N_COMMANDS; ++i) {
    const bool is_start =
      length > 1U && !strncmp(name, commands[i].name, length);

    const size_t changes = is_start ? 0U : distance(name, commands[i].name);
    if (changes < smallest) {
      smallest = changes;
      nearest  = &commands[i];
    }
  }

  return (length <= 20U) ? nearest : NULL;
}

static ExitCode
refuse_command(const Options* const options, const char* const name)
{
  const Command* const nearest = nearest_command(name);

  return nearest
           ? usage(options, MESSAGE_DID_YOU_MEAN, name, nearest->name, NULL)
           : usage(options, MESSAGE_UNKNOWN_COMMAND, name, NULL);
}

static ExitCode
explain_command(const Language language, const Command* const command)
{
  fputs(message_text(language, command->help), stdout);
  fputs(message_text(language,
                     strchr(command->options, 'J')
                       ? MESSAGE_HELP_COMMON
                       : MESSAGE_HELP_COMMON_CONVERT),
        stdout);
  if (strstr(command->options, WISHES_LETTERS)) {
    fputs(message_text(language, MESSAGE_HELP_WISHES), stdout);
  }

  fputs(message_text(language, command->example), stdout);
  fputs(message_text(language, MESSAGE_HELP_FILES), stdout);
  return EXIT_ANSWERED;
}

static ExitCode
run_command(Options* const options, const Command* const command)
{
  // The options of a command come after its name, which takes the first place
  const int    n_arguments = (int)options->n_operands;
  char** const arguments   = options->operands;

  options->command = command->name;
  if (!options_read(options, command->options, n_arguments, arguments, false)) {
    return EXIT_USAGE;
  }

  return options->is_help ? explain_command(options->language, command)
                          : command->run(options);
}

static ExitCode
run_named(Options* const options)
{
  const char* const name = options->operands[0];
  if (!strcmp(name, "help")) {
    options->is_help = true;
    if (options->n_operands == 1U) {
      fputs(message_text(options->language, MESSAGE_HELP), stdout);
      return EXIT_ANSWERED;
    }

    ++options->operands;
    --options->n_operands;
  }

  const Command* const command = find_command(options->operands[0]);
  return command ? run_command(options, command)
                 : refuse_command(options, options->operands[0]);
}

static ExitCode
run(const int n_arguments, char** const arguments)
{
  Options options = {.language = options_language(n_arguments, arguments),
                     .wishes   = competent_wishes_none()};
  if (!options_read(&options, "hVA", n_arguments, arguments, true)) {
    return EXIT_USAGE;
  }

  if (options.is_version) {
    printf("competent %s\n", competent_version());
    return EXIT_ANSWERED;
  }

  if (options.is_help && !options.n_operands) {
    fputs(message_text(options.language, MESSAGE_HELP), stdout);
    return EXIT_ANSWERED;
  }

  return options.n_operands ? run_named(&options)
                            : usage(&options, MESSAGE_NO_COMMAND, NULL);
}

int
main(const int n_arguments, char** const arguments)
{
  output_begin();

  const ExitCode code     = run(n_arguments, arguments);
  const Language language = options_language(n_arguments, arguments);
  return (int)((output_end(language) || code) ? code : EXIT_INPUT);
}
