// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import nl.competent.internal.CompetentLeniency;

/**
 * What somebody gets for having something else than is asked, in 256ths from 0 to 256.
 *
 * @param narrower has something narrower, by each step
 * @param broader has something one step broader
 * @param sibling has another one of the same broader one
 * @param exact has what an exact match maps to it
 * @param close has what a close match maps to it
 * @param broad has what is mapped to it as broader
 * @param narrow has what is mapped to it as narrower
 */
public record Leniency(
    int narrower, int broader, int sibling, int exact, int close, int broad, int narrow) {
  /**
   * Return a named leniency.
   *
   * @param strictness its name
   * @return the leniency
   */
  public static Leniency of(Strictness strictness) {
    CompetentLeniency raw = new CompetentLeniency(strictness.value());
    try {
      return of(raw);
    } finally {
      raw.delete();
    }
  }

  /** Return a copy of what the library has. */
  static Leniency of(CompetentLeniency raw) {
    return new Leniency(
        raw.getNarrower(),
        raw.getBroader(),
        raw.getSibling(),
        raw.getExact(),
        raw.getClose(),
        raw.getBroad(),
        raw.getNarrow());
  }

  /** Return a copy for the library, to be deleted. */
  CompetentLeniency raw() {
    CompetentLeniency raw = new CompetentLeniency(Strictness.STRICT.value());
    raw.setNarrower(narrower);
    raw.setBroader(broader);
    raw.setSibling(sibling);
    raw.setExact(exact);
    raw.setClose(close);
    raw.setBroad(broad);
    raw.setNarrow(narrow);
    return raw;
  }
}
