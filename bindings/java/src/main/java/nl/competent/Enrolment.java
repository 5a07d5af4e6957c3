// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * A course that people are to follow.
 *
 * @param course the course or tile
 * @param people how many follow it
 */
public record Enrolment(
    Concept course,
    int people) {}
