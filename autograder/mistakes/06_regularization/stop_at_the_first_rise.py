"""You stop as soon as the loss rises once. Wait for patience epochs without progress (see the
section on early stopping).

exercise: early_stopping
caught by: test_the_best_epoch_is_kept_where_nothing_stops
"""


def early_stopping(losses, patience):
    epoch = 0
    while epoch + 1 < len(losses) and losses[epoch + 1] < losses[epoch]:
        epoch += 1
    return epoch
