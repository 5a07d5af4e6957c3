# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""Reads pages as browsers do, but refuses what they would forgive."""

import html.parser

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Page(html.parser.HTMLParser):
    """A page that was read: its elements, its marks and its text."""

    def __init__(self, content):
        super().__init__(convert_charrefs=True)
        self.tags = []
        self.attributes = []
        self.marks = []
        self.rows = []
        self.text = ""
        self.style = ""
        self.all = ""
        self.items = []
        self.faults = []
        self._open = []
        self.feed(content)
        self.close()
        self.faults += [f"<{tag}> is open" for tag, _ in self._open]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if len(attributes) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "mark" and self._is_within("text"):
            self.marks.append(attributes)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag == "li":
            self.items.append("")
        if tag not in VOID:
            self._open.append((tag, attributes.get("class", "")))

    def handle_endtag(self, tag):
        if not self._open or self._open.pop()[0] != tag:
            self.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        if not any(tag in ("style", "title") for tag, _ in self._open):
            self.all += data
        if any(tag == "li" for tag, _ in self._open):
            self.items[-1] += data
        if self._is_within("text"):
            self.text += data
        if any(tag == "style" for tag, _ in self._open):
            self.style += data
        if any(tag in ("td", "th") for tag, _ in self._open):
            self.rows[-1][-1] += data

    def _is_within(self, name):
        return any(name in classes.split() for _, classes in self._open)
