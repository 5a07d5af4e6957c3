// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void tellsWhatWasReadAndWhatIsOdd() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Report report = taxonomy.report();
      assertEquals(1, report.sources().size());
      ReportSource source = report.sources().get(0);
      assertEquals("fixture.ttl", source.name());
      assertEquals(Fixture.bytes(Fixture.TURTLE).length, source.bytes());
      assertEquals(report.statements(), source.statements());
      assertEquals(Format.TURTLE, source.format());
      assertEquals(Optional.of("1.2.3"), source.version());
      assertTrue(report.statements() > 50);

      assertEquals(1, report.count(FindingKind.UNKNOWN_PREDICATE));
      assertEquals(0, report.count(FindingKind.CYCLE));
      Finding finding =
          report.findings().stream()
              .filter(f -> f.kind() == FindingKind.UNKNOWN_PREDICATE)
              .findFirst()
              .orElseThrow();
      assertEquals(1, finding.count());
      assertEquals("https://example.org/odd", finding.subject());
      assertEquals(Optional.of("fixture.ttl"), finding.source());
      long line = Fixture.TURTLE.lines().takeWhile(l -> !l.contains("/odd>")).count() + 1;
      assertEquals(line, finding.line());
    }
  }
}
