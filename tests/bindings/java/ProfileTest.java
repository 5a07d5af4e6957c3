// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ProfileTest {
  private Taxonomy taxonomy;
  private Profile profile;

  @BeforeEach
  void open() {
    taxonomy = Fixture.tiny();
    profile = new Profile(taxonomy);
  }

  @AfterEach
  void close() {
    profile.close();
    taxonomy.close();
  }

  @Test
  void addsWhatAPersonHas() {
    Concept cooking = Fixture.capability(taxonomy, "koken");
    Concept food = Fixture.knowledge(taxonomy, "voeding");
    profile.add(cooking, 0.5).add(food);
    assertEquals(2, profile.count());
    assertEquals(Profile.FULL_CREDIT / 2, profile.credit(cooking));
    assertEquals(Profile.FULL_CREDIT, profile.credit(food));
    assertEquals(0, profile.credit(Fixture.capability(taxonomy, "doen")));
    assertEquals(
        List.of(
            new Credit(
                cooking, Profile.FULL_CREDIT / 2, Optional.of(cooking), How.ITSELF, cooking),
            new Credit(food, Profile.FULL_CREDIT, Optional.of(food), How.ITSELF, food)),
        profile.credits());
  }

  @Test
  void bringsWhatAnOccupationRequires() {
    Concept cook = Fixture.occupation(taxonomy, "kok");
    profile.add(cook);
    assertEquals(1, profile.count());
    assertEquals(4, profile.credits().size());
    assertTrue(profile.credits().stream().allMatch(c -> c.via().equals(Optional.of(cook))));
    Concept together = Fixture.capability(taxonomy, "samenwerken");
    assertEquals(Profile.FULL_CREDIT / 4 * 3, profile.credit(together));
  }

  @Test
  void creditsByLevel() {
    Concept together = Fixture.capability(taxonomy, "samenwerken");
    Concept menu = taxonomy.find(Fixture.TASK + "menu").orElseThrow();
    profile.add(Fixture.occupation(taxonomy, "kok"));
    assertEquals(Profile.FULL_CREDIT, profile.credit(together, Level.IMPORTANT));
    assertEquals(Profile.FULL_CREDIT, profile.credit(together, Level.SOMEWHAT));
    assertEquals(Profile.FULL_CREDIT / 2, profile.credit(menu, Level.ESSENTIAL));
    assertEquals(Profile.FULL_CREDIT, profile.credit(menu, Level.OPTIONAL));
    for (Level level : Level.values()) {
      boolean isOfRequirements =
          level.compareTo(Level.OPTIONAL) >= 0 && level.compareTo(Level.ESSENTIAL) <= 0;
      assertEquals(isOfRequirements ? 4 : 0, profile.credits(level).size(), level.toString());
      for (Credit credit : profile.credits(level)) {
        assertEquals(credit.credit(), profile.credit(credit.concept(), level));
      }
    }
    assertEquals(0, profile.credit(together, Level.UNKNOWN));
    assertThrows(NullPointerException.class, () -> profile.credits(null));
  }

  @Test
  void isEmptyAtFirst() {
    assertEquals(0, profile.count());
    assertEquals(List.of(), profile.credits());
  }

  @Test
  void resolvesStrictly() {
    profile.addLabel(Kind.OCCUPATION, "KOK", 0.5);
    profile.addLabel(Kind.NORM, "kok");
    profile.addCode(Code.CREBO, "25180", 0.25);
    profile.addIri(Fixture.CAPABILITY + "koken");
    assertEquals(3, profile.count());

    refused("geheim", () -> profile.addLabel(Kind.OCCUPATION, "geheim"));
    refused("kok", () -> profile.addLabel(Kind.TASK, "kok"));
    refused("leraar", () -> profile.addLabel(Kind.OCCUPATION, "leraar"));
    refused("geheim", () -> profile.addCode(Code.CREBO, "geheim"));
    refused("geheim", () -> profile.addIri("https://example.org/geheim"));
    assertEquals(3, profile.count());
  }

  /** Check that something is refused, without saying what. */
  private static void refused(String text, Executable add) {
    ArgumentException e = assertThrows(ArgumentException.class, add);
    assertFalse(e.getMessage().toLowerCase().contains(text));
    assertEquals(Status.BAD_ARGUMENT, e.status());
  }

  @Test
  void refusesWhatIsOutOfRange() {
    Concept cooking = Fixture.capability(taxonomy, "koken");
    for (double credit : new double[] {-0.1, 1.1, 7, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(ArgumentException.class, () -> profile.add(cooking, credit));
    }
    Concept nothing = taxonomy.find(Fixture.TASK + "menu").orElseThrow();
    profile.add(nothing, 0.0);
    try (Taxonomy other = Fixture.tiny()) {
      Concept elsewhere = Fixture.capability(other, "koken");
      assertThrows(ArgumentException.class, () -> profile.add(elsewhere));
      assertThrows(ArgumentException.class, () -> profile.credit(elsewhere));
    }
    assertEquals(List.of(), profile.credits().stream().filter(c -> c.credit() > 0).toList());
  }

  @Test
  void isUsedByManyThreads() throws Exception {
    List<Concept> all =
        List.of(
            Fixture.occupation(taxonomy, "kok"),
            Fixture.occupation(taxonomy, "gids"),
            Fixture.capability(taxonomy, "koken"));
    try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      Threads.run(
          4,
          () -> {
            for (int i = 0; i < 500; ++i) {
              profile.add(all.get(i % all.size()), (i % 100) / 100.0);
              profile.credits();
              matcher.match(profile, 3);
            }
          });
    }
    assertEquals(3, profile.count());
  }

  @Test
  void outlivesItsTaxonomy() {
    profile.add(Fixture.occupation(taxonomy, "kok"));
    taxonomy.close();
    assertEquals(4, profile.credits().size());
    profile.close();
    assertThrows(IllegalStateException.class, profile::credits);
    assertThrows(IllegalStateException.class, profile::count);
  }
}
