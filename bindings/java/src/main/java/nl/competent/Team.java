// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import nl.competent.internal.CompetentTeam;

/**
 * What some people cover of a vacancy together.
 *
 * <p>A team never changes, and any number of threads may use one at once.
 */
public final class Team implements AutoCloseable {
  private static final int COVER = 8; // Integers of each
  private static final int MEMBER = 2;

  private final Vacancy vacancy;
  private final Handle<CompetentTeam> handle;
  private final int points;
  private final List<Member> members;
  private final List<Cover> covers;
  private final List<Integer> crew;
  private final int crewAtLeast;

  private Team(Vacancy vacancy, CompetentTeam raw) {
    this.vacancy = vacancy;
    handle = new Handle<>(this, "team", raw, CompetentTeam::delete);
    points = handle.with(CompetentTeam::earned);
    members = members(handle.with(CompetentTeam::members));
    covers =
        covers(
            vacancy.taxonomy(),
            handle.with(CompetentTeam::covers),
            handle.with(CompetentTeam::credits),
            members.size());
    crew = Arrays.stream(handle.with(CompetentTeam::crew)).boxed().toList();
    crewAtLeast = (int) (long) handle.with(CompetentTeam::crewAtLeast);
  }

  /**
   * Find out what a team covers.
   *
   * @param vacancy what is asked for
   * @param profiles profiles of the members, of the same taxonomy
   * @return the team
   * @throws ArgumentException if a profile is of another taxonomy
   */
  public static Team of(Vacancy vacancy, List<Profile> profiles) {
    return new Team(
        vacancy,
        vacancy.with(
            raw -> Vacancy.held(profiles, list -> new CompetentTeam(raw, list))));
  }

  /**
   * Return what is asked for.
   *
   * @return the vacancy
   */
  public Vacancy vacancy() {
    return vacancy;
  }

  /**
   * Return the points that the team earns.
   *
   * @return the points, of {@link Matcher#TARGET_POINTS}
   */
  public int points() {
    return points;
  }

  /**
   * Return the part of the points that the team earns.
   *
   * @return the part, from 0 to 1
   */
  public double coverage() {
    return points / (double) Matcher.TARGET_POINTS;
  }

  /**
   * Return what each member earns.
   *
   * @return the members, in the order in which they were given
   */
  public List<Member> members() {
    return members;
  }

  /**
   * Return how the team covers what is asked for.
   *
   * @return the covers, in the order of their concepts
   */
  public List<Cover> covers() {
    return covers;
  }

  /**
   * Return few members who have all that the team has.
   *
   * @return their indices, ascending
   */
  public List<Integer> crew() {
    return crew;
  }

  /**
   * Return how many members any such crew has at least.
   *
   * @return a number, which is that of the crew if it is surely the smallest
   */
  public int crewAtLeast() {
    return crewAtLeast;
  }

  /**
   * Explain what the team lacks, and what teaches it.
   *
   * @return a gap whose target is null
   */
  public Gap gap() {
    return vacancy.taken(handle.with(CompetentTeam::gap));
  }

  /**
   * Find the profiles with which the team would cover most.
   *
   * @param profiles profiles, of the same taxonomy
   * @param limit most candidates to return, at least 1
   * @return the candidates, best first, with what the team would earn with each
   * @throws ArgumentException if a profile is of another taxonomy or the limit less than 1
   */
  public Candidates rank(List<Profile> profiles, int limit) {
    if (limit < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return handle.with(
        team -> Vacancy.held(profiles, list -> Candidates.taken(team.rank(list, limit))));
  }

  /** Free the team, when the last call that uses it is done; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }

  private static List<Member> members(int[] m) {
    List<Member> list = new ArrayList<>(m.length / MEMBER);
    for (int i = 0; i < m.length; i += MEMBER) {
      list.add(new Member(i / MEMBER, m[i], m[i + 1]));
    }
    return Collections.unmodifiableList(list);
  }

  private static List<Cover> covers(Taxonomy taxonomy, int[] c, int[] credits, int n) {
    List<Cover> list = new ArrayList<>(c.length / COVER);
    for (int i = 0; i < c.length; i += COVER) {
      int row = i / COVER * n;
      list.add(
          new Cover(
              new Concept(taxonomy, c[i]),
              Level.of(c[i + 1]),
              c[i + 2],
              c[i + 3],
              c[i + 4],
              c[i + 5],
              index(c[i + 6]),
              index(c[i + 7]),
              Arrays.stream(credits, row, row + n).boxed().toList()));
    }
    return Collections.unmodifiableList(list);
  }

  private static OptionalInt index(int value) {
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
