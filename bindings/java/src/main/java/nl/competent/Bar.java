// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What may stand in the way of a course.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Bar {
  /** It costs more than one can pay. */
  BUDGET,

  /** It takes more hours a week. */
  HOURS,

  /** It is followed in no way that one can. */
  MODE,

  /** One would not earn meanwhile. */
  EARNING,

  /** It is given elsewhere only. */
  REGION,

  /** It has begun by then. */
  START,

  /** It takes too long. */
  END,

  /** It asks for a higher NLQF level. */
  LEVEL,

  /** It asks for better Dutch. */
  LANGUAGE,

  /** It asks for something that is missing. */
  PREREQUISITE,

  /** The law asks for a missing diploma. */
  DIPLOMA,

  /** It takes more steps. */
  STEPS,

  /** Its price or duration is not stated. */
  UNSTATED,

  /** Nothing teaches enough of it. */
  COVERAGE,

  /** A bar that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Bar[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Bar of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "budget".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentBarName(value()));
  }
}
