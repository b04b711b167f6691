"""What a submission must not be able to read or to reach, tier by tier."""

from __future__ import annotations

import contextlib
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from planted import World

from autograder.sandbox import Child, Handle, Sandbox, Tier
from autograder.sandbox.tiers import attack

REPOSITORY = Path(__file__).resolve().parents[2]

SOURCE = '''
import ctypes, gc, os, socket, sys

libc = ctypes.CDLL(None, use_errno=True)

def read(path):
    return open(path, errors="replace").read(10**6)

def read_by_link(path, link):
    link(path, "link")
    return read("link")

def read_with_dots(path):
    return read(os.path.join(os.getcwd(), *[".."] * 30) + path)

def read_through_proc(path):
    found = ""
    for root in ("/proc/self/root", "/proc/1/root", "/proc/self/cwd/../../../..", "/proc/2/root"):
        try:
            found += read(root + path)
        except OSError:
            pass
    return found

def read_environments(pid):
    found = str(dict(os.environ))
    for name in ("self", str(os.getppid()), "1", str(pid)):
        try:
            found += read("/proc/" + name + "/environ")
        except OSError:
            pass
    return found

def read_memory(pid):
    return len(open("/proc/%d/mem" % pid, "rb", 0).read(0)) == 0

def copy_memory(pid):
    return libc.process_vm_readv(pid, None, 0, None, 0, 0) == 0

def trace(pid):
    attached = libc.ptrace(0x4206, pid, 0, 0) == 0  # PTRACE_SEIZE: does not stop it
    return attached

def search_memory():
    """All that frames and the collector lead to."""
    found, frame = [], sys._getframe()
    while frame:
        found.append(repr(frame.f_locals)[:10**6])
        frame = frame.f_back
    for thing in gc.get_objects():
        if type(thing) in (dict, list, tuple):
            try:
                found.append(repr(thing)[:10**4])
            except Exception:
                pass
    return "".join(found)

def connect(port):
    socket.create_connection(("127.0.0.1", port), 1)
    return True

def connect_abstract(name):
    socket.socket(socket.AF_UNIX).connect(name)
    return True

def send_datagram(port):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", port))
    return True

def other_sockets():
    made = 0
    for family, kind, protocol in ((16, 3, 0), (40, 1, 0), (17, 3, 0), (38, 5, 0)):
        try:
            socket.socket(family, kind, protocol)
            made += 1
        except OSError:
            pass
    return made

def descriptors():
    found = []
    for number in range(200):
        try:
            os.fstat(number)
            found.append(number)
        except OSError:
            pass
    return found

def is_there(path):
    return os.path.exists(path)
'''


@dataclass
class Theft:
    """An attack: what it calls, with what, and whether it got anything."""

    function: str
    arguments: Callable[[World], tuple]
    got: Callable[[World, object], bool] = lambda world, answer: world.secret in str(answer)
    escapes: set[Tier] = field(default_factory=lambda: {Tier.LIMITS})


def accepted(server: str) -> Callable[[World, object], bool]:
    def got(world: World, answer: object) -> bool:
        with contextlib.suppress(BlockingIOError):
            getattr(world, server).accept()
            return True
        return bool(answer)

    return got


def received(world: World, answer: object) -> bool:
    with contextlib.suppress(BlockingIOError):
        world.udp.recv(10)
        return True
    return bool(answer)


def any_answer(world: World, answer: object) -> bool:
    return bool(answer)


NONE: set[Tier] = set()
THEFTS = {
    "the solution by its path": Theft("read", lambda w: (str(w.file),)),
    "the solution by dots": Theft("read_with_dots", lambda w: (str(w.file),)),
    "the solution through /proc": Theft("read_through_proc", lambda w: (str(w.file),)),
    "the hidden suite": Theft("read", lambda w: (str(REPOSITORY / "pyproject.toml"),), any_answer),
    "users of the machine": Theft("read", lambda w: ("/etc/passwd",), any_answer),
    "their passwords": Theft("read", lambda w: ("/etc/shadow",), any_answer),
    "the machine's mounts": Theft("read", lambda w: ("/proc/self/mountinfo",), any_answer),
    "the grader's environment": Theft("read_environments", lambda w: (w.victim.pid,)),
    "another process's memory": Theft("read_memory", lambda w: (w.victim.pid,), any_answer),
    "another process's memory by copying": Theft(
        "copy_memory", lambda w: (w.victim.pid,), any_answer
    ),
    "another process by tracing": Theft("trace", lambda w: (w.victim.pid,), any_answer),
    "what is in its own memory": Theft("search_memory", lambda w: (), escapes=NONE),
    "a TCP connection": Theft("connect", lambda w: (w.port,), accepted("tcp")),
    "an abstract socket": Theft("connect_abstract", lambda w: (w.abstract,), accepted("unix")),
    "a datagram": Theft("send_datagram", lambda w: (w.udp.getsockname()[1],), received),
    "netlink, vsock, raw and crypto sockets": Theft("other_sockets", lambda w: (), any_answer),
    "descriptors of the grader": Theft(
        "descriptors", lambda w: (), lambda w, answer: answer != [0, 1, 2, 3], escapes=NONE
    ),
}


