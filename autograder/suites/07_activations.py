"""The hidden suite of assignment 7: activation functions, their derivatives, gated units.

Functions of one variable are judged by `curves`: many inputs in one array, at ordinary and at
extreme points, with parameters away from their defaults, never at a kink. Upstream gradients are
random. A wrong function costs nothing where another one builds on it, nor in its own derivative.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.expect import (
    TOLERANCE,
    array,
    is_close,
    number,
    real_array,
    right,
    several,
    unchanged,
)
from autograder.gradcheck import check_vjp
from autograder.student import StudentFault
from autograder.suite import grades
from autograder.suites.curves import (
    CURVES,
    SELU_ALPHA,
    extreme,
    family_is_safe,
    family_leaves_x,
    follows,
    ordinary,
    own_slope,
    slope_is_right,
    value_is_right,
)

SIGMOID, RELU, DEAD, LEAKY = "sec-act-sigmoid", "sec-act-relu", "sec-act-dead", "sec-act-leaky"
MAXOUT, ELU, SELU, GELU = "sec-act-maxout", "sec-act-elu", "sec-act-selu", "sec-act-gelu"
SWISH, GATED = "sec-act-swish", "sec-act-gated"


# ------------------------------------------------------------------------------------ helpers


def with_zero(x: np.ndarray) -> np.ndarray:
    """Inputs with 0 among them, for values and for functions that are smooth there."""
    return np.append(x, 0.0)


def fits_own(forward: Callable, backward: Callable, point: Sequence[Any], index: int) -> bool:
    """Whether a gradient is that of the student's own forward pass, by differences.

    Args:
        forward: forward(*point) → out.
        backward: backward(dout, *point) → all gradients.
        point: the arguments; the one at `index` is varied.
        index: which gradient.
    """

    def at(value: Any) -> list[Any]:
        return [*point[:index], value, *point[index + 1 :]]

    try:
        return bool(
            check_vjp(
                lambda value: forward(*at(value)),
                lambda dout, value: (backward(dout, *at(value))[index],),
                (point[index],),
            )
        )
    except (StudentFault, TypeError, ValueError, IndexError):
        return False


def an_array(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Numbers of either sign, away from 0."""
    return rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.3, 1.5, size=shape)


def called(student, name: str, *args: Any) -> tuple[Any, list]:
    """What a function returns, and its arguments afterwards; the diagnosis compares both."""
    value, after = getattr(student, name).with_arguments(*args)
    student.trace[-1:] = [(value, after)]
    return value, after


# --------------------------------------------------------------------- task 1: sigmoid_tanh


@grades(
    "sigmoid_tanh",
    points=1,
    section=SIGMOID,
    message="`sigmoid` is 1 / (1 + e^(-x)), for inputs of either sign.",
)
def test_sigmoid_has_the_right_values(student, rng):
    value_is_right(student, "sigmoid", with_zero(ordinary(rng)))


@grades(
    "sigmoid_tanh",
    points=2,
    section=SIGMOID,
    message="`sigmoid_grad` is σ(x)(1 − σ(x)): its argument is the input x, and the sigmoid is "
    "taken once.",
)
def test_sigmoid_grad_is_the_derivative_at_the_input(student, rng):
    slope_is_right(student, "sigmoid", with_zero(ordinary(rng)))


@grades(
    "sigmoid_tanh",
    points=1,
    section=SIGMOID,
    message="`tanh` lies between -1 and 1 and is odd; it is 2σ(2x) − 1.",
)
def test_tanh_has_the_right_values(student, rng):
    value_is_right(student, "tanh", with_zero(ordinary(rng)))


@grades(
    "sigmoid_tanh",
    points=2,
    section=SIGMOID,
    message="`tanh_grad` is 1 − tanh(x)²: its argument is the input x.",
)
def test_tanh_grad_is_the_derivative_at_the_input(student, rng):
    slope_is_right(student, "tanh", with_zero(ordinary(rng)))


@grades(
    "sigmoid_tanh",
    points=1,
    section=SIGMOID,
    message="One of the four functions is not finite, or not right, for large inputs. Let no "
    "exponential grow: e^(-|x|) is at most 1.",
)
def test_sigmoid_and_tanh_are_safe_for_large_inputs(student, rng):
    family_is_safe(student, rng, ("sigmoid", {}), ("tanh", {}))


@grades(
    "sigmoid_tanh",
    points=1,
    section=SIGMOID,
    message="Each function takes an array of any shape and leaves it as it was.",
)
def test_sigmoid_and_tanh_leave_x_as_it_was(student, rng):
    family_leaves_x(student, rng, "sigmoid", "tanh")


# -------------------------------------------------------------------- task 2: relu_softplus


@grades(
    "relu_softplus",
    points=1,
    section=RELU,
    message="`relu` keeps positive inputs and puts 0 for the others.",
)
def test_relu_has_the_right_values(student, rng):
    value_is_right(student, "relu", with_zero(ordinary(rng)))


@grades(
    "relu_softplus",
    points=1,
    section=RELU,
    message="`relu_grad` is 1 where the input is positive and 0 where it is negative.",
)
def test_relu_grad_is_the_derivative(student, rng):
    slope_is_right(student, "relu", ordinary(rng))


@grades(
    "relu_softplus",
    points=1,
    section=RELU,
    message="With beta = 1, the default, `softplus` is the natural logarithm of 1 + e^x.",
)
def test_softplus_has_the_right_values(student, rng):
    value_is_right(student, "softplus", with_zero(ordinary(rng)))


