# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Install the peers of the Dutch part, and say which ones are not to be had."""

import subprocess
import sys
from pathlib import Path
from typing import List, NamedTuple, Optional, Sequence

from tables import say

PEERS = Path(__file__).resolve().parent / "peers"
LUCENE = "9.12.0"


class Peers(NamedTuple):
    """Commands that run a peer, or null where it could not be installed."""

    python: Optional[Path]
    rust: Optional[Path]
    lucene: Optional[Path]

    def script(self, name: str) -> Optional[List[object]]:
        path = PEERS / f"{name}_peer.py"
        return [self.python, "-B", path] if self.python else None

    def program(self, name: str) -> Optional[List[object]]:
        return [self.rust / f"release/{name}_peer"] if self.rust else None

    def java(self) -> Optional[List[object]]:
        source = PEERS / "lucene/LucenePeer.java"
        return ["java", "-cp", self.lucene, source] if self.lucene else None


def is_done(what: str, words: Sequence[object]) -> bool:
    """Run a program that installs something; say so if it fails."""
    try:
        done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False)
    except OSError:
        say(f"  Skipped, since it cannot be installed: {what} (no {words[0]})")
        return False
    if done.returncode:
        last = done.stdout.strip().splitlines()[-1:]
        say(f"  Skipped, since it cannot be installed: {what}: {' '.join(last)}")
    return not done.returncode


def python_peers(folder: Path) -> Optional[Path]:
    python = folder / "venv/bin/python"
    wanted = (PEERS / "requirements.txt").read_text(encoding="utf-8")
    stamp = folder / "venv/requirements.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    what = "RapidFuzz, scikit-learn, pyahocorasick, FlashText"
    if not is_done(what, [sys.executable, "-m", "venv", folder / "venv"]) or not is_done(
        what, [python, "-m", "pip", "install", "-q", "-r", PEERS / "requirements.txt"]
    ):
        return None
    stamp.write_text(wanted, encoding="utf-8")
    return python


def rust_peers(folder: Path) -> Optional[Path]:
    target = folder / "rust"
    words = ["cargo", "build", "-q", "--release", "--locked", "--target-dir", target,
             "--manifest-path", PEERS / "rust/Cargo.toml"]
    return target if is_done("fst, daachorse", words) else None


def lucene_peer(folder: Path) -> Optional[Path]:
    jar = folder / f"lucene-core-{LUCENE}.jar"
    words = ["mvn", "-q", "dependency:copy", f"-DoutputDirectory={folder}",
             f"-Dartifact=org.apache.lucene:lucene-core:{LUCENE}"]
    return jar if jar.is_file() or is_done("Lucene", words) and jar.is_file() else None


def none() -> Peers:
    return Peers(None, None, None)


def install(folder: Path) -> Peers:
    """Install what is missing, by pip, cargo and Maven, into a folder."""
    say("Installing what to compare with, where it is missing ...")
    folder.mkdir(parents=True, exist_ok=True)
    return Peers(python_peers(folder), rust_peers(folder), lucene_peer(folder))
