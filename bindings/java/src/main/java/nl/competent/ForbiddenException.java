// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A file uses what is never followed, like an external entity. */
public final class ForbiddenException extends CompetentException {
  private static final long serialVersionUID = 1;

  ForbiddenException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
