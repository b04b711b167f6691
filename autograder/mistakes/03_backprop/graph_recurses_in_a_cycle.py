"""Your graph runs round a cycle until Python gives up with a RecursionError. Notice when a visit
comes back to a node that is not finished, and raise ValueError (see the section on the algorithm).

exercise: ComputationalGraph
caught by: test_graph_refuses_a_cycle
"""


class ComputationalGraph(ComputationalGraph):  # noqa: F821
    def __init__(self, nodes):
        gates = {name: (gate, needs) for name, gate, needs in nodes}
        self.inputs = {need for _, _, needs in nodes for need in needs} - set(gates)
        self.nodes, done = [], set()

        def visit(name):
            if name in done or name not in gates:
                return
            gate, needs = gates[name]
            for need in needs:
                visit(need)
            done.add(name)
            self.nodes.append((name, gate, needs))

        for name in gates:
            visit(name)
