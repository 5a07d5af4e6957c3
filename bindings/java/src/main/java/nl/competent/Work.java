// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What applies of work.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Work {
  /** Works for an employer. */
  EMPLOYED,

  /** Looks for work, and has none. */
  JOB_SEEKER,

  /** Works for themselves. */
  SELF_EMPLOYED,

  /** Has a benefit. */
  ON_BENEFIT,

  /** A situation that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Work[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Work of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "job seeker".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentWorkName(value()));
  }
}
