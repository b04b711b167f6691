"""Golden section by recursion, that hands the left-over point and value on; the ends are evaluated
too, and the best point seen is returned.

exercise: golden_section
"""


def golden_section(f, a, b, tol=1e-8):
    shrink = 2 / (1 + 5**0.5)

    def search(a, b, points):
        if abs(b - a) <= tol:
            return min(points)[1]
        for x in (a + (1 - shrink) * (b - a), a + shrink * (b - a)):
            if not any(abs(x - y) < 1e-6 * abs(b - a) for _, y in points):
                points = [*points, (f(x), x)]
        inner = sorted((x, v) for v, x in points if a < x < b)
        (left, f_left), (right, f_right) = inner[0], inner[-1]
        if f_left <= f_right:
            keep = [(v, x) for v, x in points if x <= right]
            return search(a, right, keep)
        keep = [(v, x) for v, x in points if x >= left]
        return search(left, b, keep)

    return search(a, b, [(f(a), a), (f(b), b)])
