"""`w -= …` changes the array of the caller: write `w = w − …`.

exercise: sgd_step
caught by: test_step_leaves_its_arguments_alone
"""


def sgd_step(w, dw, state, *, lr):
    w -= lr * dw
    return w, state
