"""You ask for progress of some size. A loss that is smaller by any amount is a new best (see the
section on early stopping).

exercise: early_stopping
caught by: test_the_best_epoch_is_kept_where_nothing_stops
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best] - 1e-4:
            best = epoch
        elif epoch - best >= patience:
            break
    return best
