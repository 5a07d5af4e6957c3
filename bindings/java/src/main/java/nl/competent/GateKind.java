// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What may stand before a target.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum GateKind {
  /** The law says who may have the occupation. */
  REGULATED,

  /** Who does the work has to drive. */
  LICENCE,

  /** Who does the work has to know a language. */
  LANGUAGE,

  /** The work has a circumstance. */
  CIRCUMSTANCE,

  /** A kind that this package does not know, from a newer library. */
  UNKNOWN;

  private static final GateKind[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static GateKind of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "regulated".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentGateKindName(value()));
  }
}
