// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * Whether a gate lets somebody through; a later one is worse.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Passage {
  /** Nothing stands in the way. */
  PASSED,

  /** Nobody said, so it has to be asked. */
  UNKNOWN,

  /** It stands in the way. */
  OPEN;

  private static final Passage[] VALUES = values();

  /** Return the constant with a number; what a newer library has more has to be asked, too. */
  static Passage of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /**
   * Return the English name, like "open".
   *
   * @return the name
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentPassageName(ordinal()));
  }
}
