// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What brought a hit.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Rule {
  /** The query is a label, in normal form. */
  LABEL,

  /** The query begins a label, in normal form. */
  PREFIX,

  /** The query is a label but for typing errors. */
  TYPO,

  /** They have words, or parts of words, in common. */
  WORDS,

  /** A rule that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Rule[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Rule of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "label".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentRuleName(value()));
  }
}
