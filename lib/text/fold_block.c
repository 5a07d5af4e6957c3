// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_block.h"

#include "base/uncleared.h"
#include "text/fold_swar.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

static void
look_at_word(const unsigned char* const in,
             char* const                out,
             FoldBlock* const           block,
             const unsigned             shift)
{
  const uint64_t word   = fold_load(in);
  const uint64_t other  = word & FOLD_HIGHEST;
  const uint64_t ascii  = word & ~FOLD_HIGHEST;
  const uint64_t upper  = fold_between(ascii, 'A', 'Z');
  const uint64_t lower  = ascii | (upper >> 2U);
  const uint64_t digits = fold_between(ascii, '0', '9');
  const uint64_t words  = fold_between(lower, 'a', 'z') | digits;
  const uint64_t shown  = fold_between(ascii, '!', '~');
  const uint64_t blank  = fold_widen(shown ^ FOLD_HIGHEST);
  const uint64_t grave  = fold_widen(fold_equal(ascii, '`'));
  const uint64_t quoted = lower ^ (grave & FOLD_EACH('`' ^ '\''));

  fold_store(out, (quoted & ~blank) | (FOLD_EACH(' ') & blank));
  const uint64_t dots  = fold_equal(ascii, '.');
  const uint64_t calls = fold_equal(ascii, '!') | fold_equal(ascii, '?');
  const uint64_t tails = fold_equal(ascii, '+') | fold_equal(ascii, '#');
  const uint64_t joiners =
    dots | fold_equal(ascii, ',') | fold_equal(quoted, '\'');

  block->stops |= fold_narrow((dots | calls) & ~other) << shift;
  block->dots |= fold_narrow(dots & ~other) << shift;
  block->joiners |= fold_narrow(joiners & ~other) << shift;
  block->repeats |= fold_narrow(fold_same(word, fold_load(in + 1)) & ~other)
                    << shift;
  block->tails |= fold_narrow(tails & ~other) << shift;
  block->words |= fold_narrow(words & ~other) << shift;
  block->upper |= fold_narrow(upper & ~other) << shift;
  block->digits |= fold_narrow(digits & ~other) << shift;
  block->marks |= fold_narrow(shown & ~words & ~other) << shift;
  block->lines |= fold_narrow(fold_between(ascii, '\n', '\r') & ~other)
                  << shift;
  block->others |= fold_narrow(other) << shift;
}

static void
look_portable(const unsigned char* const in,
              char* const                out,
              FoldBlock* const           block)
{
  memset(block, 0, sizeof(*block));
  for (unsigned i = 0U; i < FOLD_BLOCK; i += 8U) {
    look_at_word(in + i, out + i, block, i);
  }
}

static inline unsigned
bit_at(const uint64_t set, const unsigned at)
{
  return (unsigned)(set >> at) & 1U;
}

// Write tokens one by one, without branches
static inline size_t
write_tokens(const FoldCut* const cut, FoldToken* const tokens)
{
  FoldToken* token    = tokens;
  uint32_t   sentence = cut->sentence;
  uint64_t   ends     = cut->ends;
  for (uint64_t rest = cut->starts; rest; rest &= rest - 1U, ++token) {
    const unsigned at  = (unsigned)__builtin_ctzll(rest);
    const unsigned end = (unsigned)__builtin_ctzll(ends);

    ends &= ends - 1U;
    sentence += bit_at(cut->begins, at);
    token->start    = cut->start + at;
    token->end      = cut->start + end;
    token->form     = cut->form + at;
    token->length   = (uint16_t)(end - at);
    token->sentence = sentence;
    token->flags    = (uint16_t)(bit_at(cut->blanks, at) * FOLD_AFTER_BLANK +
                              bit_at(cut->lined, at) * FOLD_AFTER_LINE +
                              bit_at(cut->begins, at) * FOLD_STARTS_SENTENCE +
                              bit_at(cut->marks, at) * FOLD_IS_MARK +
                              bit_at(cut->upper, at) * FOLD_IS_CAPITAL +
                              bit_at(cut->lower, end) * FOLD_HAS_LOWER +
                              bit_at(cut->digits, end) * FOLD_HAS_DIGIT);
  }

  return (size_t)(token - tokens);
}

static size_t
write_portable(const FoldCut* const cut, FoldToken* const tokens)
{
  return write_tokens(cut, tokens);
}

static const FoldBlocks portable = {"portable",
                                    look_portable,
                                    write_portable,
                                    token_keys_portable,
                                    false};

#if defined(__x86_64__)

