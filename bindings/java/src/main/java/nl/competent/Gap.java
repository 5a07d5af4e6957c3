// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.competent.internal.CompetentGap;

/**
 * What a person lacks for one target, and why the score is what it is.
 *
 * <p>A gap never changes, and any number of threads may use one at once.
 */
public final class Gap {
  private static final int REQUIREMENT = 9; // Integers of each
  private static final int TEACHER = 2;

  private final Provenance provenance;
  private final Verifier verifier;
  private final Concept target;
  private final int points;
  private final boolean isKnown;
  private final Map<Kind, Part> parts;
  private final List<Requirement> requirements;
  private final List<Teacher> teachers;

  /** What says whether an explanation is that of a score, or throws what is wrong. */
  interface Verifier {
    void verify(int points, List<Requirement> requirements);
  }

  Gap(
      Taxonomy taxonomy,
      Provenance provenance,
      Verifier verifier,
      Concept target,
      CompetentGap gap) {
    this.provenance = provenance;
    this.verifier = verifier;
    this.target = target;
    this.points = gap.earned();
    this.isKnown = gap.isKnown();
    this.parts = Collections.unmodifiableMap(parts(gap));
    this.requirements = requirements(taxonomy, gap.requirements());
    this.teachers = teachers(taxonomy, gap.teachers());
  }

  /**
   * Return the target that the gap is about.
   *
   * @return the target, or null for a vacancy or a team
   */
  public Concept target() {
    return target;
  }

  /**
   * Return what the gap was made with.
   *
   * @return version, taxonomy and options
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Return the points earned.
   *
   * @return the points, of {@link Matcher#TARGET_POINTS}
   */
  public int points() {
    return points;
  }

  /**
   * Return the part of the points that was earned.
   *
   * @return the part, from 0 to 1
   */
  public double coverage() {
    return points / (double) Matcher.TARGET_POINTS;
  }

  /**
   * Return whether anything is known of the person.
   *
   * @return false if nothing is, which is not a coverage of 0
   */
  public boolean isKnown() {
    return isKnown;
  }

  /**
   * Return the parts of the score by kind.
   *
   * @return skills, knowledge areas and tasks
   */
  public Map<Kind, Part> parts() {
    return parts;
  }

  /**
   * Return the kinds of which the target asks nothing, so that the others have their points.
   *
   * @return any of skills, knowledge areas and tasks
   */
  public Set<Kind> unstated() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    parts.forEach(
        (kind, part) -> {
          if (part.count() == 0) {
            kinds.add(kind);
          }
        });
    return Collections.unmodifiableSet(kinds);
  }

  /**
   * Return all requirements of the target.
   *
   * @return the requirements; what closing them earns goes first, largest first
   */
  public List<Requirement> requirements() {
    return requirements;
  }

  /**
   * Return the norms that teach most of what is missing.
   *
   * @return the norms that gain anything, most first
   */
  public List<Teacher> teachers() {
    return teachers;
  }

  /**
   * Return whether the explanation is that of the score, computing everything anew.
   *
   * <p>{@link Matcher#verify} tells what is wrong if it is not.
   *
   * @return true if it is
   * @throws IllegalStateException if the matcher is closed
   */
  public boolean verify() {
    try {
      verifier.verify(points, requirements);
      return true;
    } catch (SumException e) {
      return false;
    }
  }

  /** Return the parts of a score, by kind. */
  private static Map<Kind, Part> parts(CompetentGap gap) {
    Map<Kind, Part> parts = new EnumMap<>(Kind.class);
    for (Kind kind : List.of(Kind.CAPABILITY, Kind.KNOWLEDGE, Kind.TASK)) {
      parts.put(kind, Part.of(gap, kind));
    }
    return parts;
  }

  /** Return requirements as the library has them. */
  static int[] integers(Taxonomy taxonomy, List<Requirement> requirements) {
    int[] integers = new int[REQUIREMENT * requirements.size()];
    int i = 0;
    for (Requirement requirement : requirements) {
      integers[i++] = taxonomy.own(requirement.concept());
      integers[i++] = requirement.level().value();
      integers[i++] = requirement.state().value();
      integers[i++] = requirement.credit();
      integers[i++] = requirement.points();
      integers[i++] = requirement.earned();
      integers[i++] = requirement.via().map(taxonomy::own).orElse(-1);
      integers[i++] = requirement.how().value();
      integers[i++] = requirement.has().map(taxonomy::own).orElse(-1);
    }
    return integers;
  }

  private static List<Requirement> requirements(Taxonomy taxonomy, int[] r) {
    List<Requirement> list = new ArrayList<>(r.length / REQUIREMENT);
    for (int i = 0; i < r.length; i += REQUIREMENT) {
      list.add(
          new Requirement(
              new Concept(taxonomy, r[i]),
              Level.of(r[i + 1]),
              State.of(r[i + 2]),
              r[i + 3],
              r[i + 4],
              r[i + 5],
              Concept.ofNullable(taxonomy, r[i + 6]),
              How.of(r[i + 7]),
              Concept.ofNullable(taxonomy, r[i + 8])));
    }
    return Collections.unmodifiableList(list);
  }

  private static List<Teacher> teachers(Taxonomy taxonomy, int[] t) {
    List<Teacher> list = new ArrayList<>(t.length / TEACHER);
    for (int i = 0; i < t.length; i += TEACHER) {
      list.add(new Teacher(new Concept(taxonomy, t[i]), t[i + 1]));
    }
    return Collections.unmodifiableList(list);
  }
}
