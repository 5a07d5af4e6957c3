// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent.internal;

/** What a call of the library says when it fails; the public package makes its exceptions of it. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final int line;
  private final int column;
  private final byte[] message;

  /** Made by the native code only. */
  Failure(int status, int line, int column, byte[] message) {
    super(null, null, false, false); // Its trace would be that of the one made of it
    this.status = status;
    this.line = line;
    this.column = column;
    this.message = message;
  }

  /** Return the status of the library. */
  public int status() {
    return status;
  }

  /** Return the line in the file, or 0. */
  public int line() {
    return line;
  }

  /** Return the column in the line, or 0. */
  public int column() {
    return column;
  }

  /** Return the message in UTF-8. */
  public byte[] message() {
    return message;
  }
}
