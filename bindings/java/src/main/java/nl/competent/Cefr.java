// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * How well somebody knows a language.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Cefr {
  /** Not at all. */
  NONE,

  /** Breakthrough. */
  A1,

  /** Waystage. */
  A2,

  /** Threshold. */
  B1,

  /** Vantage. */
  B2,

  /** Advanced. */
  C1,

  /** Mastery. */
  C2,

  /** A level that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Cefr[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Cefr of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "B1".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentCefrName(value()));
  }
}
