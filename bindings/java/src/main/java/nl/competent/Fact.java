// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;
import nl.competent.internal.CompetentNative;

/**
 * What may be known of a person.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Fact {
  /** Age in whole years. */
  AGE,

  /** Year of birth. */
  BIRTH_YEAR,

  /** All driving licences. */
  LICENCES,

  /** Highest qualification by NLQF. */
  LEVEL,

  /** All that applies of work. */
  STATUS,

  /** Hours available a week. */
  HOURS,

  /** Whether the profile has all diplomas. */
  ALL_DIPLOMAS,

  /** Code of a region. */
  REGION,

  /** Sector or its code. */
  SECTOR,

  /** Circumstances accepted and excluded. */
  CIRCUMSTANCES,

  /** Languages, each with a proficiency. */
  LANGUAGES,

  /** Whether there is a tie to the Dutch labour market. */
  LABOUR_MARKET,

  /** Whether there is a right to study finance. */
  STUDY_FINANCE,

  /** Whether the position at work is weak, or at risk. */
  WEAK_POSITION,

  /** Whether there is unemployment benefit (WW). */
  WW,

  /** Number of employees of the employer. */
  EMPLOYEES,

  /** Whether the employer is a recognised leerbedrijf. */
  LEERBEDRIJF,

  /** Whether a cao or an OandO fund covers the person. */
  FUND,

  /** Whether the employer asks for funding. */
  EMPLOYER_ASKS,

  /** A fact that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Fact[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Fact of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the constant with a number, or nothing for less than 0. */
  static Optional<Fact> ofNullable(int value) {
    return value < 0 ? Optional.empty() : Optional.of(of(value));
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "birth_year".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentFactName(value()));
  }
}
