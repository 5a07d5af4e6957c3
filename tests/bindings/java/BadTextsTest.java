// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts that are broken or meant to do harm, given to all that reads texts. */
final class BadTextsTest {
  /** The most bytes that search takes. */
  private static final int MOST = 65536;

  @Test
  void invalidUtf8ReplacedByAReader() {
    read("geheim \uFFFD".repeat(100));
  }

  @Test
  void loneSurrogates() {
    List<String> wrong =
        List.of("\uD83D", "geheim \uDC00", "\uDC00\uD83D geheim", "\uD83D".repeat(1_000_000));
    try (Taxonomy taxonomy = Fixture.tiny();
        Normaliser normaliser = Normaliser.of(taxonomy);
        Extractor extractor = Extractor.of(taxonomy);
        Profile profile = new Profile(taxonomy)) {
      for (String text : wrong) {
        refuses(ArgumentException.class, () -> normaliser.run(text));
        refuses(ArgumentException.class, () -> taxonomy.search(text));
        refuses(ArgumentException.class, () -> extractor.run(text));
        refuses(ArgumentException.class, () -> profile.addText(text));
        refuses(CompetentException.class, () -> normaliser.normaliseMany(List.of(text)));
        refuses(CompetentException.class, () -> taxonomy.searchMany(List.of(text)));
        refuses(CompetentException.class, () -> extractor.extractMany(List.of(text)));
      }
    }
  }

  @Test
  void nullBytes() {
    read("geheim\0".repeat(1000));
    read("\0".repeat(MOST));
    read("\0".repeat(10 << 20));
  }

  @Test
  void wordOfTenMegabytes() {
    read("x".repeat(MOST));
    read("geheim".repeat(2_000_000));
  }

  @Test
  void millionCombiningMarks() {
    read("\u0301".repeat(MOST / 2));
    read("e" + "\u0301".repeat(1_000_000));
    read("e\u0301\u0327".repeat(1_000_000));
  }

  @Test
  void oneWordRepeated() {
    read("geheim ".repeat(9000));
    read("geheim- en ".repeat(5000));
    read("geheim ".repeat(1_000_000));
  }

  @Test
  void onlyNoise() {
    read("m/v/x 32 uur ".repeat(5000));
    read("? ! - ".repeat(10_000));
    read("\u202E\u200B\uFEFF".repeat(7000));
    read((Fixture.ROCKET + " ").repeat(13_000));
  }

  @Test
  void empty() {
    read("");
    read(" \t\r\n\u00A0");
  }

  @Test
  void nothingAtAll() {
    Map<String, Runnable> asked = new LinkedHashMap<>();
    try (Taxonomy taxonomy = Fixture.tiny();
        Normaliser normaliser = Normaliser.of(taxonomy);
        Extractor extractor = Extractor.of(taxonomy)) {
      asked.put("normalise", () -> normaliser.run(null));
      asked.put("search", () -> taxonomy.search((String) null));
      asked.put("extract", () -> extractor.run(null));
      asked.forEach((name, ask) -> assertThrows(NullPointerException.class, ask::run, name));
    }
  }

  /** Give a text to all that reads texts, each by itself and in columns. */
  private static void read(String text) {
    try (Taxonomy taxonomy = Fixture.tiny();
        Normaliser normaliser = Normaliser.of(taxonomy);
        Extractor extractor = Extractor.of(taxonomy)) {
      normalise(normaliser, text);
      search(taxonomy, text);
      extract(extractor, text + "\n\nkok");
      try (Profile profile = new Profile(taxonomy)) {
        assertEquals(1, profile.addText(text + "\n\nkok").size());
      }
    }
  }

  private static void normalise(Normaliser normaliser, String text) {
    Forms forms = normaliser.run(text);
    assertTrue(forms.normal().length() <= 1000);
    assertTrue(forms.variants().size() <= 8);
    assertTrue(forms.steps().size() <= 64);
    Normals many = normaliser.normaliseMany(Arrays.asList(text, null));
    assertEquals(2, many.size());
  }

  private static void search(Taxonomy taxonomy, String text) {
    if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST) {
      refuses(LimitException.class, () -> taxonomy.search(text));
      refuses(CompetentException.class, () -> taxonomy.searchMany(List.of(text)));
      return;
    }

    List<Hit> hits = taxonomy.search(text).hits();
    assertTrue(hits.size() <= 10);
    assertTrue(hits.stream().allMatch(hit -> hit.score() >= 0 && hit.score() <= 1));
    Searches many = taxonomy.searchMany(Arrays.asList(text, null));
    assertEquals(2, many.size());
  }

  /** What is last is found where it is, whatever comes before. */
  private static void extract(Extractor extractor, String text) {
    List<Mention> mentions = extractor.run(text);
    assertEquals(1, mentions.size());
    assertEquals(text.length() - 3, mentions.get(0).start());
    assertEquals(text.length(), mentions.get(0).end());
    Extracts many = extractor.extractMany(Arrays.asList(text, null));
    assertEquals(2, many.size());
  }

  private static void refuses(Class<? extends Exception> type, Runnable ask) {
    Exception refused = assertThrows(type, ask::run);
    assertFalse(String.valueOf(refused.getMessage()).contains("geheim"));
  }
}
