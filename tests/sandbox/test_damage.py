"""What a submission must not be able to break, fill up, or leave behind, tier by tier."""

from __future__ import annotations

import contextlib
import errno
import platform
import time
from pathlib import Path

import numpy as np
import pytest
from planted import QUICK, World, descendants

from autograder.sandbox import Child, Limits, Sandbox, Tier
from autograder.sandbox.inside import seccomp
from autograder.student import BadFrame, StudentDied, StudentError, StudentTimeout

STRONG = [Tier.NAMESPACES, Tier.LANDLOCK]
strong = pytest.mark.parametrize("tier", STRONG, ids=lambda t: f"tier{int(t)}", indirect=True)
SOURCE = """
import ctypes, os, resource, signal, sys, threading, time
libc = ctypes.CDLL(None, use_errno=True)

def attempt(function, *args):
    try:
        return function(*args) or True
    except OSError:
        return False
"""


@pytest.fixture
def jailed(jailed: Child) -> Child:
    jailed.run_cell(SOURCE)
    return jailed


# Files


@strong
@pytest.mark.parametrize("how", ["'w'", "'a'", "'r+'"])
def test_no_file_outside_can_be_written(jailed: Child, world: World, how: str) -> None:
    jailed.run_cell(f"def f(path): return attempt(lambda: open(path, {how}).write('x'))")
    for path in (world.file, world.folder / "new", Path(__file__).parent / "sitecustomize.py"):
        assert jailed.call("f", str(path)) is False
    assert world.file.read_text() == world.secret
    assert [path.name for path in world.folder.iterdir()] == ["solution.py"]


@strong
@pytest.mark.parametrize(
    "change",
    [
        "os.unlink",
        "lambda p: os.rename(p, p + '2')",
        "lambda p: os.chmod(p, 0)",
        "lambda p: os.utime(p, (0, 0))",
        "lambda p: os.truncate(p, 0)",
        "lambda p: os.mkdir(p + '.d')",
        "lambda p: os.symlink('/', p + '.link')",
        "lambda p: os.setxattr(p, 'user.x', b'')",
        "lambda p: os.mkfifo(p + '.fifo')",
    ],
)
def test_no_file_outside_can_be_changed(jailed: Child, world: World, change: str) -> None:
    before = world.file.stat()
    jailed.run_cell(f"change = {change}\ndef f(path): return attempt(change, path)")
    assert jailed.call("f", str(world.file)) is False
    after = world.file.stat()
    assert (after.st_mode, after.st_mtime, after.st_size) == (
        before.st_mode,
        before.st_mtime,
        before.st_size,
    )
    assert [path.name for path in world.folder.iterdir()] == ["solution.py"]


@strong
def test_pythons_own_files_cannot_be_written(jailed: Child) -> None:
    jailed.run_cell(
        "import numpy, site\n"
        "def f():\n"
        "    paths = [numpy.__file__, *(p + '/x.pth' for p in sys.path if p), sys.executable]\n"
        "    return [attempt(lambda: open(p, 'a')) for p in paths]"
    )
    assert not any(jailed.call("f"))


FOLDERS = ["/tmp", "/dev/shm", "/dev", "/", "/var/tmp", "/run", "/sandbox", "/proc"]


@strong
def test_the_disk_cannot_be_filled(jailed: Child) -> None:
    """Neither the folder of its own, which is bounded, nor any other."""
    source = (
        "written = 0\n"
        f"for folder in {FOLDERS} + ['.']:\n"
        "    try:\n"
        "        for i in range(30):\n"
        "            with open(folder + '/x%d' % i, 'wb') as file:\n"
        "                for _ in range(10): written += file.write(bytes(10**6))\n"
        "        time.sleep(1)\n"
        "    except OSError: pass"
    )
    try:
        jailed.run_cell(source)
    except StudentDied as death:
        assert "MB of files" in str(death)  # noqa: PT017
    else:
        assert 0 < jailed.get("written") <= (QUICK.disk_mb + 1) << 20


