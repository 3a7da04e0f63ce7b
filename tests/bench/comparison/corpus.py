# SPDX-License-Identifier: GPL-3.0-or-later
"""The corpora in the working folder: one JSON object a line, and what is made of that for others."""
import itertools
import json
from pathlib import Path
from typing import List

from .process import Absent

NAMES = ("reuters", "synth-20000", "synth-200000")
ARTICLES_A_FILE = 100


class Corpus:
    def __init__(self, folder: Path, name: str):
        self.name = name
        self.folder = folder
        self.file = folder / f"{name}.jsonl"
        self.queries = folder / f"queries-{name.partition('-')[0]}.tsv"
        # What is made from it bears this name; the Reuters ones also come ready-made under it.
        self.prefix = "r" if name == "reuters" else name
        if not self.file.exists():
            raise Absent(f"{self.file} is not there")

    def articles(self) -> int:
        with open(self.file, "rb") as lines:
            return sum(1 for _ in lines)

    def dump(self) -> Path:
        """For scriptindex: a block of field=value lines an article."""
        path = self.folder / f"{self.prefix}.dump"
        if not path.exists():
            unfinished = path.with_suffix(".unfinished")
            with open(self.file, encoding="utf-8") as lines, open(unfinished, "w", encoding="utf-8") as out:
                out.writelines(map(_block, lines))
            unfinished.rename(path)
        return path

    def parts(self) -> List[Path]:
        """The same articles as an archive grows: many files of few articles."""
        folder = self.folder / f"{self.name}-parts"
        if not folder.exists():
            unfinished = folder.with_suffix(".unfinished")
            unfinished.mkdir(exist_ok=True)
            with open(self.file, "rb") as lines:
                for number in itertools.count():
                    part = list(itertools.islice(lines, ARTICLES_A_FILE))
                    if not part:
                        break
                    (unfinished / f"part-{number:05}.jsonl").write_bytes(b"".join(part))
            unfinished.rename(folder)
        return sorted(folder.iterdir())


def _block(line: str) -> str:
    article = json.loads(line)
    fields = [("id", article["id"]), ("title", article["title"]), ("date", article["date"][:10].replace("-", "")),
              ("source", article["source"])]
    fields += [("place", place) for place in article["places"]]
    fields += [("person", person) for person in article["people"]]
    fields.append(("body", article["body"].replace("\n", "\n=")))
    return "".join(f"{name}={value}\n" for name, value in fields) + "\n"
