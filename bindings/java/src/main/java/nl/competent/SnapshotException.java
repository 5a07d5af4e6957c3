// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A snapshot is damaged or hostile. */
public final class SnapshotException extends CompetentException {
  private static final long serialVersionUID = 1;

  SnapshotException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
