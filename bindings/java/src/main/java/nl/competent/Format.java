// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * How statements are written in a file.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Format {
  /** To be recognised, by content then name. */
  UNKNOWN,

  /** RDF/XML 1.1. */
  RDF_XML,

  /** Turtle 1.1. */
  TURTLE,

  /** TriG 1.1. */
  TRIG,

  /** N-Triples 1.1. */
  N_TRIPLES,

  /** N-Quads 1.1. */
  N_QUADS,

  /** A row a statement, for writing only. */
  CSV;

  private static final Format[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Format of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return ordinal();
  }

  /**
   * Return the English name, like "ttl".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentFormatName(value()));
  }

  /**
   * Return the format that goes by a short name, like "ttl".
   *
   * @param name short name
   * @return the format, or {@link #UNKNOWN}
   */
  public static Format named(String name) {
    return of(CompetentNative.competentFormatFromName(Utf8.terminated(name)));
  }
}
