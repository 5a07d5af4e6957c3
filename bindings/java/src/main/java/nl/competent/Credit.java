// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * A skill, knowledge area or task that a person has.
 *
 * @param concept what the person has
 * @param credit how far, of {@link Profile#FULL_CREDIT}
 * @param via the item of the profile that brought it, if one did
 * @param how in which way it did
 * @param has what the person has that counts for it
 */
public record Credit(Concept concept, int credit, Optional<Concept> via, How how, Concept has) {}
