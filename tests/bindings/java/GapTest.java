// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GapTest {
  private Taxonomy taxonomy;
  private Profile profile;
  private Matcher matcher;
  private Concept cook;
  private Concept cooking;

  @BeforeEach
  void open() {
    taxonomy = Fixture.tiny();
    matcher = Matcher.of(taxonomy, Kind.OCCUPATION);
    cook = Fixture.occupation(taxonomy, "kok");
    cooking = Fixture.capability(taxonomy, "koken");
    profile =
        new Profile(taxonomy)
            .add(cooking)
            .add(Fixture.capability(taxonomy, "samenwerken"), 0.5);
  }

  @AfterEach
  void close() {
    profile.close();
    matcher.close();
    taxonomy.close();
  }

  @Test
  void explainsTheScore() {
    Gap gap = matcher.gap(profile, cook);
    assertEquals(cook, gap.target());
    Match match =
        matcher.match(profile, 5).stream()
            .filter(m -> m.target().equals(cook))
            .findFirst()
            .orElseThrow();
    assertEquals(match.points(), gap.points());
    assertEquals(match.coverage(), gap.coverage());

    List<Requirement> all = gap.requirements();
    assertEquals(4, all.size());
    assertEquals(
        Matcher.TARGET_POINTS, all.stream().mapToInt(Requirement::points).sum());
    assertEquals(gap.points(), all.stream().mapToInt(Requirement::earned).sum());
    assertEquals(
        Matcher.TARGET_POINTS, gap.parts().values().stream().mapToInt(Part::points).sum());
    assertEquals(gap.points(), gap.parts().values().stream().mapToInt(Part::earned).sum());
    assertEquals(
        List.of(Kind.CAPABILITY, Kind.KNOWLEDGE, Kind.TASK), List.copyOf(gap.parts().keySet()));
    assertTrue(gap.verify());
  }

  @Test
  void tellsTheStateOfEachRequirement() {
    Gap gap = matcher.gap(profile, cook);
    for (Requirement requirement : gap.requirements()) {
      switch (requirement.concept().name().orElseThrow()) {
        case "Koken" -> {
          assertEquals(State.MET, requirement.state());
          assertEquals(Level.ESSENTIAL, requirement.level());
          assertEquals(Profile.FULL_CREDIT, requirement.credit());
          assertEquals(requirement.points(), requirement.earned());
          assertEquals(Optional.of(cooking), requirement.via());
        }
        case "Samenwerken" -> {
          assertEquals(State.PARTIAL, requirement.state());
          assertEquals(Level.IMPORTANT, requirement.level());
          assertEquals(Profile.FULL_CREDIT / 2, requirement.credit());
        }
        default -> {
          boolean isSaid = requirement.concept().kind() == Kind.CAPABILITY;
          assertEquals(isSaid ? State.MISSING : State.UNKNOWN, requirement.state());
          assertEquals(0, requirement.credit());
          assertEquals(Optional.empty(), requirement.via());
        }
      }
    }
  }

  @Test
  void knowsNothingOfAnEmptyProfile() {
    try (Profile empty = new Profile(taxonomy)) {
      Gap gap = matcher.gap(empty, cook);
      assertFalse(gap.isKnown());
      assertEquals(0, gap.points());
      assertTrue(gap.verify());
      for (Requirement requirement : gap.requirements()) {
        assertEquals(State.UNKNOWN, requirement.state());
      }
      assertFalse(empty.knows(Kind.CAPABILITY));
    }
    Gap gap = matcher.gap(profile, cook);
    assertTrue(gap.isKnown());
    assertTrue(profile.knows(Kind.CAPABILITY));
    gap.parts()
        .forEach(
            (kind, part) -> {
              assertEquals(
                  part.count(),
                  gap.requirements().stream().filter(r -> r.concept().kind() == kind).count());
              assertEquals(gap.unstated().contains(kind), part.count() == 0);
            });
  }

  @Test
  void keepsWhereSomethingWasNotUnderstood() {
    profile.omit(Kind.CAPABILITY, 3).omit(Kind.TASK, 0);
    assertEquals(
        List.of(new Omission(Kind.CAPABILITY, 3), new Omission(Kind.TASK, 0)),
        profile.omissions());
    assertEquals(2, profile.count());
    assertThrows(ArgumentException.class, () -> profile.omit(Kind.TASK, -1));
  }

  @Test
  void namesWhatTeachesTheRest() {
    Gap gap = matcher.gap(profile, cook);
    Concept norm = taxonomy.find(Fixture.NORM + "25180").orElseThrow();
    assertEquals(1, gap.teachers().size());
    Teacher teacher = gap.teachers().get(0);
    assertEquals(norm, teacher.norm());

    profile.add(norm);
    assertEquals(gap.points() + teacher.gained(), matcher.gap(profile, cook).points());
    assertEquals(List.of(), matcher.gap(profile, cook).teachers());
  }

  @Test
  void seesThatAnExplanationWasTamperedWith() {
    Gap gap = matcher.gap(profile, cook);
    matcher.verify(cook, gap.points(), gap.requirements());
    SumException e =
        assertThrows(
            SumException.class,
            () -> matcher.verify(cook, gap.points() + 1, gap.requirements()));
    assertEquals(Status.BAD_SUM, e.status());

    for (int i = 0; i < gap.requirements().size(); ++i) {
      Requirement r = gap.requirements().get(i);
      List<Requirement> less = new ArrayList<>(gap.requirements());
      less.remove(i);
      assertThrows(SumException.class, () -> matcher.verify(cook, gap.points(), less));

      List<Requirement> other = new ArrayList<>(gap.requirements());
      other.set(
          i,
          new Requirement(
              r.concept(), r.level(), r.state(), r.credit(), r.points() + 1, r.earned(), r.via(), r.how(), r.has()));
      assertThrows(SumException.class, () -> matcher.verify(cook, gap.points(), other));
    }
    assertThrows(SumException.class, () -> matcher.verify(cook, gap.points(), List.of()));
  }

  @Test
  void ofAnotherMatcherDoesNotHold() {
    Gap gap = matcher.gap(profile, cook);
    Weights other = new Weights(256, 1, 1, 256, 256, 256, 256, false);
    try (Matcher another = Matcher.of(taxonomy, Kind.OCCUPATION, other)) {
      assertThrows(
          SumException.class, () -> another.verify(cook, gap.points(), gap.requirements()));
    }
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThrows(ArgumentException.class, () -> matcher.gap(profile, cooking));
    assertThrows(ArgumentException.class, () -> matcher.verify(cooking, 0, List.of()));
    try (Taxonomy other = Fixture.tiny();
        Profile elsewhere = new Profile(other)) {
      Concept target = Fixture.occupation(other, "kok");
      assertThrows(ArgumentException.class, () -> matcher.gap(profile, target));
      assertThrows(ArgumentException.class, () -> matcher.gap(elsewhere, cook));
      Gap gap = matcher.gap(profile, cook);
      try (Matcher another = Matcher.of(other, Kind.OCCUPATION)) {
        assertThrows(
            ArgumentException.class,
            () -> another.verify(target, gap.points(), gap.requirements()));
      }
    }
  }

  @Test
  void outlivesAllButItsMatcher() {
    Gap gap = matcher.gap(profile, cook);
    profile.close();
    taxonomy.close();
    assertEquals(4, gap.requirements().size());
    assertTrue(gap.verify());
    matcher.close();
    assertThrows(IllegalStateException.class, gap::verify);
    assertFalse(gap.requirements().isEmpty());
  }
}
