"""Assignment 10: the solutions against SciPy and other chapters, the data, degenerate answers."""

import hashlib

import numpy as np
import pytest
import scipy.optimize
import scipy.stats

from autograder.bank import judge_locally, stub
from autograder.notebook import SOLUTIONS, code_cells
from autograder.reference import load, namespace
from autograder.student import LocalStudent
from autograder.suite import load_suite
from autograder.suites import runs

STEM = "10-training"
DATA = SOLUTIONS / STEM
HELD_OUT = SOLUTIONS.parent / "autograder" / "suites" / "10_training.npz"
solution = load(STEM)
suite = load_suite(STEM)


@pytest.fixture
def rng():
    return np.random.default_rng(0)


# ----------------------------------------------------------------------- the network that is given


def test_given_network_is_that_of_assignment_2(rng):
    theirs = load("02-networks")
    model = runs.random_model(rng, 5, 7, 4)
    X, y = rng.normal(size=(9, 5)), rng.integers(0, 4, size=9)
    assert np.array_equal(solution.two_layer_net(X, model), theirs.two_layer_net(X, model))
    assert np.array_equal(solution.two_layer_scores(model, X), theirs.two_layer_scores(model, X))
    (loss, grads), (wanted, slopes) = (
        net(X, model, y, reg=0.3) for net in (solution.two_layer_net, theirs.two_layer_net)
    )
    assert loss == wanted
    assert all(np.array_equal(grads[name], slopes[name]) for name in model)
    drawn, wanted = (
        f.init_two_layer_model(5, 7, 4, np.random.default_rng(1)) for f in (solution, theirs)
    )
    assert all(np.array_equal(drawn[name], wanted[name]) for name in model)


def test_gradients_of_the_expected_runs_are_those_of_scipy(rng):
    model = runs.random_model(rng, 3, 5, 4)
    X, y, reg = rng.normal(size=(6, 3)), rng.integers(0, 4, size=6), 0.2
    for name, value in model.items():

        def loss(flat, name=name, shape=value.shape):
            moved = model | {name: flat.reshape(shape)}
            penalty = reg * sum((moved[key] ** 2).sum() for key in ("W1", "W2"))
            return runs.losses(moved, X, y).mean() + penalty

        want = scipy.optimize.approx_fprime(value.ravel(), loss, 1e-7)
        assert np.allclose(runs.gradients(model, X, y, reg)[name].ravel(), want, atol=1e-5), name


# --------------------------------------------------------------------------------- the solutions


@pytest.mark.parametrize("update", ["sgd", "momentum"])
def test_training_is_the_optimizer_of_chapter_8_at_constant_rate(rng, update):
    """Heavy ball on one batch: two steps behind, w + 0.9 (w − w_before) − lr dw."""
    model = runs.random_model(rng, 3, 5, 4)
    X, y = rng.normal(size=(8, 3)), rng.integers(0, 4, size=8)
    before, now = model, model
    for _ in range(6):
        _, grads = solution.two_layer_net(X, now, y, 0.01)
        inertia = 0.9 if update == "momentum" else 0
        after = {k: now[k] + inertia * (now[k] - before[k]) - 0.05 * grads[k] for k in model}
        before, now = now, after
    X_val = 3 * rng.normal(size=(200, 3))
    y_val = np.argmax(solution.two_layer_scores(now, X_val), axis=1)
    settings = {"lr": 0.05, "reg": 0.01, "epochs": 6, "batch_size": 8, "update": update}
    got, history = solution.train(model, X, y, X_val, y_val, rng=rng, **settings)
    assert max(history["val_acc"]) == history["val_acc"][-1] == 1
    assert all(np.allclose(got[name], now[name], rtol=1e-10) for name in model)


def test_log_uniform_draws_are_those_of_scipy(rng):
    for low, high in ((1e-6, 1e-1), (0.5, 3.0)):
        draws = solution.sample_log_uniform(low, high, rng, 20000)
        assert scipy.stats.kstest(draws, scipy.stats.loguniform(low, high).cdf).pvalue > 1e-6
    results = solution.random_search(lambda p: p["a"], {"a": (1e-3, 10.0)}, 5000, rng)
    tried = [params["a"] for _, params in results]
    assert tried == sorted(tried, reverse=True)
    assert scipy.stats.kstest(tried, scipy.stats.loguniform(1e-3, 10).cdf).pvalue > 1e-6


@pytest.mark.parametrize("seed", range(5))
def test_best_model_clears_every_threshold_with_room_to_spare(seed):
    digits, held_out = np.load(DATA / "digits.npz"), np.load(HELD_OUT)
    X = digits["images"].reshape(-1, 64).astype(float)
    y = digits["labels"].astype(int)
    model = solution.best_digits_model(X, y, np.random.default_rng(seed))
    X = held_out["images"].reshape(-1, 64).astype(float)
    assert solution.accuracy(model, X, held_out["labels"]) >= 0.97


# -------------------------------------------------------------------------------------- the digits


