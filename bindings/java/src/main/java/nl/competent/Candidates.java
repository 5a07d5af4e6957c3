// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import nl.competent.internal.CompetentCandidates;

/** Profiles in the order of what they earn: an immutable list, and two columns of equal length. */
public final class Candidates extends AbstractList<Candidate> implements RandomAccess {
  private final int[] indices;
  private final int[] points;

  private Candidates(int[] indices, int[] points) {
    this.indices = indices;
    this.points = points;
  }

  /** Take over what the library found. */
  static Candidates taken(CompetentCandidates raw) {
    try {
      return new Candidates(raw.profiles(), raw.earned());
    } finally {
      raw.delete();
    }
  }

  @Override
  public int size() {
    return indices.length;
  }

  @Override
  public Candidate get(int index) {
    Objects.checkIndex(index, indices.length);
    return new Candidate(indices[index], points[index]);
  }

  /**
   * Return the column of indices, best first.
   *
   * @return a copy; where each profile was among those that were given
   */
  public int[] indices() {
    return indices.clone();
  }

  /**
   * Return the column of points earned.
   *
   * @return a copy, of {@link Matcher#TARGET_POINTS} each
   */
  public int[] points() {
    return points.clone();
  }
}
