// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "options.h"

#include "text.h"
#include "wishes.h"

#include <competent/normaliser.h>
#include <competent/search.h>

#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LIMIT 1000000U
#define MAX_OPTIONS 48U

// Letters in upper case have no short form
static const struct option all_options[] = {
  {"help", no_argument, NULL, 'h'},
  {"version", no_argument, NULL, 'V'},
  {"lang", required_argument, NULL, 'A'},
  {"json", no_argument, NULL, 'J'},
  {"output", required_argument, NULL, 'o'},
  {"base", required_argument, NULL, 'B'},
  {"profile", required_argument, NULL, 'p'},
  {"cv", required_argument, NULL, 'C'},
  {"target", required_argument, NULL, 't'},
  {"from", required_argument, NULL, 'I'},
  {"date", required_argument, NULL, 'd'},
  {"with-title", no_argument, NULL, 'O'},
  {"file", required_argument, NULL, 'f'},
  {"limit", required_argument, NULL, 'n'},
  {"kind", required_argument, NULL, 'K'},
  {"status", required_argument, NULL, 'S'},
  {"rule", required_argument, NULL, 'R'},
  {"per-label", no_argument, NULL, 'L'},
  {"overlapping", no_argument, NULL, 'X'},
  {"exact", no_argument, NULL, 'E'},
  {"as-spelt", no_argument, NULL, 'a'},
  {"marked", no_argument, NULL, 'U'},
  {"html", no_argument, NULL, 'H'},
  {"targets", required_argument, NULL, 'T'},
  {"preset", required_argument, NULL, 'P'},
  {"by", required_argument, NULL, 'Y'},
  {"leniency", required_argument, NULL, 'Z'},
  {"passable", no_argument, NULL, 'Q'},
  {"skip-unknown", no_argument, NULL, 'i'},
  {"to", required_argument, NULL, 'F'},
  {"findings", no_argument, NULL, 'D'},
  {"quiet", no_argument, NULL, 'q'},
  {"words", required_argument, NULL, 'W'},
  {"no-words", no_argument, NULL, 'N'},
  {"without", required_argument, NULL, 'w'},
  {"seed", required_argument, NULL, 'G'},
  {"sample", required_argument, NULL, 'M'},
  {"least", required_argument, NULL, '/'},
  {"set", no_argument, NULL, '@'},
  {"front", no_argument, NULL, ';'},
  {"vacancies", required_argument, NULL, '<'},
  {"group", required_argument, NULL, '='},
  {"join", required_argument, NULL, '{'},
  {"searches", required_argument, NULL, '>'},
  WISHES_OPTIONS,
};

#define N_ALL_OPTIONS (sizeof(all_options) / sizeof(all_options[0]))

static bool
refuse(const Options* const options, const char* const name, const char* values)
{
  usage(options, MESSAGE_BAD_VALUE, name, values, NULL);
  return false;
}

static bool
read_language(Options* const options, const char* const value)
{
  if (strcmp(value, "nl") && strcmp(value, "en")) {
    return refuse(options, "lang", "nl, en");
  }

  options->language = strcmp(value, "en") ? LANGUAGE_DUTCH : LANGUAGE_ENGLISH;
  return true;
}

static bool
read_count(const Options* const options,
           const char* const    name,
           const char* const    value,
           size_t* const        count)
{
  size_t limit = 0U;
  size_t n     = 0U;
  for (; value[n] >= '0' && value[n] <= '9' && limit <= MAX_LIMIT; ++n) {
    limit = 10U * limit + (size_t)(value[n] - '0');
  }

  if (!n || value[n] || !limit || limit > MAX_LIMIT) {
    usage(options, MESSAGE_BAD_LIMIT, name, NULL);
    return false;
  }

  *count = limit;
  return true;
}

static bool
read_group(Options* const options, const char* const value)
{
  size_t     group   = 0U;
  const bool is_read = read_count(options, "group", value, &group);
  options->group     = (int32_t)group;
  return is_read;
}

static bool
read_searches(Options* const options, const char* const value)
{
  options->has_searches = true;
  return wishes_read_number(
    options, "searches", value, INT32_MAX, &options->searches);
}

static bool
read_vacancies(Options* const options, const char* const value)
{
  if (options->n_vacancies == OPTIONS_MAX_VACANCIES) {
    usage(options, MESSAGE_MANY_VACANCIES, NULL);
    return false;
  }

  options->vacancies[options->n_vacancies++] = value;
  return true;
}

