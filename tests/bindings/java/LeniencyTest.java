// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeniencyTest {
  private Taxonomy taxonomy;
  private Concept cooking;
  private Concept together;

  @BeforeEach
  void open() {
    taxonomy = Fixture.tiny();
    cooking = Fixture.capability(taxonomy, "koken");
    together = Fixture.capability(taxonomy, "samenwerken");
  }

  @AfterEach
  void close() {
    taxonomy.close();
  }

  @Test
  void isStrictByDefault() {
    try (Profile profile = new Profile(taxonomy)) {
      profile.add(cooking);
      assertEquals(new Leniency(0, 0, 0, 0, 0, 0, 0), profile.leniency());
      assertEquals(0, profile.credit(together));
      assertEquals(How.ITSELF, profile.credits().get(0).how());
    }
  }

  @Test
  void letsWhatIsNearCount() {
    Leniency lenient = Leniency.of(Strictness.LENIENT);
    try (Profile profile = new Profile(taxonomy, lenient);
        Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      profile.add(cooking);
      assertEquals(lenient, profile.leniency());
      assertEquals(Profile.FULL_CREDIT / 4, profile.credit(together));
      Gap gap = matcher.gap(profile, Fixture.occupation(taxonomy, "gids"));
      Requirement near =
          gap.requirements().stream()
              .filter(one -> one.concept().equals(together))
              .findFirst()
              .orElseThrow();
      assertEquals(How.SIBLING, near.how());
      assertEquals(Optional.of(cooking), near.has());
      assertEquals(Optional.of(cooking), near.via());
      assertTrue(gap.verify());
    }
  }

  @Test
  void refusesOtherParts() {
    assertThrows(
        ArgumentException.class,
        () -> new Profile(taxonomy, new Leniency(0, 0, 257, 0, 0, 0, 0)));
    assertThrows(
        ArgumentException.class, () -> new Profile(taxonomy, new Leniency(0, 0, 0, 0, 0, 0, -1)));
  }
}
