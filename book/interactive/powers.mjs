// The chain diag(a, b)ⁿ on (1, 1): sliders for a, b and n redraw the output and its gradient.
// Without this script the picture for a = 1, b = 2 stays.

const short = (v) => {
  if (v === 0) return "0";
  if (Math.abs(v) >= 0.01 && Math.abs(v) < 1e5) return String(Number(v.toPrecision(4)));
  const [digits, power] = v.toExponential(1).split("e");
  return `${digits}·10${power.replace("+", "").replace(/[-\d]/g, (c) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)])}`;
};

function drive(group) {
  const { box: [left, top, right, bottom], decades: [low, high], steps: [first, last] } = JSON.parse(group.dataset.powers);
  const state = { a: 1, b: 2, n: 10 };
  const x = (n) => left + (right - left) * (n - first) / (last - first);
  const y = (v) => bottom - (bottom - top) * (Math.min(Math.max(v > 0 ? Math.log10(v) : low, low), high) - low) / (high - low);
  const lines = {
    output: (n) => state.a ** n + state.b ** n,
    da: (n) => n * state.a ** (n - 1),
    db: (n) => n * state.b ** (n - 1),
  };

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.2rem 1.4rem;margin:.4rem 0 .6rem"></div>
    <p aria-live="polite" style="min-height:3.2em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const [sliders, message] = panel.children;
  for (const [name, max, step] of [["a", 2, 0.05], ["b", 2, 0.05], ["n", last, 1]]) {
    const label = document.createElement("label");
    label.style = "display:flex;align-items:center;gap:.5rem";
    label.innerHTML = `<i>${name}</i><input type="range" min="${name === "n" ? first : 0}" max="${max}" step="${step}" style="width:7rem">
      <output style="min-width:2.6rem;text-align:left;color:var(--fig-value)"></output>`;
    label.children[1].value = state[name];
    label.children[1].addEventListener("input", (event) => { state[name] = Number(event.target.value); draw(); });
    sliders.append(label);
  }

  const marks = Object.keys(lines).map((key) => {
    const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    dot.setAttribute("r", 5);
    dot.style.fill = key === "output" ? "var(--fig-value)" : "var(--fig-gradient)";
    return [key, group.appendChild(dot)];
  });

  function draw() {
    for (const label of sliders.children) label.children[2].textContent = state[label.children[0].textContent];
    for (const line of group.querySelectorAll("[data-line]")) {
      const points = [];
      for (let n = first; n <= last; n += 1) points.push(`${x(n).toFixed(1)},${y(lines[line.dataset.line](n)).toFixed(1)}`);
      line.setAttribute("points", points.join(" "));
    }
    for (const [key, dot] of marks) {
      dot.setAttribute("cx", x(state.n));
      dot.setAttribute("cy", y(lines[key](state.n)));
    }
    const [out, da, db] = Object.values(lines).map((f) => short(f(state.n)));
    message.textContent = `After ${state.n} ${state.n === 1 ? "layer" : "layers"} the output is ${out}. Its derivative by a is ${da}, by b ${db}.`;
  }

  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-powers]")) drive(group);
