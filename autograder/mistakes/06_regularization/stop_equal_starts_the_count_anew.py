"""An equal loss starts your count anew. Only a strictly smaller one is progress (see the section on
early stopping).

exercise: early_stopping
caught by: test_an_equal_loss_is_no_progress
"""


def early_stopping(losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(losses)):
        if losses[epoch] <= losses[best]:
            waited = 0
            if losses[epoch] < losses[best]:
                best = epoch
        else:
            waited += 1
        if waited >= patience:
            break
    return best
