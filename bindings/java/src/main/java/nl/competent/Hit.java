// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * A concept that may be meant.
 *
 * @param concept what may be meant
 * @param rule what brought it
 * @param score how sure that is, from 0 to 1
 * @param matched the label that matched
 * @param role what that label is to the concept
 */
public record Hit(Concept concept, Rule rule, double score, String matched, Role role) {}
