// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.competent.CompetentException;
import nl.competent.Extractor;
import nl.competent.Mention;
import nl.competent.Taxonomy;

/**
 * What does a vacancy mention, where, and what does it say of that?
 *
 * <p>With "colours" behind the names of the files it is coloured for a terminal: by kind, struck
 * through if negated, bold if required and underlined if wished.
 */
public final class Annotate {
  // Not System.out, which has the encoding of the terminal
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Annotate() {}

  /** Annotate a text with a taxonomy. */
  public static void main(String[] arguments) throws IOException {
    boolean hasColours = arguments.length == 3 && arguments[2].equals("colours");
    if (arguments.length != 2 && !hasColours) {
      System.err.println("Usage: Annotate TAXONOMY TEXT [colours]");
      System.exit(2);
    }

    String text = Files.readString(Path.of(arguments[1]));
    try (Taxonomy taxonomy = Taxonomy.open(Path.of(arguments[0]));
        Extractor extractor = Extractor.of(taxonomy)) {
      List<Mention> mentions = extractor.run(text);
      print("%s\n", annotated(text, mentions, hasColours));
      print("%d mentions\n", mentions.size());
      for (int i = 0; i < mentions.size(); ++i) {
        printNote(i + 1, mentions.get(i));
      }
    } catch (CompetentException e) {
      System.err.println("Annotate: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Return the text with a number behind all that it mentions. */
  private static String annotated(String text, List<Mention> mentions, boolean hasColours) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < mentions.size(); ++i) {
      Mention one = mentions.get(i);
      out.append(text, at, one.start()).append(hasColours ? colour(one) : "[");
      out.append(text, one.start(), one.end()).append(hasColours ? "\u001B[0m" : "]");
      out.append('[').append(i + 1).append(']');
      at = one.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Return what makes a terminal write in the colour of a mention. */
  private static String colour(Mention one) {
    String style = one.isNegated() ? ";9" : one.isRequired() ? ";1" : one.isWished() ? ";4" : "";
    int colour =
        switch (one.concept().kind()) {
          case OCCUPATION -> 4;
          case CAPABILITY -> 2;
          case KNOWLEDGE -> 3;
          case TASK -> 5;
          default -> 1;
        };
    return "\u001B[3" + colour + style + "m";
  }

  private static void printNote(int number, Mention one) {
    String flag =
        one.isNegated()
            ? "negated"
            : one.isRequired() ? "required" : one.isWished() ? "wished" : "";
    print(
        "%3d  %-10s  %-9s  %3d%%  %-8s  %s\n",
        number,
        one.concept().kind().label(),
        one.rule().label(),
        (int) (100 * one.score() + 0.5),
        flag,
        one.concept().name().orElse(""));
  }

  private static void print(String format, Object... arguments) {
    OUT.print(String.format(Locale.ROOT, format, arguments));
  }
}
