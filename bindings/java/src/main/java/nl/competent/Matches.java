// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The best targets for a profile: an immutable list, and columns of equal length.
 *
 * <p>The columns are what a program that handles many profiles wants: a {@link Match} is only made
 * when it is asked for.
 */
public final class Matches extends AbstractList<Match> implements RandomAccess {
  private final Taxonomy taxonomy;
  private final int[] targets;
  private final int[] points;
  private final int[] fits;
  private final int[] nearnesses;
  private final int ownFit;
  private final Provenance provenance;

  Matches(
      Taxonomy taxonomy,
      int[] targets,
      int[] points,
      int[] fits,
      int[] nearnesses,
      int ownFit,
      Provenance provenance) {
    this.taxonomy = taxonomy;
    this.targets = targets;
    this.points = points;
    this.fits = fits;
    this.nearnesses = nearnesses;
    this.ownFit = ownFit;
    this.provenance = provenance;
  }

  @Override
  public int size() {
    return targets.length;
  }

  @Override
  public Match get(int index) {
    Objects.checkIndex(index, targets.length);
    return new Match(
        new Concept(taxonomy, targets[index]),
        points[index],
        Fit.share(fits[index], ownFit),
        Nearness.of(nearnesses[index]));
  }

  /**
   * Return the column of targets, best first.
   *
   * @return a copy, with numbers for {@link Taxonomy#concept}
   */
  public int[] targets() {
    return targets.clone();
  }

  /**
   * Return the column of points earned.
   *
   * @return a copy, of {@link Matcher#TARGET_POINTS} each
   */
  public int[] points() {
    return points.clone();
  }

  /**
   * Return the column of fits.
   *
   * @return a copy, to be seen beside {@link #ownFit}
   */
  public int[] fits() {
    return fits.clone();
  }

  /**
   * Return the column of how near the targets are.
   *
   * @return a copy, of the ordinals of {@link Nearness}
   */
  public int[] nearnesses() {
    return nearnesses.clone();
  }

  /**
   * Return the fit of a target that would ask for what the profile has.
   *
   * @return the fit, which is 0 for an empty profile
   */
  public int ownFit() {
    return ownFit;
  }

  /**
   * Return what the matches were made with.
   *
   * @return version, taxonomy and options
   */
  public Provenance provenance() {
    return provenance;
  }
}
