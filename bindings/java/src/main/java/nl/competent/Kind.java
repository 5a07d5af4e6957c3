// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What a concept is.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Kind {
  /** Beroep. */
  OCCUPATION,

  /** Vaardigheid, cnlo:HumanCapability. */
  CAPABILITY,

  /** Kennisgebied. */
  KNOWLEDGE,

  /** Beroepstaak. */
  TASK,

  /** Werkomstandigheid. */
  CIRCUMSTANCE,

  /** Opleidingsnorm, like an mbo diploma. */
  NORM,

  /** Opleiding or cursus. */
  COURSE,

  /** Ontwikkelpad. */
  PATH,

  /** Functie in an ontwikkelpad. */
  FUNCTION,

  /** Regeling that pays. */
  SCHEME,

  /** Group of occupations, like an ISCO one. */
  GROUP,

  /** Taal. */
  LANGUAGE,

  /** Taalniveau. */
  PROFICIENCY,

  /** Concept of another taxonomy, like ESCO. */
  EXTERNAL,

  /** Named, but its kind is not stated, or one that this package does not know. */
  UNKNOWN,

  /** Scholingstegel, between functions. */
  TILE,

  /** Who gives courses, like a school. */
  PROVIDER;

  private static final Kind[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Kind of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return ordinal();
  }

  /**
   * Return the English name, like "occupation".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentKindName(value()));
  }
}
