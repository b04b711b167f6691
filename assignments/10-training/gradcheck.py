"""Does a backward pass compute the gradient of its forward pass?

    >>> import numpy as np
    >>> from gradcheck import check_vjp
    >>> print(check_vjp(np.tanh, lambda dy, x: (dy * (1 - np.tanh(x) ** 2),), (np.ones(3),)))
    right: dx agrees with differences of the forward to 9e-10 (3 evaluations)

Along a line x + t·u through the inputs, with the outputs weighted by a cotangent dy, the forward
becomes a function of one variable, φ(t) = ⟨dy, f(x + t·u)⟩, and the chain rule says

    φ'(0) = ⟨dy, J u⟩ = ⟨Jᵀ dy, u⟩ = ⟨backward(dy), u⟩.

The left side is measured with differences of forward values, the right side is what the backward
claims. One random Gaussian line tests every entry of every gradient at once: a wrong gradient
agrees with the slope to a relative δ only with a probability of about δ. The sections below are

    1  Numbers       every threshold, and the round-off analysis it comes from
    2  Result        what a check returns
    3  Checks        the four functions to call
    4  Callables     how forward and backward are called, counted and protected
    5  Contract      what can be refused without differences: shapes, NaN, randomness, mutation
    6  Lines         directions, cotangents, and the slope along a line
    7  Estimates     Richardson extrapolation, noise, kinks: a value with an error bound
    8  Verdict       from a fast agreement, or a sweep of steps, to right, wrong or unresolved
    9  Localization  which entries are wrong
    10 Diagnosis     what kind of mistake makes such entries

Only numpy and the standard library are needed; matplotlib is imported by `plot` alone.
"""

import contextlib
import html
import inspect
import itertools
import math
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

__all__ = ["GradientCheck", "check_gate", "check_gradient", "check_layer", "check_vjp"]

# ------------------------------------------------------------------------------- 1 Numbers
# Steps are in units of the typical size of an argument. A central difference with step h errs,
# relative to the slope, by about C·h² (truncation, C the third derivative over six times the first)
# plus ε·R/h (round-off, R the output over its slope). The sum is least at h = (ε·R/2C)^(1/3). For
# R = 1 and C around 8 that is 2^-18, and the error is 2^-34. The step follows R: in proportion
# where R < 1, since a function whose slope exceeds its value varies over R (C ~ 1/R², as in xⁿ and
# log); by its cube root where R > 1, as for a loss. Below 2^-3 an output near zero is likelier than
# a steep one, and from 2^18 on truncation would reach NOISY_TOLERANCE.
EPS = float(np.finfo(float).eps)
QUICK_STEP = 2.0**-18
LEAST_RATIO, LARGEST_RATIO = 2.0**-3, 2.0**18
# One step accepts at 2^-30, sixteen times that error: ordinary functions pass, while a gradient
# with relative error κ passes with probability 2^-30/κ, for each of two cotangents.
QUICK_TOLERANCE = 2.0**-30
# A sweep goes from a quarter of the size, where only nearly linear functions are resolved but faint
# ones need it, to the step at which round-off has eaten half of the digits (2^-26) and one more.
LEVEL_RATIO = 4.0
LEVELS = [2.0**-k for k in range(2, 30, 2)]
# Noise is sampled on a grid finer than the spacing of float32 (2^-24), to see a float32 inside.
NOISE_STEP = 2.0**-26
# A step that moves an argument by some thousand of its last bits, but no smooth function visibly.
NEARBY = 2.0**-40
# Error bounds are a full change of the extrapolation plus one standard deviation of noise. Four of
# them are exceeded by Gaussian noise with probability 6e-5, and a reject needs that twice.
BAND = 4.0
# A band within 2^-7 (1%) of the gradient can tell right from wrong; one wider than 2^-20, as with
# float32 in the forward, is worth a note.
WIDEST_BAND = 2.0**-7
NOTED_BAND = 2.0**-20
# Arguments that weigh less than 2^-20 of the largest get a line to themselves, so that all steps on
# a shared line stay far above the 2^-52 at which an argument stops moving.
FAINT = 2.0**-20
# Where the slope is small beside the output, round-off of the output is more than that. Agreement
# within it, up to 2^-24 of the slope and 2^-17 of any one argument's share, accepts if it comes
# twice: from two cotangents, or from two lines where the output is a single number.
NOISY_TOLERANCE = 2.0**-24
NOISY_SHARE = 2.0**-17
# Arguments on one line are brought within 2^4 of each other: further would drown the line in noise.
UNEVEN = 2.0**4
# A gradient below 2^-40 of the output is not told from the round-off of a backward that sums larger
# terms; an output that moves by no more than eight of its last bits does not move.
ROUND_OFF = 2.0**-40
# A slope that changes the output by less than 2^-10 of its size, over the argument's own size, and
# that is lost in the output's noise, counts as zero.
SMALL_SLOPE = 2.0**-10
# Outputs that move less than 2^-64 of the typical one are not leveled further: no overflow.
LEAST_OUTPUT = 2.0**-64
# Directions come from a random stream of their own: in that of default_rng(seed) a cotangent could
# equal the data that the caller drew with the same seed.
STREAM = 0x6772616463686B
# A part of a line with less than 2^-12 of the largest gap is not suspected.
SUSPECT = 2.0**12
# Limits of effort.
MAX_POINTS = 5  # tried beside a kink
MAX_LINES = 4  # for one group of arguments
MAX_ENTRIES = 10  # reported for one argument
MAX_SAMPLED = 128  # entries measured one by one,
MAX_WORK = 2**20  # and entries times array size


# -------------------------------------------------------------------------------- 2 Result
@dataclass
class GradientCheck:
    """The outcome of one check. It is true exactly when the gradient is right.

    Attributes:
        ok: True for the verdict "right" only.
        verdict: "right", "wrong" or "unresolved".
        reason: one sentence.
        analytic, numeric: the slope along the deciding line by the backward and by differences.
        error: bound on the error of `numeric`.
        wrong: (gradient name, entry index, analytic, numeric) for entries found wrong.
        diagnosis: what kind of mistake it looks like, "" if nothing is known.
        notes: what else the reader should know (conversions, kinks, low resolution).
        evaluations: forward evaluations used.
        curve: (step, |difference quotient − analytic slope|) for each step tried.
    """

    ok: bool
    verdict: str
    reason: str
    analytic: float = math.nan
    numeric: float = math.nan
    error: float = math.nan
    wrong: list = field(default_factory=list)
    diagnosis: str = ""
    notes: list[str] = field(default_factory=list)
    evaluations: int = 0
    curve: list[tuple[float, float]] = field(default_factory=list)
    _measure_curve: Callable | None = field(default=None, repr=False, compare=False)

    def __bool__(self) -> bool:
        return self.ok

    def __getstate__(self):
        return {**self.__dict__, "_measure_curve": None}

    def __str__(self) -> str:
        lines = [f"{self.verdict}: {self.reason} ({_count(self.evaluations, 'evaluation')})"]
        if self.diagnosis:
            lines.append(f"  {self.diagnosis}")
        lines += [f"  {_entry_text(*entry)}" for entry in self.wrong[:3]]
        lines += [f"  note: {note}" for note in self.notes]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        mark = {"right": "✓", "wrong": "✗"}.get(self.verdict, "?")
        parts = [
            f"<p><strong>{mark} {self.verdict}</strong>: {html.escape(self.reason)} "
            f"<small>({_count(self.evaluations, 'evaluation')})</small></p>"
        ]
        if self.diagnosis:
            parts.append(f"<p>{html.escape(self.diagnosis)}</p>")
        if self.wrong:
            parts.append(_entries_table(self.wrong[:5]))
        if self.notes:
            items = "".join(f"<li>{html.escape(note)}</li>" for note in self.notes)
            parts.append(f"<ul>{items}</ul>")
        style = "color:inherit;border-left:4px solid currentColor;padding-left:0.8em"
        return f'<section aria-label="Gradient check" style="{style}">{"".join(parts)}</section>'

    def plot(self, ax=None):
        """Draw error against step: a V for a right gradient, a plateau for a wrong one.

        Args:
            ax: matplotlib axes to draw on; new ones by default.
        Returns:
            the axes.
        """
        import matplotlib.pyplot as plt

        if len(self.curve) < 3 and self._measure_curve is not None:
            self.curve = self._measure_curve()
        ax = plt.subplots()[1] if ax is None else ax
        drawn = [(h, e) for h, e in self.curve if e > 0 and math.isfinite(e)]
        ax.loglog([h for h, _ in drawn], [e for _, e in drawn], "o-")
        ax.set_xlabel("step h (relative to the inputs)")
        ax.set_ylabel("|difference quotient − backward|")
        ax.set_title(f"Gradient check: {self.verdict}")
        return ax


def _entry_text(name: str, index: tuple, analytic: float, numeric: float) -> str:
    return f"{_place(name, index)}: backward {analytic:z.6g}, differences {numeric:z.6g}"


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _place(name: str, index: tuple) -> str:
    return f"{name}[{', '.join(map(str, index))}]" if index else name


def _entries_table(wrong: list) -> str:
    head = "".join(f'<th scope="col">{t}</th>' for t in ("entry", "backward", "differences"))
    rows = ""
    for name, index, analytic, numeric in wrong:
        rows += (
            f'<tr><th scope="row"><code>{html.escape(_place(name, index))}</code></th>'
            f"<td>{analytic:z.6g}</td><td>{numeric:z.6g}</td></tr>"
        )
    caption = "<caption>Wrong entries</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


