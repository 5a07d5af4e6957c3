// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentWeights;

/**
 * What a score is made of.
 *
 * <p>All are in 256ths, from 0 to 256, of which at least one kind and one level are more than 0.
 *
 * @param capability part of the skills
 * @param knowledge part of the knowledge areas
 * @param task part of the tasks
 * @param essential weight of what is essential
 * @param important weight of what is important
 * @param somewhat weight of what is somewhat so
 * @param optional weight of optional tasks
 * @param byLevel count who requires it at that level or higher, not at any
 */
public record Weights(
    int capability,
    int knowledge,
    int task,
    int essential,
    int important,
    int somewhat,
    int optional,
    boolean byLevel) {
  /** The unit of the weights: 256 is 1.0. */
  public static final int UNIT = 256;

  /**
   * Return the weights of a preset.
   *
   * @param preset preset
   * @return its weights
   */
  public static Weights of(Preset preset) {
    if (preset == Preset.UNKNOWN) {
      throw new ArgumentException("A preset is not known");
    }
    return taken(Handle.call(() -> new CompetentWeights(preset.value())));
  }

  /** Return weights of the library, which are freed. */
  static Weights taken(CompetentWeights raw) {
    try {
      return new Weights(
          raw.getCapability(),
          raw.getKnowledge(),
          raw.getTask(),
          raw.getEssential(),
          raw.getImportant(),
          raw.getSomewhat(),
          raw.getOptional(),
          raw.getByLevel());
    } finally {
      raw.delete();
    }
  }

  /** Return weights of the library, which the caller has to free. */
  CompetentWeights raw() {
    CompetentWeights raw = new CompetentWeights(Preset.BALANCED.value());
    raw.setCapability(capability);
    raw.setKnowledge(knowledge);
    raw.setTask(task);
    raw.setEssential(essential);
    raw.setImportant(important);
    raw.setSomewhat(somewhat);
    raw.setOptional(optional);
    raw.setByLevel(byLevel);
    return raw;
  }
}
