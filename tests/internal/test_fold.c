// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "base/buffer.h"
#include "base/utf8.h"
#include "support/scarcity.h"
#include "support/taxonomies.h"
#include "text/fold_block.h"
#include "text/fold_place.h"
#include "text/fold_sentence.h"
#include "text/fold_walk.h"
#include "text/form_key.h"
#include "text/normal.h"
#include "text/token_keys.h"

#include <competent/status.h>
#include <competent/text.h>

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(fold, .timeout = 120);

static const char* const mixed =
  "Ervaring m.b.t. C++, C# en .NET e.d. Je werkt bij Kok B.V.\r\n"
  "Foto\xE2\x80\x99s van 0,6 FTE (32-40 uur)! Heb je bijv. hbo+ en 2\xC2\xBD "
  "jaar? R&D... \xE2\x80\x9C"
  "Ca\xCC\x81"
  "fe\xE2\x80\x9D 1e/2e graads\n\n"
  "- \xC3\x89\xC3\xA9n\n\xE2\x80\xA2 Tw\xC2\xAD"
  "ee\t\xE2\x84\xA2 \xEA\xB0\x80 ??";

static CompetentText
text_of(const char* const bytes)
{
  const CompetentText text = {bytes, strlen(bytes)};
  return text;
}

static void
append(Buffer* const buffer, const char* const bytes, const size_t length)
{
  cr_assert(eq(int, (int)buffer_append(buffer, bytes, length, NULL), 0));
}

// Write tokens so that they can be compared: their sentence, "_" where they are
// glued to the one before, "|" before marks, and their form
static char*
write_tokens(const CompetentText text)
{
  static FoldWalk walk;
  Buffer          out      = {NULL, 0U, 0U};
  uint32_t        sentence = 0U;
  fold_walk_begin(&walk, text, FOLD_REPLACE);
  for (;;) {
    cr_assert(eq(int, (int)fold_walk_next(&walk, NULL), 0));
    if (!walk.n_tokens) {
      break;
    }

    for (size_t i = 0U; i < walk.n_tokens; ++i) {
      const FoldToken* const token   = &walk.tokens[i];
      const bool             is_next = token->sentence != sentence;
      cr_expect(eq(int,
                   (token->flags & FOLD_STARTS_SENTENCE) != 0,
                   is_next || !out.length));
      append(&out,
             is_next                             ? "\n"
             : (token->flags & FOLD_AFTER_BLANK) ? " "
             : out.length                        ? "_"
                                                 : "",
             is_next || out.length);
      append(&out, "|", (token->flags & FOLD_IS_MARK) != 0);
      append(&out, walk.forms + token->form, token->length);
      sentence = token->sentence;
    }
  }

  append(&out, "", 1U);
  return out.bytes;
}

static void
expect_tokens(const char* const text, const char* const expected)
{
  char* const found = write_tokens(text_of(text));
  cr_expect(eq(str, found, (char*)expected), "%s", text);
  free(found);
}

Test(fold, makes_words_and_marks)
{
  static const char* const cases[][2] = {
    {"", ""},
    {" \t\n\r\n ", ""},
    {"\xC2\xAD\xE2\x80\x8B", ""},
    {"Kok", "kok"},
    {"KOK kok", "kok kok"},
    {"bos- en natuurbeheer", "bos_|- en natuurbeheer"},
    {"Gastheer/-vrouw", "gastheer_|/_|-_vrouw"},
    {"foto's auto\xE2\x80\x99s 's 'n' z'n", "foto's auto's |'_s |'_n_|' z'n"},
    {"C++ C# F#. Notepad++; hbo+ +31 c+++",
     "c++ c# f#_|.\nnotepad++_|; hbo_|+ |+_31 c_|+++"},
    {"ab# #a c#d", "ab_|# |#_a c_|#_d"},
    {"B.V. b.v m.b.t. i.p.v a.b", "b.v. b.v m.b.t. i.p.v a.b"},
    {"asp.net .NET node.js", "asp_|._net |._net node_|._js"},
    {"0,6 1.500,25 3,x x,3 1.", "0,6 1.500,25 3_|,_x x_|,_3 1_|."},
    {"R&D a@b.nl x_y", "r_|&_d a_|@_b_|._nl x_|__y"},
    {"2\xC2\xBD jaar \xE2\x85\x93", "2 1_|/_2 jaar 1_|/_3"},
    {"wacht\xE2\x80\xA6 -- ---- -- -", "wacht_|...\n|-- |---- |-- |-"},
    {"Prince2\xC2\xAEx", "prince2 x"},
    {"a\xC2\xAD"
     "b c\xCC\xA7"
     "d",
     "ab cd"},
    {"a\xE2\x80\x8B,\xE2\x80\x8B"
     "b",
     "a_|,_b"},
    {"\xF0\x9F\x9A\x80\xF0\x9F\x9A\x80 x",
     "|\xF0\x9F\x9A\x80\xF0\x9F\x9A\x80 x"},
    {"\xEF\xBC\xAB\xEF\xBD\x8F\xEF\xBD\x8B", "kok"},
    {"a\x01"
     "b",
     "a b"},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    expect_tokens(cases[i][0], cases[i][1]);
  }
}

