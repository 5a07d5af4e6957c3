// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * Something that a target asks, as one term of its fit.
 *
 * @param concept what is required, or what is broader than tasks that are
 * @param level the level at which it is required, or none for what is broader
 * @param narrower tasks below it that count, at most 3, or 0 for a requirement
 * @param credit what counts, of {@link Profile#FULL_CREDIT}
 * @param points what full credit would earn
 * @param earned what the credit earns
 */
public record FitTerm(
    Concept concept, Level level, int narrower, int credit, int points, int earned) {}
