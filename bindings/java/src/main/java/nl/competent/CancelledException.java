// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A {@link Progress} asked to stop. */
public final class CancelledException extends CompetentException {
  private static final long serialVersionUID = 1;

  CancelledException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
