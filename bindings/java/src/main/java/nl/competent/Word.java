// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.List;

/**
 * A word of a variant.
 *
 * @param text the word as it stands in the variant
 * @param key the same for both genders, singular and plural
 * @param parts the parts of a compound, none of a word that is not split
 * @param isHead whether it says what kind of thing is meant
 */
public record Word(String text, String key, List<String> parts, boolean isHead) {
  /**
   * Make a word.
   *
   * @param text the word as it stands in the variant
   * @param key the same for both genders, singular and plural
   * @param parts the parts of a compound, none of a word that is not split
   * @param isHead whether it says what kind of thing is meant
   */
  public Word {
    parts = List.copyOf(parts);
  }
}