@grades(
    "relu_softplus",
    points=1,
    section=RELU,
    message="In `softplus`, beta multiplies x in the exponent, and the logarithm is divided by it.",
)
def test_softplus_has_its_sharpness(student, rng):
    for beta in (rng.uniform(0.3, 0.6), rng.uniform(2, 3)):
        value_is_right(student, "softplus", with_zero(ordinary(rng)), beta=beta)


@grades(
    "relu_softplus",
    points=2,
    section=RELU,
    message="`softplus_grad` is the sigmoid of beta · x: the factor from the chain rule cancels "
    "the 1/beta in front.",
)
def test_softplus_grad_is_the_derivative_for_any_beta(student, rng):
    x = with_zero(ordinary(rng))
    slope_is_right(student, "softplus", x)
    for beta in (rng.uniform(0.3, 0.6), rng.uniform(2, 3)):
        slope_is_right(student, "softplus", x, beta=beta)


@grades(
    "relu_softplus",
    points=1,
    section=RELU,
    message="One of the four functions is not finite, or not right, for large inputs. For large x, "
    "log(1 + e^x) is x + log(1 + e^(-x)); numpy has `logaddexp`.",
)
def test_relu_and_softplus_are_safe_for_large_inputs(student, rng):
    bent = {"beta": rng.uniform(0.1, 0.2)}
    family_is_safe(student, rng, ("relu", {}), ("softplus", {}), ("softplus", bent))


@grades(
    "relu_softplus",
    points=1,
    section=RELU,
    message="Each function takes an array of any shape and leaves it as it was: mind "
    "`x[x < 0] = 0`.",
)
def test_relu_and_softplus_leave_x_as_it_was(student, rng):
    family_leaves_x(student, rng, "relu", "softplus")


# -------------------------------------------------------------------- task 3: dead_fraction


