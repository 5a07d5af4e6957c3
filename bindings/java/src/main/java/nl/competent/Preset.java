// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * A named set of weights.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Preset {
  /** Rarer and more essential counts more. */
  BALANCED,

  /** The published formula. */
  PUBLIC,

  /** A preset that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Preset[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Preset of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "balanced".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentPresetName(value()));
  }
}
