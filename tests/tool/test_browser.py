# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
"""What a real browser makes of the pages."""

import os
import shutil
import subprocess
import sys
import unittest

from command import ENVIRONMENT, SAMPLE, CommandTest
from page import Page
from test_courses import FILES, PERSON as PARENT, TARGET as CARER
from test_page import HOSTILE, PERSON, SHOWN, VACANCY
from test_radar import ARGUMENTS as RADAR

SKIPPED = 77  # What ctest takes for skipped

# Only a container has no other user, and then the sandbox has nothing to start as
AS_ROOT = ["--no-sandbox"] if os.geteuid() == 0 else []


def find_browser():
    """Return the browser, or none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        path = shutil.which(name)
        if path:
            return path
    return None


def html(arguments):
    """Return what has a command write a page, which is all that one of them does."""
    return [] if arguments[0] == "overview" else ["--html"]


class BrowserTest(CommandTest):
    def browse(self, page, *arguments):
        """Open a page, and return what the browser writes about it."""
        path = self.write("page.html", page)
        process = subprocess.run(
            [
                find_browser(), "--headless", "--disable-gpu", *AS_ROOT,
                f"--user-data-dir={self.folder / 'browser'}", *arguments,
                path.as_uri(),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**ENVIRONMENT, "HOME": str(self.folder)},
            timeout=240,
            check=True,
        )
        return process.stdout.decode("utf-8")

    def test_shows_what_was_written(self):
        for text, title in (
            (VACANCY.read_bytes(), "Wat de tekst noemt"),
            (HOSTILE, "Wat de tekst noemt"),
        ):
            written = self.answer("extract", "--html", "-", SAMPLE, stdin=text).bytes
            dom = self.browse(written, "--dump-dom")
            seen, sent = Page(dom), Page(written.decode("utf-8"))

            self.assertEqual(seen.text, sent.text)
            self.assertEqual(seen.marks, sent.marks)
            self.assertEqual(seen.rows, sent.rows)
            self.assertIn(f"<title>{title}</title>", dom)
            self.assertNotIn("script", seen.tags)
            self.assertNotIn("img", seen.tags)
        self.assertEqual(seen.text, SHOWN)

    def test_shows_pictures(self):
        for arguments, name in (
            (["gap", PERSON, "Gastouder", SAMPLE], "Gastouder"),
            (["match", PERSON, SAMPLE], "Wat het beste past"),
            (["plan", PARENT, CARER, *FILES], CARER),
            (["overview", PARENT, CARER, *FILES], "Jouw overzicht"),
            (RADAR, "Radar: vraag en aanbod"),
        ):
            written = self.answer(*arguments, *html(arguments)).bytes
            dom = self.browse(written, "--dump-dom")
            seen, sent = Page(dom), Page(written.decode("utf-8"))
            self.assertEqual(seen.rows, sent.rows)
            self.assertEqual(seen.items, sent.items)
            self.assertIn(f"<title>{name}</title>", dom)
            for size in ("1000,1400", "400,2000"):
                path = self.folder / "page.png"
                self.browse(written, f"--window-size={size}", f"--screenshot={path}")
                self.assertTrue(path.read_bytes().startswith(b"\x89PNG"))
                path.unlink()

    def test_pictures_fit_a_phone(self):
        # Nothing is wider than the window, so nothing is cut off
        for arguments in (
            ["gap", PERSON, "Gastouder", SAMPLE],
            ["match", PERSON, SAMPLE],
            ["plan", PARENT, CARER, *FILES],
            ["overview", PARENT, CARER, *FILES],
            RADAR,
        ):
            page = self.answer(*arguments, *html(arguments)).bytes.decode("utf-8")
            measured = page.replace("style-src", "script-src 'unsafe-inline'; style-src")
            measured = measured.replace(
                "</body>",
                "<script>document.title = [document.documentElement.scrollWidth,"
                " innerWidth].join()</script></body>",
            )
            dom = self.browse(measured.encode(), "--window-size=500,900", "--dump-dom")
            wide, window = map(int, dom.split("<title>")[1].split("<")[0].split(","))
            self.assertLessEqual(wide, window)

    def test_prints(self):
        for arguments in (
            ["extract", "--html", VACANCY, SAMPLE],
            ["overview", PARENT, CARER, *FILES],
        ):
            written = self.answer(*arguments).bytes
            path = self.folder / "page.pdf"
            self.browse(written, "--no-pdf-header-footer", f"--print-to-pdf={path}")
            self.assertTrue(path.read_bytes().startswith(b"%PDF-"))
            path.unlink()


if __name__ == "__main__":
    if not find_browser():
        print("Skipped: there is no chromium")
        sys.exit(SKIPPED)
    unittest.main()
