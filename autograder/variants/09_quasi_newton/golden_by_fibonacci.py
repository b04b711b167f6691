"""Fibonacci numbers instead of their limit: the number of steps is known at the start.

exercise: golden_section
"""


def golden_section(f, a, b, tol=1e-8):
    numbers = [1, 1]
    while numbers[-1] < (b - a) / tol + 2:
        numbers.append(numbers[-1] + numbers[-2])
    n = len(numbers) - 1
    left = a + numbers[n - 2] / numbers[n] * (b - a)
    right = a + numbers[n - 1] / numbers[n] * (b - a)
    f_left, f_right = f(left), f(right)
    for _ in range(n - 2):
        if f_left < f_right:
            b, right, f_right = right, left, f_left
            left = a + b - right
            f_left = f(left)
        else:
            a, left, f_left = left, right, f_right
            right = a + b - left
            f_right = f(right)
    return (a + b) / 2
