# SPDX-License-Identifier: GPL-3.0-or-later
"""One corpus, and what is measured on it."""
import shutil
import sys
from pathlib import Path
from typing import List, Optional

from .corpus import Corpus
from .engines import Peers, Pressmark
from .rows import Samples

MB = 1e6


class Bench:
    def __init__(self, ours: Pressmark, peers: Peers, corpus: Corpus, rounds: int, only: List[str], scratch: Path):
        self.ours = ours
        self.peers = peers
        self.corpus = corpus
        self.rounds = rounds
        self.only = only
        self.scratch = scratch
        self.samples = Samples()

    def wants(self, *names: str) -> bool:
        """Whether any of the rows was asked for: all are where none was named, and a name asks for all it begins."""
        return any(not self.only or name.startswith(tuple(self.only)) for name in names)

    def fresh(self, name: str) -> Path:
        """A place for a database, where there is none."""
        path = self.scratch / name
        shutil.rmtree(path, ignore_errors=True)
        return path

    def archive(self) -> Path:
        """An archive of the corpus to ask."""
        path = self.scratch / "archive"
        if not path.exists():
            say("add")
            self.ours.add(self.corpus.file, path)
        return path

    def note(self, name: str, ours: float, peer: Optional[float] = None) -> None:
        if self.wants(name):
            self.samples.add(name, ours, peer)

    def skip(self, why: object, *names: str) -> None:
        self.samples.skipped.update({name: str(why) for name in names if self.wants(name)})


def say(what: str) -> None:
    print(f"... {what}", file=sys.stderr, flush=True)
