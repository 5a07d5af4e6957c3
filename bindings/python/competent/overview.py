# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""One page for one person."""

from __future__ import annotations

import os
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
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        with open(os.open(path, flags, 0o600), "w", encoding="utf-8", newline="") as file:
            file.write(self._html)

    def __str__(self) -> str:
        return self._html

    def __repr__(self) -> str:
        # What it says is of a person, and for that person
        return f"<competent.Overview: {len(self._html):,} characters>"

    def _repr_html_(self) -> str:
        return _html.frame(self._html, "Overview")
