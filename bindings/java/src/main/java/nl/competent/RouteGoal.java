// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** Which routes are wanted. */
public enum RouteGoal {
  /** Those that spend least. */
  BEST,

  /** Those of which no other is better in all: time, own cost and number of steps. */
  FRONT;

  /** Return the number in the library. */
  int value() {
    return ordinal();
  }
}
