// Two ReLU units in the plane: sliders move their lines and weights; the regions of the answer, the
// hidden space and the count of right answers follow. Without this script the picture stays.

const clip = (polygon, [a, b, c]) => polygon.flatMap(([x0, y0], i) => {
  const [x1, y1] = polygon[(i + 1) % polygon.length], s0 = a * x0 + b * y0 + c, s1 = a * x1 + b * y1 + c;
  const t = s0 / (s0 - s1), crossing = [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
  return [...(s0 >= 0 ? [[x0, y0]] : []), ...((s0 >= 0) !== (s1 >= 0) ? [crossing] : [])];
});
const corners = ([low, high]) => [[low, low], [high, low], [high, high], [low, high]];
const show = (v) => String(Number(v.toFixed(2))).replace("-", "−");

const CONTROLS = [["angle", -180, 180, 5, "°"], ["offset", -1, 1.5, 0.05, ""], ["weight", -4, 4, 0.1, ""]];
const COLORS = ["var(--fig-third)", "var(--fig-fourth)"];
const SOLUTION = { units: [[-45, 0, 1], [135, 0, 1]], bias: -0.3 };

function drive(group) {
  const { units, bias, side, top, lefts, ranges, points } = JSON.parse(group.dataset.hiddenLines);
  const start = { units, bias }, part = (name) => group.querySelector(`[data-part="${name}"]`);
  let state = structuredClone(start), linear = false;

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.2rem 1.5rem;margin:.4rem auto .4rem;max-width:38rem"></div>
    <label style="margin-right:1rem"><input type="checkbox"> leave the ReLU out</label>
    <button type="button">Show a solution</button> <button type="button">Start again</button>
    <p aria-live="polite" style="min-height:4.8em;margin:.6rem auto 0;max-width:38rem"></p>`;
  const [sliders, , solve, again, message] = panel.children, box = panel.querySelector("[type=checkbox]");
  const inputs = [];
  function slider(into, name, [min, max, step, unit], read, write) {
    const label = document.createElement("label");
    label.style = "display:flex;align-items:center;gap:.5rem";
    label.innerHTML = `<span style="flex:1;text-align:left">${name}</span><input type="range" min="${min}" max="${max}" step="${step}" style="width:6rem;min-width:3rem">
      <output style="width:3rem;text-align:left"></output>`;
    const [, input, output] = label.children;
    input.addEventListener("input", () => { write(Number(input.value)); draw(); });
    inputs.push(() => { input.value = read(); output.textContent = show(read()) + unit; });
    into.append(label);
  }
  [0, 1].forEach((j) => {
    const column = document.createElement("div");
    CONTROLS.forEach(([name, ...limits], i) => slider(column, `<b style="color:${COLORS[j]}">unit ${j + 1}</b> ${name}`, limits, () => state.units[j][i], (v) => { state.units[j][i] = v; }));
    sliders.append(column);
  });
  slider(sliders, "<b>score</b> bias", [-2, 2, 0.05, ""], () => state.bias, (v) => { state.bias = v; });
  for (const button of [solve, again]) {
    button.className = "btn btn-sm btn-outline-primary";
    button.style = "color:var(--pst-color-link);border-color:currentColor;background:none";
  }
  solve.addEventListener("click", () => { state = structuredClone(SOLUTION); draw(); });
  again.addEventListener("click", () => { state = structuredClone(start); draw(); });
  box.addEventListener("change", () => { linear = box.checked; draw(); });

  const pixel = (which, point) => {
    const [low, high] = ranges[which], [x, y] = point.map((v) => side * (Math.min(Math.max(v, low), high) - low) / (high - low));
    return [lefts[which] + x, top + side - y];
  };
  const path = (which, polygons) => polygons.filter((p) => p.length > 1).map((p) => `M${p.map((v) => pixel(which, v).map((c) => c.toFixed(1)).join(" ")).join("L")}Z`).join("");

  function draw() {
    inputs.forEach((refresh) => refresh());
    const lines = state.units.map(([angle, offset]) => [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180), -offset]);
    const weights = state.units.map((u) => u[2]), fills = [];
    for (const on of linear ? [[1, 1]] : [[0, 0], [0, 1], [1, 0], [1, 1]]) {
      let region = corners(ranges[0]);
      const score = [0, 0, state.bias];
      lines.forEach((line, j) => {
        if (!linear) region = clip(region, line.map((v) => (on[j] ? v : -v)));
        line.forEach((v, i) => { score[i] += on[j] * weights[j] * v; });
      });
      fills.push(clip(region, score));
    }
    part("fill0").setAttribute("d", path(0, fills));
    part("fill1").setAttribute("d", path(1, [clip(corners(ranges[1]), [...weights, state.bias])]));
    lines.forEach((line, j) => {
      const on = ([x, y]) => Math.abs(line[0] * x + line[1] * y + line[2]) < 1e-9;
      const ends = clip(corners(ranges[0]), line).filter(on).sort((p, q) => p[0] - q[0] || p[1] - q[1]);
      if (!ends.length) return part(`line${j}`).setAttribute("d", "");
      const [p, q] = [ends[0], ends.at(-1)].map((end) => pixel(0, end)), middle = [0, 1].map((i) => (p[i] + q[i]) / 2);
      part(`line${j}`).setAttribute("d", `M${p}L${q}M${middle}l${14 * line[0]} ${-14 * line[1]}`);
    });

    const right = [], spots = new Set();
    points.forEach(([x, y, label], k) => {
      const h = lines.map(([a, b, c]) => a * x + b * y + c).map((z) => (linear ? z : Math.max(0, z)));
      const score = h[0] * weights[0] + h[1] * weights[1] + state.bias, good = label ? score > 1e-9 : score < -1e-9;
      if (good) right.push(k);
      spots.add(h.map((v) => v.toFixed(3)).join());
      [[x, y], h].forEach((point, which) => {
        const mark = part(`point${which}${k}`);
        mark.setAttribute("transform", `translate(${pixel(which, point).join(" ")})`);
        mark.lastElementChild.setAttribute("visibility", good ? "hidden" : "visible");
      });
    });
    const wrong = points.flatMap(([x, y], k) => (right.includes(k) ? [] : [`(${x}, ${y})`]));
    message.textContent = `${right.length} of 4 right. ${wrong.length ? `Wrong: ${wrong.join(", ")}.` : "This net computes XOR."} `
      + `In the hidden space the four points stand on ${spots.size} ${spots.size === 1 ? "spot" : "spots"}. `
      + (linear ? "Without the ReLU the answer changes along one straight line, whatever you move." : "");
  }
  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-hidden-lines]")) drive(group);
