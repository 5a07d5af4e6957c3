// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.OptionalLong;

/**
 * A course that closes some of what is short.
 *
 * @param course the course or tile
 * @param gain points that people gain where they are placed
 * @param spends what it spends for all of them, where that is stated
 * @param people people who gain and whom nothing bars
 */
public record Remedy(
    Concept course,
    long gain,
    OptionalLong spends,
    int people) {}
