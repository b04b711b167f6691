"""Does a backward pass compute the gradient of its forward pass?

    >>> import numpy as np
    >>> from gradcheck import check_vjp
    >>> print(check_vjp(np.tanh, lambda dy, x: (dy * (1 - np.tanh(x) ** 2),), (np.ones(3),)))
    right: dx agrees with the slope of the forward to 4.7e-12 (3 evaluations)

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

import html
import inspect
import math
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

__all__ = ["GradientCheck", "check_gate", "check_gradient", "check_layer", "check_vjp"]

# ------------------------------------------------------------------------------- 1 Numbers
# Steps are in units of the typical size of the inputs. With round-off ε and a function that varies
# on the scale of its inputs, a central difference with step h errs by about h² (truncation) plus
# ε/h (round-off); the sum is least at h = ε^(1/3) ≈ 2^-17, where it is ε^(2/3) ≈ 2^-35.
EPS = float(np.finfo(float).eps)
QUICK_STEP = 2.0**-17
# Agreement to 2^-30 along a random line accepts at once: 32 times the error expected at the best
# step, so ordinary functions pass, while a gradient with relative error κ passes with probability
# 2^-30 / κ for each independent cotangent.
QUICK_TOLERANCE = 2.0**-30
# A sweep covers everything between a quarter of the inputs' size and the step where round-off has
# eaten half of the digits (2^-26), one level beyond.
LEVELS = [2.0**-k for k in range(2, 30, 2)]
LEVEL_RATIO = 4.0
# Noise is sampled on a grid finer than float32 (2^-24), so that a hidden float32 shows its stairs.
NOISE_STEP = 2.0**-26
# Error bounds are one-sigma noise plus a converged difference of extrapolations: four of them make
# a band that chance leaves with a probability below 1e-4, twice in a row below 1e-8.
BAND = 4.0
# A band that is narrower than 2^-7 of the gradient (1%) can still tell right from wrong;
# one wider than 2^-20 (float32 in the forward) is worth a note.
WIDEST_BAND = 2.0**-7
NOTED_BAND = 2.0**-20
# Arguments whose contribution is below 2^-20 of the largest get a line of their own; below 2^-40
# a gradient is not distinguishable from the round-off of a backward that adds larger terms.
FAINT = 2.0**-20
ROUND_OFF = 2.0**-40


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
        lines = [f"{self.verdict}: {self.reason} ({self.evaluations} evaluations)"]
        if self.diagnosis:
            lines.append(f"  {self.diagnosis}")
        lines += [f"  {_entry_text(*entry)}" for entry in self.wrong[:3]]
        lines += [f"  note: {note}" for note in self.notes]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        mark = {"right": "✓", "wrong": "✗"}.get(self.verdict, "?")
        parts = [
            f"<p><strong>{mark} {self.verdict}</strong>: {html.escape(self.reason)} "
            f"<small>({self.evaluations} evaluations)</small></p>"
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
    place = f"[{', '.join(map(str, index))}]" if index else ""
    return f"{name}{place}: backward {analytic:.6g}, differences {numeric:.6g}"


def _entries_table(wrong: list) -> str:
    head = "".join(f'<th scope="col">{t}</th>' for t in ("entry", "backward", "differences"))
    rows = ""
    for name, index, analytic, numeric in wrong:
        place = f"{name}[{', '.join(map(str, index))}]" if index else name
        rows += (
            f'<tr><th scope="row"><code>{html.escape(place)}</code></th>'
            f"<td>{analytic:.6g}</td><td>{numeric:.6g}</td></tr>"
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
    has_upstream = True

    def __init__(self, f, vjp):
        self.f, self.vjp = f, vjp

    def value(self, args):
        return self.f(*args)

    def gradients(self, dy, args):
        return self.vjp(dy, *args)


class _Scalar(_Function):
    """A scalar function and its gradient: no upstream."""

    forward_name, backward_name = "f", "grad"
    has_upstream = False

    def gradients(self, dy, args):
        return (self.vjp(*args),)


class _Layer:
    """forward leaves a cache, backward takes it; each backward gets the cache of a fresh forward,
    so that a backward that spends its cache is judged as training would use it."""

    forward_name, backward_name = "forward", "backward"
    has_upstream = True

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
    """A gate keeps between forward and backward what it needs."""

    forward_name, backward_name = "forward", "backward"
    has_upstream = True

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


class _Refusal(Exception):
    """The contract is broken: carries the result that says so."""

    def __init__(self, reason: str, diagnosis: str = "", wrong=()):
        super().__init__(reason)
        self.reason, self.diagnosis, self.wrong = reason, diagnosis, list(wrong)


class _Problem:
    """Forward and backward at one point: calls, counts, copies and converts."""

    def __init__(self, pair, args: list, names: list[str]):
        self.pair, self.names = pair, names
        self.notes: list[str] = []
        self.evaluations = 0
        self.args = [self._as_float64(i, arg) for i, arg in enumerate(args)]
        self.active: list[int] = []
        self.y0 = self._plain_value()
        self._fresh = True

    def _as_float64(self, i: int, arg):
        """Single and half precision cannot hold small steps: differentiate at the same numbers in
        double precision."""
        kind = getattr(getattr(arg, "dtype", None), "kind", "")
        if kind == "c":
            raise TypeError(f"{self.names[i]} is complex: only real arguments can be checked")
        if kind == "f" and arg.dtype != np.float64:
            self.notes.append(f"{self.names[i]} was converted from {arg.dtype} to float64")
            return arg.astype(np.float64)
        return arg

    def convert_integers(self, i: int) -> None:
        """An integer argument that has a gradient is meant as a real one."""
        arg = self.args[i]
        self.notes.append(f"{self.names[i]} holds integers: converted to float64")
        is_number = isinstance(arg, (int, np.integer))
        self.args[i] = float(arg) if is_number else np.asarray(arg, dtype=float)

    def _copies(self):
        return [arg.copy("K") if isinstance(arg, np.ndarray) else arg for arg in self.args]

    def _plain_value(self):
        """The first call: the function's own exceptions reach the caller."""
        args = self._copies()
        self._raw = self._forward(args)
        self._refuse_mutation(self.pair.forward_name, args)
        return self._as_output(self._raw)

    def _forward(self, args):
        self.evaluations += 1
        return self.pair.value(args)

    def _as_output(self, raw) -> np.ndarray:
        if isinstance(raw, (tuple, list, dict)) or raw is None:
            raise TypeError(f"{self.pair.forward_name} must return one array, not {_describe(raw)}")
        y = np.array(raw)
        if y.dtype.kind not in "fiub":
            raise TypeError(f"{self.pair.forward_name} must return real numbers, not {y.dtype}")
        if not self.pair.has_upstream and y.size != 1:
            raise ValueError(
                f"f must return one number, not shape {y.shape}; use check_vjp for arrays"
            )
        return y.astype(float)

    def refresh(self) -> None:
        """Run the forward at the point again, if the backward needs its traces."""
        if not isinstance(self.pair, _Function) and not self._fresh:
            y = self._as_output(self._forward(self._copies()))
            if not np.array_equal(y, self.y0, equal_nan=True):
                raise _random_forward(self)

    def value(self, args) -> np.ndarray | None:
        """The output near the point, or None where the function has none there."""
        self._fresh = False
        try:
            y = np.array(self._forward(args), dtype=float)
        except Exception:  # the student's function, outside its domain
            return None
        return y if y.shape == self.y0.shape and np.isfinite(y).all() else None

    def raw_gradients(self, dy: np.ndarray) -> list:
        """What the backward returns at the point, as a list."""
        self.refresh()
        self._fresh = False
        args, given = self._copies(), self._like_output(dy)
        returned = self.pair.gradients(given, args)
        self._refuse_mutation(self.pair.backward_name, args)
        if isinstance(given, np.ndarray) and not np.array_equal(given, dy):
            raise _Refusal(
                f"{self.pair.backward_name} changes its upstream gradient in place",
                "Copy it first, or write dout * mask instead of dout[...] = 0: "
                "another branch of the graph may still need it.",
            )
        return list(returned) if isinstance(returned, (tuple, list)) else [returned]

    def gradients(self, dy: np.ndarray) -> dict[int, np.ndarray]:
        """The gradients of the active arguments."""
        returned = _assign(self, self.raw_gradients(dy))
        return {i: np.array(returned[i], dtype=float) for i in self.active}

    def _like_output(self, dy: np.ndarray):
        """A float for a float, an array for an array."""
        return dy.copy() if isinstance(self._raw, np.ndarray) else type(self.y0.item())(dy)

    def _refuse_mutation(self, who: str, args: list) -> None:
        for name, before, after in zip(self.names, self.args, args, strict=True):
            if isinstance(before, np.ndarray) and not _same(before, after):
                raise _Refusal(
                    f"{who} changes its argument {name} in place",
                    f"Work on a copy: write {name} = {name} * 2, not {name} *= 2.",
                )

    def shifted(self, t: float, u: dict[int, np.ndarray]) -> list:
        """The arguments x + t·u."""
        args = list(self.args)
        for i, arg in enumerate(args):
            if i in u:
                moved = arg + t * u[i]
                args[i] = float(moved) if isinstance(arg, float) else np.asarray(moved)
            elif isinstance(arg, np.ndarray):
                args[i] = arg.copy("K")
        return args


