// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import nl.competent.internal.CompetentWishes;

/**
 * What somebody wishes of courses; what is empty bars nothing.
 *
 * <p>Wishes never change: a {@link Builder} makes them.
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
    return new Builder().build();
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

  /** What wishes are made with: what is not set bars nothing. */
  public static final class Builder {
    private Optional<BigDecimal> budget = Optional.empty();
    private OptionalInt hours = OptionalInt.empty();
    private OptionalInt weeks = OptionalInt.empty();
    private OptionalInt steps = OptionalInt.empty();
    private Optional<LocalDate> start = Optional.empty();
    private Optional<LocalDate> end = Optional.empty();
    private OptionalDouble coverage = OptionalDouble.empty();
    private OptionalInt workWeeks = OptionalInt.empty();
    private Optional<Cefr> dutch = Optional.empty();
    private Set<Mode> modes = Set.of();
    private boolean mustEarn = false;
    private String region = "";

    /** Make a builder of wishes that bar nothing. */
    public Builder() {}

    /**
     * Set a wish.
     *
     * @param value euros that one can pay in all
     * @return this builder
     */
    public Builder budget(BigDecimal value) {
      budget = Optional.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value hours a week for learning
     * @return this builder
     */
    public Builder hours(int value) {
      hours = OptionalInt.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value most weeks in all
     * @return this builder
     */
    public Builder weeks(int value) {
      weeks = OptionalInt.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value most steps in all
     * @return this builder
     */
    public Builder steps(int value) {
      steps = OptionalInt.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value day on which one can begin
     * @return this builder
     */
    public Builder start(LocalDate value) {
      start = Optional.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value day on which one has to be done
     * @return this builder
     */
    public Builder end(LocalDate value) {
      end = Optional.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value coverage of the target that is enough, from 0 to 1
     * @return this builder
     */
    public Builder coverage(double value) {
      coverage = OptionalDouble.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value weeks of work until its skills are had
     * @return this builder
     */
    public Builder workWeeks(int value) {
      workWeeks = OptionalInt.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value how well one knows Dutch
     * @return this builder
     */
    public Builder dutch(Cefr value) {
      dutch = Optional.of(value);
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value ways to learn that one can, or none for any
     * @return this builder
     */
    public Builder modes(Set<Mode> value) {
      modes = value;
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value whether one has to go on earning
     * @return this builder
     */
    public Builder mustEarn(boolean value) {
      mustEarn = value;
      return this;
    }

    /**
     * Set a wish.
     *
     * @param value region in which one can be, or empty for any
     * @return this builder
     */
    public Builder region(String value) {
      region = value;
      return this;
    }

    /**
     * Return the wishes.
     *
     * @return wishes that no longer change
     */
    public Wishes build() {
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
          region);
    }
  }
}
