# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of building: from nothing, and what a night brings."""
import shutil
from pathlib import Path
from typing import Callable, Dict, Optional

from .bench import MB, Bench, say
from .corpus import Corpus
from .process import Absent, Cost, Failed, run, size_of


def builds(bench: Bench) -> None:
    """Ours and each peer's, one after the other, each from nothing."""
    articles = bench.corpus.articles()
    sides = peer_builds(bench)
    small = small_corpus(bench)
    for _ in range(bench.rounds):
        costs = {"archive": build(bench, "archive", lambda path: bench.ours.add(bench.corpus.file, path))}
        for name, side in sides.items():
            costs[name] = build(bench, name, side)
        note_builds(bench, costs)
        if small:
            cost = build(bench, small.name, lambda path: bench.ours.add(small.file, path))
            bench.note("growth", articles / costs["archive"].wall, small.articles() / cost.wall)
            bench.note("memory-growth", costs["archive"].memory / MB, cost.memory / MB)
    check(bench.ours.last_run(bench.archive())["seen"] == articles, "add has not seen every article")
    bench.ours.verify(bench.archive())


def check(holds: bool, complaint: str) -> None:
    """A figure of work that was not done is worse than none."""
    if not holds:
        raise Failed(complaint)


def build(bench: Bench, name: str, side: Callable[[Path], Cost]) -> Cost:
    say(f"build: {name}")
    return side(bench.fresh(name))


def peer_builds(bench: Bench) -> Dict[str, Callable[[Path], Cost]]:
    sides = {}
    for name, side in (("scriptindex", bench.peers.scriptindex), ("lucene", bench.peers.lucene)):
        rows = f"build-{name}", f"cpu-{name}"
        try:
            if bench.wants(*rows):
                sides[name] = side(bench.corpus)
        except Absent as absent:
            bench.skip(absent, *rows)
    return sides


def note_builds(bench: Bench, costs: Dict[str, Cost]) -> None:
    ours = costs["archive"]
    bench.note("memory", ours.memory / MB)
    for name in ("scriptindex", "lucene"):
        if name in costs:
            bench.note(f"build-{name}", ours.wall, costs[name].wall)
            bench.note(f"cpu-{name}", ours.cpu, costs[name].cpu)


def small_corpus(bench: Bench) -> Optional[Corpus]:
    """What the largest corpus is held against."""
    if bench.corpus.name != "synth-200000" or not bench.wants("growth", "memory-growth"):
        return None
    try:
        return Corpus(bench.corpus.folder, "synth-20000")
    except Absent as absent:
        bench.skip(absent, "growth", "memory-growth")
        return None


def size(bench: Bench) -> None:
    peer = bench.peers.xapian_database(bench.corpus)
    archive = bench.archive()
    ours = sum(file.stat().st_size for file in archive.glob("catalog.sqlite*"))
    ours += sum(map(size_of, bench.ours.live_parts(archive)))
    bench.note("size", ours / MB, size_of(peer) / MB)


def nightly(bench: Bench) -> None:
    """A folder of many files, the last hundredth of which comes the night after the archive was built."""
    parts = bench.corpus.parts()
    held_back = max(1, round(len(parts) / 100))
    for _ in range(bench.rounds):
        folder = bench.fresh("news")
        folder.mkdir()
        for part in parts[:-held_back]:
            (folder / part.name).hardlink_to(part)
        archive = bench.scratch / "nightly"
        whole = build(bench, archive.name, lambda path: bench.ours.add(folder, path))
        note_unchanged(bench, folder, archive)
        for part in parts[-held_back:]:
            shutil.copyfile(part, folder / part.name)
        bench.note("update-1pc", bench.ours.add(folder, archive).wall, whole.wall)
        check(bench.ours.last_run(archive)["new"] > 0, "the night's new articles were not added")
        bench.ours.verify(archive)


def note_unchanged(bench: Bench, folder: Path, archive: Path) -> None:
    for turn in range(4):  # the first warms the file cache
        ours = bench.ours.add(folder, archive).wall
        peer = run(["find", folder, "-newer", archive / "catalog.sqlite"]).wall
        if turn > 0:
            bench.note("update-nothing", ours * 1e3, peer * 1e3)
    check(bench.ours.last_run(archive)["new"] == 0, "an add of what was known found something new")
