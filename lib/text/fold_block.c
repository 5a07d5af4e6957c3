// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_block.h"

#include "text/fold_swar.h"

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

static const FoldBlocks portable = {"portable", look_portable};

#if defined(__x86_64__)

// The loop is written once, and compiled for vectors of each length.  Bytes are
// compared as signed numbers, of which those that are not ASCII are negative.
#define DEFINE_LOOK(suffix, attributes, Vector, bits, p, si)                   \
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
  static const FoldBlocks suffix = {#suffix, look_##suffix};

DEFINE_LOOK(sse2, , __m128i, uint16_t, _mm, si128)
DEFINE_LOOK(avx2,
            __attribute__((target("avx2"))),
            __m256i,
            uint32_t,
            _mm256,
            si256)

#define WIDEST __attribute__((target("avx512bw")))

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

static const FoldBlocks avx512 = {"avx512", look_avx512};

const FoldBlocks*
fold_blocks_at(const size_t index)
{
  __builtin_cpu_init();
  return (index == 0U)                                         ? &portable
         : (index == 1U)                                       ? &sse2
         : (index == 2U && __builtin_cpu_supports("avx2"))     ? &avx2
         : (index == 3U && __builtin_cpu_supports("avx512bw")) ? &avx512
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
