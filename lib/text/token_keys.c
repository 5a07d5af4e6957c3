// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "text/token_keys.h"

#include "text/form_key.h"

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <immintrin.h>

// Where nothing is optimised, intrinsics are macros, which mix signs
#pragma GCC diagnostic ignored "-Wsign-conversion"
#endif

static inline uint64_t
key_of(const FoldToken* const token, const char* const forms)
{
  return form_key_padded(forms + token->form, token->length);
}

size_t
token_keys_portable(const TokenRun* const run, const TokenKeys to)
{
  uint64_t last = run->before;
  size_t   n    = 0U;
  for (size_t i = 0U; i < run->n; ++i) {
    const FoldToken* const token    = &run->tokens[i];
    const bool             is_first = token->flags & FOLD_STARTS_SENTENCE;
    const uint64_t         key      = key_of(token, run->forms);
    const uint64_t         pair =
      form_key_join(last, key, token->flags & FOLD_AFTER_BLANK);
    const uint32_t twice = 2U * (run->first + (uint32_t)i);

    to.keys[i]  = key;
    to.pairs[i] = pair;
    to.firsts[i / 64U] |= (uint64_t)is_first << (i % 64U);
    to.starts[n] = twice;
    n += !is_first && key_set_has(run->starts, pair);
    to.starts[n] = twice + 1U;
    n += key_set_has(run->starts, key);
    last = key;
  }

  return n;
}

#if defined(__x86_64__)

#define WIDEST \
  __attribute__((target("avx512bw,avx512dq,avx512vl,bmi,bmi2,popcnt")))

enum { LANES = 8 };

WIDEST static inline __mmask8
lanes_of(const size_t n)
{
  return (__mmask8)((n < (size_t)LANES) ? (1U << n) - 1U : 0xFFU);
}

WIDEST static inline __m512i
constant(const uint64_t value)
{
  return _mm512_set1_epi64((long long)value);
}

WIDEST static inline __m512i
mix(const __m512i hash)
{
  const __m512i folded =
    _mm512_mullo_epi64(_mm512_xor_si512(hash, _mm512_srli_epi64(hash, 32)),
                       constant(UINT64_C(0x9FB21C651E98DF25)));
  return _mm512_xor_si512(folded, _mm512_srli_epi64(folded, 29));
}

// No number is 0
WIDEST static inline __m512i
finish(const __m512i hash)
{
  return _mm512_mask_mov_epi64(
    hash, _mm512_testn_epi64_mask(hash, hash), constant(1U));
}

// Return the numbers of words with fewer than 16 bytes, as form_key_padded()
WIDEST static inline __m512i
keys_of_short(const __m512i     places,
              const __m512i     lengths,
              const char* const forms)
{
  const __mmask8 are_long = _mm512_cmpge_epu64_mask(lengths, constant(8U));
  const __m512i  n_bits =
    _mm512_slli_epi64(_mm512_and_si512(lengths, constant(7U)), 3);
  const __m512i mask =
    _mm512_sub_epi64(_mm512_sllv_epi64(constant(1U), n_bits), constant(1U));
  const __m512i first = _mm512_i64gather_epi64(places, forms, 1);
  const __m512i last  = _mm512_i64gather_epi64(places, forms + 8, 1);
  const __m512i some  = _mm512_and_si512(
    first, _mm512_mask_mov_epi64(mask, are_long, constant(UINT64_MAX)));
  const __m512i more   = _mm512_maskz_and_epi64(are_long, last, mask);
  const __m512i turned = _mm512_rol_epi64(
    _mm512_mullo_epi64(more, constant(UINT64_C(0x9E3779B97F4A7C15))), 32);
  const __m512i product =
    _mm512_mullo_epi64(some, constant(UINT64_C(0xD6E8FEB86659FD93)));

  return finish(
    mix(_mm512_add_epi64(_mm512_xor_si512(product, turned), lengths)));
}

// The third word of a token has its form, length and flags
static_assert(sizeof(FoldToken) == 32U, "A token has four words");
static_assert(offsetof(FoldToken, form) == 16U, "The third word begins so");
static_assert(offsetof(FoldToken, length) == 20U, "The length is behind that");
static_assert(offsetof(FoldToken, flags) == 22U, "The flags are behind that");

WIDEST static inline __m512i
load_thirds(const FoldToken* const tokens, const __mmask8 lanes)
{
  const __m512i  at    = _mm512_set_epi64(0, 0, 0, 0, 14, 10, 6, 2);
  const uint32_t four  = _pdep_u32(lanes, 0x11111111U) * 15U;
  const __m512i  first = _mm512_maskz_loadu_epi64((__mmask8)four, tokens);
  const __m512i  second =
    _mm512_maskz_loadu_epi64((__mmask8)(four >> 8U), tokens + 2);
  const __m512i third =
    _mm512_maskz_loadu_epi64((__mmask8)(four >> 16U), tokens + 4);
  const __m512i fourth =
    _mm512_maskz_loadu_epi64((__mmask8)(four >> 24U), tokens + 6);

  return _mm512_inserti64x4(
    _mm512_permutex2var_epi64(first, at, second),
    _mm512_castsi512_si256(_mm512_permutex2var_epi64(third, at, fourth)),
    1);
}