def _same(a: np.ndarray, b: np.ndarray) -> bool:
    return a.shape == b.shape and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")


# ------------------------------------------------------------------------------ 5 Contract
def _random_forward(problem: _Problem) -> _Refusal:
    name = problem.pair.forward_name
    return _Refusal(
        f"{name} is random: it gives different values for the same input",
        "Fix its randomness: make the generator inside from a fixed seed "
        f"(rng = np.random.default_rng(0) in each call of {name}), or pass the dropout mask in.",
    )


def _require_deterministic(problem: _Problem) -> None:
    again = problem.value(problem._copies())
    if again is None or not np.array_equal(again, problem.y0):
        raise _random_forward(problem)


def _is_float(arg) -> bool:
    return isinstance(arg, float) or (isinstance(arg, np.ndarray) and arg.dtype.kind == "f")


def _is_integer(arg) -> bool:
    if isinstance(arg, (bool, np.bool_)):
        return False
    if isinstance(arg, (int, np.integer)):
        return True
    return isinstance(arg, np.ndarray) and arg.dtype.kind in "iu"


def _assign(problem: _Problem, returned: list) -> list:
    """Give each argument its gradient; arguments that have none may be left out by the backward."""
    args = problem.args
    if len(returned) == len(args):
        return returned
    floats = [i for i, arg in enumerate(args) if _is_float(arg)]
    arrays = [i for i in floats if isinstance(args[i], np.ndarray)]
    numbers = [i for i, arg in enumerate(args) if _is_float(arg) or _is_integer(arg)]
    for places in (floats, arrays, numbers):
        if len(returned) == len(places):
            full = [None] * len(args)
            for i, gradient in zip(places, returned, strict=True):
                full[i] = gradient
            return full
    raise _Refusal(
        f"{problem.pair.backward_name} returns {len(returned)} gradients "
        f"for {len(args)} arguments ({', '.join(problem.names)})",
        "Return one gradient for each argument, in their order.",
    )