@pytest.mark.parametrize("size", [0, 100_000], ids=["many files", "large files"])
def test_a_folder_that_grows_is_stopped(sandbox: Sandbox, size: int) -> None:
    limits = Limits(inodes=100, disk_mb=8)
    with sandbox.child(limits=limits) as child:
        child.run_cell(
            "def f(size):\n"
            "    for n in range(100_000):\n"
            "        try:\n"
            "            with open('f%d' % n, 'wb') as file: file.write(bytes(size))\n"
            "        except OSError: return n"
        )
        try:
            made = child.call("f", size)
        except StudentDied as death:  # by its leader, within a tenth of a second
            assert "MB of files" in str(death)  # noqa: PT017
        else:
            assert made <= limits.inodes


def test_a_file_cannot_grow_beyond_its_limit(jailed: Child) -> None:
    jailed.run_cell("signal.signal(signal.SIGXFSZ, signal.SIG_IGN)")
    jailed.run_cell(
        "def f():\n"
        "    with open('a', 'wb', 0) as file:\n"
        "        return attempt(lambda: file.write(bytes(17 << 20)) == 17 << 20)"
    )
    with contextlib.suppress(StudentDied):
        jailed.call("f")
        assert jailed.call_with_arguments("f")[0] in (False, True)
        jailed.run_cell("size = os.path.getsize('a')")
        assert jailed.get("size") <= QUICK.file_mb << 20


# Processes


@strong
def test_no_process_can_be_started(jailed: Child) -> None:
    jailed.run_cell(
        "import subprocess, multiprocessing\n"
        "def f():\n"
        "    return [attempt(os.fork), attempt(os.execv, '/bin/true', ['true']),\n"
        "            attempt(subprocess.run, ['/bin/true']), os.system('true') == 0,\n"
        "            attempt(lambda: multiprocessing.Process(target=print).start())]"
    )
    assert jailed.call("f") == [False] * 5


@strong
def test_no_other_process_can_be_signalled(jailed: Child, world: World) -> None:
    jailed.run_cell(
        "def f(pid):\n"
        "    targets = [(p, s) for p in (pid, os.getppid() or pid) for s in (0, 9, 19)]\n"
        "    return [attempt(os.kill, *target) for target in [*targets, (-1, 0)]]"
    )
    assert not any(jailed.call("f", world.victim.pid))
    assert world.victim.poll() is None


@strong
def test_no_other_process_can_be_limited_or_slowed(jailed: Child, world: World) -> None:
    jailed.run_cell(
        "def f(pid):\n"
        "    return [attempt(resource.prlimit, pid, resource.RLIMIT_CPU, (1, 1)),\n"
        "            attempt(os.setpriority, os.PRIO_PROCESS, pid, 19),\n"
        "            attempt(os.sched_setaffinity, pid, {0})]"
    )
    assert jailed.call("f", world.victim.pid) == [False] * 3


def test_limits_cannot_be_raised(jailed: Child) -> None:
    jailed.run_cell(
        "def f():\n"
        "    kinds = [getattr(resource, n) for n in dir(resource) if n.startswith('RLIMIT_')]\n"
        "    high = [k for k in kinds if resource.getrlimit(k)[1] != resource.RLIM_INFINITY]\n"
        "    raised = []\n"
        "    for k in high:\n"
        "        try:\n"
        "            resource.setrlimit(k, (resource.RLIM_INFINITY,) * 2); raised.append(k)\n"
        "        except (OSError, ValueError): pass\n"
        "    return len(high), raised"
    )
    count, raised = jailed.call("f")
    assert count >= 8
    assert raised == []


def test_it_has_no_capabilities_and_gets_none(jailed: Child) -> None:
    jailed.run_cell(
        "import struct\n"
        "def f():\n"
        "    data = ctypes.create_string_buffer(24)\n"
        "    assert libc.capget(struct.pack('Ii', 0x20080522, 0), data) == 0\n"
        "    return sum(data.raw), libc.prctl(39, 0, 0, 0, 0)"
    )
    assert jailed.call("f") == (0, 1)


