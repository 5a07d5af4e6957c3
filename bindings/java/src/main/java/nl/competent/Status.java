// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What became of a call.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Status {
  /** All is well. */
  SUCCESS,

  /** There was not enough memory. */
  NO_MEMORY,

  /** An argument is out of its range. */
  BAD_ARGUMENT,

  /** There is no file of that name. */
  NOT_FOUND,

  /** A file cannot be read. */
  BAD_READ,

  /** A file cannot be written. */
  BAD_WRITE,

  /** A file is of no known format. */
  BAD_FORMAT,

  /** A file breaks its format's grammar. */
  BAD_SYNTAX,

  /** A file is not valid in its encoding. */
  BAD_ENCODING,

  /** A file uses what is never followed. */
  FORBIDDEN,

  /** A {@link Limit} was passed. */
  OVER_LIMIT,

  /** A snapshot is damaged or hostile. */
  BAD_SNAPSHOT,

  /** A snapshot is of another version. */
  BAD_VERSION,

  /** An explanation is not the score's. */
  BAD_SUM,

  /** The caller asked to stop. */
  CANCELLED,

  /** A status that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Status[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Status of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return the English name, like "out of memory".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentStatusName(value()));
  }
}
