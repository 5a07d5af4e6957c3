// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What becomes of an opening; what is withheld is empty.
 *
 * @param places places
 * @param suited people who have enough, and whom no gate stops
 * @param ready places for people who have enough
 * @param trained places for people who have it after training
 * @param empty places for nobody
 * @param spent what training for it spends
 * @param isScored whether it asks for anything that has points
 * @param isWithheld whether figures of people are withheld
 */
public record Prospect(
    int places,
    OptionalInt suited,
    OptionalInt ready,
    OptionalInt trained,
    OptionalInt empty,
    OptionalLong spent,
    boolean isScored,
    boolean isWithheld) {}
