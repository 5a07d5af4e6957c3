// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTest {
  private static final String CATALOGUE =
      """
      @prefix lc: <https://w3id.org/libcompetent/def#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
      @prefix : <u:> .
      :o a cnlo:Occupation ; skos:prefLabel 'Kok & <i>co</i>'@nl ;
        cnlo:requiresHATEssential :a, :b .
      :h a cnlo:Occupation ; skos:prefLabel 'Hulp'@nl ; cnlo:requiresHATEssential :a .
      :q a cnlo:Occupation ; skos:prefLabel 'Wachter'@nl .
      :a a cnlo:HumanCapability ; skos:prefLabel 'Snijden'@nl .
      :b a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl .
      :n a cnlo:EducationalNorm ; skos:prefLabel 'Kok'@nl ; cnlo:prescribes :a, :b .
      :p a lc:Path ; skos:prefLabel 'Keuken'@nl ; lc:hasStep :f, :g, :t .
      :f a lc:Function ; skos:prefLabel 'Keukenhulp'@nl ; lc:paid true .
      :g a lc:Function ; skos:prefLabel 'Kok'@nl ; lc:performs :o ; lc:needs :n .
      :t a lc:Tile ; skos:prefLabel 'Diploma'@nl ; lc:startsFrom :f ; lc:leadsTo :g ;
        lc:awards :n ; lc:weeks 52 ; lc:price 295 ; lc:paid true .
      """;

  private static Overview overview(Taxonomy taxonomy, Locale language) {
    try (Planner planner = Planner.of(taxonomy);
        Profile person = new Profile(taxonomy)) {
      person.add(taxonomy.find("u:a").orElseThrow());
      return planner.overview(
          person,
          Optional.empty(),
          taxonomy.find("u:o"),
          new Wishes.Builder().build(),
          Thrift.COST,
          LocalDate.of(2026, 9, 1),
          language);
    }
  }

  @Test
  void tellsTheRouteInTheLanguageOfTheReader() {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE)) {
      String dutch = overview(taxonomy, Locale.forLanguageTag("nl-NL")).toHtml();
      assertTrue(dutch.startsWith("<!DOCTYPE html>\n<html lang=\"nl\">"));
      assertTrue(dutch.endsWith("</html>\n"));
      assertTrue(dutch.contains("Stap 2: <b>Diploma</b>"));
      assertTrue(dutch.contains("€&nbsp;295"));
      assertTrue(dutch.contains("Kok &amp; &lt;i&gt;co&lt;/i&gt;"));
      assertTrue(dutch.contains("1 september 2026"));
      assertFalse(dutch.contains("<script"));

      String english = overview(taxonomy, Locale.UK).toHtml();
      assertTrue(english.contains("Step 2: <b>Diploma</b>"));
    }
  }

  @Test
  void isUsefulForWhoSaysNothing() {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE);
        Planner planner = Planner.of(taxonomy);
        Profile nobody = new Profile(taxonomy)) {
      String html = planner.overview(nobody, Optional.empty()).toHtml();
      assertTrue(html.contains("Iedereen kan veel."));
      assertTrue(planner.overview(nobody, taxonomy.find("u:o")).toHtml().contains("Stap 1"));
    }
  }

  @Test
  void savesForItsOwnerOnly(@TempDir Path folder) throws IOException {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE)) {
      Overview overview = overview(taxonomy, Locale.forLanguageTag("nl"));
      Path path = folder.resolve("mijn.html");
      overview.save(path);
      assertEquals(overview.toHtml(), Files.readString(path));
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      assertFalse(overview.toString().contains("Snijden"));
      assertThrows(
          UncheckedIOException.class, () -> overview.save(folder.resolve("no").resolve("x")));
    }
  }

  @Test
  void replacesWhatAnybodyCouldRead(@TempDir Path folder) throws IOException {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE)) {
      Overview overview = overview(taxonomy, Locale.forLanguageTag("nl"));
      Path path = folder.resolve("mijn.html");
      Files.writeString(path, "Van iemand anders. ".repeat(100_000));
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
      overview.save(path);
      assertEquals(overview.toHtml(), Files.readString(path));
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }
  }

  @Test
  void showsGapsAndMatches() {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE);
        Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION);
        Profile person = new Profile(taxonomy)) {
      Locale dutch = Locale.forLanguageTag("nl");
      Concept target = taxonomy.find("u:o").orElseThrow();
      person.add(taxonomy.find("u:a").orElseThrow());
      String gap = matcher.gapPage(person, target).toHtml();
      assertTrue(gap.startsWith("<!DOCTYPE html>\n<html lang=\"nl\">"));
      assertTrue(gap.endsWith("</html>\n"));
      assertTrue(gap.contains("Kok &amp; &lt;i&gt;co&lt;/i&gt;"));
      assertTrue(gap.contains("gewichten balanced, strict"));
      assertFalse(gap.contains("<script"));
      String english = matcher.gapPage(person, target, 1, Locale.ENGLISH).toHtml();
      assertTrue(english.contains("weights balanced, strict"));

      String matches = matcher.matchPage(person, 5, Order.FIT).toHtml();
      assertTrue(matches.contains("Hulp"));
      assertFalse(matches.contains("Wachter"));
      String one = matcher.matchPage(person, 1, Order.FIT, true, Locale.ENGLISH).toHtml();
      assertTrue(one.contains("Hulp"));
      assertFalse(one.contains("Kok"));

      assertThrows(ArgumentException.class, () -> matcher.gapPage(person, target, 0, dutch));
      assertThrows(
          ArgumentException.class, () -> matcher.gapPage(person, target, 1, Locale.FRENCH));
      assertThrows(
          ArgumentException.class,
          () -> matcher.gapPage(person, taxonomy.find("u:n").orElseThrow()));
      assertThrows(
          ArgumentException.class, () -> matcher.matchPage(person, 0, Order.COVERAGE));
    }
  }

  @Test
  void refusesWhatIsWrong() {
    try (Taxonomy taxonomy = Fixture.compiled(CATALOGUE);
        Taxonomy other = Fixture.compiled(CATALOGUE);
        Planner planner = Planner.of(taxonomy);
        Profile nobody = new Profile(taxonomy);
        Profile stranger = new Profile(other)) {
      assertThrows(ArgumentException.class, () -> overview(taxonomy, Locale.FRENCH));
      assertThrows(
          ArgumentException.class, () -> planner.overview(nobody, other.find("u:o")));
      assertThrows(
          ArgumentException.class, () -> planner.overview(stranger, Optional.empty()));
      assertThrows(
          ArgumentException.class, () -> planner.overview(nobody, taxonomy.find("u:a")));
    }
  }
}
