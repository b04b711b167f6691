"""What the tests of the sandbox share: what attacks go for, and who is left running."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path

from autograder.sandbox import Limits

QUICK = Limits(
    cell_seconds=5.0,
    call_seconds=5.0,
    total_seconds=30.0,
    cpu_seconds=20,
    grace_seconds=0.2,
    memory_mb=256,
)


class World:
    """What attacks go for; all of it was put there for them."""

    secret = "the-planted-secret"

    def __init__(self, folder: Path) -> None:
        folder.chmod(0o777)  # so that no ordinary permission protects anything
        for parent in folder.parents[:3]:
            with contextlib.suppress(PermissionError):
                parent.chmod(parent.stat().st_mode | 0o011)
        self.folder = folder
        self.file = folder / "solution.py"
        self.file.write_text(self.secret)
        self.file.chmod(0o666)
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.port = self.tcp.getsockname()[1]
        self.abstract = f"\0attack-{os.getpid()}"
        self.unix = socket.socket(socket.AF_UNIX)
        self.unix.bind(self.abstract)
        self.unix.listen()
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        for server in (self.tcp, self.unix, self.udp):
            server.setblocking(False)
        self.victim = subprocess.Popen(
            [sys.executable, "-S", "-c", f"secret = {self.secret!r}; input()"],
            stdin=subprocess.PIPE,
            env={"TOKEN": self.secret},
        )

    def close(self) -> None:
        self.victim.kill()
        self.victim.wait()
        self.victim.stdin.close()
        for server in (self.tcp, self.unix, self.udp):
            server.close()


def descendants(pid: int) -> set[int]:
    """All processes below one."""
    parents: dict[int, int] = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            stat = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()
            if stat[0] != "Z":
                parents[int(entry)] = int(stat[1])
    found: set[int] = set()
    frontier = {pid}
    while frontier:
        frontier = {child for child, parent in parents.items() if parent in frontier} - found
        found |= frontier
    return found
