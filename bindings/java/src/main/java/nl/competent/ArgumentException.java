// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * An argument is out of its range, like a credit of 7 or a label that is not known.
 *
 * <p>It is part of this hierarchy, and so no {@link IllegalArgumentException}: whoever catches
 * {@link CompetentException} has caught all that input can cause.
 */
public final class ArgumentException extends CompetentException {
  private static final long serialVersionUID = 1;

  ArgumentException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }

  /** Refuse an argument that did not get as far as the library. */
  ArgumentException(String message) {
    super(Status.BAD_ARGUMENT, 0, 0, message);
  }
}
