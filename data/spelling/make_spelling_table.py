#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes storage/text/spelling_variants.inc from two lists of spelling facts.

    make_spelling_table.py varcon.txt american_spellings.json decisions.txt > ../../storage/text/spelling_variants.inc

A row is "variant canonical". README.md in this folder says which facts are taken, which are left out and why.
"""
import json
import re
import sys
from typing import Dict, Iterator, List, NamedTuple, Set, Tuple

Pair = Tuple[str, str]


class Line(NamedTuple):
    verified: bool
    level: int
    words: List[Tuple[Set[str], str]]  # tags, spelling
    note: str


HEADWORD = re.compile(r"# \S+ ?(<verified>)? ?\(level (\d+)\)")
PLAIN_WORD = re.compile(r"[a-z]{2,}")
# Spellings in good use: preferred, equal, variant and seldom used; not the doubtful (-) and wrong (x) ones.
VARIANT_TAG = re.compile(r"[AZCD][.vV]?|B[.vV]")

MOST_COMMON_LEVEL = 70  # of VarCon: what a desk dictionary has
REGULAR_LEVEL = 80  # what a large one has: for -ise and -isation only

# A verb in -ize and what is made of it; shorter stems are other words (maize, seizer, wizen).
VERB_IN_Z = re.compile(r"\w{4,}([iy]z(e|es|ed|ing|ings|er|ers|able|ability)|iz(ation|ations|ational|ationally))")

# Comparatives and the like that VarCon derives by rule and nobody writes: "anemicer", "unrivaleddest".
INVENTED = re.compile(
    r".*(ic|abl|al|ful|less|edd|rr|ous|ish|elouslie|inglie|llie|ablie|ilie)(er|est|r|st)|.*(edder|eddest|oreder)")

# Unverified clusters hold errors (Acer, Chile, Timor, et, pe). Of these only regular families are taken.
MEDICAL = re.compile(r"(haem|palaeo|gynaec|oestr|anaesth|archaeo|encyclop|homeop|homeost|coeliac)\w*"
                     r"|\w+(glycaem|aesthesia|orthopaed|paedoph|rrhoe|aemic)\w*|orthopaed\w+|paedoph\w+|anaem\w+")


def varcon_lines(path: str) -> Iterator[Line]:
    verified, level = False, 99
    with open(path, encoding="utf-8", errors="replace") as file:
        for raw in file:
            head = HEADWORD.match(raw)
            if head:
                verified, level = bool(head[1]), int(head[2])
                continue
            text, _, note = raw.partition("#")[0].strip().partition(" | ")
            entries = [entry.partition(": ") for entry in text.split(" / ")]
            if text:
                yield Line(verified, level, [(set(t.split()), w.strip()) for t, _, w in entries], note)


def with_s(word: str) -> str:
    """The word with every -iz- and -yz- made -is- and -ys-: twins of that family become equal."""
    return word.replace("iz", "is").replace("yz", "ys")


def in_s_direction(variant: str, canonical: str) -> Pair:
    """-ise is canonical, also for the few words that the lists give a British -ize (ionizer)."""
    if with_s(variant) == with_s(canonical) and canonical.count("z") > variant.count("z"):
        return canonical, variant
    return variant, canonical


def is_regular(variant: str, british: str) -> bool:
    if with_s(variant) == with_s(british):
        return bool(VERB_IN_Z.fullmatch(variant))
    if re.sub(r"([lptg])\1", r"\1", variant) == re.sub(r"([lptg])\1", r"\1", british):
        return len(variant) > 6
    if variant == british.replace("our", "or"):
        return len(variant) > 6
    return bool(MEDICAL.fullmatch(british)) and variant == british.replace("ae", "e").replace("oe", "e")


def varcon_pairs(lines: List[Line]) -> Iterator[Pair]:
    """Pairs of lower-case words whose variant is no British word of its own in another line."""
    british_words = {word for line in lines for tags, word in line.words if "B" in tags}
    for line in lines:
        british = next((word for tags, word in line.words if "B" in tags), None)
        if british is None or line.level > REGULAR_LEVEL or "(-)" in line.note:
            continue
        for tags, word in line.words:
            taken = any(VARIANT_TAG.fullmatch(tag) for tag in tags) and word not in british_words
            pair = word.lower(), british.lower()
            proper = word != pair[0] and with_s(pair[0]) != with_s(pair[1])  # Americanize is one of ours, Acer is not
            common = line.level <= MOST_COMMON_LEVEL or with_s(pair[0]) == with_s(pair[1])
            if taken and common and not proper and (line.verified or is_regular(*pair)):
                yield in_s_direction(*pair)


def json_pairs(path: str) -> Iterator[Pair]:
    """The -ise family only: the rest of that list turns common words into rare ones (wagon, filter, reflection)."""
    with open(path, encoding="utf-8") as file:
        for american, british in json.load(file).items():
            if american != british == with_s(american):
                yield american.lower(), british.lower()


def decisions(path: str) -> Tuple[Set[str], Dict[str, str]]:
    """What to leave out and what to take, in the signs that decisions.txt explains."""
    left_out: Set[str] = set()
    taken: Dict[str, str] = {}
    with open(path, encoding="utf-8") as file:
        for raw in file:
            fields = raw.partition("#")[0].split()
            if fields[:1] == ["-"]:
                left_out.update(fields[1:])
            elif fields[:1] == ["+"]:
                taken[fields[1]] = fields[2]
            elif fields[:1] == ["~"]:
                taken.update(coined(fields[1:]))
    return left_out, taken


def inflected(table: Dict[str, str]) -> Iterator[Pair]:
    """The forms of each verb in -ize or -yze: the lists have some without the others."""
    for variant, canonical in table.items():
        if re.search(r"[iy]ze$", variant) and canonical == with_s(variant):
            for ending in ("es", "ed", "ing"):
                yield variant[:-1] + ending, canonical[:-1] + ending


def coined(stems: List[str]) -> Iterator[Pair]:
    for stem in stems:
        for ending in ("e", "es", "ed", "ing", "er", "ers", "able", "ation", "ations"):
            yield f"{stem}iz{ending}", f"{stem}is{ending}"


def resolved(table: Dict[str, str]) -> Dict[str, str]:
    """Every variant with the end of its chain."""
    ends = {}
    for variant in table:
        end, seen = variant, set()
        while end in table:
            if end in seen:
                raise SystemExit(f"a circle of spellings through {end}")
            seen.add(end)
            end = table[end]
        ends[variant] = end
    return ends


def main() -> None:
    varcon, american, decided = sys.argv[1:]
    left_out, taken = decisions(decided)
    table: Dict[str, str] = {}
    for variant, canonical in [*varcon_pairs(list(varcon_lines(varcon))), *json_pairs(american)]:
        plain = PLAIN_WORD.fullmatch(variant) and PLAIN_WORD.fullmatch(canonical)
        if not plain or variant == canonical or variant in left_out or INVENTED.fullmatch(variant):
            continue
        known = table.setdefault(variant, canonical)
        if known != canonical:
            print(f"{variant}: {known}, not {canonical}", file=sys.stderr)
    for variant, canonical in list(inflected(table)):
        table.setdefault(variant, canonical)
    for canonical in taken.values():
        table.pop(canonical, None)
    table.update(taken)
    rows = dict(resolved(table))
    others: Dict[str, List[str]] = {}
    for variant, canonical in sorted(rows.items()):
        others.setdefault(canonical, []).append(variant)
    for canonical, variants in others.items():
        rows[canonical] = " ".join(f"~{variant}" for variant in variants)
    for spelling, row in sorted(rows.items()):
        print(f'"{spelling} {row}\\n"')


if __name__ == "__main__":
    main()