// The loop is written once, and compiled for vectors of each length.  Bytes are
// compared as signed numbers, of which those that are not ASCII are negative.
#define DEFINE_LOOK(suffix, attributes, Vector, bits, p, si, has_bmi)          \
  attributes static void look_##suffix(                                        \
    const unsigned char* const in, char* const out, FoldBlock* const block)    \
  {                                                                            \
    FoldBlock    found = {0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U};         \
    const Vector blank = p##_set1_epi8(' ');                                   \
    for (unsigned i = 0U; i < FOLD_BLOCK; i += sizeof(Vector)) {               \
      const Vector bytes =                                                     \
        p##_loadu_##si((const Vector*)(const void*)(in + i));                  \
      const Vector upper =                                                     \
        p##_and_##si(p##_cmpgt_epi8(bytes, p##_set1_epi8('@')),                \
                     p##_cmpgt_epi8(p##_set1_epi8('['), bytes));               \
      const Vector lower = p##_or_##si(bytes, p##_and_##si(upper, blank));     \
      const Vector digits =                                                    \
        p##_and_##si(p##_cmpgt_epi8(bytes, p##_set1_epi8('/')),                \
                     p##_cmpgt_epi8(p##_set1_epi8(':'), bytes));               \
      const Vector letters =                                                   \
        p##_and_##si(p##_cmpgt_epi8(lower, p##_set1_epi8('`')),                \
                     p##_cmpgt_epi8(p##_set1_epi8('{'), lower));               \
      const Vector shown =                                                     \
        p##_and_##si(p##_cmpgt_epi8(bytes, blank),                             \
                     p##_cmpgt_epi8(p##_set1_epi8(0x7F), bytes));              \
      const Vector lines =                                                     \
        p##_and_##si(p##_cmpgt_epi8(bytes, p##_set1_epi8('\t')),               \
                     p##_cmpgt_epi8(p##_set1_epi8('\r' + 1), bytes));          \
      const Vector next =                                                      \
        p##_loadu_##si((const Vector*)(const void*)(in + i + 1));              \
      const Vector repeats = p##_cmpeq_epi8(bytes, next);                      \
      const Vector dots    = p##_cmpeq_epi8(bytes, p##_set1_epi8('.'));        \
      const Vector stops   = p##_or_##si(                                      \
        p##_or_##si(dots, p##_cmpeq_epi8(bytes, p##_set1_epi8('!'))),        \
        p##_cmpeq_epi8(bytes, p##_set1_epi8('?')));                          \
      const Vector tails =                                                     \
        p##_or_##si(p##_cmpeq_epi8(bytes, p##_set1_epi8('+')),                 \
                    p##_cmpeq_epi8(bytes, p##_set1_epi8('#')));                \
      const Vector words = p##_or_##si(letters, digits);                       \
      const Vector grave = p##_cmpeq_epi8(bytes, p##_set1_epi8('`'));          \
      const Vector quoted =                                                    \
        p##_xor_##si(lower, p##_and_##si(grave, p##_set1_epi8('`' ^ '\'')));   \
      const Vector joiners = p##_or_##si(                                      \
        p##_or_##si(dots, p##_cmpeq_epi8(bytes, p##_set1_epi8(','))),          \
        p##_cmpeq_epi8(quoted, p##_set1_epi8('\'')));                          \
                                                                               \
      p##_storeu_##si((Vector*)(void*)(out + i),                               \
                      p##_or_##si(p##_and_##si(shown, quoted),                 \
                                  p##_andnot_##si(shown, blank)));             \
      found.words |= (uint64_t)(bits)p##_movemask_epi8(words) << i;            \
      found.upper |= (uint64_t)(bits)p##_movemask_epi8(upper) << i;            \
      found.digits |= (uint64_t)(bits)p##_movemask_epi8(digits) << i;          \
      found.marks |=                                                           \
        (uint64_t)(bits)p##_movemask_epi8(p##_andnot_##si(words, shown)) << i; \
      found.stops |= (uint64_t)(bits)p##_movemask_epi8(stops) << i;            \
      found.dots |= (uint64_t)(bits)p##_movemask_epi8(dots) << i;              \
      found.joiners |= (uint64_t)(bits)p##_movemask_epi8(joiners) << i;        \
      found.repeats |=                                                         \
        (uint64_t)(bits)p##_movemask_epi8(p##_andnot_##si(bytes, repeats))     \
        << i;                                                                  \
      found.tails |= (uint64_t)(bits)p##_movemask_epi8(tails) << i;            \
      found.lines |= (uint64_t)(bits)p##_movemask_epi8(lines) << i;            \
      found.others |= (uint64_t)(bits)p##_movemask_epi8(bytes) << i;           \
    }                                                                          \
                                                                               \
    *block = found;                                                            \
  }                                                                            \
                                                                               \
  attributes static size_t write_##suffix(const FoldCut* const cut,            \
                                          FoldToken* const     tokens)         \
  {                                                                            \
    return write_tokens(cut, tokens);                                          \
  }                                                                            \
                                                                               \
  static const FoldBlocks suffix = {                                           \
    #suffix, look_##suffix, write_##suffix, token_keys_portable, has_bmi};

DEFINE_LOOK(sse2, , __m128i, uint16_t, _mm, si128, false)
DEFINE_LOOK(avx2,
            __attribute__((target("avx2,bmi,bmi2"))),
            __m256i,
            uint32_t,
            _mm256,
            si256,
            true)

#define WIDEST    \
  __attribute__(( \
    target("avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2")))

WIDEST static inline __mmask64
between(const __m512i bytes, const char lowest, const char highest)
{
  return _mm512_cmplt_epu8_mask(
    _mm512_sub_epi8(bytes, _mm512_set1_epi8(lowest)),
    _mm512_set1_epi8((char)(highest - lowest + 1)));
}

WIDEST static inline __mmask64
equal(const __m512i bytes, const char byte)
{
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(byte));
}

