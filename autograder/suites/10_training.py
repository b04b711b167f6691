"""The hidden suite of assignment 10: checks before training, the loop, the search, the best model.

A training loop may take the examples in any random order. It is judged where the order does not
matter (one batch an epoch, or equal examples), or where each example leaves its own trace.
Expected runs are in `runs.py`. The validation labels are made so that a chosen epoch is the best
one, so that the model after that epoch is what should come back.
"""

from __future__ import annotations

import math
import weakref
from pathlib import Path
from typing import Any

import numpy as np

from autograder.expect import Wrong, array, expect, is_close, number, right, several, unchanged
from autograder.student import StudentFault
from autograder.suite import grades
from autograder.suites import runs
from autograder.suites.runs import Model, Run, random_model

SANITY, LOOP, RATE = "sec-train-sanity", "sec-train-loop", "sec-train-rate"
RATIO = "sec-train-ratio"
SEARCH, CURVES, BEST = "sec-train-search", "sec-train-curves", "sec-train-best"
HERE = Path(__file__).parent
RELEASED = HERE.parents[1] / "solutions" / "10-training" / "digits.npz"
HELD_OUT = HERE / "10_training.npz"


# ------------------------------------------------------------------------------------ helpers


def truth(value: Any, what: str) -> bool:
    """True or False, also of numpy, or 1 or 0."""
    answer = number(value, what)
    expect(answer in (0, 1), f"{what} should be True or False.")
    return answer == 1


def a_generator(student, rng: np.random.Generator) -> Any:
    """A generator on the student's side, with a random seed."""
    return student.generator(int(rng.integers(2**32)))


def entry(value: Any, key: str, what: str) -> Any:
    """An entry of a dict that the student returned."""
    expect(isinstance(value, dict), f"{what} should be a dict.")
    expect(key in value, f"{what} has no entry `{key}`.")
    return value[key]


def read_model(value: Any, D: int, H: int, C: int, what: str = "The model") -> Model:
    """A two-layer model with these sizes."""
    shapes = {"W1": (D, H), "b1": (H,), "W2": (H, C), "b2": (C,)}
    return {
        name: array(entry(value, name, what), shape, f"{name} of the model")
        for name, shape in shapes.items()
    }


def any_model(value: Any, D: int, C: int) -> Model:
    """A two-layer model with any number of hidden units and at least C scores."""
    sizes = np.shape(entry(value, "W2", "The model"))
    expect(
        len(sizes) == 2 and sizes[1] >= C,
        "W2 of the model should be (hidden units, classes), with a column for each class.",
    )
    return read_model(value, D, *sizes)


