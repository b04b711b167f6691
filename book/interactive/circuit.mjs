// Turn the pictures of `circuits.py` into circuits that a reader can drive: sliders for the inputs,
// and buttons that run the backward pass gate by gate. Without this script the pictures stay.

// Each kind of gate: its value, and its derivative by each input.
const GATES = {
  add: [(x, y) => x + y, () => [1, 1]],
  mul: [(x, y) => x * y, (x, y) => [y, x]],
  max: [Math.max, (x, y) => (x >= y ? [1, 0] : [0, 1])],
  negate: [(x) => -x, () => [-1]],
  exp: [Math.exp, (x) => [Math.exp(x)]],
  plus_one: [(x) => x + 1, () => [1]],
  reciprocal: [(x) => 1 / x, (x) => [-1 / (x * x)]],
  sigmoid: [(x) => 1 / (1 + Math.exp(-x)), (x) => { const s = 1 / (1 + Math.exp(-x)); return [s * (1 - s)]; }],
  relu: [(x) => Math.max(0, x), (x) => [x > 0 ? 1 : 0]],
  square: [(x) => x * x, (x) => [2 * x]],
};

const show = (v) => {
  const text = String(Number(v.toFixed(2)));
  return (text === "-0" ? "0" : text).replace("-", "−");
};
const pretty = (name) => name.replace(/\d/g, (d) => "₀₁₂₃₄₅₆₇₈₉"[d]);
const list = (items) => items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** Values of all nodes, and what each gate sends back to each of its inputs. */
function bothPasses(graph, inputs) {
  const value = { ...inputs }, gradient = {}, sent = {}, local = {};
  for (const [name, kind, args] of graph) value[name] = GATES[kind][0](...args.map((a) => value[a]));
  gradient[graph.at(-1)[0]] = 1;
  for (const [name, kind, args] of graph.toReversed()) {
    local[name] = GATES[kind][1](...args.map((a) => value[a]));
    args.forEach((a, i) => {
      sent[`${name}:${i}`] = gradient[name] * local[name][i];
      gradient[a] = (gradient[a] ?? 0) + sent[`${name}:${i}`];
    });
  }
  return { value, gradient, sent, local };
}

/** What one gate does in the backward pass, in words. */
function sentence([name, kind, args], { gradient, sent, local }) {
  const one = args.map((a, i) => `${show(gradient[name])} × ${show(local[name][i])} = ${show(sent[`${name}:${i}`])} to ${pretty(a)}`);
  return `Gate ${name} (${kind.replace("_", " ")}) receives the gradient ${show(gradient[name])}. Its local derivatives are ${list(local[name].map(show))}. It sends ${list(one)}.`;
}

function drive(group) {
  const { graph, inputs, ranges } = JSON.parse(group.dataset.circuit);
  const order = graph.toReversed(), picture = group.ownerSVGElement;
  let done = order.length + 1; // how much of the backward pass is shown; at first all of it
  let state;

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.2rem 1.4rem;margin:.4rem 0 .6rem"></div>
    <button type="button">Start the backward pass</button>
    <button type="button" disabled>Next gate</button>
    <p aria-live="polite" style="min-height:3.2em;margin:.6rem auto 0;max-width:38rem"></p>`;
  const [start, next] = panel.querySelectorAll("button"), message = panel.querySelector("p");
  for (const button of [start, next]) {
    button.className = "btn btn-sm btn-outline-primary";
    button.style = "color:var(--pst-color-link);border-color:currentColor;background:none";
  }

  for (const [name, [min, max]] of Object.entries(ranges)) {
    const label = document.createElement("label");
    const [, letter, digits] = name.match(/^(\D+)(\d*)$/);
    label.style = "display:flex;align-items:center;gap:.5rem";
    label.innerHTML = `<span><i>${letter}</i><sub>${digits}</sub></span>
      <input type="range" min="${min}" max="${max}" step="0.1" style="width:7rem">
      <output style="min-width:2.6rem;text-align:left;color:var(--fig-value)"></output>`;
    const [, slider, output] = label.children;
    slider.value = inputs[name];
    output.textContent = show(inputs[name]);
    slider.addEventListener("input", () => {
      inputs[name] = Number(slider.value);
      output.textContent = show(inputs[name]);
      draw();
    });
    panel.querySelector("div").append(label);
  }

  function draw() {
    state = bothPasses(graph, inputs);
    for (const text of group.querySelectorAll("[data-value]")) text.textContent = show(state.value[text.dataset.value]);
    const known = new Set(done > 0 ? ["output"] : []);
    order.slice(0, done - 1).forEach(([name, , args]) => args.forEach((_, i) => known.add(`${name}:${i}`)));
    for (const text of group.querySelectorAll("[data-gradient]")) {
      const key = text.dataset.gradient;
      text.textContent = known.has(key) ? show(key === "output" ? 1 : state.sent[key]) : "";
    }
    const current = done > 1 && done <= order.length + 1 && start.dataset.running ? order[done - 2] : null;
    for (const node of group.querySelectorAll("[data-node]")) {
      const busy = current && node.dataset.node === current[0];
      node.firstElementChild.style.stroke = busy ? "var(--fig-gradient)" : "";
      node.firstElementChild.style.strokeWidth = busy ? "4" : "";
    }
    const totals = Object.keys(inputs).map((name) => `${show(state.gradient[name] ?? 0)} by ${pretty(name)}`);
    if (done === 1) message.textContent = "The output’s derivative by itself is 1.";
    else if (current) message.textContent = sentence(current, state);
    else message.textContent = `The output is ${show(state.value[order[0][0]])}. Its derivatives: ${list(totals)}.`;
    if (current && done === order.length + 1) message.textContent += ` Done: ${list(totals)}.`;
    next.disabled = !(done <= order.length);
  }

  start.addEventListener("click", () => {
    start.dataset.running = "yes";
    start.textContent = "Start again";
    done = 1;
    draw();
    next.focus();
  });
  next.addEventListener("click", () => {
    done += 1;
    draw();
    if (next.disabled) start.focus();
  });
  picture.after(panel);
  scrollable(picture);
  draw();
}

/** Let a wide picture scroll on a narrow screen rather than shrink until nobody can read it. */
function scrollable(picture) {
  const frame = document.createElement("div");
  frame.style.overflowX = "auto";
  picture.replaceWith(frame);
  frame.append(picture);
  picture.style.minWidth = `${0.8 * picture.viewBox.baseVal.width}px`;
  if (frame.scrollWidth <= frame.clientWidth) return;
  frame.tabIndex = 0; // so that the arrow keys scroll it
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", "Computational graph, scrolls sideways");
}

for (const group of document.querySelectorAll("g[data-circuit]")) drive(group);
