// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.List;

/**
 * One of the things that a term may mean.
 *
 * @param text the words with single blanks between them
 * @param words the words
 */
public record Variant(String text, List<Word> words) {
  /**
   * Make a variant.
   *
   * @param text the words with single blanks between them
   * @param words the words
   */
  public Variant {
    words = List.copyOf(words);
  }
}
