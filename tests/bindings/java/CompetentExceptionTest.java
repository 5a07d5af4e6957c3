// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompetentExceptionTest {
  private static final String SECRET = "geheim";

  @TempDir private Path folder;

  private <T extends CompetentException> T opening(Class<T> type, String name, byte[] bytes)
      throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    T thrown = assertThrows(type, () -> Taxonomy.open(file));
    assertTrue(thrown.getMessage().contains(name), thrown.getMessage());
    assertFalse(thrown.getMessage().contains(SECRET), thrown.getMessage());
    assertFalse(thrown.getMessage().endsWith("."), thrown.getMessage());
    return thrown;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void namesTheFileThatIsNotThere() {
    Path file = folder.resolve("caf\u00E9-" + Fixture.ROCKET + ".ttl");
    NotFoundException e = assertThrows(NotFoundException.class, () -> Taxonomy.open(file));
    assertEquals(Status.NOT_FOUND, e.status());
    assertTrue(e.getMessage().contains(Fixture.ROCKET), e.getMessage());
    assertEquals(0, e.line());
    assertThrows(NotFoundException.class, () -> Taxonomy.map(file));
  }

  @Test
  void namesLineAndColumn() throws Exception {
    ParseException e =
        opening(
            ParseException.class,
            "bad.nt",
            latin("<a:s> <a:p> \"" + SECRET + "\" .\n<a:s> <a:p> \"" + SECRET + " .\n"));
    assertEquals(2, e.line());
    assertTrue(e.column() > 0);
    assertTrue(e.getMessage().contains("bad.nt:2:"), e.getMessage());
  }

  @Test
  void tellsKindsOfFailureApart() throws Exception {
    opening(
        EncodingException.class, "latin.nt", latin("<a:s> <a:p> \"" + SECRET + " \u00E9\" .\n"));
    opening(
        ForbiddenException.class,
        "xxe.rdf",
        latin(
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">&x;</r:RDF>"));
    opening(
        LimitException.class, "deep.ttl", latin("<a:s> <a:p> " + "( ".repeat(100_000)));
    assertThrows(ReadException.class, () -> Taxonomy.open(folder));
    try (Taxonomy taxonomy = Fixture.tiny()) {
      assertThrows(
          CompetentException.class, () -> taxonomy.save(folder.resolve("none/x.snapshot")));
      assertThrows(WriteException.class, () -> taxonomy.save(folder));
    }
  }

  @Test
  void hasAClassForEachStatus() {
    Set<Status> others = EnumSet.of(Status.SUCCESS, Status.UNKNOWN, Status.NO_MEMORY);
    long classes =
        EnumSet.complementOf(EnumSet.copyOf(others)).stream()
            .map(status -> thrown(status.value()).getClass())
            .distinct()
            .count();
    assertEquals(Status.values().length - others.size(), classes);
    assertEquals(CompetentException.class, thrown(99).getClass());
    assertEquals(Status.UNKNOWN, ((CompetentException) thrown(99)).status());
    assertEquals(OutOfMemoryError.class, thrown(Status.NO_MEMORY.value()).getClass());
  }

  private static Throwable thrown(int status) {
    return CompetentException.of(status, 1, 2, new byte[0]);
  }
}
