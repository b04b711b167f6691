"""Your graph takes an input of 0 for a missing one. Ask whether the name is in the dict, not
whether its value is true (see the algorithm).

exercise: ComputationalGraph
caught by: test_graph_refuses_a_missing_input
"""

Right = ComputationalGraph  # noqa: F821


class ComputationalGraph(Right):
    def forward(self, inputs):
        given = {name: value for name, value in inputs.items() if not is_zero(value)}
        return super().forward(given)


def is_zero(value):
    return isinstance(value, int | float) and not value
