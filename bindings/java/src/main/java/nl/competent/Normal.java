// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Set;

/**
 * What comes of a text.
 *
 * @param form the likeliest variant, empty where there are no words
 * @param head the key of its head, empty where there is none
 * @param rules the rules that did something
 */
public record Normal(String form, String head, Set<TextRule> rules) {
  /**
   * Make what comes of a text.
   *
   * @param form the likeliest variant, empty where there are no words
   * @param head the key of its head, empty where there is none
   * @param rules the rules that did something
   */
  public Normal {
    rules = Set.copyOf(rules);
  }
}
