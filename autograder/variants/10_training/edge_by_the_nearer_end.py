"""The distance to the nearer end, with any; a comparison of powers.

exercise: at_edge
"""

import numpy as np


def at_edge(params, space, margin=0.05):
    def distance(name):
        low, high = space[name]
        return min(np.log10(params[name] / low), np.log10(high / params[name]))

    lengths = {name: np.log10(high / low) for name, (low, high) in space.items()}
    return np.any([distance(name) <= margin * lengths[name] + 1e-12 for name in params])
