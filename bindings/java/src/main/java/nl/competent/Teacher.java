// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * A norm that teaches something that is missing.
 *
 * @param norm what to learn
 * @param gained points that the target gains by it
 */
public record Teacher(Concept norm, int gained) {}
