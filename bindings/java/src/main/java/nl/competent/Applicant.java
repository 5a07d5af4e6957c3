// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * Who asks for what a scheme pays.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Applicant {
  /** Who follows the course. */
  PERSON,

  /** Their employer. */
  EMPLOYER,

  /** A partnership, never for a person. */
  ORGANISATION,

  /** One that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Applicant[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Applicant of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return its name, like "employer".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentApplicantName(value()));
  }
}
