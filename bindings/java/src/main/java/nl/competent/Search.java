// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param hits concepts, most likely first
 * @param isAmbiguous whether the query does not say which of several concepts is meant
 */
public record Search(List<Hit> hits, boolean isAmbiguous) {
  /**
   * Make an answer.
   *
   * @param hits concepts, most likely first
   * @param isAmbiguous whether the query does not say which of several concepts is meant
   */
  public Search {
    hits = List.copyOf(hits);
  }
}