def read_digits(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Raw pixels (N, 64), from 0 to 16, and labels."""
    data = np.load(path)
    return data["images"].reshape(-1, 64).astype(float), data["labels"].astype(int)


# ------------------------------------------------------------------------ task 1: the first loss


def sane(student, *args: float, **kwargs: float) -> bool:
    return truth(student.initial_loss_is_sane(*args, **kwargs), "What initial_loss_is_sane returns")


@grades(
    "initial_loss_is_sane",
    points=2,
    section=SANITY,
    message="With all classes equally likely the loss is minus the natural logarithm of "
    "1/classes, that is ln(classes). A loss may miss it on either side, by at most tol.",
)
def test_sane_first_loss_is_near_the_log_of_the_classes(student, rng):
    for classes in (2, 10, 37, 1000):
        expected = math.log(classes)
        for distance in rng.uniform([0.01, 0.045], [0.04, 0.049]):
            assert sane(student, expected + distance, classes)
            assert sane(student, expected - distance, classes)
        for distance in rng.uniform([0.051, 0.07], [0.055, 0.5]):
            assert not sane(student, expected + distance, classes)
            assert not sane(student, expected - distance, classes)


@grades(
    "initial_loss_is_sane",
    points=1,
    section=SANITY,
    message="The argument `tol` is the largest distance allowed, not relative to anything.",
)
def test_tolerance_of_the_first_loss_is_absolute(student, rng):
    for classes, tol in ((3, 0.5), (1000, 0.01), (500, 0.4)):
        for side in (1, -1):
            distance = side * tol * rng.uniform(0.6, 0.9)
            assert sane(student, math.log(classes) + distance, classes, tol)
            distance = side * tol * rng.uniform(1.15, 1.6)
            assert not sane(student, math.log(classes) + distance, classes, tol=tol)


@grades(
    "initial_loss_is_sane",
    points=1,
    section=SANITY,
    message="NaN is not sane, and neither is infinity. Every comparison with NaN is False: ask "
    "whether the loss is near, not whether it is far.",
)
def test_first_loss_of_nan_is_not_sane(student):
    assert sane(student, math.log(10), 10)
    for loss in (math.nan, math.inf, -math.inf):
        assert not sane(student, loss, 10)


# ------------------------------------------------------------------------ task 2: overfit twenty


def learns_by_heart(student, rng: np.random.Generator, X: np.ndarray, y: np.ndarray) -> bool:
    value = several(student.overfit_tiny(X, y, a_generator(student, rng)), 2, "overfit_tiny")
    return runs.accuracy(any_model(value[0], X.shape[1], y.max() + 1), X, y) == 1


def twenty_digits(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    images, labels = read_digits(HELD_OUT)
    chosen = rng.permutation(len(labels))[:20]
    return images[chosen] / 16, labels[chosen]


@grades(
    "overfit_tiny",
    points=4,
    section=SANITY,
    message="The model that comes back does not get all of the 20 digits right. Train for more "
    "steps or with another learning rate, on all of X and without a penalty.",
)
def test_twenty_digits_are_learned_by_heart(student, rng):
    assert learns_by_heart(student, rng, *twenty_digits(rng))


@grades(
    "overfit_tiny",
    points=3,
    section=SANITY,
    message="The model does not get 20 examples right whose labels have nothing to do with the "
    "inputs. The net has to learn each one by heart: more hidden units, more steps, no penalty.",
)
def test_random_labels_are_learned_by_heart(student, rng):
    y = rng.permutation(np.arange(20) % 10)
    assert learns_by_heart(student, rng, rng.normal(size=(20, 30)), y)


@grades(
    "overfit_tiny",
    points=2,
    section=SANITY,
    message="The model does not get 20 examples right of which only some classes occur. The labels "
    "need not be 0, 1, 2 … without a gap, and there need not be ten of them: "
    "the net has y.max() + 1 scores, or more.",
)
def test_classes_may_be_missing(student, rng):
    X, _ = twenty_digits(rng)
    for classes in ((0, 1), (2, 5, 9)):
        y = rng.permutation(np.resize(classes, 20))
        assert learns_by_heart(student, rng, X, y)


@grades(
    "overfit_tiny",
    points=1,
    section=SANITY,
    message="X and y must be the same after the call. (This is judged together with the model: at "
    "least half of the examples right.)",
)
def test_overfitting_leaves_the_data_alone(student, rng):
    args = twenty_digits(rng)
    value, after = student.overfit_tiny.with_arguments(*args, a_generator(student, rng))
    model = any_model(several(value, 2, "overfit_tiny")[0], 64, args[1].max() + 1)
    expect(runs.accuracy(model, *args) >= 0.5, "overfit_tiny does not learn.")
    unchanged(args, after[:2], "overfit_tiny")


# ----------------------------------------------------------------------------- task 3: divergence


def stopped(student, *args: float, **kwargs: float) -> bool:
    return truth(student.diverged(*args, **kwargs), "What diverged returns")


@grades(
    "diverged",
    points=2,
    section=RATE,
    message="A run has diverged where the loss is larger than 3 times the first loss. A loss that "
    "falls, or rises by less, goes on.",
)
def test_run_diverges_beyond_three_times_the_first_loss(student, rng):
    for first in (0.1, 2.3, 150.0):
        for times in (0.01, 0.9, *rng.uniform(1.1, 2.8, size=2)):
            assert not stopped(student, first * times, first)
        for times in (*rng.uniform(3.2, 4.5, size=2), 1e6):
            assert stopped(student, first * times, first)


@grades(
    "diverged",
    points=1,
    section=RATE,
    message="The argument `factor` says how many times the first loss is too much. A loss of just "
    "so many times the first is not larger, and goes on.",
)
def test_run_diverges_beyond_the_factor_that_is_given(student, rng):
    for factor in (1.5, 10.0):
        first = rng.uniform(0.5, 5)
        assert not stopped(student, 0.9 * factor * first, first, factor)
        assert stopped(student, 1.1 * factor * first, first, factor=factor)
    assert not stopped(student, 6.0, 1.5, 4.0)  # equal, without round-off


@grades(
    "diverged",
    points=1,
    section=RATE,
    message="A loss of NaN or infinity has diverged too. Every comparison with NaN is False.",
)
def test_run_with_a_loss_that_is_not_finite_has_diverged(student):
    assert not stopped(student, 2.0, 2.3)
    for loss in (math.nan, math.inf):
        assert stopped(student, loss, 2.3)


# --------------------------------------------------------------------------- task 4: update ratio


@grades(
    "update_ratio",
    points=3,
    section=RATIO,
    message="The ratio is lr times the root of the sum of dW², over the root of the sum of W²: "
    "Frobenius norms of whole matrices, and the norm of the step above that of the weights.",
)
def test_ratio_is_that_of_the_frobenius_norms(student, rng):
    for shape in ((4, 3), (2, 5), (1, 3), (3, 3)):
        W, dW = rng.normal(0.7, 1, size=shape), rng.normal(-0.5, 2, size=shape)
        lr = rng.uniform(0.1, 0.9)
        want = lr * math.sqrt(math.fsum(dW.ravel() ** 2) / math.fsum(W.ravel() ** 2))
        right(student.update_ratio(W, dW, lr), want, "The ratio")


@grades(
    "update_ratio",
    points=1,
    section=RATIO,
    message="What is compared is the step, lr · dW, and not the gradient: the ratio is "
    "proportional to lr. And it has no units: W and dW a thousand times as large leave it as it "
    "is. (This is judged without regard to the norm.)",
)
def test_ratio_is_proportional_to_the_learning_rate(student, rng):
    W, dW = rng.normal(1, 0.3, size=(4, 3)), rng.normal(1, 0.3, size=(4, 3))
    ratio = number(student.update_ratio(W, dW, 1.0), "The ratio")
    expect(ratio > 0, "The ratio should be positive.")
    right(student.update_ratio(W, dW, 3.0), 3 * ratio, "The ratio")
    right(student.update_ratio(1e3 * W, 1e3 * dW, 1.0), ratio, "The ratio")
    right(student.update_ratio(W, 5 * dW, 1.0), 5 * ratio, "The ratio")
    right(student.update_ratio(5 * W, dW, 1.0), ratio / 5, "The ratio")


# --------------------------------------------------------------------------- task 5: training loop

D, H, C = 3, 5, 4
FULL = {"lr": 0.4, "reg": 0.03, "epochs": 4, "batch_size": 7}


def examples(rng: np.random.Generator, N: int = 7) -> tuple[np.ndarray, np.ndarray]:
    """N different examples; three of the four classes occur."""
    return rng.normal(size=(N, D)), rng.permutation(np.arange(N) % 3)


def equal_examples(rng: np.random.Generator, N: int) -> tuple[np.ndarray, np.ndarray]:
    """N times the same example."""
    return np.tile(rng.normal(size=D), (N, 1)), np.full(N, rng.integers(C))


def a_run(
    rng: np.random.Generator, data: tuple[np.ndarray, np.ndarray], settings: dict, best: int
) -> tuple[tuple, Run]:
    """Arguments of `train` (but the settings), and what should come of them.

    The validation labels are what the model after the epoch `best` says, so that it alone has
    accuracy 1, whatever the rounding: its scores for the validation examples are well apart.
    """
    while True:
        model = random_model(rng, D, H, C)
        expected = runs.run(model, *data, **settings)
        X_val = clear_inputs(rng, expected)
        y_val = runs.scores(expected.models[best], X_val).argmax(axis=1)
        accuracies = expected.accuracies(X_val, y_val)
        if len(y_val) >= 50 and accuracies.count(1) == 1:
            return (model, *data, X_val, y_val), expected


def clear_inputs(rng: np.random.Generator, expected: Run) -> np.ndarray:
    """Inputs for which no model of the run has two largest scores that are almost equal."""
    X = 3 * rng.normal(size=(100, D))
    for model in expected.models:
        ordered = np.sort(runs.scores(model, X), axis=1)
        X = X[ordered[:, -1] - ordered[:, -2] > 1e-4]
    return X


def trained(student, rng: np.random.Generator, args: tuple, settings: dict) -> tuple[Any, Any]:
    """The best model and the history that `train` returns."""
    value = student.train(*args, rng=a_generator(student, rng), **settings)
    return tuple(several(value, 2, "train"))


def history_list(history: Any, key: str, epochs: int) -> np.ndarray:
    """A list of the history, with one entry an epoch."""
    values = entry(history, key, "The history")
    expect(np.shape(values) == (epochs,), f"`{key}` should have one number an epoch.")
    return array(values, (epochs,), f"`{key}` of the history")


def check_best_model(student, rng, args: tuple, settings: dict, want: Model) -> None:
    """`train` returns this model."""
    best, _ = trained(student, rng, args, settings)
    got = read_model(best, D, H, C, "The best model")
    for name, value in want.items():
        right(got[name], value, name)


def ends_with(student, rng, data: tuple, settings: dict) -> None:
    """`train` returns the right model where the last epoch is the best."""
    args, expected = a_run(rng, data, settings, best=settings["epochs"] - 1)
    check_best_model(student, rng, args, settings, expected.models[-1])


@grades(
    "train",
    points=3,
    section=LOOP,
    message="With plain SGD each of W1, b1, W2, b2 becomes w − lr · dw, with the gradient of "
    "two_layer_net on the batch, penalty `reg` included, at the present parameters. A batch size "
    "of N or more means one step an epoch, on all examples.",
)
def test_each_batch_takes_one_step_down_the_gradient(student, rng):
    for settings in (FULL, FULL | {"reg": 0.0, "batch_size": 50, "epochs": 1}):
        ends_with(student, rng, examples(rng), settings)


@grades(
    "train",
    points=2,
    section=LOOP,
    message="Where batch_size does not divide N, the last batch of the epoch is shorter. It makes "
    "a step as every other batch does.",
)
def test_last_short_batch_is_used(student, rng):
    for N, size in ((5, 2), (7, 4)):
        settings = {"lr": 0.2, "reg": 0.0, "epochs": 2, "batch_size": size}
        ends_with(student, rng, equal_examples(rng, N), settings)


def one_hot_case(rng: np.random.Generator, N: int) -> tuple[Model, np.ndarray, np.ndarray]:
    """Example i alone has a feature i, so that row i of W1 tells what was done with it."""
    while True:
        model = random_model(rng, N, H, C)
        X, y = np.diag(rng.uniform(1, 2, size=N)), rng.integers(C, size=N)
        steps = np.linalg.norm(runs.gradients(model, X, y)["W1"], axis=1)
        if steps.min() > 0.02:  # no example without active units
            return model, X, y


@grades(
    "train",
    points=3,
    section=LOOP,
    message="In an epoch every example is in exactly one batch, with its own label, and the "
    "gradient of a batch is the mean over the examples in it, also for the last one, which is "
    "shorter: cut one permutation of the examples into pieces, and index X and y alike.",
)
def test_every_epoch_uses_every_example_once(student, rng):
    for N, size, shares in ((7, 3, [1 / 3] * 6 + [1]), (8, 4, [1 / 4] * 8), (6, 1, [1] * 6)):
        model, X, y = one_hot_case(rng, N)
        lr = 1e-7  # the parameters are as good as constant
        settings = {"lr": lr, "reg": 0.0, "epochs": 1, "batch_size": size}
        best, _ = trained(student, rng, (model, X, y, X, y), settings)
        moved = (model["W1"] - read_model(best, N, H, C)["W1"]) / lr
        alone = N * runs.gradients(model, X, y)["W1"]
        found = (moved * alone).sum(axis=1) / (alone**2).sum(axis=1)
        assert np.allclose(moved, found[:, None] * alone, atol=1e-4)
        assert np.allclose(np.sort(found), shares, atol=1e-4)


def last_examples(history: Any, epochs: int) -> np.ndarray:
    """A number for each epoch that tells which example was last and alone in its batch.

    The loss and the ratio both tell, so that either of them may be wrong.
    """
    seen = []
    for key in ("loss", "update_ratio"):
        if isinstance(history, dict) and np.shape(history.get(key)) == (epochs,):
            values = array(history[key], (epochs,), key)
            seen.append(np.round(values / max(np.abs(values).max(), 1e-300), 6))
    expect(seen, "The history has neither losses nor ratios with one entry an epoch.")
    return max(seen, key=lambda values: len(np.unique(values)))


@grades(
    "train",
    points=3,
    section=LOOP,
    message="The order of the examples is a fresh random permutation in every epoch, the first one "
    "too, and comes from `rng`: the same generator gives the same result, another one another.",
)
def test_every_epoch_has_a_fresh_random_order(student, rng):
    # One of 13 examples is alone in the last batch. At most two different ones in 30 epochs have a
    # probability below 78 · (2/13)^30 = 4e-23; the same one in the first epoch of 12 runs, 13^-11
    # = 6e-13; twice the same 30 of them with two generators, 13^-30.
    while True:
        args = one_hot_case(rng, 13)
        # The ratios of no two examples are equal, nor the losses.
        model, X, y = args
        alone = [runs.gradients(model, X[[i]], y[[i]])["W1"] for i in range(13)]
        sizes = np.sort([np.linalg.norm(dW) for dW in alone])
        if np.diff(sizes).min() > 1e-3 and np.diff(np.sort(runs.losses(*args))).min() > 1e-3:
            break
    settings = {"lr": 1e-9, "reg": 0.0, "batch_size": 12}

    def orders(seed: int, epochs: int) -> np.ndarray:
        generator = student.generator(seed)
        value = student.train(*args, X, y, rng=generator, epochs=epochs, **settings)
        return last_examples(several(value, 2, "train")[1], epochs)

    seeds = rng.choice(2**31, size=12, replace=False).tolist()
    first = orders(seeds[0], 30)
    assert len(np.unique(first)) > 2
    assert np.array_equal(first, orders(seeds[0], 30))
    assert not np.array_equal(first, orders(seeds[1], 30))
    starts = [first_epoch(student, args, settings, seed) for seed in seeds]
    assert np.ptp(starts, axis=0).max() > 1e-2


def first_epoch(student, args: tuple, settings: dict, seed: int) -> np.ndarray:
    """How far each row of W1 moves in one epoch, in units of the learning rate."""
    model, X, y = args
    value = student.train(*args, X, y, rng=student.generator(seed), epochs=1, **settings)
    best = read_model(several(value, 2, "train")[0], len(y), H, C)
    return np.linalg.norm(best["W1"] - model["W1"], axis=1) / settings["lr"]


@grades(
    "train",
    points=2,
    section=LOOP,
    message="With momentum, v becomes 0.9 v − lr · dw and w becomes w + v, for each parameter with "
    "a v of its own that starts at 0: no factor 1 − 0.9, no look-ahead.",
)
def test_momentum_adds_up_the_steps_of_an_epoch(student, rng):
    settings = {"lr": 0.1, "reg": 0.02, "epochs": 1, "batch_size": 2, "update": "momentum"}
    ends_with(student, rng, equal_examples(rng, 8), settings)


@grades(
    "train",
    points=1,
    section=LOOP,
    message="The velocities are kept from epoch to epoch: they start at 0 once, before the first "
    "epoch. (Does an epoch of several batches come out right, too?)",
)
def test_momentum_goes_on_from_epoch_to_epoch(student, rng):
    ends_with(student, rng, examples(rng), FULL | {"lr": 0.1, "update": "momentum"})


@grades(
    "train",
    points=2,
    section=LOOP,
    message="The learning rate is multiplied by lr_decay after each epoch, not after each batch, "
    "and the first epoch has the full rate.",
)
def test_learning_rate_decays_after_each_epoch(student, rng):
    ends_with(student, rng, examples(rng), FULL | {"lr_decay": 0.6})
    settings = {"lr": 0.3, "reg": 0.01, "epochs": 2, "batch_size": 2, "lr_decay": 0.5}
    ends_with(student, rng, equal_examples(rng, 6), settings)


@grades(
    "train",
    points=1,
    section=LOOP,
    message="The learning rate stands inside the velocity, v becomes 0.9 v − lr · dw: a rate that "
    "has decayed since does not shorten what earlier steps have left. (Is lr_decay right without "
    "momentum?)",
)
def test_velocity_keeps_the_rate_of_each_step(student, rng):
    settings = FULL | {"lr": 0.1, "update": "momentum", "lr_decay": 0.4}
    ends_with(student, rng, examples(rng), settings)


@grades(
    "train",
    points=2,
    section=LOOP,
    message="`loss` has one entry an epoch: the mean over the epoch's batches of the loss that "
    "two_layer_net returns for each before its step, penalty included. Each batch counts once, "
    "the short one too.",
)
def test_history_has_the_mean_loss_of_the_batches(student, rng):
    several_batches = {"lr": 0.3, "reg": 0.01, "epochs": 2, "batch_size": 4}
    for data, settings in (
        (examples(rng), FULL),
        (equal_examples(rng, 5), several_batches),
    ):
        args, expected = a_run(rng, data, settings, best=1)
        _, history = trained(student, rng, args, settings)
        right(history_list(history, "loss", settings["epochs"]), expected.loss, "`loss`")


@grades(
    "train",
    points=3,
    section=LOOP,
    message="`train_acc` and `val_acc` are shares from 0 to 1: the accuracy on all of X and on all "
    "of X_val of the model as it is after the epoch.",
)
def test_history_has_the_accuracies_after_each_epoch(student, rng):
    settings = FULL | {"epochs": 5, "batch_size": 60}
    while True:
        args, expected = a_run(rng, examples(rng, 60), settings, best=2)
        train_acc, val_acc = expected.accuracies(*args[1:3]), expected.accuracies(*args[3:])
        before = runs.accuracy(args[0], *args[1:3])
        if before != train_acc[0] and len(set(train_acc)) > 2:
            break
    _, history = trained(student, rng, args, settings)
    right(history_list(history, "train_acc", 5), train_acc, "`train_acc`")
    right(history_list(history, "val_acc", 5), val_acc, "`val_acc`")
    # The model is as good as constant and has 3 of 7 right, whatever it has of a batch.
    model, X, _ = one_hot_case(rng, 7)
    y = runs.scores(model, X).argmax(axis=1)
    y[3:] = (y[3:] + 1) % C
    settings = {"lr": 1e-9, "reg": 0.0, "epochs": 2, "batch_size": 3}
    _, history = trained(student, rng, (model, X, y, X[:2], y[:2]), settings)
    right(history_list(history, "train_acc", 2), [3 / 7] * 2, "`train_acc`")


@grades(
    "train",
    points=2,
    section=RATIO,
    message="`update_ratio` is lr · |dW1| / |W1| for the last step of each epoch: W1 as it was "
    "before that step, the gradient of that step's batch, and the learning rate before it decays, "
    "with momentum too.",
)
def test_history_has_the_ratio_of_the_last_step(student, rng):
    several_batches = {"lr": 0.3, "reg": 0.05, "epochs": 2, "batch_size": 2, "lr_decay": 0.5}
    for data, settings in (
        (examples(rng), FULL | {"lr_decay": 0.7, "update": "momentum"}),
        (equal_examples(rng, 5), several_batches),
    ):
        while True:
            args, expected = a_run(rng, data, settings, best=1)
            W1, dW1 = args[0]["W1"], runs.gradients(*args[:3])["W1"]
            ratios = expected.ratios
            if np.linalg.norm(dW1) > 0.1 * np.linalg.norm(W1) and np.ptp(ratios) > 1e-3:
                break  # there are active units
        _, history = trained(student, rng, args, settings)
        got = history_list(history, "update_ratio", settings["epochs"])
        if not is_close(got, expected.ratios):
            right(got, own_ratios(student, expected), "`update_ratio`")


def own_ratios(student, expected: Run) -> list[float]:
    """The ratios by the student's own function: what is wrong with it is paid for elsewhere."""
    try:
        ratios = [number(student.update_ratio(*step), "The ratio") for step in expected.last_steps]
    except (StudentFault, Wrong):
        raise AssertionError("`update_ratio` is wrong") from None
    assert len(set(ratios)) > 1  # two constants could agree
    return ratios


@grades(
    "train",
    points=3,
    section=BEST,
    message="What comes back is the model after the epoch with the highest validation accuracy, "
    "and not the last one. Keep a copy: a dict that training goes on to change is no copy, and "
    "neither is one that shares its arrays.",
)
def test_best_model_is_that_of_the_best_validation_accuracy(student, rng):
    for best, settings in ((2, FULL | {"epochs": 6}), (1, FULL | {"update": "momentum"})):
        while True:
            args, expected = a_run(rng, examples(rng), settings, best)
            if int(np.argmax(expected.accuracies(*args[1:3]))) != best:
                break  # the training accuracy would have another model
        check_best_model(student, rng, args, settings, expected.models[best])


@grades(
    "train",
    points=1,
    section=BEST,
    message="Of several epochs with the same validation accuracy the first one counts.",
)
def test_first_of_equally_good_models_is_kept(student, rng):
    settings = FULL | {"epochs": 5}
    while True:
        args, expected = a_run(rng, examples(rng), settings, best=1)
        *start, X_val, y_val = args
        also = runs.scores(expected.models[3], X_val).argmax(axis=1) == y_val
        accuracies = expected.accuracies(X_val[also], y_val[also])
        if accuracies.count(1) == 2:
            break
    check_best_model(student, rng, (*start, X_val[also], y_val[also]), settings, expected.models[1])


@grades(
    "train",
    points=1,
    section=BEST,
    message="The best model is one of those after the epochs, even if the model before training "
    "was better, and even if no example of the validation set is read right.",
)
def test_model_before_training_does_not_take_part(student, rng):
    args, expected = a_run(rng, examples(rng), FULL, best=0)
    *start, X_val, _ = args
    y_val = runs.scores(args[0], X_val).argmax(axis=1)
    accuracies = expected.accuracies(X_val, y_val)
    best = expected.models[int(np.argmax(accuracies))]
    check_best_model(student, rng, (*start, X_val, y_val), FULL, best)
    settings = FULL | {"epochs": C - 1}
    args, expected = a_run(rng, examples(rng), settings, best=0)
    *start, X_val, _ = args
    answers = [runs.scores(model, X_val).argmax(axis=1) for model in expected.models]
    never = np.array([min(set(range(C)) - set(classes)) for classes in zip(*answers, strict=True)])
    check_best_model(student, rng, (*start, X_val, never), settings, expected.models[0])


@grades(
    "train",
    points=1,
    section=LOOP,
    message="The model that is given, X and y must be the same after the call: copy the arrays of "
    "the model, or make new ones in each step. (This is judged together with the best model, "
    "which must have moved.)",
)
def test_training_leaves_its_arguments_alone(student, rng):
    args, expected = a_run(rng, examples(rng), FULL, best=1)
    value, after = student.train.with_arguments(*args, rng=a_generator(student, rng), **FULL)
    best = read_model(several(value, 2, "train")[0], D, H, C)
    moved, wanted = (
        np.concatenate([(new[name] - old).ravel() for name, old in args[0].items()])
        for new in (best, expected.models[1])
    )
    cosine = moved @ wanted / max(np.linalg.norm(moved) * np.linalg.norm(wanted), 1e-300)
    expect(cosine > 0.7, "The best model has not moved, or not as it should.")
    model = entry({"model": after[0]}, "model", "")
    for name, before in args[0].items():
        unchanged([before], [entry(model, name, "The model that is given")], "train")
    unchanged(args[1:], after[1:], "train")


# ------------------------------------------------------------------- task 6: log-uniform numbers

RANGES = ((1e-6, 1e-1), (0.3, 0.9), (5.0, 4e4))


def logarithms(values: Any, low: float, high: float) -> np.ndarray:
    """Where the values lie in a range, from 0 to 1, on the log scale."""
    values = np.asarray(values, dtype=float)
    inside = (values >= low * (1 - 1e-9)) & (values <= high * (1 + 1e-9))
    expect(inside.all(), "There are values outside the range.")
    return np.log(values / low) / np.log(high / low)


def is_uniform(places: np.ndarray) -> bool:
    """Kolmogorov-Smirnov: by Massart's inequality, P(sup |F_n − F| > ε) ≤ 2 exp(−2 n ε²), which is
    5e-11 for this ε: 0.064 at n = 3000 and 0.17 at n = 400."""
    places = np.sort(places)
    n = len(places)
    steps = np.arange(n + 1) / n
    distance = np.maximum(steps[1:] - places, places - steps[:-1]).max()
    return distance <= np.sqrt(np.log(2 / 5e-11) / (2 * n))


def are_independent(a: np.ndarray, b: np.ndarray) -> bool:
    """Whether two samples of n uniform numbers are uncorrelated.

    The product of two independent ones, less their means 1/2, has mean 0, standard deviation 1/12
    and at most the size 1/4. By Bernstein's inequality the mean of n products exceeds 9 of its
    standard deviations with a probability below 2e-12 for n ≥ 400. Equal samples have 1/12.
    """
    mean = np.mean((a - 0.5) * (b - 0.5))
    return abs(mean) <= 9 / 12 / np.sqrt(len(a))


def sampled(student, rng: np.random.Generator, low: float, high: float, size: Any) -> Any:
    return student.sample_log_uniform(low, high, a_generator(student, rng), size=size)


@grades(
    "sample_log_uniform",
    points=3,
    section=SEARCH,
    message="The logarithm of a draw is uniform between those of low and high, and draws are "
    "independent. Undo the logarithm with the exponential of the same base.",
)
def test_logarithms_of_the_draws_are_uniform(student, rng):
    for low, high in RANGES:
        draws = array(sampled(student, rng, low, high, 3000), (3000,), "The array of draws")
        places = logarithms(draws, low, high)
        assert is_uniform(places)
        assert are_independent(places[:-1], places[1:])
        assert len(np.unique(places)) > 2900


@grades(
    "sample_log_uniform",
    points=1,
    section=SEARCH,
    message="Without `size` the result is a single number between low and high, another one each "
    "time.",
)
def test_single_draw_is_a_number_in_the_range(student, rng):
    for low, high in RANGES:
        draws = [
            number(student.sample_log_uniform(low, high, a_generator(student, rng)), "The draw")
            for _ in range(4)
        ]
        logarithms(draws, low, high)
        assert len(set(draws)) == 4


@grades(
    "sample_log_uniform",
    points=1,
    section=SEARCH,
    message="`size` is an int or a tuple, and the result an array of that shape, with a draw of "
    "its own at each place.",
)
def test_draws_have_the_shape_that_is_asked_for(student, rng):
    for size, shape in ((5, (5,)), ((2, 3), (2, 3)), ((4, 1, 2), (4, 1, 2))):
        draws = array(sampled(student, rng, 0.01, 10.0, size), shape, "The array of draws")
        logarithms(draws, 0.01, 10.0)
        assert len(np.unique(draws)) == draws.size


@grades(
    "sample_log_uniform",
    points=1,
    section=SEARCH,
    message="Draw from `rng` and from nowhere else: the same generator gives the same draws, and "
    "each call on it gives new ones.",
)
def test_draws_come_from_the_generator(student, rng):
    seed = int(rng.integers(2**31))

    def draw(generator: Any) -> np.ndarray:
        draws = student.sample_log_uniform(0.01, 10.0, generator, size=6)
        return array(draws, (6,), "The array of draws")

    generator = student.generator(seed)
    first, second = draw(generator), draw(generator)
    assert np.array_equal(first, draw(student.generator(seed)))
    assert not np.isin(first, second).any()


# ------------------------------------------------------------------------- task 7: random search

SPACE = {"lr": (1e-6, 1e-1), "reg": (1e-3, 20.0)}


class Evaluations:
    """A function that scores parameters, and remembers what it was called with.

    Args:
        scores: of the calls, in order; 0 for those beyond.
    """

    def __init__(self, scores: Any) -> None:
        self.scores = [float(score) for score in scores]
        self.calls: list[dict[str, float]] = []

    def __call__(self, params: Any) -> float:
        expect(isinstance(params, dict), "evaluate takes a dict: name -> number.")
        self.calls.append({name: number(value, "A parameter") for name, value in params.items()})
        count = len(self.calls)
        return self.scores[count - 1] if count <= len(self.scores) else 0.0


def search(student, generator: Any, scores: Any, space: dict = SPACE):
    """The pairs that a search of `len(scores)` tries returns, and its calls of `evaluate`."""
    evaluate = Evaluations(scores)
    found = student.random_search(evaluate, space, len(evaluate.scores), generator)
    pairs = []
    for pair in several(found, len(evaluate.scores), "random_search"):
        score, params = several(pair, 2, "Each result of random_search")
        expect(isinstance(params, dict), "Each result is a pair of a score and a dict.")
        values = {name: number(value, "A parameter") for name, value in params.items()}
        pairs.append((number(score, "The score"), values))
    for _, params in pairs:
        expect(set(params) == set(space), "The parameters are those of the space, by name.")
    tried = any(params in evaluate.calls for _, params in pairs)
    expect(tried, "random_search does not return what it tried.")
    return pairs, evaluate.calls


def some_scores(rng: np.random.Generator, n: int) -> np.ndarray:
    """Different scores of both signs, neither rising nor falling from call to call."""
    while True:
        scores = rng.permutation(np.linspace(-3, 2, n))
        if np.any(np.diff(scores) > 0) and np.any(np.diff(scores) < 0):
            return scores


@grades(
    "random_search",
    points=2,
    section=SEARCH,
    message="evaluate is called exactly `tries` times, and the result has one pair for each call: "
    "the score that it returned, and the parameters that it was called with.",
)
def test_search_returns_every_try_with_its_score(student, rng):
    for tries in (1, 2, 9):
        scores = some_scores(rng, tries) if tries > 2 else rng.normal(size=tries)
        pairs, calls = search(student, a_generator(student, rng), scores)
        expect(len(calls) == tries, "evaluate is not called as often as it should be.")
        expect(
            len({tuple(call.values()) for call in calls}) == tries,
            "Some parameters are tried more than once.",
        )
        assert sorted(score for score, _ in pairs) == sorted(scores.tolist())
        of = dict(zip(scores.tolist(), calls, strict=True))
        assert all(params == of[score] for score, params in pairs)


@grades(
    "random_search",
    points=2,
    section=SEARCH,
    message="The results are sorted by score, the highest first. A score may be negative.",
)
def test_search_returns_the_highest_score_first(student, rng):
    for n in (7, 12):
        scores = some_scores(rng, n)
        pairs, _ = search(student, a_generator(student, rng), scores)
        assert [score for score, _ in pairs] == sorted(scores.tolist(), reverse=True)


@grades(
    "random_search",
    points=1,
    section=SEARCH,
    message="Two tries may have the same score, as accuracies often do. Sort by the score alone: "
    "Python cannot compare dicts.",
)
def test_search_accepts_equal_scores(student, rng):
    scores = rng.permutation([0.5, 0.5, 0.9, 0.9, 0.9, 0.1])
    pairs, calls = search(student, a_generator(student, rng), scores)
    assert [score for score, _ in pairs] == [0.9, 0.9, 0.9, 0.5, 0.5, 0.1]
    for score, params in pairs:
        assert scores[calls.index(params)] == score


def many_tries(student, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """The values of each parameter in 400 tries, in the order of the calls."""
    _, calls = search(student, a_generator(student, rng), rng.permutation(400) / 400)
    expect(len(calls) >= 400, "evaluate is called too few times.")
    return {name: np.array([call[name] for call in calls[:400]]) for name in SPACE}


@grades(
    "random_search",
    points=2,
    section=SEARCH,
    message="Each parameter is drawn log-uniformly from its own range in the space.",
)
def test_search_draws_each_parameter_log_uniformly(student, rng):
    values = many_tries(student, rng)
    expect(
        all(len(np.unique(tried)) > 300 for tried in values.values()),
        "A parameter takes few different values. Draw it anew for each try.",
    )
    try:
        good = all(is_uniform(logarithms(values[name], *SPACE[name])) for name in SPACE)
    except Wrong:
        good = False
    assert good or all(is_drawn_by_own_sampler(student, rng, n, values[n]) for n in SPACE)


def is_drawn_by_own_sampler(
    student, rng: np.random.Generator, name: str, values: np.ndarray
) -> bool:
    """Whether values are distributed as the student's own draws: those are paid for elsewhere.

    Two samples of n = 400 of one distribution: the distance of their distribution functions
    exceeds 0.25 with a probability of about 2 exp(−n · 0.25²) = 3e-11.
    """
    low, high = SPACE[name]
    try:
        own = array(sampled(student, rng, low, high, 400), (400,), "The array of draws")
    except (StudentFault, Wrong):
        return False
    both = np.concatenate([own, values])
    distance = np.searchsorted(np.sort(own), both, "right") - np.searchsorted(
        np.sort(values), both, "right"
    )
    return bool(len(np.unique(own)) > 300 and np.abs(distance).max() <= 100)


@grades(
    "random_search",
    points=1,
    section=SEARCH,
    message="Each try is new: every parameter is drawn for itself, whatever the other parameters "
    "and the other tries are. A grid is no random search, and the same random number for all "
    "parameters gives a line.",
)
def test_search_draws_parameters_and_tries_independently(student, rng):
    values = many_tries(student, rng)
    ranks = [np.argsort(np.argsort(tried)) / 400 for tried in values.values()]
    assert all(len(np.unique(tried)) > 390 for tried in values.values())
    assert are_independent(*ranks)
    for rank in ranks:
        assert are_independent(rank[:-1], rank[1:])
    scores = [3.0, 1.0, 4.0]
    few, others = (search(student, a_generator(student, rng), scores)[1] for _ in range(2))
    for name in SPACE:  # a shuffled grid tries the same values in every search
        assert not {call[name] for call in few} & {call[name] for call in others}


@grades(
    "random_search",
    points=1,
    section=SEARCH,
    message="Draw from `rng` and from nowhere else: the same generator gives the same tries, and "
    "the next search with it gives new ones.",
)
def test_search_takes_its_randomness_from_the_generator(student, rng):
    seed = int(rng.integers(2**31))
    generator = student.generator(seed)
    scores = [1.0, 3.0, 2.0]
    _, first = search(student, generator, scores)
    _, second = search(student, generator, scores)
    expect(len(first) > 1, "evaluate is not called for each try.")
    assert first[0] != first[1]
    assert first != second
    assert first == search(student, student.generator(seed), scores)[1]


# --------------------------------------------------------------------------------- task 8: refine


def some_results(rng: np.random.Generator, n: int) -> list[tuple[float, dict[str, float]]]:
    """Results sorted highest first; the best are neither the smallest nor the largest."""
    return [
        (float(score), {"lr": float(10 ** rng.uniform(-5, -1)), "reg": float(rng.uniform(1, 9))})
        for score in sorted(rng.uniform(-1, 1, size=n), reverse=True)
    ]


def check_refined(student, results: list, keep: int) -> None:
    space = {"lr": (1e-6, 1.0), "reg": (0.5, 10.0)}
    finer = student.refine(results, space, keep)
    expect(isinstance(finer, dict), "refine should return a dict.")
    expect(set(finer) == set(space), "The new space has the names of the old one.")
    for name in space:
        tried = sorted(params[name] for _, params in results[:keep])
        got = array(finer[name], (2,), "A range of the new space")
        expect(got[0] <= got[1], "A range is (low, high), the smaller number first.")
        assert np.allclose(got, [tried[0], tried[-1]], rtol=1e-9, atol=0)


@grades(
    "refine",
    points=3,
    section=SEARCH,
    message="A range goes from the smallest to the largest value of that parameter among the "
    "`keep` best results, which come first in the list.",
)
def test_finer_space_spans_the_best_results(student, rng):
    for n, keep in ((9, 3), (6, 4), (30, 10)):
        check_refined(student, some_results(rng, n), keep)


@grades(
    "refine",
    points=1,
    section=SEARCH,
    message="`keep` says how many of the results count: two at least, and all of them at most.",
)
def test_finer_space_spans_two_results_or_all(student, rng):
    for n, keep in ((5, 2), (5, 5), (2, 2)):
        check_refined(student, some_results(rng, n), keep)


@grades(
    "refine",
    points=1,
    section=SEARCH,
    message="results and space must be the same after the call. (This is judged together with the "
    "new space, which must lie within the old one.)",
)
def test_refining_leaves_its_arguments_alone(student, rng):
    results, space = some_results(rng, 6), {"lr": (1e-6, 1.0), "reg": (0.5, 10.0)}
    finer, after = student.refine.with_arguments(results, space, 3)
    expect(isinstance(finer, dict) and set(finer) == set(space), "refine should return a space.")
    for name, (low, high) in space.items():
        ends = array(finer[name], (2,), "A range of the new space")
        expect(low < ends.min() < ends.max() < high, "The new ranges lie within the old ones.")
    after_results = [(score, params) for score, params in after[0]]
    expect(after_results == results, "refine changes the results.")
    ranges = {name: tuple(ends) for name, ends in after[1].items()}
    expect(ranges == space, "refine changes the space.")


# -------------------------------------------------------------------------------- task 9: the edge


def on_edge(student, params: dict, space: dict, *args: float, **kwargs: float) -> bool:
    return truth(student.at_edge(params, space, *args, **kwargs), "What at_edge returns")


def value_at(place: float, low: float, high: float) -> float:
    """The value at a place from 0 to 1 of a range, on the log scale."""
    return low * (high / low) ** place


@grades(
    "at_edge",
    points=2,
    section=SEARCH,
    message="Either end of the range counts, and values between do not. The distance is measured "
    "in logarithms, as a share of log(high/low): 0.001 is in the middle of the range from 0.00001 "
    "to 0.1.",
)
def test_both_ends_are_edges_on_the_log_scale(student, rng):
    for low, high in (*RANGES, (1e-4, 1.0)):
        for place in (0.0, rng.uniform(0.005, 0.045), rng.uniform(0.955, 0.995), 1.0):
            value = high if place == 1 else value_at(place, low, high)
            assert on_edge(student, {"lr": value}, {"lr": (low, high)})
        for place in (rng.uniform(0.056, 0.15), 0.5, rng.uniform(0.85, 0.944)):
            assert not on_edge(student, {"lr": value_at(place, low, high)}, {"lr": (low, high)})


@grades(
    "at_edge",
    points=2,
    section=SEARCH,
    message="One parameter at the edge of its own range is enough, whichever it is.",
)
def test_any_parameter_may_be_at_the_edge(student, rng):
    space = {"lr": (1e-6, 1e-1), "reg": (1e-2, 1e3), "decay": (0.5, 0.99)}
    middle = {name: value_at(rng.uniform(0.3, 0.7), *ends) for name, ends in space.items()}
    assert not on_edge(student, middle, space)
    for name, ends in space.items():
        for place in (0.02, 0.98):
            assert on_edge(student, middle | {name: value_at(place, *ends)}, space)


@grades(
    "at_edge",
    points=1,
    section=SEARCH,
    message="`margin` is the share of the range, on the log scale, that counts as edge at either "
    "end.",
)
def test_edge_is_as_wide_as_the_margin(student, rng):
    space = {"lr": (1e-5, 1e-1)}
    for margin in (0.01, 0.2, 0.4):
        for side in (0, 1):
            inside, outside = abs(side - 0.8 * margin), abs(side - 1.15 * margin)
            assert on_edge(student, {"lr": value_at(inside, *space["lr"])}, space, margin)
            assert not on_edge(
                student, {"lr": value_at(outside, *space["lr"])}, space, margin=margin
            )


# ------------------------------------------------------------------------ task 10: the diagnosis

TOO_LOW, TOO_HIGH = "learning rate too low", "learning rate too high"
OVERFITTING, UNDERFITTING, HEALTHY = "overfitting", "underfitting", "healthy"
ANSWERS = (TOO_LOW, TOO_HIGH, OVERFITTING, UNDERFITTING, HEALTHY)


def curves(loss: np.ndarray, train_acc: np.ndarray, val_acc: np.ndarray) -> dict[str, list]:
    lists = {"loss": loss, "train_acc": train_acc, "val_acc": val_acc}
    return {name: values.tolist() for name, values in lists.items()}


# How far the loss moves in all, and where the curves end: the share of the loss that is left, the
# training accuracy, and the gap to the other. The later ones lie near a bound of the table.
MOVES = {TOO_HIGH: [(5, 50), (4.1, 4.5)], TOO_LOW: [(-0.02, -0.005), (-0.026, -0.02)]}
ENDS = {
    OVERFITTING: [((0.01, 0.03), 0.98, 0.4), ((0.3, 0.45), 0.965, 0.22)],
    UNDERFITTING: [
        ((0.45, 0.75), 0.5, 0.01),
        ((0.42, 0.45), 0.58, 0.02),
        ((0.74, 0.78), 0.38, 0.02),
    ],
    HEALTHY: [((0.1, 0.3), 0.93, 0.01), ((0.3, 0.45), 0.89, 0.02)],
}


def clear_case(rng: np.random.Generator, answer: str, which: int = 0) -> dict[str, list]:
    """A history of 10 to 60 epochs as the table of the task describes it."""
    epochs = int(rng.integers(10, 61))
    t = np.linspace(0, 1, epochs)
    classes = rng.choice([10, 20, 100])
    first, chance = np.log(classes), 1 / classes
    noise = 1 + 0.001 * rng.uniform(-1, 1, size=(3, epochs))
    if answer in MOVES:
        moves = MOVES[answer]
        loss = first * (1 + rng.uniform(*moves[which % len(moves)]) * t)
        gain = rng.uniform(0, 0.15) if answer == TOO_LOW else 0.0
        accuracies = np.array([1, 0.97])[:, None] * (chance + gain * t)
    else:
        left, train_end, gap = ENDS[answer][which % len(ENDS[answer])]
        learned = 1 - np.exp(-rng.uniform(6, 10) * t)  # from 0 to almost 1
        loss = first * (1 - (1 - rng.uniform(*left)) * learned)
        ends = np.array([train_end, train_end - gap])[:, None]
        accuracies = chance + (ends - chance) * learned
    return curves(loss * noise[0], *(np.clip(accuracies * noise[1:], 0, 1)))


def check_diagnosis(student, rng: np.random.Generator, answer: str) -> None:
    """Clear cases are recognized, and no other case is taken for them."""
    cases = [clear_case(rng, answer, which) for which in range(6)]
    answers = [student.diagnose(case) for case in cases]
    known = [ANSWERS.index(got) if got in ANSWERS else -1 for got in answers]
    student.trace.append(known)  # the diagnosis compares numbers, and so knows the mistake
    for got in answers:
        expect(isinstance(got, str), "diagnose should return a string.")
        expect(got in ANSWERS, "diagnose should return one of the five strings, letter by letter.")
        assert got == answer
    others = [student.diagnose(clear_case(rng, other)) for other in ANSWERS if other != answer]
    expect(answer not in others, f"Other cases are taken for “{answer}”, too.")


@grades(
    "diagnose",
    points=1,
    section=CURVES,
    message="A loss that becomes NaN or infinite, at whatever epoch, shows a learning rate that is "
    "too high.",
)
def test_loss_that_is_not_finite_shows_a_rate_that_is_too_high(student, rng):
    for value in (math.nan, math.inf):
        history = clear_case(rng, TOO_HIGH)
        for start in (int(rng.integers(1, 8)), 0):
            history["loss"][start:] = [value] * (len(history["loss"]) - start)
            got = student.diagnose(history)
            student.trace.append(ANSWERS.index(got) if got in ANSWERS else -1)
            assert got == TOO_HIGH
    history = clear_case(rng, TOO_HIGH)
    history["loss"] = [2.3, 40.0, math.inf] + [math.nan] * (len(history["loss"]) - 3)
    assert student.diagnose(history) == TOO_HIGH
    expect(student.diagnose(clear_case(rng, HEALTHY)) != TOO_HIGH, "Every history gets one answer.")


@grades(
    "diagnose",
    points=1,
    section=CURVES,
    message="A loss that ends far above its first value shows a learning rate that is too high.",
)
def test_rising_loss_shows_a_rate_that_is_too_high(student, rng):
    check_diagnosis(student, rng, TOO_HIGH)


@grades(
    "diagnose",
    points=2,
    section=CURVES,
    message="A loss that barely falls shows a learning rate that is too low, even if the accuracy "
    "rises a little. A network that underfits brings its loss down at first.",
)
def test_loss_that_barely_moves_shows_a_rate_that_is_too_low(student, rng):
    check_diagnosis(student, rng, TOO_LOW)


@grades(
    "diagnose",
    points=1,
    section=CURVES,
    message="A large gap between training and validation accuracy in the end is overfitting.",
)
def test_gap_between_the_accuracies_shows_overfitting(student, rng):
    check_diagnosis(student, rng, OVERFITTING)


@grades(
    "diagnose",
    points=2,
    section=CURVES,
    message="A loss that falls and then stays high, with two low accuracies that agree, is "
    "underfitting.",
)
def test_low_accuracies_that_agree_show_underfitting(student, rng):
    check_diagnosis(student, rng, UNDERFITTING)


@grades(
    "diagnose",
    points=1,
    section=CURVES,
    message="A loss that falls far, and two high accuracies that agree, are healthy.",
)
def test_high_accuracies_that_agree_are_healthy(student, rng):
    check_diagnosis(student, rng, HEALTHY)


# ----------------------------------------------------------------------- task 11: the best model

_verdicts: weakref.WeakKeyDictionary[Any, tuple[float, bool] | Exception]
_verdicts = weakref.WeakKeyDictionary()


def held_out_accuracy(student, rng: np.random.Generator) -> tuple[float, bool]:
    """The accuracy on held-out digits, and whether X and y stayed as they were.

    A student's model is trained once, for all tests of it, and what goes wrong goes wrong once.
    """
    if student not in _verdicts:
        try:
            _verdicts[student] = train_and_read(student, rng)
        except (StudentFault, Wrong) as fault:
            _verdicts[student] = fault
    verdict = _verdicts[student]
    if isinstance(verdict, Exception):
        raise verdict
    student.trace.append(verdict[0])  # for the diagnosis, also where the model is there already
    return verdict


def train_and_read(student, rng: np.random.Generator) -> tuple[float, bool]:
    """As `held_out_accuracy`.

    The classes are renumbered, so that weights that were trained elsewhere, on whatever images,
    read no better than chance.
    """
    renumbered = rng.permutation(10)
    images, labels = read_digits(RELEASED)
    order = rng.permutation(len(labels))
    args = images[order], renumbered[labels[order]]
    value, after = student.best_digits_model.with_arguments(*args, a_generator(student, rng))
    model = any_model(value, 64, 10)
    expect(model["W2"].shape[1] == 10, "The model should have ten scores.")
    same = all(np.array_equal(a, b) for a, b in zip(args, after[:2], strict=True))
    images, labels = read_digits(HELD_OUT)
    return runs.accuracy(model, images, renumbered[labels]), same


@grades(
    "best_digits_model",
    points=6,
    section=BEST,
    message="The model reads fewer than 90% of the held-out digits. It is given raw pixels: is all "
    "preprocessing folded into W1 and b1? Does it learn from the X and y that it is given?",
)
def test_model_reads_nine_digits_in_ten(student, rng):
    assert held_out_accuracy(student, rng)[0] >= 0.90


@grades(
    "best_digits_model",
    points=4,
    section=SEARCH,
    message="The model reads fewer than 94% of the held-out digits. Is the learning rate right, "
    "does it train long enough, and are there enough hidden units?",
)
def test_model_reads_94_digits_in_a_hundred(student, rng):
    assert held_out_accuracy(student, rng)[0] >= 0.94


@grades(
    "best_digits_model",
    points=4,
    section=BEST,
    message="The model reads fewer than 96% of the held-out digits. Compare settings by their "
    "validation accuracy: learning rate, penalty, hidden units, epochs.",
)
def test_model_reads_96_digits_in_a_hundred(student, rng):
    assert held_out_accuracy(student, rng)[0] >= 0.96


@grades(
    "best_digits_model",
    points=1,
    section=BEST,
    message="X and y must be the same after the call: preprocess a copy. (This is judged together "
    "with the model: at least half of the held-out digits right.)",
)
def test_best_model_leaves_the_data_alone(student, rng):
    accuracy, same = held_out_accuracy(student, rng)
    expect(accuracy >= 0.5, "The model reads fewer than half of the digits.")
    expect(same, "best_digits_model changes its arguments. Work on a copy instead.")
