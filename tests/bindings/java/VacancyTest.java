// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VacancyTest {
  private Taxonomy taxonomy;
  private Concept cook;
  private Concept cooking;
  private Concept together;
  private Profile some;
  private Profile all;
  private Profile none;

  @BeforeEach
  void open() {
    taxonomy = Fixture.tiny();
    cook = Fixture.occupation(taxonomy, "kok");
    cooking = Fixture.capability(taxonomy, "koken");
    together = Fixture.capability(taxonomy, "samenwerken");
    some = new Profile(taxonomy).add(together, 0.5);
    all = new Profile(taxonomy).add(cook);
    none = new Profile(taxonomy);
  }

  @AfterEach
  void close() {
    some.close();
    all.close();
    none.close();
    taxonomy.close();
  }

  @Test
  void anOccupationHasItsOwnPoints() {
    try (Vacancy vacancy = Vacancy.of(taxonomy, Map.of(cook, Level.ESSENTIAL));
        Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      Gap gap = vacancy.gap(some);
      assertEquals(matcher.gap(some, cook).requirements(), gap.requirements());
      assertEquals(matcher.gap(some, cook).parts(), gap.parts());
      assertNull(gap.target());
      assertTrue(gap.verify());
      assertTrue(vacancy.isScored());
      assertEquals(
          Matcher.TARGET_POINTS,
          vacancy.demands().stream().mapToInt(Demand::points).sum());
      assertTrue(vacancy.demands().stream().allMatch(d -> d.via().equals(cook)));
      assertThrows(
          SumException.class, () -> vacancy.verify(gap.points() + 1, gap.requirements()));
      assertEquals(taxonomy, vacancy.taxonomy());
      assertEquals(Weights.of(Preset.BALANCED), vacancy.weights());
    }
  }

  @Test
  void aTextTellsWhereItAsks() {
    String text = "\ud83d\ude00 Koken is vereist, samenwerken is een pre.";
    try (Vacancy vacancy = Vacancy.ofText(taxonomy, text, false)) {
      Demand demand =
          vacancy.demands().stream()
              .filter(d -> d.concept().equals(cooking))
              .findFirst()
              .orElseThrow();
      assertEquals(Level.ESSENTIAL, demand.level());
      assertEquals("Koken", demand.text().orElseThrow());
      assertEquals(text.indexOf("Koken"), demand.start());
      assertEquals(demand.start() + 5, demand.end());
    }
    try (Vacancy vacancy = Vacancy.ofText(taxonomy, "", true)) {
      assertEquals(List.of(), vacancy.demands());
      assertFalse(vacancy.isScored());
    }
    assertThrows(
        ArgumentException.class, () -> Vacancy.ofText(taxonomy, "\ud800", false));
  }

  @Test
  void ranksProfiles() {
    try (Vacancy vacancy = Vacancy.of(taxonomy, Map.of(cook, Level.ESSENTIAL))) {
      Candidates candidates = vacancy.rank(List.of(none, all, some), 3);
      assertEquals(3, candidates.size());
      assertEquals(1, candidates.get(0).index());
      assertEquals(1.0, candidates.get(0).coverage());
      assertEquals(Matcher.TARGET_POINTS, candidates.points()[0]);
      assertEquals(
          Arrays.stream(candidates.indices()).boxed().toList(),
          candidates.stream().map(Candidate::index).toList());
      assertEquals(0, vacancy.rank(List.of(), 1).size());
      assertThrows(ArgumentException.class, () -> vacancy.rank(List.of(all), 0));
      assertThrows(
          NullPointerException.class,
          () -> vacancy.rank(Collections.singletonList(null), 1));
    }
  }

  @Test
  void ranksThousandsAndLetsGoOfThem() {
    List<Profile> many = Collections.nCopies(20_000, some);
    try (Vacancy vacancy = Vacancy.of(taxonomy, Map.of(cook, Level.ESSENTIAL))) {
      assertEquals(20_000, vacancy.rank(many, 20_000).size());
    }
    some.add(cooking);
  }

  @Test
  void aTeamCoversTogether() {
    Profile cooks = new Profile(taxonomy).add(cooking);
    try (cooks;
        Vacancy vacancy =
            Vacancy.of(taxonomy, Map.of(cooking, Level.ESSENTIAL, together, Level.ESSENTIAL));
        Team team = Team.of(vacancy, List.of(none, some, cooks))) {
      assertEquals(2, team.covers().size());
      assertEquals(team.points(), team.covers().stream().mapToInt(Cover::earned).sum());
      assertEquals(team.points(), team.gap().points());
      assertTrue(team.gap().verify());
      assertEquals(List.of(1, 2), team.crew());
      assertEquals(2, team.crewAtLeast());
      Cover cover =
          team.covers().stream()
              .filter(c -> c.concept().equals(together))
              .findFirst()
              .orElseThrow();
      assertEquals(List.of(0, Profile.FULL_CREDIT / 2, 0), cover.credits());
      assertEquals(OptionalInt.of(1), cover.best());
      assertEquals(OptionalInt.of(1), cover.nearest());
      assertEquals(1, cover.partial());
      assertEquals(0, team.members().get(0).alone());
      assertEquals(team.members().get(1).points(), team.members().get(1).alone());
      Candidates joined = team.rank(List.of(none, all), 2);
      assertEquals(1, joined.get(0).index());
      assertEquals(team.points(), joined.get(1).points());
      assertTrue(team.coverage() < 1.0);
      assertEquals(vacancy, team.vacancy());
    }
  }

  @Test
  void aClosedProfileIsToldOf() {
    Profile closed = new Profile(taxonomy);
    closed.close();
    try (Vacancy vacancy = Vacancy.of(taxonomy, Map.of(cook, Level.ESSENTIAL))) {
      assertThrows(
          IllegalStateException.class, () -> vacancy.rank(List.of(some, closed), 1));
    }
    some.add(cooking);
  }

  @Test
  void transitionsLeaveOutWhereTheyStart() {
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      Matches matches = matcher.transitions(cook, 100);
      assertFalse(matches.stream().anyMatch(m -> m.target().equals(cook)));
      assertEquals(
          matcher.match(all, 100, Order.FIT).stream()
              .filter(m -> !m.target().equals(cook))
              .toList(),
          matches);
      assertThrows(ArgumentException.class, () -> matcher.transitions(cooking, 1));
      assertThrows(ArgumentException.class, () -> matcher.transitions(cook, 0));
    }
  }
}
