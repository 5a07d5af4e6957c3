// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was read to make a taxonomy, and what was odd in it.
 *
 * <p>Defects of the data are never fatal and never silent: each is counted here.
 *
 * @param sources files that were read, by name
 * @param statements number of statements that were read, over all files
 * @param counts how often each kind of finding was made; kinds without any are not there
 * @param findings the first 100 subjects of each kind, by kind and then subject
 */
public record Report(
    List<ReportSource> sources,
    long statements,
    Map<FindingKind, Long> counts,
    List<Finding> findings) {
  /**
   * Make a report.
   *
   * @param sources files that were read, by name
   * @param statements number of statements that were read, over all files
   * @param counts how often each kind of finding was made; kinds without any are not there
   * @param findings the first 100 subjects of each kind, by kind and then subject
   */
  public Report {
    sources = List.copyOf(sources);
    findings = List.copyOf(findings);

    Map<FindingKind, Long> sorted = new EnumMap<>(FindingKind.class);
    sorted.putAll(counts);
    counts = Collections.unmodifiableMap(sorted);
  }

  /**
   * Return how often a kind of finding was made.
   *
   * @param kind what is odd
   * @return the number of times, also of those that are not listed
   */
  public long count(FindingKind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
