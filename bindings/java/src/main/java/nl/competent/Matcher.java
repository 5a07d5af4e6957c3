// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.competent.internal.CompetentAdvice;
import nl.competent.internal.CompetentFit;
import nl.competent.internal.CompetentGap;
import nl.competent.internal.CompetentMatcher;
import nl.competent.internal.CompetentMatches;
import nl.competent.internal.CompetentTaxonomy;
import nl.competent.internal.CompetentWeights;
import nl.competent.internal.OverviewPage;

/**
 * All targets of one kind with their points.
 *
 * <p>A matcher never changes, and any number of threads may use one at once.
 */
public final class Matcher implements AutoCloseable {
  /** The points of every target, which are apportioned over its requirements. */
  public static final int TARGET_POINTS = 65535;

  private static final int GAPS = 15; // Shown on a page unless stated

  private final Taxonomy taxonomy;
  private final Kind targets;
  private final Weights weights;
  private final Provenance provenance;
  private final Handle<CompetentMatcher> handle;

  private Matcher(Taxonomy taxonomy, Kind targets, CompetentMatcher raw) {
    this.taxonomy = taxonomy;
    this.targets = targets;
    handle = new Handle<>(this, "matcher", raw, CompetentMatcher::delete);
    weights = Weights.taken(handle.with(CompetentMatcher::weights));
    provenance = Provenance.of(taxonomy.hash(), targets, weights);
  }

  /**
   * Make a matcher that is balanced.
   *
   * @param taxonomy taxonomy with the targets
   * @param targets kind of the targets: occupation, norm or course
   * @return a matcher
   * @throws ArgumentException if the targets are of another kind
   */
  public static Matcher of(Taxonomy taxonomy, Kind targets) {
    return of(taxonomy, targets, Preset.BALANCED);
  }

  /**
   * Make a matcher with the weights of a preset.
   *
   * @param taxonomy taxonomy with the targets
   * @param targets kind of the targets: occupation, norm or course
   * @param preset what scores are made of
   * @return a matcher
   * @throws ArgumentException if the targets are of another kind
   */
  public static Matcher of(Taxonomy taxonomy, Kind targets, Preset preset) {
    return of(taxonomy, targets, Weights.of(preset));
  }

  /**
   * Make a matcher.
   *
   * @param taxonomy taxonomy with the targets
   * @param targets kind of the targets: occupation, norm or course
   * @param weights what scores are made of
   * @return a matcher
   * @throws ArgumentException if the targets are of another kind or the weights out of range
   */
  public static Matcher of(Taxonomy taxonomy, Kind targets, Weights weights) {
    int kind = targets.value();
    return new Matcher(
        taxonomy, targets, taxonomy.with(raw -> make(raw, kind, weights)));
  }

  private static CompetentMatcher make(CompetentTaxonomy taxonomy, int targets, Weights weights) {
    CompetentWeights raw = weights.raw();
    try {
      return new CompetentMatcher(taxonomy, targets, raw);
    } finally {
      raw.delete();
    }
  }

  /**
   * Return the taxonomy with the targets.
   *
   * @return the taxonomy
   */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * Return the kind of the targets.
   *
   * @return occupation, norm or course
   */
  public Kind targets() {
    return targets;
  }

  /**
   * Return what scores are made of.
   *
   * @return the weights
   */
  public Weights weights() {
    return weights;
  }

  /**
   * Return what everything that it makes is made with.
   *
   * @return version, taxonomy and options
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Return the fit from which on a target is feasible or close.
   *
   * @param nearness feasible or close
   * @return the fit, from 0 to 1, or none if the taxonomy has no groups to measure it by
   */
  public OptionalDouble threshold(Nearness nearness) {
    int threshold = handle.with(raw -> raw.threshold(nearness.value()));
    return threshold < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(threshold / (double) Profile.FULL_CREDIT);
  }

  /**
   * Find the targets of which a profile covers most.
   *
   * <p>Those with the same points are in the order of their concepts. A target without any
   * requirement that counts is never among them.
   *
   * @param profile profile, of the same taxonomy
   * @param limit most matches to return, at least 1
   * @return the matches, best first
   * @throws ArgumentException if the profile is of another taxonomy or the limit less than 1
   */
  public Matches match(Profile profile, int limit) {
    return match(profile, limit, Order.COVERAGE);
  }

