"""Attacks that break things: the machine, the grader, the others' submissions, the next cell."""

from __future__ import annotations

from tests.sample_class.submissions import Change

from .attack import (
    LOOT,
    MARK,
    RIGHT,
    Attack,
    act,
    answer,
    begin,
    end,
    in_every_task,
    look,
    solved_but,
)

SIGNALS = """
import signal
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64))
for number in range(1, 64):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
10 ** (10 ** 9)
"""
STUBBORN = """
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
"""
MEMORY = "hoard = []\nwhile len(hoard) < 500: hoard.append(bytearray(10**7))"
ONES = "import numpy as np\nnp.ones(10**11)"
FORKS = """
import os
for _ in range(100):
    try:
        if os.fork() == 0:
            import time
            time.sleep(1000)
    except OSError:
        break
"""
PROGRAMS = [
    "subprocess.check_output(['/bin/sh', '-c', 'sleep 1000 & echo x'])",
    "os.posix_spawn(sys.executable, ['python', '-c', 'import time; time.sleep(1000)'], {})",
    "1 / (os.system('sleep 1000 &') == 0)",
    "__import__('pty').fork()",
    "[p.start() for p in [__import__('multiprocessing').Process(target=print)]]",
    "1 / (ctypes.CDLL(None).clone(0, 0, 0, 0) > 0)",
]
EXEC = "import os\nos.execv('/usr/bin/env', ['env', 'sleep', '1000'])"
THREADS = """
import threading, time
try:
    while True:
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
except RuntimeError:
    pass
"""
LATE = """
import threading, os, time
def late():
    time.sleep(.05)
    while True:
        os.write(1, b"late" * 1000)
        print("late" * 1000)
threading.Thread(target=late, daemon=True).start()
"""
ONE_FILE = "file = open('large', 'wb')\nfor _ in range(1000): file.write(bytes(10**6))"
MANY_FILES = f"""
import os
for folder in (os.getcwd(), "/tmp", "/dev/shm", "/dev", "/var/tmp", "/run", "/"):
    for number in range(8):
        try:
            with open(f"{{folder}}/{MARK}-{{number}}", "wb") as file:
                for _ in range(10):
                    file.write(bytes(10**6))
        except OSError:
            pass
"""
INODES = "for n in range(10**5): open(f'file{n}', 'w').close()"
HIDDEN_MEMORY = [
    "os.write(os.memfd_create('x'), bytes(9))",
    "1 / (ctypes.CDLL(None).shmget(0, 1 << 28, 0o1600) >= 0)",
    "1 / (ctypes.CDLL(None).syscall(240, b'/mark-of-an-attack', 0o102, 0o600, 0) >= 0)",
]
FLOOD = "import os\nwhile True: os.write(1, b'A' * 65536)"
PRINT_FLOOD = "import sys\nwhile True: print('B' * 1000, file=sys.stderr)"
DRIP = "import time\nwhile True:\n    print('x', flush=True)\n    time.sleep(.01)"
DAEMON = """
import os, time
try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                time.sleep(1)
        os._exit(0)
except OSError:
    pass
"""
ORPHAN = "import ctypes\nctypes.CDLL(None).prctl(1, 0, 0, 0, 0)\nwhile True: pass"
STOP = "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)"
KILL = f"""
import os, signal
for pid in [@PID@, os.getppid()]:
    for number in (signal.SIGSTOP, signal.SIGKILL):
        try:
            if pid:
                os.kill(pid, number)
        except OSError:
            pass
for pid in [-1, *range(2, 3000)]:  # asks only: could it be killed?
    try:
        os.kill(pid, 0)
        if pid != os.getpid():
            print("{LOOT}", pid)
    except OSError:
        pass
"""
SEGFAULT = "import ctypes\nctypes.string_at(0)"
RECURSION = """
import sys
sys.setrecursionlimit(10**9)
class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")
def deep(n):
    return deep(n + 1)
for go in (lambda: deep(0), lambda: Deep().y, lambda: eval("(" * 10**5)):
    try:
        go()
    except BaseException as error:
        print(type(error).__name__)
"""
DESCRIPTORS = "import os\nos.closerange(0, 65536)"
REDIRECT = "import os\nos.dup2(3, 1)\nprint('hello' * 10, flush=True)\nos.write(1, b'hello' * 10)"
BOMB = """
import json, os, struct, time
def frame(tree, head=None, body=0, data=b""):
    text = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    return struct.pack("<IIQ", 0x4E4E4331, head or len(text), body) + text + data
"""
BOMBS = {
    "frame-of-an-exabyte": "os.write(3, frame({}, body=1 << 60)); time.sleep(1e6)",
    "frame-of-a-huge-tree": "os.write(3, frame({}, head=0xFFFFFFFF)); time.sleep(1e6)",
    "frame-in-halves": "os.write(3, frame({})[:9]); time.sleep(1e6)",
    "frame-of-noise": "os.write(3, os.urandom(100_000)); time.sleep(1e6)",
    "frame-too-deep": "os.write(3, frame(b'[' * 100_000 + b']' * 100_000)); time.sleep(1e6)",
    "frame-of-nan": 'os.write(3, frame(b\'{"value": NaN, "value": 1e999}\')); os._exit(0)',
    "frame-that-lies": "os.write(3, frame({'value': {'array': ['<f8', [10**6, 10**6]]}}, body=16, "
    "data=bytes(16)))",
    "frame-of-many-items": "os.write(3, frame({'value': [[]] * 300_000}))",
    "frame-of-no-kind": "os.write(3, frame({'error': [1, 2], 'value': {'handle': -1}}) * 9)",
    "never-reads": "while True: time.sleep(1e6)",
}
CONFINED = [
    "1 / (ctypes.CDLL(None).unshare(0x10000000) == 0)",
    "1 / (ctypes.CDLL(None).mount(b't', b'/tmp', b'tmpfs', 0, None) == 0)",
    "1 / (ctypes.CDLL(None).chroot(b'/tmp') == 0)",
    "1 / (ctypes.CDLL(None).syscall(425, 1, 0) > 0)",
    "1 / (ctypes.CDLL(None).syscall(321, 0, 0, 0) >= 0)",
    "1 / (ctypes.CDLL(None).syscall(298, 0, 0, 0, 0, 0) >= 0)",
    "1 / (ctypes.CDLL(None).syscall(323, 0) >= 0)",
    "1 / (ctypes.CDLL(None).syscall(435, 0, 0) > 0)",
    "1 / (ctypes.CDLL(None).setns(0, 0) == 0)",
    "open('/proc/sys/kernel/core_pattern', 'w')",
    "open('/proc/sysrq-trigger', 'w')",
    "open('/dev/kmsg', 'w')",
    "os.mknod('device', 0o60666, os.makedev(8, 0))",
    "os.nice(-10)",
    *(
        f"__import__('resource').setrlimit(__import__('resource').RLIMIT_{name}, (-1, -1))"
        for name in ("AS", "CPU", "FSIZE")
    ),
]
WRECK = """
import os, shutil
for name in ("gradebook.db", "submitted/honest/03-backprop/03-backprop.ipynb", "source", "."):
    path = os.path.join("@COURSE@", name)
    for harm in (lambda: os.chmod(path, 0), lambda: os.truncate(path, 0), lambda: os.remove(path),
                 lambda: os.rename(path, path + "-gone"), lambda: shutil.rmtree(path),
                 lambda: os.utime(path, (0, 0)), lambda: os.chown(path, 0, 0)):
        try:
            harm()
        except OSError:
            pass
"""
OWN_FOLDER = """
import os
here = os.getcwd()
for harm in (lambda: os.symlink("/etc/passwd", "figure.png"), lambda: os.mkfifo("fifo"),
             lambda: os.mkdir("locked"), lambda: os.chmod("locked", 0), lambda: os.chmod(here, 0),
             lambda: os.rmdir(here)):
    try:
        harm()
    except OSError:
        pass
"""
LOCKS = """
import fcntl, os, sqlite3
for path in ("@COURSE@/gradebook.db", "@COURSE@/.grading.lock"):
    try:
        file = open(path, "a")
        fcntl.flock(file, fcntl.LOCK_EX)
        book = sqlite3.connect("@COURSE@/gradebook.db")
        book.execute("BEGIN EXCLUSIVE")
    except Exception:
        pass
"""
MANY_OUTPUTS = [end("print('C' * (1 << 20))") for _ in range(100)]
FIGURES = "import matplotlib.pyplot as plt\nfor _ in range(200): plt.figure(); plt.plot([1])"


