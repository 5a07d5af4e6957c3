// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BENCHMARK_PEER_ICU_H
#define BENCHMARK_PEER_ICU_H

#include <competent/text.h>

#include <stdbool.h>
#include <stddef.h>

/// ICU with buffers that are made once, and used for text after text
typedef struct PeerIcuImpl PeerIcu;

/// Make buffers for texts of up to so many bytes, or return null
PeerIcu*
peer_icu_new(size_t longest);

void
peer_icu_free(PeerIcu* icu);

/// UTF-8 to UTF-16, NFKC_Casefold, NFD, no marks, and UTF-8 again
bool
peer_icu_normal(PeerIcu* icu, CompetentText text);

/// The first half of it: UTF-8 to UTF-16, and NFKC_Casefold
bool
peer_icu_casefold(PeerIcu* icu, CompetentText text);

/// UTF-8 to UTF-16 alone
bool
peer_icu_convert(PeerIcu* icu, CompetentText text);

#endif // BENCHMARK_PEER_ICU_H
