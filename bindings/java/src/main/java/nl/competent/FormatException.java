// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A file is of no known format. */
public final class FormatException extends CompetentException {
  private static final long serialVersionUID = 1;

  FormatException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
