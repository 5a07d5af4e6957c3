// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * The part of a score that one kind of requirement has.
 *
 * @param points points of all requirements of the kind
 * @param earned points that were earned
 */
public record Part(int points, int earned) {}
