// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.competent.internal.CompetentJourney;
import nl.competent.internal.CompetentNetwork;

/**
 * All occupations, each with those that are nearest to it.
 *
 * <p>A network never changes, and any number of threads may use one at once.
 */
public final class Network implements AutoCloseable {
  private static final int STOP = 2; // Integers of each

  private final Taxonomy taxonomy;
  private final Handle<CompetentNetwork> handle;

  private Network(Taxonomy taxonomy, CompetentNetwork raw) {
    this.taxonomy = taxonomy;
    handle = new Handle<>(this, "network", raw, CompetentNetwork::delete);
  }

  /**
   * Make a network.
   *
   * @param matcher matcher of occupations
   * @param nearest most transitions from each occupation, at least 1
   * @return a network
   * @throws ArgumentException if the matcher is of other targets, or there are no transitions
   */
  public static Network of(Matcher matcher, int nearest) {
    return new Network(
        matcher.taxonomy(), matcher.with(raw -> new CompetentNetwork(raw, nearest)));
  }

  /**
   * Return how many transitions there are.
   *
   * @return their number
   */
  public long transitions() {
    return handle.with(CompetentNetwork::nTransitions);
  }

  /**
   * Return the transitions from an occupation.
   *
   * @param occupation the occupation
   * @return the transitions, each with its own effort
   */
  public List<Stop> transitions(Concept occupation) {
    int id = taxonomy.own(occupation);
    return stops(handle.with(raw -> raw.transitions(id)));
  }

  /**
   * Find the way of least effort.
   *
   * @param from occupation to begin with
   * @param to occupation to end with
   * @return all stops with both ends, or nothing if there is no way
   * @throws ArgumentException if one is no occupation of the taxonomy
   */
  public List<Stop> find(Concept from, Concept to) {
    int start = taxonomy.own(from);
    int end = taxonomy.own(to);
    return handle.with(
        raw -> {
          CompetentJourney journey = raw.find(start, end);
          try {
            return stops(journey.stops());
          } finally {
            journey.delete();
          }
        });
  }

  private List<Stop> stops(int[] column) {
    List<Stop> list = new ArrayList<>(column.length / STOP);
    for (int i = 0; i < column.length; i += STOP) {
      list.add(new Stop(new Concept(taxonomy, column[i]), column[i + 1]));
    }
    return Collections.unmodifiableList(list);
  }

  @Override
  public void close() {
    handle.close();
  }
}
