// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

// Files that are broken or meant to do harm.  Large ones come through a pipe,
// made while they are read.  Time is bounded by the suite's timeout.

#include <competent/competent.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

TestSuite(hostile, .timeout = 60);

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define SPACES "xmlns:rdf='" RDF "' xmlns:e='http://e/'"
#define START "<rdf:RDF " SPACES ">\n"
#define END "</rdf:RDF>\n"

#define GOOD                                         \
  "<?xml version='1.0' encoding='UTF-8'?>\n"         \
  "<!DOCTYPE r [<!ENTITY t 'kok'>]>\n" START         \
  "<e:A rdf:about='http://a' e:p='&t;'><!-- c -->\n" \
  "<e:q xml:lang='nl'>caf\xC3\xA9</e:q><e:r>\n"      \
  "<e:B rdf:ID='i' xml:base='http://b'/></e:r>\n"    \
  "<e:s rdf:parseType='Literal'><b/></e:s></e:A>\n" END

/// A folder with a file to read and one to write
typedef struct {
  char folder[64];
  char in[128];
  char out[128];
} Place;

static Place
make_place(const char* const name)
{
  Place place = {"competent-hostile-XXXXXX", "", ""};
  if (!mkdtemp(place.folder)) {
    abort();
  }

  snprintf(place.in, sizeof(place.in), "%s/%s", place.folder, name);
  snprintf(place.out, sizeof(place.out), "%s/out.nt", place.folder);
  return place;
}

static void
free_place(const Place* const place)
{
  unlink(place->in);
  unlink(place->out);
  rmdir(place->folder);
}

static void
write_file(const char* const path, const void* const bytes, const size_t length)
{
  FILE* const file = fopen(path, "wb");
  fwrite(bytes, 1U, length, file);
  fclose(file);
}

// Convert a file, and see that there is output if and only if that went well
static CompetentStatus
convert(const Place* const           place,
        const CompetentLimits* const limits,
        CompetentError* const        error)
{
  const CompetentSource source = {
    place->in, NULL, COMPETENT_FORMAT_UNKNOWN, limits};

  memset(error, 0, sizeof(*error));
  unlink(place->out);

  const CompetentStatus st = competent_source_convert(
    &source, COMPETENT_FORMAT_N_TRIPLES, place->out, error);

  cr_expect(eq(int, (int)error->status, (int)st));
  cr_expect(eq(int, access(place->out, F_OK) == 0, !st));

  const bool is_named = !strncmp(error->message, place->in, strlen(place->in));
  cr_expect(eq(int, is_named, st != COMPETENT_STATUS_SUCCESS));
  return st;
}

static CompetentStatus
convert_bytes(const char* const     name,
              const void* const     bytes,
              const size_t          length,
              CompetentError* const error)
{
  const Place place = make_place(name);
  write_file(place.in, bytes, length);

  const CompetentStatus st = convert(&place, NULL, error);
  free_place(&place);
  return st;
}

/// A file with a part that comes many times
typedef struct {
  const char* name;
  const char* start;
  const char* unit; ///< May have one %zu, for its number
  size_t      n_units;
  const char* end;

  CompetentStatus st;
  uint32_t        line;    ///< Or 0 if any line will do
  const char*     message; ///< A part of it
} Attack;

/// An attack that is being written
typedef struct {
  const Attack* attack;
  const char*   path;
} Stream;

static void*
write_attack(void* const handle)
{
  const Stream* const stream = (const Stream*)handle;
  const Attack* const attack = stream->attack;
  const bool          counts = strchr(attack->unit, '%') != NULL;
  FILE* const         file   = fopen(stream->path, "wb");
  bool                is_ok  = file && fputs(attack->start, file) >= 0;
  for (size_t i = 0U; is_ok && i < attack->n_units; ++i) {
    is_ok = (counts ? fprintf(file, attack->unit, i)
                    : fputs(attack->unit, file)) >= 0;
  }

  if (file) {
    fputs(attack->end, file);
    fclose(file);
  }

  return NULL;
}

