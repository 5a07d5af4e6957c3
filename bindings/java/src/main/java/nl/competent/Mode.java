// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/**
 * A leerweg, or how a course is followed.
 *
 * <p>The constants stand in the order of their numbers in the library, which never change.
 */
public enum Mode {
  /** Beroepsopleidende leerweg, full-time. */
  BOL,

  /** Idem, part-time. */
  BOL_PART_TIME,

  /** Beroepsbegeleidende leerweg, at work. */
  BBL,

  /** Derde leerweg. */
  OVO,

  /** Exams only. */
  EXTERNAL,

  /** Full-time, of hbo and university. */
  FULL_TIME,

  /** Part-time. */
  PART_TIME,

  /** Work and study. */
  DUAL,

  /** From anywhere. */
  ONLINE,

  /** Praktijkleren, wholly at work. */
  AT_WORK,

  /** One that this package does not know, from a newer library. */
  UNKNOWN;

  private static final Mode[] VALUES = values();

  /** Return the constant with a number, or unknown for a number that is not known. */
  static Mode of(int value) {
    return value >= 0 && value < VALUES.length ? VALUES[value] : UNKNOWN;
  }

  /** Return the number in the library. */
  int value() {
    return this == UNKNOWN ? -1 : ordinal();
  }

  /**
   * Return its name, like "BBL".
   *
   * @return the name, or "unknown" where there is none
   */
  public String label() {
    return Names.orUnknown(CompetentNative.competentModeName(value()));
  }
}
