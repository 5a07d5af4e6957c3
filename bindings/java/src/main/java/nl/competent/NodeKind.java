// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What the nodes of a concept are.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum NodeKind {
  /** The concept itself. */
  WHOLE,

  /** A time at which a course is given. */
  INSTANCE,

  /** What has to hold, of a scheme or amount. */
  CONDITION,

  /** What a scheme pays. */
  AMOUNT,

  /** When one may ask for it. */
  WINDOW,

  /** One that this package does not know, from a newer library. */
  UNKNOWN;

  private static final NodeKind[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static NodeKind of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return its name, like "instance".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentNodeKindName(value()));
  }
}