def layer_with_dead_units(rng: np.random.Generator, N: int, H: int, dead: int) -> np.ndarray:
    """Inputs of units of which so many are dead, the others positive for one example or more."""
    inputs = -rng.uniform(0.1, 2, size=(N, H))
    alive = rng.permutation(H)[dead:]
    inputs[rng.integers(N, size=len(alive)), alive] *= -1
    inputs[0, alive[: len(alive) // 2]] = 5.0  # some with a positive mean
    return inputs


@grades(
    "dead_fraction",
    points=2,
    section=DEAD,
    message="A unit is a column. It is dead where no example gives it a positive input; the result "
    "is the share of such units.",
)
def test_dead_fraction_counts_the_units_without_a_positive_input(student, rng):
    for N, H, dead in ((5, 8, 3), (30, 4, 1), (1, 7, 5)):
        inputs = layer_with_dead_units(rng, N, H, dead)
        right(student.dead_fraction(inputs), dead / H, "The share")
        right(student.dead_fraction(1e-5 * inputs), dead / H, "The share")


@grades(
    "dead_fraction",
    points=1,
    section=DEAD,
    message="An input of exactly 0 is not positive: a unit that gets nothing else but negative "
    "inputs is dead.",
)
def test_an_input_of_zero_is_not_positive(student, rng):
    inputs = layer_with_dead_units(rng, 4, 5, 2)
    with_zeros, dead = inputs.copy(), np.flatnonzero(inputs.max(axis=0) < 0)
    with_zeros[1, dead[0]] = 0.0
    with_zeros[:, dead[1]] = 0.0
    share = student.dead_fraction(with_zeros)
    if not is_close(share, 2 / 5):  # a wrong share is paid for once
        right(share, number(student.dead_fraction(inputs), "The share"), "The share")
        alive = student.dead_fraction(layer_with_dead_units(rng, 4, 5, 0))
        assert not is_close(share, number(alive, "The share"))


@grades(
    "dead_fraction",
    points=1,
    section=DEAD,
    message="A layer without dead units has the share 0, one with nothing else 1, and the inputs "
    "stay as they were.",
)
def test_dead_fraction_of_a_layer_all_alive_or_all_dead(student, rng):
    for dead in (0, 3):
        inputs = layer_with_dead_units(rng, 4, 3, dead)
        share, after = called(student, "dead_fraction", inputs)
        right(share, dead / 3, "The share")
        unchanged([inputs], after[:1], "`dead_fraction`")


# ----------------------------------------------------------------------- task 4: leaky_relu


@grades(
    "leaky_relu",
    points=1,
    section=LEAKY,
    message="`leaky_relu` keeps positive inputs and multiplies the others by the slope, 0.01 by "
    "default.",
)
def test_leaky_relu_has_the_right_values(student, rng):
    x = with_zero(ordinary(rng))
    value_is_right(student, "leaky_relu", x)
    value_is_right(student, "leaky_relu", x, slope=rng.uniform(0.2, 0.6))


@grades(
    "leaky_relu",
    points=2,
    section=LEAKY,
    message="`leaky_relu_grad` is 1 for positive inputs and the slope for negative ones.",
)
def test_leaky_relu_grad_is_the_derivative(student, rng):
    x = ordinary(rng)
    slope_is_right(student, "leaky_relu", x)
    slope_is_right(student, "leaky_relu", x, slope=rng.uniform(0.2, 0.6))


@grades(
    "leaky_relu",
    points=1,
    section=LEAKY,
    message="The slope can be negative, or above 1: then the leaky ReLU is not the larger of x and "
    "slope · x.",
)
def test_leaky_relu_takes_any_slope(student, rng):
    x = ordinary(rng)
    for slope in (rng.uniform(1.5, 3), -rng.uniform(0.5, 2)):
        value_is_right(student, "leaky_relu", with_zero(x), slope=slope)
        slope_is_right(student, "leaky_relu", x, slope=slope)


@grades(
    "leaky_relu",
    points=1,
    section=LEAKY,
    message="Both functions take an array of any shape, leave it as it was, and are right for "
    "large inputs.",
)
def test_leaky_relu_leaves_x_as_it_was(student, rng):
    family_leaves_x(student, rng, "leaky_relu")
    family_is_safe(student, rng, ("leaky_relu", {}))


# ---------------------------------------------------------------------------- task 5: prelu


def slopes(rng: np.random.Generator, D: int) -> Iterator[float | np.ndarray]:
    """Slopes of either sign, on either side of 1: one for each feature, then one for all."""
    yield np.resize(rng.permutation([-0.7, 0.3, 1.6]), D) + rng.uniform(-0.1, 0.1, size=D)
    yield from (float(slope + rng.uniform(-0.1, 0.1)) for slope in (-0.7, 0.3, 1.6))


def prelu_gradients(student, dout, x, alpha) -> Sequence[Any]:
    return several(student.prelu_backward(dout, x, alpha), 2, "`prelu_backward`")


@grades(
    "prelu",
    points=2,
    section=LEAKY,
    message="`prelu` keeps positive inputs and multiplies the others by alpha: one number for all, "
    "or one for each feature (column), of either sign.",
)
def test_prelu_has_the_right_values(student, rng):
    for N, D in ((5, 3), (4, 4)):
        x = an_array(rng, N, D)
        for alpha in slopes(rng, D):
            got, alpha_x = student.prelu(x, alpha), alpha * x
            if not is_close(got, np.where(x > 0, x, alpha_x)):
                leaky = [lambda x=x, alpha=alpha: student.leaky_relu(x, alpha)]
                assert follows(student, got, x, leaky)


@grades(
    "prelu",
    points=2,
    section=LEAKY,
    message="dx is dout where the input is positive and dout · alpha where it is negative.",
)
def test_prelu_dx_is_right_for_any_upstream(student, rng):
    for N, D in ((5, 3), (4, 4)):
        x, dout = an_array(rng, N, D), rng.normal(size=(N, D))
        for alpha in slopes(rng, D):
            dx = array(prelu_gradients(student, dout, x, alpha)[0], x.shape, "dx")
            makers = [
                lambda x=x, dout=dout, alpha=alpha: (
                    dout * np.asarray(student.leaky_relu_grad(x, alpha))
                ),
                times(dout, own_slope(lambda x, alpha=alpha: own_prelu(student, x, alpha), x)),
            ]
            if not is_close(dx, dout * np.where(x > 0, 1, alpha)):
                assert follows(student, dx, x, makers)


def times(dout: np.ndarray, slope: Callable) -> Callable:
    return lambda: dout * slope()


def own_prelu(student, stack: np.ndarray, alpha) -> np.ndarray:
    """The student's function on each batch of a stack."""
    return np.array([student.prelu(x, alpha) for x in stack])


@grades(
    "prelu",
    points=2,
    section=LEAKY,
    message="With one slope for each feature, dalpha is the sum over the batch (axis 0) of dout "
    "times the inputs that are negative.",
)
def test_prelu_dalpha_is_summed_over_the_batch(student, rng):
    for N, D in ((5, 3), (1, 4), (4, 4), (3, 1)):
        x, dout, alpha = an_array(rng, N, D), rng.normal(size=(N, D)), next(slopes(rng, D))
        dalpha = prelu_gradients(student, dout, x, alpha)[1]
        dalpha_is_right(student, dalpha, x, alpha, np.sum(dout * x * (x < 0), axis=0))


@grades(
    "prelu",
    points=1,
    section=LEAKY,
    message="With one slope for all, dalpha is one number: the sum over batch and features.",
)
def test_prelu_dalpha_of_a_single_slope_is_a_number(student, rng):
    for N, D in ((5, 3), (3, 1)):
        x, dout = an_array(rng, N, D), rng.normal(size=(N, D))
        for alpha in list(slopes(rng, D))[1:]:
            dalpha = prelu_gradients(student, dout, x, alpha)[1]
            dalpha_is_right(student, dalpha, x, alpha, np.sum(dout * x * (x < 0)))


def dalpha_is_right(student, got, x, alpha, want) -> None:
    """dalpha is right, or that of the student's own forward pass."""
    if is_close(got, want):
        return
    got = array(got, want.shape, "dalpha") if want.ndim else number(got, "dalpha")
    assert np.any(got)
    assert fits_own(student.prelu, student.prelu_backward, (x, alpha), 1)


@grades(
    "prelu",
    points=1,
    section=LEAKY,
    message="Both functions leave their arguments as they were.",
)
def test_prelu_leaves_its_arguments_as_they_were(student, rng):
    x, dout, alpha = an_array(rng, 4, 3), rng.normal(size=(4, 3)), next(slopes(rng, 3))
    out, after = called(student, "prelu", x, alpha)
    unchanged([x, alpha], after, "`prelu`")
    gradients, after = called(student, "prelu_backward", dout, x, alpha)
    unchanged([dout, x, alpha], after, "`prelu_backward`")
    dx = several(gradients, 2, "`prelu_backward`")[0]
    # one right value will do: the others are graded elsewhere
    assert is_close(out, np.where(x > 0, x, alpha * x)) or is_close(
        dx, dout * np.where(x > 0, 1, alpha)
    )


# --------------------------------------------------------------------------- task 6: maxout


def maxout_point(rng: np.random.Generator, N: int, D: int, K: int, H: int) -> list[np.ndarray]:
    """x, W and b without near ties; some outputs are negative."""
    while True:
        x, W, b = an_array(rng, N, D), an_array(rng, K, D, H), an_array(rng, K, H)
        ranked = np.sort(pieces(x, W, b), axis=0)
        if K == 1 or np.min(ranked[-1] - ranked[-2]) > 0.02:
            return [x, W, b]


def pieces(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """All affine functions, (K, N, H)."""
    return np.einsum("nd,kdh->knh", x, W) + b[:, None, :]


def maxout_gradients(x, W, b, dout) -> list[np.ndarray]:
    """dx, dW and db, one example and unit at a time."""
    winners = np.argmax(pieces(x, W, b), axis=0)
    dx, dW, db = np.zeros_like(x), np.zeros_like(W), np.zeros_like(b)
    for (n, h), k in np.ndenumerate(winners):
        dx[n] += dout[n, h] * W[k, :, h]
        dW[k, :, h] += dout[n, h] * x[n]
        db[k, h] += dout[n, h]
    return [dx, dW, db]


def pulled_back(student, dout: np.ndarray, *point: np.ndarray) -> Sequence[Any]:
    """The student's gradients after a forward pass."""
    _, cache = student.maxout_forward.layer(*point)
    return several(student.maxout_backward(dout, cache), 3, "`maxout_backward`")


def maxout_gradient_is_right(student, rng, index: int) -> None:
    """One gradient is right, or that of the student's own forward pass."""

    for sizes in ((6, 4, 3, 5), (1, 3, 4, 2), (3, 2, 1, 4)):
        point = x, W, b = maxout_point(rng, *sizes)
        dout = rng.normal(size=(sizes[0], sizes[3]))
        got = pulled_back(student, dout, *point)[index]
        got = array(got, point[index].shape, ("dx", "dW", "db")[index])
        if is_close(got, maxout_gradients(*point, dout)[index]):
            continue
        assert np.any(got)
        out, _ = student.maxout_forward.layer(*point)
        assert not is_close(out, np.max(pieces(*point), axis=0))
        # A bias that does not take part in the choice has been paid for.
        chosen_without_bias = maxout_gradients(x, W, 0 * b, dout)[index]
        assert is_close(got, chosen_without_bias) or maxout_fits_own(student, point, index)


def maxout_fits_own(student, point: Sequence[np.ndarray], index: int) -> bool:
    """Whether a gradient is that of the student's own maxout."""
    return fits_own(
        lambda *point: student.maxout_forward.layer(*point)[0],
        lambda dout, *point: pulled_back(student, dout, *point),
        point,
        index,
    )


@grades(
    "maxout",
    points=2,
    section=MAXOUT,
    message="At b = 0: the output (N, H) is the largest of the K products of x with W[k], for each "
    "example and unit. It can be negative.",
)
def test_maxout_is_the_largest_of_the_products(student, rng):
    for sizes in ((6, 4, 3, 5), (1, 2, 5, 3)):
        x, W, b = maxout_point(rng, *sizes)
        out, _ = student.maxout_forward.layer(x, W, 0 * b)
        right(out, np.max(pieces(x, W, 0 * b), axis=0), "out")
    x, W, b = maxout_point(rng, 2, 3, 1, 4)
    x[1] = -x[0]  # with a single piece, one of the two outputs is negative
    out, _ = student.maxout_forward.layer(x, W, 0 * b)
    right(out, x @ W[0], "out")


@grades(
    "maxout",
    points=1,
    section=MAXOUT,
    message="Each piece of each unit has its own bias b[k, h], added before the largest is taken.",
)
def test_each_piece_has_its_bias(student, rng):
    for sizes in ((6, 4, 3, 5), (3, 2, 1, 4)):
        x, W, b = maxout_point(rng, *sizes)
        for biases in (b, b - 20):
            out, _ = student.maxout_forward.layer(x, W, biases)
            right(out, np.max(pieces(x, W, biases), axis=0), "out")


@grades(
    "maxout",
    points=3,
    section=MAXOUT,
    message="dx is the sum over the units of dout times the weights of the piece that was the "
    "largest, and of no other.",
)
def test_maxout_dx_goes_through_the_largest_piece(student, rng):
    maxout_gradient_is_right(student, rng, 0)


@grades(
    "maxout",
    points=2,
    section=MAXOUT,
    message="dW[k] gets, from each example, x times dout for the units whose largest piece was k.",
)
def test_maxout_dw_goes_to_the_largest_piece(student, rng):
    maxout_gradient_is_right(student, rng, 1)


@grades(
    "maxout",
    points=2,
    section=MAXOUT,
    message="db[k] is the sum of dout over the examples for which piece k was the largest.",
)
def test_maxout_db_goes_to_the_largest_piece(student, rng):
    maxout_gradient_is_right(student, rng, 2)


@grades(
    "maxout",
    points=1,
    section=MAXOUT,
    message="What a backward pass needs of its forward pass is in the cache: another forward pass "
    "in between changes nothing.",
)
def test_maxout_keeps_each_pass_in_its_cache(student, rng):
    sizes = (4, 3, 2, 5)
    first, second = maxout_point(rng, *sizes), maxout_point(rng, *sizes)
    dout = rng.normal(size=(4, 5))
    at_once = pulled_back(student, dout, *first)
    _, cache = student.maxout_forward.layer(*first)
    student.maxout_forward.layer(*second)
    later = several(student.maxout_backward(dout, cache), 3, "`maxout_backward`")
    for one, other in zip(at_once, later, strict=True):  # right values are graded elsewhere
        one = real_array(one, "A gradient")
        assert np.ptp(one) > 0
        right(other, one, "A gradient")


@grades(
    "maxout",
    points=1,
    section=MAXOUT,
    message="There should be three gradients, of the shapes of x, W and b, and all arguments, dout "
    "too, should stay as they were.",
)
def test_maxout_leaves_its_arguments_as_they_were(student, rng):
    point, dout = maxout_point(rng, 4, 3, 2, 5), rng.normal(size=(4, 5))
    value, after = student.maxout_forward.with_arguments(*point)
    out, _ = several(value, 2, "`maxout_forward`")
    student.trace[-1:] = [(out, after)]  # and not the cache, which each keeps as they like
    unchanged(point, after, "`maxout_forward`")
    _, cache = student.maxout_forward.layer(*point)
    gradients, after = student.maxout_backward.with_arguments(dout, cache)
    student.trace[-1:] = [(gradients, after[:1])]
    unchanged([dout], after[:1], "`maxout_backward`")
    gradients = several(gradients, 3, "`maxout_backward`")
    # One output or gradient as it should be will do: each is graded elsewhere.
    assert (
        is_close(out, np.max(pieces(*point), axis=0))
        or any(map(is_close, gradients, maxout_gradients(*point, dout)))
        or is_close(gradients[2], maxout_gradients(*point[:2], 0 * point[2], dout)[2])
        or (np.any(gradients[0]) and maxout_fits_own(student, point, 0))
    )


# ------------------------------------------------------------------------- task 7: elu_celu


@grades(
    "elu_celu",
    points=2,
    section=ELU,
    message="`elu` keeps positive inputs and is alpha · (e^x − 1) for the others, with alpha = 1 "
    "by default.",
)
def test_elu_has_the_right_values(student, rng):
    x = with_zero(ordinary(rng))
    value_is_right(student, "elu", x)
    for alpha in (rng.uniform(0.3, 0.6), rng.uniform(1.5, 3)):
        value_is_right(student, "elu", x, alpha=alpha)


@grades(
    "elu_celu",
    points=2,
    section=ELU,
    message="`elu_grad` is 1 for positive inputs and alpha · e^x for negative ones, which is "
    "elu(x) + alpha.",
)
def test_elu_grad_is_the_derivative_for_any_alpha(student, rng):
    x = ordinary(rng)
    slope_is_right(student, "elu", x)
    for alpha in (rng.uniform(0.3, 0.6), rng.uniform(1.5, 3)):
        slope_is_right(student, "elu", x, alpha=alpha)


@grades(
    "elu_celu",
    points=2,
    section=ELU,
    message="In `celu`, alpha stands in two places: α(e^(x/α) − 1) for negative inputs.",
)
def test_celu_has_the_right_values_for_any_alpha(student, rng):
    x = with_zero(ordinary(rng))
    value_is_right(student, "celu", x)
    for alpha in (rng.uniform(0.3, 0.6), rng.uniform(1.5, 3)):
        value_is_right(student, "celu", x, alpha=alpha)


@grades(
    "elu_celu",
    points=2,
    section=ELU,
    message="`celu_grad` is e^(x/α) for negative inputs: the α in front cancels the one from the "
    "chain rule.",
)
def test_celu_grad_is_the_derivative_for_any_alpha(student, rng):
    x = ordinary(rng)
    slope_is_right(student, "celu", x)
    for alpha in (rng.uniform(0.3, 0.6), rng.uniform(1.5, 3)):
        slope_is_right(student, "celu", x, alpha=alpha)


@grades(
    "elu_celu",
    points=1,
    section=ELU,
    message="One of the four functions is not finite, or not right, for large inputs. Take the "
    "exponential of negative numbers only, or choose between the branches by `np.where`.",
)
def test_elu_and_celu_are_safe_for_large_inputs(student, rng):
    alpha = {"alpha": rng.uniform(0.2, 0.4)}
    family_is_safe(student, rng, ("elu", {}), ("celu", {}), ("elu", alpha), ("celu", alpha))


@grades(
    "elu_celu",
    points=1,
    section=ELU,
    message="Each function takes an array of any shape and leaves it as it was.",
)
def test_elu_and_celu_leave_x_as_it_was(student, rng):
    family_leaves_x(student, rng, "elu", "celu")


# ------------------------------------------------------------------- task 8: selu_constants


def constants(student) -> list[float]:
    pair = student.selu_constants()
    if isinstance(pair, np.ndarray):
        pair = list(pair)
    pair = several(pair, 2, "`selu_constants`")
    return [number(value, "A constant of SELU") for value in pair]


def is_near(got: float, want: float) -> bool:
    return bool(abs(got - want) <= TOLERANCE * max(1, abs(want)))


@grades(
    "selu_constants",
    points=3,
    section=SELU,
    message="alpha makes the mean of SELU 0 for a standard normal input: the part above 0 and "
    "alpha times the part below cancel. The scale plays no role in it.",
)
def test_alpha_makes_the_mean_zero(student):
    assert any(is_near(value, SELU_ALPHA) for value in constants(student))


@grades(
    "selu_constants",
    points=2,
    section=SELU,
    message="The scale makes the mean of SELU's square 1 for a standard normal input, given alpha.",
)
def test_scale_makes_the_variance_one(student):
    first, second = constants(student)
    for scale, alpha in ((first, second), (second, first)):  # their order is graded below
        if alpha > 0 and any(is_near(scale, value) for value in scales(alpha)):
            return
    raise AssertionError("no scale for this alpha")


def scales(alpha: float) -> Iterator[float]:
    """1 over the root of the second moment, or of the variance, of ELU with this alpha."""
    z, weights = np.polynomial.legendre.leggauss(60)
    z, weights = 5 * (z - 1), 5 * weights * np.exp(-12.5 * (z - 1) ** 2) / np.sqrt(2 * np.pi)
    square = 0.5 + alpha**2 * np.sum(weights * np.expm1(z) ** 2)
    mean = 1 / np.sqrt(2 * np.pi) + alpha * np.sum(weights * np.expm1(z))
    yield from (1 / np.sqrt(square), 1 / np.sqrt(square - mean**2))


@grades(
    "selu_constants",
    points=1,
    section=SELU,
    message="The pair is (scale, alpha): the scale, which is the smaller one, comes first.",
)
def test_the_scale_comes_first(student):
    scale, alpha = constants(student)
    assert 1 < scale < 1.2 < alpha < 2


# ----------------------------------------------------------------------------- task 9: selu


def leaves_x(student, rng, name: str, part: str) -> None:
    """A function leaves x as it was, unless the student's own part of it does not."""
    x = ordinary(rng)
    _, after = called(student, name, x)
    if not np.array_equal(x, after[0]):
        try:
            part_changes_x = not np.array_equal(x, called(student, part, x)[1][0])
        except StudentFault:
            part_changes_x = False
        if not part_changes_x:
            unchanged([x], after, f"`{name}`")


@grades(
    "selu",
    points=2,
    section=SELU,
    message="`selu` is the scale times x for positive inputs, and scale · alpha · (e^x − 1) for "
    "the others, with constants that are right to 1e-6; for large inputs too.",
)
def test_selu_has_the_right_values(student, rng):
    value_is_right(student, "selu", with_zero(ordinary(rng)))
    value_is_right(student, "selu", extreme(rng))
    leaves_x(student, rng, "selu", "elu")


@grades(
    "selu",
    points=2,
    section=SELU,
    message="`selu_grad` is the scale for positive inputs, and scale · alpha · e^x for negative "
    "ones; for large inputs too.",
)
def test_selu_grad_is_the_derivative(student, rng):
    slope_is_right(student, "selu", ordinary(rng))
    slope_is_right(student, "selu", extreme(rng))
    leaves_x(student, rng, "selu_grad", "elu_grad")


# ---------------------------------------------------------------------------- task 10: gelu


@grades(
    "gelu",
    points=2,
    section=GELU,
    message="`gelu` is x · Φ(x) with the exact Φ, by erf: approximations are off by up to 0.02 "
    "(sigmoid) and 0.0005 (tanh).",
)
def test_gelu_is_the_exact_one(student, rng):
    value_is_right(student, "gelu", with_zero(ordinary(rng)))


@grades(
    "gelu",
    points=2,
    section=GELU,
    message="`gelu_grad` has two terms, by the product rule: Φ(x), and x times the normal density.",
)
def test_gelu_grad_is_the_derivative(student, rng):
    slope_is_right(student, "gelu", with_zero(ordinary(rng)))


@grades(
    "gelu",
    points=1,
    section=GELU,
    message="`gelu_sigmoid` is x · σ(1.702 x).",
)
def test_gelu_sigmoid_has_the_right_values(student, rng):
    value_is_right(student, "gelu_sigmoid", with_zero(ordinary(rng)))


@grades(
    "gelu",
    points=2,
    section=GELU,
    message="`gelu_sigmoid_grad` is the derivative of the approximation itself: a product, and "
    "1.702 inside the sigmoid.",
)
def test_gelu_sigmoid_grad_is_the_derivative(student, rng):
    slope_is_right(student, "gelu_sigmoid", with_zero(ordinary(rng)))


@grades(
    "gelu",
    points=1,
    section=GELU,
    message="One of the four functions is not finite, or not right, for large inputs.",
)
def test_gelu_is_safe_for_large_inputs(student, rng):
    family_is_safe(student, rng, ("gelu", {}), ("gelu_sigmoid", {}))


@grades(
    "gelu",
    points=1,
    section=GELU,
    message="Each function takes an array of any shape and leaves it as it was.",
)
def test_gelu_leaves_x_as_it_was(student, rng):
    family_leaves_x(student, rng, "gelu", "gelu_sigmoid")


# ----------------------------------------------------------------- task 11: swish_hardswish


@grades(
    "swish_hardswish",
    points=1,
    section=SWISH,
    message="With beta = 1, the default, `swish` is x · σ(x).",
)
def test_swish_has_the_right_values(student, rng):
    value_is_right(student, "swish", with_zero(ordinary(rng)))


@grades(
    "swish_hardswish",
    points=1,
    section=SWISH,
    message="In `swish`, beta multiplies x inside the sigmoid, and nowhere else.",
)
def test_swish_has_its_sharpness(student, rng):
    for beta in (rng.uniform(0.3, 0.6), rng.uniform(2, 3), rng.uniform(-2, -1)):
        value_is_right(student, "swish", with_zero(ordinary(rng)), beta=beta)


@grades(
    "swish_hardswish",
    points=2,
    section=SWISH,
    message="`swish_grad` has two terms, σ(βx) and βx · σ(βx)(1 − σ(βx)).",
)
def test_swish_grad_is_the_derivative_for_any_beta(student, rng):
    x = with_zero(ordinary(rng))
    slope_is_right(student, "swish", x)
    for beta in (rng.uniform(0.3, 0.6), rng.uniform(2, 3), rng.uniform(-2, -1)):
        slope_is_right(student, "swish", x, beta=beta)


@grades(
    "swish_hardswish",
    points=2,
    section=SWISH,
    message="`hardswish` is x · (x + 3) / 6 between -3 and 3, 0 below and x above.",
)
def test_hardswish_has_the_right_values(student, rng):
    value_is_right(student, "hardswish", np.append(with_zero(ordinary(rng)), [-3, 3]))


@grades(
    "swish_hardswish",
    points=2,
    section=SWISH,
    message="`hardswish_grad` is (2x + 3) / 6 between -3 and 3, 0 below and 1 above.",
)
def test_hardswish_grad_is_the_derivative(student, rng):
    slope_is_right(student, "hardswish", with_zero(ordinary(rng)))


@grades(
    "swish_hardswish",
    points=1,
    section=SWISH,
    message="One of the four functions is not finite, or not right, for large inputs.",
)
def test_swish_and_hardswish_are_safe_for_large_inputs(student, rng):
    steep, turned = ({"beta": beta} for beta in (rng.uniform(2, 3), rng.uniform(-2, -1)))
    swishes = (("swish", parameters) for parameters in ({}, steep, turned))
    family_is_safe(student, rng, *swishes, ("hardswish", {}))


@grades(
    "swish_hardswish",
    points=1,
    section=SWISH,
    message="Each function takes an array of any shape and leaves it as it was.",
)
def test_swish_and_hardswish_leave_x_as_it_was(student, rng):
    family_leaves_x(student, rng, "swish", "hardswish")


# --------------------------------------------------------------------- task 12: gated_units


def gated_point(rng: np.random.Generator, N: int, D: int, H: int) -> list[np.ndarray]:
    """x, W, V, b and c; the gate is away from 0, and a batch has all signs of both factors."""
    shapes = ((N, D), (D, H), (D, H), (H,), (H,))
    while True:
        x, W, V, b, c = point = [an_array(rng, *shape) for shape in shapes]
        gate, linear = x @ W + b, x @ V + c
        signs = np.unique(np.sign([gate.ravel(), linear.ravel()]), axis=1)
        if np.min(np.abs(gate)) > 0.02 and (N == 1 or signs.shape[1] == 4):
            return point


def gate_is_right(student, rng, name: str, act: Callable, *own: Callable) -> None:
    """A gated unit is act(xW + b) ⊙ (xV + c), or the same with the student's own activation."""
    for sizes in ((6, 4, 3), (1, 2, 5)):
        x, W, V, b, c = point = gated_point(rng, *sizes)
        gate, linear = x @ W + b, x @ V + c
        got = getattr(student, name)(*point)
        if not is_close(got, act(gate) * linear):
            makers = [
                lambda f=f, gate=gate, linear=linear: np.asarray(f(student, gate)) * linear
                for f in own
            ]
            array(got, linear.shape, "The output")
            assert follows(student, got, x, makers)


@grades(
    "gated_units",
    points=1,
    section=GATED,
    message="`glu` is σ(xW + b) ⊙ (xV + c): the sigmoid stands on the product with W.",
)
def test_glu_has_a_sigmoid_on_its_gate(student, rng):
    gate_is_right(
        student, rng, "glu", CURVES["sigmoid"].value, lambda student, z: student.sigmoid(z)
    )


@grades(
    "gated_units",
    points=1,
    section=GATED,
    message="`bilinear` is (xW + b) ⊙ (xV + c), without any activation.",
)
def test_bilinear_has_no_activation(student, rng):
    gate_is_right(student, rng, "bilinear", lambda z: z)


@grades(
    "gated_units",
    points=1,
    section=GATED,
    message="`reglu` is relu(xW + b) ⊙ (xV + c): the ReLU stands on the product with W.",
)
def test_reglu_has_a_relu_on_its_gate(student, rng):
    gate_is_right(student, rng, "reglu", CURVES["relu"].value, lambda student, z: student.relu(z))


@grades(
    "gated_units",
    points=1,
    section=GATED,
    message="`geglu` is gelu(xW + b) ⊙ (xV + c), with the exact GELU on the product with W.",
)
def test_geglu_has_the_exact_gelu_on_its_gate(student, rng):
    gate_is_right(student, rng, "geglu", CURVES["gelu"].value, lambda student, z: student.gelu(z))


@grades(
    "gated_units",
    points=1,
    section=GATED,
    message="`swiglu` is swish(xW + b) ⊙ (xV + c), with beta = 1 and the Swish on the product with "
    "W.",
)
def test_swiglu_has_a_swish_on_its_gate(student, rng):
    gate_is_right(
        student,
        rng,
        "swiglu",
        CURVES["swish"].value,
        lambda student, z: student.swish(z),
        lambda student, z: z * np.asarray(student.sigmoid(z)),
    )


# ------------------------------------------------------------------ task 13: gated_backward

GRADIENTS = ("dx", "dW", "dV", "db", "dc")


def gated_gradients(dout, x, W, V, b, c, act, slope) -> list[np.ndarray]:
    """All five gradients, with this activation and slope of the gate."""
    gate, linear = x @ W + b, x @ V + c
    dgate, dlinear = dout * linear * slope(gate), dout * act(gate)
    dx = np.einsum("nh,dh->nd", dgate, W) + np.einsum("nh,dh->nd", dlinear, V)
    dW, dV = (np.einsum("nd,nh->dh", x, d) for d in (dgate, dlinear))
    return [dx, dW, dV, np.sum(dgate, axis=0), np.sum(dlinear, axis=0)]


def own_activations(student, name: str) -> Iterator[tuple[Callable, Callable]]:
    """The gate's activation and slope as the student may have made them from earlier functions."""
    true = CURVES["sigmoid" if name == "glu" else "swish"]

    def by_parts(z):
        return student.sigmoid(z) + z * np.asarray(student.sigmoid_grad(z))

    def by_sigmoid(z):
        s = np.asarray(student.sigmoid(z))
        return s * (1 - s) if name == "glu" else s + z * s * (1 - s)

    if name == "glu":
        acts, slopes = [true.value, student.sigmoid], [true.slope, student.sigmoid_grad, by_sigmoid]
    else:
        acts = [true.value, student.swish, lambda z: z * np.asarray(student.sigmoid(z))]
        slopes = [true.slope, student.swish_grad, by_sigmoid, by_parts]
    yield from ((act, slope) for act in acts for slope in slopes)


def is_own_gradient(student, name: str, dout: np.ndarray, point: Sequence, index: int, got) -> bool:
    """Whether one gradient is right, or follows from the student's own activation and slope."""
    makers = [
        lambda act=act, slope=slope: gated_gradients(
            dout, *point, *(lambda z, f=f: np.asarray(f(z)) for f in (act, slope))
        )[index]
        for act, slope in own_activations(student, name)
    ]
    return is_close(got, makers[0]()) or follows(student, got, point[0], makers)


def gated_gradients_are_right(student, rng, name: str, *wanted: str) -> None:
    """These gradients are right, or follow from the student's own activation or forward pass."""
    for sizes in ((6, 4, 3), (1, 2, 5)):
        point, dout = gated_point(rng, *sizes), rng.normal(size=(sizes[0], sizes[2]))
        backward = getattr(student, f"{name}_backward")
        gradients = several(backward(dout, *point), 5, f"`{name}_backward`")
        for index in map(GRADIENTS.index, wanted):
            got = array(gradients[index], point[index].shape, GRADIENTS[index])
            if is_own_gradient(student, name, dout, point, index, got):
                continue
            assert np.any(got)
            assert fits_own(getattr(student, name), backward, point, index)


@grades(
    "gated_backward",
    points=1,
    section=GATED,
    message="`glu_backward`: the factor xV + c gets dout times the activated gate; dV is xᵀ "
    "times that, dc its sum over the batch.",
)
def test_glu_backward_through_the_linear_factor(student, rng):
    gated_gradients_are_right(student, rng, "glu", "dV", "dc")


@grades(
    "gated_backward",
    points=2,
    section=GATED,
    message="`glu_backward`: the gate gets dout times the other factor times the derivative of "
    "the sigmoid at xW + b; dW is xᵀ times that, db its sum over the batch.",
)
def test_glu_backward_through_the_gate(student, rng):
    gated_gradients_are_right(student, rng, "glu", "dW", "db")


@grades(
    "gated_backward",
    points=2,
    section=GATED,
    message="`glu_backward`: dx is a sum over two paths, through the gate (with W) and beside "
    "it (with V).",
)
def test_glu_dx_adds_both_paths(student, rng):
    gated_gradients_are_right(student, rng, "glu", "dx")


@grades(
    "gated_backward",
    points=1,
    section=GATED,
    message="`swiglu_backward`: the factor xV + c gets dout times the activated gate; dV is xᵀ "
    "times that, dc its sum over the batch.",
)
def test_swiglu_backward_through_the_linear_factor(student, rng):
    gated_gradients_are_right(student, rng, "swiglu", "dV", "dc")


@grades(
    "gated_backward",
    points=2,
    section=GATED,
    message="`swiglu_backward`: the gate gets dout times the other factor times the derivative of "
    "Swish at xW + b; dW is xᵀ times that, db its sum over the batch.",
)
def test_swiglu_backward_through_the_gate(student, rng):
    gated_gradients_are_right(student, rng, "swiglu", "dW", "db")


@grades(
    "gated_backward",
    points=2,
    section=GATED,
    message="`swiglu_backward`: dx is a sum over two paths, through the gate (with W) and beside "
    "it (with V).",
)
def test_swiglu_dx_adds_both_paths(student, rng):
    gated_gradients_are_right(student, rng, "swiglu", "dx")


@grades(
    "gated_backward",
    points=1,
    section=GATED,
    message="There should be five gradients, of the shapes of x, W, V, b and c, and all arguments "
    "should stay as they were.",
)
def test_gated_backward_leaves_its_arguments_as_they_were(student, rng):
    point, dout = gated_point(rng, 4, 3, 2), rng.normal(size=(4, 2))
    any_right = False
    for name in ("glu", "swiglu"):
        gradients, after = called(student, f"{name}_backward", dout, *point)
        unchanged([dout, *point], after, f"`{name}_backward`")
        any_right |= any(
            is_own_gradient(student, name, dout, point, index, got)
            for index, got in enumerate(several(gradients, 5, f"`{name}_backward`"))
        )
    assert any_right  # each gradient is graded elsewhere
