"""Your coordinates are swapped: x_k comes first, the one that starts at b.

exercise: exact_line_search
caught by: test_closed_form_gives_the_points
"""


def exact_line_search_closed_form(b, k):
    ratio = (1 - b) / (1 + b)
    return ratio**k, b * (-ratio) ** k
