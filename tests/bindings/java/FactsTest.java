// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactsTest {
  private Taxonomy taxonomy;
  private Profile profile;
  private Concept evening;
  private Concept german;

  @BeforeEach
  void open() {
    taxonomy =
        Fixture.compiled(
            Fixture.TURTLE
                + """
                c:avond a uwv:OccupationCircumstance ; skos:prefLabel "Avondwerk" .
                c:duits a cnlo:Language ; skos:prefLabel "Duits"@nl .
                """);
    profile = new Profile(taxonomy);
    evening = taxonomy.find(Fixture.CAPABILITY + "avond").orElseThrow();
    german = taxonomy.find(Fixture.CAPABILITY + "duits").orElseThrow();
  }

  @AfterEach
  void close() {
    profile.close();
    taxonomy.close();
  }

  private Facts.Builder everything() {
    return Facts.builder()
        .age(41)
        .birthYear(1984)
        .licences(EnumSet.of(Licence.B, Licence.T))
        .level(Nlqf.LEVEL_4_PLUS)
        .status(EnumSet.of(Work.EMPLOYED, Work.ON_BENEFIT))
        .hours(36)
        .allDiplomas(false)
        .region("GM0363")
        .sector("horeca " + Fixture.ROCKET)
        .labourMarket(true)
        .studyFinance(false)
        .weakPosition(true)
        .ww(false)
        .employees(45)
        .leerbedrijf(true)
        .fund(false)
        .employerAsks(true)
        .circumstance(evening, Stance.EXCLUDES)
        .language(german, Cefr.B2);
  }

  @Test
  void areUnknownUntilTheyAreSaid() {
    assertEquals(Facts.unknown(), profile.facts());
    profile.facts(everything().build());
    assertEquals(everything().build(), profile.facts());
    profile.facts(Facts.builder().licences(Set.of()).build());
    assertEquals(Optional.of(Set.of()), profile.facts().licences());
    assertTrue(profile.facts().status().isEmpty());
    assertTrue(profile.facts().circumstances().isEmpty());
  }

  @Test
  void neverCount() {
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      profile.add(Fixture.capability(taxonomy, "koken"));
      List<Match> before = List.copyOf(matcher.match(profile, 10));
      profile.facts(everything().build());
      assertEquals(before, List.copyOf(matcher.match(profile, 10)));
    }
  }

  @Test
  void stayAsTheyWereIfOneIsWrong() {
    profile.facts(everything().build());
    for (Facts.Builder wrong :
        List.of(
            everything().age(-1),
            everything().hours(169),
            everything().birthYear(3),
            everything().region("x".repeat(257)),
            everything().sector("\uD83D"),
            everything().circumstance(german, Stance.ACCEPTS),
            everything().language(evening, Cefr.A1))) {
      assertThrows(ArgumentException.class, () -> profile.facts(wrong.build()));
      assertEquals(everything().build(), profile.facts());
    }
    try (Taxonomy other = Fixture.tiny()) {
      Concept cook = Fixture.occupation(other, "kok");
      Facts wrong = everything().circumstance(cook, Stance.ACCEPTS).build();
      assertThrows(ArgumentException.class, () -> profile.facts(wrong));
    }
    assertThrows(NullPointerException.class, () -> profile.facts(null));
  }

  @Test
  void doNotShowWhatIsKnown() {
    assertFalse(everything().build().toString().contains("41"));
    assertNotEquals(everything().age(42).build(), everything().build());
  }

  @Test
  void levelsAreThoseOfTheLibrary() {
    for (Nlqf level : Nlqf.values()) {
      assertEquals(level, Nlqf.of(level.value()));
      assertEquals(level == Nlqf.UNKNOWN, level.label().equals("unknown"));
    }
    assertEquals("4+", Nlqf.LEVEL_4_PLUS.label());
    assertEquals(Nlqf.UNKNOWN, Nlqf.of(41));
  }
}
