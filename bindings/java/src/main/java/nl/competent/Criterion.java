// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What a condition of a scheme is about.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Criterion {
  /** Who asks, a {@link Applicant}. */
  APPLICANT,

  /** Age in years when it begins. */
  AGE,

  /** What applies, a {@link Work}. */
  WORK,

  /** Highest {@link Nlqf}. */
  PERSON_LEVEL,

  /** Sector of the person, as text. */
  PERSON_SECTOR,

  /** Region of the person, as text. */
  PERSON_REGION,

  /** Tie to the Dutch labour market. */
  IS_TIED,

  /** Gets study finance, 1 or 0. */
  STUDY_FINANCE,

  /** Weak position, or at risk, 1 or 0. */
  IS_WEAK,

  /** Employees of the employer. */
  EMPLOYEES,

  /** Employer is one, 1 or 0. */
  IS_LEERBEDRIJF,

  /** Covered by a fund or cao. */
  HAS_FUND,

  /** {@link Nlqf} of the course. */
  COURSE_LEVEL,

  /** {@link Mode} of the course. */
  COURSE_MODE,

  /** {@link Document} of the course. */
  DOCUMENT,

  /** OCW recognises the course. */
  IS_ACCREDITED,

  /** Of a recognised ontwikkelpad. */
  IS_IN_PATH,

  /** Awards what has a crebo. */
  HAS_CREBO,

  /** For the work, now or later. */
  IS_FOR_WORK,

  /** Language, arithmetic, digital. */
  IS_BASIC,

  /** Date on which it begins. */
  COURSE_START,

  /** Date on which one asks for it. */
  ASKED,

  /** Price of it, in eurocents. */
  PRICE,

  /** Occupation in demand, 1 or 0. */
  IN_DEMAND,

  /** Somebody decides: always asked. */
  DISCRETION,

  /** Gets unemployment benefit (WW). */
  ON_WW,

  /** Weeks from asking to the start. */
  WEEKS_AHEAD,

  /** How long it takes, in weeks. */
  WEEKS,

  /** It, its provider, award or path. */
  COURSE,

  /** No work, or about to lose it. */
  AT_RISK,

  /** One that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Criterion[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Criterion of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return its name, like "course level".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentCriterionName(value()));
  }
}
