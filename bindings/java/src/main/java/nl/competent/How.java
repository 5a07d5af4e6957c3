// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * How a person has something; an earlier one is nearer.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum How {
  /** Does not have it. */
  NOT,

  /** Said so. */
  ITSELF,

  /** By an occupation or norm. */
  BROUGHT,

  /** Has something narrower. */
  NARROWER,

  /** Has something broader. */
  BROADER,

  /** Has another one of the same broader one. */
  SIBLING,

  /** Has what is mapped to it. */
  MAPPED,

  /** A way that this package does not know, from a newer library. */
  UNKNOWN;

  private static final How[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static How of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "narrower".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentHowName(value()));
  }
}
