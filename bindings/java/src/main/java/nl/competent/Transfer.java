// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * Something that a profile has, and what the target does with it.
 *
 * @param concept what the profile has
 * @param credit how far, of {@link Profile#FULL_CREDIT}
 * @param level the level at which it is required, or none
 * @param earned points of coverage that it earns
 */
public record Transfer(Concept concept, int credit, Level level, int earned) {
  /**
   * Return whether the target asks for it.
   *
   * @return whether it does
   */
  public boolean isUsed() {
    return level != Level.NONE;
  }
}
