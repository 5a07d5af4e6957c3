// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * How one concept is linked to another.
 *
 * <p>Every relation has an inverse, which is always there too.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Relation {
  /** skos:broader. */
  BROADER,

  /** skos:narrower. */
  NARROWER,

  /** Occupation to requirement. */
  REQUIRES,

  /** Requirement to occupation. */
  REQUIRED_BY,

  /** Norm to what it prescribes. */
  TEACHES,

  /** Requirement to norm. */
  TAUGHT_BY,

  /** Occupation to circumstance. */
  CIRCUMSTANCE,

  /** Circumstance to occupation. */
  CIRCUMSTANCE_OF,

  /** Occupation to its group. */
  IN_GROUP,

  /** Group to occupation. */
  HAS_MEMBER,

  /** Same concept elsewhere. */
  EXACT_MATCH,

  /** Inverse of exact match. */
  EXACT_MATCH_OF,

  /** Nearly the same elsewhere. */
  CLOSE_MATCH,

  /** Inverse of close match. */
  CLOSE_MATCH_OF,

  /** The other one is broader. */
  BROAD_MATCH,

  /** Inverse of broad match. */
  BROAD_MATCH_OF,

  /** The other one is narrower. */
  NARROW_MATCH,

  /** Inverse of narrow match. */
  NARROW_MATCH_OF,

  /** skos:related, its own inverse. */
  RELATED,

  /** Not to be had together, its own inverse. */
  EXCLUDES,

  /** Path to a function, tile or course of it. */
  HAS_STEP,

  /** Inverse of has step. */
  STEP_OF,

  /** Tile to the function before it. */
  STARTS_FROM,

  /** Inverse of starts from. */
  START_OF,

  /** Tile to the function behind it. */
  LEADS_TO,

  /** Inverse of leads to. */
  REACHED_BY,

  /** Function to its occupation. */
  PERFORMS,

  /** Inverse of performs. */
  PERFORMED_IN,

  /** Course or tile to its norm. */
  AWARDS,

  /** Inverse of awards. */
  AWARDED_BY,

  /** To what has to be there before. */
  NEEDS,

  /** Inverse of needs. */
  NEEDED_BY,

  /** Course or tile to its provider. */
  PROVIDED_BY,

  /** Inverse of provided by. */
  PROVIDES,

  /** A relation that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Relation[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Relation of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "requires".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentRelationName(value()));
  }

  /**
   * Return the inverse, like narrower for broader.
   *
   * @return the relation that leads back
   */
  public Relation inverse() {
    return this == UNKNOWN ? UNKNOWN : of(CompetentNative.competentRelationInverse(value()));
  }
}