Test(fold, numbers_sentences)
{
  static const char* const cases[][2] = {
    {"Een. Twee! Drie? Vier", "een_|.\ntwee_|!\ndrie_|?\nvier"},
    {"Een.\nTwee", "een_|.\ntwee"},
    {"een\ntwee", "een twee"},
    {"een\n \r\ntwee", "een\ntwee"},
    {"een\r\ntwee", "een twee"},
    {"een\n- twee\n* drie\n\xE2\x80\x93 vier",
     "een\n|- twee\n|* drie\n|- vier"},
    {"een \xE2\x80\xA2 twee", "een\n|\xE2\x80\xA2 twee"},
    {"een - twee", "een |- twee"},
    {"een\n1. twee\n2) drie\na) vier", "een\n1_|. twee\n2_|) drie\na_|) vier"},
    {"Zie bijv. Jan, o.a. dr. Kok, m.b.t. nr. 5, d.w.z. ca. 3 ir. drs. X",
     "zie bijv_|. jan_|, o.a. dr_|. kok_|, m.b.t. nr_|. 5_|, d.w.z. ca_|. 3 "
     "ir_|. drs_|. x"},
    {"Taal e.d. en e.d. Dan enz. en enz. Dan",
     "taal e.d. en e.d.\ndan enz_|. en enz_|.\ndan"},
    {"J. Kok en J.P. Bakker", "j_|. kok en j.p. bakker"},
    {"Doe dit.Daarna dat.nl", "doe dit_|.\ndaarna dat_|._nl"},
    {"Ja (nee.) \xE2\x80\x9CKom!\xE2\x80\x9D En",
     "ja |(_nee_|._|)\n|\"_kom_|!_|\"\nen"},
    {"Niveau 4. Je", "niveau 4_|.\nje"},
    {"Versie 1.5 is", "versie 1.5 is"},
    {"a\xE2\x80\xA9"
     "b",
     "a\nb"},
    {"a\f"
     "b",
     "a\nb"},
    {"...", "|..."},
    {". . .", "|.\n|.\n|."},
  };

  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    // Sentences are separated by line feeds, which hides whether they are glued
    expect_tokens(cases[i][0], cases[i][1]);
  }
}

// Return how many words of some letters may be abbreviations
static size_t
count_abbreviations(const size_t length)
{
  char   form[8] = "aaaaaaa";
  size_t n       = 0U;
  for (size_t i = 0U; i < length;) {
    n += fold_may_be_abbreviation(form, length) ? 1U : 0U;
    for (i = 0U; i < length && form[i] == 'z'; ++i) {
      form[i] = 'a';
    }

    form[i] += (i < length) ? 1 : 0;
  }

  return n;
}