// All of a block is one vector, and sets are what it compares to
WIDEST static void
look_avx512(const unsigned char* const in,
            char* const                out,
            FoldBlock* const           block)
{
  const __m512i   bytes = _mm512_loadu_si512(in);
  const __m512i   blank = _mm512_set1_epi8(' ');
  const __mmask64 upper = between(bytes, 'A', 'Z');
  const __m512i   lower = _mm512_mask_add_epi8(bytes, upper, bytes, blank);
  const __mmask64 other = _mm512_movepi8_mask(bytes);
  const __mmask64 shown = between(bytes, '!', '~');
  const __mmask64 grave = equal(bytes, '`');
  const __mmask64 dots  = equal(bytes, '.');
  const __m512i   form  = _mm512_mask_mov_epi8(blank, shown, lower);

  _mm512_storeu_si512(
    out, _mm512_mask_mov_epi8(form, grave, _mm512_set1_epi8('\'')));

  block->upper   = upper;
  block->digits  = between(bytes, '0', '9');
  block->words   = between(lower, 'a', 'z') | block->digits;
  block->marks   = shown & ~block->words;
  block->dots    = dots;
  block->stops   = dots | equal(bytes, '!') | equal(bytes, '?');
  block->joiners = dots | grave | equal(bytes, ',') | equal(bytes, '\'');
  block->tails   = equal(bytes, '+') | equal(bytes, '#');
  block->lines   = between(bytes, '\n', '\r');
  block->repeats =
    _mm512_cmpeq_epi8_mask(bytes, _mm512_loadu_si512(in + 1)) & ~other;
  block->others = other;
}

WIDEST static inline __m512i
bytes_of(const uint64_t set, const unsigned flag)
{
  return _mm512_maskz_set1_epi8(set, (char)flag);
}

// Return flags of each token as bytes
WIDEST static inline __m512i
flags_of(const FoldCut* const cut)
{
  const __m512i at_start = _mm512_or_si512(
    _mm512_or_si512(_mm512_or_si512(bytes_of(cut->blanks, FOLD_AFTER_BLANK),
                                    bytes_of(cut->lined, FOLD_AFTER_LINE)),
                    _mm512_or_si512(bytes_of(cut->begins, FOLD_STARTS_SENTENCE),
                                    bytes_of(cut->marks, FOLD_IS_MARK))),
    bytes_of(cut->upper, FOLD_IS_CAPITAL));
  const __m512i at_end = _mm512_or_si512(bytes_of(cut->lower, FOLD_HAS_LOWER),
                                         bytes_of(cut->digits, FOLD_HAS_DIGIT));

  return _mm512_or_si512(_mm512_maskz_compress_epi8(cut->starts, at_start),
                         _mm512_maskz_compress_epi8(cut->ends, at_end));
}

/// What is written of tokens, as bytes
typedef struct {
  uint8_t starts[FOLD_BLOCK];
  uint8_t ends[FOLD_BLOCK];
  uint8_t flags[FOLD_BLOCK];
} Columns;

enum { ROWS = 16 }; // How many tokens are written at once

WIDEST static inline __m128i
load_rows(const uint8_t* const bytes)
{
  return _mm_loadu_si128((const __m128i*)(const void*)bytes);
}

// Return how many sentences begin up to each token
WIDEST static inline __m128i
sentences_of(const __m128i flags)
{
  __m128i n = _mm_and_si128(_mm_srli_epi16(flags, 3), _mm_set1_epi8(1));
  n         = _mm_add_epi8(n, _mm_slli_si128(n, 1));
  n         = _mm_add_epi8(n, _mm_slli_si128(n, 2));
  n         = _mm_add_epi8(n, _mm_slli_si128(n, 4));
  return _mm_add_epi8(n, _mm_slli_si128(n, 8));
}