# -------------------------------------------------------------------------------- 3 Checks
def check_vjp(f: Callable, vjp: Callable, args: Sequence, *, seed: int = 0) -> GradientCheck:
    """Check a vector-Jacobian product against differences of its function.

    Args:
        f: f(*args) → array.
        vjp: vjp(dy, *args) → tuple with one gradient an argument, each of its argument's shape;
            None for an argument that is not differentiable. dy has the shape of f(*args).
        args: the point. Floats and float arrays are differentiated; everything else is passed on.
        seed: of the random directions.
    Returns:
        a GradientCheck.
    Raises:
        TypeError, ValueError: for arguments that cannot be checked; and whatever f or vjp raise
        when first called.
    """
    _require_callable(f=f, vjp=vjp)
    if not isinstance(args, (tuple, list)):
        raise TypeError(f"args must be a tuple of arguments, not {type(args).__name__}: write (x,)")
    return _check(_Function(f, vjp), list(args), _argument_names(f, len(args)), seed)


def check_gradient(f: Callable, grad: Callable, x, *, seed: int = 0) -> GradientCheck:
    """Check the gradient of a scalar function.

    Args:
        f: f(x) → number.
        grad: grad(x) → array of the shape of x.
        x: the point, a float or an array.
        seed: of the random directions.
    Returns:
        a GradientCheck.
    Raises:
        TypeError, ValueError: for arguments that cannot be checked, such as an f that returns more
        than one number; and whatever f or grad raise when first called.
    """
    _require_callable(f=f, grad=grad)
    return _check(_Scalar(f, grad), [x], _argument_names(f, 1), seed)


def check_layer(forward: Callable, backward: Callable, *args, seed: int = 0) -> GradientCheck:
    """Check a layer's backward pass against its forward pass.

    Args:
        forward: forward(*args) → (out, cache).
        backward: backward(dout, cache) → gradient, or tuple of gradients in the order of args.
        *args: the point. Floats and float arrays are differentiated; everything else is passed on.
        seed: of the random directions.
    Returns:
        a GradientCheck.
    Raises:
        TypeError, ValueError: for arguments that cannot be checked; and whatever forward or
        backward raise when first called.
    """
    _require_callable(forward=forward, backward=backward)
    return _check(_Layer(forward, backward), list(args), _argument_names(forward, len(args)), seed)


def check_gate(gate, *inputs, seed: int = 0) -> GradientCheck:
    """Check a gate of a computational graph.

    Args:
        gate: an object with forward(*inputs) → value and backward(dz) → list of gradients.
        *inputs: numbers or arrays.
        seed: of the random directions.
    Returns:
        a GradientCheck.
    Raises:
        TypeError, ValueError: for arguments that cannot be checked; and whatever the gate raises
        when first called.
    """
    if inspect.isclass(gate):
        raise TypeError(f"check_gate needs a gate, not its class: write {gate.__name__}()")
    for method in ("forward", "backward"):
        if not callable(getattr(gate, method, None)):
            raise TypeError(f"the gate has no method {method}()")
    return _check(_Gate(gate), list(inputs), _argument_names(gate.forward, len(inputs)), seed)


def _require_callable(**functions) -> None:
    for name, function in functions.items():
        if not callable(function):
            raise TypeError(f"{name} must be a function, not {type(function).__name__}")


def _argument_names(function: Callable, count: int) -> list[str]:
    """Names for messages, from the signature where it has them."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        parameters = []
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    names = [p.name for p in parameters if p.kind in positional][:count]
    return names + [f"arg{i}" for i in range(len(names), count)]


# ----------------------------------------------------------------------------- 4 Callables
class _Function:
    """f and vjp, called with the arguments themselves."""

    forward_name, backward_name = "f", "vjp"
    has_upstream, needs_trace = True, False

    def __init__(self, f, vjp):
        self.f, self.vjp = f, vjp

    def value(self, args):
        return self.f(*args)

    def gradients(self, dy, args):
        return self.vjp(dy, *args)


class _Scalar(_Function):
    """A scalar function and its gradient: no upstream."""

    backward_name = "grad"
    has_upstream = False

    def gradients(self, dy, args):
        return (self.vjp(*args),)


class _Layer:
    """forward leaves a cache that backward takes. Every backward gets the cache of a fresh forward,
    so that a backward which spends its cache is judged as training would use it."""

    forward_name, backward_name = "forward", "backward"
    has_upstream, needs_trace = True, True

    def __init__(self, forward, backward):
        self.forward, self.backward = forward, backward
        self.cache = None

    def value(self, args):
        returned = self.forward(*args)
        if not (isinstance(returned, (tuple, list)) and len(returned) == 2):
            raise TypeError(
                f"forward must return (out, cache), not {_describe(returned)}; "
                "return None as the cache if there is nothing to keep"
            )
        out, self.cache = returned
        return out

    def gradients(self, dy, args):
        return self.backward(dy, self.cache)


class _Gate:
    """A gate keeps what it needs between forward and backward."""

    forward_name, backward_name = "forward", "backward"
    has_upstream, needs_trace = True, True

    def __init__(self, gate):
        self.gate = gate

    def value(self, args):
        return self.gate.forward(*args)

    def gradients(self, dy, args):
        return self.gate.backward(dy)


def _describe(value) -> str:
    if isinstance(value, (tuple, list)):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    return f"a {type(value).__name__}"


class _Problem:
    """Forward and backward at one point: called on copies, counted, converted to float64."""

    def __init__(self, pair, args: list, names: list[str]):
        self.pair, self.names = pair, names
        self.notes: list[str] = []
        self.evaluations = 0
        self.active: list[int] = []  # the arguments that are differentiated
        self.args = [self._in_double(name, arg) for name, arg in zip(names, args, strict=True)]
        self.y0 = self._first_value()
        self._traced: list | None = self.args  # where the latest forward left its cache

    def _in_double(self, name: str, arg):
        """Half and single precision cannot hold small steps: take the same numbers in double."""
        kind = getattr(getattr(arg, "dtype", None), "kind", "")
        if kind == "c" or isinstance(arg, complex):
            raise TypeError(f"{name} is complex: only real arguments can be checked")
        if kind == "f" and arg.dtype != np.float64:
            self.notes.append(f"{name} was converted from {arg.dtype} to float64")
            return arg.astype(np.float64)
        return arg

    def convert_integers(self, i: int) -> None:
        """An integer argument that has a gradient is meant as a real one."""
        arg = self.args[i]
        self.notes.append(f"{self.names[i]} holds integers: converted to float64")
        is_number = isinstance(arg, (int, np.integer))
        self.args[i] = float(arg) if is_number else np.asarray(arg, dtype=float)

    def copies(self) -> list:
        return [arg.copy("K") if isinstance(arg, np.ndarray) else arg for arg in self.args]

    def _first_value(self) -> np.ndarray:
        """The first call is plain: the function's own exceptions reach the caller."""
        args = self.copies()
        self._raw = self._forward(args)
        self._refuse_mutation(self.pair.forward_name, args)
        return self._as_output(self._raw)

    def _forward(self, args):
        self.evaluations += 1
        return self.pair.value(args)

    def _as_output(self, raw) -> np.ndarray:
        who = self.pair.forward_name
        if isinstance(raw, (tuple, list, dict)) or raw is None:
            raise TypeError(f"{who} must return one array, not {_describe(raw)}")
        y = np.asarray(raw)
        if y.dtype.kind not in "fiub":
            raise TypeError(f"{who} must return real numbers, not {y.dtype}")
        if not self.pair.has_upstream and y.size != 1:
            raise ValueError(f"f must return one number, not shape {y.shape}: see check_vjp")
        return np.array(y, dtype=float)

    def value(self, args: list) -> np.ndarray | None:
        """The output near the point, or None where the function has none."""
        try:
            y = np.array(self.raw_value(args), dtype=float)
        except Exception:  # near the point, but outside the function's domain
            return None
        return y if y.shape == self.y0.shape and np.isfinite(y).all() else None

    def raw_value(self, args: list) -> np.ndarray:
        self._traced = args
        return np.asarray(self._forward(args))

    def returned_gradients(self, dy: np.ndarray, args: list | None = None) -> list:
        """What the backward returns for the cotangent dy, as a list."""
        args = self.args if args is None else args
        if self.pair.needs_trace and self._traced is not args:
            self._trace(args)
        self._traced = None  # a backward may spend it
        args = self.copies() if args is self.args else args
        before = [arg.copy("K") if isinstance(arg, np.ndarray) else arg for arg in args]
        upstream = self._like_output(dy)
        returned = self.pair.gradients(upstream, args)
        self._refuse_mutation(self.pair.backward_name, args, before)
        if isinstance(upstream, np.ndarray) and not np.array_equal(upstream, dy):
            raise _changes_upstream(self.pair.backward_name)
        return _as_list(returned, self.args)

    def _trace(self, args: list) -> None:
        """Run the forward, so that the backward finds the traces of these arguments."""
        if args is not self.args:
            self._forward(args)
        elif not np.array_equal(self._as_output(self._forward(self.copies())), self.y0):
            raise _random_forward(self.pair.forward_name)

    def pull(self, dy: np.ndarray, args: list | None = None) -> "_Pull":
        """The gradients of the active arguments for the cotangent dy."""
        return self.as_pull(dy, _assign(self, self.returned_gradients(dy, args)))

    def as_pull(self, dy: np.ndarray, gradients: list) -> "_Pull":
        return _Pull(dy, {i: np.array(gradients[i], dtype=float) for i in self.active})

    def _like_output(self, dy: np.ndarray):
        """An upstream of the output's own kind: a number for a number, an array for an array."""
        return dy.copy() if isinstance(self._raw, np.ndarray) else np.float64(dy)

    def _refuse_mutation(self, who: str, args: list, before: list | None = None) -> None:
        for name, old, new in zip(self.names, before or self.args, args, strict=True):
            if isinstance(old, np.ndarray) and not _same(old, new):
                raise _changes_argument(who, name)

    def shifted(self, t: float, u: dict[int, np.ndarray]) -> list:
        """The arguments x + t·u, each of the kind it was."""
        args = self.copies() if len(u) < len(self.args) else list(self.args)
        for i, direction in u.items():
            moved = self.args[i] + t * direction
            args[i] = float(moved) if isinstance(self.args[i], float) else np.asarray(moved)
        return args


