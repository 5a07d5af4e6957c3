// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What having one thing more would bring.
 *
 * @param concept what is missing, or had only in part
 * @param level the level at which it is required
 * @param coverage points of coverage more for the target
 * @param fit points of fit more for the target
 * @param unlocked other targets that become feasible, or none where that is not known
 * @param nearest what the profile has nearest to it, or none
 */
public record Gain(
    Concept concept,
    Level level,
    int coverage,
    int fit,
    OptionalInt unlocked,
    Optional<Concept> nearest) {}