static bool
read_joining(Options* const options, const char* const value)
{
  if (options->n_joining == OPTIONS_MAX_JOINING) {
    usage(options, MESSAGE_MANY_JOINING, NULL);
    return false;
  }

  options->joining[options->n_joining++] = value;
  return options_is_json_name(value) || refuse(options, "join", "*.json");
}

static bool
read_seed(Options* const options, const char* const value)
{
  size_t     seed    = 0U;
  const bool is_read = read_count(options, "seed", value, &seed);
  options->seed      = seed;
  return is_read;
}

static int32_t
read_digits(const char* const value, const size_t n)
{
  int32_t number = 0;
  for (size_t i = 0U; i < n; ++i) {
    if (value[i] < '0' || value[i] > '9') {
      return -1;
    }

    number = 10 * number + (value[i] - '0');
  }

  return number;
}

// Whether there is such a day is for the library to say
static bool
read_date(Options* const options, const char* const value)
{
  const bool    is_long = strlen(value) == 10U;
  const int32_t year    = is_long ? read_digits(value, 4U) : -1;
  const int32_t month   = is_long ? read_digits(value + 5, 2U) : -1;
  const int32_t day     = is_long ? read_digits(value + 8, 2U) : -1;
  if (year < 0 || month < 0 || day < 0 || value[4] != '-' || value[7] != '-') {
    usage(options, MESSAGE_BAD_DATE, "date", NULL);
    return false;
  }

  options->date = 10000 * year + 100 * month + day;
  return true;
}

static bool
read_kind(Options* const options, const char* const value)
{
  for (uint32_t kind = 0U; kind < COMPETENT_N_KINDS; ++kind) {
    if (!strcmp(value, competent_kind_name((CompetentKind)kind))) {
      options->kinds |= 1U << kind;
      return true;
    }
  }

  return refuse(options,
                "kind",
                "occupation, capability, knowledge, task, circumstance, norm, "
                "course, path, function, scheme, group, language, proficiency, "
                "external, unknown");
}

static bool
read_content(Options* const options, const char* const value)
{
  const char* name = NULL;
  for (uint32_t i = 0U; (name = competent_content_name((CompetentContent)i));
       ++i) {
    if (!strcmp(value, name)) {
      options->contents |= 1U << i;
      return true;
    }
  }

  return refuse(options, "status", "unstated, current, historic, archived");
}

static bool
read_rule(Options* const options, const char* const value)
{
  const char* name = NULL;
  for (uint32_t i = 0U; (name = competent_rule_name((CompetentRule)i)); ++i) {
    if (!strcmp(value, name)) {
      options->rules |= 1U << i;
      return true;
    }
  }

  return refuse(options, "rule", "label, prefix, typo, words");
}

static bool
read_without(Options* const options, const char* const value)
{
  const char* name = NULL;
  for (uint32_t i = 0U; (name = competent_text_rule_name((CompetentTextRule)i));
       ++i) {
    if (!strcmp(value, name)) {
      options->without |= 1U << i;
      return true;
    }
  }

  return refuse(options,
                "without",
                "gender mark, hours, salary, notice, reference, place, "
                "ordinal, affix, prefix, initials, qualifier, slash, "
                "suspended, hyphen, join, abbreviation, gender, number, "
                "compound");
}

static bool
read_targets(Options* const options, const char* const value)
{
  static const CompetentKind kinds[] = {
    COMPETENT_KIND_OCCUPATION, COMPETENT_KIND_NORM, COMPETENT_KIND_COURSE};

  for (size_t i = 0U; i < sizeof(kinds) / sizeof(kinds[0]); ++i) {
    if (!strcmp(value, competent_kind_name(kinds[i]))) {
      options->targets     = kinds[i];
      options->has_targets = true;
      return true;
    }
  }

  return refuse(options, "targets", "occupation, norm, course");
}

static bool
read_preset(Options* const options, const char* const value)
{
  for (int i = 0; i < COMPETENT_N_PRESETS; ++i) {
    if (!strcmp(value, competent_preset_name((CompetentPreset)i))) {
      options->preset = (CompetentPreset)i;
      return true;
    }
  }

  return refuse(options, "preset", "balanced, public");
}

static bool
read_order(Options* const options, const char* const value)
{
  for (int i = 0; i < COMPETENT_N_ORDERS; ++i) {
    if (!strcmp(value, competent_order_name((CompetentOrder)i))) {
      options->order     = (CompetentOrder)i;
      options->has_order = true;
      return true;
    }
  }

  return refuse(options, "by", "coverage, fit");
}

