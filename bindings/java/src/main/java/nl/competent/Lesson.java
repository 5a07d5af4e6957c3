// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * Something that a course teaches.
 *
 * @param concept a skill, knowledge area or task
 * @param level the level at which it is taught
 * @param credit what the person has of that already, in {@link Profile#FULL_CREDIT}ths
 * @param gain points of coverage that it brings
 */
public record Lesson(Concept concept, Level level, int credit, int gain) {
  /**
   * Return whether the person masters it already.
   *
   * @return whether it is exempt
   */
  public boolean isExempt() {
    return credit >= Profile.FULL_CREDIT;
  }
}
