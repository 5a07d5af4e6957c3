// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/fold_block.h"

#include "text/fold_swar.h"

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
  const uint64_t stops =
    fold_equal(ascii, '.') | fold_equal(ascii, '!') | fold_equal(ascii, '?');
  const uint64_t tails = fold_equal(ascii, '+') | fold_equal(ascii, '#');

  block->stops |= fold_narrow(stops & ~other) << shift;
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
  const FoldBlock nothing = {0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U};
  *block                  = nothing;
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
    FoldBlock    found = {0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U};                     \
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
      const Vector stops =                                                     \
        p##_or_##si(p##_or_##si(p##_cmpeq_epi8(bytes, p##_set1_epi8('.')),     \
                                p##_cmpeq_epi8(bytes, p##_set1_epi8('!'))),    \
                    p##_cmpeq_epi8(bytes, p##_set1_epi8('?')));                \
      const Vector tails =                                                     \
        p##_or_##si(p##_cmpeq_epi8(bytes, p##_set1_epi8('+')),                 \
                    p##_cmpeq_epi8(bytes, p##_set1_epi8('#')));                \
      const Vector words = p##_or_##si(letters, digits);                       \
      const Vector grave = p##_cmpeq_epi8(bytes, p##_set1_epi8('`'));          \
      const Vector quoted =                                                    \
        p##_xor_##si(lower, p##_and_##si(grave, p##_set1_epi8('`' ^ '\'')));   \
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

const FoldBlocks*
fold_blocks_at(const size_t index)
{
  __builtin_cpu_init();
  return (index == 0U)                                     ? &portable
         : (index == 1U)                                   ? &sse2
         : (index == 2U && __builtin_cpu_supports("avx2")) ? &avx2
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
