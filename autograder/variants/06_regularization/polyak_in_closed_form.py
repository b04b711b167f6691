"""Each array times its weight in closed form, all at once.

exercise: polyak_average
"""

import numpy as np


def polyak_average(history, decay=0.995):
    steps = len(history)
    weights = np.array([(1 - decay) * decay ** (steps - 1 - k) for k in range(steps)])
    weights[0] = decay ** (steps - 1)
    return np.tensordot(weights, np.stack(history), axes=1)
