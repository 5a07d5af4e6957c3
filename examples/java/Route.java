// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.competent.Amount;
import nl.competent.Builder;
import nl.competent.Claim;
import nl.competent.Claims;
import nl.competent.CompetentException;
import nl.competent.Concept;
import nl.competent.Facts;
import nl.competent.Funding;
import nl.competent.Kind;
import nl.competent.Nlqf;
import nl.competent.Plan;
import nl.competent.Planner;
import nl.competent.Profile;
import nl.competent.RouteGoal;
import nl.competent.RouteStep;
import nl.competent.StepKind;
import nl.competent.Taxonomy;
import nl.competent.Thrift;
import nl.competent.Verdict;
import nl.competent.Wishes;
import nl.competent.Work;

/** How does somebody get from here to a job, and who pays for it? */
public final class Route {
  private static final String TARGET = "Pedagogisch medewerker kinderopvang";
  private static final String SKILL = "Verzorgen";
  private static final LocalDate START = LocalDate.of(2025, 9, 1);

  // Not System.out, which has the encoding of the terminal
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Route() {}

  /** Plan a route, and ask who pays for its last tile. */
  public static void main(String[] arguments) {
    if (arguments.length < 1) {
      System.err.println("Usage: Route FILE...");
      System.exit(2);
    }

    try (Taxonomy taxonomy = read(List.of(arguments));
        Profile profile = person(taxonomy)) {
      ask(taxonomy, profile, plan(taxonomy, profile));
    } catch (CompetentException e) {
      System.err.println("Route: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Read occupations, an ontwikkelpad and schemes as one taxonomy. */
  private static Taxonomy read(List<String> files) {
    try (Builder builder = new Builder()) {
      for (String file : files) {
        builder.read(Path.of(file));
      }

      return builder.finish();
    }
  }

  /** Return somebody with vmbo, whose employer asks for subsidies. */
  private static Profile person(Taxonomy taxonomy) {
    return new Profile(taxonomy)
        .addLabel(Kind.CAPABILITY, SKILL)
        .facts(
            Facts.builder()
                .level(Nlqf.LEVEL_2)
                .status(Set.of(Work.EMPLOYED))
                .employerAsks(true)
                .build());
  }

  private static Optional<Concept> plan(Taxonomy taxonomy, Profile profile) {
    Concept target = taxonomy.findLabel(TARGET, Kind.OCCUPATION).get(0);
    Wishes wishes = new Wishes.Builder().start(START).mustEarn(true).build();

    Optional<Concept> last = Optional.empty();
    try (Planner planner = Planner.of(taxonomy)) {
      Plan plan =
          planner.plan(
              profile, Optional.empty(), target, wishes, Thrift.COST, RouteGoal.BEST, 1);
      print("From here to %s\n", TARGET);
      for (RouteStep step : plan.routes().get(0).steps()) {
        print(step);
        last = step.kind() == StepKind.TILE ? Optional.of(step.concept()) : last;
      }
    }

    return last;
  }

  private static void print(RouteStep step) {
    print(
        "%-8s  %4d weeks  %s\n",
        step.kind().label(), step.weeks().orElse(-1), name(step.concept()));
    if (step.price().orElse(BigDecimal.ZERO).signum() > 0) {
      print(
          "          %.2f euros, of which %.2f to pay\n",
          step.price().get(), step.ownCost().orElseThrow());
    }

    step.payer().ifPresent(payer -> print("          paid by %s\n", name(payer)));
    step.leadsTo().ifPresent(there -> print("          leads to %s\n", name(there)));
  }

  private static void ask(Taxonomy taxonomy, Profile profile, Optional<Concept> course) {
    try (Funding funding = new Funding(taxonomy)) {
      Claims claims =
          funding.claims(profile, course, START, Optional.of(START), OptionalLong.empty());
      print("\nWho pays for %s\n", name(course.orElseThrow()));
      for (Claim claim : claims.all()) {
        if (claim.verdict() != Verdict.NO) {
          print("%-7s  %s\n", claim.verdict().label(), name(claim.scheme()));
        }
      }

      Amount own = claims.cost().own();
      print(
          "Remains to pay: %.2f to %.2f euros\n",
          own.low() / 100.0, own.high().orElseThrow() / 100.0);
    }
  }

  private static String name(Concept concept) {
    return concept.name().orElse("");
  }

  private static void print(String format, Object... arguments) {
    OUT.print(String.format(Locale.ROOT, format, arguments));
  }
}
