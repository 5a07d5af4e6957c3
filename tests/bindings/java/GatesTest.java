// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatesTest {
  private Taxonomy taxonomy;
  private Profile profile;
  private Concept cook;
  private Concept evening;
  private Concept german;

  @BeforeEach
  void open() {
    taxonomy =
        Fixture.compiled(
            Fixture.TURTLE
                + """
                o:kok uwv:isCharacterizedByOccupationCircumstance_Yes c:rijden ;
                  uwv:isCharacterizedByOccupationCircumstance_StronglyRelevant c:avond ;
                  cnlo:requiresHATEssential c:duits .
                c:rijden a uwv:OccupationCircumstance ; skos:prefLabel "Rijden" .
                c:avond a uwv:OccupationCircumstance ; skos:prefLabel "Avondwerk" .
                c:duits a cnlo:Language ; skos:prefLabel "Duits"@nl .
                """);
    profile = new Profile(taxonomy);
    cook = Fixture.occupation(taxonomy, "kok");
    evening = taxonomy.find(Fixture.CAPABILITY + "avond").orElseThrow();
    german = taxonomy.find(Fixture.CAPABILITY + "duits").orElseThrow();
  }

  @AfterEach
  void close() {
    profile.close();
    taxonomy.close();
  }

  private List<Passage> passages() {
    return profile.gates(cook).all().stream().map(Gate::passage).toList();
  }

  @Test
  void areUnknownUntilSomethingIsSaid() {
    Gates gates = profile.gates(cook);
    assertEquals(cook, gates.target());
    assertEquals(Passage.UNKNOWN, gates.passage());
    assertEquals(Passage.UNKNOWN, profile.passage(cook));
    assertEquals(
        List.of(
            new Gate(
                cook,
                GateKind.REGULATED,
                Level.NONE,
                Cefr.NONE,
                Passage.UNKNOWN,
                Optional.of(Fact.ALL_DIPLOMAS),
                Optional.empty())),
        gates.all().subList(0, 1));
    assertEquals(
        List.of(GateKind.REGULATED, GateKind.LICENCE, GateKind.LANGUAGE, GateKind.CIRCUMSTANCE),
        gates.all().stream().map(Gate::kind).toList());
    assertThrows(UnsupportedOperationException.class, () -> gates.all().clear());
  }

  @Test
  void standBeforeMatchesThatCanBeLeftOut() {
    profile.facts(Facts.builder().allDiplomas(true).build());
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      List<Match> all = matcher.match(profile, 100, Order.COVERAGE);
      List<Match> passable = matcher.matchPassable(profile, 100, Order.COVERAGE);
      assertEquals(
          all.stream()
              .map(Match::target)
              .filter(target -> profile.passage(target) != Passage.OPEN)
              .toList(),
          passable.stream().map(Match::target).toList());
      assertEquals(Passage.OPEN, profile.passage(cook));
      assertEquals(
          all.size(), matcher.match(profile, 100, Order.COVERAGE).nearnesses().length);
      assertThrows(
          ArgumentException.class, () -> matcher.matchPassable(profile, 0, Order.FIT));
    }
  }

  @Test
  void areDecidedByFactsAndItems() {
    profile.facts(
        Facts.builder()
            .allDiplomas(true)
            .licences(Set.of())
            .circumstance(evening, Stance.EXCLUDES)
            .language(german, Cefr.NONE)
            .build());
    assertEquals(List.of(Passage.OPEN, Passage.OPEN, Passage.OPEN, Passage.OPEN), passages());
    assertEquals(Passage.OPEN, profile.passage(cook));

    Concept diploma = taxonomy.find(Fixture.NORM + "25180").orElseThrow();
    profile.add(diploma);
    profile.facts(
        Facts.builder()
            .licences(Set.of(Licence.B))
            .circumstance(evening, Stance.ACCEPTS)
            .language(german, Cefr.B1)
            .build());
    Gates gates = profile.gates(cook);
    assertEquals(Passage.PASSED, gates.passage());
    assertEquals(Optional.of(diploma), gates.all().get(0).via());
    assertEquals(Optional.empty(), gates.all().get(0).fact());
  }

  @Test
  void areThereForTargetsOnly() {
    Concept cooking = Fixture.capability(taxonomy, "koken");
    assertThrows(ArgumentException.class, () -> profile.gates(cooking));
    assertEquals(Passage.PASSED, profile.passage(cooking));
    assertTrue(profile.gates(Fixture.occupation(taxonomy, "gids")).all().isEmpty());
    try (Taxonomy other = Fixture.tiny()) {
      Concept foreign = Fixture.occupation(other, "kok");
      assertThrows(ArgumentException.class, () -> profile.gates(foreign));
      assertThrows(ArgumentException.class, () -> profile.passage(foreign));
    }
  }

  @Test
  void whatANewerLibrarySaysHasToBeAsked() {
    assertEquals(Passage.UNKNOWN, Passage.of(99));
    assertEquals(Passage.UNKNOWN, Passage.of(-1));
    for (Passage passage : Passage.values()) {
      assertEquals(passage.name().toLowerCase(java.util.Locale.ROOT), passage.label());
      assertEquals(passage, Passage.of(passage.ordinal()));
    }
  }
}
