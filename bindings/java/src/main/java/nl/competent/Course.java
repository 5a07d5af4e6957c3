// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A course, and what it does for a target.
 *
 * @param concept the course, or tile of an ontwikkelpad
 * @param price euros that it costs, if stated
 * @param ownCost euros that remain to pay, if known
 * @param gain points of coverage more for the target
 * @param weeks weeks that it takes, if stated
 * @param hours hours of study in all, if stated
 * @param unlocked other targets that become feasible, if known
 * @param bars what stands in the way
 * @param lessons what it teaches, most gain first
 */
public record Course(
    Concept concept,
    Optional<BigDecimal> price,
    Optional<BigDecimal> ownCost,
    int gain,
    OptionalInt weeks,
    OptionalInt hours,
    OptionalInt unlocked,
    Set<Bar> bars,
    List<Lesson> lessons) {}
