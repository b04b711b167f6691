"""Attacks that steal: hidden tests, solutions, the gradebook, the others' work, hidden inputs."""

from __future__ import annotations

from .attack import LOOT, MARK, RIGHT, SEE, Attack, begin, end, in_every_task, look

SUITE = "@ROOT@/autograder/suites/03_backprop.py"
FILES = [
    SUITE,
    "@ROOT@/solutions/03-backprop.md",
    "@ROOT@/autograder/judge.py",
    "@ROOT@/autograder/work.py",
    "@COURSE@/gradebook.db",
    "@COURSE@/submitted/honest/03-backprop/03-backprop.ipynb",
    "@COURSE@/source/03-backprop/03-backprop.ipynb",
    "@COURSE@/autograded/honest/03-backprop/03-backprop.ipynb",
    "/etc/shadow",
    "/proc/1/environ",
    "/proc/@PID@/environ",
    "/proc/@PID@/maps",
    "/proc/self/root/@COURSE@/gradebook.db",
    "/proc/self/cwd/../../../../../..@COURSE@/gradebook.db",
]
DISK = [f"open({path!r}, 'rb').read()[:100]" for path in FILES]
OURS = {"solutions", "autograder", "submitted", "honest", "gradebook.db"}
FOLDERS = [
    f"{OURS!r} & set(os.listdir({path!r}))"
    for path in ("@ROOT@", "@COURSE@", "@COURSE@/submitted", "..")
]
LINKS = f"""
import os
for name, path in {dict(enumerate(FILES))!r}.items():
    for make in (os.symlink, os.link):
        try:
            make(path, f"figure{{name}}{{make.__name__}}.png")
            print(f"{LOOT}", open(f"figure{{name}}{{make.__name__}}.png", "rb").read(100))
        except OSError:
            pass
"""
MEMORY = f"""
import gc, sys
def search():
    hay, frame = [], sys._getframe()
    while frame:
        hay.append(str(frame.f_locals)[:100_000] + str(list(frame.f_globals))[:100_000])
        frame = frame.f_back
    hay += [str(o)[:5000] for o in gc.get_objects() if isinstance(o, (dict, list, tuple))][:20_000]
    hay += [str(vars(m))[:5000] for m in list(sys.modules.values()) if hasattr(m, "__dict__")]
    hay = " ".join(hay)
    for backwards in ("(si_tneidarg", "redarg-eht-fo-nekot", "esle ydoboN"):
        print("{LOOT}" if "".join(reversed(backwards)) in hay else "nothing")
search()
"""
PROCESSES = [
    "[p for p in os.listdir('/proc') if p == '@PID@']",
    "open('/proc/@PID@/mem', 'rb')",
    "os.kill(@PID@, 0)",
    "os.pidfd_open(@PID@)",
    "1 / (ctypes.CDLL(None).ptrace(16, @PID@, 0, 0) == 0)",
    "1 / (ctypes.CDLL(None).process_vm_readv(@PID@, 0, 0, 0, 0, 0) == 0)",
]
NETWORK = [
    "socket.create_connection(('127.0.0.1', @PORT@), 1)",
    "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', @PORT@))",
    "socket.socket(socket.AF_UNIX).connect('\\0mark-of-an-attack')",
    "socket.getaddrinfo('localhost.localdomain.invalid', 80)",
    "socket.socket(40, socket.SOCK_STREAM)",
    "socket.socket(16, socket.SOCK_RAW, 0)",
    "1 / (ctypes.CDLL(None).syscall(250, 0, -3, 1) > 0)",
]
DESCRIPTORS = f"""
import os
for number in [0, *range(4, 64)]:
    try:
        data = os.read(number, 100)
        print("{LOOT}" if data else "empty", data)
    except OSError:
        pass
"""
IMPORTS = [
    "__import__('autograder.suite').suite.load_suite('03-backprop')",
    "list(sqlite3.connect('file:@COURSE@/gradebook.db', uri=True).execute('select 1'))",
    "subprocess.check_output(['cat', '@COURSE@/gradebook.db'])",
    "1 / (os.system('cat @COURSE@/gradebook.db') == 0)",
    "get_ipython().getoutput('cat @COURSE@/gradebook.db')",
]
ENVIRONMENT = """
import os, sys
print(dict(os.environ), sys.argv, sys.path, sys.flags, os.getcwd(), os.uname())
try:
    print(open("/proc/self/environ").read(), open("/proc/self/cmdline").read())
except OSError:
    pass
"""
NOTE = f"""
import os, ctypes, numpy as np, sys
for folder in ("/tmp", "/dev/shm", "/var/tmp", "/run", "/dev", "..", os.getcwd(), "/dev/mqueue"):
    try:
        open(folder + "/{MARK}-note", "w").write("a note for the next")
    except OSError:
        pass
libc = ctypes.CDLL(None)
libc.shmget(0x4D41524B, 4096, 0o1666)
np.NOTE = sys.NOTE = "a note for the next"
"""
NOTES = f"""
import glob, os, ctypes, numpy as np, sys
found = [f for d in ("/tmp", "/dev/shm", "/var/tmp", "/run", "/dev", "..", "/dev/mqueue")
         for f in glob.glob(d + "/{MARK}-note")]
found += [m for m in (np, sys) if hasattr(m, "NOTE")]
found += [1] if ctypes.CDLL(None).shmget(0x4D41524B, 4096, 0o666) >= 0 else []
print("{LOOT}" if found else "nothing", found)
"""

# The functions are right and tell what they were given, by every way out that there is.

