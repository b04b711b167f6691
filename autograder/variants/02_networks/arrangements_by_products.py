"""Products in Python's integers, without factorial or power.

exercise: equivalent_arrangements
"""


def equivalent_arrangements(units, layers):
    total = 1
    for _ in range(layers):
        for k in range(2, units + 1):
            total *= k
    return total
