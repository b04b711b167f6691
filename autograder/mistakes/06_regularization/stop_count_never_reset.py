"""Your count goes on after progress. Only epochs in a row count: start anew with each new best (see
the section on early stopping).

exercise: early_stopping
caught by: test_the_best_epoch_is_kept_where_nothing_stops
"""


def early_stopping(losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        else:
            waited += 1
        if waited >= patience:
            break
    return best
