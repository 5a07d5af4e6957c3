// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A file asked for more than a {@link Limit} allows; the message names it. */
public final class LimitException extends CompetentException {
  private static final long serialVersionUID = 1;

  LimitException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
