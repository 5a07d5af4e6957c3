// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.OptionalDouble;

/**
 * A target that fits a profile.
 *
 * @param target what fits
 * @param points points earned, of {@link Matcher#TARGET_POINTS}
 * @param coverage the part of the points that was earned, from 0 to 1
 * @param fit how well it suits the profile, from 0 to 1, or none for an empty profile
 * @param nearness how near it is
 */
public record Match(
    Concept target, int points, double coverage, OptionalDouble fit, Nearness nearness) {
  Match(Concept target, int points, OptionalDouble fit, Nearness nearness) {
    this(target, points, points / (double) Matcher.TARGET_POINTS, fit, nearness);
  }
}
