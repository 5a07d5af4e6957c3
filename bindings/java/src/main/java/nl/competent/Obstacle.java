// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that stands in the way of a route.
 *
 * @param bar what stands there
 * @param opens whether there is a route without it alone
 * @param ownCost euros of that route, if there is one
 * @param weeks weeks of that route, if there is one
 * @param steps steps of that route, if there is one
 */
public record Obstacle(
    Bar bar,
    boolean opens,
    Optional<BigDecimal> ownCost,
    OptionalInt weeks,
    OptionalInt steps) {}
