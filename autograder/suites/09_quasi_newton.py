"""The hidden suite of assignment 9: Newton, golden section, quasi-Newton updates and their loops.

Updates are compared with the dual form, inverted: what BFGS makes of B is the inverse of what it
makes of B⁻¹, and so for DFP. Loops are judged by the value and the gradient where they arrive,
never by how many iterations that took. A loop that follows a wrong update of the student's own is
right as a loop: the update has been paid for.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.expect import (
    Wrong,
    array,
    expect,
    is_close,
    number,
    raises_value_error,
    real_array,
    right,
    unchanged,
)
from autograder.student import StudentFault
from autograder.suite import grades

from .minimizers import (
    SLACK,
    Problem,
    arrived,
    definite,
    entry,
    follows,
    himmelblau,
    keeps_to,
    made,
    moved,
    path,
    point,
    quadratic,
    rosenbrock,
    sphere,
    steep,
)

METHOD, GOLDEN, SR1 = "sec-newton-method", "sec-newton-golden", "sec-newton-sr1"
SHERMAN, RANK_TWO, BOUNTY = "sec-newton-sherman", "sec-newton-ranktwo", "sec-newton-bounty"
LOOP, LIMITED = "sec-newton-bfgs", "sec-newton-lbfgs"
ROUGHLY = 50  # times tol, where a test is about something else than accuracy
GOLDEN_RATIO = (1 + np.sqrt(5)) / 2


# ------------------------------------------------------------------------------------ helpers


def vector(rng: np.random.Generator, n: int) -> np.ndarray:
    """A vector of random direction and of length √n."""
    entries = rng.normal(size=n)
    return entries * np.sqrt(n / np.sum(entries**2))


def length(entries: np.ndarray) -> float:
    """The 2-norm."""
    return float(np.sqrt(np.sum(entries**2)))


# ------------------------------------------------------------------------- task 1: newton_step


@grades(
    "newton_step",
    points=2,
    section=METHOD,
    message="On a quadratic one step from anywhere arrives at the minimum: x − H⁻¹ g, with the "
    "inverse of the Hessian, or better `solve`.",
)
def test_newton_solves_a_quadratic_in_one_step(student, rng):
    for n in (3, 1):
        H, center = definite(rng, n, 0.5, 4.0), vector(rng, n)
        for _ in range(2):
            x = center + vector(rng, n)
            got = student.newton_step(x, lambda x, H=H, c=center: H @ (x - c), lambda x, H=H: H)
            right(got, center, "The new point")


@grades(
    "newton_step",
    points=2,
    section=METHOD,
    message="Where the Hessian depends on x, gradient and Hessian are both those at the present "
    "x, and the step has length 1.",
)
def test_newton_takes_gradient_and_hessian_at_the_present_point(student, rng):
    for n in (4, 2):
        x, b = vector(rng, n), vector(rng, n)
        A = definite(rng, n, 0.5, 2.0)
        got = student.newton_step(
            x,
            lambda x, A=A, b=b: A @ x - b + x**3,
            lambda x, A=A: A + 3 * np.diag(np.square(x)),
        )
        inverse = np.linalg.inv(A + 3 * np.diag(x**2))
        right(got, x - inverse @ (A @ x - b + x**3), "The new point")


@grades(
    "newton_step",
    points=1,
    section=METHOD,
    message="The plain step has no safeguard: where the Hessian has eigenvalues of both signs it "
    "goes to the saddle.",
)
def test_newton_goes_to_a_saddle_too(student, rng):
    axes, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    H, saddle = axes @ np.diag([2.0, -1.0, 0.5]) @ axes.T, vector(rng, 3)
    start = saddle + vector(rng, 3)
    got = student.newton_step(start, lambda x: H @ (x - saddle), lambda x: H)
    right(got, saddle, "The new point")


@grades(
    "newton_step",
    points=1,
    section=METHOD,
    message="The x that you are given should stay as it was. (This is judged together with where "
    "the step leads.)",
)
def test_newton_leaves_its_point_as_it_was(student, rng):
    H, x, center = definite(rng, 3, 0.5, 4.0), vector(rng, 3), vector(rng, 3)
    arguments = x, lambda x: H @ (x - center), lambda x: H
    got, after = student.newton_step.with_arguments(*arguments)
    right(got, center, "The new point")
    unchanged([x], after[:1], "newton_step")


# ---------------------------------------------------------------------- task 2: golden_section


class Counted:
    """A function of one number that remembers where it was evaluated."""

    def __init__(self, f: Callable[[float], float]) -> None:
        self.f, self.points = f, []

    def __call__(self, x: Any) -> float:
        x = number(x, "The argument of f")
        self.points.append(x)
        return float(self.f(x))


def found(
    student, f: Callable, a: float, b: float, want: float, tol: float, times: float = SLACK
) -> None:
    """The student's minimum of f on [a, b] is within tol, or some times tol, of the right one."""
    got = number(student.golden_section(f, a, b, tol), "The minimum")
    if not abs(got - want) <= tol * times:
        raise AssertionError("not the minimum")


@grades(
    "golden_section",
    points=4,
    section=GOLDEN,
    message="The minimum is not found to within tol. If f is smaller at the left of the two inner "
    "points, the minimum is not to the right of the right one. Then the left point becomes the "
    "right one, with its value.",
)
def test_golden_section_finds_the_minimum(student, rng):
    m = rng.uniform(-0.5, 1.5)
    found(student, lambda x: (x - m) ** 2, -1.0, 3.0, m, 1e-6)
    found(student, lambda x: np.exp(x) - 3 * x, -2.0, 4.0, np.log(3), 1e-6)
    found(student, lambda x: x + 4 / x, 0.1, 9.0, 2.0, 1e-5)
    found(student, lambda x: -np.sin(x), 0.0, 4.0, np.pi / 2, 1e-4)
    found(student, lambda x: np.exp(-x) + 0.2 * x, 0.0, 7.0, np.log(5), 1e-6)
    # A fixed number of steps that does for the others does not do here. On an interval much wider,
    # round-off would grow too large for those who reflect a point, a + b − x, which is right.
    for a in (-80.0, -60.0, -40.0, -20.0):
        found(student, lambda x: (x - m) ** 2, a, a + 100, m, 1e-6)


