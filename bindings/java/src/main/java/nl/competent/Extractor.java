// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.competent.internal.CompetentExtractor;
import nl.competent.internal.CompetentMentions;
import nl.competent.internal.CompetentProfile;

/**
 * What finds concepts in texts.
 *
 * <p>An extractor never changes, and any number of threads may use one at once.
 */
public final class Extractor implements AutoCloseable {
  private static final int FIELDS = 16; // Integers of each mention
  private static final double FULL_SCORE = 65536.0;

  private final Taxonomy taxonomy;
  private final Handle<CompetentExtractor> handle;

  private Extractor(Taxonomy taxonomy, CompetentExtractor raw) {
    this.taxonomy = taxonomy;
    handle = new Handle<>(this, "extractor", raw, CompetentExtractor::delete);
  }

  /**
   * Make an extractor, which takes no time.
   *
   * @param taxonomy taxonomy with the labels
   * @param kinds kinds to look for, or none for all
   * @return an extractor
   */
  public static Extractor of(Taxonomy taxonomy, Kind... kinds) {
    return of(taxonomy, false, false, kinds);
  }

  /**
   * Make an extractor.
   *
   * @param taxonomy taxonomy with the labels
   * @param overlapping whether to return what lies inside of longer mentions too
   * @param exact whether to find labels only as they stand
   * @param kinds kinds to look for, or none for all
   * @return an extractor
   */
  public static Extractor of(
      Taxonomy taxonomy, boolean overlapping, boolean exact, Kind... kinds) {
    return of(taxonomy, overlapping, exact, false, kinds);
  }

  /**
   * Make an extractor.
   *
   * @param taxonomy taxonomy with the labels
   * @param overlapping whether to return what lies inside of longer mentions too
   * @param exact whether to find labels only as they stand
   * @param asSpelt whether not to take a word for another that it may be mistyped
   * @param kinds kinds to look for, or none for all
   * @return an extractor
   */
  public static Extractor of(
      Taxonomy taxonomy, boolean overlapping, boolean exact, boolean asSpelt, Kind... kinds) {
    long bits = new Query("").withKinds(kinds).kindBits();
    return new Extractor(
        taxonomy,
        taxonomy.with(raw -> new CompetentExtractor(raw, bits, 0L, overlapping, exact, asSpelt)));
  }

  /**
   * Find what a text mentions.
   *
   * @param text text of any length
   * @return the mentions in the order of the text
   * @throws ArgumentException if the text holds half a surrogate pair
   * @throws LimitException if the text is too long
   * @throws IllegalStateException if the extractor is closed
   */
  public List<Mention> run(String text) {
    byte[] bytes = Utf8.bytes(text);
    return handle.with(raw -> mentions(raw.run(bytes)));
  }

  /** Add what a text says to a profile, and return what it mentions. */
  List<Mention> addTo(CompetentProfile profile, String text) {
    byte[] bytes = Utf8.bytes(text);
    return handle.with(raw -> mentions(profile.addText(raw, bytes)));
  }

  private List<Mention> mentions(CompetentMentions found) {
    try {
      return mentions(found.items(), found.candidates());
    } finally {
      found.delete();
    }
  }

  /**
   * Find what each of many texts mentions.
   *
   * @param texts texts, of which one that is null is missing
   * @return the mentions of each, in order, and null for one that is missing
   */
  public List<List<Mention>> runAll(List<String> texts) {
    List<List<Mention>> all = new ArrayList<>(texts.size());
    for (String text : texts) {
      all.add(text == null ? null : run(text));
    }
    return all;
  }

  /** Free the extractor; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }

  private List<Mention> mentions(int[] items, int[] candidates) {
    List<Concept> concepts = Arrays.stream(candidates).mapToObj(this::concept).toList();
    List<Mention> mentions = new ArrayList<>(items.length / FIELDS);
    for (int at = 0; at < items.length; at += FIELDS) {
      Concept concept = concept(items[at + 6]);
      int first = items[at + 11];
      mentions.add(
          new Mention(
              concept,
              items[at + 4],
              items[at + 5],
              concept.labels().get(items[at + 7]).text(),
              items[at + 8] / FULL_SCORE,
              MentionRule.of(items[at + 9]),
              items[at + 10],
              items[at + 13] != 0,
              items[at + 14] != 0,
              items[at + 15] != 0,
              concepts.subList(first, first + items[at + 12])));
    }
    return List.copyOf(mentions);
  }

  private Concept concept(int id) {
    return new Concept(taxonomy, id);
  }
}
