// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a result was made with, so that anybody can make it again.
 *
 * @param version the version of the library
 * @param taxonomy the hash of all content of the taxonomy
 * @param targets the kind of the targets, or null for a vacancy
 * @param weights what scores are made of
 * @param preset the preset that has these weights, if one has
 * @param order what matches are in order of; empty for what has no order
 */
public record Provenance(
    String version,
    String taxonomy,
    Kind targets,
    Weights weights,
    Optional<Preset> preset,
    Optional<Order> order) {
  /** Return what everything that a matcher makes is made with. */
  static Provenance of(String taxonomy, Kind targets, Weights weights) {
    Optional<Preset> preset =
        Arrays.stream(Preset.values())
            .filter(one -> one != Preset.UNKNOWN && Weights.of(one).equals(weights))
            .findFirst();
    return new Provenance(
        Version.running(), taxonomy, targets, weights, preset, Optional.empty());
  }

  /** Return the same of matches in some order. */
  Provenance by(Order chosen) {
    return new Provenance(version, taxonomy, targets, weights, preset, Optional.of(chosen));
  }
}
