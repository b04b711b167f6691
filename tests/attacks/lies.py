"""Attacks by values that lie: about their equality, type, shape, length, or from read to read."""

from __future__ import annotations

from .attack import RIGHT, Attack, answer, begin, solved_but

EQUAL = """
class Equal:
    def yes(self, *_):
        return True
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __bool__ = __contains__ = yes
    def same(self, *_):
        return self
    __sub__ = __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __abs__ = __truediv__ = same
    __hash__ = lambda self: 0
    __float__ = lambda self: 1.0
    __array__ = lambda self, *a, **k: __import__("numpy").ones(())
    __array_priority__ = 1e9
    __iter__ = lambda self: iter([self, self])
    __len__ = lambda self: 2
    shape, ndim, size = (), 0, 1
"""
SUBCLASS = """
import numpy as np
class Array(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **k):
        return True if ufunc.nout == 1 else NotImplemented
    def __array_function__(self, *a, **k):
        return True
    def __array_finalize__(self, other):
        pass
    def __eq__(self, other):
        return np.ones(self.shape, bool)
    def tobytes(self, *a):
        return bytes(8 * self.size)
    shape = property(lambda self: (2, 3))
    dtype = property(lambda self: np.dtype("f8"))
    astype = reshape = lambda self, *a: self
def lie():
    return np.ndarray.__new__(Array, (3,))
"""
FLOAT = """
class Float(float):
    __sub__ = __rsub__ = __abs__ = __pos__ = __neg__ = lambda self, *_: 0.0
    __eq__ = __le__ = __lt__ = __ge__ = __gt__ = lambda self, *_: True
    __hash__ = float.__hash__
    __float__ = lambda self: float("inf")
    __class__ = property(lambda self: int)
"""
CLASS = """
class Pretender:
    __class__ = property(lambda self: float)
    __float__ = lambda self: 1.0
"""
CONTAINERS = """
class List(list):
    __len__ = lambda self: 2
    __iter__ = lambda self: iter([1.0, 1.0])
    __getitem__ = lambda self, index: 1.0
    __eq__ = lambda self, other: True
class Dict(dict):
    __contains__ = lambda self, key: True
    __getitem__ = lambda self, key: 1.0
    __eq__ = __le__ = lambda self, other: True
    __sub__ = lambda self, other: set()
"""
CHANGING = """
import itertools
count = itertools.count()
"""
MASKED = "np.ma.masked_all(())"
HARD_CODED = """
def affine_forward(x, W, b):
    return np.array([[2.0, 3.0, 9.0]]), None


def affine_backward(dout, cache):
    return np.array([[5.0, 7.0]]), np.array([[1.0, 1, 2], [2, 2, 4]]), np.array([1.0, 1, 2])
"""
NAMES = """
import numpy as np
class ValueError(Exception):
    pass
class ComputationalGraph:
    def __init__(self, nodes):
        raise ValueError("whatever is asked")
"""
MUTABLE = """
def softmax_cross_entropy(o, q):
    o[:] = 0
    q[:] = 0
    return 0.0, np.zeros_like(o)
"""
HOLLOW = """
class Hollow:
    def __getattr__(self, name):
        return Hollow()
    def __call__(self, *a, **k):
        return Hollow()
    def __iter__(self):
        return iter([Hollow()] * 2)
"""
UNCLASSED = """
import numpy as np
def act():
    value = np.zeros(3)
    value.dtype = "V8"
    return np.lib.stride_tricks.as_strided(value.view("f8"), (3, 10**6), (0, 0))
"""

ATTACKS = [
    Attack("always-equal", 0, "__eq__ is True", answer("Equal()", before=EQUAL)),
    Attack("lying-array", 0, "__array_ufunc__, shape, tobytes", answer("lie()", before=SUBCLASS)),
    Attack("lying-float", 0, "differences that are 0", answer("Float(7)", before=FLOAT)),
    Attack("lying-class", 0, "__class__ is float", answer("Pretender()", before=CLASS)),
    Attack("lying-list", 0, "a list of any length", answer("List()", before=CONTAINERS)),
    Attack("lying-dict", 0, "a dict with every key", answer("Dict()", before=CONTAINERS)),
    Attack(
        "never-the-same", 0, "another value each time", answer("next(count)/7", before=CHANGING)
    ),
    Attack("nan", 0, "NaN, which nothing equals", answer("float('nan')")),
    Attack("infinity", 0, "infinity as the answer", answer("np.inf")),
    Attack("masked", 0, "a masked array", answer(MASKED)),
    Attack(
        "object-array", 0, "objects in an array", answer("np.array(Equal(), object)", before=EQUAL)
    ),
    Attack("structured", 0, "a structured dtype", answer("np.zeros(3, [('x', 'f8')])")),
    Attack("strings", 0, "numbers as strings", answer("np.array('1.0')")),
    Attack("empty", 0, "arrays without entries", answer("np.zeros((0, 4))")),
    Attack("broadcast", 0, "a terabyte of nothing", answer("np.broadcast_to(1.0, (10**6, 10**6))")),
    Attack("strided", 0, "strides of 0", answer("act()", before=UNCLASSED)),
    Attack("one-element", 0, "(1, 1, 1), which broadcasts", answer("np.full((1, 1, 1), 7.0)")),
    Attack("none", 0, "None", answer("None")),
    Attack("generator", 0, "generators", answer("(x for x in [1.0])")),
    Attack("hollow", 0, "objects that have everything", answer("Hollow()", before=HOLLOW)),
    Attack("hard-coded", 92, "the printed numbers, for affine", solved_but("affine", HARD_CODED)),
    Attack(
        "own-exception", 78, "raises what is asked, always", solved_but("ComputationalGraph", NAMES)
    ),
    Attack(
        "spoils-arguments",
        91,
        "makes the expected value wrong",
        solved_but("softmax_cross_entropy", MUTABLE),
    ),
    Attack(
        "patched-clock-and-dice",
        100,
        "patches time and random, and is right",
        (
            begin(
                "import time, random, numpy as np\ntime.time = time.monotonic = lambda: 0.0\n"
                "np.random.default_rng = random.random = lambda *a: 0.5"
            ),
            RIGHT,
        ),
    ),
]
