// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What a file may be asked to spend.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Limit {
  /** Depth of nested XML elements. */
  ELEMENTS,

  /** Depth of nested Turtle brackets. */
  NESTING,

  /** Bytes of a literal. */
  LITERAL,

  /** Bytes of an IRI. */
  IRI,

  /** Attributes of an XML element. */
  ATTRIBUTES,

  /** Bytes of a tag, comment or declaration. */
  MARKUP,

  /** Prefixes declared in a file. */
  PREFIXES,

  /** Entities declared in an XML file. */
  ENTITIES,

  /** Bytes of one XML entity. */
  EXPANSION,

  /** Statements, over all files. */
  STATEMENTS,

  /** Bytes read, over all files, once unpacked. */
  TEXT,

  /** A limit that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Limit[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Limit of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "literal".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentLimitName(value()));
  }
}
