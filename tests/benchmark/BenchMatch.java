// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.competent.Concept;
import nl.competent.Kind;
import nl.competent.Matcher;
import nl.competent.Profile;
import nl.competent.Relation;
import nl.competent.Taxonomy;

/** Figures of the Java package: BenchMatch SNAPSHOT ROUNDS CALLS. */
final class BenchMatch {
  private static final int N_HAD = 31;
  private static final int N_REQUIRED = 121;
  private static final int N_BEST = 10;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private BenchMatch() {}

  private static void measure(String name, int rounds, int calls, Runnable run) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < rounds; ++round) {
      long start = CLOCK.getCurrentThreadCpuTime();
      for (int i = 0; i < calls; ++i) {
        run.run();
      }
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
    }

    System.out.printf(
        Locale.ROOT,
        "{\"name\": \"Java: %s\", \"unit\": \"s\", \"value\": %.9g, \"rounds\": %d}%n",
        name,
        best / 1e9 / calls,
        rounds);
  }

  private static List<Concept> requirements(Taxonomy taxonomy) {
    return Stream.of(Kind.CAPABILITY, Kind.KNOWLEDGE)
        .flatMap(taxonomy::concepts)
        .collect(Collectors.toList());
  }

  private static Profile had(Taxonomy taxonomy) {
    Profile profile = new Profile(taxonomy);
    List<Concept> items = requirements(taxonomy);
    int n = Math.min(N_HAD, items.size());
    for (int i = 0; i < n; ++i) {
      profile.add(items.get(i * items.size() / n));
    }

    return profile;
  }

  private static Profile held(Taxonomy taxonomy) {
    Concept usual =
        taxonomy
            .concepts(Kind.OCCUPATION)
            .min(Comparator.comparingInt(BenchMatch::distance))
            .orElseThrow();
    return new Profile(taxonomy).add(usual);
  }

  private static int distance(Concept occupation) {
    return Math.abs(occupation.links(Relation.REQUIRES).size() - N_REQUIRED);
  }

  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[1]);
    int calls = Integer.parseInt(arguments[2]);
    try (Taxonomy taxonomy = Taxonomy.open(Path.of(arguments[0]));
        Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION);
        Profile had = had(taxonomy);
        Profile held = held(taxonomy)) {
      Concept target = taxonomy.concepts(Kind.OCCUPATION).findFirst().orElseThrow();
      measure("match 31 skills", rounds, calls, () -> match(matcher, had));
      measure("match occupation", rounds, calls, () -> match(matcher, held));
      measure("gap 31 skills", rounds, calls, () -> explain(matcher, had, target));
    }
  }

  private static void match(Matcher matcher, Profile profile) {
    if (matcher.match(profile, N_BEST).size() == 0) {
      throw new IllegalStateException("There are no matches");
    }
  }

  private static void explain(Matcher matcher, Profile profile, Concept target) {
    if (matcher.gap(profile, target).points() < 0) {
      throw new IllegalStateException("There is no score");
    }
  }
}
