// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderTest {
  // Progress is told a few times a second, so reading has to take a good part of one
  private static final Duration LONG_ENOUGH = Duration.ofMillis(600);

  @TempDir private static Path folder;
  private static Path large;

  @BeforeAll
  static void writeLargeFile() throws IOException {
    large = folder.resolve("large.nt");
    Duration took = Duration.ZERO;
    for (int n = 200_000; took.compareTo(LONG_ENOUGH) < 0; n *= 2) {
      write(n);
      Instant start = Instant.now();
      try (Builder builder = new Builder()) {
        builder.read(large);
      }
      took = Duration.between(start, Instant.now());
    }
  }

  private static void write(int n) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(large)) {
      for (int i = 0; i < n; ++i) {
        String predicate = "<http://www.w3.org/2004/02/skos/core#prefLabel>";
        out.write("<a:" + i + "> " + predicate + " \"" + i + "\" .\n");
      }
    }
  }

  @Test
  void readsTablesOfSynonyms() throws IOException {
    Path table = folder.resolve("ons.csv");
    Files.writeString(table, "term;concept;kind\r\nkeukenprins;Kok;occupation\r\nx;y;\r\n");
    Path statements = folder.resolve("tiny.ttl");
    Files.writeString(statements, Fixture.TURTLE);
    try (Builder builder = new Builder();
        Taxonomy taxonomy = builder.read(table).read(statements).finish()) {
      Hit hit = taxonomy.search("Keukenprins", Kind.OCCUPATION).hits().get(0);
      assertEquals("Kok", hit.concept().name().orElseThrow());
      assertEquals(Role.EMPLOYER, hit.role());
      Finding finding =
          taxonomy.report().findings().stream()
              .filter(f -> f.kind() == FindingKind.UNRESOLVED)
              .findFirst()
              .orElseThrow();
      assertEquals("y", finding.subject());
      assertEquals(3, finding.line());
    }
  }

  @Test
  void tellsProgress() throws IOException {
    List<long[]> told = new ArrayList<>();
    try (Builder builder = new Builder()) {
      builder.onProgress((done, total) -> told.add(new long[] {done, total})).read(large);
    }

    assertFalse(told.isEmpty());
    long before = 0;
    for (long[] one : told) {
      assertTrue(one[0] >= before && one[0] <= one[1]);
      assertEquals(Files.size(large), one[1]);
      before = one[0];
    }
  }

  @Test
  void tellsNobodyOnceItIsTakenBack() {
    try (Builder builder = new Builder()) {
      builder.onProgress((done, total) -> false).onProgress(null).read(large);
    }
  }

  @Test
  void stopsWhenAskedTo() {
    Builder builder = new Builder().onProgress((done, total) -> false);
    CancelledException e =
        assertThrows(CancelledException.class, () -> builder.read(large));
    assertEquals(Status.CANCELLED, e.status());
    assertThrows(IllegalStateException.class, builder::finish);
  }

  @Test
  void throwsWhatTheCallbackThrows() {
    RuntimeException thrown = new UnsupportedOperationException("no");
    try (Builder builder = new Builder()) {
      builder.onProgress(
          (done, total) -> {
            throw thrown;
          });
      assertSame(thrown, assertThrows(RuntimeException.class, () -> builder.read(large)));
      assertThrows(IllegalStateException.class, builder::finish);
    }

    Error error = new StackOverflowError();
    try (Builder builder = new Builder()) {
      builder.onProgress(
          (done, total) -> {
            throw error;
          });
      assertSame(error, assertThrows(Error.class, () -> builder.read(large)));
    }
  }

  @Test
  void isNotUsedByTheCallback() {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (Builder builder = new Builder()) {
      builder.onProgress(
          (done, total) -> {
            thrown.set(assertThrows(IllegalStateException.class, builder::finish));
            return true;
          });
      builder.read(large);
      assertTrue(thrown.get() instanceof IllegalStateException);
      builder.finish().close();
    }
  }

  @Test
  void mayBeClosedByTheCallback() {
    Builder builder = new Builder();
    builder.onProgress(
        (done, total) -> {
          builder.close();
          return true;
        });
    builder.read(large);
    assertThrows(IllegalStateException.class, builder::finish);
  }

  @Test
  void isSpentWhenItIsFinished() {
    Builder builder = new Builder();
    builder.finish().close();
    assertThrows(IllegalStateException.class, builder::finish);
    assertThrows(IllegalStateException.class, () -> builder.read(large));
    builder.close();
  }

  @Test
  void isSpentWhenItFails() {
    Builder builder = new Builder();
    assertThrows(
        ParseException.class,
        () -> builder.read(new Source(Path.of("x.ttl")), Fixture.bytes("<a> <b> .")));
    assertThrows(IllegalStateException.class, builder::finish);
  }

  @Test
  void isUsedByOneThreadAtATime() throws Exception {
    try (Builder builder = new Builder()) {
      byte[] bytes = Fixture.bytes(Fixture.TURTLE);
      Threads.run(4, () -> builder.read(new Source(Path.of("fixture.ttl")), bytes));
      try (Taxonomy taxonomy = builder.finish()) {
        assertEquals(4, taxonomy.report().sources().size());
        assertEquals(5, taxonomy.count(Kind.OCCUPATION));
      }
    }
  }

  @Test
  void readsNothingFromNoBytes() {
    assertThrows(
        CompetentException.class,
        () -> new Builder().read(new Source(Path.of("empty")), new byte[0]));
    assertThrows(
        NullPointerException.class, () -> new Builder().read(new Source(Path.of("x")), null));
  }
}