def test_released_and_held_out_digits_are_those_of_assignment_1():
    whole = np.load(SOLUTIONS / "01-review" / "digits.npz")
    kept, held_out = np.load(DATA / "digits.npz"), np.load(HELD_OUT)
    assert (len(kept["labels"]), len(held_out["labels"])) == (1297, 500)
    order = np.random.default_rng(10).permutation(1797)
    for key in ("images", "labels"):
        assert np.array_equal(kept[key], whole[key][order[:1297]])
        assert np.array_equal(held_out[key], whole[key][order[1297:]])
    text = (DATA / "digits.txt").read_text()
    assert hashlib.sha256((DATA / "digits.npz").read_bytes()).hexdigest() in text
    assert "CC BY 4.0" in text


def test_no_held_out_digit_is_in_the_release():
    kept, held_out = (np.load(path)["images"] for path in (DATA / "digits.npz", HELD_OUT))
    assert not {image.tobytes() for image in kept} & {image.tobytes() for image in held_out}


# ----------------------------------------------------------------------------- the visible checks


@pytest.mark.parametrize("exercise", suite.exercises)
def test_visible_checks_pass_on_the_solution_and_fail_on_the_stub(exercise, capsys, monkeypatch):
    monkeypatch.chdir(DATA)
    (checks,) = [c for c in code_cells(STEM) if c.role == "checks" and c.exercise == exercise]
    exec(checks.source, namespace(STEM))
    assert capsys.readouterr().out.strip()
    with pytest.raises(NotImplementedError):
        exec(checks.source, dict(stub(STEM)._namespace))


# --------------------------------------------------------------------------- the suite's verdicts


def points_of(exercise, **definitions):
    """The points of an exercise, for the solution with these definitions in place."""
    student = LocalStudent(namespace(STEM) | definitions)
    return sum(o.points for o in judge_locally(suite, student, exercises=[exercise]))


WRITTEN = [
    cell.source.split("def ")[1].split("(")[0] for cell in code_cells(STEM) if cell.role == "task"
]
DEGENERATE = {
    "None": lambda arguments, value: None,
    "zeros": lambda arguments, value: fill(value, 0.0),
    "ones": lambda arguments, value: fill(value, 1.0),
    "NaN": lambda arguments, value: fill(value, np.nan),
    "the first argument": lambda arguments, value: arguments[0],
    "the second argument": lambda arguments, value: arguments[1 % len(arguments)],
    "True": lambda arguments, value: True,
    "False": lambda arguments, value: False,
    "one word": lambda arguments, value: "healthy",
}


def fill(value, number):
    """A value of the same structure and shapes, with one number everywhere."""
    if isinstance(value, tuple | list):
        return type(value)(fill(item, number) for item in value)
    if isinstance(value, dict):
        return {key: fill(item, number) for key, item in value.items()}
    return np.full(np.shape(value), number)[()]


@pytest.mark.parametrize("name", DEGENERATE)
def test_degenerate_answer_earns_nothing(name):
    """Each function does its work, calls included, and then returns something of no use."""

    def spoiled(function):
        return lambda *args, **kwargs: DEGENERATE[name](args, function(*args, **kwargs))

    names = namespace(STEM)
    student = LocalStudent(names | {key: spoiled(namespace(STEM)[key]) for key in WRITTEN})
    assert [o.test.name for o in judge_locally(suite, student) if o.passed] == []


def test_wrong_ratio_is_not_paid_for_in_the_training_loop():
    def update_ratio(W, dW, lr):
        return lr * dW.std() / W.std()

    wrong = {"update_ratio": update_ratio}
    assert points_of("update_ratio", **wrong) < suite.exercises["update_ratio"]
    assert points_of("train", **wrong) == suite.exercises["train"]


def test_wrong_sampler_is_not_paid_for_in_the_search():
    def sample(low, high, rng, size=None):
        return rng.uniform(low, high, size)

    def search(evaluate, space, tries, rng):
        tried = [{name: sample(*ends, rng) for name, ends in space.items()} for _ in range(tries)]
        results = [(evaluate(params), params) for params in tried]
        return sorted(results, key=lambda result: -result[0])

    both = {"sample_log_uniform": sample, "random_search": search}
    assert points_of("sample_log_uniform", **both) < suite.exercises["sample_log_uniform"]
    assert points_of("random_search", **both) == suite.exercises["random_search"]
    assert points_of("random_search", random_search=search) < suite.exercises["random_search"]


def test_weights_that_were_trained_elsewhere_earn_nothing():
    digits = np.load(DATA / "digits.npz")
    X, y = digits["images"].reshape(-1, 64).astype(float), digits["labels"].astype(int)
    model = solution.best_digits_model(X, y, np.random.default_rng(0))
    assert points_of("best_digits_model", best_digits_model=lambda X, y, rng: model) == 0


def test_given_functions_may_be_gone():
    """The suite judges with functions of its own: what is given may be changed or deleted."""

    def overfit_tiny(X, y, rng):
        return solution.overfit_tiny(X, y, np.random.default_rng(0))

    student = LocalStudent({"overfit_tiny": overfit_tiny, "at_edge": solution.at_edge})
    for exercise in ("overfit_tiny", "at_edge"):
        outcomes = judge_locally(suite, student, exercises=[exercise])
        assert all(outcome.passed for outcome in outcomes)