def attempt(child: Child, theft: Theft, world: World) -> object:
    try:
        return child.call(theft.function, *theft.arguments(world))
    except Exception as error:
        return None if child.dead else error.args and None


@pytest.mark.parametrize("name", THEFTS)
def test_nothing_is_to_be_had(jailed: Child, tier: Tier, world: World, name: str) -> None:
    theft = THEFTS[name]
    if tier in theft.escapes:
        pytest.skip(f"known not to be contained in tier {int(tier)}")
    assert jailed.run_cell(SOURCE).ok
    answer = attempt(jailed, theft, world)
    assert not theft.got(world, answer)


@pytest.mark.parametrize("link", ["os.symlink", "os.link"])
def test_links_lead_nowhere(jailed: Child, tier: Tier, world: World, link: str) -> None:
    if tier is Tier.LIMITS:
        pytest.skip("known not to be contained in tier 3")
    jailed.run_cell(SOURCE)
    jailed.run_cell(f"def f(path): return read_by_link(path, {link})")
    answer = attempt(jailed, Theft("f", lambda w: (str(w.file),)), world)
    assert world.secret not in str(answer)


def test_the_weakest_tier_contains_no_canary_that_needs_no_rights() -> None:
    """Why it is not for other people's code; and that canaries do notice an escape."""
    assert {"read a file", "write a file", "open a connection"} <= set(attack(Tier.LIMITS))


@pytest.mark.parametrize("tier", [Tier.NAMESPACES, Tier.LANDLOCK], indirect=True)
def test_the_canaries_find_no_escape(sandbox: Sandbox) -> None:
    assert attack(sandbox.tier) == []


def test_packages_can_be_imported_that_were_not_before(jailed: Child) -> None:
    """What must still work in every tier: Python's own library and the packages beside it."""
    outcome = jailed.run_cell(
        "import colorsys, sqlite3, zoneinfo, xml.dom.minidom, scipy.special\nscipy.special.erf(0.5)"
    )
    assert outcome.ok, outcome.outputs
    folder = sysconfig.get_path("purelib")
    assert jailed.run_cell(f"import os\nlen(os.listdir({folder!r})) > 3").ok


def test_an_object_that_equals_everything_equals_nothing_here(child: Child) -> None:
    child.run_cell(
        "import os\nclass E:\n"
        "    __array_ufunc__ = None\n"
        "    def __eq__(self, other): return True\n"
        "    def __float__(self): return 42.0\n"
        "    def __array__(self, *a): return [42.0]\n"
        "    def __reduce__(self): return os.system, ('id',)\n"
        "def f(): return E()"
    )
    answer = child.call("f")
    assert isinstance(answer, Handle)
    assert answer != 42.0
    with pytest.raises(TypeError):
        float(answer)


@pytest.mark.parametrize(
    "damage",
    [
        "import numpy as np; np.allclose = lambda *a, **k: True",
        "import numpy as np; np.testing.assert_allclose = lambda *a, **k: None",
        "import time; time.time = time.monotonic = lambda: 0.0",
        "import builtins; builtins.abs = lambda x: 0",
        "import json; json.dumps = lambda *a, **k: '{\"value\": 42.0}'",
        "import atexit; atexit.register(lambda: print('{\"score\": 100}'))",
        "import sys; sys.modules['inside.values'].Encoder = lambda *a: (lambda v: 42.0)",
        "get_ipython().run = lambda source: True",
        "import sys; sys.settrace(lambda *a: None); sys.setrecursionlimit(60)",
    ],
)
def test_what_a_submission_does_to_its_own_process_stays_there(
    sandbox: Sandbox, damage: str
) -> None:
    with sandbox.child() as spoilt, contextlib.suppress(Exception):
        spoilt.run_cell(damage)
        spoilt.call("f")
    with sandbox.child() as clean:
        clean.run_cell("import numpy as np\ndef f(): return bool(np.allclose(1, 2)), abs(-3)")
        assert clean.call("f") == (False, 3)
