# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the table: what each compares, what must hold and what is wanted, and how they are printed."""
import statistics
from typing import Dict, List, NamedTuple, Optional


class Figure(NamedTuple):
    formula: str  # of "peer/ours", "ours/peer", "ours"
    at_least: bool  # a limit is a floor, else a ceiling


FASTER = Figure("peer/ours", True)
SHARE = Figure("ours/peer", False)
KEPT = Figure("ours/peer", True)
AMOUNT = Figure("ours", False)


class Row(NamedTuple):
    name: str
    figure: Figure
    unit: str
    must: Optional[float]  # none: not judged
    want: Optional[float]
    what: str
    judged_on: Optional[str] = None  # the one corpus that `must` is about; none: every corpus


_200K = "synth-200000"
ROWS = [
    Row("build-scriptindex", FASTER, "s", 3.5, 5, "add, wall until it is on disk; peer: Omega scriptindex"),
    Row("build-lucene", SHARE, "s", 1.5, 1, "add, wall until it is on disk; peer: Lucene, 2 threads, forceMerge"),
    Row("cpu-scriptindex", FASTER, "s", None, None, "add, CPU; peer: Omega scriptindex"),
    Row("cpu-lucene", SHARE, "s", None, None, "add, CPU; peer: Lucene, 2 threads, forceMerge"),
    Row("memory", AMOUNT, "MB", 600, 200, "add, peak memory", _200K),
    Row("memory-growth", SHARE, "MB", None, None, "add, peak memory; peer: our own at 20,000 articles"),
    Row("growth", KEPT, "articles/s", 0.8, 0.95, "add; peer: our own at 20,000 articles"),
    Row("size", SHARE, "MB", 0.9, 0.7, "catalog and live index; peer: plain Xapian with its texts, compacted"),
    Row("one-xapian", SHARE, "ms", 1.25, 1.1, "one process a query, CPU; peer: plain Xapian, no titles or snippets"),
    Row("one-bare", SHARE, "ms", None, None, "one process a query, CPU; peer: bare_search over our own index"),
    Row("one-lucene", FASTER, "ms", 30, 45, "one process a query, wall; peer: Lucene"),
    Row("one-fts5", FASTER, "ms", 3, None, "one process a query, wall; peer: SQLite FTS5", _200K),
    Row("warm-p50", SHARE, "ms", 0.5, 0.25, "warm, CPU of the answering thread; peer: Lucene"),
    Row("warm-p95", SHARE, "ms", 0.7, 0.4, "warm, CPU of the answering thread; peer: Lucene"),
    Row("warm-xapian-p50", SHARE, "ms", None, None, "warm, CPU; peer: plain Xapian, MSet::snippet"),
    Row("warm-xapian-p95", SHARE, "ms", None, None, "warm, CPU; peer: plain Xapian, MSet::snippet"),
    Row("warm-fts5-p50", SHARE, "ms", None, None, "warm, CPU; peer: SQLite FTS5"),
    Row("warm-fts5-p95", SHARE, "ms", None, None, "warm, CPU; peer: SQLite FTS5"),
    Row("dates-match", SHARE, "ms", 0.25, 0.12, "warm p50, CPU, to ten numbers; peer: our own by a value range", _200K),
    Row("dates-answer", SHARE, "ms", 0.25, 0.12, "warm p50, CPU, to the page; peer: our own by a value range", _200K),
    Row("update-nothing", SHARE, "ms", 3, 1.5, "add, nothing changed, wall; peer: find -newer, same files", _200K),
    Row("update-1pc", SHARE, "s", 0.03, 0.015, "add, 1 % new, wall; peer: our own full build", _200K),
]
_BY_NAME = {row.name: row for row in ROWS}


def row_of(name: str) -> Row:
    """`warm-p50:and2` is the row warm-p50 for one type of query, which is not judged."""
    base, colon, kind = name.partition(":")
    row = _BY_NAME[base]
    return row._replace(name=name, must=None, want=None, what=f"... {kind}") if colon else row


class Samples:
    """What was measured, row by row."""

    def __init__(self) -> None:
        self._ours: Dict[str, List[float]] = {}
        self._peer: Dict[str, List[float]] = {}
        self.skipped: Dict[str, str] = {}  # row to what it lacks
        self.failures: List[str] = []

    def add(self, name: str, ours: float, peer: Optional[float] = None) -> None:
        self._ours.setdefault(name, []).append(ours)
        if peer is not None:
            self._peer.setdefault(name, []).append(peer)

    def results(self, corpus: str) -> List["Result"]:
        """In the order of ROWS."""
        places = list(_BY_NAME)
        names = sorted(self._ours, key=lambda name: (places.index(name.partition(":")[0]), name))
        return [Result(row_of(name), corpus, self._ours[name], self._peer.get(name, [])) for name in names]


class Result:
    def __init__(self, row: Row, corpus: str, ours: List[float], peer: List[float]):
        self.row = row
        self.ours = ours
        self.peer = peer
        judged = row.must is not None and row.judged_on in (None, corpus)
        self.must, self.want = (row.must, row.want) if judged else (None, None)

    def value(self) -> float:
        """What is judged: a ratio of medians, or our median alone."""
        ours = statistics.median(self.ours)
        if self.row.figure == AMOUNT:
            return ours
        peer = statistics.median(self.peer)
        over, under = (peer, ours) if self.row.figure == FASTER else (ours, peer)
        return over / under if under else float("inf")

    def holds(self) -> str:
        """"want", "must", "no"; empty where nothing is judged."""
        if self.must is None:
            return ""
        if self.want is not None and self._within(self.want):
            return "want"
        return "must" if self._within(self.must) else "no"

    def _within(self, limit: float) -> bool:
        return self.value() >= limit if self.row.figure.at_least else self.value() <= limit

    def record(self) -> dict:
        """For the line of JSON: smallest, median and largest of each side."""
        sides = {"ours": self.ours, "peer": self.peer}
        spread = {side: [_short(f(v)) for f in (min, statistics.median, max)] for side, v in sides.items() if v}
        return {"unit": self.row.unit, **spread, "samples": len(self.ours), "figure": self.row.figure.formula,
                "value": _short(self.value()), "must": self.must, "want": self.want, "holds": self.holds()}

    def cells(self) -> List[str]:
        row, alone = self.row, self.row.figure == AMOUNT
        unit = row.unit if alone else "x"
        peer = _number(statistics.median(self.peer), row.unit) if self.peer else "-"
        return [row.name, _number(statistics.median(self.ours), row.unit), peer,
                "-" if alone else _number(self.value(), "x"), _limit(self.must, row, unit),
                _limit(self.want, row, unit), self.holds() or "-", row.what]


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def _number(value: float, unit: str) -> str:
    digits = f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
    return f"{digits}x" if unit == "x" else f"{digits} {unit}"


def _limit(limit: Optional[float], row: Row, unit: str) -> str:
    if limit is None:
        return "-"
    return (">= " if row.figure.at_least else "<= ") + _number(limit, unit)


def table(results: List[Result]) -> str:
    rows = [["row", "ours", "peer", "ratio", "must", "want", "holds", "what"]] + [result.cells() for result in results]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        numbers = [cell.rjust(width) for cell, width in zip(row[1:6], widths[1:6])]
        lines.append("  ".join([row[0].ljust(widths[0]), *numbers, row[6].ljust(widths[6]), row[7]]))
    return "\n".join(lines)
