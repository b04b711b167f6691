"""Wall time and peak memory of a command with everything that it starts."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil

SAMPLE_SECONDS = 1.0  # to count a process's own pages takes milliseconds, of the time measured


@dataclass(frozen=True)
class Cost:
    """What a command took: wall time in seconds, and memory in MB at its peak."""

    seconds: float
    megabytes: float


def run(arguments: Iterable[str], folder: Path) -> Cost:
    """Runs `python -m ARGUMENTS` in a folder.

    Raises:
        RuntimeError: it failed.
    """
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=os.environ | {"PATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    peak = [0.0]
    watcher = threading.Thread(target=_watch, args=(process.pid, peak), daemon=True)
    watcher.start()
    _, errors = process.communicate()
    seconds = time.monotonic() - started
    if process.returncode:
        raise RuntimeError(errors.decode()[-2000:])
    return Cost(seconds, peak[0])


def _watch(pid: int, peak: list[float]) -> None:
    try:
        root = psutil.Process(pid)
        while True:
            total = sum(map(_private_bytes, [root, *root.children(recursive=True)]))
            peak[0] = max(peak[0], total / 2**20)
            time.sleep(SAMPLE_SECONDS)
    except psutil.NoSuchProcess:
        return


def _private_bytes(process: psutil.Process) -> int:
    """Memory that the process has to itself: forked children share the rest."""
    try:
        return process.memory_full_info().uss
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return 0