Test(fold, knows_all_abbreviations)
{
  static const char* const words[] = {
    "aanv", "afd",  "afk",  "alg", "art", "begr", "bijv", "blz", "bv",  "ca",
    "cf",   "chr",  "dhr",  "dr",  "drs", "ds",   "dwz",  "ev",  "evt", "excl",
    "fa",   "fam",  "gebr", "gem", "hr",  "incl", "ing",  "inl", "int", "ir",
    "jhr",  "jr",   "max",  "mbt", "mej", "mevr", "min",  "mld", "mln", "mr",
    "mrs",  "mw",   "nl",   "no",  "nr",  "nrs",  "oa",   "obv", "pag", "par",
    "prof", "resp", "sr",   "st",  "str", "tel",  "th",   "tm",  "vgl", "vnl",
    "vs",   "zgn",  "enz",  "etc", "jl",
  };

  for (size_t i = 0U; i < sizeof(words) / sizeof(words[0]); ++i) {
    char text[64];
    char wanted[64];
    (void)snprintf(text, sizeof(text), "zie %s. de rest", words[i]);
    (void)snprintf(wanted, sizeof(wanted), "zie %s_|. de rest", words[i]);
    expect_tokens(text, wanted);
  }

  cr_assert(eq(sz,
               count_abbreviations(2U) + count_abbreviations(3U) +
                 count_abbreviations(4U),
               sizeof(words) / sizeof(words[0])));

  expect_tokens("zie o.i.d. de rest", "zie o.i.d. de rest");
  expect_tokens("zie o.i.d. De rest", "zie o.i.d.\nde rest");
  expect_tokens("zie bijw. de rest", "zie bijw_|.\nde rest");
  expect_tokens("zie zz. de rest", "zie zz_|.\nde rest");
}

Test(fold, tells_where_a_token_is_and_what_it_has)
{
  static const char text[] = "De KOK\n  3e \xC3\x89"
                             "en\n\nb.v.";
  static const struct {
    size_t   start;
    size_t   end;
    unsigned flags;
  } wanted[] = {
    {0,
     2,
     FOLD_AFTER_LINE | FOLD_STARTS_SENTENCE | FOLD_IS_CAPITAL | FOLD_HAS_LOWER},
    {3, 6, FOLD_AFTER_BLANK | FOLD_IS_CAPITAL},
    {9,
     11,
     FOLD_AFTER_BLANK | FOLD_AFTER_LINE | FOLD_HAS_DIGIT | FOLD_HAS_LOWER},
    {12, 16, FOLD_AFTER_BLANK | FOLD_IS_CAPITAL | FOLD_HAS_LOWER},
    {18,
     22,
     FOLD_AFTER_BLANK | FOLD_AFTER_LINE | FOLD_AFTER_PARAGRAPH |
       FOLD_STARTS_SENTENCE | FOLD_HAS_LOWER | FOLD_HAS_JOIN},
  };

  static FoldWalk walk;
  fold_walk_begin(&walk, text_of(text), FOLD_REFUSE);
  cr_assert(eq(int, (int)fold_walk_next(&walk, NULL), 0));
  cr_assert(eq(sz, walk.n_tokens, 5U));
  for (size_t i = 0U; i < 5U; ++i) {
    cr_expect(eq(sz, walk.tokens[i].start, wanted[i].start), "%zu", i);
    cr_expect(eq(sz, walk.tokens[i].end, wanted[i].end), "%zu", i);
    cr_expect(eq(uint, walk.tokens[i].flags, wanted[i].flags), "%zu", i);
  }
}

Test(fold, looks_at_blocks_in_the_same_way)
{
  uint32_t      state = 5U;
  unsigned char in[FOLD_BLOCK_READ];
  for (unsigned round = 0U; round < 20000U; ++round) {
    for (size_t i = 0U; i < FOLD_BLOCK_READ; ++i) {
      in[i] = (unsigned char)((round < 256U) ? round + i
                                             : next_random(&state) % 256U);
    }

    char      out[FOLD_BLOCK];
    FoldBlock block;
    fold_blocks_at(0U)->look(in, out, &block);
    for (size_t i = 0U; i < FOLD_BLOCK; ++i) {
      const bool is_ascii = in[i] < 0x80U;
      cr_assert(eq(int, (block.others >> i) & 1U, !is_ascii));
      if (is_ascii) {
        char form[NORMAL_CHARACTER_SIZE];
        cr_assert(eq(sz, normal_character(in[i], form), 1U));
        cr_assert(eq(chr, out[i], form[0]));
      } else {
        cr_assert(
          eq(int, ((block.words | block.marks | block.lines) >> i) & 1U, 0));
      }
    }

    for (size_t k = 1U; fold_blocks_at(k); ++k) {
      char      other_out[FOLD_BLOCK];
      FoldBlock other;
      fold_blocks_at(k)->look(in, other_out, &other);
      cr_assert(eq(int, memcmp(&block, &other, sizeof(block)), 0), "%zu", k);
      for (size_t i = 0U; i < FOLD_BLOCK; ++i) {
        cr_assert(eq(int, in[i] < 0x80U && out[i] != other_out[i], 0));
      }
    }
  }
}

