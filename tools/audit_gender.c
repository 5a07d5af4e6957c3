// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "audit_words.h"

#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// The end of a word in both genders
typedef struct {
  const char* male;
  const char* female;
} Pair;

/// Where a word of a title has a gender
typedef struct {
  size_t      start;
  size_t      end;
  const char* same;  ///< What stands there
  const char* other; ///< What it is in the other gender
} Place;

// Each is a word of its own, and ends words that are made with it.  They are
// not the rules of the library, which could not find its own faults.
static const Pair pairs[] = {
  {"acteur", "actrice"},
  {"administrateur", "administratrice"},
  {"adviseur", "adviseuse"},
  {"agent", "agente"},
  {"ambtenaar", "ambtenares"},
  {"analist", "analiste"},
  {"assistent", "assistente"},
  {"bakker", "bakster"},
  {"begeleider", "begeleidster"},
  {"beheerder", "beheerster"},
  {"bemiddelaar", "bemiddelaarster"},
  {"bewerker", "bewerkster"},
  {"bioloog", "biologe"},
  {"boer", "boerin"},
  {"chauffeur", "chauffeuse"},
  {"conducteur", "conductrice"},
  {"consulent", "consulente"},
  {"co\xC3\xB6rdinator", "co\xC3\xB6rdinatrice"},
  {"danser", "danseres"},
  {"directeur", "directrice"},
  {"docent", "docente"},
  {"fotograaf", "fotografe"},
  {"gastheer", "gastvrouw"},
  {"inspecteur", "inspectrice"},
  {"instructeur", "instructrice"},
  {"journalist", "journaliste"},
  {"kapper", "kapster"},
  {"kassier", "kassi\xC3\xA8re"},
  {"kok", "kokkin"},
  {"kunstenaar", "kunstenares"},
  {"laborant", "laborante"},
  {"leider", "leidster"},
  {"leraar", "lerares"},
  {"masseur", "masseuse"},
  {"medewerker", "medewerkster"},
  {"monteur", "monteuse"},
  {"musicus", "musica"},
  {"naaier", "naaister"},
  {"onderwijzer", "onderwijzeres"},
  {"onderzoeker", "onderzoekster"},
  {"ontwerper", "ontwerpster"},
  {"organisator", "organisatrice"},
  {"pedagoog", "pedagoge"},
  {"programmeur", "programmeuse"},
  {"psycholoog", "psychologe"},
  {"receptionist", "receptioniste"},
  {"redacteur", "redactrice"},
  {"schoonmaker", "schoonmaakster"},
  {"schrijver", "schrijfster"},
  {"specialist", "specialiste"},
  {"steward", "stewardess"},
  {"technicus", "technica"},
  {"tekenaar", "tekenares"},
  {"therapeut", "therapeute"},
  {"timmerman", "timmervrouw"},
  {"trainer", "trainster"},
  {"vakman", "vakvrouw"},
  {"verkoper", "verkoopster"},
  {"verpleger", "verpleegster"},
  {"vertaler", "vertaalster"},
  {"vertegenwoordiger", "vertegenwoordigster"},
  {"verzorger", "verzorgster"},
  {"voorlichter", "voorlichtster"},
  {"werker", "werkster"},
  {"zanger", "zangeres"},
};

#define N_PAIRS (sizeof(pairs) / sizeof(pairs[0]))

static bool
is_letter(const char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (unsigned char)c >= 0x80U;
}

static char
lower(const char c)
{
  return (c >= 'A' && c <= 'Z') ? (char)(c - 'A' + 'a') : c;
}

static bool
has_ending(const CompetentText title, const size_t end, const char* const word)
{
  const size_t length = strlen(word);
  if (length > end) {
    return false;
  }

  for (size_t i = 0U; i < length; ++i) {
    if (lower(title.bytes[end - length + i]) != word[i]) {
      return false;
    }
  }

  return true;
}

static void
try_ending(const CompetentText title,
           const size_t        end,
           const char* const   same,
           const char* const   other,
           Place* const        place)
{
  const size_t length = strlen(same);
  if (has_ending(title, end, same) &&
      (!place->same || length > strlen(place->same))) {
    const Place longer = {end - length, end, same, other};
    *place             = longer;
  }
}

// Find the first word with a gender, by its longest ending
static Place
find_place(const CompetentText title)
{
  Place place = {0U, 0U, NULL, NULL};
  for (size_t end = 1U; end <= title.length && !place.same; ++end) {
    const bool is_end = is_letter(title.bytes[end - 1U]) &&
                        (end == title.length || !is_letter(title.bytes[end]));
    for (size_t i = 0U; is_end && i < N_PAIRS; ++i) {
      try_ending(title, end, pairs[i].male, pairs[i].female, &place);
      try_ending(title, end, pairs[i].female, pairs[i].male, &place);
    }
  }

  return place;
}

// A capital stays one; the words that begin with another letter have none
static void
write_word(FILE* const out, const char first, const char* const word)
{
  const bool is_capital =
    first >= 'A' && first <= 'Z' && word[0] >= 'a' && word[0] <= 'z';

  fputc(is_capital ? (char)(word[0] - 'a' + 'A') : word[0], out);
  fputs(word + 1, out);
}

char*
audit_turn(const CompetentText title, const bool is_both)
{
  const Place place = find_place(title);
  if (!place.same) {
    return NULL;
  }

  char*       turned = NULL;
  size_t      length = 0U;
  FILE* const out    = open_memstream(&turned, &length);
  if (!out) {
    return NULL;
  }

  size_t start = place.start;
  while (start && is_letter(title.bytes[start - 1U])) {
    --start;
  }

  // Both are written out, as in Huismeester/huismeesteres
  fwrite(title.bytes, 1U, is_both ? place.end : start, out);
  fputs(is_both ? "/" : "", out);
  fwrite(title.bytes + start, 1U, place.start - start, out);
  write_word(out, title.bytes[place.start], place.other);
  fwrite(title.bytes + place.end, 1U, title.length - place.end, out);
  if (fclose(out)) {
    free(turned);
    return NULL;
  }

  return turned;
}
