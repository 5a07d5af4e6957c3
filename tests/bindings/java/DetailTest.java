// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetailTest {
  private Taxonomy taxonomy;
  private Node course;

  @BeforeEach
  void open() {
    taxonomy =
        Fixture.compiled(
            Fixture.TURTLE
                + """
                @prefix lc: <https://w3id.org/libcompetent/def#> .
                c:cursus a lc:Course ; skos:prefLabel "Cursus" ; lc:price "1250.50" ;
                  lc:level "4+" ; lc:mode "BBL", "OVO" ; lc:paid true ; lc:note "Let op" ;
                  lc:instance [ lc:start "2026-09-01" ], [ lc:start "2026-02-01" ] .
                """);
    course =
        taxonomy.find(Fixture.CAPABILITY + "cursus").flatMap(Concept::details).orElseThrow();
  }

  @AfterEach
  void close() {
    taxonomy.close();
  }

  @Test
  void valuesAreOfTheirTypes() {
    assertEquals(NodeKind.WHOLE, course.kind());
    assertEquals(
        Optional.of(new BigDecimal("1250.50")),
        course.detail(Property.PRICE).flatMap(Detail::euros));
    assertEquals(Optional.of("4+"), course.detail(Property.LEVEL).flatMap(Detail::name));
    assertEquals(
        List.of("BBL", "OVO"),
        course.details(Property.MODE).stream().flatMap(one -> one.name().stream()).toList());
    assertTrue(course.detail(Property.IS_PAID).map(Detail::truth).orElse(false));
    assertEquals(Optional.of("Let op"), course.detail(Property.NOTE).flatMap(Detail::words));
    assertEquals(Optional.empty(), course.detail(Property.CAP));
    assertEquals(Optional.empty(), course.detail(Property.LEVEL).flatMap(Detail::euros));
  }

  @Test
  void partsStandInOrder() {
    assertEquals(
        List.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 9, 1)),
        course.parts().stream()
            .flatMap(part -> part.detail(Property.START).flatMap(Detail::date).stream())
            .toList());
  }

  @Test
  void nothingIsStatedOfMost() {
    Concept skill = taxonomy.concepts(Kind.CAPABILITY).findFirst().orElseThrow();
    assertEquals(Optional.empty(), skill.details());
  }
}
