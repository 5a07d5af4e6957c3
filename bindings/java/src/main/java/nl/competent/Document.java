// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What somebody who completes a course or tile gets.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Document {
  /** Nothing. */
  NONE,

  /** Bewijs van deelname. */
  PROOF,

  /** Praktijkverklaring. */
  PRACTICE_STATEMENT,

  /** Microcredential. */
  MICROCREDENTIAL,

  /** Branchecertificaat. */
  BRANCH_CERTIFICATE,

  /** Mbo-certificaat. */
  CERTIFICATE,

  /** Keuzedeel. */
  ELECTIVE,

  /** Diploma. */
  DIPLOMA,

  /** Getuigschrift. */
  DEGREE,

  /** One that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Document[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Document of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return its name, like "diploma".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentDocumentName(value()));
  }
}
