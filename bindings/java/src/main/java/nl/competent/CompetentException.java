// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

/**
 * Why a call failed.
 *
 * <p>The message is one sentence, with the place in the file where there is one. It never holds the
 * content of a file or the text of a person's profile.
 */
public class CompetentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Kind of failure. */
  private final Status status;

  /** Line in the file, or 0. */
  private final int line;

  /** Byte in the line, or 0. */
  private final int column;

  CompetentException(Status status, int line, int column, String message) {
    super(message);
    this.status = status;
    this.line = line;
    this.column = column;
  }

  /** Return what to throw for a failure of the library. */
  static Throwable of(int number, int line, int column, byte[] utf8) {
    Status status = Status.of(number);
    String message = Utf8.text(utf8);

    return switch (status) {
      case NO_MEMORY -> new OutOfMemoryError(message);
      case BAD_ARGUMENT -> new ArgumentException(status, line, column, message);
      case NOT_FOUND -> new NotFoundException(status, line, column, message);
      case BAD_READ -> new ReadException(status, line, column, message);
      case BAD_WRITE -> new WriteException(status, line, column, message);
      case BAD_FORMAT -> new FormatException(status, line, column, message);
      case BAD_SYNTAX -> new ParseException(status, line, column, message);
      case BAD_ENCODING -> new EncodingException(status, line, column, message);
      case FORBIDDEN -> new ForbiddenException(status, line, column, message);
      case OVER_LIMIT -> new LimitException(status, line, column, message);
      case BAD_SNAPSHOT -> new SnapshotException(status, line, column, message);
      case BAD_VERSION -> new VersionException(status, line, column, message);
      case BAD_SUM -> new SumException(status, line, column, message);
      case CANCELLED -> new CancelledException(status, line, column, message);
      case SUCCESS, UNKNOWN -> new CompetentException(status, line, column, message);
    };
  }

  /**
   * Return the kind of failure.
   *
   * @return the status of the library, or unknown for one from a newer library
   */
  public Status status() {
    return status;
  }

  /**
   * Return the line in the file.
   *
   * @return the line, from 1, or 0 where there is none
   */
  public int line() {
    return line;
  }

  /**
   * Return the column in the line.
   *
   * @return the byte in the line, from 1, or 0 where there is none
   */
  public int column() {
    return column;
  }
}
