// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * What becomes of what a scheme pays.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Payment {
  /** Off the price, for whoever pays it. */
  FEE,

  /** To the employer, who pays all of the price. */
  WHOLE,

  /** Lent: it has to be paid back. */
  LOAN,

  /** Off the taxes, when the price is paid. */
  TAX,

  /** To the employer, for guidance at work. */
  WORK,

  /** One that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Payment[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Payment of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return its name, like "loan".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentPaymentName(value()));
  }
}
