// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * What a rule did.
 *
 * @param rule the rule
 * @param from what was there
 * @param to what came of it, or an empty text if it was taken away
 */
public record Step(TextRule rule, String from, String to) {}
