// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RadarTest {
  private static final String TOWN =
      """
      @prefix lc: <https://w3id.org/libcompetent/def#> .
      @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
      @prefix : <u:> .
      :cook a cnlo:Occupation ; cnlo:requiresHATEssential :bake, :fry, :cut .
      :other a cnlo:Occupation ; cnlo:requiresHATEssential :clean .
      :bake a cnlo:HumanCapability . :fry a cnlo:HumanCapability .
      :cut a cnlo:HumanCapability . :clean a cnlo:HumanCapability .
      :cheap a lc:Course ; lc:teaches :bake ; lc:price 100 ; lc:weeks 10 .
      :both a lc:Course ; lc:teaches :fry, :cut ; lc:price 250 ; lc:weeks 4 .
      """;

  private static final Wishes ENOUGH = new Wishes.Builder().coverage(1.0).build();

  private static Concept find(Taxonomy taxonomy, String iri) {
    return taxonomy.find(iri).orElseThrow();
  }

  private static Radar radar(
      Taxonomy taxonomy, List<Opening> openings, List<Profile> people, Radar.Options options) {
    try (Planner planner = Planner.of(taxonomy)) {
      return Radar.of(planner, openings, people, ENOUGH, options);
    }
  }

  @Test
  void fillsMostPlacesAtLeastCost() {
    try (Taxonomy taxonomy = Fixture.compiled(TOWN);
        Profile baker = new Profile(taxonomy);
        Profile cook = new Profile(taxonomy)) {
      baker.add(find(taxonomy, "u:bake"));
      cook.add(find(taxonomy, "u:cook"));
      Radar radar =
          radar(
              taxonomy,
              List.of(Opening.of(find(taxonomy, "u:cook"), 2)),
              List.of(baker, cook),
              Radar.Options.usual());
      assertEquals(2, radar.placements().size());
      Placement first = radar.placements().get(0);
      assertEquals(List.of(find(taxonomy, "u:both")), first.courses());
      assertEquals(25000, first.spent());
      assertEquals(25000, first.bound());
      assertEquals(Matcher.TARGET_POINTS, first.after());
      assertEquals(Passage.PASSED, first.passage());
      assertEquals(OptionalLong.of(25000), radar.spent());
      assertEquals(OptionalLong.of(25000), radar.bound());
      assertTrue(radar.isProven());
      assertEquals(OptionalInt.of(1), radar.readyPlaces());
      assertEquals(OptionalInt.of(1), radar.trainedPlaces());
      assertEquals(OptionalInt.of(0), radar.emptyPlaces());
      assertEquals(2, radar.places());
      assertEquals(0, radar.unscored());
      assertEquals(1, radar.searches());
      assertEquals(OptionalInt.of(1), radar.prospects().get(0).suited());
      assertEquals(1, radar.enrolments().get(0).people());
      assertEquals(find(taxonomy, "u:both"), radar.remedies().get(0).course());
      assertEquals(2L * Matcher.TARGET_POINTS, radar.trained().orElseThrow());
      long lacking =
          radar.shortages().stream().mapToLong(one -> one.lacking().orElseThrow()).sum();
      assertEquals(radar.asked() - radar.held().orElseThrow(), lacking);
    }
  }

  @Test
  void goesByVacanciesAndWithholdsSmallGroups() {
    try (Taxonomy taxonomy = Fixture.compiled(TOWN);
        Vacancy vacancy =
            Vacancy.of(taxonomy, Map.of(find(taxonomy, "u:clean"), Level.ESSENTIAL));
        Profile cleaner = new Profile(taxonomy)) {
      cleaner.add(find(taxonomy, "u:clean"));
      List<Opening> openings =
          List.of(
              Opening.of(vacancy, 1),
              new Opening(Optional.of(vacancy), Optional.of(find(taxonomy, "u:other")), 1));
      Radar open = radar(taxonomy, openings, List.of(cleaner), Radar.Options.usual());
      assertEquals(1, open.placements().size());
      Radar closed =
          radar(taxonomy, openings, List.of(cleaner), Radar.Options.of(Thrift.WEEKS, 5));
      assertTrue(closed.placements().isEmpty());
      assertTrue(closed.shortages().get(0).isWithheld());
      assertEquals(OptionalInt.empty(), closed.shortages().get(0).have());
      assertEquals(OptionalLong.empty(), closed.held());
      assertTrue(closed.withheld() > 0);
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    try (Taxonomy taxonomy = Fixture.compiled(TOWN);
        Taxonomy other = Fixture.compiled(TOWN)) {
      Concept cook = find(taxonomy, "u:cook");
      Radar.Options usual = Radar.Options.usual();
      Radar.Options none = Radar.Options.of(Thrift.NONE, 0);
      List<Opening> less = List.of(Opening.of(cook, -1));
      List<Opening> one = List.of(Opening.of(cook, 1));
      List<Opening> skill = List.of(Opening.of(find(taxonomy, "u:bake"), 1));
      List<Opening> foreign = List.of(Opening.of(find(other, "u:cook"), 1));
      List<Profile> nobody = List.of();
      assertThrows(ArgumentException.class, () -> radar(taxonomy, less, nobody, usual));
      assertThrows(ArgumentException.class, () -> radar(taxonomy, one, nobody, none));
      assertThrows(ArgumentException.class, () -> radar(taxonomy, skill, nobody, usual));
      assertThrows(ArgumentException.class, () -> radar(taxonomy, foreign, nobody, usual));
      List<Opening> empty = List.of(new Opening(Optional.empty(), Optional.empty(), 1));
      assertThrows(ArgumentException.class, () -> radar(taxonomy, empty, nobody, usual));
    }
  }
}
