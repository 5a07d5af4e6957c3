// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import nl.competent.internal.CompetentSearches;

/**
 * The answers to many texts, in order: an immutable list, and columns.
 *
 * <p>Equal texts are answered once. So there are columns by row, by answer and by hit, which are
 * what a program that handles many texts wants: a {@link Search} is only made when it is asked for.
 * A text that is missing has no hits.
 */
public final class Searches extends AbstractList<Search> implements RandomAccess {
  private final Taxonomy taxonomy;
  private final int[] answers;
  private final int[] starts;
  private final int[] ambiguous;
  private final int[] concepts;
  private final int[] rules;
  private final int[] labels;
  private final double[] scores;

  Searches(Taxonomy taxonomy, CompetentSearches raw) {
    this.taxonomy = taxonomy;
    answers = raw.answers();
    starts = raw.starts();
    ambiguous = raw.ambiguous();
    concepts = raw.concepts();
    rules = raw.rules();
    labels = raw.labels();
    scores = raw.scores();
  }

  @Override
  public int size() {
    return answers.length;
  }

  @Override
  public Search get(int index) {
    int answer = answers[Objects.checkIndex(index, answers.length)];
    if (answer < 0) {
      return new Search(List.of(), false);
    }
    List<Hit> hits = new ArrayList<>();
    for (int i = starts[answer]; i < starts[answer + 1]; ++i) {
      hits.add(hit(i));
    }
    return new Search(hits, ambiguous[answer] != 0);
  }

  /**
   * Return the likeliest hit of a text.
   *
   * @param index row of the text
   * @return the hit, if there is one
   */
  public Optional<Hit> best(int index) {
    int answer = answers[Objects.checkIndex(index, answers.length)];
    boolean isHit = answer >= 0 && starts[answer] < starts[answer + 1];
    return isHit ? Optional.of(hit(starts[answer])) : Optional.empty();
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
   * Return by answer the number of its first hit, and then the number of hits.
   *
   * @return a copy, with one number more than there are answers
   */
  public int[] starts() {
    return starts.clone();
  }

  /**
   * Return by answer whether it does not say which of several is meant.
   *
   * @return a copy, with 1 or 0
   */
  public int[] ambiguous() {
    return ambiguous.clone();
  }

  /**
   * Return by hit what may be meant.
   *
   * @return a copy, with numbers for {@link Taxonomy#concept}
   */
  public int[] concepts() {
    return concepts.clone();
  }

  /**
   * Return by hit what brought it.
   *
   * @return a copy, with numbers of a {@link Rule}
   */
  public int[] rules() {
    return rules.clone();
  }

  /**
   * Return by hit which label matched.
   *
   * @return a copy, with indexes in {@link Concept#labels}
   */
  public int[] labels() {
    return labels.clone();
  }

  /**
   * Return by hit how sure it is.
   *
   * @return a copy, from 0 to 1
   */
  public double[] scores() {
    return scores.clone();
  }

  private Hit hit(int i) {
    byte[] matched = taxonomy.with(raw -> raw.labelText(concepts[i], labels[i]));
    int role = taxonomy.with(raw -> raw.labelRole(concepts[i], labels[i]));
    return new Hit(
        new Concept(taxonomy, concepts[i]),
        Rule.of(rules[i]),
        scores[i],
        Utf8.text(matched),
        Role.of(role));
  }
}