static bool
read_leniency(Options* const options, const char* const value)
{
  for (int i = 0; i < COMPETENT_N_STRICTNESSES; ++i) {
    if (!strcmp(value, competent_strictness_name((CompetentStrictness)i))) {
      options->strictness = (CompetentStrictness)i;
      return true;
    }
  }

  return refuse(options, "leniency", "strict, lenient");
}

static bool
read_thrift(Options* const options, const char* const value)
{
  for (int i = 0; i < COMPETENT_N_THRIFTS; ++i) {
    if (!strcmp(value, competent_thrift_name((CompetentThrift)i))) {
      options->thrift = (CompetentThrift)i;
      return true;
    }
  }

  return refuse(options, "least", "cost, hours, weeks, none");
}

static bool
read_format(Options* const options, const char* const value)
{
  static const char* const names[] = {"nt", "nq", "ttl", "csv"};

  for (size_t i = 0U; i < sizeof(names) / sizeof(names[0]); ++i) {
    if (!strcmp(value, names[i])) {
      options->format = competent_format_from_name(value);
      return true;
    }
  }

  return refuse(options, "to", "nt, nq, ttl, csv");
}

static bool
read_option(Options* const options, const int letter, const char* const value)
{
  switch (letter) {
    case 'h':
      options->is_help = true;
      return true;
    case 'V':
      options->is_version = true;
      return true;
    case 'J':
      options->is_json = true;
      return true;
    case 'i':
      options->skips = true;
      return true;
    case 'Q':
      options->passable = true;
      return true;
    case 'Z':
      return read_leniency(options, value);
    case 'L':
      options->per_label = true;
      return true;
    case 'X':
      options->overlapping = true;
      return true;
    case 'a':
      options->as_spelt = true;
      return true;
    case 'E':
      options->exact = true;
      return true;
    case 'U':
      options->is_marked = true;
      return true;
    case 'H':
      options->is_html = true;
      return true;
    case 'D':
      options->findings = true;
      return true;
    case 'O':
      options->with_title = true;
      return true;
    case 'q':
      options->is_quiet = true;
      return true;
    case 'N':
      options->no_words = true;
      return true;
    case 'W':
      options->words = value;
      return true;
    case 'o':
      options->output = value;
      return true;
    case 'B':
      options->base = value;
      return true;
    case 'p':
      options->profile = value;
      return true;
    case 'C':
      options->cv = value;
      return true;
    case 't':
      options->target = value;
      return true;
    case 'I':
      options->from = value;
      return true;
    case 'f':
      options->lines = value;
      return true;
    case 'A':
      return read_language(options, value);
    case 'd':
      return read_date(options, value);
    case 'n':
      return read_count(options, "limit", value, &options->limit);
    case 'G':
      return read_seed(options, value);
    case 'M':
      return read_count(options, "sample", value, &options->n_samples);
    case 'K':
      return read_kind(options, value);
    case 'S':
      return read_content(options, value);
    case 'R':
      return read_rule(options, value);
    case 'w':
      return read_without(options, value);
    case 'T':
      return read_targets(options, value);
    case 'P':
      return read_preset(options, value);
    case '/':
      return read_thrift(options, value);
    case ';':
      options->is_front = true;
      return true;
    case '<':
      return read_vacancies(options, value);
    case '=':
      return read_group(options, value);
    case '{':
      return read_joining(options, value);
    case '>':
      return read_searches(options, value);
    case '@':
      options->is_set = true;
      return true;
    case 'Y':
      return read_order(options, value);
    case 'F':
      return read_format(options, value);
    default:
      return wishes_read(options, letter, value);
  }
}

static bool
refuse_option(const Options* const options,
              const int            result,
              char** const         arguments)
{
  const char        letter[3] = {'-', (char)optopt, '\0'};
  const char* const argument  = arguments[optind - 1];
  const bool        is_long   = !strncmp(argument, "--", 2U);
  const size_t      length    = strcspn(argument, "=");
  const bool        is_valued = is_long && argument[length];

  // Within a group of short ones, as in -xyz, only the letter is known
  const bool is_short = optopt && ((result == ':') ? !is_long : !is_valued);

  const Message message = (result == ':')         ? MESSAGE_MISSING_VALUE
                          : (optopt && !is_short) ? MESSAGE_NEEDLESS_VALUE
                                                  : MESSAGE_UNKNOWN_OPTION;

  char* const name = is_short ? NULL : strndup(argument, length);
  usage(options, message, name ? name : letter, NULL);
  free(name);
  return false;
}