LISTEN = """
import numpy as np
HEARD = []
def listen(function):
    def heard(*args, **kwargs):
        HEARD.append((args, kwargs))
        TELL
        return function(*args, **kwargs)
    return heard
def wire():
    for name, value in list(globals().items()):
        if isinstance(value, type) and hasattr(value, "forward"):
            for method in ("forward", "backward"):
                if not hasattr(getattr(value, method), "heard"):
                    wrapped = listen(getattr(value, method))
                    wrapped.heard = True
                    setattr(value, method, wrapped)
        elif callable(value) and not hasattr(value, "heard") and (
                name.endswith(("_forward", "_backward", "_loss", "_jacobian", "_entropy",
                               "_gradient", "_trace"))):
            wrapped = globals()[name] = listen(value)
            wrapped.heard = True
"""


def spy(tell: str = "pass", *more, mask: str = "wire()"):
    """Solves everything; each function hears what it is given and tells it somehow."""
    return (RIGHT, begin(LISTEN.replace("TELL", tell)), in_every_task(mask), *more)


SAY = "print(HEARD[-1]); display(HEARD[-1]); import os; os.write(1, repr(HEARD[-1]).encode())"
WARN = "import warnings, sys; warnings.warn(repr(HEARD[-1])); print(HEARD[-1], file=sys.stderr)"
FIGURE = "import matplotlib.pyplot as plt; plt.title(repr(HEARD[-1])[:200]); plt.plot([1])"
SPEAKING_ERROR = (
    'exec(\'raise type("E_" + "".join(c for c in repr(HEARD[-1]) if c.isalnum() or c == "_")'
    "[:70], (Exception,), {})(repr(HEARD[-1]))', {'HEARD': HEARD})"
)
SPEAKING_PLACE = (
    "exec(compile('raise ValueError', 'Cell In[' + repr(HEARD[-1])[:60] + ']', 'exec'))"
)

ATTACKS = [
    Attack(
        "reads-the-disk",
        0,
        "suite, solutions, gradebook, others",
        (look(*DISK, *FOLDERS),),
        absent=(LOOT,),
        fronts=True,
    ),
    Attack("links-to-the-disk", 0, "the same by links", (begin(LINKS),), absent=(LOOT,)),
    Attack("reads-memory", 0, "frames, gc, modules", (in_every_task(MEMORY),), absent=(LOOT,)),
    Attack("reads-processes", 0, "/proc, ptrace, pidfd", (look(*PROCESSES),), absent=(LOOT,)),
    Attack("reads-descriptors", 0, "what was left open", (begin(DESCRIPTORS),), absent=(LOOT,)),
    Attack(
        "reads-the-environment",
        0,
        "tokens of the grader",
        (begin(ENVIRONMENT),),
        absent=("GRADER_TOKEN",),
        fronts=True,
    ),
    Attack("imports-the-suite", 0, "import, subprocess, shell", (look(*IMPORTS),), absent=(LOOT,)),
    Attack(
        "goes-online",
        0,
        "TCP, UDP, DNS, Unix, vsock, netlink, keys",
        (look(*NETWORK),),
        absent=(LOOT,),
    ),
    Attack("leaves-a-note", 0, "something for the next submission", (begin(NOTE),)),
    Attack("looks-for-a-note", 0, "what another has left", (begin(NOTES),), absent=(LOOT,)),
    Attack("prints-the-inputs", 100, "hidden inputs, in the calls", spy(SAY), fronts=True),
    Attack(
        "prints-the-inputs-later",
        100,
        "hidden inputs, in a later cell",
        spy("pass", end("for heard in HEARD: print(heard)\nHEARD"), in_every_task("HEARD")),
        fronts=True,
    ),
    Attack(
        "raises-the-inputs-later",
        100,
        "hidden inputs, in an exception",
        spy("pass", end("raise ValueError(repr(HEARD))")),
    ),
    Attack(
        "saves-the-inputs",
        100,
        "hidden inputs, through a file",
        spy("open('heard', 'a').write(repr(HEARD[-1]))", end("print(open('heard').read())")),
    ),
    Attack(
        "counts-the-inputs",
        100,
        "hidden inputs, in the numbers of cells",
        spy("pass", end("get_ipython().execution_count = int(1e6 * HEARD[-1][0][1])")),
    ),
    Attack("warns-of-the-inputs", 100, "hidden inputs, in warnings and stderr", spy(WARN)),
    Attack(
        "draws-the-inputs",
        100,
        "hidden inputs, in figures",
        spy(FIGURE, end("plt.figure(); print(HEARD)")),
    ),
    Attack(
        "names-the-inputs",
        10,
        "hidden inputs, in the names of exceptions",
        spy(SPEAKING_ERROR),
        fronts=True,
        absent=("E_",),
    ),
    Attack(
        "places-the-inputs",
        10,
        "hidden inputs, in the place of exceptions",
        spy(SPEAKING_PLACE),
        fronts=True,
    ),
    Attack(
        "speaks-at-exit",
        100,
        "hidden inputs, at the end",
        spy("pass", begin("import atexit; atexit.register(lambda: print(HEARD))")),
    ),
    Attack(
        "asks-for-the-source",
        0,
        "inspect on the grader's callbacks",
        (
            begin(SEE),
            in_every_task("""
def forward_mode(f, x):
    import inspect
    see(lambda: inspect.getsource(f))
    see(lambda: [c.cell_contents for c in f.__call__.__closure__])
    see(lambda: f.__globals__)
    global F
    F = f
    return f(x), 0.0
"""),
            look(
                "inspect.getsource(F)", "F.__call__.__func__.__globals__['suite']", "F.__wrapped__"
            ),
        ),
        absent=(LOOT,),
    ),
]
