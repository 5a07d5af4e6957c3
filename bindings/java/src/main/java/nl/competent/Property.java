// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What may be stated of a concept or of a part of it.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Property {
  /** What it costs, in eurocents. */
  PRICE,

  /** How long it takes, in weeks. */
  WEEKS,

  /** Study load of all of it, in hours. */
  STUDY_HOURS,

  /** Hours a week that it takes. */
  WEEK_HOURS,

  /** Its {@link Nlqf}. */
  LEVEL,

  /** The {@link Nlqf} to begin with. */
  ENTRY_LEVEL,

  /** The {@link Cefr} of Dutch, too. */
  ENTRY_LANGUAGE,

  /** A {@link Mode}. */
  MODE,

  /** A {@link Document}. */
  DOCUMENT,

  /** Date on which it begins. */
  START,

  /** Last date of it. */
  END,

  /** Date from which it holds. */
  VALID_FROM,

  /** Last date on which it holds. */
  VALID_UNTIL,

  /** Date on which it was recognised. */
  RECOGNISED,

  /** 1 if OCW recognises it, 0 if not. */
  IS_ACCREDITED,

  /** 1 if one earns meanwhile, 0 if not. */
  IS_PAID,

  /** Region or its code, as text. */
  REGION,

  /** Name of a place, as text. */
  PLACE,

  /** Sector or its code, as text. */
  SECTOR,

  /** Werkproces, like "B1-K1-W1". */
  PROCESS,

  /** What people read, as text. */
  NOTE,

  /** Where this is from, as text. */
  SOURCE,

  /** Date of that source. */
  SOURCE_DATE,

  /** Which version it is, as text. */
  VERSION,

  /** A {@link Criterion}. */
  ABOUT,

  /** Lowest value that meets it. */
  AT_LEAST,

  /** Highest value that meets it. */
  AT_MOST,

  /** A value that meets it, as number. */
  ONE_OF,

  /** A value that meets it, as text. */
  ONE_OF_TEXT,

  /** Part of the cost, in 1,000ths. */
  SHARE,

  /** Most that is paid, in eurocents. */
  CAP,

  /** Least that is paid, in eurocents. */
  FLOOR,

  /** Weeks that the cap is for. */
  PER_WEEKS,

  /** Weeks from asking to the start. */
  WEEKS_BEFORE,

  /** Which of conflicting statements. */
  VARIANT,

  /** A {@link Payment}. */
  PAYMENT,

  /** 1 if it is about basic skills. */
  IS_BASIC,

  /** 1 if it leads to work in demand. */
  IN_DEMAND,

  /** One that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Property[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Property of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return its English name, like "price".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentPropertyName(value()));
  }
}
