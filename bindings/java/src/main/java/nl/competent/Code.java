// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * A system of codes.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Code {
  /** skos:notation. */
  NOTATION,

  /** Mbo qualification, five digits. */
  CREBO,

  /** Mbo-certificaat, like C0001. */
  CERTIFICATE,

  /** Keuzedeel, like K0001. */
  ELECTIVE,

  /** A system that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Code[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Code of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "crebo".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentCodeName(value()));
  }
}