@grades(
    "golden_section",
    points=2,
    section=GOLDEN,
    message="Where f rises, or falls, all the way, the minimum is an end of the interval.",
)
def test_golden_section_finds_a_minimum_at_an_end(student, rng):
    slope = rng.uniform(0.5, 2)
    found(student, lambda x: slope * x, -1.0, 2.0, -1.0, 1e-5)
    found(student, lambda x: -np.exp(slope * x), -1.0, 2.0, 2.0, 1e-5)
    found(student, lambda x: (x - 5) ** 2, 1.0, 4.0, 4.0, 1e-4)


@grades(
    "golden_section",
    points=1,
    section=GOLDEN,
    message="The interval may lie anywhere: far from 0, to the left of it, and have whole numbers "
    "as its ends.",
)
def test_golden_section_works_on_intervals_far_from_zero(student, rng):
    m = rng.uniform(0.2, 0.8)
    found(student, lambda x: (x - 99 - m) ** 2, 99, 101, 99 + m, 1e-5)
    found(student, lambda x: np.cosh(x + 30 - m), -31.0, -29.0, -30 + m, 1e-5)
    found(student, lambda x: (x - 100 * m) ** 2, 0, 1000, 100 * m, 1e-3)


@grades(
    "golden_section",
    points=1,
    section=GOLDEN,
    message="tol is a distance between points, not between values of f: where f is flat the search "
    "must go on until the interval is short.",
)
def test_golden_section_stops_by_the_length_of_the_interval(student):
    # Equal values at points on both sides have the minimum in their middle: one case could be luck.
    for m in (-0.6, -0.17, 0.37):
        found(student, lambda x, m=m: (x - m) ** 4, -2.0, 3.0, m, 1e-3)
        found(student, lambda x, m=m: 1e-3 * (x - m) ** 2, -2.0, 3.0, m, 1e-4)
    found(student, lambda x: 1e3 * x**2, -2.0, 3.0, 0.0, 1e-4)


@grades(
    "golden_section",
    points=3,
    section=GOLDEN,
    message="Too many evaluations of f: each step needs one new one. The other inner point, with "
    "its value, is left over from the step before.",
)
def test_golden_section_evaluates_f_once_a_step(student, rng):
    for a, b, tol in ((0.0, 5.0, 1e-6), (-1.0, 1.0, 1e-5), (0.0, 4.0, 0.1)):
        m = rng.uniform(a + 0.3, b - 0.3)
        f = Counted(lambda x, m=m: (x - m) ** 2)
        found(student, f, a, b, m, tol, ROUGHLY)
        assert len(f.points) <= np.log((b - a) / tol) / np.log(GOLDEN_RATIO) + 8


@grades(
    "golden_section",
    points=1,
    section=GOLDEN,
    message="f is evaluated outside of the interval, where it need not be defined.",
)
def test_golden_section_stays_inside_the_interval(student, rng):
    for a, b, m in ((0.5, 4.0, rng.uniform(1, 3)), (1.0, 2.0, 0.0)):
        f = Counted(lambda x, m=m: (x - m) ** 2)
        found(student, f, a, b, max(m, a), 1e-4, ROUGHLY)
        assert f.points
        assert a - 1e-9 <= min(f.points) <= max(f.points) <= b + 1e-9


# ----------------------------------------------------------------- updates: the right answers


Update = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]


