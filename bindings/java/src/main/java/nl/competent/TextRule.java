// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What may be done to a term, in the order in which it is done.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum TextRule {
  /** Take away m/v/x. */
  GENDER_MARK,

  /** Take away hours and full time. */
  HOURS,

  /** Take away salaries and scales. */
  SALARY,

  /** Take away words of vacancies. */
  NOTICE,

  /** Take away numbers of vacancies. */
  REFERENCE,

  /** Take away names of places. */
  PLACE,

  /** Write grades and levels one way. */
  ORDINAL,

  /** Read a choice inside a word. */
  AFFIX,

  /** Read with and without a prefix. */
  PREFIX,

  /** Read words and their initials apart. */
  INITIALS,

  /** Read with and without what is added. */
  QUALIFIER,

  /** Read what slashes part. */
  SLASH,

  /** Complete words that share an end. */
  SUSPENDED,

  /** Spell without a hyphen. */
  HYPHEN,

  /** Spell as one word. */
  JOIN,

  /** Write abbreviations in full. */
  ABBREVIATION,

  /** Make one key of both genders. */
  GENDER,

  /** Make one key of both numbers. */
  NUMBER,

  /** Split a word into parts. */
  COMPOUND,

  /** A rule that this package does not know, from a newer library. */
  UNKNOWN;

  private static final TextRule[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static TextRule of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "gender mark".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentTextRuleName(value()));
  }

  /**
   * Return a term that the rule changes.
   *
   * @return the term, or "unknown" where there is none
   */
  public String example() {
    return Names.orUnknown(CompetentNative.competentTextRuleExample(value()));
  }
}
