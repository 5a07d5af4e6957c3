// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * A link from one concept to another.
 *
 * @param concept the other end
 * @param level how strong the link is
 */
public record Link(Concept concept, Level level) {}
