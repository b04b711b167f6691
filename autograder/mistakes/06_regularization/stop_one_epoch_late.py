"""You stop one epoch too late, after patience + 1 epochs without progress (see the section on early
stopping).

exercise: early_stopping
caught by: test_patience_is_counted_exactly
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        elif epoch - best > patience:
            break
    return best