static size_t
choose_options(const char* const allowed,
               const bool        is_global,
               struct option     chosen[MAX_OPTIONS],
               char              letters[3U * MAX_OPTIONS])
{
  size_t n           = 0U;
  size_t n_bytes     = 0U;
  letters[n_bytes++] = is_global ? '+' : ':';
  if (is_global) {
    letters[n_bytes++] = ':';
  }

  for (size_t i = 0U; i < N_ALL_OPTIONS; ++i) {
    const int letter = all_options[i].val;
    if (strchr(allowed, letter)) {
      chosen[n++] = all_options[i];
      if (letter >= 'a' && letter <= 'z') {
        letters[n_bytes++] = (char)letter;
        if (all_options[i].has_arg) {
          letters[n_bytes++] = ':';
        }
      }
    }
  }

  return n;
}

bool
options_read(Options* const    options,
             const char* const allowed,
             const int         n_arguments,
             char** const      arguments,
             const bool        is_global)
{
  struct option chosen[MAX_OPTIONS]       = {{NULL, 0, NULL, 0}};
  char          letters[3U * MAX_OPTIONS] = {0};
  choose_options(allowed, is_global, chosen, letters);

  opterr = 0;
  optind = 0;
  for (int result = 0; result != -1;) {
    result = getopt_long(n_arguments, arguments, letters, chosen, NULL);
    if (result == '?' || result == ':') {
      return refuse_option(options, result, arguments);
    }

    if (result != -1 && !read_option(options, result, optarg)) {
      return false;
    }
  }

  options->operands   = arguments + optind;
  options->n_operands = (size_t)(n_arguments - optind);
  return true;
}

Language
options_language(const int n_arguments, char** const arguments)
{
  Language language = LANGUAGE_DUTCH;
  for (int i = 1; i < n_arguments && strcmp(arguments[i], "--"); ++i) {
    const bool  is_apart = !strcmp(arguments[i], "--lang");
    const char* value    = is_apart ? arguments[i + 1] : NULL;
    if (!strncmp(arguments[i], "--lang=", 7U)) {
      value = arguments[i] + 7;
    }

    if (value) {
      language = strcmp(value, "en") ? LANGUAGE_DUTCH : LANGUAGE_ENGLISH;
    }
  }

  return language;
}

bool
options_is_json_name(const char* const name)
{
  const size_t length = strlen(name);
  return length > 5U && !strcmp(name + length - 5U, ".json");
}

static size_t
index_of(const Options* const options, const Take take)
{
  const size_t n = options->n_operands;
  if (take == TAKE_JSON_OR_LAST) {
    for (size_t i = n; i--;) {
      if (options_is_json_name(options->operands[i])) {
        return i;
      }
    }

    return n - 1U;
  }

  for (size_t i = 0U; take != TAKE_FIRST && i < n; ++i) {
    if (options_is_json_name(options->operands[i])) {
      return i;
    }
  }

  return 0U;
}

const char*
options_take(Options* const options, const Take take)
{
  if (!options->n_operands) {
    return NULL;
  }

  const size_t index = index_of(options, take);
  if (take == TAKE_JSON && !options_is_json_name(options->operands[index])) {
    return NULL;
  }

  char* const taken = options->operands[index];

  memmove(options->operands + 1U, options->operands, index * sizeof(char*));
  options->operands[0] = taken;
  ++options->operands;
  --options->n_operands;
  return taken;
}

ExitCode
usage(const Options* const options, const Message message, ...)
{
  va_list list;
  va_start(list, message);
  const char* const first  = va_arg(list, const char*);
  const char* const second = first ? va_arg(list, const char*) : NULL;
  va_end(list);

  complain(options->language, message, first, second, NULL);

  char name[40] = {0};
  strcpy(name, "competent");
  if (options->command) {
    strcat(name, " ");
    strncat(name, options->command, 20U);
  }

  complain(options->language, MESSAGE_TRY_HELP, name, NULL);
  return EXIT_USAGE;
}

bool
options_have_files(const Options* const options, const char* const other_input)
{
  if (!options->n_operands) {
    usage(options, MESSAGE_NO_FILES, NULL);
    return false;
  }

  size_t n_inputs = (other_input && !strcmp(other_input, "-")) ? 1U : 0U;
  for (size_t i = 0U; i < options->n_operands; ++i) {
    n_inputs += strcmp(options->operands[i], "-") ? 0U : 1U;
  }

  if (n_inputs > 1U) {
    usage(options, MESSAGE_TWICE_INPUT, NULL);
    return false;
  }

  return true;
}
