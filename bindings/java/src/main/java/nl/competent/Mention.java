// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.List;

/**
 * A stretch of a text that expresses a label.
 *
 * @param concept the likeliest concept
 * @param start index of its first char in the text
 * @param end index after its last char
 * @param label the label that is expressed
 * @param score how sure that is, from 0 to 1
 * @param rule how it is expressed
 * @param sentence number of its sentence, from 0
 * @param isNegated whether it is said not to be there or needed
 * @param isRequired whether it is demanded in so many words
 * @param isWished whether it is said to be welcome, or a plan
 * @param candidates all concepts that have the label, the likeliest first
 */
public record Mention(
    Concept concept,
    int start,
    int end,
    String label,
    double score,
    MentionRule rule,
    int sentence,
    boolean isNegated,
    boolean isRequired,
    boolean isWished,
    List<Concept> candidates) {
  /**
   * Make a mention.
   *
   * @param concept the likeliest concept
   * @param start index of its first char in the text
   * @param end index after its last char
   * @param label the label that is expressed
   * @param score how sure that is, from 0 to 1
   * @param rule how it is expressed
   * @param sentence number of its sentence, from 0
   * @param isNegated whether it is said not to be there or needed
   * @param isRequired whether it is demanded in so many words
   * @param isWished whether it is said to be welcome, or a plan
   * @param candidates all concepts that have the label, the likeliest first
   */
  public Mention {
    candidates = List.copyOf(candidates);
  }

  /**
   * Return what the mention does for the profile of the person that a text is about.
   *
   * @return what it does
   */
  public Evidence evidence() {
    return isNegated ? Evidence.NEGATED : isWished ? Evidence.WISHED : Evidence.COUNTS;
  }
}
