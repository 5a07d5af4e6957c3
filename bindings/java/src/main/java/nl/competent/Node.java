// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.competent.internal.CompetentNative;

/**
 * A concept, or a part of it, with what is stated of it.
 *
 * @param kind what it is
 * @param details what is stated of it, by property
 * @param parts its parts, such as the times at which a course is given
 */
public record Node(NodeKind kind, List<Detail> details, List<Node> parts) {
  /** Number of integers that the library has for a node. */
  private static final int WIDTH = 4;

  /**
   * Keep both lists as they are.
   *
   * @param kind what it is
   * @param details what is stated of it
   * @param parts its parts
   */
  public Node {
    details = List.copyOf(details);
    parts = List.copyOf(parts);
  }

  /**
   * Return the first value of a property.
   *
   * @param property which property
   * @return its value, if it is stated
   */
  public Optional<Detail> detail(Property property) {
    return details.stream().filter(detail -> detail.property() == property).findFirst();
  }

  /**
   * Return all values of a property.
   *
   * @param property which property
   * @return its values
   */
  public List<Detail> details(Property property) {
    return details.stream().filter(detail -> detail.property() == property).toList();
  }

  /** Return what is stated of a concept, if anything is. */
  static Optional<Node> of(Taxonomy taxonomy, int concept) {
    int[] column = taxonomy.with(raw -> raw.nodes(concept));
    int count = column.length / WIDTH;
    List<List<Node>> parts = new ArrayList<>();
    for (int i = 0; i < count; ++i) {
      parts.add(new ArrayList<>());
    }

    // A part stands behind what it is of, so going back each is complete in turn
    Node node = null;
    for (int i = count - 1; i >= 0; --i) {
      int whole = column[i * WIDTH + 1];
      List<Node> below = parts.get(i);
      Collections.reverse(below);
      node =
          new Node(
              NodeKind.of(column[i * WIDTH]),
              details(taxonomy, concept, column[i * WIDTH + 2], column[i * WIDTH + 3]),
              below);
      if (whole >= 0) {
        parts.get(whole).add(node);
      }
    }

    return Optional.ofNullable(node);
  }

  private static List<Detail> details(Taxonomy taxonomy, int concept, int first, int count) {
    List<Detail> details = new ArrayList<>(count);
    for (int i = first; i < first + count; ++i) {
      details.add(detail(taxonomy, concept, i));
    }
    return details;
  }

  private static Detail detail(Taxonomy taxonomy, int concept, int index) {
    return taxonomy.with(
        raw -> {
          int property = raw.detailProperty(concept, index);
          long value = raw.detailValue(concept, index);
          ValueType type = ValueType.of(CompetentNative.competentPropertyType(property));
          return new Detail(
              Property.of(property),
              type,
              value,
              Utf8.optional(CompetentNative.competentPropertyValueName(property, value)),
              type == ValueType.TEXT ? Utf8.optional(raw.valueText(value)) : Optional.empty());
        });
  }
}
