// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.competent.internal.CompetentRadar;
import nl.competent.internal.CompetentWishes;
import nl.competent.internal.OpeningList;

/**
 * What is asked for and what people have, in a firm or a region.
 *
 * <p>What is spent is in eurocents, hours or weeks, as the thrift says. People and openings are
 * numbered in the order in which they were given. A radar never changes, and any number of threads
 * may use one at once.
 */
public final class Radar {
  private static final int SHORTAGE = 16; // Integers of each
  private static final int REMEDY = 6;
  private static final int PROSPECT = 10;
  private static final int PLACEMENT = 12;
  private static final int ENROLMENT = 2;

  private final Taxonomy taxonomy;
  private final long asked;
  private final OptionalLong held;
  private final OptionalLong trained;
  private final OptionalLong spent;
  private final OptionalLong bound;
  private final int places;
  private final int unscored;
  private final OptionalInt readyPlaces;
  private final OptionalInt trainedPlaces;
  private final OptionalInt emptyPlaces;
  private final int withheld;
  private final int searches;
  private final boolean isProven;
  private final List<Shortage> shortages;
  private final List<Remedy> remedies;
  private final List<Prospect> prospects;
  private final List<Placement> placements;
  private final List<Enrolment> enrolments;

  Radar(Taxonomy taxonomy, CompetentRadar raw) {
    this.taxonomy = taxonomy;
    asked = raw.asked();
    held = amount(raw.held());
    trained = amount(raw.trained());
    spent = amount(raw.spent());
    bound = amount(raw.bound());
    places = raw.nPlaces();
    unscored = raw.nUnscored();
    readyPlaces = count(raw.nReady());
    trainedPlaces = count(raw.nTrained());
    emptyPlaces = count(raw.nEmpty());
    withheld = raw.nWithheld();
    searches = raw.nSearches();
    isProven = raw.isProven();
    shortages = shortages(raw);
    remedies = remedies(raw);
    prospects = prospects(raw);
    placements = placements(raw);
    enrolments = enrolments(raw);
  }

  /**
   * What a radar is to do.
   *
   * @param thrift what to spend least of: not none
   * @param group fewest people that a figure may be about, or 0
   * @param searches most sets of courses to search for
   * @param courses most courses to rank
   */
  public record Options(Thrift thrift, int group, int searches, int courses) {
    /**
     * Return options with which nothing is withheld and euros are spent least of.
     *
     * @return the options
     */
    public static Options usual() {
      return of(Thrift.COST, 0);
    }

    /**
     * Return options with a thrift and the size of a group.
     *
     * @param thrift what to spend least of: not none
     * @param group fewest people that a figure may be about, or 0
     * @return the options
     */
    public static Options of(Thrift thrift, int group) {
      return new Options(
          thrift, group, CompetentRadar.usualSearches(), CompetentRadar.usualCourses());
    }
  }

  /**
   * Find what is short, which courses close it, and whom to train for what.
   *
   * @param planner planner with the courses
   * @param openings where people are wanted
   * @param profiles profiles of the people, of the same taxonomy
   * @param wishes what stands in the way of courses and what is enough, for everybody
   * @param options what to do
   * @return the radar
   * @throws ArgumentException if an opening, a profile, a wish or an option is not right
   */
  public static Radar of(
      Planner planner,
      List<Opening> openings,
      List<Profile> profiles,
      Wishes wishes,
      Options options) {
    return held(
        planner.taxonomy(),
        openings,
        list -> Vacancy.held(profiles, people -> make(planner, list, people, wishes, options)));
  }

  private static Radar make(
      Planner planner,
      OpeningList openings,
      nl.competent.internal.ProfileList people,
      Wishes wishes,
      Options options) {
    CompetentWishes raw = wishes.raw();
    try {
      CompetentRadar radar =
          planner.with(
              it ->
                  new CompetentRadar(
                      it,
                      openings,
                      people,
                      raw,
                      Utf8.bytes(wishes.region()),
                      options.thrift().value(),
                      options.group(),
                      options.searches(),
                      options.courses()));
      try {
        return new Radar(planner.taxonomy(), radar);
      } finally {
        radar.delete();
      }
    } finally {
      raw.delete();
    }
  }

  /** Return what a call with a list of openings returns, while none of them is closed. */
  private static Radar held(
      Taxonomy taxonomy,
      List<Opening> openings,
      java.util.function.Function<OpeningList, Radar> call) {
    List<Opening> all = List.copyOf(openings);
    OpeningList list = new OpeningList();
    int n = 0;
    try {
      for (Opening opening : all) {
        int target = opening.target().map(taxonomy::own).orElse(-1);
        if (opening.vacancy().isPresent()) {
          opening.vacancy().get().hold(list, target, opening.places());
        } else {
          Handle.call(
              () -> {
                list.add(target, opening.places());
                return null;
              });
        }
        ++n;
      }
      return call.apply(list);
    } finally {
      all.subList(0, n).forEach(opening -> opening.vacancy().ifPresent(Vacancy::release));
      list.delete();
    }
  }

  /**
   * Return the points of all places.
   *
   * @return that
   */
  public long asked() {
    return asked;
  }

  /**
   * Return the points that people have, placed as they are.
   *
   * @return that, or nothing where it is withheld
   */
  public OptionalLong held() {
    return held;
  }

  /**
   * Return the points that people have, trained and placed.
   *
   * @return that, or nothing where it is withheld
   */
  public OptionalLong trained() {
    return trained;
  }

