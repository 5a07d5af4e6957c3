// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final String CATALOGUE =
      """
      @prefix lc: <https://w3id.org/libcompetent/def#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
      @prefix : <u:> .
      :o a cnlo:Occupation ; skos:prefLabel 'Kok'@nl ;
        cnlo:requiresHATEssential :a, :b ; cnlo:requiresHATImportant :c .
      :p a cnlo:Occupation ; skos:prefLabel 'Kelner'@nl ; cnlo:requiresHATEssential :c .
      :q a cnlo:Occupation ; skos:prefLabel 'Wachter'@nl .
      :a a cnlo:HumanCapability ; skos:prefLabel 'Koken'@nl .
      :b a cnlo:HumanCapability ; skos:prefLabel 'Bakken'@nl .
      :c a cnlo:HumanCapability ; skos:prefLabel 'Serveren'@nl .
      :x a lc:Course ; skos:prefLabel 'Koken in een dag'@nl ; lc:teaches :a ;
        lc:price '12.50' ; lc:weeks 1 ; lc:studyHours 8 ; lc:mode lc:Online .
      :y a lc:Course ; skos:prefLabel 'Alles'@nl ; lc:teaches :a, :b, :c ;
        lc:price 1000 ; lc:weeks 26 ; lc:studyHours 400 ; lc:mode lc:BBL ; lc:paid true .
      :z a lc:Course ; skos:prefLabel 'Bakken'@nl ; lc:teaches :b .
      """;

  private static Taxonomy taxonomy() {
    return Fixture.compiled(CATALOGUE);
  }

  private static Concept cook(Taxonomy taxonomy) {
    return taxonomy.find("u:o").orElseThrow();
  }

  @Test
  void findsCoursesByWhatTheyBringForTheirPrice() {
    try (Taxonomy taxonomy = taxonomy();
        Planner planner = Planner.of(taxonomy);
        Profile nobody = new Profile(taxonomy)) {
      Courses courses =
          planner.courses(nobody, cook(taxonomy), Wishes.none(), Thrift.COST, 10);
      List<Course> list = courses.courses();
      assertEquals(
          List.of("Koken in een dag", "Alles", "Bakken"),
          list.stream().map(c -> c.concept().name().orElseThrow()).toList());
      assertEquals(Optional.of(new BigDecimal("12.50")), list.get(0).price());
      assertEquals(OptionalInt.of(8), list.get(0).hours());
      assertEquals(Matcher.TARGET_POINTS, list.get(1).gain());
      assertEquals(Optional.empty(), list.get(2).price());
      assertEquals(
          list.get(1).gain(), list.get(1).lessons().stream().mapToInt(Lesson::gain).sum());
      assertEquals(0, courses.before());
      assertEquals(3, courses.useful());
    }
  }

  @Test
  void exemptsWhatSomebodyMasters() {
    try (Taxonomy taxonomy = taxonomy();
        Planner planner = Planner.of(taxonomy);
        Profile person = new Profile(taxonomy).add(taxonomy.find("u:a").orElseThrow())) {
      Courses courses =
          planner.courses(person, cook(taxonomy), Wishes.none(), Thrift.WEEKS, 1);
      assertEquals(
          1, courses.courses().get(0).lessons().stream().filter(Lesson::isExempt).count());
      assertTrue(courses.before() > 0);
    }
  }

  @Test
  void takesWishes() {
    try (Taxonomy taxonomy = taxonomy();
        Planner planner = Planner.of(taxonomy);
        Profile nobody = new Profile(taxonomy)) {
      Wishes poor =
          new Wishes.Builder()
              .budget(new BigDecimal("100"))
              .start(LocalDate.of(2026, 9, 1))
              .region("Utrecht")
              .build();
      Courses cheap = planner.courses(nobody, cook(taxonomy), poor, Thrift.COST, 10);
      assertTrue(cheap.bars().contains(Bar.BUDGET));
      Wishes work = new Wishes.Builder().modes(Set.of(Mode.BBL)).hours(40).build();
      Courses bbl = planner.courses(nobody, cook(taxonomy), work, Thrift.COST, 10);
      assertTrue(bbl.bars().contains(Bar.MODE));
      assertThrows(
          ArgumentException.class,
          () ->
              planner.courses(nobody, cook(taxonomy), Wishes.none(), Thrift.COST, 0));
    }
  }

  @Test
  void provesThatASetIsBest() {
    try (Taxonomy taxonomy = taxonomy();
        Planner planner = Planner.of(taxonomy);
        Profile nobody = new Profile(taxonomy)) {
      Wishes all = new Wishes.Builder().coverage(1.0).build();
      Courses set = planner.courseSet(nobody, cook(taxonomy), all, Thrift.COST);
      assertTrue(set.areEnough());
      assertTrue(set.isBest());
      assertEquals(OptionalLong.of(100_000), set.bound());
      assertEquals(Matcher.TARGET_POINTS, set.after());
      Courses none =
          planner.courseSet(
              nobody, cook(taxonomy), new Wishes.Builder().coverage(1.0).budget(BigDecimal.ONE).build(), Thrift.COST);
      assertFalse(none.areEnough());
    }
  }
}
