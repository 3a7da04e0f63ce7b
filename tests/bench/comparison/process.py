# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole processes, as a person meets them: what one cost from its start to its end."""
import os
import signal
import tempfile
import time
from pathlib import Path
from typing import Callable, List, Mapping, NamedTuple, Sequence, Tuple


class Cost(NamedTuple):
    wall: float  # seconds
    cpu: float  # seconds of user and system, its children's too
    memory: int  # bytes at most; never less than this program's own, from which the process was born


class Absent(Exception):
    """Something a row needs is not here: the row is skipped, and its message says why."""


class Failed(Exception):
    """A program did not do what it was run for."""


def run(command: Sequence[object], accepted: Sequence[int] = (0,), environment: Mapping[str, str] = {}) -> Cost:
    return captured(command, accepted, environment)[0]


def captured(command: Sequence[object], accepted: Sequence[int] = (0,),
             environment: Mapping[str, str] = {}) -> Tuple[Cost, str]:
    """The cost, and both outputs as one text. Failed where the exit status is not an accepted one."""
    arguments = [str(argument) for argument in command]
    with tempfile.TemporaryFile() as output:
        actions = [(os.POSIX_SPAWN_DUP2, output.fileno(), stream) for stream in (1, 2)]
        begin = time.perf_counter()
        pid = os.posix_spawnp(arguments[0], arguments, {**os.environ, **environment}, file_actions=actions)
        try:
            _, status, usage = os.wait4(pid, 0)
        except BaseException:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            raise
        wall = time.perf_counter() - begin
        output.seek(0)
        text = output.read().decode(errors="replace")
    if os.waitstatus_to_exitcode(status) not in accepted:
        raise Failed(f"{' '.join(arguments)}: {text[-2000:].strip()}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024), text


def durable(work: Callable[[], Cost], result: Path) -> Cost:
    """Work that ends when its result is on disk: a side that has not synced its files pays for it here. What earlier
    work left to be written is written before."""
    os.sync()
    cost = work()
    begin = time.perf_counter()
    for file in files_below(result):
        descriptor = os.open(file, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
    return cost._replace(wall=cost.wall + time.perf_counter() - begin)


def files_below(path: Path) -> List[Path]:
    return [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]


def size_of(path: Path) -> int:
    return sum(file.stat().st_size for file in files_below(path))