// Places are any: a start, and an end behind it
static FoldCut
random_cut(uint32_t* const state)
{
  FoldCut        cut = {0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U};
  const unsigned gap = 1U + next_random(state) % 12U;
  for (unsigned at = next_random(state) % gap, end = 0U; at < 63U; at = end) {
    end = at + 1U + next_random(state) % gap;
    end = (end < 64U) ? end : 63U;
    cut.starts |= UINT64_C(1) << at;
    cut.ends |= UINT64_C(1) << end;
  }

  uint64_t* const sets[] = {
    &cut.blanks, &cut.lined, &cut.begins, &cut.marks, &cut.upper};
  for (size_t i = 0U; i < sizeof(sets) / sizeof(sets[0]); ++i) {
    *sets[i] =
      cut.starts & (((uint64_t)next_random(state) << 32U) | next_random(state));
  }

  cut.lower    = cut.ends & ~cut.blanks;
  cut.digits   = cut.ends & (cut.upper << 1U);
  cut.start    = next_random(state);
  cut.form     = next_random(state) % 6000U;
  cut.sentence = next_random(state);
  return cut;
}

Test(fold, writes_tokens_in_the_same_way)
{
  uint32_t state = 11U;
  for (unsigned round = 0U; round < 20000U; ++round) {
    const FoldCut cut = random_cut(&state);
    FoldToken     wanted[FOLD_BLOCK + FOLD_TOKENS_OVER];
    FoldToken     found[FOLD_BLOCK + FOLD_TOKENS_OVER];
    const size_t  n = fold_blocks_at(0U)->write(&cut, wanted);
    cr_assert(eq(sz, n, (size_t)__builtin_popcountll(cut.starts)));
    for (size_t k = 1U; fold_blocks_at(k); ++k) {
      cr_assert(eq(sz, fold_blocks_at(k)->write(&cut, found), n));
      for (size_t i = 0U; i < n; ++i) {
        cr_assert(eq(sz, found[i].start, wanted[i].start));
        cr_assert(eq(sz, found[i].end, wanted[i].end));
        cr_assert(eq(u32, found[i].form, wanted[i].form));
        cr_assert(eq(u16, found[i].length, wanted[i].length));
        cr_assert(eq(u16, found[i].flags, wanted[i].flags));
        cr_assert(eq(u32, found[i].sentence, wanted[i].sentence));
      }
    }
  }
}

enum { N_NUMBERED = 61, SET_WORDS = 64 };