  /**
   * Find the best targets for a profile, in some order.
   *
   * @param profile profile, of the same taxonomy
   * @param limit most matches to return, at least 1
   * @param order what the best have most of
   * @return the matches, best first
   * @throws ArgumentException if the profile is of another taxonomy or the limit less than 1
   */
  public Matches match(Profile profile, int limit, Order order) {
    if (limit < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return handle.with(
        matcher -> taken(profile.read(raw -> matcher.rank(raw, order.value(), limit)), order));
  }

  /**
   * Find the best targets for a profile of which no gate stands in the way.
   *
   * <p>What is not known of a person is in nobody's way.
   *
   * @param profile profile with its facts, of the same taxonomy
   * @param limit most matches to return, at least 1
   * @param order what the best have most of
   * @return the matches, best first
   * @throws ArgumentException if the profile is of another taxonomy or the limit less than 1
   */
  public Matches matchPassable(Profile profile, int limit, Order order) {
    if (limit < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return handle.with(
        matcher ->
            taken(profile.read(raw -> matcher.rankPassable(raw, order.value(), limit)), order));
  }

  /**
   * Find the targets that fit best whoever has an occupation, leaving itself out.
   *
   * @param occupation occupation to go from, or a norm
   * @param limit most matches to return, at least 1
   * @return the matches, in the order of fit
   * @throws ArgumentException if the concept is of another kind or taxonomy or the limit less than 1
   */
  public Matches transitions(Concept occupation, int limit) {
    return transitions(occupation, limit, Order.FIT);
  }

  /**
   * Find the best targets for whoever has an occupation, leaving itself out.
   *
   * @param occupation occupation to go from, or a norm
   * @param limit most matches to return, at least 1
   * @param order what the best have most of
   * @return the matches, best first
   * @throws ArgumentException if the concept is of another kind or taxonomy or the limit less than 1
   */
  public Matches transitions(Concept occupation, int limit, Order order) {
    int id = taxonomy.own(occupation);
    if (limit < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return handle.with(matcher -> taken(matcher.transitions(id, order.value(), limit), order));
  }

  private Matches taken(CompetentMatches matches, Order order) {
    try {
      return new Matches(
          taxonomy,
          matches.targets(),
          matches.earned(),
          matches.fits(),
          matches.nearnesses(),
          matches.ownFit(),
          provenance.by(order));
    } finally {
      matches.delete();
    }
  }

  /**
   * Explain the score of a profile for a target.
   *
   * @param profile profile, of the same taxonomy
   * @param target one of the targets
   * @return what the person lacks for it
   * @throws ArgumentException if the target is of another kind or taxonomy, or the profile of
   *     another taxonomy
   */
  public Gap gap(Profile profile, Concept target) {
    int id = taxonomy.own(target);
    return handle.with(
        matcher -> {
          CompetentGap gap = profile.read(raw -> new CompetentGap(matcher, raw, id));
          try {
            return new Gap(
                taxonomy,
                provenance,
                (points, requirements) -> verify(target, points, requirements),
                target, gap);
          } finally {
            gap.delete();
          }
        });
  }

  /**
   * Make the page of a gap that {@code competent gap --html} writes, in Dutch.
   *
   * @param profile profile, of the same taxonomy
   * @param target one of the targets
   * @return the page
   * @throws ArgumentException if the target is of another kind or taxonomy, or the profile of
   *     another taxonomy
   */
  public Overview gapPage(Profile profile, Concept target) {
    return gapPage(profile, target, GAPS, Locale.forLanguageTag("nl"));
  }

  /**
   * Make a page with a picture of coverage and fit, the gates, the largest gaps and what closes
   * them.
   *
   * @param profile profile, of the same taxonomy
   * @param target one of the targets
   * @param limit most gaps to show, at least 1
   * @param language Dutch or English
   * @return the page
   * @throws ArgumentException if the target is of another kind or taxonomy, the profile of another
   *     taxonomy, the limit less than 1, or there is no page in the language
   */
  public Overview gapPage(Profile profile, Concept target, int limit, Locale language) {
    int id = taxonomy.own(target);
    boolean isEnglish = Overview.isEnglish(language);
    if (limit < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return handle.with(
        matcher -> page(profile.read(raw -> matcher.gapPage(raw, id, limit, isEnglish))));
  }

  /**
   * Make the page of the best targets that {@code competent match --html} writes, in Dutch.
   *
   * @param profile profile, of the same taxonomy
   * @param limit most matches to show, at least 1
   * @param order what the best have most of
   * @return the page
   * @throws ArgumentException if the profile is of another taxonomy or the limit less than 1
   */
  public Overview matchPage(Profile profile, int limit, Order order) {
    return matchPage(profile, limit, order, false, Locale.forLanguageTag("nl"));
  }

  /**
   * Make a page with a picture of the best targets.
   *
   * @param profile profile, of the same taxonomy
   * @param limit most matches to show, at least 1
   * @param order what the best have most of
   * @param passable whether to leave out what a gate stands in the way of
   * @param language Dutch or English
   * @return the page
   * @throws ArgumentException if the profile is of another taxonomy, the limit less than 1, or
   *     there is no page in the language
   */
  public Overview matchPage(
      Profile profile, int limit, Order order, boolean passable, Locale language) {
    boolean isEnglish = Overview.isEnglish(language);
    if (limit < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return handle.with(
        matcher ->
            page(
                profile.read(
                    raw ->
                        matcher.matchPage(raw, order.value(), passable, limit, isEnglish))));
  }

  private static Overview page(OverviewPage page) {
    try {
      return new Overview(Utf8.text(page.html()));
    } finally {
      page.delete();
    }
  }

  /**
   * Say what would help a profile most on its way to a target.
   *
   * @param profile a profile of the same taxonomy
   * @param target one of the matcher's targets
   * @return the advice
   * @throws ArgumentException if the target or the profile is not of the matcher
   * @throws IllegalStateException if the matcher, the profile or the taxonomy is closed
   */
  public Advice advise(Profile profile, Concept target) {
    int id = taxonomy.own(target);
    return handle.with(
        matcher -> {
          CompetentAdvice advice = profile.read(raw -> new CompetentAdvice(matcher, raw, id));
          try {
            return new Advice(
                new Concept(taxonomy, advice.target()),
                advice.gains(),
                advice.transfers(),
                advice.uninformative());
          } finally {
            advice.delete();
          }
        });
  }

  /**
   * Explain how a profile fits a target.
   *
   * @param profile profile, of the same taxonomy
   * @param target one of the targets
   * @return all that the target asks, with what it earns
   * @throws ArgumentException if the target is of another kind or taxonomy, or the profile of
   *     another taxonomy
   */
  public Fit fit(Profile profile, Concept target) {
    int id = taxonomy.own(target);
    return handle.with(
        matcher -> {
          CompetentFit fit = profile.read(raw -> new CompetentFit(matcher, raw, id));
          try {
            return new Fit(
                this,
                new Concept(taxonomy, fit.target()),
                fit.earned(),
                fit.own(),
                Nearness.of(fit.nearness()),
                fit.terms());
          } finally {
            fit.delete();
          }
        });
  }

  /**
   * Say whether an explanation is that of a fit.
   *
   * <p>Everything is computed anew from the taxonomy. The order of the terms does not matter.
   *
   * @param target one of the targets
   * @param points the fit
   * @param terms explanation
   * @throws SumException if it does not hold, with the first thing that is wrong
   * @throws ArgumentException if the target is of another kind or taxonomy
   */
  public void verifyFit(Concept target, int points, List<FitTerm> terms) {
    int id = taxonomy.own(target);
    int[] integers = Fit.integers(taxonomy, terms);
    handle.with(
        raw -> {
          raw.verifyFit(id, points, integers);
          return null;
        });
  }

  /**
   * Say whether an explanation is that of a score.
   *
   * <p>Everything is computed anew from the taxonomy. The order of the requirements does not
   * matter, nor does what brought the credit.
   *
   * @param target one of the targets
   * @param points points that the profile is said to have earned
   * @param requirements explanation
   * @throws SumException if it does not hold, with the first thing that is wrong
   * @throws ArgumentException if the target is of another kind or taxonomy
   */
  public void verify(Concept target, int points, List<Requirement> requirements) {
    int id = taxonomy.own(target);
    int[] integers = Gap.integers(taxonomy, requirements);
    handle.with(
        raw -> {
          raw.verify(id, points, integers);
          return null;
        });
  }

  /** Free the matcher, when the last call that uses it is done; a second time does nothing. */
  /** Return what is found out with the matcher of the library. */
  <T> T with(Function<CompetentMatcher, T> use) {
    return handle.with(use::apply);
  }

  @Override
  public void close() {
    handle.close();
  }
}
