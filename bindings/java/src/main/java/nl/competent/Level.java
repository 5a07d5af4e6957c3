// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * How strong a link is.
 *
 * <p>Requirements use the first five, of which a higher one includes the lower ones, circumstances
 * the others. Other links have none.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Level {
  /** Nothing is stated. */
  NONE,

  /** Task that may be part of the work. */
  OPTIONAL,

  /** Somewhat relevant. */
  SOMEWHAT,

  /** Important. */
  IMPORTANT,

  /** Essential. */
  ESSENTIAL,

  /** Circumstance does not occur. */
  NOT_RELEVANT,

  /** Circumstance barely occurs. */
  BARELY_RELEVANT,

  /** Circumstance is fairly relevant. */
  REASONABLY,

  /** Circumstance is very relevant. */
  STRONGLY,

  /** Circumstance: no (driving only). */
  NO,

  /** Circumstance: yes (driving only). */
  YES,

  /** A level that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Level[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Level of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "essential".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentLevelName(value()));
  }
}
