// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sees memory that only the operating system knows of. */
final class Leaks {
  private static final int N_OCCUPATIONS = 4000;

  private Leaks() {}

  /** Return the memory that this process really has, in bytes. */
  static long resident() {
    try {
      String pages = Files.readString(Path.of("/proc/self/statm")).split(" ")[1];
      return 4096L * Long.parseLong(pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Return a snapshot that is large enough to be noticed. */
  static byte[] snapshot() throws IOException {
    StringBuilder text = new StringBuilder(Fixture.TURTLE);
    for (int i = 0; i < N_OCCUPATIONS; ++i) {
      text.append("o:n").append(i).append(" a cnlo:Occupation ; skos:prefLabel \"Beroep ");
      text.append(i).append("\"@nl ; cnlo:requiresHATEssential c:koken , k:voeding .\n");
    }

    Path file = Files.createTempFile("leaks-", ".snapshot");
    try (Taxonomy taxonomy = Fixture.compiled(text.toString())) {
      taxonomy.save(file);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }
}
