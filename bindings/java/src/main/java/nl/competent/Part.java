// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * The part of a score that one kind of requirement has.
 *
 * @param points points of all requirements of the kind
 * @param earned points that were earned
 * @param met requirements that are met
 * @param partial requirements that are met in part
 * @param missing requirements that are missing
 * @param unknown requirements of which nobody knows
 */
public record Part(int points, int earned, int met, int partial, int missing, int unknown) {
  /**
   * Return the number of requirements.
   *
   * @return their number, of any state
   */
  public int count() {
    return met + partial + missing + unknown;
  }

  /** Return the part of a gap that a kind has. */
  static Part of(nl.competent.internal.CompetentGap gap, Kind kind) {
    int k = kind.value();
    return new Part(
        gap.partPoints(k),
        gap.partEarned(k),
        gap.partN(k, State.MET.value()),
        gap.partN(k, State.PARTIAL.value()),
        gap.partN(k, State.MISSING.value()),
        gap.partN(k, State.UNKNOWN.value()));
  }
}
