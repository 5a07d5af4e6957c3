// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * How a text expresses a label.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum MentionRule {
  /** The label, in normal form. */
  LABEL,

  /** One of several things that it says. */
  SHORT,

  /** Its words in other forms. */
  INFLECTED,

  /** Words that are joined or parted. */
  COMPOUND,

  /** Words that share an end. */
  SUSPENDED,

  /** In another order, or with others between. */
  WORDS,

  /** A label but for a typing error. */
  TYPO,

  /** What people say for what it says. */
  EVERYDAY,

  /** A rule that this package does not know, from a newer library. */
  UNKNOWN;

  private static final MentionRule[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static MentionRule of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "inflected".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentMentionRuleName(value()));
  }
}
