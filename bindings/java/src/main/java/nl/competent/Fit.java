// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Why a profile fits a target as it does.
 *
 * <p>A fit never changes, and any number of threads may use one at once.
 */
public final class Fit {
  private static final int TERM = 6; // Integers of each

  private final Matcher matcher;
  private final Concept target;
  private final int points;
  private final int own;
  private final Nearness nearness;
  private final List<FitTerm> terms;

  Fit(Matcher matcher, Concept target, int points, int own, Nearness nearness, int[] terms) {
    this.matcher = matcher;
    this.target = target;
    this.points = points;
    this.own = own;
    this.nearness = nearness;
    this.terms = terms(target.taxonomy(), terms);
  }

  /**
   * Return the target that the fit is about.
   *
   * @return the target
   */
  public Concept target() {
    return target;
  }

  /**
   * Return what the fit was made with.
   *
   * @return version, taxonomy and options
   */
  public Provenance provenance() {
    return matcher.provenance();
  }

  /**
   * Return the fit: what all terms earn together.
   *
   * @return the points
   */
  public int points() {
    return points;
  }

  /**
   * Return the fit of a target that would ask for what the profile has.
   *
   * @return the points, which are 0 for an empty profile
   */
  public int own() {
    return own;
  }

  /**
   * Return the fit as a part of the own fit.
   *
   * @return the part, from 0 to 1, or none for an empty profile
   */
  public OptionalDouble share() {
    return share(points, own);
  }

  /**
   * Return how near the target is.
   *
   * @return the nearness
   */
  public Nearness nearness() {
    return nearness;
  }

  /**
   * Return all that the target asks.
   *
   * @return the terms; what closing them earns goes first, largest first
   */
  public List<FitTerm> terms() {
    return terms;
  }

  /**
   * Return whether the explanation is that of the fit, comparing it with the taxonomy.
   *
   * <p>{@link Matcher#verifyFit} tells what is wrong if it is not.
   *
   * @return true if it is
   * @throws IllegalStateException if the matcher is closed
   */
  public boolean verify() {
    try {
      matcher.verifyFit(target, points, terms);
      return true;
    } catch (SumException e) {
      return false;
    }
  }

  /** Return a fit as a part of the own fit of a profile. */
  static OptionalDouble share(int points, int own) {
    return own > 0
        ? OptionalDouble.of(Math.min(points / (double) own, 1.0))
        : OptionalDouble.empty();
  }

  /** Return terms as the library has them. */
  static int[] integers(Taxonomy taxonomy, List<FitTerm> terms) {
    int[] integers = new int[TERM * terms.size()];
    int i = 0;
    for (FitTerm term : terms) {
      integers[i++] = taxonomy.own(term.concept());
      integers[i++] = term.level().value();
      integers[i++] = term.narrower();
      integers[i++] = term.credit();
      integers[i++] = term.points();
      integers[i++] = term.earned();
    }
    return integers;
  }

  private static List<FitTerm> terms(Taxonomy taxonomy, int[] t) {
    List<FitTerm> list = new ArrayList<>(t.length / TERM);
    for (int i = 0; i < t.length; i += TERM) {
      list.add(
          new FitTerm(
              new Concept(taxonomy, t[i]),
              Level.of(t[i + 1]),
              t[i + 2],
              t[i + 3],
              t[i + 4],
              t[i + 5]));
    }
    return Collections.unmodifiableList(list);
  }
}
