"""However the grader ends, nothing of the students' code goes on running."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from planted import descendants

from autograder.sandbox import Sandbox, Tier

GRADER = """
import os, sys, threading, time
from autograder.sandbox import Limits, Sandbox, Tier
sandbox = Sandbox(Tier(int(sys.argv[1])), Limits(cpu_seconds=60))
children = [sandbox.child() for _ in range(2)]
if sys.argv[2] == "forked" and os.fork() == 0:
    time.sleep(8)  # a copy of the grader, which outlives it and holds copies of its sockets
    os._exit(0)
children[0].run_cell("import signal; [signal.signal(s, signal.SIG_IGN) for s in (1, 2, 3, 15)]")
threading.Thread(target=lambda: children[0].run_cell("while True: pass", timeout=60)).start()
print("running", flush=True)
threading.Event().wait()
"""


@pytest.mark.parametrize("how", ["alone", "forked"])
def test_a_killed_grader_leaves_nothing_running(sandbox: Sandbox, tier: Tier, how: str) -> None:
    root = Path(__file__).resolve().parents[2]
    grader = subprocess.Popen(
        [sys.executable, "-c", GRADER, str(int(tier)), how], stdout=subprocess.PIPE, cwd=root
    )
    with grader:
        assert grader.stdout.readline() == b"running\n"
        time.sleep(0.2)
        left = descendants(grader.pid) - copies(grader.pid)
        assert len(left) >= 5  # the fork server, two leaders, two children
        grader.send_signal(signal.SIGKILL)
        grader.stdout.close()
    deadline = time.monotonic() + 5
    while (left := {pid for pid in left if is_running(pid)}) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert left == set()


def copies(pid: int) -> set[int]:
    """The forked copies of a process, by their command line."""
    command = Path("/proc", str(pid), "cmdline").read_bytes()
    return {
        child
        for child in descendants(pid)
        if Path("/proc", str(child), "cmdline").read_bytes() == command
    }


def is_running(pid: int) -> bool:
    try:
        state = Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_closed_sandbox_leaves_nothing_running(tier: Tier, sandbox: Sandbox) -> None:
    with Sandbox(tier, sandbox.limits) as own:
        own.child().run_cell("x = 1")
        left = descendants(own._server.pid)
    assert left
    time.sleep(0.1)
    assert not any(map(is_running, left))


@pytest.mark.parametrize("tier", [Tier.LANDLOCK, Tier.LIMITS], indirect=True)
def test_a_closed_sandbox_leaves_no_files(sandbox: Sandbox, tier: Tier) -> None:
    with Sandbox(tier, sandbox.limits) as own:
        with own.child() as child:
            child.run_cell("import os\nos.makedirs('a/b'); open('a/b/c', 'w').write('x')")
            child.run_cell("os.symlink('/', 'root')\nos.chmod('a/b', 0); os.chmod('a', 0)")
        folder = Path(own._folder)
        assert folder.exists()
    assert not folder.exists()
