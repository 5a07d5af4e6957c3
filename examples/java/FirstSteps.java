// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.competent.CompetentException;
import nl.competent.Concept;
import nl.competent.Gap;
import nl.competent.Kind;
import nl.competent.Match;
import nl.competent.Matcher;
import nl.competent.Matches;
import nl.competent.Profile;
import nl.competent.Requirement;
import nl.competent.Taxonomy;
import nl.competent.Teacher;

/** Which occupations fit somebody, and what is lacking for the best new one? */
public final class FirstSteps {
  private static final List<String> SKILLS =
      List.of("Verzorgen", "Aandacht en begrip tonen", "Organiseren");
  private static final String OCCUPATION = "Kinderoppas particulieren";

  // Not System.out, which has the encoding of the terminal
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private FirstSteps() {}

  /** Take the first steps with a taxonomy. */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("Usage: FirstSteps TAXONOMY");
      System.exit(2);
    }

    try (Taxonomy taxonomy = Taxonomy.open(Path.of(arguments[0]))) {
      print("Taxonomy %s\n", taxonomy.hash());
      print("%d occupations\n", taxonomy.count(Kind.OCCUPATION));
      match(taxonomy);
    } catch (CompetentException e) {
      System.err.println("FirstSteps: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void match(Taxonomy taxonomy) {
    try (Profile profile = new Profile(taxonomy);
        Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION)) {
      profile.addLabel(Kind.OCCUPATION, OCCUPATION);
      Concept held = taxonomy.findLabel(OCCUPATION, Kind.OCCUPATION).get(0);
      for (String skill : SKILLS) {
        profile.addLabel(Kind.CAPABILITY, skill);
      }

      Matches matches = matcher.match(profile, 5);
      print("\nBest matches\n");
      for (int i = 0; i < matches.size(); ++i) {
        print("%4d  %5d  %s\n", i + 1, matches.get(i).points(), name(matches.get(i).target()));
      }

      matches.stream()
          .map(Match::target)
          .filter(target -> !target.equals(held))
          .findFirst()
          .ifPresent(target -> explain(matcher.gap(profile, target)));
    }
  }

  private static void explain(Gap gap) {
    print("\nGap for %s\n", name(gap.target()));
    for (Requirement requirement : gap.requirements().stream().limit(5).toList()) {
      print(
          "%6d  %5d  %-7s  %s\n",
          requirement.points(),
          requirement.earned(),
          requirement.state().label(),
          name(requirement.concept()));
    }

    for (Teacher teacher : gap.teachers().stream().limit(1).toList()) {
      print("\nBest taught by %s\n", name(teacher.norm()));
      print("%6d  points more\n", teacher.gained());
    }

    if (gap.verify()) {
      print("\nverified\n");
    }
  }

  private static String name(Concept concept) {
    return concept.name().orElse("");
  }

  private static void print(String format, Object... arguments) {
    OUT.print(String.format(Locale.ROOT, format, arguments));
  }
}