def _choose_active(problem: _Problem, returned: list) -> None:
    """Differentiate what is a number and has a gradient."""
    for i, (arg, gradient) in enumerate(zip(problem.args, returned, strict=True)):
        if gradient is None:
            if _is_float(arg):
                problem.notes.append(f"{problem.names[i]} was not checked: its gradient is None")
            continue
        if _is_integer(arg):
            problem.convert_integers(i)
        if _is_float(problem.args[i]):
            problem.active.append(i)
    if not problem.active:
        raise _Refusal(
            f"{problem.pair.backward_name} returns no gradient",
            "Is the return statement missing?",
        )


def _require_gradients_fit(problem: _Problem, returned: list) -> None:
    for i in problem.active:
        name, arg = problem.names[i], problem.args[i]
        if not np.isfinite(arg).all():
            raise ValueError(f"{name} holds NaN or infinity: check at a finite point")
        gradient = np.asarray(returned[i])
        if gradient.dtype.kind not in "fiub":
            raise _Refusal(f"d{name} is not an array of real numbers but {gradient.dtype}")
        if gradient.shape != np.shape(arg):
            raise _Refusal(
                f"d{name} has shape {gradient.shape}, but {name} has shape {np.shape(arg)}",
                _explain_shapes(name, gradient.shape, np.shape(arg)),
            )
        if not np.isfinite(gradient).all():
            bad = np.argwhere(~np.isfinite(gradient))
            place = tuple(int(k) for k in bad[0])
            entry = (f"d{name}", place, float(gradient[place]), math.nan)
            raise _Refusal(
                f"d{name} is not finite in {len(bad)} of {gradient.size} entries",
                "Look for a division by zero, a log of zero or an overflowing exp.",
                [entry],
            )


