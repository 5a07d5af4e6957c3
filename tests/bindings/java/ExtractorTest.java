// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final String TEXT = Fixture.ROCKET + " Wij zoeken koks! Geen bakker.";

  @Test
  void tellsWhatIsWhere() {
    try (Taxonomy taxonomy = Fixture.tiny();
        Extractor extractor = Extractor.of(taxonomy, Kind.OCCUPATION)) {
      List<Mention> mentions = extractor.run(TEXT);
      assertEquals(2, mentions.size());
      Mention cook = mentions.get(0);
      assertEquals("koks", TEXT.substring(cook.start(), cook.end()));
      assertEquals(Fixture.occupation(taxonomy, "kok"), cook.concept());
      assertEquals(List.of(cook.concept()), cook.candidates());
      assertEquals("Kok", cook.label());
      assertEquals(MentionRule.INFLECTED, cook.rule());
      assertTrue(cook.score() > 0 && cook.score() <= 1);
      assertFalse(cook.isNegated() || cook.isRequired() || cook.isWished());
      assertEquals(Evidence.NEGATED, mentions.get(1).evidence());
      assertNull(extractor.runAll(Arrays.asList("", null)).get(1));
    }
  }

  @Test
  void countsEmojiAndCombiningMarksAsJavaDoes() {
    List<String> all =
        List.of("\uD83D\uDC69\u200D\uD83C\uDF73 ", "ge\u0301e\u0301n? ", "\u0130\uFB03 ");
    try (Taxonomy taxonomy = Fixture.tiny();
        Extractor extractor = Extractor.of(taxonomy, Kind.OCCUPATION)) {
      for (String before : all) {
        String text = before.repeat(3) + "Kok " + before + "en bakker";
        List<String> found =
            extractor.run(text).stream().map(m -> text.substring(m.start(), m.end())).toList();
        assertEquals(List.of("Kok", "bakker"), found);
      }
    }
  }

  @Test
  void givesAllCandidates() {
    try (Taxonomy taxonomy = Fixture.tiny();
        Extractor extractor = Extractor.of(taxonomy)) {
      List<Concept> both =
          List.of(
              Fixture.occupation(taxonomy, "leraar1"), Fixture.occupation(taxonomy, "leraar2"));
      Mention teacher = extractor.run("Een leraar.").get(0);
      assertEquals(both, teacher.candidates());
      assertEquals(both.get(0), teacher.concept());
      assertEquals(MentionRule.LABEL, teacher.rule());
      Mention docent = extractor.run("Een docent.").get(0);
      assertEquals(both, docent.candidates());
      assertEquals(MentionRule.EVERYDAY, docent.rule());
      assertEquals(both, extractor.extractMany(List.of("leraar")).get(0).get(0).candidates());
    }
  }

  @Test
  void makesProfiles() {
    try (Taxonomy taxonomy = Fixture.tiny();
        Extractor extractor = Extractor.of(taxonomy);
        Profile profile = new Profile(taxonomy)) {
      List<Mention> mentions = profile.addText(extractor, "Ik ben kok. Geen bakker.");
      assertEquals(2, mentions.size());
      assertEquals(1, profile.count());
      try (Profile other = new Profile(taxonomy)) {
        assertEquals(mentions, other.addText("Ik ben kok. Geen bakker."));
        assertEquals(1, other.count());
      }
    }
  }

  @Test
  void refusesWhatIsWrong() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Extractor extractor = Extractor.of(taxonomy);
      assertThrows(ArgumentException.class, () -> extractor.run("\uD800"));
      extractor.close();
      assertThrows(IllegalStateException.class, () -> extractor.run("kok"));
    }
  }

  @Test
  void answersColumns() {
    List<String> texts = Arrays.asList(TEXT, null, "", "Ik ben kok.", TEXT);
    try (Taxonomy taxonomy = Fixture.tiny();
        Extractor extractor = Extractor.of(taxonomy, Kind.OCCUPATION)) {
      Extracts extracts = extractor.extractMany(texts);
      assertEquals(5, extracts.size());
      for (int i = 0; i < texts.size(); ++i) {
        List<Mention> single = texts.get(i) == null ? List.of() : extractor.run(texts.get(i));
        assertEquals(single, extracts.get(i));
      }
      assertEquals(-1, extracts.answers()[1]);
      assertEquals(extracts.answers()[0], extracts.answers()[4]);
      int n = extracts.starts()[extracts.starts().length - 1];
      assertEquals(3, n);
      assertEquals(extracts.starts().length - 1, extracts.sentences().length);
      Mention cook = extracts.get(0).get(0);
      assertEquals(cook.start(), extracts.begins()[0]);
      assertEquals(cook.end(), extracts.ends()[0]);
      assertEquals(cook.score(), extracts.scores()[0]);
      assertEquals(cook.concept(), taxonomy.concept(extracts.concepts()[0]));
      assertEquals(cook.rule().ordinal(), extracts.rules()[0]);
      CompetentException wrong =
          assertThrows(
              CompetentException.class, () -> extractor.extractMany(List.of("kok", "\uD800")));
      assertTrue(wrong.getMessage().contains("1"));
      assertThrows(IndexOutOfBoundsException.class, () -> extracts.get(5));
    }
  }

  @Test
  void takesTextsThatMeanHarm() {
    List<String> texts =
        List.of(
            "\0".repeat(1000),
            "x".repeat(10 << 20),
            "e" + "\u0301".repeat(1_000_000),
            "kelder ".repeat(100_000),
            "m/v/x 32 uur ".repeat(1000),
            "",
            "\u202E\u200B\uFEFF".repeat(1000));
    try (Taxonomy taxonomy = Fixture.tiny();
        Extractor extractor = Extractor.of(taxonomy, Kind.OCCUPATION)) {
      for (String text : texts) {
        List<Mention> mentions = extractor.run(text + " - kok");
        assertEquals(1, mentions.size());
        assertEquals(text.length() + 3, mentions.get(0).start());
        assertEquals(text.length() + 6, mentions.get(0).end());
        assertEquals(List.of(), extractor.run(text));
      }
    }
  }

  @Test
  void refusesHalfASurrogatePair() {
    try (Taxonomy taxonomy = Fixture.tiny();
        Extractor extractor = Extractor.of(taxonomy)) {
      for (String wrong : List.of("\uD83D", "kok \uDC00", "\uDC00\uD83D kok")) {
        assertThrows(ArgumentException.class, () -> extractor.run(wrong));
        assertThrows(ArgumentException.class, () -> taxonomy.search(wrong));
      }
    }
  }
}
