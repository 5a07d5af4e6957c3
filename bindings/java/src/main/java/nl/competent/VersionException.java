// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A snapshot is of another version. */
public final class VersionException extends CompetentException {
  private static final long serialVersionUID = 1;

  VersionException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
