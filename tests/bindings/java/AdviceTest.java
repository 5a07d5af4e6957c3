// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AdviceTest {
  @Test
  void saysWhatEachThingBrings() {
    try (Taxonomy taxonomy = Fixture.tiny();
        Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION);
        Profile profile =
            new Profile(taxonomy)
                .add(Fixture.capability(taxonomy, "koken"))
                .add(Fixture.capability(taxonomy, "samenwerken"), 0.5)) {
      Concept cook = Fixture.occupation(taxonomy, "kok");
      Advice advice = matcher.advise(profile, cook);
      Gap gap = matcher.gap(profile, cook);

      assertEquals(cook, advice.target());
      assertFalse(advice.gains().isEmpty());
      for (Gain gain : advice.gains()) {
        Requirement missing =
            gap.requirements().stream()
                .filter(r -> r.concept().equals(gain.concept()))
                .findFirst()
                .orElseThrow();
        assertEquals(missing.points() - missing.earned(), gain.coverage());
        assertEquals(missing.level(), gain.level());
      }

      int all = (int) advice.gains().stream().filter(g -> g.coverage() > 0).count();
      assertEquals(OptionalInt.of(0), advice.needed(gap.points()));
      assertEquals(OptionalInt.of(all), advice.needed(Matcher.TARGET_POINTS));
      assertEquals(OptionalInt.empty(), advice.needed(Matcher.TARGET_POINTS + 1));
      assertEquals(gap.points(), advice.transfers().stream().mapToInt(Transfer::earned).sum());
      assertTrue(advice.transfers().get(0).isUsed());
      assertEquals(
          gap.requirements().stream().filter(r -> r.points() == 0).count(),
          advice.uninformative().size());
    }
  }
}
