// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What a scheme or one of its conditions says; a later one is better.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Verdict {
  /** Does not pay, or is not met. */
  NO,

  /** Depends on what nobody said. */
  UNKNOWN,

  /** Pays if it is asked for, or is met. */
  YES;

  private static final Verdict[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Verdict of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /**
   * Return the English name.
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentVerdictName(ordinal()));
  }
}
