// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

/**
 * CompetentNL, the Dutch skills language, made usable.
 *
 * <p>Start at {@link nl.competent.Taxonomy}.
 */
module nl.competent {
  exports nl.competent;
}
