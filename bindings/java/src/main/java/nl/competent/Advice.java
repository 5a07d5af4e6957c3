// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to do about a gap.
 *
 * <p>An advice never changes, and any number of threads may use one at once.
 */
public final class Advice {
  private static final int GAIN = 6; // Integers of each
  private static final int TRANSFER = 4;

  private final Concept target;
  private final int earned;
  private final List<Gain> gains;
  private final List<Transfer> transfers;
  private final List<Concept> uninformative;

  Advice(Concept target, int[] gains, int[] transfers, int[] uninformative) {
    this.target = target;
    this.gains = gains(target.taxonomy(), gains);
    this.transfers = transfers(target.taxonomy(), transfers);
    this.uninformative = concepts(target.taxonomy(), uninformative);
    this.earned = this.transfers.stream().mapToInt(Transfer::earned).sum();
  }

  /**
   * Return the target that the advice is about.
   *
   * @return the target
   */
  public Concept target() {
    return target;
  }

  /**
   * Return what is missing and what each would bring.
   *
   * @return the gains; more coverage goes first
   */
  public List<Gain> gains() {
    return gains;
  }

  /**
   * Return how many gains reach a coverage: the first so many, and no smaller set does.
   *
   * @param points points to reach, of {@link Matcher#TARGET_POINTS}
   * @return the number, or none if all of them together do not reach it
   */
  public OptionalInt needed(int points) {
    int sum = earned;
    int n = 0;
    while (sum < points && n < gains.size()) {
      sum += gains.get(n++).coverage();
    }
    return sum >= points ? OptionalInt.of(n) : OptionalInt.empty();
  }

  /**
   * Return all that the profile has, and what it earns.
   *
   * @return the transfers; what earns most goes first, what is unused last
   */
  public List<Transfer> transfers() {
    return transfers;
  }

  /**
   * Return what the target requires though that tells nothing, as all do.
   *
   * @return the concepts, in order
   */
  public List<Concept> uninformative() {
    return uninformative;
  }

  private static List<Gain> gains(Taxonomy taxonomy, int[] g) {
    List<Gain> list = new ArrayList<>(g.length / GAIN);
    for (int i = 0; i < g.length; i += GAIN) {
      list.add(
          new Gain(
              new Concept(taxonomy, g[i]),
              Level.of(g[i + 1]),
              g[i + 2],
              g[i + 3],
              g[i + 4] < 0 ? OptionalInt.empty() : OptionalInt.of(g[i + 4]),
              g[i + 5] < 0 ? Optional.empty() : Optional.of(new Concept(taxonomy, g[i + 5]))));
    }
    return Collections.unmodifiableList(list);
  }

  private static List<Transfer> transfers(Taxonomy taxonomy, int[] t) {
    List<Transfer> list = new ArrayList<>(t.length / TRANSFER);
    for (int i = 0; i < t.length; i += TRANSFER) {
      list.add(
          new Transfer(new Concept(taxonomy, t[i]), t[i + 1], Level.of(t[i + 2]), t[i + 3]));
    }
    return Collections.unmodifiableList(list);
  }

  private static List<Concept> concepts(Taxonomy taxonomy, int[] c) {
    List<Concept> list = new ArrayList<>(c.length);
    for (int concept : c) {
      list.add(new Concept(taxonomy, concept));
    }
    return Collections.unmodifiableList(list);
  }
}
