"""Plain numbers and a list of pairs; the step is found from f along the line, and the loop rests
once the gradient is 0.

exercise: exact_line_search
"""


def exact_line_search_path(b, steps):
    x, y = b, 1.0
    path = [(x, y)]
    for _ in range(steps):
        gx, gy = x, b * y
        if gx or gy:
            lr = (gx * x + b * gy * y) / (gx**2 + b * gy**2)
            x, y = x - lr * gx, y - lr * gy
        path.append((x, y))
    return path


def exact_line_search_closed_form(b, k):
    return [b * ((b - 1) / (b + 1)) ** k, ((1 - b) / (1 + b)) ** k]
