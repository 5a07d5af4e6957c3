// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A concept of one taxonomy: an occupation, a skill, a norm and so on.
 *
 * <p>It is a value: two are equal if they are the same concept of the same {@link Taxonomy} object.
 * It keeps its taxonomy from being collected, and tells nothing any more once that is closed.
 */
public final class Concept {
  private final Taxonomy taxonomy;
  private final int id;

  Concept(Taxonomy taxonomy, int id) {
    this.taxonomy = taxonomy;
    this.id = id;
  }

  /** Return a concept of a taxonomy, or empty for a negative number. */
  static Optional<Concept> ofNullable(Taxonomy taxonomy, int id) {
    return id < 0 ? Optional.empty() : Optional.of(new Concept(taxonomy, id));
  }

  /**
   * Return the taxonomy that has the concept.
   *
   * @return the taxonomy
   */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * Return the number of the concept.
   *
   * @return the number, from 0, for {@link Taxonomy#concept}
   */
  public int id() {
    return id;
  }

  /**
   * Return the IRI.
   *
   * @return the IRI, never empty
   */
  public String iri() {
    return Utf8.text(taxonomy.with(raw -> raw.iri(id)));
  }

  /**
   * Return what the concept is.
   *
   * @return the kind
   */
  public Kind kind() {
    return Kind.of(taxonomy.with(raw -> raw.kind(id)));
  }

  /**
   * Return the name to show.
   *
   * <p>That is the preferred label, in Dutch where there is one, then without a language, then in
   * English, then in any other language.
   *
   * @return the name, if there is one
   */
  public Optional<String> name() {
    return Utf8.optional(taxonomy.with(raw -> raw.name(id)));
  }

  /**
   * Return all labels, by role.
   *
   * @return the labels
   */
  public List<Label> labels() {
    return taxonomy.with(
        raw -> {
          long n = raw.nLabels(id);
          List<Label> labels = new ArrayList<>();
          for (long i = 0; i < n; ++i) {
            labels.add(
                new Label(
                    Utf8.text(raw.labelText(id, i)),
                    Utf8.optional(raw.labelLanguage(id, i)),
                    this,
                    Role.of(raw.labelRole(id, i)),
                    Content.of(raw.labelContent(id, i))));
          }
          return Collections.unmodifiableList(labels);
        });
  }

  /**
   * Return the definition, with languages as for the name.
   *
   * @return the definition, if there is one
   */
  public Optional<String> definition() {
    return Utf8.optional(taxonomy.with(raw -> raw.definition(id)));
  }

  /**
   * Return the code in a system.
   *
   * @param code system of codes
   * @return the code, if there is one
   */
  public Optional<String> code(Code code) {
    int system = code.value();
    return Utf8.optional(taxonomy.with(raw -> raw.code(id, system)));
  }

  /**
   * Return the codes in all systems.
   *
   * @return the codes by system
   */
  public Map<Code, String> codes() {
    Map<Code, String> codes = new EnumMap<>(Code.class);
    for (Code system : Code.values()) {
      code(system).ifPresent(code -> codes.put(system, code));
    }
    return Collections.unmodifiableMap(codes);
  }

  /**
   * Return what is stated of it and its parts.
   *
   * @return the concept as a node, if anything is stated
   */
  public Optional<Node> details() {
    return Node.of(taxonomy, id);
  }

  /**
   * Return the concepts that are one step broader.
   *
   * @return the concepts
   */
  public List<Concept> broader() {
    return ends(Relation.BROADER);
  }

  /**
   * Return the concepts that are one step narrower.
   *
   * @return the concepts
   */
  public List<Concept> narrower() {
    return ends(Relation.NARROWER);
  }

  /**
   * Return what an occupation requires.
   *
   * @return links to skills, knowledge areas and tasks
   */
  public List<Link> requires() {
    return links(Relation.REQUIRES);
  }

  /**
   * Return the occupations that require this.
   *
   * @return links to occupations
   */
  public List<Link> requiredBy() {
    return links(Relation.REQUIRED_BY);
  }

  /**
   * Return what a norm prescribes.
   *
   * @return links to skills, knowledge areas and tasks
   */
  public List<Link> teaches() {
    return links(Relation.TEACHES);
  }

  /**
   * Return the norms that prescribe this.
   *
   * @return links to norms
   */
  public List<Link> taughtBy() {
    return links(Relation.TAUGHT_BY);
  }

  /**
   * Return the links in a relation.
   *
   * @param relation relation to follow
   * @return the links, in the order of their concepts
   */
  public List<Link> links(Relation relation) {
    int[] links = linked(relation);
    List<Link> list = new ArrayList<>(links.length / 2);
    for (int i = 0; i < links.length; i += 2) {
      list.add(new Link(new Concept(taxonomy, links[i]), Level.of(links[i + 1])));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * Return whether the concept is still in use.
   *
   * @return its status
   */
  public Content content() {
    return Content.of(taxonomy.with(raw -> raw.content(id)));
  }

  /**
   * Return whether the law says who may have an occupation.
   *
   * @return true if it does
   */
  public boolean isRegulated() {
    return taxonomy.with(raw -> raw.isRegulated(id));
  }

  /**
   * Return whether an occupation is one that people can be mediated to.
   *
   * @return true if it is
   */
  public boolean isMediable() {
    return taxonomy.with(raw -> raw.isMediable(id));
  }

  /**
   * Return the RIASEC letter of a skill.
   *
   * @return R, I, A, S, E or C, if it has one
   */
  public Optional<Character> riasec() {
    int letter = taxonomy.with(raw -> raw.riasec(id));
    return letter == 0 ? Optional.empty() : Optional.of((char) letter);
  }

  /**
   * Return how much it says about a target that it requires this concept.
   *
   * @param targets kind of the targets: occupation, norm or course
   * @param level level from which a requirement counts
   * @return ln(N / df) in 65,536ths, at least 0
   */
  public int information(Kind targets, Level level) {
    return taxonomy.with(raw -> raw.information(id, targets.value(), level.value()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Concept concept && id == concept.id && taxonomy == concept.taxonomy;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(taxonomy) + id;
  }

  /** Return the IRI, or what is known of the concept of a taxonomy that is closed. */
  @Override
  public String toString() {
    try {
      return iri();
    } catch (IllegalStateException e) {
      return "concept " + id;
    }
  }

  private List<Concept> ends(Relation relation) {
    int[] links = linked(relation);
    List<Concept> list = new ArrayList<>(links.length / 2);
    for (int i = 0; i < links.length; i += 2) {
      list.add(new Concept(taxonomy, links[i]));
    }
    return Collections.unmodifiableList(list);
  }

  private int[] linked(Relation relation) {
    int number = relation.value();
    return taxonomy.with(raw -> raw.links(id, number));
  }
}