CALLS = {
    name: numbers
    for group in (seccomp._PROCESSES, seccomp._NETWORK, seccomp._MEMORY, seccomp._KERNEL)
    for name, numbers in group.items()
    if name not in ("fork", "vfork", "execve", "execveat")  # tried above, and these would work
}


@strong
def test_denied_system_calls_are_denied(jailed: Child) -> None:
    if not seccomp.supported():
        pytest.skip("no numbers for this processor")
    column = ["x86_64", "aarch64"].index(platform.machine())
    jailed.run_cell(
        "def f(number):\n"
        "    ctypes.set_errno(0)\n"
        "    result = libc.syscall(ctypes.c_long(number), *[ctypes.c_long(-1)] * 6)\n"
        "    return result, ctypes.get_errno()"
    )
    allowed = {
        name
        for name, numbers in CALLS.items()
        if numbers[column] is not None and jailed.call("f", numbers[column]) != (-1, errno.EPERM)
    }
    assert allowed == set()
    for unknown in (435, 452, 470, 1000):
        assert jailed.call("f", unknown) == (-1, errno.ENOSYS)


@strong
def test_namespaces_and_the_parents_death_signal_are_out_of_reach(jailed: Child) -> None:
    jailed.run_cell(
        "def f():\n"
        "    flags = [0x20000, 0x10000000, 0x20000000, 0x40000000]\n"
        "    clone = {'x86_64': 56, 'aarch64': 220}[os.uname().machine]\n"
        "    made = [libc.syscall(clone, flag | 17, 0, 0, 0, 0) for flag in flags]\n"
        "    return made + [libc.prctl(1, 0, 0, 0, 0)]"
    )
    assert jailed.call("f") == [-1] * 5


def test_threads_are_bounded(jailed: Child) -> None:
    jailed.run_cell("user = os.getuid()")
    if jailed.get("user") == 0:
        pytest.skip("known not to be contained where Python is for root only: nothing binds root")
    jailed.run_cell(
        "threading.stack_size(1 << 16)\n"
        "def f():\n"
        "    n = 0\n"
        "    try:\n"
        "        while n < 2000:\n"
        "            threading.Thread(target=time.sleep, args=(30,), daemon=True).start(); n += 1\n"
        "    except RuntimeError: pass\n"
        "    return n"
    )
    assert jailed.call("f") < 1000


def test_a_daemon_does_not_outlive_its_child(sandbox: Sandbox) -> None:
    with sandbox.child() as child:
        child.run_cell(SOURCE)
        child.run_cell(
            "def f():\n"
            "    if os.fork() == 0:\n"
            "        os.setsid()\n"
            "        if os.fork() == 0:\n"
            "            libc.prctl(1, 0, 0, 0, 0)\n"
            "            time.sleep(60)\n"
            "        os._exit(0)\n"
            "    os.wait()\n"
            "    return True"
        )
        with contextlib.suppress(StudentError):
            child.call("f")
    # In tier 1 the fork server itself is a child, of bubblewrap.
    own = 1 if sandbox.tier is Tier.NAMESPACES else 0
    deadline = time.monotonic() + 5
    while len(descendants(sandbox._server.pid)) > own and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(descendants(sandbox._server.pid)) == own


# Time and memory


@pytest.mark.parametrize(
    "body",
    [
        "while True: pass",
        "time.sleep(1000)",
        "signal.signal(signal.SIGALRM, signal.SIG_IGN); time.sleep(1000)",
        "signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64)); 10 ** (10**9)",
        "os.kill(os.getpid(), signal.SIGSTOP); time.sleep(1000)",
        "while True: os.write(1, b'x' * 65536)",
        "while True: print('x' * 1000)",
        "os.read(3, 1); time.sleep(1000)",
        "threading.Thread(target=lambda: [0 for _ in iter(int, 1)]).start(); time.sleep(1000)",
    ],
)
def test_time_is_up_when_it_is_up(jailed: Child, body: str) -> None:
    jailed.run_cell(f"def f():\n    {body}")
    jailed.call_seconds = 0.2
    started = time.monotonic()
    with pytest.raises((StudentTimeout, StudentDied)):
        jailed.call("f")
    assert time.monotonic() - started < 3.0


