// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What is to be spent as little of as possible.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Thrift {
  /** Euros of one's own. */
  COST,

  /** Hours of study. */
  HOURS,

  /** Weeks that it takes. */
  WEEKS,

  /** Whatever it takes. */
  NONE,

  /** A thing that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Thrift[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Thrift of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "weeks".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentThriftName(value()));
  }
}
