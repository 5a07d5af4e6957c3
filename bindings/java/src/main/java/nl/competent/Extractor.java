// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.List;
import nl.competent.internal.CompetentExtractor;
import nl.competent.internal.CompetentExtracts;
import nl.competent.internal.CompetentMentions;
import nl.competent.internal.CompetentProfile;

/**
 * What finds concepts in texts.
 *
 * <p>An extractor never changes, and any number of threads may use one at once.
 */
public final class Extractor implements AutoCloseable {
  private static final int FIELDS = 16; // Integers of each mention

  /** What an extractor is made with. */
  private record Choice(long kinds, boolean overlapping, boolean exact, boolean asSpelt) {}

  private final Taxonomy taxonomy;
  private final Choice choice;
  private final Handle<CompetentExtractor> handle;

  private Extractor(Taxonomy taxonomy, Choice choice, CompetentExtractor raw) {
    this.taxonomy = taxonomy;
    this.choice = choice;
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
        new Choice(bits, overlapping, exact, asSpelt),
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
      int[] items = found.items();
      return Extracts.mentions(taxonomy, items, found.candidates(), 0, items.length / FIELDS);
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

  /**
   * Find what each of many texts mentions, as columns; equal texts are answered once.
   *
   * <p>This takes one thread. Others may answer other texts at the same time.
   *
   * @param texts texts, of which one that is null is missing
   * @return what they mention, in order
   * @throws CompetentException if there is no answer; the message tells the row, from 0
   * @throws IllegalStateException if the extractor is closed
   */
  public Extracts extractMany(List<String> texts) {
    return handle.with(
        open ->
            taxonomy.with(
                raw -> {
                  CompetentExtracts extracts =
                      new CompetentExtracts(
                          raw,
                          choice.kinds(),
                          0L,
                          choice.overlapping(),
                          choice.exact(),
                          choice.asSpelt());
                  try {
                    Texts.addAll(texts, extracts::add, extracts::n);
                    return new Extracts(taxonomy, extracts);
                  } finally {
                    extracts.delete();
                  }
                }));
  }

  /** Free the extractor; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }
}
