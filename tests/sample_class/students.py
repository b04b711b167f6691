"""The students of the sample class, each with the score it must get and the reason.

The scores are stated by hand from the points of the tasks:

    arithmetic_gates 4, routing_gates 7, function_gates 7, SigmoidGate 6, ComputationalGraph 22,
    affine 8, relu 4, squared_norm_loss 7, softmax_jacobian 6, softmax_cross_entropy 9,
    iou_and_gradient 6, logistic_trace 4, forward_mode 10.
"""

from __future__ import annotations

from .submissions import (
    Submission,
    duplicate,
    edit_check,
    empty_metadata,
    remove,
    solve,
    write_future_metadata,
    write_half,
    write_in,
    write_nothing,
    write_under_another_name,
)

RAISING = """
def affine_backward(dout, cache):
    raise ValueError("shapes do not fit")
"""
BIAS_NOT_SUMMED = """
def affine_forward(x, W, b):
    return x @ W + b, (x, W, b)


def affine_backward(dout, cache):
    x, W, b = cache
    return dout @ W.T, x.T @ dout, dout
"""
ENDLESS = """
def relu_forward(x):
    while True:
        pass
"""
BOTH_WAYS = """
class MaxGate:
    def forward(self, x, y):
        self.first = x >= y
        return np.maximum(x, y)

    def backward(self, dz):
        return [dz, dz]
"""
NAN = """
def iou_and_gradient(X, Y):
    return float("nan"), np.full(np.shape(X), np.nan)
"""
UNION_CONSTANT = """
def iou_and_gradient(X, Y):
    I, U = np.sum(X * Y), np.sum(X + Y - X * Y)
    return I / U, Y / U
"""
LOOPS = """
def affine_forward(x, W, b):
    out = [[sum(x[n, d] * W[d, c] for d in range(W.shape[0])) + b[c] for c in range(W.shape[1])]
           for n in range(x.shape[0])]
    return np.array(out), {"x": x, "weights": W}


def affine_backward(dout, cache):
    dW = np.zeros_like(cache["weights"])
    for n in range(len(dout)):
        dW += np.outer(cache["x"][n], dout[n])
    return [np.einsum("nc,dc->nd", dout, cache["weights"]), dW, np.ones(len(dout)) @ dout]
"""
WARNING = """
import warnings


def softmax_jacobian(o):
    warnings.warn("this may be slow")
    p = np.exp(o - max(o))
    p = p / np.sum(p)
    return [[p[i] * (i == j) - p[i] * p[j] for j in range(len(o))] for i in range(len(o))]
"""
ENDLESS_CELL = """
n = 0
while n < 10:
    n -= 1
"""

STUDENTS = (
    Submission("ada", 100, "everything is right", (solve(),)),
    Submission("ben", 0, "nothing is written"),
    Submission(
        "cleo",
        24,
        "the gates are right, 4 + 7 + 7 + 6, the rest is not written",
        (solve("arithmetic_gates", "routing_gates", "function_gates", "SigmoidGate"),),
    ),
    Submission(
        "dara",
        98,
        "the gradient of the bias is not summed over the batch: 2 of affine's 8",
        (solve(), write_in("affine", BIAS_NOT_SUMMED)),
    ),
    Submission(
        "emil",
        93,
        "the max gate sends the gradient both ways, which loses routing, tie and arrays, 3 of 7; "
        "the IoU's gradient holds the union constant, which loses all but the value, 4 of 6",
        (
            solve(),
            write_in("routing_gates", BOTH_WAYS),
            write_in("iou_and_gradient", UNION_CONSTANT),
        ),
    ),
    Submission(
        "fay",
        100,
        "loops, a dict as cache and lists for tuples",
        (solve(), write_in("affine", LOOPS)),
    ),
    Submission(
        "gus",
        100,
        "another formula, a nested list for the array, and a warning at each call",
        (solve(), write_in("softmax_jacobian", WARNING)),
    ),
    Submission(
        "hana",
        94,
        "affine_backward raises: affine's forward keeps its 2 of 8",
        (solve(), write_in("affine", RAISING)),
    ),
    Submission(
        "ivo",
        96,
        "relu_forward never ends: all of relu's 4 rest on it",
        (solve(), write_in("relu", ENDLESS)),
    ),
    Submission(
        "june",
        100,
        "a cell of logistic_trace never ends, after the right answer: it is interrupted, and what "
        "it had defined counts, as in Jupyter",
        (solve(), write_in("logistic_trace", ENDLESS_CELL)),
    ),
    Submission(
        "kai",
        94,
        "the task cell of softmax_jacobian was deleted: it comes back as the stub, 6",
        (solve(), remove("softmax_jacobian")),
    ),
    Submission(
        "lena",
        100,
        "all is right and a check cell was deleted: it comes back",
        (solve(), remove("affine-checks")),
    ),
    Submission(
        "milo",
        92,
        "affine is gone and its check edited to pass all the same: it is put back, 8 are lost",
        (
            solve(),
            write_in("affine", "del affine_forward, affine_backward"),
            edit_check("affine", "pass"),
        ),
    ),
    Submission("nora", 100, "a check cell stands there twice", (solve(), duplicate("relu-checks"))),
    Submission(
        "otto",
        100,
        "a cell lost its metadata and comes back as a stub before the one that has it",
        (solve(), duplicate("relu"), empty_metadata("relu")),
    ),
    Submission(
        "pia",
        93,
        "the name squared_norm_loss holds a number: its 7 are lost",
        (solve(), write_in("squared_norm_loss", "squared_norm_loss = 0.5")),
    ),
    Submission(
        "quin", 94, "NaN for the IoU: its 6 are lost", (solve(), write_in("iou_and_gradient", NAN))
    ),
    Submission(
        "rosa", 100, "metadata of a schema that does not exist", (solve(),), write_future_metadata
    ),
    Submission("sven", 0, "the file is cut off in the middle", (solve(),), write_half),
    Submission("tess", 0, "no notebook was handed in", (), write_nothing),
    Submission("uwe", 0, "the notebook has another name", (solve(),), write_under_another_name),
)