def _explain_shapes(name: str, got: tuple, wanted: tuple) -> str:
    if sorted(got) == sorted(wanted) and len(got) > 1:
        return f"d{name} looks transposed."
    if math.prod(got) == math.prod(wanted):
        return f"Reshape d{name} to the shape of {name}."
    if math.prod(got) > math.prod(wanted):
        return (
            f"{name} was broadcast in the forward: sum d{name} over the axes along which it was "
            "repeated (the batch, for a bias)."
        )
    return f"d{name} was summed over too many axes, or never spread back to the shape of {name}."


def _require_finite_output(problem: _Problem) -> None:
    bad = np.argwhere(~np.isfinite(problem.y0))
    if len(bad):
        place = [int(k) for k in bad[0]]
        raise _Refusal(
            f"{problem.pair.forward_name} returns {problem.y0[tuple(bad[0])]}"
            + (f" at {place}" if place else ""),
            "Look for a division by zero, a log of zero or an overflowing exp in the forward.",
        )


def _prepare(problem: _Problem, dy: np.ndarray) -> dict[int, np.ndarray]:
    """The contract: everything that can be refused without differences."""
    _require_finite_output(problem)
    returned = _assign(problem, problem.raw_gradients(dy))
    _choose_active(problem, returned)
    _require_gradients_fit(problem, returned)
    return {i: np.array(returned[i], dtype=float) for i in problem.active}


# --------------------------------------------------------------------------------- 6 Lines
@dataclass
class _Pull:
    """A cotangent and the gradients that the backward makes of it."""

    dy: np.ndarray
    gradients: dict[int, np.ndarray]


