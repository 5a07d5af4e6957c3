# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""What can go wrong: one exception for each kind of failure."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What became of a call that can fail, numbered as in C."""

    SUCCESS = 0
    NO_MEMORY = 1
    BAD_ARGUMENT = 2
    NOT_FOUND = 3
    BAD_READ = 4
    BAD_WRITE = 5
    BAD_FORMAT = 6
    BAD_SYNTAX = 7
    BAD_ENCODING = 8
    FORBIDDEN = 9
    OVER_LIMIT = 10
    BAD_SNAPSHOT = 11
    BAD_VERSION = 12
    BAD_SUM = 13
    CANCELLED = 14


class CompetentError(Exception):
    """The base of what the library raises.

    The message is one sentence with its place, and never holds the text of a
    profile or the content of a file.
    """

    #: Line in the file, from 1, or 0 where there is none
    line: int

    #: Byte in the line, from 1, or 0 where there is none
    column: int

    def __init__(self, message: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.line = line
        self.column = column

    def __reduce__(self) -> tuple[type[CompetentError], tuple[str, int, int]]:
        return type(self), (str(self), self.line, self.column)


class ArgumentError(CompetentError, ValueError):
    """An argument is out of its range."""


class NotFoundError(CompetentError, FileNotFoundError):
    """There is no file of that name."""


class ReadError(CompetentError, OSError):
    """A file cannot be read."""


class WriteError(CompetentError, OSError):
    """A file cannot be written."""


class FormatError(CompetentError, ValueError):
    """A file is of no known format."""


class ParseError(CompetentError, ValueError):
    """A file breaks its format's grammar."""


class EncodingError(CompetentError, ValueError):
    """A file is not valid in its encoding."""


class ForbiddenError(CompetentError, ValueError):
    """A file uses what is never followed, like an external entity."""


class LimitError(CompetentError, ValueError):
    """A file passes a limit."""


class SnapshotError(CompetentError, ValueError):
    """A snapshot is damaged or hostile."""


class VersionError(CompetentError, ValueError):
    """A snapshot is of another version."""


class SumError(CompetentError, ValueError):
    """An explanation is not that of the score."""


class CancelledError(CompetentError):
    """A callback asked to stop."""


class ProfileError(CompetentError, ValueError):
    """A profile is not what it should be; the message names the place.

    A place is the path of an item, like ``skills/3``, counted from 0.
    """


_CLASSES: dict[int, type[CompetentError]] = {
    Status.BAD_ARGUMENT: ArgumentError,
    Status.NOT_FOUND: NotFoundError,
    Status.BAD_READ: ReadError,
    Status.BAD_WRITE: WriteError,
    Status.BAD_FORMAT: FormatError,
    Status.BAD_SYNTAX: ParseError,
    Status.BAD_ENCODING: EncodingError,
    Status.FORBIDDEN: ForbiddenError,
    Status.OVER_LIMIT: LimitError,
    Status.BAD_SNAPSHOT: SnapshotError,
    Status.BAD_VERSION: VersionError,
    Status.BAD_SUM: SumError,
    Status.CANCELLED: CancelledError,
}


def error_of(status: int, message: str, line: int, column: int) -> CompetentError:
    """Return the exception for a failure; the native module calls this."""
    return _CLASSES.get(status, CompetentError)(message, line, column)
