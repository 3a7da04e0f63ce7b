# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of answering: one process a query, and sessions of many queries."""
import re
from pathlib import Path
from typing import Callable, Dict, List, Tuple

from .bench import Bench
from .process import Cost

QUESTIONS = (("oil", "prices"), ("bank", "merger"), ("central", "bank"), ("wheat", "harvest"), ("trade", "surplus"),
             ("dividend", "record"), ("minister", "resigned"), ("cocoa", "bahia"))


def ask_in_turn(bench: Bench, name: str, clock: Callable[[Cost], float], times: int,
                ask_peer: Callable[[List[str]], Cost]) -> None:
    """Every question `times` a round; before them all of them once, unmeasured, to warm the file cache."""
    archive = bench.archive()
    for turn in range(bench.rounds * times + 1):
        for words in QUESTIONS:
            ours = clock(bench.ours.one(archive, list(words)))
            peer = clock(ask_peer(list(words)))
            if turn > 0:
                bench.note(name, ours * 1e3, peer * 1e3)


def one_process_xapian(bench: Bench) -> None:
    database = bench.peers.xapian_database(bench.corpus)
    ask_in_turn(bench, "one-xapian", lambda cost: cost.cpu, 5,
                lambda words: bench.peers.one("xb", database, words, "--nosnip"))


def one_process_bare(bench: Bench) -> None:
    archive = bench.archive()
    ask_in_turn(bench, "one-bare", lambda cost: cost.cpu, 5, lambda words: bench.ours.bare(archive, words))


def one_process_lucene(bench: Bench) -> None:
    database = bench.peers.lucene_database(bench.corpus)
    ask_in_turn(bench, "one-lucene", lambda cost: cost.wall, 1, lambda words: bench.peers.one("lb", database, words))


def one_process_fts5(bench: Bench) -> None:
    database = bench.peers.fts5_database(bench.corpus)
    ask_in_turn(bench, "one-fts5", lambda cost: cost.wall, 5, lambda words: bench.peers.one("fb", database, words))


def percentiles(table: str) -> Dict[str, Tuple[float, float]]:
    """Type of query to p50 and p95, of what warm_search and the drivers print alike: type, n, p50, p95, p99."""
    rows = re.findall(r"^(\S+) +\d+ +([\d.]+) +([\d.]+) +[\d.]+", table, re.MULTILINE)
    return {kind: (float(p50), float(p95)) for kind, p50, p95 in rows}


def warm(bench: Bench, name: str, driver: str, database: Path, *options: str, by_type: bool = False) -> None:
    archive = bench.archive()
    for _ in range(bench.rounds):
        ours = percentiles(bench.ours.warm(archive, bench.corpus))
        peer = percentiles(bench.peers.warm(driver, database, bench.corpus, *options))
        for kind in peer if by_type else ["ALL"]:
            suffix = "" if kind == "ALL" else f":{kind}"
            for place, percentile in enumerate(("p50", "p95")):
                bench.note(f"{name}-{percentile}{suffix}", ours[kind][place], peer[kind][place])


def warm_lucene(bench: Bench) -> None:
    """Three runs more before it is measured: the virtual machine compiles what is hot."""
    warm(bench, "warm", "lb", bench.peers.lucene_database(bench.corpus), "--warm=3", by_type=True)


def warm_xapian(bench: Bench) -> None:
    warm(bench, "warm-xapian", "xb", bench.peers.xapian_database(bench.corpus))


def warm_fts5(bench: Bench) -> None:
    warm(bench, "warm-fts5", "fb", bench.peers.fts5_database(bench.corpus))


def dates(bench: Bench) -> None:
    archive = bench.archive()
    for _ in range(bench.rounds):
        found = percentiles(bench.ours.warm(archive, bench.corpus))
        for way in ("match", "answer"):
            bench.note(f"dates-{way}", found[f"{way}-by-terms"][0], found[f"{way}-by-values"][0])
