// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a team covers one thing that is asked for.
 *
 * @param concept what is required
 * @param level the level at which it is
 * @param points its part of {@link Matcher#TARGET_POINTS}
 * @param earned the points that the team earns
 * @param met how many members have it
 * @param partial how many members have a part of it
 * @param best index of the member with most credit, if anybody has any
 * @param nearest index of the member who could best close it, if nobody has it
 * @param credits the credit of each member, of {@link Profile#FULL_CREDIT}
 */
public record Cover(
    Concept concept,
    Level level,
    int points,
    int earned,
    int met,
    int partial,
    OptionalInt best,
    OptionalInt nearest,
    List<Integer> credits) {}