def test_processor_time_of_threads_counts(sandbox: Sandbox) -> None:
    with sandbox.child(limits=Limits(cpu_seconds=1)) as child:
        child.run_cell("import threading\ndef spin():\n    while True: pass")
        child.run_cell("threading.Thread(target=spin, daemon=True).start()")
        with pytest.raises(StudentDied, match="processor time"):
            child.run_cell("import time\ntime.sleep(5)")


def test_the_time_of_all_calls_together_is_bounded(sandbox: Sandbox) -> None:
    with sandbox.child(limits=Limits(total_seconds=0.6)) as child:
        child.run_cell("import time\ndef f(): time.sleep(0.25)")
        with pytest.raises(StudentTimeout):  # noqa: PT012
            for _ in range(10):
                child.call("f")


def test_calls_that_wait_for_the_next_are_part_of_that_time(sandbox: Sandbox) -> None:
    limits = Limits(call_seconds=1.0, total_seconds=1.0)
    with sandbox.child(limits=limits) as child:
        child.run_cell("import time\nclass Slow:\n    def __init__(self, s): time.sleep(s)")
        objects = [child.call("Slow", seconds) for seconds in (0, *[0.5] * 20)]
        started = time.monotonic()
        with pytest.raises(StudentTimeout):
            _ = objects[0].x
        assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "body",
    [
        "x = []\n    while True: x.append(bytearray(10**7))",
        "import numpy as np; np.ones(10**10)",
        "x = 'x' * 10**11",
    ],
)
def test_memory_is_bounded(jailed: Child, body: str) -> None:
    jailed.run_cell(f"def f():\n    {body}")
    with pytest.raises(StudentError, match="MemoryError"):
        jailed.call("f")
    assert not jailed.dead


@strong
def test_memory_that_no_limit_counts_is_denied(jailed: Child) -> None:
    jailed.run_cell(
        "def f(): return attempt(os.memfd_create, 'x'), libc.shmget(0, 1 << 28, 0o1600)"
    )
    assert jailed.call("f") == (False, -1)


# The conversation


@pytest.mark.parametrize(
    "body",
    [
        "os.closerange(0, 65536)",
        "os.close(3)",
        "os.dup2(3, 1); os.write(1, b'hello' * 100)",
        "os.write(3, os.urandom(100_000))",
        "os.write(3, bytes(16)); time.sleep(60)",
        "import socket; socket.socket(fileno=3).shutdown(2)",
        "sys.setrecursionlimit(10**9)\n    g = lambda n: g(n + 1)\n    g(0)",
        "ctypes.string_at(0)",
        "os._exit(0)",
    ],
)
def test_a_broken_conversation_is_the_students_fault(jailed: Child, body: str) -> None:
    jailed.run_cell(f"def f():\n    {body}")
    jailed.call_seconds = 0.5
    with pytest.raises((StudentDied, BadFrame, StudentTimeout, StudentError)):
        jailed.call("f")


def test_an_answer_larger_than_a_frame_is_the_students_error(jailed: Child) -> None:
    jailed.run_cell("import numpy as np\ndef f(): return np.broadcast_to(1.0, (10**5, 10**4))")
    with pytest.raises(StudentError, match="ValueTooLarge"):
        jailed.call("f")
    assert not jailed.dead


def test_a_child_that_never_reads_does_not_hold_the_grader(jailed: Child) -> None:
    jailed.run_cell("def f(x): return 1")
    jailed.run_cell("def hold(): time.sleep(0.1); 10 ** (10**8)  # in C, and lets nobody else run")
    jailed.run_cell("threading.Thread(target=hold, daemon=True).start()")
    jailed.call_seconds = 0.5
    time.sleep(0.3)
    started = time.monotonic()
    with pytest.raises((StudentTimeout, StudentDied)):
        jailed.call("f", np.zeros(7 << 20))
    assert time.monotonic() - started < 4.0
