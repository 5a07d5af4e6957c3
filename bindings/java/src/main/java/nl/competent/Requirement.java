// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * A requirement of a target, as one term of its score.
 *
 * @param concept what is required
 * @param level the level at which it is
 * @param state how far it is met
 * @param credit what counts, of {@link Profile#FULL_CREDIT}
 * @param points its part of {@link Matcher#TARGET_POINTS}
 * @param earned the points that the credit earns
 * @param via the item of the profile that brought it, if one did
 * @param how in which way it did
 * @param has what the person has that counts for it, if anything does
 */
public record Requirement(
    Concept concept,
    Level level,
    State state,
    int credit,
    int points,
    int earned,
    Optional<Concept> via,
    How how,
    Optional<Concept> has) {}
