// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** Names of constants in the library. */
final class Names {
  private Names() {}

  /** Return a name of the library, or "unknown" where it has none. */
  static String orUnknown(byte[] name) {
    return name == null ? "unknown" : Utf8.text(name);
  }
}
