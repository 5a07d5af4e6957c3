// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void converts() throws Exception {
    Path from = file("a.ttl", "<s> <p> \"" + Fixture.ROCKET + "\"@nl .");
    Path to = folder.resolve("r" + Fixture.ROCKET + ".nt");
    new Source(from).withBase("https://example.org/").convert(Format.N_TRIPLES, to);
    String line = Files.readString(to);
    assertTrue(line.startsWith("<https://example.org/s> <https://example.org/p> \""));

    Path back = folder.resolve("b.csv");
    new Source(to).withFormat(Format.N_TRIPLES).convert(Format.CSV, back);
    assertEquals(2, Files.readAllLines(back).size());
    assertTrue(Files.readString(back).contains(Fixture.ROCKET));
  }

  @Test
  void leavesNoHalfFile() throws Exception {
    Path from = file("bad.ttl", "<https://example.org/s> <https://example.org/p> \"a\" .\n<x");
    Path to = folder.resolve("out.nt");
    ParseException e =
        assertThrows(
            ParseException.class,
            () ->
                new Source(from)
                    .withFormat(Format.TURTLE)
                    .withBase("https://example.org/")
                    .convert(Format.N_TRIPLES, to));
    assertEquals(Status.BAD_SYNTAX, e.status());
    assertEquals(2, e.line());
    assertFalse(Files.exists(to));
  }

  @Test
  void refusesToWriteAFormatThatIsOnlyRead() throws Exception {
    Path from = file("a.nt", "<a:s> <a:p> <a:o> .\n");
    Source source = new Source(from);
    Path to = folder.resolve("out.rdf");
    assertThrows(CompetentException.class, () -> source.convert(Format.RDF_XML, to));
    assertThrows(CompetentException.class, () -> source.convert(Format.UNKNOWN, to));
    assertFalse(Files.exists(to));
  }

  @Test
  void hasLimits() throws Exception {
    Path from = file("a.nt", "<a:s> <a:p> \"0123456789\" .\n");
    Source source = new Source(from);
    Path to = folder.resolve("out.nt");
    source.withLimit(Limit.LITERAL, 10).convert(Format.N_TRIPLES, to);
    assertThrows(
        LimitException.class,
        () -> source.withLimit(Limit.LITERAL, 9).convert(Format.N_TRIPLES, to));
    assertThrows(
        ArgumentException.class,
        () -> source.withLimit(Limit.LITERAL, 0).convert(Format.N_TRIPLES, to));
    assertThrows(
        ArgumentException.class,
        () -> source.withLimit(Limit.UNKNOWN, 9).convert(Format.N_TRIPLES, to));
    try (Builder builder = new Builder()) {
      Source tight = source.withLimit(Limit.IRI, 2);
      assertThrows(LimitException.class, () -> builder.read(tight));
    }
    assertEquals(
        Map.of(Limit.IRI, 2L, Limit.TEXT, 3L),
        source.withLimit(Limit.IRI, 2).withLimit(Limit.TEXT, 3).limits());
  }

  @Test
  void refusesOtherFileSystemsAndNullCharacters() throws Exception {
    URI zip = URI.create("jar:" + folder.resolve("x.zip").toUri());
    try (FileSystem other = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path inside = other.getPath("/a.ttl");
      assertThrows(ArgumentException.class, () -> Taxonomy.open(inside));
    }
    Source source = new Source(file("a.nt", "")).withBase("https://example.org/\0");
    assertThrows(
        ArgumentException.class, () -> source.convert(Format.CSV, folder.resolve("x.csv")));
  }

  @Test
  void aDashIsAFileLikeAnyOther() {
    assertThrows(NotFoundException.class, () -> Taxonomy.open(Path.of("-")));
  }
}
