// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * Something that a vacancy asks for.
 *
 * @param concept skill, knowledge area or task
 * @param level the level at which it is required
 * @param points its part of {@link Matcher#TARGET_POINTS}
 * @param via itself, or the occupation or norm that was asked for and brought it
 * @param text the stretch of the text that asks for it, if a text does
 * @param start index of its first character, or -1
 * @param end index after its last character, or -1
 */
public record Demand(
    Concept concept,
    Level level,
    int points,
    Concept via,
    Optional<String> text,
    int start,
    int end) {}
