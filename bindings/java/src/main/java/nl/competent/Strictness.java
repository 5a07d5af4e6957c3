// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * A named leniency.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Strictness {
  /** Only what is asked itself counts. */
  STRICT,

  /** What is near counts in part. */
  LENIENT,

  /** A strictness that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Strictness[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Strictness of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "strict".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentStrictnessName(value()));
  }
}
