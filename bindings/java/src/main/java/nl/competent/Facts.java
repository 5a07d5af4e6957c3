// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.competent.internal.CompetentProfile;

/**
 * Facts of a person, for gates and funding: what is empty nobody said.
 *
 * <p>None of them ever counts for a score. An empty set says something: that there is no licence at
 * all, for instance.
 *
 * @param age age in whole years
 * @param birthYear year of birth
 * @param licences all driving licences
 * @param level highest qualification
 * @param status all that applies of work
 * @param hours hours available a week
 * @param allDiplomas whether the profile has all diplomas
 * @param region code of a region
 * @param sector sector or its code
 * @param circumstances whether a circumstance is taken
 * @param languages how well languages are known, or proficiencies
 * @param labourMarket whether there is a tie to the Dutch labour market
 * @param studyFinance whether there is a right to study finance
 * @param weakPosition whether the position at work is weak, or at risk
 * @param ww whether there is unemployment benefit (WW)
 * @param employees number of employees of the employer
 * @param leerbedrijf whether the employer is a recognised leerbedrijf
 * @param fund whether a cao or an O and O fund covers the person
 * @param employerAsks whether the employer asks for funding
 */
public record Facts(
    OptionalInt age,
    OptionalInt birthYear,
    Optional<Set<Licence>> licences,
    Optional<Nlqf> level,
    Optional<Set<Work>> status,
    OptionalInt hours,
    Optional<Boolean> allDiplomas,
    Optional<String> region,
    Optional<String> sector,
    Map<Concept, Stance> circumstances,
    Map<Concept, Cefr> languages,
    Optional<Boolean> labourMarket,
    Optional<Boolean> studyFinance,
    Optional<Boolean> weakPosition,
    Optional<Boolean> ww,
    OptionalInt employees,
    Optional<Boolean> leerbedrijf,
    Optional<Boolean> fund,
    Optional<Boolean> employerAsks) {
  private static final int UNKNOWN = -1;

  /**
   * Keep copies of what may change.
   *
   * @param age age in whole years
   * @param birthYear year of birth
   * @param licences all driving licences
   * @param level highest qualification
   * @param status all that applies of work
   * @param hours hours available a week
   * @param allDiplomas whether the profile has all diplomas
   * @param region code of a region
   * @param sector sector or its code
   * @param circumstances whether a circumstance is taken
   * @param languages how well languages are known, or proficiencies
   * @param labourMarket whether there is a tie to the Dutch labour market
   * @param studyFinance whether there is a right to study finance
   * @param weakPosition whether the position at work is weak, or at risk
   * @param ww whether there is unemployment benefit (WW)
   * @param employees number of employees of the employer
   * @param leerbedrijf whether the employer is a recognised leerbedrijf
   * @param fund whether a cao or an O and O fund covers the person
   * @param employerAsks whether the employer asks for funding
   */
  public Facts {
    Objects.requireNonNull(age);
    Objects.requireNonNull(birthYear);
    Objects.requireNonNull(level);
    Objects.requireNonNull(hours);
    Objects.requireNonNull(allDiplomas);
    Objects.requireNonNull(region);
    Objects.requireNonNull(sector);
    Objects.requireNonNull(labourMarket);
    Objects.requireNonNull(studyFinance);
    Objects.requireNonNull(weakPosition);
    Objects.requireNonNull(ww);
    Objects.requireNonNull(employees);
    Objects.requireNonNull(leerbedrijf);
    Objects.requireNonNull(fund);
    Objects.requireNonNull(employerAsks);
    licences = licences.map(Set::copyOf);
    status = status.map(Set::copyOf);
    circumstances = Map.copyOf(circumstances);
    languages = Map.copyOf(languages);
  }

  /**
   * Return facts of which nothing is known.
   *
   * @return facts, all unknown
   */
  public static Facts unknown() {
    return builder().build();
  }

  /**
   * Return a builder of facts of which nothing is known.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Not what they are: they are somebody's own. */
  @Override
  public String toString() {
    return "Facts[]";
  }

  /** Have a profile say these facts, and no others. */
  void put(Taxonomy taxonomy, CompetentProfile raw) {
    raw.setFact(Fact.AGE.value(), whole(age));
    raw.setFact(Fact.BIRTH_YEAR.value(), whole(birthYear));
    raw.setFact(Fact.LICENCES.value(), bits(licences));
    raw.setFact(Fact.LEVEL.value(), level.map(Nlqf::value).orElse(UNKNOWN));
    raw.setFact(Fact.STATUS.value(), bits(status));
    raw.setFact(Fact.HOURS.value(), whole(hours));
    raw.setFact(Fact.ALL_DIPLOMAS.value(), truth(allDiplomas));
    raw.setFact(Fact.LABOUR_MARKET.value(), truth(labourMarket));
    raw.setFact(Fact.STUDY_FINANCE.value(), truth(studyFinance));
    raw.setFact(Fact.WEAK_POSITION.value(), truth(weakPosition));
    raw.setFact(Fact.WW.value(), truth(ww));
    raw.setFact(Fact.EMPLOYEES.value(), whole(employees));
    raw.setFact(Fact.LEERBEDRIJF.value(), truth(leerbedrijf));
    raw.setFact(Fact.FUND.value(), truth(fund));
    raw.setFact(Fact.EMPLOYER_ASKS.value(), truth(employerAsks));
    raw.setTextFact(Fact.REGION.value(), Utf8.bytes(region.orElse("")));
    raw.setTextFact(Fact.SECTOR.value(), Utf8.bytes(sector.orElse("")));

    int[] old = raw.answers();
    for (int i = 0; i < old.length; i += 2) {
      raw.say(old[i], UNKNOWN);
    }
    circumstances.forEach(
        (concept, stance) -> raw.say(own(taxonomy, concept, true), stance.value()));
    languages.forEach((concept, level) -> raw.say(own(taxonomy, concept, false), level.value()));
  }

  // One number is a stance to a circumstance and a level of a language
  private static int own(Taxonomy taxonomy, Concept concept, boolean isCircumstance) {
    int id = taxonomy.own(concept);
    if ((concept.kind() == Kind.CIRCUMSTANCE) != isCircumstance) {
      throw new ArgumentException("A concept is of another kind than what is said of it");
    }
    return id;
  }

  /** Return the facts that a profile says. */
  static Facts of(Taxonomy taxonomy, CompetentProfile raw) {
    Builder builder = new Builder();
    builder.age = whole(raw.fact(Fact.AGE.value()));
    builder.birthYear = whole(raw.fact(Fact.BIRTH_YEAR.value()));
    builder.hours = whole(raw.fact(Fact.HOURS.value()));
    builder.region = Utf8.optional(raw.textFact(Fact.REGION.value()));
    builder.sector = Utf8.optional(raw.textFact(Fact.SECTOR.value()));
    whole(raw.fact(Fact.LEVEL.value())).ifPresent(level -> builder.level(Nlqf.of(level)));
    builder.allDiplomas = truth(raw.fact(Fact.ALL_DIPLOMAS.value()));
    builder.labourMarket = truth(raw.fact(Fact.LABOUR_MARKET.value()));
    builder.studyFinance = truth(raw.fact(Fact.STUDY_FINANCE.value()));
    builder.weakPosition = truth(raw.fact(Fact.WEAK_POSITION.value()));
    builder.ww = truth(raw.fact(Fact.WW.value()));
    builder.employees = whole(raw.fact(Fact.EMPLOYEES.value()));
    builder.leerbedrijf = truth(raw.fact(Fact.LEERBEDRIJF.value()));
    builder.fund = truth(raw.fact(Fact.FUND.value()));
    builder.employerAsks = truth(raw.fact(Fact.EMPLOYER_ASKS.value()));

    int licences = raw.fact(Fact.LICENCES.value());
    if (licences != UNKNOWN) {
      EnumSet<Licence> set = EnumSet.allOf(Licence.class);
      set.removeIf(one -> one == Licence.UNKNOWN || (licences >> one.value() & 1) == 0);
      builder.licences(set);
    }
    int status = raw.fact(Fact.STATUS.value());
    if (status != UNKNOWN) {
      EnumSet<Work> set = EnumSet.allOf(Work.class);
      set.removeIf(one -> one == Work.UNKNOWN || (status >> one.value() & 1) == 0);
      builder.status(set);
    }

    int[] answers = raw.answers();
    for (int i = 0; i < answers.length; i += 2) {
      Concept concept = new Concept(taxonomy, answers[i]);
      if (concept.kind() == Kind.CIRCUMSTANCE) {
        builder.circumstance(concept, Stance.of(answers[i + 1]));
      } else {
        builder.language(concept, Cefr.of(answers[i + 1]));
      }
    }
    return builder.build();
  }

  private static int whole(OptionalInt value) {
    if (value.isPresent() && value.getAsInt() < 0) {
      throw new ArgumentException("A fact is less than 0");
    }
    return value.orElse(UNKNOWN);
  }

  private static OptionalInt whole(int value) {
    return value == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static int truth(Optional<Boolean> value) {
    return value.map(is -> is ? 1 : 0).orElse(UNKNOWN);
  }

  private static Optional<Boolean> truth(int value) {
    return value == UNKNOWN ? Optional.empty() : Optional.of(value != 0);
  }

  private static int bits(Optional<? extends Set<? extends Enum<?>>> values) {
    if (values.isEmpty()) {
      return UNKNOWN;
    }
    int bits = 0;
    for (Enum<?> value : values.get()) {
      bits |= 1 << value.ordinal();
    }
    return bits;
  }

  /** Puts facts together, one after another. */
  public static final class Builder {
    private OptionalInt age = OptionalInt.empty();
    private OptionalInt birthYear = OptionalInt.empty();
    private Optional<Set<Licence>> licences = Optional.empty();
    private Optional<Nlqf> level = Optional.empty();
    private Optional<Set<Work>> status = Optional.empty();
    private OptionalInt hours = OptionalInt.empty();
    private Optional<Boolean> allDiplomas = Optional.empty();
    private Optional<String> region = Optional.empty();
    private Optional<String> sector = Optional.empty();
    private Optional<Boolean> labourMarket = Optional.empty();
    private Optional<Boolean> studyFinance = Optional.empty();
    private Optional<Boolean> weakPosition = Optional.empty();
    private Optional<Boolean> ww = Optional.empty();
    private OptionalInt employees = OptionalInt.empty();
    private Optional<Boolean> leerbedrijf = Optional.empty();
    private Optional<Boolean> fund = Optional.empty();
    private Optional<Boolean> employerAsks = Optional.empty();
    private final Map<Concept, Stance> circumstances = new LinkedHashMap<>();
    private final Map<Concept, Cefr> languages = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Say the age.
     *
     * @param years age in whole years, 0 to 130
     * @return this builder
     */
    public Builder age(int years) {
      age = OptionalInt.of(years);
      return this;
    }

    /**
     * Say the year of birth.
     *
     * @param year year, 1880 to 2200
     * @return this builder
     */
    public Builder birthYear(int year) {
      birthYear = OptionalInt.of(year);
      return this;
    }

    /**
     * Say which driving licences there are.
     *
     * @param held all of them, or none at all
     * @return this builder
     */
    public Builder licences(Set<Licence> held) {
      licences = Optional.of(held);
      return this;
    }

    /**
     * Say the highest qualification.
     *
     * @param highest its level
     * @return this builder
     */
    public Builder level(Nlqf highest) {
      level = Optional.of(highest);
      return this;
    }

    /**
     * Say what applies of work.
     *
     * @param applies all that does
     * @return this builder
     */
    public Builder status(Set<Work> applies) {
      status = Optional.of(applies);
      return this;
    }

    /**
     * Say how many hours are available.
     *
     * @param perWeek hours a week, 0 to 168
     * @return this builder
     */
    public Builder hours(int perWeek) {
      hours = OptionalInt.of(perWeek);
      return this;
    }

    /**
     * Say whether the profile has all diplomas.
     *
     * @param all whether it has
     * @return this builder
     */
    public Builder allDiplomas(boolean all) {
      allDiplomas = Optional.of(all);
      return this;
    }

    /**
     * Say the region.
     *
     * @param code its code
     * @return this builder
     */
    public Builder region(String code) {
      region = Optional.of(code);
      return this;
    }

    /**
     * Say the sector.
     *
     * @param name its name or code
     * @return this builder
     */
    public Builder sector(String name) {
      sector = Optional.of(name);
      return this;
    }

    /**
     * Say whether a circumstance is taken.
     *
     * @param concept the circumstance
     * @param stance whether it is
     * @return this builder
     */
    public Builder circumstance(Concept concept, Stance stance) {
      circumstances.put(concept, stance);
      return this;
    }

    /**
     * Say how well a language is known.
     *
     * @param concept a language or proficiency
     * @param level how well
     * @return this builder
     */
    public Builder language(Concept concept, Cefr level) {
      languages.put(concept, level);
      return this;
    }

    /**
     * Say whether there is a tie to the Dutch labour market.
     *
     * @param is whether it is so
     * @return this builder
     */
    public Builder labourMarket(boolean is) {
      labourMarket = Optional.of(is);
      return this;
    }

    /**
     * Say whether there is a right to study finance.
     *
     * @param is whether it is so
     * @return this builder
     */
    public Builder studyFinance(boolean is) {
      studyFinance = Optional.of(is);
      return this;
    }

    /**
     * Say whether the position at work is weak, or at risk.
     *
     * @param is whether it is so
     * @return this builder
     */
    public Builder weakPosition(boolean is) {
      weakPosition = Optional.of(is);
      return this;
    }

    /**
     * Say whether there is unemployment benefit (WW).
     *
     * @param is whether it is so
     * @return this builder
     */
    public Builder ww(boolean is) {
      ww = Optional.of(is);
      return this;
    }

    /**
     * Say how many employees the employer has.
     *
     * @param number number of them
     * @return this builder
     */
    public Builder employees(int number) {
      employees = OptionalInt.of(number);
      return this;
    }

    /**
     * Say whether the employer is a recognised leerbedrijf.
     *
     * @param is whether it is so
     * @return this builder
     */
    public Builder leerbedrijf(boolean is) {
      leerbedrijf = Optional.of(is);
      return this;
    }

    /**
     * Say whether a cao or an O and O fund covers the person.
     *
     * @param is whether it is so
     * @return this builder
     */
    public Builder fund(boolean is) {
      fund = Optional.of(is);
      return this;
    }

    /**
     * Say whether the employer asks for funding.
     *
     * @param is whether it is so
     * @return this builder
     */
    public Builder employerAsks(boolean is) {
      employerAsks = Optional.of(is);
      return this;
    }

    /**
     * Return the facts that were said.
     *
     * @return the facts
     */
    public Facts build() {
      return new Facts(
          age,
          birthYear,
          licences,
          level,
          status,
          hours,
          allDiplomas,
          region,
          sector,
          circumstances,
          languages,
          labourMarket,
          studyFinance,
          weakPosition,
          ww,
          employees,
          leerbedrijf,
          fund,
          employerAsks);
    }
  }
}
