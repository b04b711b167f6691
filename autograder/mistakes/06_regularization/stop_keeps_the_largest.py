"""You keep the epoch with the largest loss. A loss should be small (see the section on early
stopping).

exercise: early_stopping
caught by: test_the_best_epoch_is_kept_where_nothing_stops
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss > losses[best]:
            best = epoch
        elif epoch - best >= patience:
            break
    return best
