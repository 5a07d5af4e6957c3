// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A step of a route.
 *
 * @param kind what it is
 * @param concept what one follows or begins in
 * @param leadsTo the function behind a tile
 * @param path the ontwikkelpad that it is of
 * @param payer a scheme that pays for certain
 * @param price euros that it costs, if stated
 * @param ownCost euros that remain to pay, if known
 * @param weeks weeks that it takes, if stated
 * @param begin weeks after the start of the route
 * @param start day on which it begins, if known
 * @param end day on which it ends, if known
 * @param before points of coverage before it
 * @param after points of coverage after it
 * @param gains what it gains
 * @param unlocked occupations that become feasible there
 * @param isNeeded whether it is there for what it awards
 * @param hoped a scheme that may pay, or pay more
 */
public record RouteStep(
    StepKind kind,
    Concept concept,
    Optional<Concept> leadsTo,
    Optional<Concept> path,
    Optional<Concept> payer,
    Optional<BigDecimal> price,
    Optional<BigDecimal> ownCost,
    OptionalInt weeks,
    int begin,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    int before,
    int after,
    List<Lesson> gains,
    List<Concept> unlocked,
    boolean isNeeded,
    Optional<Concept> hoped) {}
