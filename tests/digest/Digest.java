// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import nl.competent.Concept;
import nl.competent.FitTerm;
import nl.competent.Kind;
import nl.competent.Matcher;
import nl.competent.Matches;
import nl.competent.Order;
import nl.competent.Preset;
import nl.competent.Profile;
import nl.competent.Requirement;
import nl.competent.Taxonomy;

/** Prints a digest of 100,000 coverages and fits, as digest.c does. */
final class Digest {
  private static final int SCORES = 100000;
  private static final int ALL = 1000000;
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 1099511628211L;

  private final Taxonomy taxonomy;
  private final List<Concept> occupations;
  private final List<Concept> capabilities;
  private final List<Concept> areas;
  private final List<Matcher> matchers = new ArrayList<>();

  private Digest(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    occupations = taxonomy.concepts(Kind.OCCUPATION).toList();
    capabilities = taxonomy.concepts(Kind.CAPABILITY).toList();
    areas = taxonomy.concepts(Kind.KNOWLEDGE).toList();
    for (Kind kind : List.of(Kind.OCCUPATION, Kind.NORM)) {
      for (Preset preset : List.of(Preset.BALANCED, Preset.PUBLIC)) {
        matchers.add(Matcher.of(taxonomy, kind, preset));
      }
    }
  }

  private static long add(long digest, int value) {
    return (digest ^ (value & 0xffffffffL)) * PRIME;
  }

  private static void addItem(Profile profile, List<Concept> concepts, long number) {
    if (!concepts.isEmpty()) {
      Concept concept = concepts.get((int) (number % concepts.size()));
      profile.add(concept, (1 + number % 7) / 7.0);
    }
  }

  private Profile profile(long i) {
    Profile profile = new Profile(taxonomy);
    addItem(profile, occupations, i);
    for (int j = 1; j <= 3; j++) {
      addItem(profile, capabilities, 31 * i + 7 * j);
      addItem(profile, areas, 17 * i + 11 * j);
    }
    return profile;
  }

  private long digest(long i) {
    long digest = START;
    try (Profile profile = profile(i)) {
      for (int j = 0; j < matchers.size(); j++) {
        Matches best = matchers.get(j).match(profile, 10, Order.FIT);
        digest = add(digest, best.ownFit());
        for (int target : best.targets()) {
          digest = add(digest, target);
        }
        Matches matches = matchers.get(j).match(profile, ALL);
        int[] targets = matches.targets();
        int[] points = matches.points();
        int[] fits = matches.fits();
        for (int k = 0; k < targets.length; k++) {
          digest = add(add(add(digest, targets[k]), points[k]), fits[k]);
        }
        if (targets.length > 0) {
          Concept target = matches.get((int) ((i + j) % targets.length)).target();
          for (Requirement one : matchers.get(j).gap(profile, target).requirements()) {
            digest = add(add(digest, one.concept().id()), one.credit());
            digest = add(add(digest, one.points()), one.earned());
          }
          for (FitTerm term : matchers.get(j).fit(profile, target).terms()) {
            digest = add(digest, term.concept().id());
            digest = add(add(digest, term.points()), term.earned());
          }
        }
      }
    }
    return digest;
  }

  private long scores() {
    try (Profile profile = profile(0)) {
      return matchers.stream().mapToLong(one -> one.match(profile, ALL).size()).sum();
    }
  }

  private String tell(boolean isParallel) {
    long each = scores();
    long profiles = (SCORES + each - 1) / each;
    LongStream numbers = LongStream.range(0, profiles);
    long[] digests = (isParallel ? numbers.parallel() : numbers).map(this::digest).toArray();
    long digest = START;
    for (long one : digests) {
      digest = add(add(digest, (int) (one >>> 32)), (int) one);
    }
    return String.format("%s %d %016x", taxonomy.hash(), profiles * each, digest);
  }

  /**
   * Print the digest.
   *
   * @param arguments a number of threads, of which more than one is any number, and files
   */
  public static void main(String[] arguments) {
    Path[] files = Arrays.stream(arguments).skip(1).map(Path::of).toArray(Path[]::new);
    try (Taxonomy taxonomy = Taxonomy.compile(files)) {
      System.out.println(new Digest(taxonomy).tell(!arguments[0].equals("1")));
    }
  }
}
