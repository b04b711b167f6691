"""You compare with the epoch before. Progress is a loss smaller than the best so far (see the
section on early stopping).

exercise: early_stopping
caught by: test_what_comes_after_the_stop_is_not_seen
"""


def early_stopping(losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(losses)):
        waited = 0 if losses[epoch] < losses[epoch - 1] else waited + 1
        if losses[epoch] < losses[best]:
            best = epoch
        if waited >= patience:
            break
    return best
