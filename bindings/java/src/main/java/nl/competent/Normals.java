// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.AbstractList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import nl.competent.internal.CompetentNormals;

/**
 * What comes of many texts, in order: an immutable list, and columns.
 *
 * <p>Equal texts are done once. So there are columns by row and by answer.
 */
public final class Normals extends AbstractList<Optional<Normal>> implements RandomAccess {
  private final int[] answers;
  private final Normal[] normals;

  Normals(CompetentNormals raw) {
    answers = raw.answers();
    int[] rules = raw.rules();
    normals = new Normal[rules.length];
    for (int i = 0; i < normals.length; ++i) {
      normals[i] = new Normal(Utf8.text(raw.form(i)), Utf8.text(raw.head(i)), rules(rules[i]));
    }
  }

  @Override
  public int size() {
    return answers.length;
  }

  /**
   * Return what comes of a text.
   *
   * @param index row of the text
   * @return what comes of it, or nothing where it is missing
   */
  @Override
  public Optional<Normal> get(int index) {
    int answer = answers[Objects.checkIndex(index, answers.length)];
    return answer < 0 ? Optional.empty() : Optional.of(normals[answer]);
  }

  /**
   * Return by row the number of its answer.
   *
   * @return a copy, with -1 where the text is missing
   */
  public int[] answers() {
    return answers.clone();
  }

  private static Set<TextRule> rules(int bits) {
    Set<TextRule> rules = EnumSet.noneOf(TextRule.class);
    for (TextRule rule : TextRule.values()) {
      if (rule != TextRule.UNKNOWN && (bits >> rule.value() & 1) != 0) {
        rules.add(rule);
      }
    }
    return rules;
  }
}
