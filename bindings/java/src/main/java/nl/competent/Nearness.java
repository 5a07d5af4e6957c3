// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * How near a target is, measured by how occupations of one group fit each other.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Nearness {
  /** There is nothing to measure by, or no profile. */
  UNKNOWN,

  /** Less than feasible. */
  FAR,

  /** Within one standard deviation below what is close. */
  FEASIBLE,

  /** As near as others of its group, or nearer. */
  CLOSE;

  private static final Nearness[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Nearness of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return ordinal();
  }

  /**
   * Return the English name, like "close".
   *
   * @return the name
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentNearnessName(value()));
  }
}
