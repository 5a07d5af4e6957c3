// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** An explanation is not that of its score. */
public final class SumException extends CompetentException {
  private static final long serialVersionUID = 1;

  SumException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
