// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What a reason is of.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum ReasonRole {
  /** Of the scheme, whichever source is right. */
  SCHEME,

  /** Of one of conflicting sources. */
  VARIANT,

  /** Of an amount that the scheme may pay. */
  AMOUNT,

  /** Something that this package does not know, from a newer library. */
  UNKNOWN;

  private static final ReasonRole[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static ReasonRole of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /**
   * Return the English name.
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentReasonRoleName(ordinal()));
  }
}
