# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""One page for one person."""

from __future__ import annotations

import os
import stat
from typing import Union

from . import _html


class Overview:
    """A page of HTML that somebody reads about themselves, and needs nothing else.

    It is the one that the command writes. In a notebook it shows itself.
    """

    __slots__ = ("_html",)

    def __init__(self, html: str) -> None:
        self._html = html

    @property
    def html(self) -> str:
        """The whole page."""
        return self._html

    def save(self, path: Union[str, os.PathLike[str]]) -> None:
        """Write the page to a file that nobody but its owner may read."""
        handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        with open(handle, "w", encoding="utf-8", newline="") as file:
            if stat.S_ISREG(os.fstat(handle).st_mode):
                os.fchmod(handle, 0o600)
                os.ftruncate(handle, 0)
            file.write(self._html)

    def __str__(self) -> str:
        return self._html

    def __repr__(self) -> str:
        # What it says is of a person, and for that person
        return f"<competent.Overview: {len(self._html):,} characters>"

    def _repr_html_(self) -> str:
        return _html.frame(self._html, "Overview")
