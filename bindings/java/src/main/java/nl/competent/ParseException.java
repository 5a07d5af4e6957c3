// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A file breaks the grammar of its format. */
public final class ParseException extends CompetentException {
  private static final long serialVersionUID = 1;

  ParseException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
