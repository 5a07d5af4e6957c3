// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.OptionalLong;

/**
 * An amount of eurocents that is not known exactly: the truth is in between.
 *
 * @param low the least
 * @param high the most, or nothing without a limit
 */
public record Amount(long low, OptionalLong high) {
  /** Return an amount of what the library has for it. */
  static Amount of(double low, double high) {
    return new Amount(
        (long) low, high < 0 ? OptionalLong.empty() : OptionalLong.of((long) high));
  }
}
