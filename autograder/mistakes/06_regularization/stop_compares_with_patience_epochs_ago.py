"""You compare with the loss of patience epochs ago. Progress is a loss smaller than the best so far
(see the section on early stopping).

exercise: early_stopping
caught by: test_the_best_epoch_is_kept_where_nothing_stops
"""


def early_stopping(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch >= patience and loss >= losses[epoch - patience]:
            break
    return best
