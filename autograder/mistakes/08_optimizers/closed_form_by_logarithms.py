"""For b = 1 the ratio is 0, and its logarithm −∞: at k = 0 your closed form gives NaN where the
start is due.

exercise: exact_line_search
caught by: test_closed_form_holds_at_the_ends
"""

import numpy as np


def exact_line_search_closed_form(b, k):
    size = np.exp(k * np.log((1 - b) / (1 + b)))
    return b * (-1) ** k * size, size
