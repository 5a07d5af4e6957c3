// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All gates of a target for one person, which are apart from the score.
 *
 * @param target the target that they stand before
 * @param passage the worst passage of all of them, which is passed if there are none
 * @param all the gates, by kind and then in the order of their concepts
 */
public record Gates(Concept target, Passage passage, List<Gate> all) {
  private static final int GATE = 7; // Integers of each

  /** Return gates of what the library has for them. */
  static Gates of(Concept target, int passage, int[] g) {
    Taxonomy taxonomy = target.taxonomy();
    List<Gate> all = new ArrayList<>(g.length / GATE);
    for (int i = 0; i < g.length; i += GATE) {
      all.add(
          new Gate(
              new Concept(taxonomy, g[i]),
              GateKind.of(g[i + 1]),
              Level.of(g[i + 2]),
              Cefr.of(g[i + 3]),
              Passage.of(g[i + 4]),
              Fact.ofNullable(g[i + 5]),
              Concept.ofNullable(taxonomy, g[i + 6])));
    }
    return new Gates(target, Passage.of(passage), Collections.unmodifiableList(all));
  }
}
