// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/** A level of the NLQF, of which a higher one comes later. */
public enum Nlqf {
  /** Mbo 1. */
  LEVEL_1(10),

  /** Mbo 2, vmbo. */
  LEVEL_2(20),

  /** Mbo 3. */
  LEVEL_3(30),

  /** Mbo 4, havo. */
  LEVEL_4(40),

  /** Vwo, 4+. */
  LEVEL_4_PLUS(45),

  /** Associate degree. */
  LEVEL_5(50),

  /** Bachelor. */
  LEVEL_6(60),

  /** Master. */
  LEVEL_7(70),

  /** Doctorate. */
  LEVEL_8(80),

  /** A level that this package does not know, from a newer library. */
  UNKNOWN(-1);

  private final int value;

  Nlqf(int value) {
    this.value = value;
  }

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Nlqf of(int value) {
    for (Nlqf one : values()) {
      if (one.value == value) {
        return one;
      }
    }
    return UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return value;
  }

  /**
   * Return the name, like "4+".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentNlqfName(value));
  }
}
