// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final String CATALOGUE =
      """
      @prefix lc: <https://w3id.org/libcompetent/def#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
      @prefix : <u:> .
      :o a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ; cnlo:requiresHATEssential :a, :b .
      :h a cnlo:Occupation ; skos:prefLabel 'Hulp'@nl ; cnlo:requiresHATEssential :a .
      :q a cnlo:Occupation ; skos:prefLabel 'Wachter'@nl .
      :a a cnlo:HumanCapability ; skos:prefLabel 'Snijden'@nl .
      :b a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl .
      :n a cnlo:EducationalNorm ; skos:prefLabel 'Kok'@nl ; cnlo:prescribes :a, :b .
      :p a lc:Path ; skos:prefLabel 'Keuken'@nl ; lc:hasStep :f, :g, :t .
      :f a lc:Function ; skos:prefLabel 'Keukenhulp'@nl ; lc:paid true .
      :g a lc:Function ; skos:prefLabel 'Kok'@nl ; lc:performs :o ; lc:needs :n .
      :t a lc:Tile ; skos:prefLabel 'Diploma'@nl ; lc:startsFrom :f ; lc:leadsTo :g ;
        lc:awards :n ; lc:weeks 52 ; lc:price 295 ; lc:paid true .
      :s a lc:Scheme ; skos:prefLabel 'Beurs'@nl ; lc:amount [ lc:cap 100 ] ;
        lc:condition [ lc:about lc:Age ; lc:atLeast 18 ] .
      """;

  private static Concept find(Taxonomy taxonomy, String iri) {
    return taxonomy.find(iri).orElseThrow();
  }

  private static Plan plan(Taxonomy taxonomy, Wishes wishes, int limit) {
    try (Planner planner = Planner.of(taxonomy);
        Profile nobody = new Profile(taxonomy)) {
      return planner.plan(
          nobody,
          Optional.empty(),
          find(taxonomy, "u:o"),
          wishes,
          Thrift.COST,
          RouteGoal.BEST,
          limit);
    }
  }

  @Test
  void leadsThroughFunctionsAndTiles() {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE)) {
      Wishes wishes =
          new Wishes.Builder().start(LocalDate.of(2026, 9, 1)).coverage(1.0).build();
      Plan plan = plan(taxonomy, wishes, 3);
      assertTrue(plan.isProven());
      assertEquals(0, plan.before());
      Route route = plan.routes().get(0);
      assertEquals(new BigDecimal("295.00"), route.ownCost());
      assertEquals(Matcher.TARGET_POINTS, route.coverage());
      assertEquals(
          List.of(StepKind.FUNCTION, StepKind.TILE),
          route.steps().stream().map(RouteStep::kind).toList());
      RouteStep tile = route.steps().get(1);
      assertEquals(OptionalInt.of(52), tile.weeks());
      assertEquals(Optional.of(find(taxonomy, "u:g")), tile.leadsTo());
      assertEquals(Optional.of(find(taxonomy, "u:p")), tile.path());
      assertEquals(Optional.empty(), tile.payer());
      assertEquals(Optional.of(find(taxonomy, "u:s")), tile.hoped());
      assertEquals(Optional.of(LocalDate.of(2026, 9, 1)), tile.start());
      assertEquals(2, tile.gains().size());
    }
  }

  @Test
  void drawsItsRoutes() {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE)) {
      Plan plan = plan(taxonomy, new Wishes.Builder().build(), 3);
      assertTrue(plan.toHtml().contains("<svg class=\"route\""));
      assertTrue(plan.toHtml().contains("Diploma"));
      assertTrue(plan.toHtml(Locale.ENGLISH).contains("<html lang=\"en\">"));
      assertThrows(ArgumentException.class, () -> plan.toHtml(Locale.FRENCH));
      Plan none = plan(taxonomy, new Wishes.Builder().steps(0).build(), 3);
      assertTrue(none.toHtml().contains("Geen route"));
      assertFalse(none.toHtml().contains("<svg"));
    }
  }

  @Test
  void saysWhatStandsInTheWay() {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE)) {
      Plan plan = plan(taxonomy, new Wishes.Builder().weeks(4).build(), 1);
      assertTrue(plan.routes().isEmpty());
      Obstacle first = plan.obstacles().get(0);
      assertEquals(Bar.END, first.bar());
      assertTrue(first.opens());
      assertEquals(Optional.of(new BigDecimal("295.00")), first.ownCost());
      assertThrows(ArgumentException.class, () -> plan(taxonomy, Wishes.none(), 0));
    }
  }

  @Test
  void findsTheWayOfLeastEffort() {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE);
        Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION);
        Network network = Network.of(matcher, 2)) {
      Concept helper = find(taxonomy, "u:h");
      Concept cook = find(taxonomy, "u:o");
      assertTrue(network.transitions() > 0);
      assertEquals(cook, network.transitions(helper).get(0).occupation());
      List<Stop> way = network.find(helper, cook);
      assertEquals(new Stop(helper, 0), way.get(0));
      assertEquals(cook, way.get(way.size() - 1).occupation());
      assertTrue(network.find(cook, find(taxonomy, "u:q")).isEmpty());
      Concept skill = find(taxonomy, "u:a");
      assertThrows(ArgumentException.class, () -> network.find(skill, cook));
    }
  }
}