WIDEST static inline __m512i
join(const __m512i before, const __m512i keys, const __mmask8 are_apart)
{
  const __m512i turned = _mm512_xor_si512(_mm512_rol_epi64(before, 23), keys);
  return finish(_mm512_mask_add_epi64(
    turned, are_apart, turned, constant(UINT64_C(0x9E3779B97F4A7C15))));
}

// Return the numbers of some tokens, of which few are long
WIDEST static inline __m512i
keys_of(const FoldToken* const tokens,
        const __m512i          thirds,
        const char* const      forms)
{
  const __m512i places = _mm512_and_si512(thirds, constant(UINT32_MAX));
  const __m512i lengths =
    _mm512_and_si512(_mm512_srli_epi64(thirds, 32), constant(UINT16_MAX));
  __m512i keys = keys_of_short(places, lengths, forms);
  for (unsigned rest =
         _mm512_cmpge_epu64_mask(lengths, constant(FORM_KEY_PADDING));
       rest;
       rest &= rest - 1U) {
    const FoldToken* const token = &tokens[__builtin_ctz(rest)];

    keys = _mm512_mask_mov_epi64(
      keys, (__mmask8)(rest & -rest), constant(key_of(token, forms)));
  }

  return keys;
}

// Return which numbers may be in a set
WIDEST static inline __mmask8
find(const KeySet set, const __m512i keys)
{
  const __m512i one = constant(1U);
  const __m512i six = constant(63U);
  const __m512i at =
    _mm512_and_si512(_mm512_srli_epi64(keys, 32), constant(set.n_words - 1U));
  const __m512i words = _mm512_i64gather_epi64(at, set.words, 8);
  const __m512i bits  = _mm512_or_si512(
    _mm512_sllv_epi64(one, _mm512_and_si512(keys, six)),
    _mm512_sllv_epi64(one, _mm512_and_si512(_mm512_srli_epi64(keys, 6), six)));

  return _mm512_cmpeq_epi64_mask(_mm512_and_si512(words, bits), bits);
}

/// Eight tokens whose numbers are known
typedef struct {
  __m512i  keys;
  __m512i  pairs;
  __mmask8 alone;  ///< Those that are there
  __mmask8 paired; ///< Those of the sentence of the one before
  uint32_t twice;  ///< The first
} Eight;

// Write the starts of eight tokens
WIDEST static inline size_t
write_starts(const KeySet set, const Eight eight, uint32_t* const starts)
{
  const __m512i places =
    _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  const uint32_t both =
    _pdep_u32(eight.paired & find(set, eight.pairs), 0x5555U) |
    _pdep_u32(eight.alone & find(set, eight.keys), 0xAAAAU);

  _mm512_storeu_si512(
    starts,
    _mm512_maskz_compress_epi32(
      (__mmask16)both,
      _mm512_add_epi32(places, _mm512_set1_epi32((int)eight.twice))));
  return (size_t)_mm_popcnt_u32(both);
}

// Write the numbers of eight tokens
WIDEST static inline Eight
number(const TokenRun* const run,
       const size_t          i,
       const __m512i         last,
       const TokenKeys       to)
{
  const __mmask8 lanes  = lanes_of(run->n - i);
  const __m512i  thirds = load_thirds(run->tokens + i, lanes);
  const __mmask8 are_apart =
    _mm512_test_epi64_mask(thirds, constant((uint64_t)FOLD_AFTER_BLANK << 48U));
  const __mmask8 firsts = _mm512_test_epi64_mask(
    thirds, constant((uint64_t)FOLD_STARTS_SENTENCE << 48U));
  const __m512i keys = keys_of(run->tokens + i, thirds, run->forms);
  const __m512i pairs =
    join(_mm512_alignr_epi64(keys, last, 7), keys, are_apart);

  _mm512_mask_storeu_epi64(to.keys + i, lanes, keys);
  _mm512_mask_storeu_epi64(to.pairs + i, lanes, pairs);
  to.firsts[i / 64U] |= (uint64_t)firsts << (i % 64U);

  const Eight eight = {keys,
                       pairs,
                       lanes,
                       lanes & (__mmask8)~firsts,
                       2U * (run->first + (uint32_t)i)};
  return eight;
}

// While some are numbered, those before them are looked up
WIDEST size_t
token_keys_avx512(const TokenRun* const run, const TokenKeys to)
{
  Eight  eight = {constant(run->before), constant(0U), 0U, 0U, 0U};
  size_t n     = 0U;
  for (size_t i = 0U; i < run->n; i += LANES) {
    const Eight next = number(run, i, eight.keys, to);

    n += write_starts(run->starts, eight, to.starts + n);
    eight = next;
  }

  return n + write_starts(run->starts, eight, to.starts + n);
}

#endif
