// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  @Test
  void everyResultTellsWhatItWasMadeWith() {
    try (Taxonomy taxonomy = Fixture.tiny();
        Profile profile = new Profile(taxonomy).addIri(Fixture.CAPABILITY + "koken")) {
      for (Preset preset : List.of(Preset.BALANCED, Preset.PUBLIC)) {
        try (Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION, preset)) {
          Provenance made = matcher.provenance();
          assertEquals(Version.running(), made.version());
          assertEquals(taxonomy.hash(), made.taxonomy());
          assertEquals(Kind.OCCUPATION, made.targets());
          assertEquals(Weights.of(preset), made.weights());
          assertEquals(Optional.of(preset), made.preset());
          assertEquals(Optional.empty(), made.order());

          Matches matches = matcher.match(profile, 1);
          Concept best = matches.get(0).target();
          assertEquals(made.by(Order.COVERAGE), matches.provenance());
          assertEquals(made.by(Order.FIT), matcher.match(profile, 1, Order.FIT).provenance());
          assertEquals(made, matcher.gap(profile, best).provenance());
          assertEquals(made, matcher.fit(profile, best).provenance());
        }
      }
    }
  }

  @Test
  void weightsOfOnesOwnAreNoPreset() {
    Weights own = new Weights(256, 0, 1, 256, 9, 3, 0, false);
    try (Taxonomy taxonomy = Fixture.tiny();
        Matcher matcher = Matcher.of(taxonomy, Kind.NORM, own)) {
      assertEquals(own, matcher.provenance().weights());
      assertEquals(Optional.empty(), matcher.provenance().preset());
    }
  }
}
