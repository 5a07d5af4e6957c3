// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * What a member of a team earns.
 *
 * @param index where the profile was among those that were given
 * @param points points, of {@link Matcher#TARGET_POINTS}
 * @param alone those that the team would lose without this member
 */
public record Member(int index, int points, int alone) {}
