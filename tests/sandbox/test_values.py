"""Plain values cross exactly; liars hurt only themselves."""

from __future__ import annotations

import collections
import enum
import json
import math
import random
import struct

import numpy as np
import pytest

from autograder.sandbox.inside import frames, symbolic, values
from autograder.student import LocalStudent

LIMIT = 64 << 20


def cross(value: object) -> object:
    """A value after it has been a frame."""
    encode = values.Encoder(lambda value: {"other": type(value).__name__}, LIMIT)
    header, *body = frames.pack(encode(value), encode.blobs, LIMIT)
    tree = json.loads(header[frames.HEADER.size :])
    return values.Decoder(memoryview(bytearray().join(body)), {"other": Other})(tree)


class Other:
    """What stands for an object that did not cross."""

    def __init__(self, name: str) -> None:
        self.name = name


def same(a: object, b: object) -> bool:
    """Equal in type, in every bit of a number, and in all parts."""
    if type(a) is not type(b):
        return False
    if isinstance(a, float):
        return struct.pack("<d", a) == struct.pack("<d", b)
    if isinstance(a, complex):
        return same(a.real, b.real) and same(a.imag, b.imag)
    if isinstance(a, np.ndarray | np.generic):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return same(list(a), list(b)) and same(list(a.values()), list(b.values()))
    return a == b


NUMBERS = [0.0, -0.0, 1.5, 0.1, 5e-324, 1.7976931348623157e308, math.inf, -math.inf, math.nan]
TEXTS = ["", "plain", "ünïcode ∂", "\x00\x1b[31m", '"\\', "long " * 1000, "ĺong " * 1000]
DTYPES = sorted(values.DTYPES)


def random_value(rng: random.Random, depth: int = 0) -> object:
    """Some plain value; containers up to four deep."""
    kind = rng.randrange(8 if depth > 3 else 13)
    if kind == 0:
        return rng.choice([None, True, False])
    if kind == 1:
        return rng.choice([0, 1, -1, 2**53 + 1, -(2**63), 2**64, 10**300, rng.getrandbits(4000)])
    if kind == 2:
        return rng.choice(
            [*NUMBERS, rng.gauss(0, 1), rng.gauss(0, 1) * 10 ** rng.randint(-300, 300)]
        )
    if kind == 3:
        return complex(rng.choice(NUMBERS), rng.choice(NUMBERS))
    if kind == 4:
        return rng.choice(TEXTS)
    if kind == 5:
        return slice(*(rng.choice([None, rng.randint(-9, 9)]) for _ in range(3)))
    if kind in (6, 7, 8):
        return random_array(rng)
    size = rng.choice([0, 1, 2, 5])
    if kind == 9:
        number = rng.choice([float, int])
        return [number(rng.randint(-(2**40), 2**40)) for _ in range(rng.choice([31, 32, 100]))]
    items = [random_value(rng, depth + 1) for _ in range(size)]
    if kind == 10:
        return items
    if kind == 11:
        return tuple(items)
    keys = ["W1", "", 3, -1, 2.5, (1, "a"), None, (), (2.0, (3,))]
    return dict(zip(rng.sample(keys, size), items, strict=True))


def random_array(rng: random.Random) -> np.ndarray | np.generic:
    dtype = np.dtype(rng.choice(DTYPES))
    shape = tuple(rng.choice([0, 1, 2, 3, 5]) for _ in range(rng.randint(0, 4)))
    size = math.prod(shape)
    data = rng.randbytes(size * dtype.itemsize)
    if dtype.kind == "b":
        data = bytes(byte & 1 for byte in data)
    array = np.frombuffer(data, dtype).reshape(shape)
    how = rng.randrange(4)
    if how == 0:
        array = np.asfortranarray(array)
    elif how == 1 and array.ndim:
        array = array[::-1]
    elif how == 2:
        return dtype.type(1)
    return array


@pytest.mark.parametrize("seed", range(30))
def test_plain_values_cross_exactly(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(50):
        value = random_value(rng)
        assert same(cross(value), value)


@pytest.mark.parametrize("value", [*NUMBERS, *TEXTS, [float("nan")] * 40, tuple(range(100))])
def test_edge_values_cross_exactly(value: object) -> None:
    assert same(cross(value), value)


def test_big_endian_arrays_cross_by_value() -> None:
    array = np.arange(6, dtype=">f8").reshape(2, 3)
    assert np.array_equal(cross(array), array)


def test_an_array_of_pythons_numbers_crosses_as_floats() -> None:
    made = np.frompyfunc(math.erf, 1, 1)(np.array([[0.0, 0.5], [1, 2]]))
    assert made.dtype == object
    assert same(cross(made), made.astype(float))


def test_arrays_that_have_crossed_can_be_written_and_do_not_share_memory() -> None:
    value = np.zeros(4)
    first, second = cross([value, value])
    first[0] = 1.0
    assert second[0] == 0.0
    assert value[0] == 0.0


@pytest.mark.parametrize(
    "value",
    [
        np.array([object()]),
        np.zeros(2, dtype=[("a", "f8")]),
        np.array(["2020-01-01"], dtype="M8[D]"),
        np.array(["text"]),
        np.longdouble(1),
        {1, 2},
        b"bytes",
        2**5000,
        range(3),
        lambda: 0,
        {object(): 1},
    ],
    ids=repr,
)
def test_what_is_not_plain_stays_behind(value: object) -> None:
    assert isinstance(cross(value), Other)


def test_the_smallest_part_that_is_not_plain_stays_behind() -> None:
    out, cache = cross((np.ones(2), {"x": 1.0, "gate": object()}))
    assert np.array_equal(out, np.ones(2))
    assert cache["x"] == 1.0
    assert isinstance(cache["gate"], Other)


def test_subclasses_cross_as_the_builtin_that_they_extend() -> None:
    pair = collections.namedtuple("pair", "a b")

    class Color(enum.IntEnum):
        RED = 1

    assert same(cross(pair(1, 2)), (1, 2))
    assert same(cross(collections.OrderedDict(a=1)), {"a": 1})
    assert same(cross(collections.defaultdict(list, a=[1])), {"a": [1]})
    assert same(cross(Color.RED), 1)


class Kind(enum.StrEnum):
    SADDLE = "saddle"


class Share(float):
    pass


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (np.str_("saddle"), "saddle"),
        (np.array("saddle"), "saddle"),
        (np.select([True], ["saddle"], "minimum"), "saddle"),
        (Kind.SADDLE, "saddle"),
        (Share(0.5), 0.5),
    ],
    ids=repr,
)
def test_a_subclass_and_a_string_of_numpys_cross_alike_in_both_kinds_of_student(
    value: object, text: object
) -> None:
    assert same(cross(value), text)
    assert same(LocalStudent({"f": lambda: value}).f(), text)


