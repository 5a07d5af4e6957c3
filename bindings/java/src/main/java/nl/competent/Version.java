// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentNative;

/** The version of the library. */
public final class Version {
  private Version() {}

  /**
   * Return the version of the library that is running.
   *
   * @return the version, like "0.1.0"
   */
  public static String running() {
    return Utf8.text(CompetentNative.competentVersion());
  }
}
