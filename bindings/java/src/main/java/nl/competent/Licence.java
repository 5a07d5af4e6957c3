// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * A category of driving licence.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Licence {
  /** Moped. */
  AM,

  /** Light motorcycle. */
  A1,

  /** Medium motorcycle. */
  A2,

  /** Motorcycle. */
  A,

  /** Car. */
  B,

  /** Car with a trailer. */
  BE,

  /** Light lorry. */
  C1,

  /** Light lorry with a trailer. */
  C1E,

  /** Lorry. */
  C,

  /** Lorry with a trailer. */
  CE,

  /** Minibus. */
  D1,

  /** Minibus with a trailer. */
  D1E,

  /** Bus. */
  D,

  /** Bus with a trailer. */
  DE,

  /** Tractor. */
  T,

  /** A category that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Licence[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Licence of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "BE".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentLicenceName(value()));
  }
}