def sr1(B: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """The symmetric rank-one update."""
    w = p - B @ q
    return B + w[:, None] * w[None, :] / np.sum(w * q)


def rank_two(M: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """M, without its part along p, and with q qᵀ/(qᵀp): the matrix that takes p to q."""
    Mp = M @ p
    return M - Mp[:, None] * Mp[None, :] / (p @ Mp) + q[:, None] * q[None, :] / (q @ p)


def product_form(M: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """M between two projections, plus p pᵀ/(qᵀp): the matrix that takes q to p."""
    V = np.eye(len(p)) - p[:, None] * q[None, :] / (q @ p)
    return V @ M @ V.T + p[:, None] * p[None, :] / (q @ p)


def bfgs_inverse(B: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """BFGS for the inverse Hessian, by way of the Hessian."""
    return np.linalg.inv(rank_two(np.linalg.inv(B), p, q))


def dfp_inverse(B: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """DFP for the inverse Hessian, by way of the Hessian."""
    return np.linalg.inv(product_form(np.linalg.inv(B), q, p))


def bfgs_hessian(H: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """BFGS for the Hessian, by way of its inverse."""
    return np.linalg.inv(product_form(np.linalg.inv(H), p, q))


# ---------------------------------------------------------------- updates: what all must satisfy


def case(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(B, p, q): a positive definite matrix, and a step with its difference of gradients."""
    p = vector(rng, n)
    return definite(rng, n, 0.4, 2.5), p, definite(rng, n, 0.3, 4.0) @ p


def updated(update: Any, matrix: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """The student's update, of the right shape."""
    return array(update(matrix, p, q), matrix.shape, "The new matrix")


def satisfies_the_secant_equation(update: Any, rng, *, inverse: bool = True) -> None:
    for n in (3, 5, 1):
        matrix, p, q = case(rng, n)
        old, new = (q, p) if inverse else (p, q)
        right(updated(update, matrix, p, q) @ old, new, "The secant equation")


def has_the_right_values(update: Any, rng, want: Update) -> None:
    for n in (2, 5):
        matrix, p, q = case(rng, n)
        right(update(matrix, p, q), want(matrix, p, q), "The new matrix")


def stays_symmetric_and_definite(update: Any, rng, *, inverse: bool = True) -> None:
    """Also where the curvature is small; a matrix that ignores the pair does not count."""
    for n in (3, 4):
        matrix, p, _ = case(rng, n)
        sideways = vector(rng, n)
        sideways -= p * (sideways @ p) / (p @ p)
        q = 0.2 * p + rng.uniform(1, 3) * sideways / length(sideways)
        new = updated(update, matrix, p, q)
        assert np.allclose(new, new.T, rtol=1e-8, atol=1e-8)
        assert np.linalg.eigvalsh((new + new.T) / 2)[0] > 0
        old, along = (q, p) if inverse else (p, q)
        assert not np.allclose(new, matrix)
        assert not np.allclose(new, updated(update, 2 * matrix, p, q))
        assert new @ old @ old > 0.5 * along @ old


def leaves_its_arguments(update: Any, rng, name: str, want: Update) -> None:
    """Together with the right values, or else with the secant equation of some kind."""
    arguments = case(rng, 3)
    new, after = update.with_arguments(*arguments)
    new = array(new, (3, 3), "The new matrix")
    _, p, q = arguments
    is_secant = is_close(new @ q, p) or is_close(new @ p, q)
    assert is_close(new, want(*arguments)) or is_secant
    unchanged(arguments, after, name)


def axes(n: int) -> np.ndarray:
    """The unit vectors, as rows."""
    return np.eye(n)


def pairs_to_skip() -> list[tuple[np.ndarray, np.ndarray]]:
    """Pairs without curvature: negative, zero, or far below the threshold whatever the scale."""
    e = axes(3)
    return [
        (e[0], e[1] + e[2]),
        (np.zeros(3), np.zeros(3)),
        (e[2], e[1] + 1e-13 * e[2]),
        (1e6 * e[0], 1e6 * (e[1] + 1e-13 * e[0])),
        (e[0] + 2 * e[1], np.array([-1.0, 0.25, 3.0])),
        (1e-6 * e[0], -1e-6 * e[0]),
    ]


def skips_pairs_without_curvature(update: Any, rng) -> None:
    """A matrix that never changes does not count."""
    matrix, p, q = case(rng, 3)
    assert not np.allclose(updated(update, matrix, p, q), matrix)
    for p, q in pairs_to_skip():
        right(update(matrix, p, q), matrix, "The matrix")


def uses_small_pairs(update: Any, rng) -> None:
    """A pair's own scale does not matter, and a small angle only below the threshold."""
    matrix, p, q = case(rng, 3)
    usual = updated(update, matrix, p, q)
    assert not np.allclose(usual, matrix)
    for scale in (1e-5, 1e-9):
        assert np.allclose(updated(update, matrix, scale * p, scale * q), usual, atol=1e-6)
    for scale in (1e-7, 1e7):
        assert not np.allclose(updated(update, matrix, scale * p, q / scale), matrix)
    e = axes(3)
    nearly_orthogonal = updated(update, np.eye(3), e[0], e[1] + 1e-8 * e[0])
    assert np.max(np.abs(nearly_orthogonal - np.eye(3))) > 10


def exact_line_search(
    update: Any, H: np.ndarray, x: np.ndarray, minimum: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The inverse Hessian and the point after n steps on a quadratic, each as long as is best."""
    n = len(x)
    B = np.eye(n)
    for _ in range(n):
        g = H @ (x - minimum)
        d = -B @ g
        p = -(g @ d) / (d @ H @ d) * d
        B = updated(update, B, p, H @ p)
        x = x + p
    return B, x


def learns_the_inverse_hessian(update: Any, rng) -> None:
    H, minimum = definite(rng, 3, 0.5, 4.0), vector(rng, 3)
    eigenvectors = np.linalg.eigh(H)[1]
    B, x = exact_line_search(update, H, minimum + eigenvectors @ [1.0, -1.5, 1.0], minimum)
    right(x, minimum, "The minimum")
    right(B, np.linalg.inv(H), "The inverse Hessian")


SECANT = "The secant equation does not hold: after the update, B q = p. "
VALUES = "The new matrix does not have the right values. "
SKIPS = (
    "A pair with qᵀp ≤ 1e-10·‖p‖‖q‖, which includes negative and zero curvature, leaves the "
    "matrix as it is. (A matrix that never changes does not count.)"
)
SMALL = (
    "A good pair is skipped, or not used rightly, because its numbers are small. The rule compares "
    "qᵀp with ‖p‖‖q‖, not with a fixed number."
)
ARGUMENTS = (
    "The matrix, p and q should stay as they were. (This is judged together with the secant "
    "equation.)"
)


# --------------------------------------------------------------------------- task 3: sr1_update


def sr1_case(rng: np.random.Generator, n: int, sign: float) -> tuple[np.ndarray, ...]:
    """(B, p, q) with wᵀq = ±0.6·‖w‖‖q‖, and B of either definiteness."""
    B = definite(rng, n, 0.5, 2.0) - definite(rng, n, 0.3, 1.2)
    q, other = vector(rng, n), vector(rng, n)
    other -= q * (other @ q) / (q @ q)
    size = length(other)
    w = sign * 0.6 * q / length(q) + (0.8 * other / size if size > 1e-9 else 0)
    return B, B @ q + 1.5 * w, q


@grades(
    "sr1_update",
    points=2,
    section=SR1,
    message=SECANT + "w is p − B q, and the denominator is wᵀq.",
)
def test_sr1_satisfies_the_secant_equation(student, rng):
    for n, sign in ((3, 1), (4, -1), (1, 1)):
        B, p, q = sr1_case(rng, n, sign)
        right(updated(student.sr1_update, B, p, q) @ q, p, "The secant equation")


@grades(
    "sr1_update",
    points=3,
    section=SR1,
    message=VALUES + "The change is one symmetric matrix of rank one, w wᵀ/(wᵀq).",
)
def test_sr1_changes_the_matrix_by_rank_one(student, rng):
    for n, sign in ((2, 1), (5, -1)):
        B, p, q = sr1_case(rng, n, sign)
        right(student.sr1_update(B, p, q), sr1(B, p, q), "The new matrix")


@grades(
    "sr1_update",
    points=2,
    section=SR1,
    message="After n independent steps on a quadratic, B is the inverse of its Hessian; yours is "
    "not. Each update must keep what the earlier ones have learned.",
)
def test_sr1_learns_a_quadratic_in_n_steps(student, rng):
    H = definite(rng, 4, 2.0, 8.0)  # H⁻¹ − I is negative definite: no denominator can vanish
    B = np.eye(4)
    for p in np.linalg.qr(rng.normal(size=(4, 4)))[0]:
        B = updated(student.sr1_update, B, p, H @ p)
    right(B, np.linalg.inv(H), "The inverse Hessian")


@grades(
    "sr1_update",
    points=1,
    section=SR1,
    message="Where |wᵀq| ≤ 1e-8·‖w‖‖q‖, which includes w = 0 and q = 0, B stays as it is. (A "
    "matrix that never changes does not count.)",
)
def test_sr1_skips_where_the_denominator_is_too_small(student, rng):
    B, p, q = sr1_case(rng, 3, 1)
    assert not np.allclose(updated(student.sr1_update, B, p, q), B)
    e = axes(3)
    for w, q in (
        (0 * e[0], e[1] + e[2]),
        (e[0], e[1]),
        (e[0] + 1e-11 * e[1], e[1]),
        (e[0] - 1e-11 * e[1], e[1]),
        (1e6 * (e[2] + 1e-11 * e[1]), 1e6 * e[1]),
        (e[0], 0 * e[1]),
    ):
        right(student.sr1_update(2 * np.eye(3), 2 * q + w, q), 2 * np.eye(3), "The matrix")


@grades(
    "sr1_update",
    points=1,
    section=SR1,
    message="A good pair is skipped. The rule is about |wᵀq| beside 1e-8·‖w‖‖q‖ and nothing else: "
    "tiny steps count, and so does negative curvature.",
)
def test_sr1_skips_there_only(student, rng):
    e = axes(3)
    for scale in (1.0, 1e-5, 1e-9):
        for sign in (1, -1):
            B, p, q = sr1_case(rng, 3, sign)
            if sign < 0:
                p -= 3 * (length(p) + length(q)) * q / length(q)  # qᵀp < 0 now, for certain
            assert changes_as_it_must(student.sr1_update, B, scale * p, scale * q)
    for tilt in (1e-6, -1e-6):
        p, q = e[0] + (1 + tilt) * e[1], e[1]
        assert changes_as_it_must(student.sr1_update, np.eye(3), p, q)
    p = e[1] + 1e-9 * (0.6 * e[1] + 0.8 * e[0])  # w is small, and far from orthogonal to q
    assert changes_as_it_must(student.sr1_update, np.eye(3), p, e[1])


def changes_as_it_must(update: Any, B: np.ndarray, p: np.ndarray, q: np.ndarray) -> bool:
    """Whether the update changes B about as much as B must change to take q to p."""
    change = updated(update, B, p, q) - B
    return length(change) > 0.5 * length(p - B @ q) / length(q)


@grades("sr1_update", points=1, section=SR1, message=ARGUMENTS)
def test_sr1_leaves_its_arguments_as_they_were(student, rng):
    leaves_its_arguments(student.sr1_update, rng, "sr1_update", sr1)


# --------------------------------------------------------------------- task 4: sherman_morrison


def inverse_case(rng: np.random.Generator, n: int) -> tuple[np.ndarray, ...]:
    """(A, u, v): a matrix that is not symmetric, and a change that keeps it far from singular."""
    A = definite(rng, n, 0.5, 2.0) @ np.linalg.qr(rng.normal(size=(n, n)))[0]
    u, v = vector(rng, n), vector(rng, n)
    inner = v @ np.linalg.inv(A) @ u
    return A, u, -v if inner < 0 else v


def times_back(student, A: np.ndarray, u: np.ndarray, v: np.ndarray) -> None:
    """The student's inverse times A + u vᵀ is I."""
    inverse = array(student.sherman_morrison(np.linalg.inv(A), u, v), A.shape, "The inverse")
    right(inverse @ (A + u[:, None] * v[None, :]), np.eye(len(u)), "Inverse times matrix")


@grades(
    "sherman_morrison",
    points=2,
    section=SHERMAN,
    message="Already for A = I the result times I + u vᵀ is not I. The denominator is 1 + vᵀu, and "
    "the fraction is subtracted.",
)
def test_sherman_morrison_inverts_a_changed_identity(student, rng):
    for n, sign in ((3, 1), (4, -0.6)):
        u = vector(rng, n)
        other = vector(rng, n)
        v = sign * (u + 0.5 * (other - u * (other @ u) / (u @ u)))
        times_back(student, np.eye(n), u, v)


@grades(
    "sherman_morrison",
    points=3,
    section=SHERMAN,
    message="For an A that is not symmetric the result times A + u vᵀ is not I: u is multiplied "
    "from the left by the inverse of A, and vᵀ from the right.",
)
def test_sherman_morrison_inverts_any_changed_matrix(student, rng):
    for n in (3, 5, 1):
        times_back(student, *inverse_case(rng, n))


@grades(
    "sherman_morrison",
    points=2,
    section=SHERMAN,
    message="Where 1 + vᵀA⁻¹u is 0 there is no inverse, and ValueError is due; where it is not, a "
    "matrix is.",
)
def test_sherman_morrison_refuses_a_zero_denominator(student):
    # Small whole numbers and powers of two: the zero is exact, in whatever order it is computed.
    skewed = np.array([[2.0, 1.0], [0.0, 4.0]])
    for inverse, u, v in (
        (np.eye(2), np.array([1.0, 0.0]), np.array([-1.0, 0.0])),
        (skewed, np.array([1.0, 0.0]), np.array([-0.5, 4.0])),
        (skewed, np.array([0.0, 1.0]), np.array([3.0, -1.0])),
    ):
        for factor in (0.25, 1 - 1e-4):
            array(student.sherman_morrison(inverse, u, factor * v), (2, 2), "The inverse")
        singular = functools.partial(student.sherman_morrison, inverse, u, v)
        raises_value_error(student, singular, "A zero denominator")


@grades(
    "sherman_morrison",
    points=1,
    section=SHERMAN,
    message="The matrix and the vectors that you are given should stay as they were. (This is "
    "judged together with the inverse of a changed identity.)",
)
def test_sherman_morrison_leaves_its_arguments_as_they_were(student, rng):
    u = vector(rng, 3)
    arguments = np.eye(3), u, 0.5 * u
    got, after = student.sherman_morrison.with_arguments(*arguments)
    got = array(got, (3, 3), "The inverse")
    # Any matrix with one changed direction: a wrong factor has been paid for.
    expect(np.linalg.matrix_rank(got - np.eye(3), tol=1e-9) == 1, "Not a changed identity.")
    unchanged(arguments, after, "sherman_morrison")


# --------------------------------------------------------------------------- task 5: dfp_update


@grades(
    "dfp_update",
    points=2,
    section=RANK_TWO,
    message=SECANT + "The last term brings it about, and the one before takes B q away.",
)
def test_dfp_satisfies_the_secant_equation(student, rng):
    satisfies_the_secant_equation(student.dfp_update, rng)


@grades(
    "dfp_update",
    points=3,
    section=RANK_TWO,
    message=VALUES + "Is it DFP, and the one for the inverse Hessian?",
)
def test_dfp_has_the_right_values(student, rng):
    has_the_right_values(student.dfp_update, rng, dfp_inverse)


@grades(
    "dfp_update",
    points=1,
    section=RANK_TWO,
    message="With exact line searches on a quadratic, n updates should give the inverse Hessian "
    "and arrive at the minimum.",
)
def test_dfp_learns_a_quadratic_in_n_exact_steps(student, rng):
    learns_the_inverse_hessian(student.dfp_update, rng)


@grades("dfp_update", points=1, section=RANK_TWO, message=SKIPS)
def test_dfp_skips_pairs_without_curvature(student, rng):
    skips_pairs_without_curvature(student.dfp_update, rng)


@grades("dfp_update", points=1, section=RANK_TWO, message=SMALL)
def test_dfp_uses_good_pairs_however_small(student, rng):
    uses_small_pairs(student.dfp_update, rng)


@grades("dfp_update", points=1, section=RANK_TWO, message=ARGUMENTS)
def test_dfp_leaves_its_arguments_as_they_were(student, rng):
    leaves_its_arguments(student.dfp_update, rng, "dfp_update", dfp_inverse)


# -------------------------------------------------------------------------- task 6: bfgs_update


@grades(
    "bfgs_update",
    points=2,
    section=RANK_TWO,
    message=SECANT + "The right factor takes q to 0, and the last term brings p.",
)
def test_bfgs_satisfies_the_secant_equation(student, rng):
    satisfies_the_secant_equation(student.bfgs_update, rng)


@grades(
    "bfgs_update",
    points=2,
    section=RANK_TWO,
    message="The new matrix is not symmetric and positive definite, or does not use the pair. The "
    "left factor is the transpose of the right one.",
)
def test_bfgs_stays_symmetric_and_positive_definite(student, rng):
    stays_symmetric_and_definite(student.bfgs_update, rng)


@grades(
    "bfgs_update",
    points=3,
    section=RANK_TWO,
    message=VALUES + "Is it BFGS, and the one for the inverse Hessian?",
)
def test_bfgs_has_the_right_values(student, rng):
    has_the_right_values(student.bfgs_update, rng, bfgs_inverse)


@grades(
    "bfgs_update",
    points=1,
    section=RANK_TWO,
    message="With exact line searches on a quadratic, n updates should give the inverse Hessian "
    "and arrive at the minimum.",
)
def test_bfgs_learns_a_quadratic_in_n_exact_steps(student, rng):
    learns_the_inverse_hessian(student.bfgs_update, rng)


@grades("bfgs_update", points=1, section=RANK_TWO, message=SKIPS)
def test_bfgs_skips_pairs_without_curvature(student, rng):
    skips_pairs_without_curvature(student.bfgs_update, rng)


@grades("bfgs_update", points=1, section=RANK_TWO, message=SMALL)
def test_bfgs_uses_good_pairs_however_small(student, rng):
    uses_small_pairs(student.bfgs_update, rng)


@grades("bfgs_update", points=1, section=RANK_TWO, message=ARGUMENTS)
def test_bfgs_leaves_its_arguments_as_they_were(student, rng):
    leaves_its_arguments(student.bfgs_update, rng, "bfgs_update", bfgs_inverse)


# ------------------------------------------------------------------ task 7: bfgs_update_hessian


@grades(
    "bfgs_update_hessian",
    points=2,
    section=RANK_TWO,
    message="The secant equation does not hold: for the Hessian it is H p = q, with p and q in the "
    "same order as in the tasks before.",
)
def test_hessian_update_satisfies_the_secant_equation(student, rng):
    satisfies_the_secant_equation(student.bfgs_update_hessian, rng, inverse=False)


@grades(
    "bfgs_update_hessian",
    points=1,
    section=RANK_TWO,
    message="The new matrix is not symmetric and positive definite, or does not use the pair.",
)
def test_hessian_update_stays_symmetric_and_positive_definite(student, rng):
    stays_symmetric_and_definite(student.bfgs_update_hessian, rng, inverse=False)


@grades(
    "bfgs_update_hessian",
    points=3,
    section=RANK_TWO,
    message=VALUES + "It is the inverse of what task 6 makes of the inverse of H.",
)
def test_hessian_update_has_the_right_values(student, rng):
    has_the_right_values(student.bfgs_update_hessian, rng, bfgs_hessian)


@grades("bfgs_update_hessian", points=1, section=RANK_TWO, message=SKIPS)
def test_hessian_update_skips_pairs_without_curvature(student, rng):
    skips_pairs_without_curvature(student.bfgs_update_hessian, rng)


@grades("bfgs_update_hessian", points=1, section=RANK_TWO, message=SMALL)
def test_hessian_update_uses_good_pairs_however_small(student, rng):
    uses_small_pairs(student.bfgs_update_hessian, rng)


@grades("bfgs_update_hessian", points=1, section=RANK_TWO, message=ARGUMENTS)
def test_hessian_update_leaves_its_arguments_as_they_were(student, rng):
    leaves_its_arguments(student.bfgs_update_hessian, rng, "bfgs_update_hessian", bfgs_hessian)


# --------------------------------------------------------------------------------- the two loops


def bfgs_directions(update: Update) -> Callable[[np.ndarray, list], np.ndarray]:
    """The directions of BFGS with this update, from the gradient and the pairs so far."""

    def direction(g: np.ndarray, pairs: list) -> np.ndarray:
        B = np.eye(len(g))
        for p, q in pairs:
            B = real_array(update(B, p, q), "The new matrix")
        return -B @ g

    return direction


def lbfgs_directions(student, memory: int) -> Callable[[np.ndarray, list], np.ndarray | None]:
    """The student's directions, or None where they change what they are given."""

    def direction(g: np.ndarray, pairs: list) -> np.ndarray | None:
        arguments = g, pairs[-memory:]
        d, after = student.lbfgs_direction.with_arguments(*arguments)
        return real_array(d, "The direction") if are_kept(arguments, after) else None

    return direction


def right_directions(reference, memory: int) -> Callable[[np.ndarray, list], np.ndarray]:
    """The directions of the newest pairs."""
    return lambda g, pairs: reference.lbfgs_direction(g, pairs[-memory:])


def are_kept(before: Any, after: Any) -> bool:
    """Whether a gradient and a list of pairs are what they were."""
    (g, pairs), (g_after, pairs_after) = before, after
    return (
        np.array_equal(g, g_after)
        and len(pairs) == len(pairs_after)
        and all(map(np.array_equal, pairs, pairs_after))
    )


def finds_the_minimum(
    minimizer: Any, problem: Problem, own: Callable, wanted: Callable, **options: Any
) -> None:
    """A student's minimizer arrives, or fails by the student's own directions only."""
    answer = minimizer(problem.f, problem.gradient, problem.start, **options)
    if arrived(answer, problem, options.get("tol", 1e-6)):
        return
    try:
        excused = follows(answer, problem, own, wanted)
    except (StudentFault, Wrong):
        excused = False
    assert excused


def bfgs_finds(student, reference, problem: Problem, **options: Any) -> None:
    own, wanted = bfgs_directions(student.bfgs_update), bfgs_directions(reference.bfgs_update)
    finds_the_minimum(student.bfgs, problem, own, wanted, **options)


def lbfgs_finds(student, reference, problem: Problem, memory: int) -> None:
    own, wanted = lbfgs_directions(student, memory), right_directions(reference, memory)
    finds_the_minimum(student.lbfgs, problem, own, wanted, memory=memory)


def is_led_uphill(student) -> bool:
    """Whether the student's lbfgs_direction begins uphill: then no loop with it can arrive."""
    try:
        d = array(student.lbfgs_direction(np.ones(2), []), (2,), "The direction")
    except (StudentFault, Wrong):
        return False
    return float(np.sum(d)) > 0


def stops_by_the_2_norm(minimizer: Any, *, can_arrive: bool = True) -> None:
    """Exactly where it is at most tol: neither the largest entry nor the square decides."""
    problem = sphere(np.full(16, 0.125))  # 2-norm 0.5, its square 0.25, largest 0.125, sum 2
    arguments = problem.f, problem.gradient, problem.start
    answer = minimizer(*arguments, tol=0.3)
    x, points = point(answer, problem), real_array(entry(answer, "path"), "path")
    expect(made(answer)[1] > 0, "It stops too early.")
    if can_arrive:
        expect(problem.steepness(x) <= 0.3 * SLACK, "It stops too early.")
    before = [problem.steepness(other) for other in points[:-1]]
    expect(all(size > 0.3 / SLACK for size in before), "It stops too late.")
    for tol, start in ((0.6, problem.start), (0.5, problem.start), (1e-6, np.zeros(16))):
        answer = minimizer(*arguments[:2], start, tol=tol)
        expect(made(answer)[0] <= 0, "It stops too late.")
        right(entry(answer, "x"), start, "x")


def stops_at_max_iter(minimizer: Any) -> None:
    problem = rosenbrock()
    for most in (1, 4):
        answer = minimizer(problem.f, problem.gradient, problem.start, max_iter=most)
        low, high = made(answer)
        assert low <= most
        assert high >= 1
        assert moved(answer, problem)


def describes_where_it_is(minimizer: Any) -> None:
    """At a minimum whose value is not 0, and on the way to one.

    One step is enough for either: how good the directions are after it is judged elsewhere.
    """
    below = sphere(np.array([0.5, -1.0, 0.25]))
    below = Problem(lambda x: float(x @ x / 2 - 1.5), below.gradient, below.start)
    for problem, options in ((below, {}), (rosenbrock(), {"max_iter": 1})):
        answer = minimizer(problem.f, problem.gradient, problem.start, **options)
        x = point(answer, problem)
        assert moved(answer, problem)
        right(entry(answer, "fun"), problem.f(x), "fun")
        right(entry(answer, "grad_norm"), problem.steepness(x), "grad_norm")


def gives_its_path(student, minimizer: Any) -> None:
    """x0 comes first and is not changed, the next point is another, and x is one of them."""
    problem = rosenbrock()
    for most in (1, 4):
        answer, after = minimizer.with_arguments(
            problem.f, problem.gradient, problem.start, max_iter=most
        )
        student.trace[-1:] = [answer]  # not the functions, which the diagnosis cannot compare
        points, x = path(answer, problem), point(answer, problem)
        right(points[0], problem.start, "The first point")
        assert np.any(points[1] != points[0])
        assert any(is_close(x, other) for other in points)
        unchanged([problem.start], after[2:3], "The minimizer")


# --------------------------------------------------------------------------------- task 8: bfgs


@grades(
    "bfgs",
    points=3,
    section=LOOP,
    message="On a well conditioned quadratic the loop does not arrive at a gradient of at most "
    "tol. Look at the direction, −B g, at p and q, and at what the line search does.",
)
def test_bfgs_minimizes_quadratics(student, reference, rng):
    for n, condition in ((4, 10.0), (1, 1.0)):
        bfgs_finds(student, reference, quadratic(rng, n, condition))


@grades(
    "bfgs",
    points=3,
    section=LOOP,
    message="On a badly conditioned quadratic the loop does not arrive. Does it use what B has "
    "learned, or is it gradient descent?",
)
def test_bfgs_minimizes_a_badly_conditioned_quadratic(student, reference, rng):
    bfgs_finds(student, reference, quadratic(rng, 6, 1e4))


@grades(
    "bfgs",
    points=3,
    section=LOOP,
    message="On a function that is not quadratic (a classic one, such as Rosenbrock's, or a convex "
    "one) the loop does not arrive. Does every step lower the value?",
)
def test_bfgs_minimizes_functions_that_are_not_quadratic(student, reference):
    for problem in (rosenbrock(), himmelblau(), steep(4)):
        bfgs_finds(student, reference, problem)


@grades(
    "bfgs",
    points=2,
    section=LOOP,
    message="fun is the value at the x that is returned, and grad_norm the 2-norm of the gradient "
    "there, not at the point before.",
)
def test_bfgs_describes_where_it_arrived(student):
    describes_where_it_is(student.bfgs)


@grades(
    "bfgs",
    points=2,
    section=LOOP,
    message="path holds x0 first and then one point an iteration, x among them; they must not all "
    "be the same array, and x0 itself stays as it was.",
)
def test_bfgs_gives_its_path(student):
    gives_its_path(student, student.bfgs)


@grades(
    "bfgs",
    points=1,
    section=LOOP,
    message="The loop stops as soon as the 2-norm of the gradient is at most tol, which may be at "
    "the start: then there are no iterations.",
)
def test_bfgs_stops_by_the_2_norm_of_the_gradient(student):
    stops_by_the_2_norm(student.bfgs)


@grades(
    "bfgs",
    points=1,
    section=LOOP,
    message="There are at most max_iter iterations, and they are counted.",
)
def test_bfgs_stops_at_max_iter(student):
    stops_at_max_iter(student.bfgs)


# ---------------------------------------------------------------------- task 9: lbfgs_direction


def some_pairs(rng: np.random.Generator, n: int, count: int) -> list[tuple[np.ndarray, ...]]:
    """Pairs (p, q) of positive curvature, of different scales and different ratios."""
    pairs = []
    for k in range(count):
        _, p, q = case(rng, n)
        pairs.append((2.0**-k * p, (0.6 + 0.5 * k) * q))
    return pairs


def dense_direction(g: np.ndarray, pairs: list, scale: float) -> np.ndarray:
    """−B g with the matrix itself, from scale·I."""
    B = scale * np.eye(len(g))
    for p, q in pairs:
        B = product_form(B, p, q)
    return -B @ g


def newest_scale(pairs: list) -> float:
    """The factor of B₀."""
    p, q = pairs[-1]
    return (q @ p) / (q @ q)


def own_scale(student, rng, pairs: list, n: int) -> float:
    """The factor of the student's B₀: what becomes of a gradient orthogonal to all pairs."""
    basis = np.linalg.qr(np.array([entry for pair in pairs for entry in pair]).T)[0]
    g = vector(rng, n)
    g -= basis @ (basis.T @ g)
    g /= length(g)
    d = array(student.lbfgs_direction(g, pairs), (n,), "The direction")
    scale = -(d @ g)
    expect(scale > 0, "The direction does not lead downhill.")
    if not np.allclose(d, -scale * g, atol=1e-8 * scale):
        raise AssertionError("an orthogonal gradient is not only scaled")
    return scale


@grades(
    "lbfgs_direction",
    points=1,
    section=LIMITED,
    message="Without pairs the direction is −g. With pairs it is another, and leads downhill too.",
)
def test_direction_is_the_negative_gradient_without_pairs(student, rng):
    g, pairs = vector(rng, 4), some_pairs(rng, 4, 1)
    right(student.lbfgs_direction(g, []), -g, "The direction")
    d = array(student.lbfgs_direction(g, pairs), (4,), "The direction")
    assert not np.allclose(d / length(d), -g / length(g), atol=1e-4)
    assert d @ g < 0


@grades(
    "lbfgs_direction",
    points=2,
    section=LIMITED,
    message="B₀ is qᵀp/(qᵀq) times I, with the newest pair, which is the last in the list. A "
    "gradient that is orthogonal to all p and q is multiplied by minus this factor.",
)
def test_direction_starts_from_the_scale_of_the_newest_pair(student, rng):
    for count in (1, 2):
        pairs = some_pairs(rng, 6, count)
        right(own_scale(student, rng, pairs, 6), newest_scale(pairs), "The scale")


@grades(
    "lbfgs_direction",
    points=3,
    section=LIMITED,
    message="The newest pair must be explained exactly: for g = q of the newest pair the direction "
    "is −p. The first loop goes from the newest pair to the oldest, the second back.",
)
def test_direction_satisfies_the_newest_secant_equation(student, rng):
    for n, count in ((3, 1), (5, 2), (4, 3)):
        pairs = some_pairs(rng, n, count)
        p, q = pairs[-1]
        right(student.lbfgs_direction(q, pairs), -p, "The direction")


@grades(
    "lbfgs_direction",
    points=3,
    section=LIMITED,
    message="The direction is not that of BFGS with the whole matrix, from B₀ through all pairs "
    "from the oldest to the newest. (Any positive scale of B₀ does here.)",
)
def test_direction_is_that_of_the_whole_matrix(student, rng):
    for n, count in ((7, 1), (9, 3), (7, 2), (26, 12)):
        g, pairs = vector(rng, n), some_pairs(rng, n, count)
        d = array(student.lbfgs_direction(g, pairs), (n,), "The direction")
        if not is_close(d, dense_direction(g, pairs, newest_scale(pairs))):
            scale = own_scale(student, rng, pairs, n)
            right(d, dense_direction(g, pairs, scale), "The direction")
    pairs = some_pairs(rng, 3, 5)  # more pairs than dimensions
    g = vector(rng, 3)
    d = array(student.lbfgs_direction(g, pairs), (3,), "The direction")
    scales = [newest_scale(pairs), newest_scale(pairs[:1]), 1.0, 1 / newest_scale(pairs)]
    assert any(is_close(d, dense_direction(g, pairs, scale)) for scale in scales)


@grades(
    "lbfgs_direction",
    points=1,
    section=LIMITED,
    message="g and the list of pairs should stay as they were. (This is judged together with a "
    "direction that leads downhill.)",
)
def test_direction_leaves_its_arguments_as_they_were(student, rng):
    g, pairs = vector(rng, 4), some_pairs(rng, 4, 3)
    d, (g_after, pairs_after) = student.lbfgs_direction.with_arguments(g, pairs)
    d = array(d, (4,), "The direction")
    assert d @ g < 0
    assert not np.allclose(d / length(d), -g / length(g), atol=1e-4)
    student.trace.append([g_after, len(pairs_after)])  # for the diagnosis
    kept = are_kept((g, pairs), (g_after, pairs_after))
    expect(kept, "lbfgs_direction changes its arguments. Work on a copy instead.")


# -------------------------------------------------------------------------------- task 10: lbfgs


@grades(
    "lbfgs",
    points=3,
    section=LIMITED,
    message="On a quadratic of many dimensions the loop does not arrive at a gradient of at most "
    "tol. Are the newest pairs kept, and the oldest left out?",
)
def test_lbfgs_minimizes_a_quadratic_of_many_dimensions(student, reference, rng):
    lbfgs_finds(student, reference, quadratic(rng, 60, 40.0), 10)


@grades(
    "lbfgs",
    points=1,
    section=LIMITED,
    message="With a memory of one or a few pairs the loop does not arrive. The newest pairs are "
    "those to keep.",
)
def test_lbfgs_needs_only_a_short_memory(student, reference, rng):
    lbfgs_finds(student, reference, quadratic(rng, 20, 10.0), 1)
    lbfgs_finds(student, reference, rosenbrock(), 2)


@grades(
    "lbfgs",
    points=1,
    section=LIMITED,
    message="Each step goes along the direction that the newest `memory` pairs give, all of them, "
    "from the oldest to the newest: no fewer, and none that is older.",
)
def test_lbfgs_takes_its_directions_from_the_newest_pairs(student, reference):
    for memory in (1, 3):
        problem = steep(8)
        answer = student.lbfgs(
            problem.f, problem.gradient, problem.start, memory=memory, max_iter=7
        )
        own, wanted = lbfgs_directions(student, memory), right_directions(reference, memory)
        assert keeps_to(answer, problem, own, wanted)


@grades(
    "lbfgs",
    points=2,
    section=LIMITED,
    message="On a function that is not quadratic (a classic one, such as Rosenbrock's, or a convex "
    "one) the loop does not arrive. Does every step lower the value?",
)
def test_lbfgs_minimizes_functions_that_are_not_quadratic(student, reference):
    lbfgs_finds(student, reference, rosenbrock(), 5)
    lbfgs_finds(student, reference, steep(20), 10)


@grades(
    "lbfgs",
    points=1,
    section=LIMITED,
    message="fun is the value at the x that is returned, and grad_norm the 2-norm of the gradient "
    "there, not at the point before.",
)
def test_lbfgs_describes_where_it_arrived(student):
    describes_where_it_is(student.lbfgs)


@grades(
    "lbfgs",
    points=1,
    section=LIMITED,
    message="path holds x0 first and then one point an iteration, x among them; they must not all "
    "be the same array, and x0 itself stays as it was.",
)
def test_lbfgs_gives_its_path(student):
    gives_its_path(student, student.lbfgs)


@grades(
    "lbfgs",
    points=1,
    section=LIMITED,
    message="The loop stops as soon as the 2-norm of the gradient is at most tol, which may be at "
    "the start, and makes at most max_iter iterations.",
)
def test_lbfgs_stops_by_the_2_norm_and_at_max_iter(student):
    stops_by_the_2_norm(student.lbfgs, can_arrive=not is_led_uphill(student))
    stops_at_max_iter(student.lbfgs)


# --------------------------------------------------------------------------- the bounty, step 1


def right_D_inverse(B: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    Bq = B @ q
    return B - Bq[:, None] * Bq[None, :] / (q @ p + q @ Bq)


def right_D_inverse_H_p(B: np.ndarray, p: np.ndarray, q: np.ndarray) -> np.ndarray:
    Bq = B @ q
    return p - Bq * ((q @ p) / (q @ p + q @ Bq))


def nearly_singular(rng: np.random.Generator, n: int) -> tuple[np.ndarray, ...]:
    """(B, p, q) with a B whose inverse no computer knows: its condition number is 1e15."""
    _, p, q = case(rng, n)
    axes, _ = np.linalg.qr(rng.normal(size=(n, n)))
    B = axes * np.array([1e-15, *np.linspace(0.7, 1.5, n - 1)]) @ axes.T
    return (B + B.T) / 2, p, q


def bounty_cases(rng: np.random.Generator) -> list[tuple[np.ndarray, ...]]:
    """(B, p, q) with curvature of either sign; no denominator is near 0."""
    B, p, q = case(rng, 3)
    against = -0.3 * p * (q @ B @ q) / (q @ p)
    return [(B, p, q), case(rng, 5), (B, against, q), case(rng, 1)]


NO_INVERSE = (
    "Where B is nearly singular the digits are lost. Is there an inverse, or a `solve`, in it? The "
    "formula needs B alone."
)


@grades(
    "extra_D_inverse",
    points=0.5,
    section=BOUNTY,
    message="D⁻¹ is not right. Sherman-Morrison for H + q qᵀ/(qᵀp), with B for H⁻¹: the fraction "
    "is subtracted, and its denominator is qᵀp + qᵀBq.",
)
def test_D_inverse_times_D_is_the_identity(student, rng):
    for B, p, q in bounty_cases(rng):
        D = np.linalg.inv(B) + q[:, None] * q[None, :] / (q @ p)
        inverse = array(student.D_inverse(B, p, q), B.shape, "D⁻¹")
        right(inverse @ D, np.eye(len(p)), "D⁻¹ D")


@grades("extra_D_inverse", points=0.5, section=BOUNTY, message=NO_INVERSE)
def test_D_inverse_needs_no_inverse(student, rng):
    for n in (4, 6):
        B, p, q = nearly_singular(rng, n)
        right(student.D_inverse(B, p, q), right_D_inverse(B, p, q), "D⁻¹")


@grades(
    "extra_D_inverse_H_p",
    points=0.5,
    section=BOUNTY,
    message="D⁻¹Hp is not right, or not for a B that is nearly singular. BH is I, so that H drops "
    "out: what remains is p minus a multiple of B q.",
)
def test_D_inverse_H_p_needs_neither_H_nor_an_inverse(student, rng):
    for B, p, q in [*bounty_cases(rng), nearly_singular(rng, 4), nearly_singular(rng, 6)]:
        right(student.D_inverse_H_p(B, p, q), right_D_inverse_H_p(B, p, q), "D⁻¹Hp")


@grades(
    "extra_denominator",
    points=0.5,
    section=BOUNTY,
    message="The denominator is not right, or not for a B that is nearly singular. It is a square "
    "over a sum, for curvature of either sign.",
)
def test_denominator_needs_neither_H_nor_an_inverse(student, rng):
    for B, p, q in [*bounty_cases(rng), nearly_singular(rng, 4), nearly_singular(rng, 6)]:
        want = (q @ p) ** 2 / (q @ p + q @ B @ q)
        right(student.denominator(B, p, q), want, "The denominator")


def is_assembled(student, B: np.ndarray, p: np.ndarray, q: np.ndarray) -> bool:
    """Whether the update is right, or put together rightly of the student's own wrong steps."""
    got = array(student.assembled_update(B, p, q), B.shape, "The new matrix")
    if is_close(got, product_form(B, p, q)):
        return True
    try:
        inverse = array(student.D_inverse(B, p, q), B.shape, "D⁻¹")
        r = array(student.D_inverse_H_p(B, p, q), p.shape, "D⁻¹Hp")
        below = number(student.denominator(B, p, q), "The denominator")
    except (StudentFault, Wrong):
        return False
    is_something = np.any(r) and below and not is_close(got, B)
    return bool(is_something) and is_close(got, inverse + r[:, None] * r[None, :] / below)


@grades(
    "extra_assembled_update",
    points=0.5,
    section=BOUNTY,
    message="The parts are not put together rightly: D⁻¹ plus the square of the vector of step 2, "
    "as an outer product, over the denominator of step 3.",
)
def test_assembled_update_is_that_of_bfgs(student, rng):
    assert all(is_assembled(student, *case(rng, n)) for n in (3, 5, 1))


@grades("extra_assembled_update", points=0.5, section=BOUNTY, message=NO_INVERSE)
def test_assembled_update_needs_no_inverse(student, rng):
    assert all(is_assembled(student, *nearly_singular(rng, n)) for n in (4, 6))
