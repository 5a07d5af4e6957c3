// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What a mention in a text about a person does for the profile.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Evidence {
  /** It is added, as sure as it is. */
  COUNTS,

  /** The person does not have it. */
  NEGATED,

  /** The person wants it, for later. */
  WISHED,

  /** A thing that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Evidence[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Evidence of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "counts".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentEvidenceName(value()));
  }
}
