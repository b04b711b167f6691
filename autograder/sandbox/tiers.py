"""Chooses the strongest tier that this machine really offers, by attacking it.

Whether a system has a feature says little: containers, AppArmor and sysctls take it away. So each
tier is started and canaries are run in it: harmless attacks on things that were planted for them.
"""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .limits import Limits
from .server import Sandbox, SandboxError
from .tier import Tier

CONTAINS = {
    Tier.NAMESPACES: (
        "Files, network, processes and shared memory of the machine do not exist for a "
        "submission; its disk, memory, time and threads are limited."
    ),
    Tier.LANDLOCK: (
        "A submission can open no files but Python's own and its folder's, reach no network, "
        "start and signal no process; its disk, memory, time and threads are limited. It can see "
        "which files and processes exist."
    ),
    Tier.LIMITS: (
        "Only memory, time and threads are limited. A submission can read and write what the "
        "grader can, the hidden tests and the gradebook included: for your own code only."
    ),
}

_CANARIES = """
import os, socket

def read_a_file(path):
    return len(open(path).read()) > 0

def write_a_file(path):
    open(path, "w").close()

def open_a_connection(port):
    socket.create_connection(("127.0.0.1", port), 1).close()

def end_another_process(pid):
    os.kill(pid, 9)

def start_a_process(argument):
    if os.fork() == 0:
        os._exit(0)
    os.wait()
"""
_LIMITS = Limits(cell_seconds=5, call_seconds=2, total_seconds=10)


@dataclass(frozen=True)
class Choice:
    """The tier that was chosen.

    Attributes:
        tier: the tier.
        refused: stronger tiers → why this machine does not offer them.
        escapes: what the canaries could still do in the chosen one.
    """

    tier: Tier
    refused: dict[Tier, str]
    escapes: tuple[str, ...]


@functools.cache
def choose() -> Choice:
    """The strongest tier whose canaries all fail; the answer holds for this process.

    Raises:
        SandboxError: not even the weakest can be started.
    """
    refused: dict[Tier, str] = {}
    for tier in Tier:
        try:
            escapes = attack(tier)
        except SandboxError as error:
            if tier is Tier.LIMITS:
                raise
            refused[tier] = str(error)
            continue
        if not escapes or tier is Tier.LIMITS:
            return Choice(tier, refused, tuple(escapes))
        refused[tier] = "a submission could still " + ", ".join(escapes)
    raise AssertionError("the weakest tier is always chosen")


def attack(tier: Tier) -> list[str]:
    """What canaries could do in a tier, such as "read a file".

    Raises:
        SandboxError: the tier could not be started.
    """
    with Sandbox(tier, _LIMITS) as sandbox, sandbox.child() as child, _targets() as targets:
        child.run_cell(_CANARIES)
        succeeded = []
        for name, target in targets.items():
            with contextlib.suppress(Exception):  # an attack that fails raises here
                child.call(name, target)
                succeeded.append(name.replace("_", " "))
        return succeeded


@contextlib.contextmanager
def _targets() -> Iterator[dict[str, object]]:
    """What the canaries go for, by the name of the attack; all of it is ours."""
    with (
        tempfile.TemporaryDirectory(prefix="canary-") as folder,
        socket.create_server(("127.0.0.1", 0)) as server,
        subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE) as victim,
    ):
        os.chmod(folder, 0o777)  # so that no ordinary permission protects it
        secret = Path(folder, "secret")
        secret.write_text("a canary")
        secret.chmod(0o644)
        try:
            yield {
                "read_a_file": str(secret),
                "write_a_file": str(Path(folder, "written")),
                "open_a_connection": server.getsockname()[1],
                "end_another_process": victim.pid,
                "start_a_process": None,
            }
        finally:
            victim.kill()


def describe() -> str:
    """The tier of this machine, what it contains, and what would raise it, for people."""
    choice = choose()
    lines = [f"Tier {int(choice.tier)} ({choice.tier.name.lower()}).", CONTAINS[choice.tier]]
    if choice.escapes:
        lines.append("In it a submission could " + ", ".join(choice.escapes) + ".")
    for tier, reason in choice.refused.items():
        lines.append(f"Not tier {int(tier)} ({tier.name.lower()}): {reason}.")
    if choice.tier is not Tier.NAMESPACES:
        lines += [f"For tier 1: {advice}" for advice in _advice()]
    return "\n".join(lines)


def _advice() -> Iterator[str]:
    if shutil.which("bwrap") is None:
        yield "install bubblewrap (`sudo apt install bubblewrap`)."
    for name, good, bad in (
        ("kernel.apparmor_restrict_unprivileged_userns", "0", "1"),
        ("kernel.unprivileged_userns_clone", "1", "0"),
        ("user.max_user_namespaces", "10000", "0"),
    ):
        with contextlib.suppress(OSError):
            if Path("/proc/sys", *name.split(".")).read_text().strip() == bad:
                yield f"allow user namespaces (`sudo sysctl {name}={good}`)."
    if Path("/.dockerenv").exists() or Path("/run/.containerenv").exists():
        yield "a container's own confinement may deny namespaces; grade on the host, or loosen it."
