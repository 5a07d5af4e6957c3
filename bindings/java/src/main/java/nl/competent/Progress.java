// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** Told how far a {@link Builder} is, a few times a second at most. */
@FunctionalInterface
public interface Progress {
  /**
   * Be told how far a builder is.
   *
   * <p>What this throws is what {@link Builder#read} throws.
   *
   * @param done bytes of the file that were read, before unpacking
   * @param total bytes of the file, or 0 where that is not known
   * @return true to go on, or false to stop with a {@link CancelledException}
   */
  boolean update(long done, long total);
}