def in_a_call(code: str) -> tuple[Change, ...]:
    """Everything is right but for one function, which does this."""
    lines = "\n".join(f"    {line}" for line in code.strip().splitlines())
    return solved_but("softmax_jacobian", f"def softmax_jacobian(o):\n{lines}\n    return o")


BUT_ONE = 94  # without softmax_jacobian's 6 points
ATTACKS = [
    Attack("loops", BUT_ONE, "an endless loop in a call", in_a_call("while True: pass")),
    Attack(
        "sleeps", BUT_ONE, "sleeps for ever in a call", in_a_call("import time; time.sleep(1e6)")
    ),
    Attack("loops-and-catches", BUT_ONE, "catches the alarm", in_a_call(STUBBORN)),
    Attack("blocks-signals", BUT_ONE, "a long loop in C, signals blocked", in_a_call(SIGNALS)),
    Attack("sleeps-everywhere", 0, "time out in every test", act("import time; time.sleep(1e6)")),
    Attack("loops-in-cells", 100, "cells that never end", (RIGHT, end("while True: pass"))),
    Attack("takes-memory", BUT_ONE, "memory, bit by bit", in_a_call(MEMORY)),
    Attack("takes-memory-at-once", BUT_ONE, "an array of 800 GB", in_a_call(ONES)),
    Attack("fork-bomb", 100, "a hundred processes", (RIGHT, begin(FORKS))),
    Attack(
        "starts-programs",
        100,
        "subprocess and its like",
        (RIGHT, look(*PROGRAMS)),
        absent=(LOOT,),
    ),
    Attack("becomes-a-program", BUT_ONE, "exec", in_a_call(EXEC)),
    Attack("starts-threads", 100, "threads without end", (RIGHT, begin(THREADS))),
    Attack("late-output", 100, "a thread that floods later", (RIGHT, end(LATE))),
    Attack("large-file", 100, "a file of a gigabyte", (RIGHT, end(ONE_FILE))),
    Attack("many-files", 100, "files in every folder", (RIGHT, end(MANY_FILES))),
    Attack("inodes", 100, "100,000 empty files", (RIGHT, end(INODES))),
    Attack(
        "hides-memory", 100, "memfd, SysV, queues", (RIGHT, look(*HIDDEN_MEMORY)), absent=(LOOT,)
    ),
    Attack("floods-stdout", 100, "output past Python", (RIGHT, end(FLOOD))),
    Attack("floods-stderr", 100, "output without end", (RIGHT, end(PRINT_FLOOD))),
    Attack("drips", 100, "output, drop by drop", (RIGHT, end(DRIP))),
    Attack("prints-megabytes", 100, "a megabyte in each of 100 cells", (RIGHT, *MANY_OUTPUTS)),
    Attack("answers-with-megabytes", 0, "60 MB in every answer", answer("np.zeros(7_500_000)")),
    Attack("draws-without-end", 100, "200 figures", (RIGHT, end(FIGURES))),
    Attack("daemon", 100, "a process that outlives", (RIGHT, begin(DAEMON))),
    Attack("orphan", BUT_ONE, "resets PDEATHSIG, then loops", in_a_call(ORPHAN)),
    Attack("stops-itself", BUT_ONE, "SIGSTOP", in_a_call(STOP)),
    Attack("kills", 100, "kills parent and siblings", (RIGHT, begin(KILL)), absent=(LOOT,)),
    Attack("kills-in-tests", 0, "the same while tests run", act(KILL)),
    Attack("segfault", BUT_ONE, "a null pointer", in_a_call(SEGFAULT)),
    Attack("aborts", BUT_ONE, "abort, to leave a core", in_a_call("import os; os.abort()")),
    Attack("recursion", 0, "no limit of recursion", (begin(RECURSION),)),
    Attack("closes-descriptors", BUT_ONE, "closes what it speaks by", in_a_call(DESCRIPTORS)),
    Attack("redirects", BUT_ONE, "prints into the frames", in_a_call(REDIRECT)),
    *(
        Attack(name, BUT_ONE, "a frame that is none", in_a_call(BOMB + bomb))
        for name, bomb in BOMBS.items()
    ),
    Attack(
        "breaks-out",
        100,
        "namespaces, mount, io_uring, bpf, rlimits",
        (RIGHT, look(*CONFINED)),
        absent=(LOOT,),
    ),
    Attack("wrecks", 100, "deletes gradebook and submissions", (RIGHT, begin(WRECK)), fronts=True),
    Attack("wrecks-its-folder", 100, "links, FIFO, chmod 0", (RIGHT, end(OWN_FOLDER))),
    Attack("holds-locks", 100, "locks on the gradebook", (RIGHT, begin(LOCKS))),
    Attack(
        "dies-in-every-cell",
        0,
        "kills itself in every task",
        (in_every_task("import os; os.kill(os.getpid(), 9)"),),
    ),
]
