// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#ifndef BENCHMARK_PEERS_H
#define BENCHMARK_PEERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bytes that a peer is given at once
#define PEER_CHUNK 65536U

/// Return whether a library was there when this was built
bool
peer_has_serd(void);
bool
peer_has_raptor(void);
bool
peer_has_xxhash(void);

/// Have serd read a file of Turtle or N-Triples; -1, or how many statements
int64_t
peer_serd(const char* path);

/// Have raptor read a file of the format that it calls by a name
int64_t
peer_raptor(const char* path, const char* format);

/// Have libxml2 read a file with its push parser; -1, or how many elements
int64_t
peer_libxml(const char* path);

/// Hash with XXH3, with the widest vectors of this machine
uint64_t
peer_xxh3(const void* bytes, size_t length);

/// Return whether this machine computes CRC32C by instruction
bool
peer_has_crc(void);

/**
   Compute CRC32C of each third of some bytes at the same time.

   The three are not made one: that takes less than a microsecond whatever the
   length, and this is about the rate.
*/
uint64_t
peer_crc(const void* bytes, size_t length);

#endif // BENCHMARK_PEERS_H
