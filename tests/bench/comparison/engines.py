# SPDX-License-Identifier: GPL-3.0-or-later
"""Pressmark and its peers: how each builds and how each is asked."""
import json
import os
import shutil
from pathlib import Path
from typing import Callable, List

from .corpus import Corpus
from .process import Absent, Cost, captured, durable, run

DONE = (0, 3)  # of pressmark-index: done, and done with rejects
ANSWERED = (0, 1)  # of pressmark: hits, and none
ON_CPU = {"CPUCLK": "1"}  # the peers' drivers then time the CPU of the answering thread, as warm_search does


class Pressmark:
    def __init__(self, programs: Path):
        self.programs = programs

    def program(self, name: str) -> Path:
        return self.programs / name

    def add(self, source: Path, archive: Path) -> Cost:
        command = [self.program("pressmark-index"), "add", "--quiet", "--archive", archive, source]
        return durable(lambda: run(command, DONE), archive)

    def verify(self, archive: Path) -> None:
        """A build that lost something is no build."""
        run([self.program("pressmark-index"), "verify", archive])

    @staticmethod
    def last_run(archive: Path) -> dict:
        """Counts of the last add: seen, new, changed and so on."""
        return json.loads((archive / "last-run.json").read_text())

    def one(self, archive: Path, words: List[str]) -> Cost:
        return run([self.program("pressmark"), "--archive", archive, *words], ANSWERED)

    def bare(self, archive: Path, words: List[str]) -> Cost:
        """The least a Xapian program can do, over our own index, which a build leaves in one part."""
        [part] = self.live_parts(archive)
        return run([self.program("bare_search"), part, *words], ANSWERED)

    def warm(self, archive: Path, corpus: Corpus) -> str:
        return captured([self.program("warm_search"), archive, corpus.queries, "--runs", 2])[1]

    @staticmethod
    def live_parts(archive: Path) -> List[Path]:
        index = archive / "index"
        return [index / name for name in (index / "current").read_text().split()]


class Peers:
    """Drivers and databases in the working folder. A database that is only asked is built once and kept."""

    def __init__(self, folder: Path):
        self.folder = folder

    def driver(self, name: str) -> Path:
        path = self.folder / name
        if not os.access(path, os.X_OK):
            raise Absent(f"{path} is not there")
        return path

    def scriptindex(self, corpus: Corpus) -> Callable[[Path], Cost]:
        if shutil.which("scriptindex") is None:
            raise Absent("scriptindex (xapian-omega) is not installed")
        script, dump = self.folder / "news.script", corpus.dump()
        if not script.exists():
            raise Absent(f"{script} is not there")
        return lambda database: durable(lambda: run(["scriptindex", "-s", "english", database, script, dump]), database)

    def lucene(self, corpus: Corpus) -> Callable[[Path], Cost]:
        command = [self.driver("lb"), "index", f"--in={corpus.file}", "--threads=2", "--force"]
        return lambda database: durable(lambda: run([*command, f"--db={database}"]), database)

    def lucene_database(self, corpus: Corpus) -> Path:
        return self._kept(corpus, "luc", self.lucene(corpus))

    def xapian_database(self, corpus: Corpus) -> Path:
        """TermGenerator's index with the texts in it, compacted."""
        driver = self.driver("xb")

        def build(database: Path) -> None:
            loose = database.with_suffix(".loose")
            run([driver, "index", f"--in={corpus.file}", f"--db={loose}", "--tok=tg"])
            run(["xapian-compact", loose, database])
            shutil.rmtree(loose)

        return self._kept(corpus, "tgc", build)

    def fts5_database(self, corpus: Corpus) -> Path:
        driver = self.driver("fb")
        command = [driver, "index", f"--in={corpus.file}", "--optimize"]
        return self._kept(corpus, "fts.db", lambda database: run([*command, f"--db={database}"]))

    def one(self, driver: str, database: Path, words: List[str], *options: str) -> Cost:
        return run([self.folder / driver, "one", f"--db={database}", f"--q={' AND '.join(words)}", *options])

    def warm(self, driver: str, database: Path, corpus: Corpus, *options: str) -> str:
        options = (f"--db={database}", f"--queries={corpus.queries}", "--runs=2", *options)
        return captured([self.folder / driver, "query", *options], environment=ON_CPU)[1]

    def _kept(self, corpus: Corpus, suffix: str, build: Callable[[Path], object]) -> Path:
        database = self.folder / "db" / f"{corpus.prefix}-{suffix}"
        if not database.exists():
            database.parent.mkdir(exist_ok=True)
            unfinished = database.parent / f"unfinished-{os.getpid()}"
            build(unfinished)
            unfinished.rename(database)
        return database
