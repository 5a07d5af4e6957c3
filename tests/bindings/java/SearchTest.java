// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
  @Test
  void findsLabelsAndPrefixes() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Search search = taxonomy.search("kok", Kind.OCCUPATION);
      assertEquals(1, search.hits().size());
      Hit hit = search.hits().get(0);
      assertEquals(Fixture.occupation(taxonomy, "kok"), hit.concept());
      assertEquals(Rule.LABEL, hit.rule());
      assertEquals(1.0, hit.score());
      assertEquals("Kok", hit.matched());
      assertFalse(search.isAmbiguous());

      Hit begun = taxonomy.search("bak").hits().get(0);
      assertEquals(Rule.PREFIX, begun.rule());
      assertTrue(begun.score() > 0 && begun.score() < 1);
      assertEquals("Bakker", begun.matched());
    }
  }

  @Test
  void saysThatItIsAmbiguous() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Search search = taxonomy.search("LERAAR");
      assertEquals(2, search.hits().size());
      assertTrue(search.isAmbiguous());
      assertEquals(1, taxonomy.search(new Query("leraar").withLimit(1)).hits().size());
    }
  }

  @Test
  void looksAmongKinds() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      assertEquals(2, taxonomy.search("kok", Kind.OCCUPATION, Kind.NORM).hits().size());
      assertEquals(List.of(), taxonomy.search("kok", Kind.TASK).hits());
    }
  }

  @Test
  void looksByRulesAndStatus() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Query query = new Query("leraar").withRules(Rule.LABEL);
      assertEquals(2, taxonomy.search(query).hits().size());
      assertTrue(
          taxonomy.search(query.withRules(Rule.PREFIX)).hits().stream()
              .allMatch(hit -> hit.rule() == Rule.PREFIX));
      assertEquals(
          List.of(), taxonomy.search(query.withContents(Content.ARCHIVED)).hits());
      assertEquals(
          2, taxonomy.search(query.withContents(Content.UNSTATED, Content.CURRENT)).hits().size());
    }
  }

  @Test
  void looksForLabels() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Query query = new Query("k").withLimit(100);
      long concepts = taxonomy.search(query).hits().stream().map(Hit::concept).distinct().count();
      assertEquals(concepts, taxonomy.search(query).hits().size());
      assertTrue(taxonomy.search(query.withPerLabel(true)).hits().size() >= concepts);
    }
  }

  @Test
  void takesTextBeyondTheBasicPlane() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Hit hit = taxonomy.search("chef " + Fixture.ROCKET).hits().get(0);
      assertEquals("Chef " + Fixture.ROCKET, hit.matched());
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Query query = new Query("kok");
      assertThrows(ArgumentException.class, () -> taxonomy.search(query.withLimit(0)));
      assertThrows(ArgumentException.class, () -> taxonomy.search(query.withLimit(-1)));
      assertThrows(NullPointerException.class, () -> new Query(null));
      assertEquals(List.of(), taxonomy.search("").hits());
    }
  }

  @Test
  void takesTextsThatMeanHarm() {
    List<String> texts =
        List.of(
            "\0".repeat(1000),
            "x".repeat(65536),
            "\u0301".repeat(32768),
            "kok ".repeat(16384),
            "m/v/x 32 uur ".repeat(1000),
            "\u202E\u200B\uFEFF".repeat(1000));
    try (Taxonomy taxonomy = Fixture.tiny()) {
      for (String text : texts) {
        assertTrue(taxonomy.search(text).hits().size() <= 10);
      }

      String word = "geheim".repeat(2_000_000);
      CompetentException refused =
          assertThrows(CompetentException.class, () -> taxonomy.search(word));
      assertFalse(refused.getMessage().contains("geheim"));
    }
  }
}
