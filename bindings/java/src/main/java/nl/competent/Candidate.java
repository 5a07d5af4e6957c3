// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * A profile that was ranked.
 *
 * @param index where it was among those that were given
 * @param points points earned, of {@link Matcher#TARGET_POINTS}
 * @param coverage the part of the points that was earned, from 0 to 1
 */
public record Candidate(int index, int points, double coverage) {
  Candidate(int index, int points) {
    this(index, points, points / (double) Matcher.TARGET_POINTS);
  }
}
