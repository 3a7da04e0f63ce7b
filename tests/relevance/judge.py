#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mean average precision of Pressmark beside Lucene's, over every judged collection at once.

usage: judge.py PROGRAMS [--corpora DIR] [--archives DIR] [OPTION...]

PROGRAMS is the folder of pressmark and pressmark-index. A collection is a folder of CORPORA/judged with docs.jsonl.gz,
topics.tsv, qrels.txt and lucene.run.gz; where there is none, there is nothing to judge. Archives are made where they are
absent: in DIR, to be used again, or in a folder that is gone afterwards. What else is stated, such as --expand, goes to
`pressmark batch`. A row ends with the ratio to Lucene and the range that it has in nine of ten samples of the topics.
"""
import argparse
import collections
import gzip
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

DEEPEST = 1000
SAMPLES = 1000


def corpora_by_default():
    stated = os.environ.get("PRESSMARK_CORPORA")
    return Path(stated) if stated else Path(__file__).resolve().parents[3] / "shared" / "corpora"


def relevant_documents(path):
    relevant = collections.defaultdict(set)
    for line in path.read_text().splitlines():
        topic, _, document, grade = line.split()
        if int(grade) > 0:
            relevant[topic].add(document)
    return relevant


def ranked_documents(lines):
    """The documents of each topic, best first, each once."""
    rows = collections.defaultdict(list)
    for line in lines:
        topic, _, document, rank, score, _ = line.split()
        rows[topic].append((-float(score), int(rank), document))
    return {topic: list(dict.fromkeys(document for _, _, document in sorted(hits)))[:DEEPEST]
            for topic, hits in rows.items()}


def average_precision(relevant, ranked):
    found, total = 0, 0.0
    for place, document in enumerate(ranked, 1):
        if document in relevant:
            found += 1
            total += found / place
    return total / len(relevant)


def precisions(judged, lines):
    """One a topic, in the order of `judged`; a topic without an answer has 0."""
    ranked = ranked_documents(lines)
    return [average_precision(relevant, ranked.get(topic, [])) for topic, relevant in judged.items()]


def range_of_ratio(ours, theirs):
    """Of the ratio of means, over topics drawn anew: the middle nine tenths."""
    random.seed(1)
    ratios = []
    for _ in range(SAMPLES):
        drawn = random.choices(range(len(ours)), k=len(ours))
        ratios.append(sum(ours[i] for i in drawn) / max(sum(theirs[i] for i in drawn), 1e-9))
    ratios.sort()
    return ratios[SAMPLES // 20], ratios[-SAMPLES // 20 - 1]


def make_archive(programs, archive, collection):
    if archive.exists():
        return
    command = [programs / "pressmark-index", "add", "--quiet", "--archive", archive, collection / "docs.jsonl.gz"]
    status = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
    if status not in (0, 3):  # 3: done, with records that hold no article
        sys.exit(f"cannot index {collection}")


def answers(programs, archive, collection, options):
    command = [programs / "pressmark", "batch", "--archive", archive, "--topics", collection / "topics.tsv", "--trec",
               "pressmark", *options]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.splitlines()


def judge(programs, archives, collection, options):
    """Prints the collection's row; returns the ratio."""
    archive = archives / collection.name
    make_archive(programs, archive, collection)
    judged = relevant_documents(collection / "qrels.txt")
    ours = precisions(judged, answers(programs, archive, collection, options))
    with gzip.open(collection / "lucene.run.gz", "rt") as run:
        theirs = precisions(judged, run)
    low, high = range_of_ratio(ours, theirs)
    ratio = sum(ours) / sum(theirs)
    print(f"{collection.name:12} {len(judged):6} {sum(theirs) / len(judged):8.4f} {sum(ours) / len(judged):9.4f} "
          f"{ratio:7.3f}   {low:.3f} to {high:.3f}", flush=True)
    return ratio


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=Path)
    parser.add_argument("--corpora", type=Path, default=corpora_by_default())
    parser.add_argument("--archives", type=Path)
    stated, options = parser.parse_known_args()
    collections_found = sorted(path.parent for path in stated.corpora.glob("judged/*/qrels.txt"))
    if not collections_found:
        print(f"nothing to judge: no collection in {stated.corpora / 'judged'}")
        return
    print("collection   topics   Lucene Pressmark   ratio   nine in ten samples")
    with tempfile.TemporaryDirectory() as scratch:
        archives = stated.archives or Path(scratch)
        ratios = [judge(stated.programs, archives, collection, options) for collection in collections_found]
    print(f"{'mean':12} {'':24} {sum(ratios) / len(ratios):7.3f}")


main()
