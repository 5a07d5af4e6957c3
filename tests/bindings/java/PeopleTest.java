// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Routes of people of tests/golden, on the paths and schemes that ship. */
class PeopleTest {
  private static final Path DATA =
      Path.of(System.getProperty("competent.sample")).getParent();
  private static final Path PEOPLE = DATA.resolveSibling("tests/golden/people");

  private static Taxonomy taxonomy;

  @BeforeAll
  static void read() throws IOException {
    try (Builder builder = new Builder()) {
      builder.read(DATA.resolve("sample/competent-sample.ttl"));
      for (String folder : List.of("ontwikkelpaden", "funding")) {
        try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
          files.sorted().forEach(builder::read);
        }
      }

      taxonomy = builder.finish();
    }
  }

  @AfterAll
  static void free() {
    taxonomy.close();
  }

  private static String tell(RouteStep step) {
    String name = step.concept().name().orElseThrow();
    if (step.kind() == StepKind.FUNCTION) {
      return "  begin " + name;
    }

    String to = step.leadsTo().map(there -> ", to " + there.name().orElseThrow()).orElse("");
    String by = step.payer().map(who -> ", paid by " + who.name().orElseThrow()).orElse("");
    return String.format(
        "  follow %s: %d weeks, %.0f euros, own %.0f%s%s",
        name,
        step.weeks().orElseThrow(),
        step.price().orElseThrow(),
        step.ownCost().orElseThrow(),
        to,
        by);
  }

  private static List<String> tell(Plan plan) {
    List<String> told = new ArrayList<>();
    for (Route route : plan.routes()) {
      told.add(
          String.format(
              "route %d weeks, %.0f euros, own %.0f, by %s ontwikkelpad",
              route.weeks(), route.price(), route.ownCost(), route.isRecognised() ? "an" : "no"));
      route.steps().forEach(step -> told.add(tell(step)));
    }

    if (plan.routes().isEmpty()) {
      told.add("no route");
      plan.obstacles().stream()
          .filter(Obstacle::opens)
          .map(
              one ->
                  String.format(
                      "  without %s %d weeks, own %.0f",
                      one.bar().label(),
                      one.weeks().orElseThrow(),
                      one.ownCost().orElseThrow()))
          .forEach(told::add);
    }

    return told;
  }

  /** Check the route of a person, whose wishes are those behind "plan" in the text. */
  private static void check(String person, Profile profile, String target, Wishes wishes)
      throws IOException {
    List<String> lines = Files.readAllLines(PEOPLE.resolve(person + ".txt"));
    int first = 0;
    while (!lines.get(first).startsWith("plan " + target)) {
      ++first;
    }

    int last = first + 1;
    while (last < lines.size() && !lines.get(last).isEmpty()) {
      ++last;
    }

    try (Planner planner = Planner.of(taxonomy)) {
      Plan plan =
          planner.plan(
              profile,
              Optional.empty(),
              taxonomy.findLabel(target, Kind.OCCUPATION).get(0),
              wishes,
              Thrift.COST,
              RouteGoal.BEST,
              1);
      assertEquals(lines.subList(first + 1, last), tell(plan));
    }
  }

  @Test
  void beginsWithoutAnyDiploma() throws IOException {
    try (Profile profile = new Profile(taxonomy)) {
      profile.facts(Facts.builder().age(19).allDiplomas(true).build());
      check("01-hovenier-zonder-diploma", profile, "Hovenier", Wishes.none());
    }
  }

  @Test
  void learnsNothingAnew() throws IOException {
    try (Profile profile = new Profile(taxonomy)) {
      profile.addCode(Code.CREBO, "25960");
      profile.facts(Facts.builder().level(Nlqf.LEVEL_2).build());
      check(
          "04-zorg-helpende",
          profile,
          "Verzorgende individuele gezondheidszorg (ig)",
          Wishes.none());
    }
  }

  @Test
  void tellsWhoPays() throws IOException {
    try (Profile profile = new Profile(taxonomy)) {
      profile.addLabel(Kind.OCCUPATION, "Verzorgende individuele gezondheidszorg (ig)");
      profile.addIri("https://example.org/ontwikkelpad/zorg/norm-vig");
      profile.facts(
          Facts.builder()
              .level(Nlqf.LEVEL_3)
              .status(Set.of(Work.EMPLOYED))
              .leerbedrijf(true)
              .employerAsks(true)
              .build());
      Wishes wishes = new Wishes.Builder().start(LocalDate.of(2025, 9, 1)).build();
      check("05-zorg-verpleegkundige", profile, "Verpleegkundige", wishes);
    }
  }

  @Test
  void saysWhatStandsInTheWay() throws IOException {
    try (Profile profile = new Profile(taxonomy)) {
      profile.facts(Facts.builder().level(Nlqf.LEVEL_2).allDiplomas(true).build());
      check(
          "12-verpleegkundige-in-twee-jaar",
          profile,
          "Verpleegkundige",
          new Wishes.Builder().weeks(104).build());
    }
  }
}
