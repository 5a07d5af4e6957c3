// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What matches are in order of.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Order {
  /** How much of a target the profile has. */
  COVERAGE,

  /** How well a target suits the profile. */
  FIT;

  /** Return the number in the library. */
  int value() {
    return ordinal();
  }

  /**
   * Return the English name, like "fit".
   *
   * @return the name
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentOrderName(value()));
  }
}
