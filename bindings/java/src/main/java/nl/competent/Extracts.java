// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import nl.competent.internal.CompetentExtracts;

/**
 * What many texts mention, in order: an immutable list, and columns.
 *
 * <p>Equal texts are answered once. So there are columns by row, by answer and by mention, which
 * are what a program that handles many texts wants: a {@link Mention} is only made when it is asked
 * for. A text that is missing mentions nothing.
 */
public final class Extracts extends AbstractList<List<Mention>> implements RandomAccess {
  private static final int FIELDS = 16; // Integers of each mention
  private static final double FULL_SCORE = 65536.0;

  private final Taxonomy taxonomy;
  private final int[] answers;
  private final int[] starts;
  private final int[] sentences;
  private final int[] items;
  private final int[] candidates;

  Extracts(Taxonomy taxonomy, CompetentExtracts raw) {
    this.taxonomy = taxonomy;
    answers = raw.answers();
    starts = raw.starts();
    sentences = raw.sentences();
    items = raw.mentions();
    candidates = raw.candidates();
  }

  @Override
  public int size() {
    return answers.length;
  }

  @Override
  public List<Mention> get(int index) {
    int answer = answers[Objects.checkIndex(index, answers.length)];
    return answer < 0
        ? List.of()
        : mentions(taxonomy, items, candidates, starts[answer], starts[answer + 1]);
  }

  /**
   * Return by row the number of its answer.
   *
   * @return a copy, with -1 where the text is missing
   */
  public int[] answers() {
    return answers.clone();
  }

  /**
   * Return by answer the number of its first mention, and then the number of mentions.
   *
   * @return a copy, with one number more than there are answers
   */
  public int[] starts() {
    return starts.clone();
  }

  /**
   * Return by answer how many sentences the text has.
   *
   * @return a copy
   */
  public int[] sentences() {
    return sentences.clone();
  }

  /**
   * Return by mention what is mentioned.
   *
   * @return a copy, with numbers for {@link Taxonomy#concept}
   */
  public int[] concepts() {
    return column(6);
  }

  /**
   * Return by mention where it begins in its text.
   *
   * @return offsets as those of a {@link Mention}
   */
  public int[] begins() {
    return column(4);
  }

  /**
   * Return by mention where it ends in its text.
   *
   * @return offsets as those of a {@link Mention}
   */
  public int[] ends() {
    return column(5);
  }

  /**
   * Return by mention how the text expresses the label.
   *
   * @return numbers of a {@link MentionRule}
   */
  public int[] rules() {
    return column(9);
  }

  /**
   * Return by mention how sure it is.
   *
   * @return scores from 0 to 1
   */
  public double[] scores() {
    return Arrays.stream(column(8)).mapToDouble(score -> score / FULL_SCORE).toArray();
  }

  private int[] column(int field) {
    return IntStream.range(0, items.length / FIELDS).map(i -> items[i * FIELDS + field]).toArray();
  }

  /** Make mentions of the integers that they are, from one number to another. */
  static List<Mention> mentions(
      Taxonomy taxonomy, int[] items, int[] candidates, int first, int end) {
    List<Mention> mentions = new ArrayList<>(end - first);
    for (int at = first * FIELDS; at < end * FIELDS; at += FIELDS) {
      Concept concept = new Concept(taxonomy, items[at + 6]);
      int[] own = Arrays.copyOfRange(candidates, items[at + 11], items[at + 11] + items[at + 12]);
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
              Arrays.stream(own).mapToObj(id -> new Concept(taxonomy, id)).toList()));
    }
    return List.copyOf(mentions);
  }
}
