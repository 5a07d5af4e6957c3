// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "peer_icu.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <stdint.h>
#include <stdlib.h>

struct PeerIcuImpl {
  const UNormalizer2* nfkc;
  const UNormalizer2* nfd;
  UChar*              from;
  UChar*              to;
  char*               bytes;
  int32_t             capacity;
};

PeerIcu*
peer_icu_new(const size_t longest)
{
  UErrorCode     st   = U_ZERO_ERROR;
  const size_t   size = longest * 3U + 64U;
  PeerIcu* const icu  = (PeerIcu*)calloc(1, sizeof(PeerIcu));
  if (!icu || size > INT32_MAX) {
    free(icu);
    return NULL;
  }

  icu->nfkc     = unorm2_getNFKCCasefoldInstance(&st);
  icu->nfd      = unorm2_getNFDInstance(&st);
  icu->from     = (UChar*)malloc(size * sizeof(UChar));
  icu->to       = (UChar*)malloc(size * sizeof(UChar));
  icu->bytes    = (char*)malloc(size);
  icu->capacity = (int32_t)size;
  if (U_FAILURE(st) || !icu->from || !icu->to || !icu->bytes) {
    peer_icu_free(icu);
    return NULL;
  }

  return icu;
}

void
peer_icu_free(PeerIcu* const icu)
{
  if (icu) {
    free(icu->from);
    free(icu->to);
    free(icu->bytes);
    free(icu);
  }
}

static int32_t
convert(PeerIcu* const icu, const CompetentText text, UErrorCode* const st)
{
  int32_t length = 0;
  u_strFromUTF8(
    icu->from, icu->capacity, &length, text.bytes, (int32_t)text.length, st);
  return length;
}

static int32_t
strip(UChar* const units, const int32_t length)
{
  int32_t n = 0;
  for (int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U16_NEXT(units, i, length, c);
    if (u_charType(c) != U_NON_SPACING_MARK) {
      U16_APPEND_UNSAFE(units, n, c);
    }
  }

  return n;
}

bool
peer_icu_convert(PeerIcu* const icu, const CompetentText text)
{
  UErrorCode st = U_ZERO_ERROR;
  convert(icu, text, &st);
  return U_SUCCESS(st);
}

bool
peer_icu_casefold(PeerIcu* const icu, const CompetentText text)
{
  UErrorCode    st     = U_ZERO_ERROR;
  const int32_t length = convert(icu, text, &st);
  unorm2_normalize(icu->nfkc, icu->from, length, icu->to, icu->capacity, &st);
  return U_SUCCESS(st);
}

bool
peer_icu_normal(PeerIcu* const icu, const CompetentText text)
{
  UErrorCode    st     = U_ZERO_ERROR;
  int32_t       size   = 0;
  const int32_t length = convert(icu, text, &st);
  const int32_t folded =
    unorm2_normalize(icu->nfkc, icu->from, length, icu->to, icu->capacity, &st);
  const int32_t decomposed =
    unorm2_normalize(icu->nfd, icu->to, folded, icu->from, icu->capacity, &st);
  if (U_FAILURE(st)) {
    return false;
  }

  u_strToUTF8(icu->bytes,
              icu->capacity,
              &size,
              icu->from,
              strip(icu->from, decomposed),
              &st);
  return U_SUCCESS(st);
}