Test(fold, numbers_tokens_in_the_same_way)
{
  static char forms[N_NUMBERED * FOLD_MAX_FORM + FORM_KEY_PADDING];
  uint32_t    state = 7U;
  for (unsigned round = 0U; round < 500U; ++round) {
    FoldToken    tokens[N_NUMBERED];
    uint64_t     words[SET_WORDS] = {0U};
    const size_t n                = next_random(&state) % (N_NUMBERED + 1U);
    for (size_t i = 0U; i < sizeof(forms); ++i) {
      forms[i] = (char)next_random(&state);
    }

    for (size_t i = 0U; i < n; ++i) {
      const uint32_t length =
        1U + next_random(&state) % ((round % 2U) ? 24U : 255U);
      const FoldToken token = {0U,
                               0U,
                               next_random(&state) %
                                 (uint32_t)(sizeof(forms) - 300U),
                               (uint16_t)length,
                               (uint16_t)(next_random(&state) % 1024U),
                               0U};
      tokens[i]             = token;
    }

    for (size_t i = 0U; i < SET_WORDS; ++i) {
      words[i] = ((uint64_t)next_random(&state) << 32U) | next_random(&state);
    }

    const KeySet   set = {words, SET_WORDS};
    const TokenRun run = {
      tokens, n, forms, next_random(&state), next_random(&state) % 100U, set};
    uint64_t        keys[2][N_NUMBERED];
    uint64_t        pairs[2][N_NUMBERED];
    uint64_t        firsts[2][N_NUMBERED / 64U + 1U];
    uint32_t        starts[2][2U * N_NUMBERED + TOKEN_STARTS_OVER];
    const TokenKeys wanted = {keys[0], pairs[0], firsts[0], starts[0]};
    const TokenKeys found  = {keys[1], pairs[1], firsts[1], starts[1]};
    size_t          at     = 0U;
    uint64_t        before = run.before;
    memset(firsts, 0, sizeof(firsts));
    const size_t n_starts = token_keys_portable(&run, wanted);
    for (size_t i = 0U; i < n; ++i) {
      const bool     is_first = tokens[i].flags & FOLD_STARTS_SENTENCE;
      const uint32_t twice    = 2U * (run.first + (uint32_t)i);
      const uint64_t key = form_key(forms + tokens[i].form, tokens[i].length);
      const uint64_t pair =
        form_key_join(before, key, tokens[i].flags & FOLD_AFTER_BLANK);
      cr_assert(eq(u64, keys[0][i], key));
      cr_assert(eq(u64, pairs[0][i], pair));
      cr_assert(
        eq(u64, (firsts[0][i / 64U] >> (i % 64U)) & 1U, is_first ? 1U : 0U));
      if (!is_first && key_set_has(set, pair)) {
        cr_assert(eq(u32, starts[0][at++], twice));
      }

      if (key_set_has(set, key)) {
        cr_assert(eq(u32, starts[0][at++], twice + 1U));
      }

      before = key;
    }

    cr_assert(eq(sz, at, n_starts));
    for (size_t k = 1U; fold_blocks_at(k); ++k) {
      memset(firsts[1], 0, sizeof(firsts[1]));
      cr_assert(eq(sz, fold_blocks_at(k)->number(&run, found), n_starts));
      cr_assert(eq(int, memcmp(firsts[0], firsts[1], sizeof(firsts[0])), 0));
      cr_assert(eq(int, memcmp(keys[0], keys[1], n * sizeof(uint64_t)), 0));
      cr_assert(eq(int, memcmp(pairs[0], pairs[1], n * sizeof(uint64_t)), 0));
      cr_assert(
        eq(int, memcmp(starts[0], starts[1], n_starts * sizeof(uint32_t)), 0));
    }
  }
}

/// All tokens of a text, whose forms are in a row
typedef struct {
  FoldToken* tokens;
  size_t     n;
  Buffer     forms;
} All;

static All
take_all(const CompetentText text, const FoldBlocks* const blocks)
{
  static FoldWalk walk;
  All             all = {NULL, 0U, {NULL, 0U, 0U}};
  fold_walk_begin_with(&walk, text, FOLD_REPLACE, blocks);
  for (;;) {
    cr_assert(eq(int, (int)fold_walk_next(&walk, NULL), 0));
    if (!walk.n_tokens) {
      return all;
    }

    all.tokens = (FoldToken*)realloc(
      all.tokens, (all.n + walk.n_tokens) * sizeof(FoldToken));
    for (size_t i = 0U; i < walk.n_tokens; ++i) {
      FoldToken         token = walk.tokens[i];
      const char* const form  = walk.forms + token.form;
      token.form              = (uint32_t)all.forms.length;
      append(&all.forms, form, token.length);
      all.tokens[all.n++] = token;
    }
  }
}

static void
free_all(All* const all)
{
  free(all->tokens);
  buffer_free(&all->forms);
}

