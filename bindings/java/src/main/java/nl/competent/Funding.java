// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.competent.internal.ClaimRows;
import nl.competent.internal.CompetentFunding;
import nl.competent.internal.CostRows;

/**
 * All schemes of a taxonomy, ready to answer which of them pays for a course.
 *
 * <p>It never changes, and any number of threads may ask it at once.
 */
public final class Funding implements AutoCloseable {
  private static final int UNKNOWN = -1;

  private final Taxonomy taxonomy;
  private final Handle<CompetentFunding> handle;

  /**
   * Make funding of all schemes of a taxonomy.
   *
   * @param taxonomy taxonomy with schemes
   */
  public Funding(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    CompetentFunding raw = taxonomy.with(CompetentFunding::new);
    handle = new Handle<>(this, "funding", raw, CompetentFunding::delete);
  }

  /**
   * Return all schemes.
   *
   * @return the schemes, in order
   */
  public List<Concept> schemes() {
    int[] ids = handle.with(CompetentFunding::schemes);
    List<Concept> list = new ArrayList<>(ids.length);
    for (int id : ids) {
      list.add(new Concept(taxonomy, id));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * Find what every scheme answers for a course, and why.
   *
   * @param profile profile with its facts
   * @param course a course or tile
   * @param date when one asks
   * @return the answers
   * @throws ArgumentException if the course or the profile is of another kind or taxonomy
   */
  public Claims claims(Profile profile, Concept course, LocalDate date) {
    return claims(
        profile, Optional.of(course), date, Optional.empty(), OptionalLong.empty());
  }

  /**
   * Find what every scheme answers, and why.
   *
   * @param profile profile with its facts
   * @param course a course or tile, or nothing for any course
   * @param date when one asks
   * @param start when the course begins, or nothing for what it states
   * @param price what it costs in eurocents, or nothing for what it states
   * @return the answers
   * @throws ArgumentException if the course or the profile is of another kind or taxonomy
   */
  public Claims claims(
      Profile profile,
      Optional<Concept> course,
      LocalDate date,
      Optional<LocalDate> start,
      OptionalLong price) {
    if (price.isPresent() && price.getAsLong() < 0) {
      throw new ArgumentException("The price is less than 0");
    }
    int id = course.map(taxonomy::own).orElse(UNKNOWN);
    int asked = number(date);
    int begins = start.map(Funding::number).orElse(0);
    double cents = price.orElse(UNKNOWN);
    return profile.read(
        person ->
            handle.with(
                raw ->
                    taxonomy.with(
                        own -> {
                          ClaimRows rows = raw.claims(person, own, id, asked, begins, cents);
                          try {
                            return Claims.of(taxonomy, course, rows);
                          } finally {
                            rows.delete();
                          }
                        })));
  }

  /**
   * Find what remains to pay for each of many courses.
   *
   * @param profile profile with its facts
   * @param courses courses or tiles
   * @param date when one asks
   * @return the costs, in the order of the courses
   * @throws ArgumentException if a course or the profile is of another kind or taxonomy
   */
  public List<Cost> costs(Profile profile, List<Concept> courses, LocalDate date) {
    int[] ids = courses.stream().mapToInt(taxonomy::own).toArray();
    int asked = number(date);
    return profile.read(
        person ->
            handle.with(
                raw -> {
                  CostRows rows = raw.costs(person, ids, asked);
                  try {
                    return costs(rows.values());
                  } finally {
                    rows.delete();
                  }
                }));
  }

  /** Free the funding, when the last call that uses it is done; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }

  private List<Cost> costs(double[] values) {
    List<Cost> list = new ArrayList<>(values.length / Cost.REALS);
    for (int i = 0; i < values.length; i += Cost.REALS) {
      list.add(Cost.of(taxonomy, values, i));
    }
    return Collections.unmodifiableList(list);
  }

  private static int number(LocalDate date) {
    if (date.getYear() < 1000 || date.getYear() > 9999) {
      throw new ArgumentException("There is no such date");
    }
    return date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }
}
