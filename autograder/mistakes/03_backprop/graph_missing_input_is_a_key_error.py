"""Your graph lets the KeyError of a dict out where an input is missing: the task asks for a
ValueError, which can say what is missing.

exercise: ComputationalGraph
caught by: test_graph_refuses_a_missing_input
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def forward(self, inputs):
        self.values = {name: inputs[name] for name in self.inputs}
        for name, gate, needs in self.nodes:
            self.values[name] = gate.forward(*[self.values[need] for need in needs])
        return self.values[name]