// Where blocks begin must not matter: move the text along, and compare
static void
check_moved(const CompetentText     text,
            const All* const        wanted,
            const size_t            shift,
            const FoldBlocks* const blocks)
{
  char* const copy = (char*)malloc(text.length + shift);
  memset(copy, ' ', shift);
  memcpy(copy + shift, text.bytes, text.length);

  const CompetentText moved = {copy, text.length + shift};
  All                 found = take_all(moved, blocks);
  cr_assert(eq(sz, found.n, wanted->n));
  cr_assert(eq(sz, found.forms.length, wanted->forms.length));
  cr_assert(
    eq(int,
       found.n
         ? memcmp(found.forms.bytes, wanted->forms.bytes, wanted->forms.length)
         : 0,
       0));
  for (size_t i = 0U; i < found.n; ++i) {
    const FoldToken a     = wanted->tokens[i];
    const FoldToken b     = found.tokens[i];
    const unsigned  first = i ? 0U : FOLD_AFTER_BLANK | FOLD_AFTER_PARAGRAPH;
    cr_assert(eq(sz, b.start, a.start + shift));
    cr_assert(eq(sz, b.end, a.end + shift));
    cr_assert(eq(uint, b.sentence, a.sentence));
    cr_assert(eq(uint, a.flags | first, b.flags | first));
  }

  free_all(&found);
  free(copy);
}

Test(fold, does_not_depend_on_where_blocks_begin)
{
  All wanted = take_all(text_of(mixed), fold_blocks_at(0U));
  for (size_t k = 0U; fold_blocks_at(k); ++k) {
    for (size_t shift = 1U; shift < 140U; ++shift) {
      check_moved(text_of(mixed), &wanted, shift, fold_blocks_at(k));
    }
  }

  free_all(&wanted);
}

static uint32_t
random_character(uint32_t* const state)
{
  static const char     common[] = "aB3 ..,'+#-/\n\r\t!?&(1)`_";
  static const uint32_t rare[]   = {
      0x2019U, 0xE9U,   0xBDU,    0x2026U, 0x2022U, 0x301U,  0xADU,   0x200BU,
      0xAEU,   0xA0U,   0x1F680U, 0xAC00U, 0xFDFAU, 0x2029U, 0x149U,  0xFF0BU,
      0x132U,  0xFFFDU, 0xB7U,    0x2013U, 0x33C2U, 0xFB01U, 0x2488U, 0x203CU};

  return (next_random(state) % 4U)
           ? (uint32_t)common[next_random(state) % (sizeof(common) - 1U)]
         : (next_random(state) % 8U)
           ? rare[next_random(state) % (sizeof(rare) / sizeof(rare[0]))]
           : 0x80U + next_random(state) % 0x3000U;
}

// Put together again, tokens are the normal form; each alone has its own form,
// and they follow each other in the text
static void
check_against_normal_form(const CompetentText text, const All* const all)
{
  Buffer wanted = {NULL, 0U, 0U};
  Buffer found  = {NULL, 0U, 0U};
  cr_assert(eq(int, (int)normal_form_of_any(text, &wanted, NULL), 0));
  for (size_t i = 0U; i < all->n; ++i) {
    const FoldToken token = all->tokens[i];
    const FoldToken last  = all->tokens[i ? i - 1U : 0U];
    append(&found, " ", i && (token.flags & FOLD_AFTER_BLANK));
    append(&found, all->forms.bytes + token.form, token.length);
    cr_assert(lt(sz, token.start, token.end));
    cr_assert(le(sz, token.end, text.length));
    cr_assert(i == 0U || (last.start <= token.start && last.end <= token.end));
    cr_assert(i == 0U || token.sentence - last.sentence <= 1U);

    const bool is_apart = i == 0U || last.end <= token.start;
    const bool is_last =
      i + 1U == all->n || all->tokens[i + 1U].start >= token.end;
    if (is_apart && is_last) {
      const CompetentText slice = {text.bytes + token.start,
                                   token.end - token.start};
      Buffer              form  = {NULL, 0U, 0U};
      cr_assert(eq(int, (int)normal_form_of_any(slice, &form, NULL), 0));
      cr_assert(eq(sz, form.length, token.length));
      cr_assert(
        eq(int,
           memcmp(form.bytes, all->forms.bytes + token.form, form.length),
           0));
      buffer_free(&form);
    }
  }

  cr_assert(eq(sz, found.length, wanted.length));
  cr_assert(
    eq(int,
       found.length ? memcmp(found.bytes, wanted.bytes, found.length) : 0,
       0));
  buffer_free(&wanted);
  buffer_free(&found);
}

