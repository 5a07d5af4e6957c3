// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.util.List;

/**
 * A way from a profile to the target.
 *
 * @param steps its steps, in their order
 * @param price euros of all steps that state a price
 * @param ownCost euros of those that remain to pay
 * @param weeks weeks of all steps
 * @param coverage points of coverage at the end
 * @param isRecognised whether an ontwikkelpad leads to the target
 * @param unstated steps whose price or duration is not stated
 */
public record Route(
    List<RouteStep> steps,
    BigDecimal price,
    BigDecimal ownCost,
    int weeks,
    int coverage,
    boolean isRecognised,
    int unstated) {}
