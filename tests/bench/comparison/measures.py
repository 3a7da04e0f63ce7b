# SPDX-License-Identifier: GPL-3.0-or-later
"""Which step measures which rows."""
from typing import Callable, List, Tuple

from . import answering, building
from .bench import Bench, say
from .process import Absent, Failed
from .rows import ROWS, Samples


def _rows(prefix: str) -> Tuple[str, ...]:
    return tuple(row.name for row in ROWS if row.name.startswith(prefix))


STEPS: List[Tuple[Tuple[str, ...], Callable[[Bench], None]]] = [
    ((*_rows("build-"), *_rows("cpu-"), *_rows("memory"), "growth"), building.builds),
    (("size",), building.size),
    (("one-xapian",), answering.one_process_xapian),
    (("one-bare",), answering.one_process_bare),
    (("one-lucene",), answering.one_process_lucene),
    (("one-fts5",), answering.one_process_fts5),
    (("warm-p50", "warm-p95"), answering.warm_lucene),
    (_rows("warm-xapian-"), answering.warm_xapian),
    (_rows("warm-fts5-"), answering.warm_fts5),
    (_rows("dates-"), answering.dates),
    (_rows("update-"), building.nightly),
]


def measure(bench: Bench) -> Samples:
    for names, step in STEPS:
        if not bench.wants(*names):
            continue
        say(step.__name__.replace("_", " "))
        try:
            step(bench)
        except Absent as absent:
            bench.skip(absent, *names)
        except Failed as failure:
            bench.samples.failures.append(str(failure))
    return bench.samples
