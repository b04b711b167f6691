"""You stop one epoch too early, after patience − 1 epochs without progress (see the section on
early stopping).

exercise: early_stopping
caught by: test_patience_is_counted_exactly
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if epoch and epoch - best >= max(1, patience - 1) and not loss < losses[best]:
            break
        if loss < losses[best]:
            best = epoch
    return best
