// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/** A file is not valid in its encoding. */
public final class EncodingException extends CompetentException {
  private static final long serialVersionUID = 1;

  EncodingException(Status status, int line, int column, String message) {
    super(status, line, column, message);
  }
}
