// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * Somewhere that people are wanted: with a vacancy, a target, or both.
 *
 * @param vacancy what it asks for, or empty for what the target requires
 * @param target occupation or norm whose gates it has, or empty for none
 * @param places how many people it wants, from 0 on
 */
public record Opening(Optional<Vacancy> vacancy, Optional<Concept> target, int places) {
  /**
   * Return an opening for what an occupation or norm requires.
   *
   * @param target occupation or norm
   * @param places how many people are wanted
   * @return the opening
   */
  public static Opening of(Concept target, int places) {
    return new Opening(Optional.empty(), Optional.of(target), places);
  }

  /**
   * Return an opening for a vacancy without gates.
   *
   * @param vacancy what is asked for
   * @param places how many people are wanted
   * @return the opening
   */
  public static Opening of(Vacancy vacancy, int places) {
    return new Opening(Optional.of(vacancy), Optional.empty(), places);
  }
}
