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
 * @param rules rules that may bring a hit, or none for all
 * @param contents content statuses to look among, or none for all
 */
public record Query(
    String text,
    Set<Kind> kinds,
    int limit,
    boolean perLabel,
    Set<Rule> rules,
    Set<Content> contents) {
  /**
   * Make a query.
   *
   * @param text what somebody typed
   * @param kinds kinds to look among, or none for all
   * @param limit most hits to return, at least 1
   * @param perLabel a hit for each label, not for each concept
   * @param rules rules that may bring a hit, or none for all
   * @param contents content statuses to look among, or none for all
   */
  public Query {
    Objects.requireNonNull(text, "text");
    kinds = Set.copyOf(kinds);
    rules = Set.copyOf(rules);
    contents = Set.copyOf(contents);
  }

  /**
   * Look for at most 10 concepts of any kind.
   *
   * @param text what somebody typed
   */
  public Query(String text) {
    this(text, Set.of(), 10, false, Set.of(), Set.of());
  }

  /**
   * Look among some kinds only.
   *
   * @param kinds kinds to look among, or none for all
   * @return another query
   */
  public Query withKinds(Kind... kinds) {
    return new Query(text, Set.of(kinds), limit, perLabel, rules, contents);
  }

  /**
   * Look for more or fewer hits.
   *
   * @param limit most hits to return, at least 1
   * @return another query
   */
  public Query withLimit(int limit) {
    return new Query(text, kinds, limit, perLabel, rules, contents);
  }

  /**
   * Look for labels, or for concepts.
   *
   * @param perLabel a hit for each label, not for each concept
   * @return another query
   */
  public Query withPerLabel(boolean perLabel) {
    return new Query(text, kinds, limit, perLabel, rules, contents);
  }

  /**
   * Look by some rules only: to look up labels or to type ahead takes far less time.
   *
   * @param rules rules that may bring a hit, or none for all
   * @return another query
   */
  public Query withRules(Rule... rules) {
    return new Query(text, kinds, limit, perLabel, Set.of(rules), contents);
  }

  /**
   * Look among what has some content status only, be it the label or the concept.
   *
   * @param contents content statuses to look among, or none for all
   * @return another query
   */
  public Query withContents(Content... contents) {
    return new Query(text, kinds, limit, perLabel, rules, Set.of(contents));
  }

  /** Return bits 1 &lt;&lt; kind. */
  int kindBits() {
    return kinds.stream().mapToInt(kind -> 1 << kind.value()).reduce(0, (a, b) -> a | b);
  }

  /** Return bits 1 &lt;&lt; rule. */
  int ruleBits() {
    return rules.stream().mapToInt(rule -> 1 << rule.value()).reduce(0, (a, b) -> a | b);
  }

  /** Return bits 1 &lt;&lt; content status. */
  int contentBits() {
    return contents.stream().mapToInt(one -> 1 << one.value()).reduce(0, (a, b) -> a | b);
  }
}