def _typical_size(x: np.ndarray) -> float:
    """The size on which an argument varies: its spread if it sits on a large offset, else its
    median magnitude, from a sample of a large array."""
    sample = np.ravel(x)
    sample = sample[:: max(1, sample.size // 1024)]
    magnitudes = np.abs(sample[sample != 0])
    if magnitudes.size == 0:
        return 1.0
    size = float(np.median(magnitudes))
    spread = float(np.median(np.abs(sample - np.median(sample))))
    return spread if 0 < spread < FAINT**0.3 * size else size


def _sizes(problem: _Problem) -> dict[int, np.ndarray]:
    return {i: _typical_size(np.asarray(problem.args[i])) for i in problem.active}


def _contributions(problem, gradients, sizes) -> dict[int, float]:
    """How much each argument weighs in the slope along a Gaussian line."""
    return {i: float(np.linalg.norm(np.ravel(gradients[i]))) * sizes[i] for i in problem.active}


def _direction(problem, rng, sizes, weights) -> dict[int, np.ndarray]:
    return {
        i: rng.standard_normal(np.shape(problem.args[i])) * (sizes[i] * weight)
        for i, weight in weights.items()
    }


def _cotangent(problem, rng) -> np.ndarray:
    if not problem.pair.has_upstream:
        return np.ones(problem.y0.shape)
    return rng.standard_normal(problem.y0.shape)


def _leveled_cotangent(problem, rng, y_plus, y_minus) -> np.ndarray:
    """A cotangent that makes outputs of very different sizes count alike.

    An output that moves little against its own round-off is not raised above it, and the whole is
    scaled up, so that a clipped or thresholded backward cannot hide."""
    movement = np.abs(y_plus - y_minus) / QUICK_STEP + np.abs(problem.y0) / 16
    typical = np.median(movement[movement > 0]) if (movement > 0).any() else 1.0
    movement[movement == 0] = typical
    return 1024 * typical / movement * rng.standard_normal(problem.y0.shape)


@dataclass
class _Sample:
    """Both sides of a central difference with step h."""

    h: float
    y_plus: np.ndarray
    y_minus: np.ndarray
    moved: dict[int, np.ndarray]  # (x₊ − x₋)/2h: the direction after rounding, exact

    def slope(self, pull: _Pull) -> float:
        """The difference quotient; differences are taken before the sum, which cancels less."""
        return float(np.sum(pull.dy * (self.y_plus - self.y_minus))) / (2 * self.h)

    def claim(self, pull: _Pull) -> float:
        return sum(float(np.vdot(pull.gradients[i], m)) for i, m in self.moved.items())

    def bend(self, pull: _Pull, y0: np.ndarray) -> float:
        """Slope to the right minus slope to the left: it vanishes with h unless there is a kink."""
        return float(np.sum(pull.dy * ((self.y_plus - y0) + (self.y_minus - y0)))) / self.h


def _sample(problem: _Problem, u: dict, h: float) -> _Sample | None:
    plus, minus = problem.shifted(h, u), problem.shifted(-h, u)
    moved = {i: (plus[i] - minus[i]) / (2 * h) for i in u}
    y_plus, y_minus = problem.value(plus), problem.value(minus)
    if y_plus is None or y_minus is None:
        return None
    return _Sample(h, y_plus, y_minus, moved)


# ----------------------------------------------------------------------------- 7 Estimates
@dataclass
class _Estimate:
    """The measured slope minus the claimed one, with a bound on its error."""

    claim: float
    gap: float
    error: float
    kink: float
    curve: list

    @property
    def differs(self) -> bool:
        return abs(self.gap) > BAND * self.error


def _extrapolate(gaps: np.ndarray, steps: np.ndarray, noise: float) -> tuple[float, float]:
    """Extrapolate central differences to step zero (Richardson 1911), with an error bound.

    Column p of the tableau has truncation error of order h^(2p+2). The bound at a level is the last
    change of its column, which the change cannot undercut by more than its order allows, plus the
    noise; the entry with the least bound wins.

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
        for k in range(2, len(column)):
            level = k + len(gaps) - len(column)
            bound = max(changes[k - 1], changes[k - 2] / shrink) + noise / steps[level]
            if bound < best[1]:
                best = (float(column[k]), float(bound))
        column = column[1:] + np.diff(column) / (shrink - 1)
    return best


def _noise(problem: _Problem, u: dict, pull: _Pull) -> float:
    """Standard deviation of the round-off in ⟨dy, f⟩ (ECnoise, Moré and Wild 2011).

    Fourth differences on a fine grid remove what is smooth; what they leave of independent errors
    has variance C(8, 4) σ². Rounding of the outputs themselves is a floor."""
    floor = EPS * float(np.linalg.norm(np.ravel(pull.dy * problem.y0)))
    values = []
    for k in range(-4, 5):
        args = problem.shifted(k * NOISE_STEP, u)
        moved = sum(float(np.vdot(pull.gradients[i], args[i] - problem.args[i])) for i in u)
        y = problem.value(args)
        if y is None:
            return floor
        values.append(float(np.sum(pull.dy * (y - problem.y0))) - moved)
    fourth = np.diff(values, 4)
    return max(floor, math.sqrt(float(np.mean(fourth**2)) / math.comb(8, 4)))


def _kink(bends: list[float], steps: list[float], noise: float) -> float:
    """The jump of slope at the point itself, 0.0 if the bend shrinks with the step as it should."""
    seen = [
        b for b, h in zip(bends, steps, strict=True) if h < 2.0**-10 and abs(b) > 40 * noise / h
    ]
    if len(seen) >= 3 and abs(seen[-1]) > 0.5 * abs(seen[-3]):
        return seen[-1]
    return 0.0


def _sweep(problem: _Problem, u: dict, pulls: list[_Pull]) -> list[_Estimate]:
    """Estimates for every cotangent from one sweep of steps along one line."""
    samples = [s for s in (_sample(problem, u, h) for h in LEVELS) if s is not None]
    return [_estimate(problem, u, pull, samples) for pull in pulls]


def _estimate(problem, u, pull, samples) -> _Estimate:
    if len(samples) < 3:
        return _Estimate(math.nan, math.nan, math.inf, 0.0, [])
    steps = np.array([s.h for s in samples])
    claim = samples[-1].claim(pull)
    gaps = np.array([s.slope(pull) - s.claim(pull) for s in samples])
    noise = _noise(problem, u, pull)
    gap, error = _extrapolate(gaps, steps, noise)
    bends = [s.bend(pull, problem.y0) for s in samples]
    curve = [(float(h), abs(float(g))) for h, g in zip(steps, gaps, strict=True)]
    return _Estimate(claim, gap, error, _kink(bends, list(steps), noise), curve)


# ------------------------------------------------------------------------------- 8 Verdict
def _check(pair, args: list, names: list[str], seed: int) -> GradientCheck:
    """Run a check with the noise of the arithmetic kept off the screen."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        problem = None
        try:
            problem = _Problem(pair, args, names)
            return _judge(problem, np.random.default_rng(seed))
        except _Refusal as refusal:
            evaluations = problem.evaluations if problem else 1
            notes = problem.notes if problem else []
            return GradientCheck(
                False, "wrong", refusal.reason, wrong=refusal.wrong, diagnosis=refusal.diagnosis,
                notes=notes, evaluations=evaluations,
            )  # fmt: skip


def _judge(problem: _Problem, rng) -> GradientCheck:
    dy = _cotangent(problem, rng)
    pull = _Pull(dy, _prepare(problem, dy))
    if problem.y0.size == 0 or all(np.size(problem.args[i]) == 0 for i in problem.active):
        return _right(problem, "empty arrays: the shapes agree")
    for _ in range(4):
        result = _judge_here(problem, pull, rng)
        if result is not None:
            return result
        _step_aside(problem, rng)
        dy = _cotangent(problem, rng)
        pull = _Pull(dy, problem.gradients(dy))
    return _unresolved(problem, "every point tried lies on a kink of the function")


def _step_aside(problem: _Problem, rng) -> None:
    """Move off a kink, by a sixteenth of the arguments' size."""
    sizes = _sizes(problem)
    u = _direction(problem, rng, sizes, dict.fromkeys(problem.active, 1 / 16))
    problem.args = problem.shifted(1.0, u)
    y = problem.value(problem._copies())
    if y is not None:
        problem.y0 = y


def _judge_here(problem, pull, rng) -> GradientCheck | None:
    """The verdict at this point; None if the point lies on a kink."""
    sizes = _sizes(problem)
    weighs = _contributions(problem, pull.gradients, sizes)
    top = max(weighs.values())
    main = [i for i in problem.active if weighs[i] > FAINT * top]
    least = min((weighs[i] for i in main), default=0.0)
    rejections = 0
    if main:
        weights = {i: least / weighs[i] for i in main}
        scale = least * math.sqrt(len(main))
        for attempt in range(3):
            u = _direction(problem, rng, sizes, weights)
            if attempt:
                dy = _cotangent(problem, rng)
                pull = _Pull(dy, problem.gradients(dy))
            outcome = _line_verdict(problem, u, pull, rng, scale)
            if outcome.kind == "kink":
                problem.notes.append(outcome.text)
                return None
            if outcome.kind == "right":
                break
            rejections += outcome.kind == "wrong"
            if rejections == 2:
                return _wrong(problem, u, outcome, sizes, rng)
        else:
            return _unresolved(problem, "differences cannot resolve this gradient here")
    else:
        outcome = None
    for i in problem.active:
        if i not in main and np.size(problem.args[i]):
            faint = _judge_faint(problem, i, pull, rng, sizes, top)
            if faint is not None:
                return faint
    if outcome is None:
        return _right(problem, "the gradient is zero, and so is the slope of the forward")
    return _right_line(problem, outcome, scale)


@dataclass
class _Outcome:
    kind: str  # right, wrong, kink, unresolved
    estimate: _Estimate
    pull: _Pull
    text: str = ""
    line: dict | None = None


def _line_verdict(problem, u, pull, rng, scale) -> _Outcome:
    sample = _sample(problem, u, QUICK_STEP)
    pulls = [pull]
    if sample is not None:
        if problem.y0.size > 1 and problem.pair.has_upstream:
            dy = _leveled_cotangent(problem, rng, sample.y_plus, sample.y_minus)
            pulls.append(_Pull(dy, problem.gradients(dy)))
        elif problem.pair.has_upstream:
            dy = -1024 * pull.dy
            pulls.append(_Pull(dy, problem.gradients(dy)))
        quick = [_quick(sample, p, scale) for p in pulls]
        if all(q is not None for q in quick):
            return _Outcome("right", quick[0], pull, line=u)
    _require_deterministic(problem)
    estimates = _sweep(problem, u, pulls)
    for estimate, p in zip(estimates, pulls, strict=True):
        if estimate.differs:
            if estimate.kink:
                text = f"the point lies on a kink (the slope jumps by {estimate.kink:.3g}): checked beside it"
                return _Outcome("kink", estimate, p, text, u)
            return _Outcome("wrong", estimate, p, line=u)
    if BAND * estimates[0].error <= WIDEST_BAND * scale:
        return _Outcome("right", estimates[0], pull, line=u)
    return _Outcome("unresolved", estimates[0], pull, line=u)


def _quick(sample: _Sample, pull: _Pull, scale: float) -> _Estimate | None:
    claim = sample.claim(pull)
    gap = sample.slope(pull) - claim
    reach = math.sqrt(
        sum(float(np.sum((pull.gradients[i] * m) ** 2)) for i, m in sample.moved.items())
    )
    if abs(gap) <= QUICK_TOLERANCE * reach:
        return _Estimate(claim, gap, QUICK_TOLERANCE * reach, 0.0, [(sample.h, abs(gap))])
    return None


def _judge_faint(problem, i, pull, rng, sizes, top) -> GradientCheck | None:
    """An argument whose gradient is zero or tiny beside the others."""
    rejections = 0
    for _ in range(3):
        u = _direction(problem, rng, sizes, {i: 1.0})
        estimate = _sweep(problem, u, [pull])[0]
        if not estimate.differs:
            return None
        if estimate.kink:
            return None
        _require_deterministic(problem)
        rejections += 1
        if rejections == 2:
            return _wrong(problem, u, _Outcome("wrong", estimate, pull, line=u), sizes, rng)
    return None


def _right_line(problem, outcome, scale) -> GradientCheck:
    estimate = outcome.estimate
    resolution = max(abs(estimate.gap), estimate.error if len(estimate.curve) > 1 else 0) / scale
    names = ", ".join(f"d{problem.names[i]}" for i in problem.active)
    agree = "agrees" if len(problem.active) == 1 else "agree"
    if resolution > NOTED_BAND:
        problem.notes.append(
            f"the forward is noisy (float32 inside?): errors below {resolution:.0e} are not seen"
        )
    result = _right(
        problem, f"{names} {agree} with the slope of the forward to {max(resolution, EPS):.1e}"
    )
    _fill(result, outcome)
    result._measure_curve = lambda: _sweep(problem, outcome.line, [outcome.pull])[0].curve
    return result


def _fill(result: GradientCheck, outcome: _Outcome) -> None:
    estimate = outcome.estimate
    result.analytic = estimate.claim
    result.numeric = estimate.claim + estimate.gap
    result.error = estimate.error
    result.curve = estimate.curve


def _right(problem, reason: str) -> GradientCheck:
    return GradientCheck(
        True, "right", reason, notes=problem.notes, evaluations=problem.evaluations
    )


def _unresolved(problem, reason: str) -> GradientCheck:
    return GradientCheck(
        False, "unresolved", reason, notes=problem.notes, evaluations=problem.evaluations
    )


def _wrong(problem, u, outcome, sizes, rng) -> GradientCheck:
    estimate = outcome.estimate
    entries, diagnosis = _localize(problem, outcome, sizes, rng)
    names = list(dict.fromkeys(entry[0] for entry in entries)) or [
        f"d{problem.names[i]}" for i in u
    ]
    result = GradientCheck(
        False,
        "wrong",
        f"{', '.join(names)} {'does' if len(names) == 1 else 'do'} not match the forward: "
        f"slope {estimate.claim:.6g} by the backward, "
        f"{estimate.claim + estimate.gap:.6g} ± {BAND * estimate.error:.1g} by differences",
        wrong=entries, diagnosis=diagnosis, notes=problem.notes, evaluations=problem.evaluations,
    )  # fmt: skip
    _fill(result, outcome)
    return result


# -------------------------------------------------------------------------- 9 Localization
def _localize(problem, outcome, sizes, rng) -> tuple[list, str]:
    """Wrong entries, and a diagnosis from them."""
    entries, texts = [], []
    for i in outcome.line:
        x = np.asarray(problem.args[i])
        g = outcome.pull.gradients[i]
        found = []
        places = list(np.ndindex(*x.shape)) if x.size <= 256 else []
        numeric = np.full(x.shape, np.nan)
        for place in places:
            value, error = _partial(problem, i, place, outcome.pull, sizes[i])
            numeric[place] = value
            if abs(value - g[place]) > BAND * error:
                found.append((f"d{problem.names[i]}", place, float(g[place]), value))
        entries += found
        if found:
            ratio = [n / a if a else math.inf for _, _, a, n in found]
            if len(found) > 1 and np.allclose(ratio, ratio[0], rtol=1e-4):
                texts.append(f"d{problem.names[i]} must be multiplied by {ratio[0]:.4g}.")
    return entries, " ".join(texts)


def _partial(problem, i, place, pull, size) -> tuple[float, float]:
    """One entry of the gradient by differences with two steps."""
    u = np.zeros(np.shape(problem.args[i]))
    u[place] = size
    slopes = []
    for h in (2.0**-12, 2.0**-13):
        sample = _sample(problem, {i: u}, h)
        if sample is None:
            return math.nan, math.inf
        slopes.append(sample.slope(pull) / size)
    floor = 8 * EPS * float(np.linalg.norm(np.ravel(pull.dy * problem.y0))) / (2.0**-13 * size)
    return slopes[1] + (slopes[1] - slopes[0]) / 3, abs(slopes[1] - slopes[0]) + floor
