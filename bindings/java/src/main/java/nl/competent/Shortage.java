// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is short of one thing that is asked for; what is withheld is empty.
 *
 * @param concept skill, knowledge area or task
 * @param level highest level at which it is asked for
 * @param asked points of all places that ask for it
 * @param lacking those that are not held by people placed as they are
 * @param left those that are not held by people trained and placed
 * @param openings openings that ask for it
 * @param places places of them
 * @param have people who have it fully at that level
 * @param partly people who have a part of it
 * @param shortPlaces places for which nobody else has it
 * @param lackingPlaces places where it lacks, placed as they are
 * @param leftPlaces places where it lacks after training
 * @param isWithheld whether figures of people are withheld
 */
public record Shortage(
    Concept concept,
    Level level,
    long asked,
    OptionalLong lacking,
    OptionalLong left,
    int openings,
    int places,
    OptionalInt have,
    OptionalInt partly,
    OptionalInt shortPlaces,
    OptionalInt lackingPlaces,
    OptionalInt leftPlaces,
    boolean isWithheld) {}
