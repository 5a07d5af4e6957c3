// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What a step of a route is.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum StepKind {
  /** Begin in a function of an ontwikkelpad. */
  FUNCTION,

  /** Follow a tile, to a function behind it. */
  TILE,

  /** Follow a course. */
  COURSE,

  /** Begin in an occupation. */
  OCCUPATION,

  /** A kind that this package does not know, from a newer library. */
  UNKNOWN;

  private static final StepKind[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static StepKind of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "tile".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentStepKindName(value()));
  }
}
