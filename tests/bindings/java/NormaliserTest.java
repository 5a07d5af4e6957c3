// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormaliserTest {
  private static final String NOISY = "Verkoopsters M/V";

  @Test
  void tellsVariantsWordsAndSteps() {
    try (Normaliser normaliser = Normaliser.of()) {
      assertEquals(
          new Forms(
              "verkoopsters m/v",
              List.of(
                  new Variant(
                      "verkoopsters",
                      List.of(new Word("verkoopsters", "verkoper", List.of(), true)))),
              List.of(
                  new Step(TextRule.GENDER_MARK, "m/v", ""),
                  new Step(TextRule.NUMBER, "verkoopsters", "verkoopster"),
                  new Step(TextRule.GENDER, "verkoopster", "verkoper")),
              false,
              false),
          normaliser.run(NOISY));
    }
  }

  @Test
  void splitsByTheWordsOfAList(@TempDir Path folder) throws IOException {
    Path list = Files.writeString(folder.resolve("words"), "fiets\nbel\ntaart\n");
    try (Taxonomy taxonomy = Fixture.tiny();
        Normaliser normaliser = Normaliser.of(taxonomy, list)) {
      assertEquals(List.of("taart", "bakker"), parts(normaliser, "taartbakker"));
      Path absent = folder.resolve("absent");
      assertThrows(NotFoundException.class, () -> Normaliser.of(taxonomy, absent));
    }
  }

  @Test
  void splitsByTheWordsOfATaxonomyThatMayBeClosed() {
    Normaliser made;
    try (Taxonomy taxonomy = Fixture.tiny()) {
      made = Normaliser.of(taxonomy);
    }
    try (Normaliser with = made;
        Normaliser without = Normaliser.of()) {
      assertEquals(List.of("kok", "bakker"), parts(with, "kokbakker"));
      assertEquals(List.of(), parts(without, "kokbakker"));
    }
  }

  private static List<String> parts(Normaliser normaliser, String word) {
    return normaliser.run(word).variants().get(0).words().get(0).parts();
  }

  @Test
  void leavesRulesOut() {
    try (Normaliser normaliser = Normaliser.of(TextRule.GENDER_MARK, TextRule.NUMBER)) {
      Forms forms = normaliser.run(NOISY);
      assertEquals("verkoopsters m v", forms.variants().get(0).text());
      assertFalse(
          forms.steps().stream()
              .anyMatch(
                  step -> step.rule() == TextRule.GENDER_MARK || step.rule() == TextRule.NUMBER));
    }
    assertThrows(ArgumentException.class, () -> Normaliser.of(TextRule.UNKNOWN));
  }

  @Test
  void takesAnyText() {
    try (Normaliser normaliser = Normaliser.of()) {
      assertEquals(List.of(), normaliser.run("").variants());
      assertEquals("kok bakker", normaliser.run("kok\0bakker").normal());
      assertTrue(normaliser.run("32 uur").isNoise());
      Forms forms = normaliser.run("kok ".repeat(2_500_000));
      assertTrue(forms.isCut());
      assertEquals(250, forms.variants().get(0).words().size());
      assertTrue(normaliser.run("Chef " + Fixture.ROCKET).normal().startsWith("chef"));
    }
  }

  @Test
  void refusesHalfASurrogatePair() {
    try (Normaliser normaliser = Normaliser.of()) {
      assertThrows(ArgumentException.class, () -> normaliser.run("kok \uD83D"));
      assertThrows(NullPointerException.class, () -> normaliser.run(null));
    }
  }

  @Test
  void isOfNoUseOnceClosed() {
    Normaliser normaliser = Normaliser.of();
    normaliser.close();
    normaliser.close();
    assertThrows(IllegalStateException.class, () -> normaliser.run("kok"));
  }

  @Test
  void answersManyThreads() {
    try (Normaliser normaliser = Normaliser.of()) {
      Forms forms = normaliser.run(NOISY);
      assertTrue(
          IntStream.range(0, 2_000)
              .parallel()
              .allMatch(i -> forms.equals(normaliser.run(NOISY))));
    }
  }

  @Test
  void copiesItsLists() {
    assertThrows(
        UnsupportedOperationException.class,
        () -> new Word("kok", "kok", List.of(), true).parts().add("x"));
  }
}
