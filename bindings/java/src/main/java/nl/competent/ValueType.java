// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * What the value of a property is.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum ValueType {
  /** A number, of what the property says. */
  NUMBER,

  /** Eurocents. */
  MONEY,

  /** A date, as year * 10000 + month * 100 + day. */
  DATE,

  /** A number that has a name. */
  NAME,

  /** A text. */
  TEXT,

  /** One that this package does not know, from a newer library. */
  UNKNOWN;

  private static final ValueType[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static ValueType of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }
}
