// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What can be odd in the data.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum FindingKind {
  /** Not in the predicate table. */
  UNKNOWN_PREDICATE,

  /** A type that is not known. */
  UNKNOWN_CLASS,

  /** A value that is not known. */
  UNKNOWN_VALUE,

  /** Linked to, never described. */
  DANGLING,

  /** Described, but has no label. */
  UNLABELLED,

  /** Two types that exclude another. */
  TWO_KINDS,

  /** Two names in one language. */
  TWO_PREFERRED,

  /** Required at several levels. */
  TWO_LEVELS,

  /** Broader than itself. */
  CYCLE,

  /** Label that begins or ends blank. */
  BLANK,

  /** Label or code without text. */
  EMPTY,

  /** A literal for an IRI or vice versa. */
  MISPLACED,

  /** Linked to itself. */
  SELF,

  /** A synonym of nothing that is here. */
  UNRESOLVED,

  /** A synonym of what several are called. */
  AMBIGUOUS,

  /** A price, date or such that is none. */
  BAD_VALUE,

  /** Two values of which one can hold. */
  TWO_VALUES,

  /** An end that is before its start. */
  BAD_PERIOD,

  /** A step of a path that leads nowhere. */
  DEAD_END,

  /** A course that is of no use for a gap. */
  TEACHES_NOTHING,

  /** A function that is before itself. */
  STEP_CYCLE,

  /** A row of a table that was left out. */
  BAD_ROW,

  /** A row that is not in UTF-8. */
  BAD_ENCODING,

  /** A version that a higher one replaces. */
  TWO_VERSIONS,

  /** A kind of finding that this package does not know, from a newer library. */
  UNKNOWN;

  private static final FindingKind[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static FindingKind of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "dangling".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentFindingName(value()));
  }
}
