// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * Something of a profile that was not understood, and so does not count.
 *
 * @param kind what it was to be
 * @param index where it stood, as whoever read it counts
 */
public record Omission(Kind kind, int index) {}
