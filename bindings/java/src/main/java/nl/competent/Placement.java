// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.List;

/**
 * Whom to place where, after which courses.
 *
 * @param opening index of the opening
 * @param person index of the profile
 * @param courses what to follow first, which is nothing if there is enough
 * @param spent what the courses spend
 * @param bound what no courses that are enough spend less than
 * @param before points that the person has
 * @param after points after the courses
 * @param passage the worst passage of the gates: passed, or to be asked
 */
public record Placement(
    int opening,
    int person,
    List<Concept> courses,
    long spent,
    long bound,
    int before,
    int after,
    Passage passage) {}