def _same(a: np.ndarray, b: np.ndarray) -> bool:
    return a.shape == b.shape and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")


# ------------------------------------------------------------------------------ 5 Contract
class _ContractError(Exception):
    """The pair can be refused without differences; caught in `_check`, which reports it."""

    def __init__(self, reason: str, diagnosis: str, wrong: tuple = ()):
        super().__init__(reason)
        self.reason, self.diagnosis, self.wrong = reason, diagnosis, list(wrong)


def _random_forward(who: str) -> _ContractError:
    return _ContractError(
        f"{who} is random: it gives different values for the same input",
        f"Fix the randomness: draw from rng = np.random.default_rng(0), made anew in each call of "
        f"{who}, or draw the mask outside and pass it in.",
    )


def _changes_argument(who: str, name: str) -> _ContractError:
    return _ContractError(
        f"{who} changes its argument {name} in place",
        f"Work on a new array: {name} = {name} * 2 instead of {name} *= 2.",
    )


def _changes_upstream(who: str) -> _ContractError:
    return _ContractError(
        f"{who} changes its upstream gradient in place",
        "Another branch of the graph may still need it: write dout * mask, or copy it first.",
    )


def _require_deterministic(problem: _Problem, pull: "_Pull") -> None:
    """Asked only before a verdict that is not "right": a random pair cannot agree by chance."""
    again = problem.value(problem.copies())
    if again is None or not np.array_equal(again, problem.y0):
        raise _random_forward(problem.pair.forward_name)
    repeated = problem.pull(pull.dy)
    if any(not np.array_equal(pull.gradients[i], repeated.gradients[i]) for i in problem.active):
        raise _ContractError(
            f"{problem.pair.backward_name} gives different gradients for the same input",
            "It is random, or it changes what it keeps: reuse the mask of the forward, and copy "
            "before changing.",
        )


def _is_float(arg) -> bool:
    return isinstance(arg, float) or (isinstance(arg, np.ndarray) and arg.dtype.kind == "f")


def _is_integer(arg) -> bool:
    if isinstance(arg, np.ndarray):
        return arg.dtype.kind in "iu"
    return isinstance(arg, (int, np.integer)) and not isinstance(arg, bool)


def _as_list(returned, args: list) -> list:
    """The gradients as a list, one an argument, from a tuple, a list or a single gradient."""
    if returned is None:
        return [None] * len(args)
    numbers = len(args) > 1 and all(np.ndim(arg) == 0 for arg in args)
    if numbers and np.shape(returned) == (len(args),):
        return list(returned)
    if isinstance(returned, list) and len(args) == 1 and len(returned) != 1:
        return [np.asarray(returned)]
    return list(returned) if isinstance(returned, (tuple, list)) else [returned]


def _assign(problem: _Problem, returned: list) -> list:
    """Give each argument its gradient; a backward may leave out those that have none."""
    args = problem.args
    if len(returned) == len(args):
        return returned
    floats = [i for i, arg in enumerate(args) if _is_float(arg)]
    arrays = [i for i in floats if isinstance(args[i], np.ndarray)]
    numbers = [i for i, arg in enumerate(args) if _is_float(arg) or _is_integer(arg)]
    for places in (floats, arrays, numbers):
        if len(returned) == len(places):
            gradients = dict(zip(places, returned, strict=True))
            return [gradients.get(i) for i in range(len(args))]
    raise _ContractError(
        f"{problem.pair.backward_name} returns {_count(len(returned), 'gradient')} "
        f"for {_count(len(args), 'argument')} ({', '.join(problem.names)})",
        "Return one gradient for each argument, in their order.",
    )


def _prepare(problem: _Problem, dy: np.ndarray) -> "_Pull":
    """Refuse what breaks the contract, choose what is differentiated, and give the first pull."""
    for name, arg in zip(problem.names, problem.args, strict=True):
        if _is_float(arg) and np.isnan(arg).any():
            raise ValueError(f"{name} holds NaN: check at a point of finite numbers")
    _require_finite_output(problem)
    returned = _assign(problem, problem.returned_gradients(dy))
    _choose_active(problem, returned)
    for i in problem.active:
        _require_fit(problem.names[i], problem.args[i], np.asarray(returned[i]))
    return problem.as_pull(dy, returned)


def _require_finite_output(problem: _Problem) -> None:
    bad = np.argwhere(~np.isfinite(problem.y0))
    if len(bad):
        place = f" at {[int(k) for k in bad[0]]}" if problem.y0.ndim else ""
        raise _ContractError(
            f"{problem.pair.forward_name} returns {problem.y0[tuple(bad[0])]}{place}",
            "Look for a division by zero, a log of zero or an exp that overflows in the forward.",
        )


def _choose_active(problem: _Problem, returned: list) -> None:
    """Differentiate what is a number and has a gradient."""
    for i, gradient in enumerate(returned):
        name, arg = problem.names[i], problem.args[i]
        if gradient is None and _is_float(arg):
            problem.notes.append(f"{name} was not checked: its gradient is None")
        if gradient is not None and isinstance(arg, (list, tuple)):
            raise TypeError(f"{name} is a {type(arg).__name__}: pass np.array({name})")
        if gradient is None or not (_is_float(arg) or _is_integer(arg)):
            continue
        if _is_integer(arg):
            problem.convert_integers(i)
        if not np.isfinite(problem.args[i]).all():
            raise ValueError(f"{name} holds infinity: check at a point of finite numbers")
        problem.active.append(i)
    if not problem.active:
        who = problem.pair.backward_name
        raise _ContractError(f"{who} returns no gradient", "Is its return statement missing?")


def _require_fit(name: str, arg, gradient: np.ndarray) -> None:
    if gradient.dtype.kind not in "fiub":
        raise _ContractError(
            f"d{name} is not an array of real numbers", "Return one array for each argument."
        )
    if gradient.shape != np.shape(arg):
        raise _ContractError(
            f"d{name} has shape {gradient.shape}, but {name} has shape {np.shape(arg)}",
            _explain_shapes(name, gradient.shape, np.shape(arg)),
        )
    bad = np.argwhere(~np.isfinite(gradient))
    if len(bad):
        place = tuple(int(k) for k in bad[0])
        raise _ContractError(
            f"d{name} is not finite ({len(bad)} of its {gradient.size} entries)",
            "Look for a division by zero, a log of zero or an exp that overflows in the backward.",
            ((f"d{name}", place, float(gradient[place]), math.nan),),
        )


def _explain_shapes(name: str, got: tuple, wanted: tuple) -> str:
    if len(got) > 1 and sorted(got) == sorted(wanted):
        return f"d{name} looks transposed: a gradient has the shape of what it is a gradient of."
    if math.prod(got) == math.prod(wanted):
        return f"The number of entries is right: reshape d{name} to the shape of {name}."
    if math.prod(got) > math.prod(wanted):
        return (
            f"{name} was broadcast in the forward: sum d{name} over the axes along which it was "
            "repeated (for a bias, the batch)."
        )
    return f"d{name} was summed over too many axes, or not spread back to the shape of {name}."


# --------------------------------------------------------------------------------- 6 Lines
@dataclass
class _Pull:
    """A cotangent, and the gradients that the backward makes of it."""

    dy: np.ndarray
    gradients: dict[int, np.ndarray]

    def output_size(self, y: np.ndarray) -> float:
        """The size of the weighted output, against which slopes are small or large."""
        return _length(self.dy * y)

    def weigh(self, sizes: dict) -> dict[int, float]:
        """How much each argument weighs in the slope along a Gaussian line of these sizes, which
        are one number an argument, or one an entry."""
        g = self.gradients
        return {i: _length(g[i] * s) if np.ndim(s) else _length(g[i]) * s for i, s in sizes.items()}

    def reach(self, sizes: dict) -> float:
        """The standard deviation of the slope along such lines."""
        return math.hypot(*self.weigh(sizes).values())

    def along(self, direction: dict) -> float:
        """The slope along a direction."""
        return sum(float(np.vdot(self.gradients[i], u)) for i, u in direction.items())


def _length(v: np.ndarray) -> float:
    """The Euclidean norm, also of entries whose squares overflow or vanish."""
    v = np.ravel(v)
    length = float(np.linalg.norm(v))
    if 1e-140 < length < math.inf:
        return length
    largest = float(np.max(np.abs(v), initial=0.0))
    return largest * float(np.linalg.norm(v / largest)) if largest else 0.0


