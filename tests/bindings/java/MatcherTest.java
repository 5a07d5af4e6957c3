// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatcherTest {
  private Taxonomy taxonomy;
  private Profile profile;

  @BeforeEach
  void open() {
    taxonomy = Fixture.tiny();
    profile = new Profile(taxonomy).addIri(Fixture.CAPABILITY + "koken");
  }

  @AfterEach
  void close() {
    profile.close();
    taxonomy.close();
  }

  @Test
  void ranksTargets() {
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      Matches matches = matcher.match(profile, 10);
      assertEquals(5, matches.size());
      assertEquals("Bakker", matches.get(0).target().name().orElseThrow());
      assertEquals("Kok", matches.get(1).target().name().orElseThrow());
      assertTrue(matches.get(0).points() > matches.get(1).points());
      assertEquals(0, matches.get(4).points());
      for (Match match : matches) {
        assertEquals(match.points() / 65535.0, match.coverage());
      }

      assertEquals(2, matcher.match(profile, 2).size());
      assertEquals(matches.subList(0, 2), matcher.match(profile, 2));
    }
  }

  @Test
  void hasColumns() {
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      Matches matches = matcher.match(profile, 10);
      int[] targets = matches.targets();
      int[] points = matches.points();
      assertArrayEquals(matches.stream().mapToInt(m -> m.target().id()).toArray(), targets);
      assertArrayEquals(matches.stream().mapToInt(Match::points).toArray(), points);
      assertEquals(matches.get(1).target(), taxonomy.concept(targets[1]));
      targets[0] = -1;
      assertNotEquals(-1, matches.targets()[0]);
      assertThrows(IndexOutOfBoundsException.class, () -> matches.get(5));
      assertThrows(UnsupportedOperationException.class, () -> matches.remove(0));
    }
  }

  @Test
  void ranksByFit() {
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      Matches matches = matcher.match(profile, 10, Order.FIT);
      int[] fits = matches.fits();
      assertTrue(fits.length > 1 && matches.ownFit() > 0);
      for (int i = 0; i < fits.length; ++i) {
        Match match = matches.get(i);
        assertTrue(i == 0 || fits[i - 1] >= fits[i]);
        double share = Math.min(fits[i] / (double) matches.ownFit(), 1.0);
        assertEquals(share, match.fit().orElseThrow());
        assertTrue(matcher.match(profile, 10).contains(match));
      }

      try (Profile nobody = new Profile(taxonomy)) {
        Match match = matcher.match(nobody, 1, Order.COVERAGE).get(0);
        assertTrue(match.fit().isEmpty());
        assertEquals(Nearness.UNKNOWN, match.nearness());
      }
    }
  }

  @Test
  void explainsFits() {
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      for (Match match : matcher.match(profile, 10, Order.FIT)) {
        Fit fit = matcher.fit(profile, match.target());
        assertEquals(match.target(), fit.target());
        assertEquals(match.fit(), fit.share());
        assertEquals(match.nearness(), fit.nearness());
        assertEquals(fit.points(), fit.terms().stream().mapToInt(FitTerm::earned).sum());
        assertTrue(fit.own() >= fit.points());
        assertTrue(fit.verify());
        assertThrows(
            SumException.class,
            () -> matcher.verifyFit(fit.target(), fit.points() + 1, fit.terms()));
      }
    }
  }

  @Test
  void measuresByGroups() {
    String turtle =
        "@prefix : <a:> . @prefix c: <https://linkeddata.competentnl.nl/def/competentnl#> ."
            + "@prefix u: <https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#> ."
            + ":x c:requiresHATEssential :s, :t . :y c:requiresHATEssential :s ."
            + ":z c:requiresHATEssential :r ."
            + ":s a c:HumanCapability . :t a c:HumanCapability . :r a c:HumanCapability ."
            + ":x u:broadMatchTaxonomyItemKernberoep :g ."
            + ":y u:broadMatchTaxonomyItemKernberoep :g .";
    try (Taxonomy grouped = Fixture.compiled(turtle);
        Matcher matcher = Matcher.of(grouped, Kind.OCCUPATION)) {
      double close = matcher.threshold(Nearness.CLOSE).orElseThrow();
      assertTrue(matcher.threshold(Nearness.FEASIBLE).orElseThrow() <= close);
      assertTrue(0 < close && close < 1);
    }
    try (Matcher matcher = Matcher.of(taxonomy, Kind.NORM)) {
      assertTrue(matcher.threshold(Nearness.CLOSE).isEmpty());
    }
  }

  @Test
  void scoresEverythingForWhoHasEverything() {
    taxonomy.concepts(Kind.CAPABILITY).forEach(profile::add);
    taxonomy.concepts(Kind.KNOWLEDGE).forEach(profile::add);
    taxonomy.concepts(Kind.TASK).forEach(profile::add);
    for (Preset preset : List.of(Preset.BALANCED, Preset.PUBLIC)) {
      for (Kind kind : List.of(Kind.OCCUPATION, Kind.NORM)) {
        try (Matcher matcher = Matcher.of(taxonomy, kind, preset)) {
          Matches matches = matcher.match(profile, 10);
          assertEquals(taxonomy.count(kind), matches.size());
          assertTrue(matches.stream().allMatch(m -> m.points() == Matcher.TARGET_POINTS));
          assertTrue(matches.stream().allMatch(m -> m.coverage() == 1.0));
          assertTrue(
              IntStream.range(1, matches.size())
                  .allMatch(i -> matches.targets()[i - 1] < matches.targets()[i]));
        }
      }
    }
  }

  @Test
  void hasWeights() {
    Weights published = Weights.of(Preset.PUBLIC);
    assertNotEquals(published, Weights.of(Preset.BALANCED));
    assertEquals(Weights.UNIT, published.essential());
    try (Matcher matcher = Matcher.of(taxonomy, Kind.NORM, Preset.PUBLIC)) {
      assertEquals(published, matcher.weights());
      assertEquals(Kind.NORM, matcher.targets());
      assertEquals(taxonomy, matcher.taxonomy());
    }

    Weights own = new Weights(1, 2, 3, 4, 5, 6, 7, true);
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION, own)) {
      assertEquals(own, matcher.weights());
    }
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      assertEquals(Weights.of(Preset.BALANCED), matcher.weights());
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThrows(ArgumentException.class, () -> Matcher.of(taxonomy, Kind.TASK));
    assertThrows(ArgumentException.class, () -> Matcher.of(taxonomy, Kind.UNKNOWN));
    assertThrows(ArgumentException.class, () -> Weights.of(Preset.UNKNOWN));
    for (Weights weights :
        List.of(
            new Weights(0, 0, 0, 256, 0, 0, 0, true),
            new Weights(256, 0, 0, 0, 0, 0, 0, true),
            new Weights(257, 0, 0, 256, 0, 0, 0, false),
            new Weights(256, 0, 0, -1, 256, 0, 0, false))) {
      assertThrows(ArgumentException.class, () -> Matcher.of(taxonomy, Kind.NORM, weights));
    }
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION);
        Taxonomy other = Fixture.tiny();
        Profile elsewhere = new Profile(other)) {
      assertThrows(ArgumentException.class, () -> matcher.match(profile, 0));
      assertThrows(ArgumentException.class, () -> matcher.match(profile, -1));
      assertThrows(ArgumentException.class, () -> matcher.match(elsewhere, 1));
      assertThrows(NullPointerException.class, () -> matcher.match(null, 1));
      assertEquals(5, matcher.match(profile, Integer.MAX_VALUE).size());
    }
  }

  @Test
  void isUsedByManyThreads() throws Exception {
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      Matches expected = matcher.match(profile, 5);
      Threads.run(
          8,
          () -> {
            for (int i = 0; i < 500; ++i) {
              assertEquals(expected, matcher.match(profile, 5));
            }
          });
    }
  }

  @Test
  void outlivesItsTaxonomy() {
    Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION);
    taxonomy.close();
    Matches matches = matcher.match(profile, 5);
    assertEquals(5, matches.points().length);
    matcher.close();
    assertThrows(IllegalStateException.class, () -> matcher.match(profile, 5));
    assertEquals(Kind.OCCUPATION, matcher.targets());
  }
}