_Static_assert(sizeof(FoldToken) == 32U && offsetof(FoldToken, end) == 8U &&
                 offsetof(FoldToken, form) == 16U &&
                 offsetof(FoldToken, length) == 20U &&
                 offsetof(FoldToken, flags) == 22U &&
                 offsetof(FoldToken, sentence) == 24U,
               "A token is four words");
_Static_assert(FOLD_STARTS_SENTENCE == 1 << 3, "It is the third bit");

// Write tokens, two at a time, of which each byte of a column is one of a row:
// the start, the end, the start of the form, the end again from which the start
// is taken to give the length, flags, and sentences
WIDEST static inline void
write_rows(const __m512i columns, const __m512i base, FoldToken* const tokens)
{
  static const uint8_t places[FOLD_BLOCK] = {
    0,  0, 0,  0, 0, 0, 0, 0, 16, 0, 0,  0, 0,  0, 0, 0, 0, 0, 0,  0, 16, 0,
    32, 0, 48, 0, 0, 0, 0, 0, 0,  0, 1,  0, 0,  0, 0, 0, 0, 0, 17, 0, 0,  0,
    0,  0, 0,  0, 1, 0, 0, 0, 17, 0, 33, 0, 49, 0, 0, 0, 0, 0, 0,  0};

  const __mmask64 used = UINT64_C(0x0151010101510101);
  __m512i         from = _mm512_loadu_si512(places);
  for (size_t i = 0U; i < (size_t)ROWS; i += 2U) {
    const __m512i rows = _mm512_maskz_permutexvar_epi8(used, from, columns);
    const __m512i made =
      _mm512_mask_sub_epi64(rows, 0x44U, rows, _mm512_slli_epi64(rows, 32));

    _mm512_storeu_si512(tokens + i, _mm512_add_epi64(made, base));
    from = _mm512_add_epi8(from, _mm512_set1_epi8(2));
  }
}

WIDEST static size_t
write_avx512(const FoldCut* const cut, FoldToken* const tokens)
{
  static const uint8_t places[FOLD_BLOCK] = {
    0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
    48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};

  UNCLEARED Columns columns;
  const __m512i     all = _mm512_loadu_si512(places);
  _mm512_storeu_si512(columns.starts,
                      _mm512_maskz_compress_epi8(cut->starts, all));
  _mm512_storeu_si512(columns.ends, _mm512_maskz_compress_epi8(cut->ends, all));
  _mm512_storeu_si512(columns.flags, flags_of(cut));

  const long long start    = (long long)cut->start;
  const size_t    n        = (size_t)_mm_popcnt_u64(cut->starts);
  uint32_t        sentence = cut->sentence;
  for (size_t i = 0U; i < n; i += ROWS) {
    const __m128i flags     = load_rows(columns.flags + i);
    const __m128i sentences = sentences_of(flags);
    const __m256i places_of = _mm256_inserti128_si256(
      _mm256_castsi128_si256(load_rows(columns.starts + i)),
      load_rows(columns.ends + i),
      1);
    const __m256i rest =
      _mm256_inserti128_si256(_mm256_castsi128_si256(flags), sentences, 1);
    const __m512i base = _mm512_broadcast_i64x4(
      _mm256_set_epi64x(sentence, cut->form, start, start));

    write_rows(_mm512_inserti64x4(_mm512_castsi256_si512(places_of), rest, 1),
               base,
               tokens + i);
    sentence += (uint32_t)_mm_extract_epi8(sentences, ROWS - 1);
  }

  return n;
}

static const FoldBlocks avx512 = {"avx512",
                                  look_avx512,
                                  write_avx512,
                                  token_keys_avx512,
                                  true};

static bool
has_avx2(void)
{
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2");
}

static bool
has_avx512(void)
{
  return __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vbmi") &&
         __builtin_cpu_supports("avx512vbmi2");
}

const FoldBlocks*
fold_blocks_at(const size_t index)
{
  __builtin_cpu_init();
  return (index == 0U)                                 ? &portable
         : (index == 1U)                               ? &sse2
         : (index == 2U && has_avx2())                 ? &avx2
         : (index == 3U && has_avx2() && has_avx512()) ? &avx512
                                                       : NULL;
}

#else

const FoldBlocks*
fold_blocks_at(const size_t index)
{
  return index ? NULL : &portable;
}

#endif

const FoldBlocks*
fold_blocks_best(void)
{
  const FoldBlocks* best = fold_blocks_at(0U);
  for (size_t i = 1U; fold_blocks_at(i); ++i) {
    best = fold_blocks_at(i);
  }

  return best;
}
