// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import nl.competent.internal.CompetentWishes;

/**
 * What somebody wishes of courses; what is empty bars nothing.
 *
 * <p>Wishes never change: each {@code with} method returns others.
 *
 * @param budget euros that one can pay in all
 * @param hours hours a week for learning
 * @param weeks most weeks in all
 * @param steps most steps in all
 * @param start day on which one can begin
 * @param end day on which one has to be done
 * @param coverage coverage of the target that is enough, from 0 to 1
 * @param workWeeks weeks of work until its skills are had
 * @param dutch how well one knows Dutch
 * @param modes ways to learn that one can, or none for any
 * @param mustEarn whether one has to go on earning
 * @param region region in which one can be, or empty for any
 */
public record Wishes(
    Optional<BigDecimal> budget,
    OptionalInt hours,
    OptionalInt weeks,
    OptionalInt steps,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    OptionalDouble coverage,
    OptionalInt workWeeks,
    Optional<Cefr> dutch,
    Set<Mode> modes,
    boolean mustEarn,
    String region) {
  /**
   * Keep modes that nobody changes.
   *
   * @param budget euros that one can pay in all
   * @param hours hours a week for learning
   * @param weeks most weeks in all
   * @param steps most steps in all
   * @param start day on which one can begin
   * @param end day on which one has to be done
   * @param coverage coverage of the target that is enough, from 0 to 1
   * @param workWeeks weeks of work until its skills are had
   * @param dutch how well one knows Dutch
   * @param modes ways to learn that one can, or none for any
   * @param mustEarn whether one has to go on earning
   * @param region region in which one can be, or empty for any
   */
  public Wishes {
    modes = Set.copyOf(modes);
  }

  /**
   * Return wishes that bar nothing.
   *
   * @return the wishes
   */
  public static Wishes none() {
    return new Wishes(
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        EnumSet.noneOf(Mode.class),
        false,
        "");
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newBudget euros that one can pay in all
   * @return the wishes
   */
  public Wishes withBudget(BigDecimal newBudget) {
    return new Wishes(
        Optional.of(newBudget),
        hours,
        weeks,
        steps,
        start,
        end,
        coverage,
        workWeeks,
        dutch,
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newHours hours a week for learning
   * @return the wishes
   */
  public Wishes withHours(int newHours) {
    return new Wishes(
        budget,
        OptionalInt.of(newHours),
        weeks,
        steps,
        start,
        end,
        coverage,
        workWeeks,
        dutch,
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newWeeks most weeks in all
   * @return the wishes
   */
  public Wishes withWeeks(int newWeeks) {
    return new Wishes(
        budget,
        hours,
        OptionalInt.of(newWeeks),
        steps,
        start,
        end,
        coverage,
        workWeeks,
        dutch,
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newSteps most steps in all
   * @return the wishes
   */
  public Wishes withSteps(int newSteps) {
    return new Wishes(
        budget,
        hours,
        weeks,
        OptionalInt.of(newSteps),
        start,
        end,
        coverage,
        workWeeks,
        dutch,
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newStart day on which one can begin
   * @return the wishes
   */
  public Wishes withStart(LocalDate newStart) {
    return new Wishes(
        budget,
        hours,
        weeks,
        steps,
        Optional.of(newStart),
        end,
        coverage,
        workWeeks,
        dutch,
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newEnd day on which one has to be done
   * @return the wishes
   */
  public Wishes withEnd(LocalDate newEnd) {
    return new Wishes(
        budget,
        hours,
        weeks,
        steps,
        start,
        Optional.of(newEnd),
        coverage,
        workWeeks,
        dutch,
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newCoverage coverage of the target that is enough, from 0 to 1
   * @return the wishes
   */
  public Wishes withCoverage(double newCoverage) {
    return new Wishes(
        budget,
        hours,
        weeks,
        steps,
        start,
        end,
        OptionalDouble.of(newCoverage),
        workWeeks,
        dutch,
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newWorkWeeks weeks of work until its skills are had
   * @return the wishes
   */
  public Wishes withWorkWeeks(int newWorkWeeks) {
    return new Wishes(
        budget,
        hours,
        weeks,
        steps,
        start,
        end,
        coverage,
        OptionalInt.of(newWorkWeeks),
        dutch,
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newDutch how well one knows Dutch
   * @return the wishes
   */
  public Wishes withDutch(Cefr newDutch) {
    return new Wishes(
        budget,
        hours,
        weeks,
        steps,
        start,
        end,
        coverage,
        workWeeks,
        Optional.of(newDutch),
        modes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newModes ways to learn that one can, or none for any
   * @return the wishes
   */
  public Wishes withModes(Set<Mode> newModes) {
    return new Wishes(
        budget,
        hours,
        weeks,
        steps,
        start,
        end,
        coverage,
        workWeeks,
        dutch,
        newModes,
        mustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newMustEarn whether one has to go on earning
   * @return the wishes
   */
  public Wishes withMustEarn(boolean newMustEarn) {
    return new Wishes(
        budget,
        hours,
        weeks,
        steps,
        start,
        end,
        coverage,
        workWeeks,
        dutch,
        modes,
        newMustEarn,
        region);
  }

  /**
   * Return the same wishes with another value.
   *
   * @param newRegion region in which one can be, or empty for any
   * @return the wishes
   */
  public Wishes withRegion(String newRegion) {
    return new Wishes(
        budget,
        hours,
        weeks,
        steps,
        start,
        end,
        coverage,
        workWeeks,
        dutch,
        modes,
        mustEarn,
        newRegion);
  }

  /** Return the same for the library, which the caller deletes; the region goes apart. */
  CompetentWishes raw() {
    CompetentWishes raw = Handle.call(CompetentWishes::new);
    budget.ifPresent(b -> raw.setBudget(cents(b)));
    raw.setHours(hours.orElse(UNKNOWN));
    raw.setWeeks(weeks.orElse(UNKNOWN));
    raw.setSteps(steps.orElse(UNKNOWN));
    raw.setStart(start.map(Wishes::number).orElse(0));
    raw.setEnd(end.map(Wishes::number).orElse(0));
    coverage.ifPresent(c -> raw.setCoverage(points(c)));
    workWeeks.ifPresent(raw::setWorkWeeks);
    raw.setDutch(dutch.map(Cefr::value).orElse(UNKNOWN));
    raw.setModes(modes.stream().mapToLong(m -> 1L << m.value()).reduce(0L, (a, b) -> a | b));
    raw.setMustEarn(mustEarn);
    return raw;
  }

  private static final int UNKNOWN = -1;

  private static long cents(BigDecimal euros) {
    return euros.movePointRight(2).setScale(0, RoundingMode.DOWN).longValue();
  }

  private static int number(LocalDate day) {
    return day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  private static int points(double coverage) {
    return (int) Math.round(Math.min(Math.max(coverage, 0.0), 1.0) * Matcher.TARGET_POINTS);
  }
}