class Liar(np.ndarray):
    """An array that says yes to everything."""

    __array_priority__ = 1e9

    def __array_ufunc__(self, *args: object, **kwargs: object) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return True

    def __float__(self) -> float:
        return 42.0

    def tobytes(self, *args: object) -> bytes:
        return b"zzzz"


def test_an_array_that_lies_crosses_as_its_bytes() -> None:
    for liar in (np.arange(3.0).view(Liar), np.ma.array([0.0, 1.0, 2.0], mask=[0, 1, 0])):
        assert same(cross(liar), np.arange(3.0))


def test_numbers_and_texts_that_lie_cross_as_what_they_hold() -> None:
    class Number(float):
        def __eq__(self, other: object) -> bool:
            return True

        def __float__(self) -> float:
            return 42.0

        def __repr__(self) -> str:
            return "42.0"

    class Text(str):
        def __str__(self) -> str:
            return "forged"

    class Values(list):
        def __iter__(self) -> object:
            return iter([42])

    assert same(cross(Number(1.5)), 1.5)
    assert same(cross(Text("true")), "true")
    assert same(cross(Values([1, 2])), [1, 2])


def test_surrogates_do_not_arrive() -> None:
    for text in ("\ud800", "\udfff" * 5000):
        cross(text).encode()


def test_what_is_too_large_is_refused_before_it_is_copied() -> None:
    huge = np.broadcast_to(1.0, (10**5, 10**5))  # 80 GB, if one wrote it out
    with pytest.raises(values.ValueTooLargeError):
        cross(huge)


def test_a_list_that_holds_itself_comes_to_an_end() -> None:
    loop: list = []
    loop.append(loop)
    cross(loop)
    wide: list = []
    for _ in range(60):
        wide = [wide, wide]
    with pytest.raises(values.ValueTooLargeError):
        cross(wide)


sympy = pytest.importorskip("sympy")
N, V = sympy.Symbol("n", positive=True), sympy.Symbol("V_w", real=True)
K = sympy.Symbol("k", integer=True, positive=True)
EXPRESSIONS = [
    2 / (N + V),
    sympy.sqrt(6 / N),
    0.5 * V,
    V**2.0,
    sympy.exp(-N) * sympy.log(N),
    sympy.Max(N, V, 0) + sympy.Min(N, 3),
    sympy.pi / 3 + sympy.E * sympy.I,
    sympy.Rational(1, 3) * N**-1,
    sympy.Abs(V - N),
    sympy.Float("0.1", 30),
    sympy.Float(0.0),
    sympy.Integer(-3),
    sympy.oo,
    K**2 + K,
    sympy.tanh(V) ** 2,
]


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=str)
def test_expressions_cross_with_their_symbols(expression: sympy.Expr) -> None:
    arrived = cross(expression)
    assert arrived == expression
    assert arrived.free_symbols == expression.free_symbols


@pytest.mark.parametrize("expression", [e for e in EXPRESSIONS if e != sympy.oo], ids=str)
def test_evaluation_in_floating_point_is_sympys(expression: sympy.Expr) -> None:
    numbers = {"n": 1.3, "V_w": 0.7, "k": 3.0}
    want = complex(expression.subs({N: 1.3, V: 0.7, K: 3}).evalf())
    assert symbolic.evaluate(cross(expression), numbers) == pytest.approx(want, rel=1e-12)


@pytest.mark.parametrize(
    "expression",
    [
        sympy.Function("f")(N),
        sympy.Matrix([[1, 2]]),
        sympy.Integer(10) ** 1000,
        sympy.Pow(N, 1000),
        sympy.Pow(2, sympy.Pow(10, N, evaluate=False), evaluate=False) ** N + sympy.Symbol("a b"),
        sympy.Integral(N, N),
    ],
    ids=str,
)
def test_other_expressions_stay_behind(expression: sympy.Basic) -> None:
    assert isinstance(cross(expression), Other)


def test_evaluation_of_a_tower_of_powers_is_quick() -> None:
    tower = N
    for _ in range(20):
        tower = sympy.Pow(tower, 64, evaluate=False)
    assert not math.isfinite(symbolic.evaluate(tower, {"n": 10.0}).real)
