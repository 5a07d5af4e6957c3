// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What a label is to its concept.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Role {
  /** The one name to show. */
  PREFERRED,

  /** A synonym. */
  ALTERNATIVE,

  /** A narrower title. */
  SPECIALIZATION,

  /** For searching only. */
  HIDDEN,

  /** What an employer calls it. */
  EMPLOYER,

  /** A role that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Role[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Role of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "preferred".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentRoleName(value()));
  }
}
