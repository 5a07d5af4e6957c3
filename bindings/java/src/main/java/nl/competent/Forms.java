// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.List;

/**
 * The normal forms of a text.
 *
 * @param normal the normal form, of which no rule has taken anything away
 * @param variants what may be meant, the likeliest first
 * @param steps what the rules did, in order; no more than 64 are told
 * @param isCut whether there was too much text, of which the rest does not count
 * @param isNoise whether there was nothing but noise of vacancies, which is left as it is
 */
public record Forms(
    String normal, List<Variant> variants, List<Step> steps, boolean isCut, boolean isNoise) {
  /**
   * Make normal forms.
   *
   * @param normal the normal form, of which no rule has taken anything away
   * @param variants what may be meant, the likeliest first
   * @param steps what the rules did, in order; no more than 64 are told
   * @param isCut whether there was too much text, of which the rest does not count
   * @param isNoise whether there was nothing but noise of vacancies, which is left as it is
   */
  public Forms {
    variants = List.copyOf(variants);
    steps = List.copyOf(steps);
  }
}
