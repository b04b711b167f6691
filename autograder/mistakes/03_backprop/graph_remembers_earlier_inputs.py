"""Your graph takes an input that is missing from an earlier forward pass. Nothing is left over
from earlier calls: raise ValueError (see the algorithm).

exercise: ComputationalGraph
caught by: test_graph_refuses_a_missing_input
"""

Right = ComputationalGraph  # noqa: F821


class ComputationalGraph(Right):
    def forward(self, inputs):
        self.given = {**getattr(self, "given", {}), **inputs}
        return super().forward(self.given)
