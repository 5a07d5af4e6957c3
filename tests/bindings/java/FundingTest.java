// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FundingTest {
  private static final LocalDate BEFORE = LocalDate.of(2023, 12, 31);
  private static final LocalDate AFTER = LocalDate.of(2024, 1, 1);

  private Taxonomy taxonomy;
  private Profile profile;
  private Funding funding;
  private Concept course;
  private Concept stap;

  @BeforeEach
  void open() {
    taxonomy =
        Fixture.compiled(
            Fixture.TURTLE
                + """
                @prefix lc: <https://w3id.org/libcompetent/def#> .
                c:stap a lc:Scheme ; skos:prefLabel "STAP"@nl ; lc:note "Één keer"@nl ;
                  lc:source "bron" ; lc:validFrom "2022-03-01" ; lc:validUntil "2023-12-31" ;
                  lc:condition [ lc:about lc:Age ; lc:atLeast 18 ; lc:atMost 66 ;
                    lc:source "andere bron" ; lc:sourceDate "2022-03-01" ] ;
                  lc:amount [ lc:cap 1000 ] .
                c:lassen a lc:Course ; skos:prefLabel "Lassen"@nl ; lc:price 1500 .
                """);
    profile = new Profile(taxonomy);
    funding = new Funding(taxonomy);
    course = taxonomy.find(Fixture.CAPABILITY + "lassen").orElseThrow();
    stap = taxonomy.find(Fixture.CAPABILITY + "stap").orElseThrow();
  }

  @AfterEach
  void close() {
    funding.close();
    profile.close();
    taxonomy.close();
  }

  @Test
  void isUnknownUntilItIsSaid() {
    assertEquals(List.of(stap), funding.schemes());
    Claims claims = funding.claims(profile, course, BEFORE);
    Claim claim = claims.all().get(0);
    assertEquals(Verdict.UNKNOWN, claim.verdict());
    assertEquals(Optional.of(Fact.AGE), claim.reasons().get(0).fact());
    assertEquals(Optional.of("age"), claim.reasons().get(0).criterion());
    assertEquals("andere bron", claim.reasons().get(0).source());
    assertEquals(Optional.of(LocalDate.of(2022, 3, 1)), claim.reasons().get(0).sourceDate());
    assertEquals(new Amount(50000, OptionalLong.of(150000)), claims.cost().own());
    assertEquals(Optional.empty(), claims.cost().chosen());
    assertEquals(Optional.of(stap), claims.cost().hoped());
  }

  @Test
  void paysUntilTheSchemeEnds() {
    profile.facts(Facts.builder().age(30).build());
    Claim claim = funding.claims(profile, course, BEFORE).all().get(0);
    assertEquals(Verdict.YES, claim.verdict());
    assertEquals(Optional.of(new Amount(100000, OptionalLong.of(100000))), claim.amount());
    assertEquals(Optional.of(BEFORE), claim.askUntil());
    assertEquals(Payment.FEE, claim.payment());
    assertEquals("Één keer", claim.note());
    assertTrue(claim.isChosen());

    claim = funding.claims(profile, course, AFTER).all().get(0);
    assertEquals(Verdict.NO, claim.verdict());
    assertEquals(Optional.empty(), claim.amount());
    assertEquals(Verdict.NO, claim.reasons().get(0).verdict());
    assertEquals(ReasonRole.SCHEME, claim.reasons().get(0).role());
  }

  @Test
  void costsAreThoseOfTheClaims() {
    profile.facts(Facts.builder().age(30).build());
    List<Cost> costs = funding.costs(profile, List.of(course, course), BEFORE);
    assertEquals(2, costs.size());
    assertEquals(funding.claims(profile, course, BEFORE).cost(), costs.get(1));
    assertEquals(new Amount(50000, OptionalLong.of(50000)), costs.get(0).own());
    assertEquals(1, costs.get(0).yes());
    Claims other =
        funding.claims(
            profile, Optional.empty(), BEFORE, Optional.of(AFTER), OptionalLong.of(40000));
    assertEquals(new Amount(0, OptionalLong.of(0)), other.cost().own());
    assertTrue(other.isBest());
  }

  @Test
  void refusesWhatIsNoCase() {
    Concept skill = Fixture.capability(taxonomy, "koken");
    assertThrows(ArgumentException.class, () -> funding.claims(profile, skill, AFTER));
    assertThrows(
        ArgumentException.class, () -> funding.claims(profile, course, LocalDate.of(12000, 1, 1)));
    assertThrows(
        ArgumentException.class,
        () ->
            funding.claims(
                profile, Optional.empty(), AFTER, Optional.empty(), OptionalLong.of(-1)));
    try (Taxonomy other = Fixture.tiny();
        Profile stranger = new Profile(other)) {
      assertThrows(ArgumentException.class, () -> funding.claims(stranger, course, AFTER));
      assertThrows(ArgumentException.class, () -> funding.costs(stranger, List.of(), AFTER));
    }
  }

  @Test
  void isClosedOnce() {
    funding.close();
    funding.close();
    assertThrows(IllegalStateException.class, () -> funding.schemes());
  }

  @Test
  void namesAreThoseOfTheLibrary() {
    assertEquals("yes", Verdict.YES.label());
    assertEquals("loan", Payment.LOAN.label());
    assertEquals("amount", ReasonRole.AMOUNT.label());
    for (Payment payment : EnumSet.complementOf(EnumSet.of(Payment.UNKNOWN))) {
      assertEquals(payment.name().toLowerCase(), payment.label());
    }
  }
}
