// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * How far a requirement is met.
 *
 * <p>Missing is what a profile does not have that says something of that kind.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum State {
  /** The profile has nothing of it. */
  MISSING,

  /** The profile has a part of it. */
  PARTIAL,

  /** The profile has it. */
  MET,

  /**
   * Nobody knows: the profile says nothing of that kind, of skills, knowledge areas or tasks. Also a
   * state that this package does not know, from a newer library.
   */
  UNKNOWN;

  private static final State[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static State of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return ordinal();
  }

  /**
   * Return the English name, like "missing".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentStateName(value()));
  }
}
