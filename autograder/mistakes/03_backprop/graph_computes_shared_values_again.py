"""Your graph computes a value again for every node that uses it. Keep the values of the forward
pass: each gate's forward runs once (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_visits_each_node_once
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def forward(self, inputs):
        if self.inputs - set(inputs):
            raise ValueError("an input is missing")
        gates = {name: (gate, needs) for name, gate, needs in self.nodes}
        self.values = {}

        def value(name):
            if name not in gates:
                return inputs[name]
            gate, needs = gates[name]
            self.values[name] = gate.forward(*[value(need) for need in needs])
            return self.values[name]

        return value(self.nodes[-1][0])