Test(fold, gives_the_normal_form_in_pieces)
{
  uint32_t state = 3U;
  for (unsigned round = 0U; round < 20000U; ++round) {
    char           text[2048];
    size_t         length = 0U;
    const unsigned n      = next_random(&state) % ((round % 20U) ? 40U : 400U);
    for (unsigned i = 0U; i < n; ++i) {
      length += utf8_encode(random_character(&state), text + length);
    }

    const CompetentText all = {text, length};
    for (size_t k = 0U; fold_blocks_at(k); ++k) {
      All tokens = take_all(all, fold_blocks_at(k));
      check_against_normal_form(all, &tokens);
      check_moved(all, &tokens, 1U + round % 64U, fold_blocks_at(k));
      free_all(&tokens);
    }
  }
}

Test(fold, gives_the_same_for_many_batches)
{
  const size_t length = strlen(mixed);
  const size_t n      = 500U;
  char* const  text   = (char*)malloc(n * (length + 2U));
  for (size_t i = 0U; i < n; ++i) {
    memcpy(text + i * (length + 2U), mixed, length);
    memcpy(text + i * (length + 2U) + length, "\n\n", 2U);
  }

  const CompetentText many = {text, n * (length + 2U)};
  All                 once = take_all(text_of(mixed), fold_blocks_best());
  All                 all  = take_all(many, fold_blocks_best());
  cr_assert(eq(sz, all.n, n * once.n));
  for (size_t i = 0U; i < all.n; ++i) {
    const FoldToken a = once.tokens[i % once.n];
    const FoldToken b = all.tokens[i];
    cr_assert(eq(sz, b.start, a.start + i / once.n * (length + 2U)));
    cr_assert(eq(uint, b.length, a.length));
    cr_assert(
      eq(int,
         memcmp(once.forms.bytes + a.form, all.forms.bytes + b.form, a.length),
         0));
  }

  free_all(&once);
  free_all(&all);
  free(text);
}

Test(fold, refuses_or_replaces_what_is_not_utf8)
{
  // With how many pieces there are: a surrogate is one, others are maximal
  static const struct {
    const char* text;
    size_t      n_replaced;
  } cases[] = {{"kok \xFF", 1},
               {"kok \xC3", 1},
               {"kok \xC0\x80", 2},
               {"kok \xED\xA0\x80", 1},
               {"kok \xED\xA0\x80\xED\xB0\x80", 2},
               {"kok \xED\xA0", 2},
               {"kok \xE2\x82", 1},
               {"kok \xE2\x82z", 1},
               {"kok \xF0\x9F\x9A", 1},
               {"kok \xF0\x9F\x9A!", 1},
               {"kok \xF4\x90\x80\x80", 4},
               {"kok \xE0\x80\x80", 3},
               {"kok \x80\xBF", 2},
               {"kok \xF5\x80", 2},
               {"kok \xF0\x80\x80\x80", 4}};

  static FoldWalk walk;
  for (size_t i = 0U; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    CompetentError error = {COMPETENT_STATUS_SUCCESS, 0U, 0U, ""};
    fold_walk_begin(&walk, text_of(cases[i].text), FOLD_REFUSE);
    cr_expect(eq(
      int, (int)fold_walk_next(&walk, &error), COMPETENT_STATUS_BAD_ENCODING));
    cr_expect(eq(sz, walk.n_tokens, 0U));
    cr_expect(ne(ptr, strstr(error.message, "byte 4"), NULL));
    cr_expect(eq(ptr, strstr(error.message, "kok"), NULL));

    FoldPlace place = {0U, 0U, 0U, 0U};
    fold_walk_begin(&walk, text_of(cases[i].text), FOLD_REPLACE);
    cr_assert(eq(int, (int)fold_walk_next(&walk, &error), 0));
    cr_expect(eq(sz, walk.n_replaced, cases[i].n_replaced), "%zu", i);
    cr_expect(ge(sz, walk.n_tokens, 2U));

    place = fold_place_at(place, text_of(cases[i].text), SIZE_MAX);
    const size_t n_after =
      strchr(cases[i].text, 'z') || strchr(cases[i].text, '!');
    cr_expect(
      eq(sz, place.code_point, 4U + cases[i].n_replaced + n_after), "%zu", i);
    cr_expect(eq(sz, place.unit, place.code_point));
    cr_expect(eq(sz, place.byte, strlen(cases[i].text)));
  }
}

