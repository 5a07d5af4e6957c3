// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.competent.internal.CompetentGap;
import nl.competent.internal.CompetentTaxonomy;
import nl.competent.internal.CompetentVacancy;
import nl.competent.internal.CompetentWeights;
import nl.competent.internal.OpeningList;
import nl.competent.internal.ProfileList;

/**
 * A set of requirements that somebody wrote, with the points of each.
 *
 * <p>A vacancy never changes, and any number of threads may use one at once.
 */
public final class Vacancy implements AutoCloseable {
  private static final int DEMAND = 10; // Integers of each

  private final Taxonomy taxonomy;
  private final Handle<CompetentVacancy> handle;
  private final List<Demand> demands;
  private final boolean scored;

  private Vacancy(Taxonomy taxonomy, CompetentVacancy raw, String text) {
    this.taxonomy = taxonomy;
    handle = new Handle<>(this, "vacancy", raw, CompetentVacancy::delete);
    demands = demands(taxonomy, handle.with(CompetentVacancy::demands), text);
    scored = handle.with(CompetentVacancy::isScored);
  }

  /**
   * Make a vacancy of what it asks for.
   *
   * <p>An occupation or a norm stands for what it requires, each at its own level but at most at the
   * one that is asked for.
   *
   * @param taxonomy taxonomy with the concepts
   * @param asked skills, knowledge areas, tasks, occupations and norms, each with its level
   * @return a vacancy
   * @throws ArgumentException if a concept is of another kind or taxonomy, or a level another
   */
  public static Vacancy of(Taxonomy taxonomy, Map<Concept, Level> asked) {
    return of(taxonomy, asked, Weights.of(Preset.BALANCED));
  }

  /**
   * Make a vacancy of what it asks for, with weights.
   *
   * @param taxonomy taxonomy with the concepts
   * @param asked skills, knowledge areas, tasks, occupations and norms, each with its level
   * @param weights what scores are made of
   * @return a vacancy
   * @throws ArgumentException if a concept is of another kind or taxonomy, or a level or weight
   *     another
   */
  public static Vacancy of(Taxonomy taxonomy, Map<Concept, Level> asked, Weights weights) {
    int[] integers = new int[2 * asked.size()];
    int i = 0;
    for (Map.Entry<Concept, Level> one : asked.entrySet()) {
      integers[i++] = taxonomy.own(one.getKey());
      integers[i++] = one.getValue().value();
    }
    return made(taxonomy, weights, null, (raw, w) -> new CompetentVacancy(raw, integers, w));
  }

  /**
   * Make a vacancy of what a text asks for.
   *
   * <p>What it demands in so many words is essential, what it wishes is somewhat relevant, all else
   * that it mentions is important, and what it says is not needed is left out.
   *
   * @param taxonomy taxonomy with the concepts
   * @param text text
   * @param withTitle whether the first occupation that it mentions stands for what it requires
   * @return a vacancy
   * @throws ArgumentException if the text has half a surrogate pair
   */
  public static Vacancy ofText(Taxonomy taxonomy, String text, boolean withTitle) {
    return ofText(taxonomy, text, withTitle, Weights.of(Preset.BALANCED));
  }

  /**
   * Make a vacancy of what a text asks for, with weights.
   *
   * @param taxonomy taxonomy with the concepts
   * @param text text
   * @param withTitle whether the first occupation that it mentions stands for what it requires
   * @param weights what scores are made of
   * @return a vacancy
   * @throws ArgumentException if the text has half a surrogate pair, or a weight is out of range
   */
  public static Vacancy ofText(
      Taxonomy taxonomy, String text, boolean withTitle, Weights weights) {
    byte[] bytes = Utf8.bytes(text);
    return made(
        taxonomy, weights, text, (raw, w) -> CompetentVacancy.ofText(raw, bytes, withTitle, w));
  }

  private interface Maker {
    CompetentVacancy make(CompetentTaxonomy taxonomy, CompetentWeights weights);
  }

  private static Vacancy made(Taxonomy taxonomy, Weights weights, String text, Maker maker) {
    return new Vacancy(
        taxonomy,
        taxonomy.with(
            raw -> {
              CompetentWeights chosen = weights.raw();
              try {
                return maker.make(raw, chosen);
              } finally {
                chosen.delete();
              }
            }),
        text);
  }

