// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.competent.internal.CompetentPlan;
import nl.competent.internal.OverviewPage;

/**
 * Routes from a profile to a target.
 *
 * <p>A plan never changes, and any number of threads may use one at once.
 */
public final class Plan {
  private static final int ROUTE = 10; // Integers of each
  private static final int STEP = 22;
  private static final int OBSTACLE = 6;
  private static final int LESSON = 4;
  private static final int AMOUNTS = 4; // Integers of two amounts, which come whole

  private final Taxonomy taxonomy;
  private final Handle<CompetentPlan> handle;
  private final int enough;
  private final Concept target;
  private final List<Route> routes;
  private final List<Obstacle> obstacles;
  private final int before;
  private final int reachable;
  private final boolean isProven;
  private final long bound;

  /** Take over a plan, which is freed with this one. */
  Plan(Taxonomy taxonomy, CompetentPlan raw, int enough) {
    handle = new Handle<>(this, "plan", raw, CompetentPlan::delete);
    this.taxonomy = taxonomy;
    this.enough = enough;
    target = new Concept(taxonomy, raw.target());
    routes = routes(raw);
    obstacles = obstacles(raw);
    before = raw.before();
    reachable = raw.reachable();
    isProven = raw.isProven();
    bound = raw.bound();
  }

  /**
   * Return where the routes lead.
   *
   * @return the target
   */
  public Concept target() {
    return target;
  }

  /**
   * Return all routes.
   *
   * @return the routes, best first
   */
  public List<Route> routes() {
    return routes;
  }

  /**
   * Return what stands in the way, if there is no route.
   *
   * @return the obstacles; what alone opens a route goes first
   */
  public List<Obstacle> obstacles() {
    return obstacles;
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
   * Return the most points that are within reach, whether or not enough.
   *
   * @return points, of {@link Matcher#TARGET_POINTS}
   */
  public int reachable() {
    return reachable;
  }

  /**
   * Return whether it is proven that no routes are better than these.
   *
   * @return whether it is
   */
  public boolean isProven() {
    return isProven;
  }

  /**
   * Return what no route spends less than of what is to be spent least of.
   *
   * @return eurocents, weeks or steps
   */
  public long bound() {
    return bound;
  }

  /**
   * Return a page with a picture of each route, in Dutch.
   *
   * @return a page of HTML that needs nothing else
   */
  public String toHtml() {
    return toHtml(Locale.forLanguageTag("nl"));
  }

  /**
   * Return a page with a picture of each route: steps stand on a time line, above which coverage
   * rises.
   *
   * @param language Dutch or English
   * @return a page of HTML that needs nothing else
   * @throws ArgumentException if there is no page in the language
   */
  public String toHtml(Locale language) {
    boolean isEnglish = Overview.isEnglish(language);
    return handle.with(
        raw ->
            taxonomy.with(
                shared -> {
                  OverviewPage page = raw.page(shared, enough, isEnglish);
                  try {
                    return Utf8.text(page.html());
                  } finally {
                    page.delete();
                  }
                }));
  }

  private List<Route> routes(CompetentPlan raw) {
    int[] column = raw.routes();
    List<RouteStep> steps = steps(raw);
    List<Route> list = new ArrayList<>(column.length / ROUTE);
    for (int at = 0; at < column.length; at += ROUTE) {
      int i = at + AMOUNTS;
      int first = column[i + 2];
      list.add(
          new Route(
              List.copyOf(steps.subList(first, first + column[i + 1])),
              BigDecimal.valueOf(raw.routePrice(at / ROUTE), 2),
              BigDecimal.valueOf(raw.routeOwnCost(at / ROUTE), 2),
              column[i],
              column[i + 3],
              column[i + 4] != 0,
              column[i + 5]));
    }
    return Collections.unmodifiableList(list);
  }

  private List<RouteStep> steps(CompetentPlan raw) {
    int[] column = raw.steps();
    int[] gains = raw.gains();
    int[] unlocked = raw.unlocked();
    List<RouteStep> list = new ArrayList<>(column.length / STEP);
    for (int at = 0; at < column.length; at += STEP) {
      int i = at + AMOUNTS;
      list.add(
          new RouteStep(
              StepKind.of(column[i]),
              new Concept(taxonomy, column[i + 1]),
              maybe(column[i + 2]),
              maybe(column[i + 3]),
              maybe(column[i + 4]),
              Courses.money(raw.stepPrice(at / STEP)),
              Courses.money(raw.stepOwnCost(at / STEP)),
              Courses.known(column[i + 5]),
              column[i + 6],
              day(column[i + 7]),
              day(column[i + 8]),
              column[i + 9],
              column[i + 10],
              Courses.lessons(taxonomy, part(gains, column[i + 11], column[i + 12], LESSON)),
              concepts(part(unlocked, column[i + 13], column[i + 14], 1)),
              column[i + 15] != 0,
              maybe(column[i + 16])));
    }
    return list;
  }

  private static int[] part(int[] column, int first, int n, int size) {
    return Arrays.copyOfRange(column, first * size, (first + n) * size);
  }

  private List<Concept> concepts(int[] ids) {
    List<Concept> list = new ArrayList<>(ids.length);
    for (int id : ids) {
      list.add(new Concept(taxonomy, id));
    }
    return Collections.unmodifiableList(list);
  }

  private static List<Obstacle> obstacles(CompetentPlan raw) {
    int[] column = raw.obstacles();
    List<Obstacle> list = new ArrayList<>(column.length / OBSTACLE);
    for (int at = 0; at < column.length; at += OBSTACLE) {
      list.add(
          new Obstacle(
              Bar.of(column[at + 2]),
              column[at + 3] != 0,
              Courses.money(raw.obstacleOwnCost(at / OBSTACLE)),
              Courses.known(column[at + 4]),
              Courses.known(column[at + 5])));
    }
    return Collections.unmodifiableList(list);
  }

  private Optional<Concept> maybe(int concept) {
    return concept < 0 ? Optional.empty() : Optional.of(new Concept(taxonomy, concept));
  }

  private static Optional<LocalDate> day(int number) {
    return number == 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(number / 10000, number / 100 % 100, number % 100));
  }
}
