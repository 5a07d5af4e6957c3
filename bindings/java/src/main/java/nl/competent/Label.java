// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * A name of a concept.
 *
 * @param text the name itself, never empty
 * @param language its language tag, like "nl", if it has one
 * @param concept what it names
 * @param role what it is to its concept
 * @param content whether it is still in use
 */
public record Label(
    String text, Optional<String> language, Concept concept, Role role, Content content) {}