Test(fold, counts_as_python_and_java_do)
{
  static const char text[] =
    "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\x80z plain text that is long";
  static const size_t wanted[][3] = {{0, 0, 0},
                                     {1, 1, 1},
                                     {3, 2, 2},
                                     {6, 3, 3},
                                     {10, 4, 5},
                                     {11, 5, 6},
                                     {30, 24, 25}};

  FoldPlace place = {0U, 0U, 0U, 0U};
  for (size_t i = 0U; i < sizeof(wanted) / sizeof(wanted[0]); ++i) {
    place = fold_place_at(place, text_of(text), wanted[i][0]);
    cr_expect(eq(sz, place.byte, wanted[i][0]));
    cr_expect(eq(sz, place.code_point, wanted[i][1]));
    cr_expect(eq(sz, place.unit, wanted[i][2]));
  }

  FoldPlace within = {0U, 0U, 0U, 0U};
  within           = fold_place_at(within, text_of(text), 8U);
  cr_expect(eq(sz, within.byte, 10U));
}

// Nothing is allocated; what took quadratic time would never end
Test(fold, takes_hostile_texts_in_its_stride)
{
  static const char* const pieces[] = {"a",
                                       ".",
                                       "a.",
                                       "'",
                                       "a'",
                                       "1,",
                                       "c++",
                                       "\xCC\x81\xCC\xA3",
                                       "a\xCC\x81",
                                       "\xEF\xB7\xBA",
                                       "\xE2\x80\x8B",
                                       "\xE2\x80\x99",
                                       "\xC2\xBD",
                                       "\xFF",
                                       "\xED\xA0\x80",
                                       "\n",
                                       "\n- ",
                                       ". A",
                                       "\"",
                                       "\xE2\x80\xA6",
                                       "!\xE2\x80\x9D",
                                       "\xEA\xB0\x80",
                                       "\xF0\x9F\x9A\x80",
                                       "kok ",
                                       "e.d. ",
                                       "\xC2\xA0",
                                       "1. ",
                                       "-\xC2\xAD"};

  static FoldWalk walk;
  const size_t    size = 1000000U;
  char* const     text = (char*)malloc(size);
  for (size_t i = 0U; i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
    const size_t length = strlen(pieces[i]);
    for (size_t j = 0U; j < size; ++j) {
      text[j] = pieces[i][j % length];
    }

    const CompetentText all = {text, size / length * length};
    size_t              end = 0U;
    scarcity_begin(0U, true);
    fold_walk_begin(&walk, all, FOLD_REPLACE);
    do {
      cr_assert(eq(int, (int)fold_walk_next(&walk, NULL), 0));
      end = walk.n_tokens ? walk.tokens[walk.n_tokens - 1U].end : end;
    } while (walk.n_tokens);
    cr_expect(not(scarcity_end()), "%zu", i);
    cr_expect(le(sz, end, all.length));
  }

  free(text);
}

Test(fold, cuts_off_the_form_of_a_long_word_only)
{
  const size_t size = 10000000U;
  char* const  text = (char*)malloc(size);
  memset(text, 'K', size);
  memcpy(text + size - 4U, " kok", 4U);

  const CompetentText all   = {text, size};
  All                 found = take_all(all, fold_blocks_best());
  cr_assert(eq(sz, found.n, 2U));
  cr_expect(eq(sz, found.tokens[0].end, size - 4U));
  cr_expect(eq(uint, found.tokens[0].length, FOLD_MAX_FORM));
  cr_expect(ne(int, found.tokens[0].flags& FOLD_IS_LONG, 0));
  cr_expect(eq(sz, found.tokens[1].start, size - 3U));
  cr_expect(eq(int, found.tokens[1].flags& FOLD_IS_LONG, 0));
  free_all(&found);
  free(text);
}
