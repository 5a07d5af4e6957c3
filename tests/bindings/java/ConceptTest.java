// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConceptTest {
  private Taxonomy taxonomy;
  private Concept cook;

  @BeforeEach
  void open() {
    taxonomy = Fixture.tiny();
    cook = Fixture.occupation(taxonomy, "kok");
  }

  @AfterEach
  void close() {
    taxonomy.close();
  }

  @Test
  void tellsWhatItIs() {
    Concept baker = Fixture.occupation(taxonomy, "bakker");
    assertEquals(Kind.OCCUPATION, cook.kind());
    assertEquals(Optional.of("Kok"), cook.name());
    assertEquals(Optional.of("Wie eten maakt"), cook.definition());
    assertEquals(Optional.empty(), baker.definition());
    assertTrue(cook.isRegulated());
    assertFalse(baker.isRegulated());
    assertTrue(cook.isMediable());
    assertFalse(baker.isMediable());
    assertEquals(Content.UNSTATED, cook.content());
    assertEquals(Optional.of('R'), Fixture.capability(taxonomy, "koken").riasec());
    assertEquals(Optional.empty(), cook.riasec());
  }

  @Test
  void hasLabels() {
    List<Label> labels = cook.labels();
    assertEquals(4, labels.size());
    assertTrue(
        labels.contains(
            new Label("Kok", Optional.of("nl"), cook, Role.PREFERRED, Content.UNSTATED)));
    assertTrue(
        labels.contains(
            new Label("Cook", Optional.of("en"), cook, Role.PREFERRED, Content.UNSTATED)));
    assertTrue(
        labels.contains(
            new Label("Souschef", Optional.of("nl"), cook, Role.SPECIALIZATION, Content.HISTORIC)));

    Concept menu = taxonomy.find(Fixture.TASK + "menu").orElseThrow();
    assertEquals(Optional.empty(), menu.labels().get(0).language());
    assertThrows(UnsupportedOperationException.class, () -> labels.remove(0));
  }

  @Test
  void hasCodes() {
    Concept norm = taxonomy.find(Fixture.NORM + "25180").orElseThrow();
    assertEquals(Map.of(Code.CREBO, "25180"), norm.codes());
    assertEquals(Optional.of("25180"), norm.code(Code.CREBO));
    assertEquals(Optional.empty(), norm.code(Code.UNKNOWN));
    assertEquals(Map.of(), cook.codes());
  }

  @Test
  void isLinked() {
    Concept cooking = Fixture.capability(taxonomy, "koken");
    Concept together = Fixture.capability(taxonomy, "samenwerken");
    Concept food = Fixture.knowledge(taxonomy, "voeding");
    Concept doing = Fixture.capability(taxonomy, "doen");
    Concept menu = taxonomy.find(Fixture.TASK + "menu").orElseThrow();
    Concept norm = taxonomy.find(Fixture.NORM + "25180").orElseThrow();

    assertEquals(
        List.of(
            new Link(cooking, Level.ESSENTIAL),
            new Link(together, Level.IMPORTANT),
            new Link(food, Level.ESSENTIAL),
            new Link(menu, Level.OPTIONAL)),
        cook.requires());
    assertEquals(List.of(new Link(cook, Level.OPTIONAL)), menu.requiredBy());
    assertEquals(
        List.of(new Link(cooking, Level.ESSENTIAL), new Link(food, Level.ESSENTIAL)),
        norm.teaches());
    assertEquals(List.of(new Link(norm, Level.ESSENTIAL)), food.taughtBy());
    assertEquals(List.of(doing), cooking.broader());
    assertEquals(List.of(cooking, together), doing.narrower());
    assertEquals(List.of(new Link(doing, Level.NONE)), cooking.links(Relation.BROADER));
    assertEquals(List.of(), cook.links(Relation.EXACT_MATCH));
    assertEquals(List.of(), cook.links(Relation.UNKNOWN));
  }

  @Test
  void informs() {
    // 5 occupations require anything, 2 of them cooking
    Concept cooking = Fixture.capability(taxonomy, "koken");
    assertEquals(
        Math.round(65536 * Math.log(5.0 / 2.0)),
        cooking.information(Kind.OCCUPATION, Level.ESSENTIAL));
  }

  @Test
  void isAValue() {
    Concept same = Fixture.occupation(taxonomy, "kok");
    Concept other = Fixture.occupation(taxonomy, "gids");
    assertEquals(cook, same);
    assertEquals(cook.hashCode(), same.hashCode());
    assertNotEquals(cook, other);
    assertNotEquals(cook, null);
    assertEquals(2, Set.of(cook, other).size());
    assertEquals(Fixture.OCCUPATION + "kok", cook.toString());

    try (Taxonomy elsewhere = Fixture.tiny()) {
      assertNotEquals(cook, Fixture.occupation(elsewhere, "kok"));
    }
  }
}
