"""Your graph leaves out the nodes that never become ready and computes with the rest. Nodes that
are left over are a cycle: raise ValueError (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_refuses_a_cycle
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def __init__(self, nodes):
        produced = {name for name, _, _ in nodes}
        self.inputs = {need for _, _, needs in nodes for need in needs} - produced
        self.nodes, known, waiting = [], set(self.inputs), list(nodes)
        for _ in nodes:
            self.nodes += [node for node in waiting if known.issuperset(node[2])]
            waiting = [node for node in waiting if not known.issuperset(node[2])]
            known.update(name for name, _, _ in self.nodes)

    def forward(self, inputs):
        if self.inputs - set(inputs):
            raise ValueError("an input is missing")
        self.values = {name: inputs[name] for name in self.inputs}
        result = 0.0
        for name, gate, needs in self.nodes:
            result = self.values[name] = gate.forward(*[self.values[need] for need in needs])
        return result
