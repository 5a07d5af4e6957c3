// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** There is no file of that name. */
public final class NotFoundException extends CompetentException {
  private static final long serialVersionUID = 1;

  NotFoundException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
