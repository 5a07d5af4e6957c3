// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LeakTest {
  private static final long MOST = 6_000_000;

  private static final int LARGE = 20_000;

  /** Check that doing something again and again takes no more memory. */
  private static void check(int rounds, Runnable round) {
    for (int i = 0; i < rounds / 4; ++i) {
      round.run();
    }
    System.gc();
    long before = Leaks.resident();
    for (int i = 0; i < rounds; ++i) {
      round.run();
    }
    System.gc();
    long grown = Leaks.resident() - before;
    assertTrue(grown < MOST, grown + " bytes more");
  }

  @Test
  void openingMatchingAndClosing() throws Exception {
    byte[] snapshot = Leaks.snapshot();
    assertTrue(snapshot.length > 400_000); // A leak of one would be 80 MB
    check(
        200,
        () -> {
          try (Taxonomy taxonomy = Taxonomy.open(snapshot);
              Profile profile = new Profile(taxonomy).addIri(Fixture.CAPABILITY + "koken");
              Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
            matcher.gap(profile, matcher.match(profile, 1000).get(0).target()).verify();
            taxonomy.search("beroep");
            Normaliser.of(taxonomy).close();
            taxonomy.report();
          }
        });
  }

  @Test
  void buildingAndFailing() {
    String text = Fixture.TURTLE + "#".repeat(LARGE) + "\n";
    byte[] good = Fixture.bytes(text);
    byte[] bad = Fixture.bytes(text + "<");
    Source source =
        new Source(Path.of("x".repeat(LARGE)))
            .withLimit(Limit.IRI, 2 * LARGE)
            .withBase("https://example.org/" + "x".repeat(LARGE));
    check(
        800,
        () -> {
          try (Builder builder = new Builder()) {
            builder.read(source, good).finish().close();
          }
          Builder builder = new Builder();
          assertThrows(ParseException.class, () -> builder.read(source, bad));
          assertThrows(NotFoundException.class, () -> Taxonomy.open(Path.of("/no/such/file")));
        });
  }

  @Test
  void asking() {
    try (Taxonomy taxonomy = Fixture.tiny();
        Profile profile = new Profile(taxonomy).addIri(Fixture.CAPABILITY + "koken");
        Normaliser normaliser = Normaliser.of(taxonomy);
        Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION, Preset.PUBLIC)) {
      Concept cook = Fixture.occupation(taxonomy, "kok");
      Source limited = new Source(Path.of("x")).withLimit(Limit.IRI, 2);
      String large = "x".repeat(LARGE);
      check(
          4_000,
          () -> {
            matcher.match(profile, 3);
            matcher.gap(profile, cook).verify();
            taxonomy.search("kok");
            normaliser.run("Verkoopsters / kokbakker m/v");
            cook.labels();
            cook.requires();
            profile.add(cook).credits();
            taxonomy.findLabel(large);
            for (int i = 0; i < 40; ++i) {
              Weights.of(Preset.PUBLIC).raw().delete();
              limited.withLimits(raw -> {});
            }
            assertThrows(ArgumentException.class, () -> profile.add(cook, 7));
          });
    }
  }
}