static long
resident_kilobytes(void)
{
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static CompetentStatus
run(const Attack* const          attack,
    const CompetentLimits* const limits,
    CompetentError* const        error)
{
  const Place  place  = make_place(attack->name);
  const Stream stream = {attack, place.in};
  pthread_t    writer;

  signal(SIGPIPE, SIG_IGN);
  if (mkfifo(place.in, 0600) ||
      pthread_create(&writer, NULL, write_attack, (void*)(uintptr_t)&stream)) {
    abort();
  }

  const long            before = resident_kilobytes();
  const CompetentStatus st     = convert(&place, limits, error);
  const long            after  = resident_kilobytes();
  pthread_join(writer, NULL);
  free_place(&place);

#if !defined(__SANITIZE_ADDRESS__)
  cr_expect(lt(long, after - before, 32L * 1024L), "%s", attack->message);
#else
  (void)before;
  (void)after;
#endif
  return st;
}

static void
run_all(const Attack* const attacks, const size_t n_attacks)
{
  for (size_t i = 0U; i < n_attacks; ++i) {
    CompetentError        error;
    const CompetentStatus st = run(&attacks[i], NULL, &error);

    cr_expect(
      eq(int, (int)st, (int)attacks[i].st), "%zu: %s", i, error.message);
    if (st) {
      const bool is_said = strstr(error.message, attacks[i].message) != NULL;
      cr_expect(is_said, "%zu: %s", i, error.message);
      cr_expect(lt(u32, 0U, error.line), "%zu: %s", i, error.message);
    }

    if (attacks[i].line) {
      cr_expect(eq(u32, error.line, attacks[i].line), "%zu", i);
    }
  }
}

#define RUN(attacks) run_all(attacks, sizeof(attacks) / sizeof((attacks)[0]))

Test(hostile, file_that_is_not_there)
{
  const Place    place = make_place("a.rdf");
  CompetentError error;

  cr_expect(
    eq(int, (int)convert(&place, NULL, &error), COMPETENT_STATUS_NOT_FOUND));
  free_place(&place);
}

Test(hostile, files_that_are_something_else)
{
  static const struct {
    const char*     name;
    const char*     bytes;
    size_t          length;
    CompetentStatus st;
    uint32_t        line;
  } cases[] = {
#define BYTES(literal) literal, sizeof(literal) - 1U
    {"a.rdf", BYTES(""), COMPETENT_STATUS_BAD_FORMAT, 0U},
    {"a.ttl", BYTES(""), COMPETENT_STATUS_BAD_FORMAT, 0U},
    {"a.rdf",
     BYTES("\x7F"
           "ELF\2\1\1\0\0"),
     COMPETENT_STATUS_BAD_FORMAT,
     0U},
    {"a.ttl", BYTES("\x89PNG\r\n\x1A\n\0"), COMPETENT_STATUS_BAD_FORMAT, 0U},
    {"a.rdf", BYTES("<html><p>502"), COMPETENT_STATUS_BAD_FORMAT, 0U},
    {"a.nt", BYTES("{\"a\": 1}"), COMPETENT_STATUS_BAD_FORMAT, 0U},
    {"a.rdf", BYTES("\n\nkok"), COMPETENT_STATUS_BAD_SYNTAX, 3U},
    {"a.ttl", BYTES("\n\nkok"), COMPETENT_STATUS_BAD_SYNTAX, 3U},
    {"a.rdf",
     BYTES(START "<e:A e:p='caf\xE9'/>"),
     COMPETENT_STATUS_BAD_ENCODING,
     2U},
    {"a.rdf",
     BYTES("<?xml version='1.0' encoding='klingon'?>\n" START),
     COMPETENT_STATUS_BAD_ENCODING,
     0U},
    {"a.ttl",
     BYTES("<a:a> <a:b>\n'caf\xE9' ."),
     COMPETENT_STATUS_BAD_ENCODING,
     2U},
    {"a.rdf", BYTES(START "\n<e:A>\n" END), COMPETENT_STATUS_BAD_SYNTAX, 4U},
    {"a.rdf", BYTES(START "\n<f:A/>" END), COMPETENT_STATUS_BAD_SYNTAX, 3U},
    {"a.ttl", BYTES("\na:b a:c a:d ."), COMPETENT_STATUS_BAD_SYNTAX, 2U},
    {"a.gz", BYTES("\x1F\x8B\x08"), COMPETENT_STATUS_BAD_READ, 0U},
    {"a.gz",
     BYTES("\x1F\x8B\x08\0\0\0\0\0\0\3rommel"),
     COMPETENT_STATUS_BAD_READ,
     0U},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    CompetentError        error;
    const CompetentStatus st =
      convert_bytes(cases[i].name, cases[i].bytes, cases[i].length, &error);

    cr_expect(eq(int, (int)st, (int)cases[i].st), "%zu: %s", i, error.message);
    if (cases[i].line) {
      cr_expect(eq(u32, error.line, cases[i].line), "%zu", i);
    }
  }
}

Test(hostile, file_that_is_cut_off_anywhere)
{
  static const char good[] = GOOD;
  const size_t      length = sizeof(good) - 1U;
  CompetentError    error;

  cr_assert(eq(int, (int)convert_bytes("a.rdf", good, length, &error), 0),
            "%s",
            error.message);

  // Only the line break at the end can be missed
  for (size_t i = 0U; i < length - 1U; ++i) {
    const CompetentStatus st = convert_bytes("a.rdf", good, i, &error);
    cr_expect(ne(int, (int)st, 0), "%zu", i);
    cr_expect(eq(u32, error.line > 0U, i > 0U), "%zu: %s", i, error.message);
  }
}

Test(hostile, file_with_any_byte_wrong)
{
  static const char good[] = GOOD;
  const size_t      length = sizeof(good) - 1U;
  char              bad[sizeof(good)];

  for (size_t i = 0U; i < length; ++i) {
    static const char wrong[] = {'\0', '<', '&', '"', '\xFF', '>'};
    for (size_t k = 0U; k < sizeof(wrong); ++k) {
      CompetentError error;
      memcpy(bad, good, length);
      bad[i] = wrong[k];

      // Some of this is still right: that it ends, and says so, is the point
      const CompetentStatus st = convert_bytes("a.rdf", bad, length, &error);
      cr_expect(eq(int, error.message[0] != 0, st != 0));
    }
  }
}

Test(hostile, entities_that_expand_to_very_much)
{
  // A billion laughs, in one level and in several, and a quadratic blow-up
  static const Attack attacks[] = {
    {"a.rdf",
     "<!DOCTYPE r [\n<!ENTITY l0 'lol'>\n",
     "<!ENTITY l%zu '&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;'>\n",
     9U,
     "]>" START END,
     COMPETENT_STATUS_FORBIDDEN,
     3U,
     "without other entities"},
    {"a.rdf",
     "<!DOCTYPE r [<!ENTITY a '0123456789012345678901234567890123456789012345"
     "67890123456789012345678901234567890123456789012345678901234567890123456"
     "78901234567890123456789012345678901234567890123456789'>]>" START "<e:A>",
     "<e:p>&a;&a;&a;&a;&a;&a;&a;&a;</e:p>",
     1000000U,
     "</e:A>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"expansion\""},
    {"a.rdf",
     "<!DOCTYPE r [<!ENTITY a '0123456789012345678901234567890123456789012345"
     "67890123456789012345678901234567890123456789012345678901234567890123456"
     "78901234567890123456789012345678901234567890123456789'>]>" START,
     "<e:A e:p='&a;&a;&a;&a;&a;&a;&a;&a;'/>",
     1000000U,
     END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"expansion\""},
    {"a.rdf",
     "<!DOCTYPE r [<!ENTITY a '",
     "0123456789",
     10000U,
     "'>]>" START END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"expansion\""},
    {"a.rdf",
     "<!DOCTYPE r [",
     "<!ENTITY a%zu 'b'>",
     1001U,
     "]>" START END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"entities\""},
    {"a.rdf",
     "<!DOCTYPE r [\n<!ENTITY % a 'lol'>\n",
     "<!ENTITY %% a%zu '&#37;a;&#37;a;'>\n",
     1000U,
     "%a;]>" START END,
     COMPETENT_STATUS_FORBIDDEN,
     2U,
     "Parameter entities"},
    {"a.rdf",
     "<!DOCTYPE r [\n",
     "<!ATTLIST e:A a%zu CDATA '0123456789'>\n",
     5000U,
     "]>" START "<e:A/><e:A/><e:A/>" END,
     COMPETENT_STATUS_FORBIDDEN,
     2U,
     "Declarations of attributes"},
  };
  RUN(attacks);
}

Test(hostile, markup_without_end)
{
  static const Attack attacks[] = {
    {"a.rdf",
     START "<e:A ",
     "e:a%zu='' ",
     200000U,
     "/>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"markup\""},
    {"a.rdf",
     START "<e:A ",
     "e:a%zu='' ",
     257U,
     "/>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     2U,
     "\"attributes\""},
    {"a.rdf",
     START "<e:A ",
     "xmlns:a%zu='http://a/' ",
     200000U,
     "/>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"markup\""},
    {"a.rdf",
     START,
     "<e:A xmlns:a%zu='http://a/'><e:p>",
     400U,
     "",
     COMPETENT_STATUS_BAD_SYNTAX,
     0U,
     "ends before"},
    {"a.rdf",
     START "<!--",
     "0123456789",
     1000000U,
     "-->" END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"markup\""},
    {"a.rdf",
     START "<?a ",
     "0123456789",
     1000000U,
     "?>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"markup\""},
    {"a.rdf",
     START "<e:A e:p='",
     "0123456789",
     1000000U,
     "'/>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"markup\""},
    {"a.rdf",
     START "<e:",
     "aaaaaaaaaa",
     1000000U,
     "/>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"markup\""},
    {"a.rdf",
     START "&",
     "aaaaaaaaaa",
     1000000U,
     ";" END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"markup\""},
    {"a.rdf",
     "<!DOCTYPE r [",
     "<!-- aaaaa -->",
     1000000U,
     "]>" START END,
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"markup\""},
    {"a.rdf",
     START "<e:A rdf:about='http://a/",
     "0123456789",
     1000U,
     "'/>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     2U,
     "\"iri\""},
    {"a.rdf",
     "<rdf:RDF " SPACES " xmlns:f='http://a/",
     "0123456789",
     1000U,
     "'><f:A/>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     1U,
     "\"iri\""},
  };
  RUN(attacks);
}

Test(hostile, nesting_without_end)
{
  static const Attack attacks[] = {
    {"a.rdf",
     START,
     "<e:A><e:p>\n",
     50000U,
     "",
     COMPETENT_STATUS_OVER_LIMIT,
     501U,
     "\"elements\""},
    {"a.rdf",
     START "<e:A><e:p rdf:parseType='Literal'>\n",
     "<a>\n",
     100000U,
     "",
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"elements\""},
    {"a.rdf",
     START "<e:A>\n",
     "<e:p rdf:parseType='Resource'>\n",
     100000U,
     "",
     COMPETENT_STATUS_OVER_LIMIT,
     1001U,
     "\"elements\""},
    {"a.ttl",
     "<a:a> <a:b>\n",
     "[ <a:b> \n",
     100000U,
     "",
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"nesting\""},
    {"a.ttl",
     "<a:a> <a:b>\n",
     "( \n",
     100000U,
     "",
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"nesting\""},
  };
  RUN(attacks);
}

Test(hostile, text_without_end)
{
  static const Attack attacks[] = {
    {"a.rdf",
     START "<e:A><e:p>\n",
     "0123456789",
     10000000U,
     "</e:p></e:A>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     3U,
     "\"literal\""},
    {"a.rdf",
     START "<e:A><e:p>\n<![CDATA[",
     "0123456789",
     10000000U,
     "]]></e:p></e:A>" END,
     COMPETENT_STATUS_OVER_LIMIT,
     3U,
     "\"markup\""},
    {"a.rdf",
     START "<e:A><e:p rdf:parseType='Literal'>\n",
     "<a>1</a>",
     10000000U,
     "",
     COMPETENT_STATUS_OVER_LIMIT,
     3U,
     "\"literal\""},
    {"a.ttl",
     "<a:a> <a:b>\n'",
     "0123456789",
     10000000U,
     "' .",
     COMPETENT_STATUS_OVER_LIMIT,
     0U,
     "\"literal\""},
    {"a.rdf",
     START,
     "          ",
     1000000U,
     END,
     COMPETENT_STATUS_SUCCESS,
     0U,
     ""},
  };
  RUN(attacks);
}

Test(hostile, entity_that_is_another_file)
{
  // The other file is a pipe: who opens it waits for ever, or is noticed
  static const char* const types[] = {
    "<!DOCTYPE r [<!ENTITY x SYSTEM '%s'>]>" START "<e:A><e:p>&x;</e:p></e:A>",
    "<!DOCTYPE r SYSTEM '%s'>" START,
    "<!DOCTYPE r PUBLIC 'a' '%s'>" START,
    "<!DOCTYPE r [<!ENTITY %% x SYSTEM '%s'>%%x;]>" START,
    "<!DOCTYPE r [<!NOTATION n SYSTEM 'n'><!ENTITY x SYSTEM '%s' NDATA "
    "n>]>" START,
  };

  const Place secret = make_place("secret");
  cr_assert(eq(int, mkfifo(secret.in, 0600), 0));

  for (size_t i = 0U; i < sizeof(types) / sizeof(types[0]); ++i) {
    char           text[1000] = "";
    CompetentError error;
    const int      n = snprintf(text, sizeof(text) - 40U, types[i], secret.in);
    memcpy(text + n, END, sizeof(END));

    const CompetentStatus st =
      convert_bytes("a.rdf", text, strlen(text), &error);
    cr_expect(eq(int, (int)st, COMPETENT_STATUS_FORBIDDEN), "%zu", i);

    const bool is_quoted = strstr(error.message, "secret") != NULL;
    cr_expect(eq(int, is_quoted, false), "%s", error.message);
  }

  free_place(&secret);
}

Test(hostile, inclusion_is_plain_data)
{
  static const char text[] =
    START "<e:A rdf:about='http://a'><e:p rdf:parseType='Literal'>"
          "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' "
          "href='/etc/passwd' parse='text'/></e:p></e:A>" END;
  CompetentError error;

  cr_expect(
    eq(int, (int)convert_bytes("a.rdf", text, sizeof(text) - 1U, &error), 0));
}

static void
write_bomb(const char* const path)
{
  // A thousandth of what comes out of it
  static char  spaces[1000000];
  const gzFile file = gzopen(path, "wb9");
  memset(spaces, ' ', sizeof(spaces));
  gzputs(file, START);
  for (int i = 0; i < 64; ++i) {
    gzwrite(file, spaces, sizeof(spaces));
  }

  gzputs(file, END);
  gzclose(file);
}

Test(hostile, small_file_that_unpacks_to_a_large_one)
{
  const Place     place  = make_place("a.rdf.gz");
  CompetentLimits limits = competent_limits_default();
  CompetentError  error;
  struct stat     status;

  write_bomb(place.in);
  stat(place.in, &status);
  cr_assert(lt(long, (long)status.st_size, 100000L));
  cr_expect(eq(int, (int)convert(&place, &limits, &error), 0));

  limits.values[COMPETENT_LIMIT_TEXT] = 10000000;
  cr_expect(eq(
    int, (int)convert(&place, &limits, &error), COMPETENT_STATUS_OVER_LIMIT));

  const bool is_said = strstr(error.message, "\"text\"") != NULL;
  cr_expect(is_said);

  // The same file without its last bytes
  cr_assert(eq(int, truncate(place.in, status.st_size - 3), 0));
  cr_expect(
    eq(int, (int)convert(&place, NULL, &error), COMPETENT_STATUS_BAD_READ));
  free_place(&place);
}

Test(hostile, stream_that_never_ends)
{
  static const Attack attack = {
    "a.rdf", START, "<e:A/>\n", 1000000000U, "", 0, 0U, "\"statements\""};

  CompetentLimits limits = competent_limits_default();
  CompetentError  error;

  limits.values[COMPETENT_LIMIT_STATEMENTS] = 100000;
  cr_expect(
    eq(int, (int)run(&attack, &limits, &error), COMPETENT_STATUS_OVER_LIMIT));
  cr_expect(eq(u32, error.line, 100002U), "%s", error.message);
}
