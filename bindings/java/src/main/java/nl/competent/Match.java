// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * A target that fits a profile.
 *
 * @param target what fits
 * @param points points earned, of {@link Matcher#TARGET_POINTS}
 * @param coverage the part of the points that was earned, from 0 to 1
 */
public record Match(Concept target, int points, double coverage) {
  Match(Concept target, int points) {
    this(target, points, points / (double) Matcher.TARGET_POINTS);
  }
}
