// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * Whether something is still in use.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Content {
  /** Nothing is stated. */
  UNSTATED,

  /** In use. */
  CURRENT,

  /** No longer in use. */
  HISTORIC,

  /** Kept for the record. */
  ARCHIVED,

  /** A status that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Content[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Content of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "current".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentContentName(value()));
  }
}
