// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Objects;
import java.util.Set;

/**
 * What to look for.
 *
 * @param text what somebody typed
 * @param kinds kinds to look among, or none for all
 * @param limit most hits to return, at least 1
 * @param perLabel a hit for each label, not for each concept
 */
public record Query(String text, Set<Kind> kinds, int limit, boolean perLabel) {
  /**
   * Make a query.
   *
   * @param text what somebody typed
   * @param kinds kinds to look among, or none for all
   * @param limit most hits to return, at least 1
   * @param perLabel a hit for each label, not for each concept
   */
  public Query {
    Objects.requireNonNull(text, "text");
    kinds = Set.copyOf(kinds);
  }

  /**
   * Look for at most 10 concepts of any kind.
   *
   * @param text what somebody typed
   */
  public Query(String text) {
    this(text, Set.of(), 10, false);
  }

  /**
   * Look among some kinds only.
   *
   * @param kinds kinds to look among, or none for all
   * @return another query
   */
  public Query withKinds(Kind... kinds) {
    return new Query(text, Set.of(kinds), limit, perLabel);
  }

  /**
   * Look for more or fewer hits.
   *
   * @param limit most hits to return, at least 1
   * @return another query
   */
  public Query withLimit(int limit) {
    return new Query(text, kinds, limit, perLabel);
  }

  /**
   * Look for labels, or for concepts.
   *
   * @param perLabel a hit for each label, not for each concept
   * @return another query
   */
  public Query withPerLabel(boolean perLabel) {
    return new Query(text, kinds, limit, perLabel);
  }

  /** Return bits 1 &lt;&lt; kind. */
  int kindBits() {
    return kinds.stream().mapToInt(kind -> 1 << kind.value()).reduce(0, (a, b) -> a | b);
  }
}
