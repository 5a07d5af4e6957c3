// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

/**
 * CompetentNL, the Dutch skills language, made usable.
 *
 * <p>A {@link nl.competent.Taxonomy} is opened from files, a {@link nl.competent.Profile} says what
 * a person can do, a {@link nl.competent.Matcher} finds the occupations that fit, and a {@link
 * nl.competent.Gap} tells what the person still lacks for one of them and what teaches it.
 *
 * <p>Whatever can fail throws a {@link nl.competent.CompetentException}, which is unchecked. A null
 * argument gives a {@link NullPointerException}, and a closed object an {@link
 * IllegalStateException}. What is closable frees its memory at once when it is closed, and at some
 * time after it is forgotten when it is not.
 */
package nl.competent;
