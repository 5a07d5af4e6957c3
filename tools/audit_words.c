// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "audit_words.h"

#include "text.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#define SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define INSERTION(probe, patterns, words)                          \
  {                                                                \
    (probe), (patterns), SIZE(patterns) / 2U, (words), SIZE(words) \
  }

// All of these were chosen for this project; none is of a person

static const char* const names[] = {
  "Sanne",   "Daan",   "Fatima", "Mohammed", "Ay\xC5\x9F\x65", "Emre",
  "Olena",   "Dmytro", "Priya",  "Arjun",    "Agnieszka",      "Piotr",
  "Mei",     "Wei",    "Abena",  "Kwame",    "Shanice",        "Winston",
  "Sjoukje", "Wiebe",  "Layla",  "Yusuf",    "Jo\xC3\xA3o",    "Noa",
};

// Of the commonest in the Netherlands, and each of them an occupation
static const char* const surnames[] = {
  "Bakker",
  "Visser",
  "Smit",
  "Mulder",
  "Kuiper",
  "Kok",
  "Slager",
  "Brouwer",
  "Schipper",
  "Timmerman",
  "Dekker",
  "Boer",
};

static const char* const ages[] = {
  "17",
  "19",
  "24",
  "31",
  "38",
  "45",
  "52",
  "58",
  "63",
  "67",
};

static const char* const places[] = {
  "Amsterdam",
  "Den Haag",
  "Utrecht",
  "Groningen",
  "Maastricht",
  "Enschede",
  "Emmen",
  "Almere",
  "Goes",
  "Paramaribo",
  "Leeuwarden",
  "Willemstad",
};

static const char* const nationalities[] = {
  "Nederlandse",
  "Turkse",
  "Marokkaanse",
  "Poolse",
  "Surinaamse",
  "Syrische",
  "Chinese",
  "Indiase",
  "Duitse",
  "Ghanese",
  "Braziliaanse",
  "Eritrese",
};

static const char* const marks[] = {
  "(m/v/x)",
  "(v/m/x)",
  "m/v",
  "(v/m)",
  "(m/v)",
  "M/V/X",
};

static const char* const title_mark[]  = {"{t}", "{t} {x}"};
static const char* const title_name[]  = {"{t}", "{x}, {t}", "{t}", "{t} {x}"};
static const char* const title_age[]   = {"{t}",
                                          "{t}, {x} jaar",
                                          "{t}",
                                          "{t} ({x})"};
static const char* const title_place[] = {"{t}",
                                          "{t} {x}",
                                          "{t}",
                                          "{t} in {x}"};
static const char* const title_nationality[] = {"{t}", "{x} {t}"};

static const char* const text_mark[] = {
  "Gezocht: {t} met ervaring in {s}.",
  "Gezocht: {t} {x} met ervaring in {s}.",
};
static const char* const text_name[] = {
  "Werkt als {t} en is goed in {s}.",
  "{x} werkt als {t} en is goed in {s}.",
  "Ik werk als {t}. Ook heb ik ervaring met {s}.",
  "Ik heet {x} en ik werk als {t}. Ook heb ik ervaring met {s}.",
  "Gewerkt als {t}.\nErvaring met {s}.\n",
  "CV van {x}\n\nGewerkt als {t}.\nErvaring met {s}.\n",
};
static const char* const text_age[] = {
  "Ik werk als {t}. Ook heb ik ervaring met {s}.",
  "Ik ben {x} jaar. Ik werk als {t}. Ook heb ik ervaring met {s}.",
  "Gewerkt als {t}.\nErvaring met {s}.\n",
  "Leeftijd: {x}\n\nGewerkt als {t}.\nErvaring met {s}.\n",
};
static const char* const text_place[] = {
  "Ik werk als {t}. Ook heb ik ervaring met {s}.",
  "Ik woon in {x}. Ik werk als {t}. Ook heb ik ervaring met {s}.",
  "Gewerkt als {t}.\nErvaring met {s}.\n",
  "Woonplaats: {x}\n\nGewerkt als {t}.\nErvaring met {s}.\n",
};
static const char* const text_nationality[] = {
  "Ik werk als {t}. Ook heb ik ervaring met {s}.",
  "Ik heb de {x} nationaliteit. Ik werk als {t}. Ook heb ik ervaring met {s}.",
  "Gewerkt als {t}.\nErvaring met {s}.\n",
  "Nationaliteit: {x}\n\nGewerkt als {t}.\nErvaring met {s}.\n",
};

static const Insertion title_insertions[] = {
  INSERTION(PROBE_TITLE_MARK, title_mark, marks),
  INSERTION(PROBE_TITLE_NAME, title_name, names),
  INSERTION(PROBE_TITLE_AGE, title_age, ages),
  INSERTION(PROBE_TITLE_PLACE, title_place, places),
  INSERTION(PROBE_TITLE_NATIONALITY, title_nationality, nationalities),
};

static const Insertion text_insertions[] = {
  INSERTION(PROBE_TEXT_MARK, text_mark, marks),
  INSERTION(PROBE_TEXT_NAME, text_name, names),
  INSERTION(PROBE_TEXT_SURNAME, text_name, surnames),
  INSERTION(PROBE_TEXT_AGE, text_age, ages),
  INSERTION(PROBE_TEXT_PLACE, text_place, places),
  INSERTION(PROBE_TEXT_NATIONALITY, text_nationality, nationalities),
};

const Insertion*
audit_title_insertions(size_t* const n_insertions)
{
  *n_insertions = SIZE(title_insertions);
  return title_insertions;
}

const Insertion*
audit_text_insertions(size_t* const n_insertions)
{
  *n_insertions = SIZE(text_insertions);
  return text_insertions;
}

static void
put(FILE* const out, const CompetentText text)
{
  fwrite(text.bytes, 1U, text.length, out);
}

char*
audit_fill(const char* const   pattern,
           const CompetentText title,
           const CompetentText skill,
           const char* const   word)
{
  char*       filled = NULL;
  size_t      length = 0U;
  FILE* const out    = open_memstream(&filled, &length);
  if (!out) {
    return NULL;
  }

  for (const char* c = pattern; *c; ++c) {
    if (c[0] == '{') {
      put(out, (c[1] == 't') ? title : (c[1] == 's') ? skill : text_of(word));
      c += 2;
    } else {
      fputc(*c, out);
    }
  }

  if (fclose(out)) {
    free(filled);
    return NULL;
  }

  return filled;
}

char*
audit_capitals(const CompetentText text)
{
  char* const capitals = (char*)calloc(1U, text.length + 1U);
  for (size_t i = 0U; capitals && i < text.length; ++i) {
    const char c = text.bytes[i];
    capitals[i]  = (c >= 'a' && c <= 'z') ? (char)(c - 'a' + 'A') : c;
  }

  return capitals;
}
