// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * An occupation on a way to another one.
 *
 * @param occupation the occupation
 * @param effort effort of all transitions up to there, in 65,536ths of what is asked
 */
public record Stop(Concept occupation, int effort) {}
