// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Names of files as the library has them. */
final class Paths {
  private Paths() {}

  /** Return the name of a file, with a null byte behind it. */
  static byte[] bytes(Path path) {
    if (path.getFileSystem() != FileSystems.getDefault()) {
      throw new ArgumentException("A path is not of the default file system");
    }

    // To the library "-" is standard input or output, which a path never is
    String name = path.toString();
    return Utf8.terminated(name.equals("-") ? "./-" : name);
  }
}
