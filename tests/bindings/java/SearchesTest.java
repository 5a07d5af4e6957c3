// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchesTest {
  private static final List<String> TEXTS =
      Arrays.asList("kok", "leraar", null, "", "KOK", "k", "kok", "chef " + Fixture.ROCKET, "zzz\0");

  @Test
  void answersAsASearchDoes() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      for (int limit : new int[] {1, 2, 100}) {
        Query query = new Query("").withLimit(limit).withPerLabel(limit == 2);
        Searches searches = taxonomy.searchMany(TEXTS, query);
        List<Search> streamed = taxonomy.searchMany(TEXTS.stream(), query).toList();
        assertEquals(TEXTS.size(), searches.size());
        assertEquals(searches, streamed);
        for (int row = 0; row < TEXTS.size(); ++row) {
          Search single = single(taxonomy, TEXTS.get(row), query);
          assertEquals(single, searches.get(row));
          assertEquals(single.hits().stream().findFirst(), searches.best(row));
        }
      }
    }
  }

  private static Search single(Taxonomy taxonomy, String text, Query query) {
    return text == null
        ? new Search(List.of(), false)
        : taxonomy.search(
            new Query(
                text,
                query.kinds(),
                query.limit(),
                query.perLabel(),
                query.rules(),
                query.contents()));
  }

  @Test
  void findsTheLikeliestOfSomeKinds() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Searches searches = taxonomy.searchMany(List.of("kok", "leraar"), Kind.OCCUPATION);
      assertEquals(1, searches.get(0).hits().size());
      assertTrue(searches.get(1).isAmbiguous());
      assertEquals(Optional.empty(), taxonomy.searchMany(List.of("kok"), Kind.TASK).best(0));
    }
  }

  @Test
  void answersEqualTextsOnce() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      List<String> texts =
          IntStream.range(0, 2000).mapToObj(i -> i % 2 == 0 ? "kok" : "bakker").toList();
      Searches searches = taxonomy.searchMany(texts);
      assertEquals(2, searches.concepts().length);
      assertEquals(2, searches.rules().length);
      assertEquals(2, searches.ambiguous().length);
      assertEquals(Rule.LABEL.value(), searches.rules()[0]);
      assertEquals(1.0, searches.scores()[1]);
      assertEquals(List.of(0, 1, 2), IntStream.of(searches.starts()).boxed().toList());
      assertEquals(1, searches.answers()[1999]);
      Concept concept = taxonomy.concept(searches.concepts()[0]);
      assertEquals("Kok", concept.labels().get(searches.labels()[0]).text());
      searches.answers()[0] = 7;
      assertEquals(0, searches.answers()[0]);
    }
  }

  @Test
  void tellsTheRowThatIsWrong() {
    List<String> texts = new ArrayList<>(Collections.nCopies(700, "kok"));
    texts.add("geheim \ud800");
    List<String> tooLong = List.of("kok", "geheim ".repeat(20_000));
    try (Taxonomy taxonomy = Fixture.tiny();
        Normaliser normaliser = Normaliser.of()) {
      ArgumentException half =
          assertThrows(ArgumentException.class, () -> taxonomy.searchMany(texts));
      assertTrue(half.getMessage().startsWith("Row 700: "));
      assertFalse(half.getMessage().contains("geheim"));
      assertThrows(ArgumentException.class, () -> normaliser.normaliseMany(texts));
      LimitException limit = assertThrows(LimitException.class, () -> taxonomy.searchMany(tooLong));
      assertTrue(limit.getMessage().startsWith("Row 1: "));
      assertFalse(limit.getMessage().contains("geheim"));
    }
  }

  @Test
  void refusesWhatASearchRefuses() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Query query = new Query("").withLimit(0);
      assertThrows(ArgumentException.class, () -> taxonomy.searchMany(List.of("kok"), query));
      assertThrows(NullPointerException.class, () -> taxonomy.searchMany((List<String>) null));
      assertThrows(IndexOutOfBoundsException.class, () -> taxonomy.searchMany(List.of()).get(0));
      assertEquals(List.of(), taxonomy.searchMany(List.of()));
    }
  }

  @Test
  void streamsAsFarAsIsAskedFor() {
    AtomicBoolean isClosed = new AtomicBoolean();
    try (Taxonomy taxonomy = Fixture.tiny();
        Stream<String> endless = Stream.generate(() -> "kok").onClose(() -> isClosed.set(true));
        Stream<Search> answers = taxonomy.searchMany(endless, new Query("").withLimit(1))) {
      assertEquals(12_000, answers.limit(12_000).filter(one -> !one.hits().isEmpty()).count());
    }
    assertTrue(isClosed.get());
  }

  @Test
  void answersManyThreads() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Searches wanted = taxonomy.searchMany(TEXTS);
      Set<Searches> answers =
          IntStream.range(0, 200)
              .parallel()
              .mapToObj(i -> taxonomy.searchMany(TEXTS))
              .collect(Collectors.toSet());
      assertEquals(Set.of(wanted), answers);
    }
  }

  @Test
  void normalisesAsASingleRunDoes() {
    try (Taxonomy taxonomy = Fixture.tiny();
        Normaliser normaliser = Normaliser.of(taxonomy)) {
      List<String> texts = Arrays.asList("Verkoopsters m/v", null, "", "kok / bakker", " / ");
      Normals normals = normaliser.normaliseMany(texts);
      for (int row = 0; row < texts.size(); ++row) {
        assertEquals(
            Optional.ofNullable(texts.get(row)).map(text -> normal(normaliser.run(text))),
            normals.get(row));
      }
      assertEquals("verkoper", normals.get(0).orElseThrow().head());
      assertEquals(List.of(0, -1, 1, 2, 3), IntStream.of(normals.answers()).boxed().toList());
      assertThrows(IndexOutOfBoundsException.class, () -> normals.get(5));
    }
  }

  private static Normal normal(Forms forms) {
    Optional<Variant> variant = forms.variants().stream().findFirst();
    return new Normal(
        variant.map(Variant::text).orElse(""),
        variant.stream()
            .flatMap(one -> one.words().stream())
            .filter(Word::isHead)
            .map(Word::key)
            .findFirst()
            .orElse(""),
        forms.steps().stream().map(Step::rule).collect(Collectors.toSet()));
  }
}
