"""You compare a loss of NaN with a number, which is always False, and take the run for something
else.

exercise: diagnose
caught by: test_loss_that_is_not_finite_shows_a_rate_that_is_too_high
"""


def diagnose(history):
    first, last = history["loss"][0], history["loss"][-1]
    train_acc, val_acc = history["train_acc"][-1], history["val_acc"][-1]
    if last > 3 * first:
        return "learning rate too high"
    if last > 0.9 * first:
        return "learning rate too low"
    if train_acc - val_acc > 0.1:
        return "overfitting"
    if train_acc < 0.75:
        return "underfitting"
    return "healthy"
