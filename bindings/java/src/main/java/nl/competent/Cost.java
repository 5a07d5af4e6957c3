// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * What remains to pay, whatever is not known turns out to be. What is lent remains to pay.
 *
 * @param price what it costs
 * @param own what remains to pay
 * @param chosen the scheme that pays most for certain, if one does
 * @param hoped the scheme that may pay most, if one may
 * @param yes how many schemes pay
 * @param unknown how many schemes may pay
 */
public record Cost(
    Amount price,
    Amount own,
    Optional<Concept> chosen,
    Optional<Concept> hoped,
    int yes,
    int unknown) {
  /** Reals of each cost. */
  static final int REALS = 8;

  /** Return a cost of what the library has for it. */
  static Cost of(Taxonomy taxonomy, double[] r, int i) {
    return new Cost(
        Amount.of(r[i], r[i + 1]),
        Amount.of(r[i + 2], r[i + 3]),
        Concept.ofNullable(taxonomy, (int) r[i + 4]),
        Concept.ofNullable(taxonomy, (int) r[i + 5]),
        (int) r[i + 6],
        (int) r[i + 7]);
  }
}