  /**
   * Return the taxonomy that the vacancy speaks of.
   *
   * @return the taxonomy
   */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * Return what is asked for.
   *
   * @return the demands, in the order of their concepts
   */
  public List<Demand> demands() {
    return demands;
  }

  /**
   * Return whether the vacancy asks for anything that tells people apart.
   *
   * @return true if there is anything to earn
   */
  public boolean isScored() {
    return scored;
  }

  /**
   * Return what scores are made of.
   *
   * @return the weights
   */
  public Weights weights() {
    return Weights.taken(handle.with(CompetentVacancy::weights));
  }

  /**
   * Return what everything that it makes is made with.
   *
   * @return the version, the taxonomy and the weights
   */
  public Provenance provenance() {
    return Provenance.of(taxonomy.hash(), null, weights());
  }

  /**
   * Explain what a profile lacks for the vacancy.
   *
   * @param profile profile, of the same taxonomy
   * @return a gap whose target is null
   * @throws ArgumentException if the profile is of another taxonomy
   */
  public Gap gap(Profile profile) {
    return handle.with(vacancy -> taken(profile.read(vacancy::gap)));
  }

  /**
   * Find the profiles that cover most of the vacancy.
   *
   * @param profiles profiles, of the same taxonomy
   * @param limit most candidates to return, at least 1
   * @return the candidates, best first
   * @throws ArgumentException if a profile is of another taxonomy or the limit less than 1
   */
  public Candidates rank(List<Profile> profiles, int limit) {
    if (limit < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return handle.with(
        vacancy -> held(profiles, list -> Candidates.taken(vacancy.rank(list, limit))));
  }

  /**
   * Say whether an explanation is that of a score.
   *
   * @param points points that the profile or the team is said to have earned
   * @param requirements explanation
   * @throws SumException if it does not hold, with the first thing that is wrong
   */
  public void verify(int points, List<Requirement> requirements) {
    int[] integers = Gap.integers(taxonomy, requirements);
    handle.with(
        raw -> {
          raw.verify(points, integers);
          return null;
        });
  }

  /** Free the vacancy, when the last call that uses it is done; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }

  /** Return what a call returns, while the vacancy cannot go away. */
  <R> R with(Function<CompetentVacancy, R> call) {
    return handle.with(call);
  }

  /** Add the vacancy to a list, and keep it open until it is released. */
  void hold(OpeningList list, int target, int places) {
    CompetentVacancy raw = handle.enter();
    boolean isHeld = false;
    try {
      Handle.call(
          () -> {
            list.addVacancy(raw, target, places);
            return null;
          });
      isHeld = true;
    } finally {
      if (!isHeld) {
        handle.leave();
      }
    }
  }

  /** Let a vacancy that was held be closed again. */
  void release() {
    handle.leave();
  }

  /** Take over a gap. */
  Gap taken(CompetentGap gap) {
    try {
      return new Gap(
          taxonomy,
          provenance(),
          this::verify,
          null,
          gap);
    } finally {
      gap.delete();
    }
  }

  /** Return what a call with a list of profiles returns, while none of them changes. */
  static <R> R held(List<Profile> profiles, Function<ProfileList, R> call) {
    List<Profile> all = List.copyOf(profiles);
    ProfileList list = new ProfileList();
    int n = 0;
    try {
      for (Profile profile : all) {
        profile.hold(list);
        ++n;
      }
      return call.apply(list);
    } finally {
      all.subList(0, n).forEach(Profile::release);
      list.delete();
    }
  }

  private static List<Demand> demands(Taxonomy taxonomy, int[] d, String text) {
    List<Demand> list = new ArrayList<>(d.length / DEMAND);
    for (int i = 0; i < d.length; i += DEMAND) {
      int start = d[i + 8];
      int end = d[i + 9];
      list.add(
          new Demand(
              new Concept(taxonomy, d[i]),
              Level.of(d[i + 1]),
              d[i + 2],
              new Concept(taxonomy, d[i + 3]),
              start < 0 ? Optional.empty() : Optional.of(text.substring(start, end)),
              start,
              end));
    }
    return Collections.unmodifiableList(list);
  }
}
