// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.competent.internal.CompetentCourses;
import nl.competent.internal.CompetentPlan;
import nl.competent.internal.CompetentPlanner;
import nl.competent.internal.CompetentProfile;
import nl.competent.internal.CompetentTaxonomy;
import nl.competent.internal.CompetentWeights;
import nl.competent.internal.CompetentWishes;
import nl.competent.internal.OverviewPage;

/**
 * Something that finds courses and routes to occupations.
 *
 * <p>A planner never changes, and any number of threads may use one at once.
 */
public final class Planner implements AutoCloseable {
  private final Taxonomy taxonomy;
  private final Handle<CompetentPlanner> handle;

  private Planner(Taxonomy taxonomy, CompetentPlanner raw) {
    this.taxonomy = taxonomy;
    handle = new Handle<>(this, "planner", raw, CompetentPlanner::delete);
  }

  /**
   * Make a planner that is balanced.
   *
   * @param taxonomy taxonomy with the occupations and courses
   * @return a planner
   */
  public static Planner of(Taxonomy taxonomy) {
    return of(taxonomy, Weights.of(Preset.BALANCED));
  }

  /**
   * Make a planner.
   *
   * @param taxonomy taxonomy with the occupations and courses
   * @param weights what coverage is made of
   * @return a planner
   * @throws ArgumentException if the weights are out of range
   */
  public static Planner of(Taxonomy taxonomy, Weights weights) {
    return new Planner(taxonomy, taxonomy.with(raw -> make(raw, weights)));
  }

  private static CompetentPlanner make(CompetentTaxonomy taxonomy, Weights weights) {
    CompetentWeights raw = weights.raw();
    try {
      return new CompetentPlanner(taxonomy, raw);
    } finally {
      raw.delete();
    }
  }

  /**
   * Return the taxonomy with the courses.
   *
   * @return the taxonomy
   */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * Return what coverage is made of.
   *
   * @return the weights
   */
  public Weights weights() {
    return Weights.taken(handle.with(CompetentPlanner::weights));
  }

  /**
   * Find the courses that close most of a gap for what is spent.
   *
   * @param profile profile, of the same taxonomy
   * @param target occupation to go to
   * @param wishes what stands in the way
   * @param thrift what to spend little of
   * @param limit most courses, at least 1
   * @return the courses, best first
   * @throws ArgumentException if the target or the profile is not of the taxonomy, or a wish is
   *     out of range
   */
  public Courses courses(
      Profile profile, Concept target, Wishes wishes, Thrift thrift, int limit) {
    int id = taxonomy.own(target);
    return find(
        profile,
        wishes,
        (planner, person, raw) ->
            planner.courses(person, id, raw, Utf8.bytes(wishes.region()), thrift.value(), limit));
  }

  /**
   * Find the set of courses that is enough and spends least.
   *
   * @param profile profile, of the same taxonomy
   * @param target occupation to go to
   * @param wishes what stands in the way, and what is enough
   * @param thrift what to spend least of: not none
   * @return the set, which is empty if none is enough
   * @throws ArgumentException if the target or the profile is not of the taxonomy, or a wish is
   *     out of range
   */
  public Courses courseSet(Profile profile, Concept target, Wishes wishes, Thrift thrift) {
    int id = taxonomy.own(target);
    return find(
        profile,
        wishes,
        (planner, person, raw) ->
            planner.courseSet(person, id, raw, Utf8.bytes(wishes.region()), thrift.value()));
  }

  /**
   * Find routes to an occupation.
   *
   * @param profile profile, of the same taxonomy
   * @param now occupation or function that the person works in, if any
   * @param target occupation to go to
   * @param wishes what stands in the way, and what is enough
   * @param thrift what to spend least of: cost, weeks, or none for fewest steps
   * @param goal which routes are wanted
   * @param limit most routes, from 1 to 1,000
   * @return the plan
   * @throws ArgumentException if a concept or the profile is not of the taxonomy, or a wish is out
   *     of range
   */
  public Plan plan(
      Profile profile,
      Optional<Concept> now,
      Concept target,
      Wishes wishes,
      Thrift thrift,
      RouteGoal goal,
      int limit) {
    int from = now.map(taxonomy::own).orElse(-1);
    int to = taxonomy.own(target);
    byte[] region = Utf8.bytes(wishes.region());
    CompetentWishes raw = wishes.raw();
    int enough = raw.getCoverage();
    try {
      return handle.with(
          planner -> {
            CompetentPlan plan =
                profile.read(
                    person ->
                        planner.plan(
                            person, from, to, raw, region, thrift.value(), goal.value(), limit));
            return new Plan(taxonomy, plan, enough);
          });
    } finally {
      raw.delete();
    }
  }

  /**
   * Make a page for one person, in plain Dutch, that is of today.
   *
   * @param profile profile, of the same taxonomy
   * @param target occupation to go to, or none to take one that fits as an example
   * @return the page
   * @throws ArgumentException if the target or the profile is not of the taxonomy
   */
  public Overview overview(Profile profile, Optional<Concept> target) {
    return overview(
        profile,
        Optional.empty(),
        target,
        new Wishes.Builder().build(),
        Thrift.COST,
        LocalDate.now(),
        Locale.forLanguageTag("nl"));
  }

  /**
   * Make a page for one person, with what fits, what is missing, the route, the courses and who
   * pays.
   *
   * @param profile profile, of the same taxonomy
   * @param now occupation or function that the person works in, if any
   * @param target occupation to go to, or none to take one that fits as an example
   * @param wishes what stands in the way, and what is enough
   * @param thrift what routes spend least of: cost, weeks, or none for fewest steps
   * @param day the day of the page, and when funding is asked for
   * @param language Dutch or English
   * @return the page
   * @throws ArgumentException if a concept or the profile is not of the taxonomy, a wish is out of
   *     range, or there is no page in the language
   */
  public Overview overview(
      Profile profile,
      Optional<Concept> now,
      Optional<Concept> target,
      Wishes wishes,
      Thrift thrift,
      LocalDate day,
      Locale language) {
    boolean isEnglish = Overview.isEnglish(language);
    int from = now.map(taxonomy::own).orElse(-1);
    int to = target.map(taxonomy::own).orElse(-1);
    int date = day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    byte[] region = Utf8.bytes(wishes.region());
    CompetentWishes raw = wishes.raw();
    try {
      return handle.with(
          planner -> {
            OverviewPage page =
                profile.read(
                    person ->
                        planner.overview(
                            person, from, to, raw, region, thrift.value(), date, isEnglish));
            try {
              return new Overview(Utf8.text(page.html()));
            } finally {
              page.delete();
            }
          });
    } finally {
      raw.delete();
    }
  }

  /** What finds courses. */
  @FunctionalInterface
  private interface Finder {
    CompetentCourses find(
        CompetentPlanner planner, CompetentProfile profile, CompetentWishes wishes);
  }

  private Courses find(Profile profile, Wishes wishes, Finder finder) {
    CompetentWishes raw = wishes.raw();
    try {
      return handle.with(
          planner -> {
            CompetentCourses courses =
                profile.read(person -> finder.find(planner, person, raw));
            try {
              return new Courses(taxonomy, courses);
            } finally {
              courses.delete();
            }
          });
    } finally {
      raw.delete();
    }
  }

  /** Return what a call with the raw planner returns. */
  <R> R with(Function<CompetentPlanner, R> call) {
    return handle.with(call);
  }

  @Override
  public void close() {
    handle.close();
  }
}
