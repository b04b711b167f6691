"""You keep the last of equally good epochs. Keep the first: an equal loss is no progress (see the
section on early stopping).

exercise: early_stopping
caught by: test_an_equal_loss_is_no_progress
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss <= losses[best]:
            best = epoch
        elif epoch - best >= patience:
            break
    return best