  /**
   * Return what the training spends: eurocents, hours or weeks.
   *
   * @return that, or nothing where it is withheld
   */
  public OptionalLong spent() {
    return spent;
  }

  /**
   * Return what no training of as many people spends less than.
   *
   * @return that, or nothing where it is withheld
   */
  public OptionalLong bound() {
    return bound;
  }

  /**
   * Return how many places openings have that ask for anything.
   *
   * @return that
   */
  public int places() {
    return places;
  }

  /**
   * Return how many openings ask for nothing that has points.
   *
   * @return that
   */
  public int unscored() {
    return unscored;
  }

  /**
   * Return how many places are for people who have enough.
   *
   * @return that, or nothing where it is withheld
   */
  public OptionalInt readyPlaces() {
    return readyPlaces;
  }

  /**
   * Return how many places are for people who have it after training.
   *
   * @return that, or nothing where it is withheld
   */
  public OptionalInt trainedPlaces() {
    return trainedPlaces;
  }

  /**
   * Return how many places are for nobody.
   *
   * @return that, or nothing where it is withheld
   */
  public OptionalInt emptyPlaces() {
    return emptyPlaces;
  }

  /**
   * Return of how many lines figures are withheld or left out.
   *
   * @return that
   */
  public int withheld() {
    return withheld;
  }

  /**
   * Return how many sets of courses were searched for.
   *
   * @return that
   */
  public int searches() {
    return searches;
  }

  /**
   * Return whether it is proven that no plan fills more, or spends less.
   *
   * @return that
   */
  public boolean isProven() {
    return isProven;
  }

  /**
   * Return all that openings ask for.
   *
   * @return the shortages; what lacks most points goes first
   */
  public List<Shortage> shortages() {
    return shortages;
  }

  /**
   * Return the courses that close most of what is short.
   *
   * @return the courses; most points for what is spent first
   */
  public List<Remedy> remedies() {
    return remedies;
  }

  /**
   * Return what becomes of each opening.
   *
   * @return the prospects, in the order of the openings
   */
  public List<Prospect> prospects() {
    return prospects;
  }

  /**
   * Return whom to place where.
   *
   * @return the placements, by opening and then by person
   */
  public List<Placement> placements() {
    return placements;
  }

  /**
   * Return what people are to follow.
   *
   * @return the courses; what most follow goes first
   */
  public List<Enrolment> enrolments() {
    return enrolments;
  }

  private List<Shortage> shortages(CompetentRadar raw) {
    int[] s = raw.shortages();
    List<Shortage> list = new ArrayList<>(s.length / SHORTAGE);
    for (int i = 0; i < s.length; i += SHORTAGE) {
      int row = i / SHORTAGE;
      list.add(
          new Shortage(
              new Concept(taxonomy, s[i + 6]),
              Level.of(s[i + 7]),
              raw.shortagePoints(row, 0),
              amount(raw.shortagePoints(row, 1)),
              amount(raw.shortagePoints(row, 2)),
              s[i + 8],
              s[i + 9],
              count(s[i + 10]),
              count(s[i + 11]),
              count(s[i + 12]),
              count(s[i + 13]),
              count(s[i + 14]),
              s[i + 15] != 0));
    }
    return Collections.unmodifiableList(list);
  }

  private List<Remedy> remedies(CompetentRadar raw) {
    int[] r = raw.remedies();
    List<Remedy> list = new ArrayList<>(r.length / REMEDY);
    for (int i = 0; i < r.length; i += REMEDY) {
      int row = i / REMEDY;
      list.add(
          new Remedy(
              new Concept(taxonomy, r[i + 4]),
              raw.remedyGain(row),
              amount(raw.remedySpends(row)),
              r[i + 5]));
    }
    return Collections.unmodifiableList(list);
  }

  private List<Prospect> prospects(CompetentRadar raw) {
    int[] p = raw.prospects();
    List<Prospect> list = new ArrayList<>(p.length / PROSPECT);
    for (int i = 0; i < p.length; i += PROSPECT) {
      list.add(
          new Prospect(
              p[i + 2],
              count(p[i + 3]),
              count(p[i + 4]),
              count(p[i + 5]),
              count(p[i + 6]),
              amount(raw.prospectSpent(i / PROSPECT)),
              p[i + 7] != 0,
              p[i + 8] != 0));
    }
    return Collections.unmodifiableList(list);
  }

  private List<Placement> placements(CompetentRadar raw) {
    int[] p = raw.placements();
    int[] courses = raw.courses();
    List<Placement> list = new ArrayList<>(p.length / PLACEMENT);
    for (int i = 0; i < p.length; i += PLACEMENT) {
      int row = i / PLACEMENT;
      int first = p[i + 8];
      list.add(
          new Placement(
              p[i + 4],
              p[i + 5],
              IntStream.range(first, first + p[i + 9])
                  .mapToObj(c -> new Concept(taxonomy, courses[c]))
                  .toList(),
              raw.placementSpent(row),
              raw.placementBound(row),
              p[i + 6],
              p[i + 7],
              Passage.of(p[i + 10])));
    }
    return Collections.unmodifiableList(list);
  }

  private List<Enrolment> enrolments(CompetentRadar raw) {
    int[] e = raw.enrolments();
    List<Enrolment> list = new ArrayList<>(e.length / ENROLMENT);
    for (int i = 0; i < e.length; i += ENROLMENT) {
      list.add(new Enrolment(new Concept(taxonomy, e[i]), e[i + 1]));
    }
    return Collections.unmodifiableList(list);
  }

  private static OptionalInt count(int value) {
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalLong amount(long value) {
    return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
