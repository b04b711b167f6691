"""Your count ignores an equal loss, as it should, but the epoch that you keep moves on to it. Keep
the first of equals (see the section on early stopping).

exercise: early_stopping
caught by: test_an_equal_loss_is_no_progress
"""


def early_stopping(losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(losses)):
        waited = 0 if losses[epoch] < losses[best] else waited + 1
        if losses[epoch] <= losses[best]:
            best = epoch
        if waited >= patience:
            break
    return best
