#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pressmark beside its peers, as ratios: us and them in turn, several rounds, medians.

Peers and corpora lie in a working folder, build/bench, else $PRESSMARK_PEERS or --peers, which ../shared/bench/setup.sh
beside the source tree prepares where it exists; what is not there is skipped, with a word. Exit status: 0 every `must`
that was judged holds, 1 one does not or a program failed, 2 nothing could be measured.
"""
import argparse
import datetime
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import List

sys.dont_write_bytecode = True  # nothing is left in the source tree

from comparison.bench import Bench
from comparison.corpus import NAMES, Corpus
from comparison.engines import Peers, Pressmark
from comparison.measures import measure
from comparison.process import Absent
from comparison.rows import ROWS, Result, Samples, table

ROOT = Path(__file__).resolve().parents[2]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter,
                                     epilog="rows: " + ", ".join(row.name for row in ROWS))
    parser.add_argument("corpus", nargs="?", default="reuters", choices=[*NAMES, "all"])
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--only", default="", metavar="ROW,...", help="these rows, or those whose names begin so")
    parser.add_argument("--peers", type=Path, metavar="DIR",
                        default=os.environ.get("PRESSMARK_PEERS") or ROOT / "build" / "bench")
    parser.add_argument("--programs", type=Path, metavar="DIR", default=ROOT / "build" / "release" / "bin",
                        help="where ours are")
    parser.add_argument("--undisturbed", action="store_true",
                        help="at real-time priority, both sides: otherwise a process of a few milliseconds is timed "
                             "waiting for its turn, where the machine works for others too")
    parsed = parser.parse_args()
    parsed.peers = parsed.peers.resolve()
    parsed.only = [name for name in parsed.only.split(",") if name]
    for name in parsed.only:
        if not any(row.name.startswith(name) for row in ROWS):
            parser.error(f"no row '{name}'; rows: {', '.join(row.name for row in ROWS)}")
    if not (parsed.programs / "pressmark-index").exists():
        parser.error(f"no programs in {parsed.programs}: ./run bench builds them")
    return parsed


def prepare(peers: Path, corpus: str) -> None:
    """Whatever the script that makes drivers and corpora can still make of them."""
    setup = ROOT.parent / "shared" / "bench" / "setup.sh"
    ready = all((peers / name).exists() for name in ("xb", "fb", "lb", f"{corpus}.jsonl"))
    if ready or not setup.exists():
        return
    print(f"... preparing {corpus} and the peers in {peers}", file=sys.stderr)
    size = corpus.partition("-")[2] or "0"
    if subprocess.run([setup, peers, size], stdout=sys.stderr).returncode != 0:
        print(f"{setup} failed: going on with what is there", file=sys.stderr)


def commit() -> str:
    def git(*words: str) -> str:
        return subprocess.run(["git", "-C", ROOT, *words], capture_output=True, text=True).stdout.strip()
    return git("rev-parse", "--short", "HEAD") + ("+changes" if git("status", "--porcelain") else "")


def machine() -> dict:
    def first(path: str, key: str) -> str:
        with open(path, encoding="utf-8") as lines:
            return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), "")
    return {"cpu": first("/proc/cpuinfo", "model name"), "cores": len(os.sched_getaffinity(0)),
            "memory_mb": int(first("/proc/meminfo", "MemTotal").split()[0]) // 1024, "load": os.getloadavg()[0]}


def report(facts: dict, results: List[Result], samples: Samples) -> str:
    where = "{cpu}, {cores} cores, {memory_mb} MB, load {load:.1f} at the start".format(**facts["machine"])
    alone = "; undisturbed" if facts["undisturbed"] else ""
    lines = ["{corpus}, medians of {rounds} rounds; {commit}; ".format(**facts) + where + alone]
    lines += [table(results)] if results else []
    for why in dict.fromkeys(samples.skipped.values()):
        rows = ", ".join(row for row, reason in samples.skipped.items() if reason == why)
        lines.append(f"skipped: {rows}: {why}")
    lines += [f"failed: {failure}" for failure in samples.failures]
    return "\n".join(lines)


def compare(name: str, options: argparse.Namespace) -> int:
    """Measures one corpus, prints the table and notes the line; an exit status."""
    prepare(options.peers, name)
    corpus = Corpus(options.peers, name)
    facts = {"date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"), "commit": commit(),
             "machine": machine(), "corpus": name, "rounds": options.rounds,
             "undisturbed": options.undisturbed}
    with tempfile.TemporaryDirectory(prefix="scratch-", dir=options.peers) as scratch:
        samples = measure(Bench(Pressmark(options.programs), Peers(options.peers), corpus, options.rounds, options.only,
                                Path(scratch)))
    results = samples.results(name)
    print(report(facts, results, samples), flush=True)
    note(options.peers / "results.jsonl", {**facts, "rows": {result.row.name: result.record() for result in results},
                                           "skipped": samples.skipped, "failures": samples.failures})
    return 1 if samples.failures or any(result.holds() == "no" for result in results) else 0


def note(file: Path, record: dict) -> None:
    with open(file, "a", encoding="utf-8") as lines:
        lines.write(json.dumps(record) + "\n")
    print(f"noted in {file}\n")


def main() -> int:
    options = arguments()
    if options.undisturbed:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))  # inherited by every program that is started
    options.peers.mkdir(parents=True, exist_ok=True)
    statuses = []
    for name in NAMES if options.corpus == "all" else [options.corpus]:
        try:
            statuses.append(compare(name, options))
        except Absent as absent:
            print(f"skipped: {name}: {absent}", flush=True)
    return max(statuses, default=2)


if __name__ == "__main__":
    sys.exit(main())
