# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Where the data is that comes with the package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_FOLDERS = (
    "vocabulary",
    "ontwikkelpaden",
    "funding",
    "sample",
)


def data_path(name: str = "") -> Path:
    """Return where data that comes with the package is, or a part of it.

    There are folders with the ontwikkelpaden, the schemes of ``funding``, their
    ``vocabulary``, and a ``sample`` of a taxonomy::

        builder = competent.Builder()
        for path in sorted(competent.data_path("funding").glob("*.ttl")):
            builder.read(path)

    :raises FileNotFoundError: if it is not there.
    """
    for folder in _places():
        if all((folder / each).is_dir() for each in _FOLDERS):
            path = folder / name
            if path.exists():
                return path
            break

    raise FileNotFoundError("There is no such data with this package")


def _places() -> list[Path]:
    # A wheel has the data in the package; else it is in the prefix, or the sources
    shared = [parent / "share" / "competent" for parent in _PACKAGE.parents]
    sources = [parent / "data" for parent in _PACKAGE.parents]
    return [_PACKAGE / "data", *shared, *sources]