def _typical_size(x) -> float:
    """The size on which an argument varies: its spread where it sits on a large offset, else its
    median magnitude; from a sample where the array is large, 1 where it is zero."""
    sample = np.ravel(x)
    sample = sample[:: max(1, sample.size // 1024)]
    magnitudes = np.abs(sample[sample != 0])
    if magnitudes.size == 0:
        return 1.0
    size = float(np.median(magnitudes))
    spread = float(np.median(np.abs(sample - np.median(sample))))
    return spread if 0 < spread < size / 64 else size


def _within_entries(problem: _Problem, sizes: dict) -> dict[int, np.ndarray]:
    """The same sizes, but for no entry more than its own magnitude: for arguments of mixed scales,
    and for functions that end at zero, like log. Entries that are zero keep the size."""
    magnitudes = {i: np.abs(problem.args[i]) for i in sizes}
    return {i: np.where(m == 0, sizes[i], np.minimum(m, sizes[i])) for i, m in magnitudes.items()}


def _direction(problem: _Problem, rng, sizes: dict) -> dict[int, np.ndarray]:
    return {i: rng.standard_normal(np.shape(problem.args[i])) * s for i, s in sizes.items()}


def _cotangent(problem: _Problem, rng) -> np.ndarray:
    """Gaussian: a cotangent of ones annihilates softmax and hides the variance of batch
    normalization, and a non-negative one lets guided ReLU pass."""
    if not problem.pair.has_upstream:
        return np.ones(problem.y0.shape)
    return np.asarray(rng.standard_normal(problem.y0.shape))


def _leveled_cotangent(problem: _Problem, rng, sample: "_Sample") -> np.ndarray:
    """A cotangent that makes outputs of very different sizes count alike.

    An output that moves little against its own size, or against how it curves, is not raised: its
    round-off, or its truncation error, would be raised with it. The whole is scaled up, so that a
    backward which clips or thresholds cannot hide."""
    right, left = sample.y_plus - problem.y0, problem.y0 - sample.y_minus
    movement = np.abs(right + left) / sample.h + np.abs(problem.y0) / 16
    movement += np.abs(right - left) / sample.h**2
    moving = movement > 0
    typical = np.median(movement[moving]) if moving.any() else 1.0
    level = typical / np.maximum(np.where(moving, movement, typical), typical * LEAST_OUTPUT)
    return 1024 * level * rng.standard_normal(problem.y0.shape)


@dataclass
class _Sample:
    """Both ends of a central difference with step h."""

    h: float
    y_plus: np.ndarray
    y_minus: np.ndarray
    moved: dict[int, np.ndarray]  # (x₊ − x₋)/2h, the direction as rounding left it

    def slope(self, pull: _Pull) -> float:
        """The difference quotient; subtracting before summing cancels less."""
        return float(np.sum(pull.dy * (self.y_plus - self.y_minus))) / (2 * self.h)

    def claim(self, pull: _Pull) -> float:
        """The same slope by the backward."""
        return pull.along(self.moved)

    def bend(self, pull: _Pull, y0: np.ndarray) -> float:
        """Slope to the right minus slope to the left: it vanishes with h unless there is a kink."""
        return float(np.sum(pull.dy * ((self.y_plus - y0) + (self.y_minus - y0)))) / self.h


def _sample(problem: _Problem, u: dict, h: float, aside: dict | None = None) -> _Sample | None:
    """Both ends of a line, None where the function has none. At one end the arguments that should
    not matter are moved aside as well, far: an influence enters the difference undivided."""
    away = {i: v / -h for i, v in (aside or {}).items()}
    plus, minus = problem.shifted(h, u), problem.shifted(-h, u | away)
    # The difference of two nearby floats is exact (Sterbenz), so `moved` is the direction in which
    # the inputs really went, and rounding of the inputs costs nothing.
    moved = {i: (plus[i] - minus[i]) / (2 * h) for i in u}
    y_plus, y_minus = problem.value(plus), problem.value(minus)
    return None if y_plus is None or y_minus is None else _Sample(h, y_plus, y_minus, moved)


# ----------------------------------------------------------------------------- 7 Estimates
@dataclass
class _Estimate:
    """The slope along a line: what the backward claims, by how much differences disagree (the
    gap), and a bound on the error of that gap."""

    claim: float
    gap: float
    error: float
    step: float = QUICK_STEP
    kink: float = 0.0
    noise: float = 0.0
    curve: list = field(default_factory=list)

    @property
    def differs(self) -> bool:
        return abs(self.gap) > BAND * self.error

    @property
    def is_singular(self) -> bool:
        """Does a kink explain the gap, or the size of the error? A jump of the slope far below
        these does not; a jump of the output explains anything."""
        explains = self.kink > max(abs(self.gap), BAND * self.error) / 64
        return explains and (self.differs or self.error > self.kink / 64 or math.isinf(self.kink))


def _extrapolate(gaps: np.ndarray, steps: np.ndarray, noise: float) -> tuple[float, float]:
    """Extrapolate central differences to step zero (Richardson 1911), with an error bound.

    Column p of the tableau has a truncation error of order h^2p. The bound of an entry is the last
    change of its column, which may not undercut the change before by more than that order allows,
    plus the noise of the difference quotient; and no entry may contradict the quotients of finer
    steps by more than their noise. The entry with the least bound wins.

    Args:
        gaps: difference quotients less the claimed slope, from coarse to fine steps.
        steps: their steps, each a quarter of the one before.
        noise: standard deviation of the weighted output.
    Returns:
        the extrapolated gap and the bound on its error.
    """
    best = (math.nan, math.inf)
    column = gaps
    for order in (2, 4, 6):
        changes = np.abs(np.diff(column))
        shrink = LEVEL_RATIO**order
        first = len(gaps) - len(column)
        for k in range(2, len(column)):
            bound = max(changes[k - 1], changes[k - 2] / shrink) + noise / steps[first + k]
            finer = slice(first + k + 1, None)
            conflict = np.abs(gaps[finer] - column[k]) - BAND * noise / steps[finer]
            bound = max(bound, np.max(conflict, initial=0.0))
            if bound < best[1]:
                best = (float(column[k]), float(bound))
        column = column[1:] + np.diff(column) / (shrink - 1)
    return best


def _noise(problem: _Problem, u: dict[int, np.ndarray], pull: _Pull) -> float:
    """Standard deviation of the round-off in ⟨dy, f⟩ (ECnoise, Moré and Wild 2011).

    Fourth differences on a fine grid remove what is smooth; independent errors leave a variance of
    C(8, 4)·σ² in them. The grid keeps to one side of the point, where a kink may be. The rounding
    of the outputs themselves is a floor."""
    floor = _output_rounding(problem.y0) * pull.output_size(problem.y0)
    values = []
    for k in range(1, 10):
        args = problem.shifted(k * NOISE_STEP, u)
        y = problem.value(args)
        if y is None:
            return floor
        expected = pull.along({i: args[i] - problem.args[i] for i in u})
        values.append(float(np.sum(pull.dy * (y - problem.y0))) - expected)
    fourth = np.diff(values, 4)
    return max(floor, _length(fourth) / math.sqrt(len(fourth) * math.comb(8, 4)))


def _output_rounding(y: np.ndarray) -> float:
    """The relative spacing of the outputs."""
    return float(np.finfo(np.float32 if _is_single(y) else float).eps)


def _is_single(values: np.ndarray) -> bool:
    """Are all values numbers of float32, and not only because they are short, as integers are?
    (A sample of a large array is looked at.)"""
    sample = np.ravel(values)[:: max(1, values.size // 1024)]
    leading = np.frexp(sample)[0] * 2.0**12
    return np.array_equal(sample, sample.astype(np.float32)) and np.any(leading % 1 != 0)


def _kink(samples: list[_Sample], pull: _Pull, y0: np.ndarray, noise: float) -> float:
    """The jump of the slope at the point itself, infinite if the output jumps, 0.0 if smooth.

    With the step, the bend of a smooth function falls as h and its change as h too: sixteenfold
    over two levels. At a kink the bend stays, at a jump the change stays. (Noise makes the bend
    grow.)"""
    samples = [s for s in samples if s.h < 2.0**-10]
    changes = np.array([(s.slope(pull) - s.claim(pull)) * s.h for s in samples])
    if _lasting(changes, np.full(len(samples), 16 * noise)):
        return math.inf
    bends = np.array([s.bend(pull, y0) for s in samples])
    return _lasting(bends, np.array([16 * noise / s.h for s in samples]))


def _lasting(values: np.ndarray, floors: np.ndarray) -> float:
    """The value that lasts at the finest steps where noise would let it be seen, else 0.0."""
    visible = floors < np.max(np.abs(values), initial=0.0) / 4
    last, noise = np.abs(values[visible][-3:]), floors[visible][-3:]
    lasts = len(last) == 3 and (last > noise).all() and max(last) <= 2 * min(last)
    return float(last[-1]) if lasts else 0.0


def _sweep(problem: _Problem, u: dict, pulls: list[_Pull]) -> list[_Estimate]:
    """An estimate for every pull, from one sweep of steps along one line."""
    samples = [s for s in (_sample(problem, u, h) for h in LEVELS) if s is not None]
    return [_estimate(problem, u, pull, samples) for pull in pulls]


def _estimate(problem: _Problem, u: dict, pull: _Pull, samples: list[_Sample]) -> _Estimate:
    if len(samples) < 4:
        return _Estimate(math.nan, math.nan, math.inf)
    steps = np.array([s.h for s in samples])
    gaps = np.array([s.slope(pull) - s.claim(pull) for s in samples])
    noise = _noise(problem, u, pull)
    gap, error = _extrapolate(gaps, steps, noise)
    kink = _kink(samples, pull, problem.y0, noise)
    closest = int(np.argmin(np.abs(gaps - gap) + noise / steps))
    curve = [(float(h), abs(float(g))) for h, g in zip(steps, gaps, strict=True)]
    step = float(steps[closest])
    return _Estimate(samples[0].claim(pull), gap, error, step, kink, noise, curve)


def _backward_noise(problem: _Problem, u: dict, pull: _Pull) -> float:
    """Round-off in the claimed slope: how far from straight it is over three tiny steps. The point
    itself is not among them: a backward that errs at this very point is not noisy but wrong."""
    claims = []
    for k in (1, 2, 3):
        claims.append(problem.pull(pull.dy, problem.shifted(k * NEARBY, u)).along(u))
    return abs(claims[0] - 2 * claims[1] + claims[2])


def _complex_step(problem: _Problem, u: dict, pull: _Pull) -> float | None:
    """Im f(x + iεu)/ε, free of cancellation (Squire and Trapp 1998); None where f is not written
    for complex numbers. abs, max or a cast can make it wrong without a word, so that it may only
    confirm what differences leave open."""
    try:
        args = problem.shifted(0.0, {})
        for i in u:
            args[i] = problem.args[i] + 1e-20j * u[i]
        y = problem.raw_value(args)
    except Exception:  # not written for complex numbers
        return None
    if y.dtype.kind != "c" or y.shape != problem.y0.shape:
        return None
    return float(np.sum(pull.dy * y.imag)) / 1e-20


# ------------------------------------------------------------------------------- 8 Verdict
@dataclass
class _Outcome:
    """What one line, or one group of arguments, had to say."""

    verdict: str  # right, wrong, kink, unresolved
    estimate: _Estimate
    pull: _Pull
    line: dict[int, np.ndarray]
    resolution: float = math.inf  # error of the gradient that could have been seen, relative
    quick: bool = False  # by a single step, which the idle arguments went along


def _check(pair, args: list, names: list[str], seed: int) -> GradientCheck:
    """Judge a pair, with the warnings of the student's arithmetic kept off the screen."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        problem = None
        try:
            problem = _Problem(pair, args, names)
            return _judge(problem, np.random.default_rng([STREAM, seed]))
        except _ContractError as error:
            result = GradientCheck(False, "wrong", error.reason, diagnosis=error.diagnosis)
            result.wrong = error.wrong
            result.notes = problem.notes if problem else []
            result.evaluations = problem.evaluations if problem else 1
            return result


def _judge(problem: _Problem, rng) -> GradientCheck:
    """Judge at the point, or beside it if it lies on a kink."""
    pull = _prepare(problem, _cotangent(problem, rng))
    if problem.y0.size == 0 or all(g.size == 0 for g in pull.gradients.values()):
        return _result(problem, "right", "the arrays are empty, and their shapes agree")
    for _ in range(MAX_POINTS):
        result = _judge_point(problem, pull, rng)
        if result is not None:
            return result
        if not _step_aside(problem, rng):
            break
        pull = problem.pull(_cotangent(problem, rng))
    return _result(problem, "unresolved", "the function has kinks at every point that was tried")


def _judge_point(problem: _Problem, pull: _Pull, rng) -> GradientCheck | None:
    """The verdict at this point, None if it lies on a kink."""
    sizes = {i: _typical_size(problem.args[i]) for i, g in pull.gradients.items() if g.size}
    weights = pull.weigh(sizes)
    sloped = {i: w for i, w in weights.items() if w > ROUND_OFF * pull.output_size(problem.y0)}
    idle = {i: LEVELS[0] * size for i, size in sizes.items() if i not in sloped}
    groups, outcomes = _groups(sloped), []
    while groups or idle:
        if not groups:  # and no quick step took the idle arguments along
            groups = [] if _is_idle(problem, idle, rng) else [[i] for i in idle]
            idle = {}
            continue
        group = groups.pop(0)
        outcome = _judge_group(problem, pull, _equalized(sizes, weights, group), idle, rng)
        if outcome.verdict == "unresolved" and len(group) > 1:
            groups = [[i] for i in group] + groups  # each alone may take larger steps
        elif outcome.verdict == "wrong":
            return _wrong(problem, outcome, sizes, rng)
        elif outcome.verdict == "kink":
            return _judge_kink(problem, outcome, sizes, rng)
        else:
            outcomes.append(outcome)
            idle = {} if outcome.quick else idle
    return _right_or_unresolved(problem, pull, outcomes)


def _groups(weights: dict[int, float]) -> list[list[int]]:
    """The arguments that one line can test together, and each faint one by itself."""
    top = max(weights.values(), default=0.0)
    main = [i for i, w in weights.items() if w > FAINT * top]
    return [main] * bool(main) + [[i] for i in weights if i not in main]


def _is_idle(problem: _Problem, far: dict, rng) -> bool:
    """Does the output stay the same, but for round-off, when these arguments go far?"""
    y = problem.value(problem.shifted(1.0, _direction(problem, rng, far)))
    return y is not None and bool(np.all(np.abs(y - problem.y0) <= 8 * EPS * np.abs(problem.y0)))


def _equalized(sizes: dict, weights: dict, group: list[int]) -> dict[int, float]:
    """Sizes of a direction in which the arguments of a group contribute about alike."""
    share = max(min(weights[i] for i in group), max(weights[i] for i in group) / UNEVEN)
    return {i: sizes[i] * (min(1.0, share / weights[i]) if share else 1.0) for i in group}


def _judge_group(problem: _Problem, pull: _Pull, spread: dict, idle: dict, rng) -> _Outcome:
    """Judge along random lines: one that agrees accepts, two that differ are needed to reject."""
    right = wrong = 0
    for attempt in range(MAX_LINES):
        if attempt:
            pull = problem.pull(_cotangent(problem, rng))
        if attempt == 2 and not wrong:
            spread = _within_entries(problem, spread)
        outcome = _judge_line(problem, pull, spread, idle, rng)
        right += outcome.verdict == "right"
        wrong += outcome.verdict == "wrong"
        if outcome.verdict == "kink" or right > wrong or wrong == 2:
            break
    return outcome


def _judge_line(problem: _Problem, pull: _Pull, spread: dict, idle: dict, rng) -> _Outcome:
    """A single step if that agrees, a sweep of steps if it does not."""
    u = _direction(problem, rng, spread)
    pulls = [pull]
    sample = _sample(problem, u, _quick_step(problem, pull, spread), _direction(problem, rng, idle))
    if sample is not None:
        pulls += _second_pull(problem, pull, sample, rng)
        quick = _judge_quick(problem, u, sample, pulls, spread, rng)
        if quick is not None:
            resolution = quick.error / pull.reach(spread)
            return _Outcome("right", quick, pull, u, resolution, quick=True)
    _require_deterministic(problem, pull)
    return _judge_sweep(problem, u, pulls, spread)


def _quick_step(problem: _Problem, pull: _Pull, spread: dict) -> float:
    """The step at which truncation and round-off are expected to be least; see QUICK_STEP."""
    reach = pull.reach(spread)
    ratio = pull.output_size(problem.y0) / reach if reach else 1.0
    ratio = min(max(ratio, LEAST_RATIO), LARGEST_RATIO)
    return QUICK_STEP * min(ratio, ratio ** (1 / 3))


def _judge_quick(problem, u, sample, pulls: list[_Pull], spread, rng) -> _Estimate | None:
    """The estimate of one step, if it agrees well enough; see NOISY_TOLERANCE."""
    estimate = _agreement(problem, sample, pulls, spread)
    if estimate is None:
        sample = _straightened(problem, u, sample)
        estimate = sample and _agreement(problem, sample, pulls, spread)
    if estimate is None:
        return None
    sharp = estimate.error <= QUICK_TOLERANCE * pulls[0].reach(spread)
    if sharp or problem.y0.size > 1 or _agrees_again(problem, sample.h, pulls[0], spread, rng):
        return estimate
    return None


def _agreement(problem, sample: _Sample, pulls: list[_Pull], spread: dict) -> _Estimate | None:
    """The estimate for the first cotangent, if all of them agree."""
    estimates = [_quick(problem, sample, pull, spread) for pull in pulls]
    return estimates[0] if all(e is not None for e in estimates) else None


def _straightened(problem: _Problem, u: dict, sample: _Sample) -> _Sample | None:
    """The difference without its truncation error of third order, for strongly curved functions:
    y₊ − y₋ is 2h f′ + h³ f‴/3, and one more value, at 2h, gives the third difference h³ f‴."""
    y = problem.value(problem.shifted(2 * sample.h, u))
    if y is None:
        return None
    third = (y - sample.y_minus) - 3 * (sample.y_plus - problem.y0)
    return replace(sample, y_minus=sample.y_minus + third / 3)


def _agrees_again(problem, h: float, pull: _Pull, spread: dict, rng) -> bool:
    """Does a second line agree? A backward at its far end saves an evaluation: from end to end a
    function rises by the mean of its slopes there, up to third order (trapezoidal rule)."""
    args = problem.shifted(2 * h, _direction(problem, rng, spread))
    y = problem.value(args)
    if y is None:
        return False
    far = problem.pull(pull.dy, args).gradients
    mean = _Pull(pull.dy, {i: (g + far[i]) / 2 for i, g in pull.gradients.items()})
    moved = {i: (args[i] - problem.args[i]) / (2 * h) for i in spread}
    return _quick(problem, _Sample(h, y, problem.y0, moved), mean, spread) is not None


def _second_pull(problem: _Problem, pull: _Pull, sample: _Sample, rng) -> list[_Pull]:
    """A second cotangent costs one backward, and a forward only where that must leave its cache."""
    if not problem.pair.has_upstream:
        return []
    if problem.y0.size == 1:
        return [problem.pull(-1024 * pull.dy)]
    return [problem.pull(_leveled_cotangent(problem, rng, sample))]


def _quick(problem, sample: _Sample, pull: _Pull, spread: dict) -> _Estimate | None:
    """The estimate of one step, if it agrees. A zero gradient agrees with anything that is small,
    and one rounded to single precision agrees too often: they take the sweep."""
    reach, least = pull.reach(spread), min(pull.weigh(spread).values())
    noise = BAND * EPS * pull.output_size(problem.y0) / sample.h
    sharp = QUICK_TOLERANCE * reach
    noisy = max(sharp, min(noise, NOISY_TOLERANCE * reach, NOISY_SHARE * least))
    claim = sample.claim(pull)
    gap = sample.slope(pull) - claim
    rounded = any(_is_single(pull.gradients[i]) for i in spread)
    if reach == 0 or not abs(gap) <= noisy or rounded:
        return None
    error = sharp if abs(gap) <= sharp else noisy
    return _Estimate(claim, gap, error, sample.h, curve=[(sample.h, abs(gap))])


def _judge_sweep(problem: _Problem, u: dict, pulls: list[_Pull], spread: dict) -> _Outcome:
    outcomes = []
    for estimate, pull in zip(_sweep(problem, u, pulls), pulls, strict=True):
        if estimate.is_singular:
            return _Outcome("kink", estimate, pull, u)
        if _proves_wrong(problem, u, estimate, pull):
            return _Outcome("wrong", estimate, pull, u)
        resolution = _resolution(problem, u, estimate, pull, spread)
        outcomes.append(_Outcome("unresolved", estimate, pull, u, resolution))
    best = min(outcomes, key=lambda outcome: outcome.resolution)
    if best.resolution <= WIDEST_BAND or _is_nothing(problem, outcomes[0], spread):
        best.verdict = "right"
    return best


def _resolution(problem, u, estimate: _Estimate, pull: _Pull, spread: dict) -> float:
    """The smallest relative error in any one argument's gradient that this line would show."""
    weights = pull.weigh(spread)
    band, least = BAND * estimate.error, min(weights.values())
    if not math.isfinite(band) or least == 0:
        return math.inf
    if band > NOTED_BAND * least:
        exact = _complex_step(problem, u, pull)
        sharp = QUICK_TOLERANCE * pull.reach(spread)
        if exact is not None and abs(exact - estimate.claim) <= sharp:
            band = sharp
    return band / least


def _is_nothing(problem: _Problem, outcome: _Outcome, spread: dict) -> bool:
    """Is the slope nothing beside the output: claimed, and by the measure as far as that goes?

    Where the output itself cancels to zero, its round-off tells the size of what cancelled."""
    pull, band = outcome.pull, BAND * outcome.estimate.error
    output = pull.output_size(problem.y0)
    cancelled = max(output, outcome.estimate.noise / EPS)
    claim = max(pull.weigh(spread).values())
    if not math.isfinite(band):
        return False
    if claim <= band:
        return band <= SMALL_SLOPE * cancelled
    return claim <= FAINT * output and band <= SMALL_SLOPE * output


def _judge_kink(problem: _Problem, outcome: _Outcome, sizes: dict, rng) -> GradientCheck | None:
    """Reject here what can be rejected; None if the point can only be left."""
    for u in _tie_preserving_lines(problem, sizes):
        pulls = [problem.pull(_cotangent(problem, rng)) for _ in range(2)]
        estimates = _sweep(problem, u, pulls)
        if all(_proves_wrong(problem, u, e, p) for e, p in zip(estimates, pulls, strict=True)):
            problem.notes.append("the point lies on a kink, and the gradient is wrong there")
            return _wrong(problem, _Outcome("wrong", estimates[0], pulls[0], u), sizes, rng)
    jump = outcome.estimate.kink
    what = f"a kink (a slope jumps by {jump:.2g})" if math.isfinite(jump) else "a jump"
    if not any("so it was checked beside it" in note for note in problem.notes):
        problem.notes.append(f"the point lies on {what}, so it was checked beside it")
    return None


def _tie_preserving_lines(problem: _Problem, sizes: dict) -> list[dict[int, np.ndarray]]:
    """At a kink most lines have no slope. Lines that move all entries by one amount, or all in
    proportion, keep ties tied and zeros zero: the function may be smooth along them, and then the
    backward must agree even here (one that gives a tie's gradient to both sides does not)."""
    least = min(sizes.values())
    points = {i: np.asarray(problem.args[i], dtype=float) for i in sizes}
    same = {i: np.full(x.shape, least) for i, x in points.items()}
    return [same] + [points] * any(x.any() for x in points.values())


def _proves_wrong(problem: _Problem, u: dict, estimate: _Estimate, pull: _Pull) -> bool:
    """Does the gap remain when the round-off of the backward is counted into the error?"""
    if not estimate.differs or estimate.is_singular:
        return False
    estimate.error += _backward_noise(problem, u, pull)
    return estimate.differs


def _step_aside(problem: _Problem, rng) -> bool:
    """Move off a kink by a small part of the arguments' size, staying where f is defined."""
    sizes = {i: _typical_size(problem.args[i]) for i in problem.active}
    u = _direction(problem, rng, sizes)
    for part in (2.0**-4, 2.0**-8, 2.0**-12):
        args = problem.shifted(part, u)
        y = problem.value(args)
        if y is not None:
            problem.args, problem.y0 = args, y
            return True
    return False


def _result(problem: _Problem, verdict: str, reason: str, outcome=None) -> GradientCheck:
    result = GradientCheck(verdict == "right", verdict, reason, notes=problem.notes)
    result.evaluations = problem.evaluations
    if outcome is not None:
        estimate = outcome.estimate
        result.analytic, result.numeric = estimate.claim, estimate.claim + estimate.gap
        result.error, result.curve = BAND * estimate.error, estimate.curve
        result._measure_curve = lambda: _sweep(problem, outcome.line, [outcome.pull])[0].curve
    return result


def _right_or_unresolved(problem: _Problem, pull: _Pull, outcomes: list) -> GradientCheck:
    measured = {i for outcome in outcomes for i in outcome.line}
    problem.notes += [
        f"d{problem.names[i]}: {_TOO_SMALL}"
        for i, g in pull.gradients.items()
        if i not in measured and g.any()
    ]
    if not outcomes:
        return _result(
            problem, "right", "no gradient is above round-off, and the output does not move"
        )
    worst = max(outcomes, key=lambda outcome: outcome.resolution)
    if worst.verdict == "unresolved":
        names = " and ".join(f"d{problem.names[i]}" for i in worst.line)
        reason = f"{names} cannot be told from wrong here: the forward is too noisy or too uneven"
        return _result(problem, "unresolved", reason, worst)
    names = ", ".join(f"d{problem.names[i]}" for i in problem.active)
    verb = "agrees" if len(problem.active) == 1 else "agree"
    if not any(g.any() for g in outcomes[0].pull.gradients.values()):
        zero = f"{names} {verb} with the forward: the slope is zero"
        return _result(problem, "right", zero, outcomes[0])
    for outcome in outcomes:
        problem.notes += _note_resolution(problem, outcome)
    resolved = [o.resolution for o in outcomes if o.resolution <= WIDEST_BAND]
    if not resolved:
        lost = f"{names} and the slope of the forward are both lost in round-off"
        return _result(problem, "right", lost, outcomes[0])
    reason = f"{names} {verb} with differences of the forward to {max(*resolved, EPS):.0e}"
    return _result(problem, "right", reason, outcomes[0])


_TOO_SMALL = "too small beside the output to be measured here"


def _note_resolution(problem: _Problem, outcome: _Outcome) -> list[str]:
    names = " and ".join(f"d{problem.names[i]}" for i in outcome.line)
    gradients = [outcome.pull.gradients[i] for i in outcome.line]
    if outcome.resolution > WIDEST_BAND and any(g.any() for g in gradients):
        return [f"{names}: {_TOO_SMALL}"]
    if NOTED_BAND < outcome.resolution <= WIDEST_BAND:
        return [
            f"{names}: the forward is noisy here (float32 inside?), an error below "
            f"{outcome.resolution:.0e} would not show"
        ]
    return []


def _wrong(problem: _Problem, outcome: _Outcome, sizes: dict, rng) -> GradientCheck:
    evidence = _localize(problem, outcome, sizes)
    names = ", ".join(f"d{problem.names[e.i]}" for e in evidence)
    estimate = outcome.estimate
    reason = (
        f"{names} {'is' if len(evidence) == 1 else 'are'} wrong: along a random line the slope is "
        f"{estimate.claim:.6g} by the backward and {estimate.claim + estimate.gap:.6g} "
        f"± {BAND * estimate.error:.0e} by differences"
    )
    diagnosis = _diagnose(problem, outcome.pull, evidence, rng)
    result = _result(problem, "wrong", reason, outcome)
    result.diagnosis = diagnosis
    result.wrong = [entry for e in evidence for entry in e.entries()]
    return result


# -------------------------------------------------------------------------- 9 Localization
@dataclass
class _Evidence:
    """Entries of one gradient beside their numeric values, on a grid of its indices."""

    i: int
    name: str
    grid: list[np.ndarray]  # the indices along each axis that were looked at
    analytic: np.ndarray
    numeric: np.ndarray
    wrong: np.ndarray
    sure: np.ndarray  # measured well enough to be called right or wrong
    whole: bool  # the grid is the whole array

    def place(self, local: tuple) -> tuple:
        return tuple(int(axis[k]) for axis, k in zip(self.grid, local, strict=True))

    def entries(self) -> list[tuple]:
        """The wrong entries, the worst first."""
        places = sorted(
            map(tuple, np.argwhere(self.wrong)),
            key=lambda p: -abs(self.analytic[p] - self.numeric[p]),
        )
        return [
            (f"d{self.name}", self.place(p), float(self.analytic[p]), float(self.numeric[p]))
            for p in places[:MAX_ENTRIES]
        ]


def _localize(problem: _Problem, outcome: _Outcome, sizes: dict) -> list[_Evidence]:
    """Evidence for each argument whose gradient is wrong. The gap along a line is the sum of the
    gaps along its parts, one an argument."""
    step, pull = outcome.estimate.step, outcome.pull
    gaps = {i: _part_gap(problem, pull, {i: part}, step) for i, part in outcome.line.items()}
    suspects = [i for i, gap in gaps.items() if gap >= max(gaps.values()) / SUSPECT]
    evidence = [_gather(problem, i, pull, sizes[i], outcome.line[i], step) for i in suspects]
    return [e for e in evidence if e.wrong.any()] or evidence


def _part_gap(problem: _Problem, pull: _Pull, part: dict, step: float) -> float:
    sample = _sample(problem, part, step)
    return 0.0 if sample is None else abs(sample.slope(pull) - sample.claim(pull))


def _gather(problem, i: int, pull: _Pull, size: float, part, step: float) -> _Evidence:
    """Look at all entries, or at a sample; and if that shows nothing, search by halves."""
    shape = np.shape(problem.args[i])
    grid = _grid(shape, max(8, min(MAX_SAMPLED, MAX_WORK // max(1, math.prod(shape)))))
    evidence = _measure_entries(problem, i, pull, size, step, grid)
    if not evidence.wrong.any() and not evidence.whole:
        place = np.unravel_index(_search(problem, i, pull, part, step), shape)
        evidence = _measure_entries(problem, i, pull, size, step, [np.array([k]) for k in place])
    return evidence


def _grid(shape: tuple, budget: int) -> list[np.ndarray]:
    """Indices along each axis such that their product stays within the budget."""
    lengths = list(shape)
    while math.prod(lengths) > budget:
        lengths[int(np.argmax(lengths))] = max(1, int(max(lengths) * 0.8))
    return [
        np.unique(np.linspace(0, n - 1, m).round().astype(int))
        for n, m in zip(shape, lengths, strict=True)
    ]


def _measure_entries(problem, i: int, pull: _Pull, size, step: float, grid) -> _Evidence:
    """Numeric values of the entries on a grid, each from four steps around the best one."""
    g = pull.gradients[i]
    analytic = g[np.ix_(*grid)] if grid else g
    gap, error = np.zeros(analytic.shape), np.zeros(analytic.shape)
    floor = EPS * pull.output_size(problem.y0)
    for local in np.ndindex(*analytic.shape):
        u = np.zeros(g.shape)
        u[tuple(axis[k] for axis, k in zip(grid, local, strict=True))] = size
        gap[local], error[local] = _entry_gap(problem, {i: u}, pull, step, floor)
    gap, band = gap / size, BAND * error / size
    # An entry far below its neighbors carries their round-off: it is not wrong for that.
    largest = np.max(np.abs(analytic), initial=0.0)
    wrong = np.abs(gap) > band + QUICK_TOLERANCE * largest / 32
    sure = wrong | (band <= NOTED_BAND * max(largest, np.max(np.abs(gap), initial=0.0)))
    numeric = np.where(wrong, analytic + gap, analytic)
    numeric[np.abs(numeric) <= band] = 0.0
    whole = analytic.shape == g.shape
    return _Evidence(i, problem.names[i], grid, analytic, numeric, wrong, sure, whole)


def _entry_gap(problem, u: dict, pull: _Pull, step: float, noise: float) -> tuple[float, float]:
    steps = step * LEVEL_RATIO ** np.array([2.0, 1.0, 0.0, -1.0])
    samples = [_sample(problem, u, h) for h in steps]
    if any(s is None for s in samples):
        return 0.0, math.inf
    return _extrapolate(np.array([s.slope(pull) - s.claim(pull) for s in samples]), steps, noise)


def _search(problem, i: int, pull: _Pull, direction: np.ndarray, step: float) -> int:
    """The flat index of an isolated wrong entry: always in the half with the larger gap."""

    def gap(low: int, high: int) -> float:
        half = np.zeros(direction.size)
        half[low:high] = np.ravel(direction)[low:high]
        return _part_gap(problem, pull, {i: half.reshape(direction.shape)}, step)

    low, high = 0, direction.size
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if gap(low, middle) >= gap(middle, high) else (middle, high)
    return low


# ---------------------------------------------------------------------------- 10 Diagnosis
def _diagnose(problem: _Problem, pull: _Pull, evidence: list[_Evidence], rng) -> str:
    """What kind of mistake the evidence looks like, in a sentence for each wrong gradient."""
    texts = [_missing(problem, pull, e) for e in evidence]
    upstream = "" if any(texts) else _about_upstream(problem, pull, [e.i for e in evidence], rng)
    if upstream:
        return upstream
    for k, e in enumerate(evidence):
        if not texts[k] and e.wrong.any():
            rules = (rule(problem, pull, e) for rule in _RULES)
            texts[k] = next(text for text in rules if text)
    return " ".join(filter(None, texts))


def _about_upstream(problem: _Problem, pull: _Pull, suspects: list[int], rng) -> str:
    """A backward is linear in its upstream gradient: that needs no differences to test."""
    if not problem.pair.has_upstream:
        return ""
    other = problem.pull(_cotangent(problem, rng) * np.max(np.abs(pull.dy)))
    total = problem.pull(pull.dy + other.dy)
    for i in suspects:
        a, b, c = pull.gradients[i], other.gradients[i], total.gradients[i]
        scale = np.max(np.abs(a), initial=0.0) + np.max(np.abs(b), initial=0.0)
        if np.max(np.abs(a + b - c), initial=0.0) > 2.0**-20 * scale:  # more than float32 rounds
            name = problem.names[i]
            if np.array_equal(a, b):
                return (
                    f"d{name} does not depend on the upstream gradient: the chain rule multiplies "
                    "the local derivative by it."
                )
            return (
                f"d{name} is not linear in the upstream gradient: it is masked, clipped, squared "
                "or added to, where it should only be multiplied by what the forward left."
            )
    return ""


def _explains(guess: np.ndarray, e: _Evidence) -> bool:
    """Does a guess leave next to nothing of the error?"""
    error = np.linalg.norm(e.numeric - e.analytic)
    return bool(np.linalg.norm(e.numeric - guess) <= 1e-3 * error)


def _missing(problem, pull, e: _Evidence) -> str:
    if e.wrong.any() and not e.analytic.any():
        return f"d{e.name} is zero, but the output depends on {e.name}: its path is missing."
    if np.linalg.norm(e.numeric) <= 1e-5 * np.linalg.norm(e.analytic):
        return f"d{e.name} should be zero here: the output does not depend on {e.name}."
    return ""


def _single(problem, pull, e: _Evidence) -> str:
    close = np.linalg.norm(e.analytic - e.numeric) <= 2.0**-20 * np.linalg.norm(e.numeric)
    if close and np.array_equal(e.analytic, e.analytic.astype(np.float32)):
        return f"d{e.name} is rounded to float32: keep float64 throughout the backward."
    return ""


def _factor(problem, pull, e: _Evidence) -> str:
    """The whole gradient off by one factor."""
    c = float(np.vdot(e.analytic, e.numeric) / np.vdot(e.analytic, e.analytic))
    lone_entry = e.analytic.size == 1 and not e.whole
    if lone_entry or not _explains(c * e.analytic, e):
        return ""
    if abs(c + 1) < 1e-6:
        return f"d{e.name} has the wrong sign."
    if abs(c - 1) < 1e-3:
        return f"d{e.name} is off by the factor {c:.8g}: a small term such as eps is left out."
    return f"d{e.name} must be multiplied by {c:.4g}{_known_factor(problem, c)}."


def _known_factor(problem: _Problem, c: float) -> str:
    """Say where a factor may come from: the length of an axis."""
    arrays = [*zip(problem.names, problem.args, strict=True), ("out", problem.y0)]
    if min(abs(abs(c) - 2), abs(abs(c) - 0.5)) <= 1e-6:
        return ""  # likelier from a square than from an axis of length two or four
    for array_name, array in arrays:
        for axis, n in enumerate(array.shape if isinstance(array, np.ndarray) else ()):
            for value, form in _length_factors(n):
                if abs(abs(c) - value) <= 1e-6 * value:
                    return f" ({'−' * (c < 0)}{form.format(f'{array_name}.shape[{axis}]')}?)"
    return ""


def _length_factors(n: int) -> list[tuple[float, str]]:
    if n < 3:
        return []
    return [
        (float(n), "{}"), (1 / n, "1/{}"), (math.sqrt(n), "√{}"), (1 / math.sqrt(n), "1/√{}"),
        ((n - 1) / n, "({0} − 1)/{0}"), (n / (n - 1), "{0}/({0} − 1)"),
    ]  # fmt: skip


def _layout(problem, pull, e: _Evidence) -> str:
    """The right numbers at the wrong places."""
    a, n = e.analytic, e.numeric
    if not e.whole or a.size < 4:
        return ""
    for axes in itertools.permutations(range(a.ndim)):
        if a.transpose(axes).shape == n.shape and _explains(a.transpose(axes), e):
            return f"d{e.name} is transposed."
    for axis in range(a.ndim):
        if _explains(np.flip(a, axis), e):
            return f"d{e.name} is reversed along axis {axis}."
    for read, write in (("F", "C"), ("C", "F")):
        if _explains(a.ravel(read).reshape(n.shape, order=write), e):
            return f"d{e.name} is reshaped where its axes should be swapped."
    ranked = np.empty(n.size)
    ranked[np.argsort(n, axis=None)] = np.sort(a, axis=None)
    if _explains(ranked.reshape(n.shape), e):
        return f"d{e.name} has the right values at the wrong places."
    return ""


def _labels(problem, pull, e: _Evidence) -> str:
    """Wrong where an integer argument points: the correct class, or a row that is used twice."""
    for name, arg in zip(problem.names, problem.args, strict=True):
        if not (e.whole and _is_integer(arg) and np.ndim(arg) == 1 and e.wrong.ndim == 2):
            continue
        rows, columns = e.wrong.shape
        if len(arg) == rows and arg.min() >= 0 and arg.max() < columns:
            at_labels = np.zeros_like(e.wrong)
            at_labels[np.arange(rows), arg] = True
            if np.array_equal(at_labels, e.wrong):
                return f"d{e.name} is wrong exactly at the entries that {name} names."
        repeated = np.bincount(np.clip(arg, 0, None), minlength=rows)[:rows] > 1
        if repeated.any() and np.array_equal(e.wrong.any(axis=1), repeated):
            return (
                f"d{e.name} is wrong in the rows that {name} names more than once: their gradients "
                "must be added (np.add.at), not overwritten."
            )
    return ""


def _features(problem, pull, e: _Evidence) -> dict[str, np.ndarray]:
    """Arrays that a mistake may be a function of, on the grid of the evidence."""
    candidates = {
        name: arg
        for name, arg in zip(problem.names, problem.args, strict=True)
        if isinstance(arg, np.ndarray) and arg.dtype.kind == "f"
    }
    candidates |= {"the output": problem.y0, "the upstream gradient": pull.dy}
    shape = np.shape(problem.args[e.i])
    features = {}
    for name, array in candidates.items():
        with contextlib.suppress(ValueError):
            full = np.broadcast_to(array, shape)
            features[name] = full[np.ix_(*e.grid)] if e.grid else full
    return features


def _where(problem, pull, e: _Evidence) -> str:
    """Wrong exactly where something is negative, positive or beyond one."""
    if e.wrong.sum() < 2:
        return ""
    if e.analytic.size > 3 and not np.any(e.analytic * e.numeric):
        return (
            f"d{e.name} is zero where it should not be, and not where it should: a mask inverted?"
        )
    matter = e.sure & (e.wrong | (e.analytic != 0) | (e.numeric != 0))
    for name, v in _features(problem, pull, e).items():
        for words, mask in (
            (f"{name} is negative", v < 0),
            (f"{name} is positive", v > 0),
            (f"{name} is zero", v == 0),
            (f"{name} is beyond ±1", np.abs(v) > 1),
        ):
            if 0 < mask.sum() < mask.size and np.array_equal(e.wrong[matter], mask[matter]):
                return f"d{e.name} is wrong exactly where {words}."
    return ""


def _few(problem, pull, e: _Evidence) -> str:
    """A few entries, or one slice, of many."""
    count, size = int(e.wrong.sum()), int(np.size(problem.args[e.i]))
    for axis in range(e.wrong.ndim if e.wrong.ndim > 1 else 0):
        others = tuple(k for k in range(e.wrong.ndim) if k != axis)
        lines = e.wrong.any(axis=others)
        if lines.sum() == 1 and lines.size > 1 and count > 1:
            k = int(e.grid[axis][np.argmax(lines)])
            return f"d{e.name} is wrong at index {k} of axis {axis} only."
    if count <= max(1, size // 4) and size > 1:
        places = [list(entry[1]) for entry in e.entries()[:3]]
        shown = ", ".join(map(str, places)) + (", …" if count > 3 else "")
        zero = not e.analytic[e.wrong].any()
        why = "never written?" if zero else "a special case, or = where += belongs?"
        return f"d{e.name} is wrong in {_count(count, 'place')} only, {shown} ({why})"
    return ""


def _field(problem, pull, e: _Evidence) -> str:
    """Each entry off by its own factor, which is a known function."""
    strong = np.abs(e.analytic) > 1e-6 * np.max(np.abs(e.analytic))
    strong &= np.abs(e.numeric) > 1e-6 * np.max(np.abs(e.numeric))
    if strong.sum() < max(3, e.analytic.size // 2):
        return ""
    ratio = e.numeric[strong] / e.analytic[strong]
    for name, v in _features(problem, pull, e).items():
        for words, w in _functions(name, v[strong]):
            if np.allclose(ratio, w, rtol=1e-5, atol=0):
                return f"d{e.name} lacks the factor {words}."
            if np.allclose(ratio * w, 1, rtol=1e-5, atol=0):
                return f"d{e.name} has the factor {words} once too often."
    return ""


def _functions(name: str, v: np.ndarray) -> list[tuple[str, np.ndarray]]:
    return [
        (f"({name})", v), (f"(1 − {name})", 1 - v), (f"(1 − {name}²)", 1 - v**2),
        (f"{name}·(1 − {name})", v * (1 - v)), (f"({name})²", v**2), (f"exp({name})", np.exp(v)),
    ]  # fmt: skip


def _slices(problem, pull, e: _Evidence) -> str:
    """One factor for each slice along an axis."""
    for axis in range(e.analytic.ndim):
        if e.analytic.shape[axis] < 3 or e.analytic.size == e.analytic.shape[axis]:
            continue
        dot = np.sum(e.analytic * e.numeric, axis=axis, keepdims=True)
        square = np.sum(e.analytic**2, axis=axis, keepdims=True)
        if _explains(dot / np.where(square == 0, 1, square) * e.analytic, e):
            return (
                f"d{e.name} is off by a factor that is constant along axis {axis}: a scale, a norm "
                "or a standard deviation that belongs to each slice."
            )
    return ""


def _term(problem, pull, e: _Evidence) -> str:
    """A term that is left out: the error is a multiple of something known."""
    error = e.numeric - e.analytic
    for name, v in _features(problem, pull, e).items():
        c = float(np.vdot(v, error) / (np.vdot(v, v) or 1.0))
        if error.size > 2 and _explains(e.analytic + c * v, e):
            c = c / pull.dy.item() if pull.dy.size == 1 else c
            return f"d{e.name} lacks the term {c:.4g} · {name}."
    return ""


def _path(problem, pull, e: _Evidence) -> str:
    """A missing path through a sum, a mean or a variance: along an axis the error is constant, or
    a constant plus a multiple of something known."""
    error = e.numeric - e.analytic
    for axis in range(error.ndim):
        if error.shape[axis] < 3:
            continue
        if _explains(e.analytic + error.mean(axis=axis, keepdims=True), e):
            return (
                f"The error of d{e.name} is constant along axis {axis}: the path through a sum or "
                "a mean over that axis is missing."
            )
        for name, v in _features(problem, pull, e).items():
            if _follows(np.moveaxis(error, axis, 0), np.moveaxis(v, axis, 0)):
                return (
                    f"The error of d{e.name} along axis {axis} follows {name}: a path through a "
                    "normalizer over that axis (variance, norm, softmax sum) is missing or wrong."
                )
    return ""


def _follows(error: np.ndarray, v: np.ndarray) -> bool:
    """Is each column of the error a constant plus a multiple of the same column of v?"""
    if len(error) < 4:
        return False
    error = error - error.mean(axis=0)
    v = v - v.mean(axis=0)
    square = np.sum(v * v, axis=0)
    c = np.sum(error * v, axis=0) / np.where(square == 0, 1, square)
    return bool(np.linalg.norm(error - c * v) <= 1e-3 * np.linalg.norm(error))


def _overall(problem, pull, e: _Evidence) -> str:
    """Nothing specific: say how large the error is."""
    norm = np.linalg.norm(e.numeric)
    relative = np.linalg.norm(e.numeric - e.analytic) / norm
    if relative < 0.02:
        return (
            f"d{e.name} is nearly right (relative error {relative:.1g}): an approximation, a "
            "missing eps, or a small term left out."
        )
    cosine = float(np.vdot(e.analytic, e.numeric) / (np.linalg.norm(e.analytic) * norm))
    wrong, size = int(e.wrong.sum()), e.wrong.size
    return (
        f"{wrong} of {size} entries of d{e.name} are wrong (cosine {cosine:.2f} with the numeric "
        "gradient)."
    )


# From the most specific to the least; the first that has something to say is heard.
_RULES = (
    _single, _factor, _layout, _labels, _where, _few, _field, _slices, _term, _path, _overall,
)  # fmt: skip
