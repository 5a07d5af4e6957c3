// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import nl.competent.internal.CompetentCourses;

/**
 * Courses for a gap, best first, or a set of courses that together do.
 *
 * <p>Courses never change, and any number of threads may use them at once.
 */
public final class Courses {
  private static final int COURSE = 14; // Integers of each
  private static final int LESSON = 4;
  private static final int AMOUNTS = 4; // Integers of the two amounts, which come whole

  private final Concept target;
  private final List<Course> courses;
  private final int before;
  private final int after;
  private final boolean areEnough;
  private final long useful;
  private final long spent;
  private final long bound;
  private final Set<Bar> bars;

  Courses(Taxonomy taxonomy, CompetentCourses raw) {
    target = new Concept(taxonomy, raw.target());
    courses = courses(taxonomy, raw);
    before = raw.before();
    after = raw.after();
    areEnough = raw.areEnough();
    useful = raw.nUseful();
    spent = raw.spent();
    bound = raw.bound();
    bars = bars(raw.bars());
  }

  /**
   * Return the occupation that the courses are for.
   *
   * @return the target
   */
  public Concept target() {
    return target;
  }

  /**
   * Return all courses.
   *
   * @return the courses, best first
   */
  public List<Course> courses() {
    return courses;
  }

  /**
   * Return the points that the profile covers of the target.
   *
   * @return points, of {@link Matcher#TARGET_POINTS}
   */
  public int before() {
    return before;
  }

  /**
   * Return the points that it covers with all of the courses.
   *
   * @return points, of {@link Matcher#TARGET_POINTS}
   */
  public int after() {
    return after;
  }

  /**
   * Return whether the courses together reach the coverage that is enough.
   *
   * @return whether they do
   */
  public boolean areEnough() {
    return areEnough;
  }

  /**
   * Return how many courses gain anything that nothing stands in the way of.
   *
   * @return their number
   */
  public long useful() {
    return useful;
  }

  /**
   * Return what all courses together spend of what was to be spent least of.
   *
   * @return eurocents, hours or weeks
   */
  public long spent() {
    return spent;
  }

  /**
   * Return what no set that is enough spends less than.
   *
   * @return eurocents, hours or weeks, if known
   */
  public OptionalLong bound() {
    return bound < 0 ? OptionalLong.empty() : OptionalLong.of(bound);
  }

  /**
   * Return whether it is proven that no other set spends less.
   *
   * @return whether it is
   */
  public boolean isBest() {
    return areEnough && bound == spent;
  }

  /**
   * Return what kept useful courses out.
   *
   * @return the bars
   */
  public Set<Bar> bars() {
    return bars;
  }

  private static List<Course> courses(Taxonomy taxonomy, CompetentCourses raw) {
    int[] column = raw.items();
    List<Course> list = new ArrayList<>(column.length / COURSE);
    for (int at = 0; at < column.length; at += COURSE) {
      list.add(course(taxonomy, raw, column, at));
    }
    return Collections.unmodifiableList(list);
  }

  private static Course course(Taxonomy taxonomy, CompetentCourses raw, int[] column, int at) {
    int index = at / COURSE;
    int i = at + AMOUNTS;
    return new Course(
        new Concept(taxonomy, column[i]),
        money(raw.price(index)),
        money(raw.ownCost(index)),
        column[i + 1],
        known(column[i + 2]),
        known(column[i + 3]),
        known(column[i + 7]),
        bars(column[i + 8]),
        lessons(taxonomy, raw.lessons(index)));
  }

  static List<Lesson> lessons(Taxonomy taxonomy, int[] column) {
    List<Lesson> list = new ArrayList<>(column.length / LESSON);
    for (int i = 0; i < column.length; i += LESSON) {
      list.add(
          new Lesson(
              new Concept(taxonomy, column[i]),
              Level.of(column[i + 1]),
              column[i + 2],
              column[i + 3]));
    }
    return Collections.unmodifiableList(list);
  }

  static Optional<BigDecimal> money(long cents) {
    return cents < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(cents, 2));
  }

  static OptionalInt known(int value) {
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static Set<Bar> bars(long bits) {
    Set<Bar> bars = EnumSet.noneOf(Bar.class);
    for (Bar bar : Bar.values()) {
      if (bar != Bar.UNKNOWN && (bits >> bar.value() & 1L) == 1L) {
        bars.add(bar);
      }
    }
    return Collections.unmodifiableSet(bars);
  }
}
