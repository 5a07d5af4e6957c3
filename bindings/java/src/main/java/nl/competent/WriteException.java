// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A file cannot be written. */
public final class WriteException extends CompetentException {
  private static final long serialVersionUID = 1;

  WriteException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
