// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * Something that a target asks for apart from what makes its score.
 *
 * @param concept what is asked: the target itself if it is regulated
 * @param kind what stands there
 * @param level the level of its link, or none
 * @param asked how well a language has to be known, where a level is asked
 * @param passage whether it lets the person through
 * @param fact the fact that decided or is to be asked, if any is
 * @param via the item of the profile that decided, if one did
 */
public record Gate(
    Concept concept,
    GateKind kind,
    Level level,
    Cefr asked,
    Passage passage,
    Optional<Fact> fact,
    Optional<Concept> via) {}
