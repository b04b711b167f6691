// Steps of gradient descent, Newton's method and BFGS on a surface and from a start that the reader
// chooses, with the quadratic model of one of them. Without this script the picture stays as it is.

const SURFACES = [
  { name: "tilted bowl",
    f: (x, y) => 1.525 * x * x - 4.59 * x * y + 4.175 * y * y,
    g: (x, y) => [3.05 * x - 4.59 * y, -4.59 * x + 8.35 * y],
    h: () => [3.05, -4.59, 8.35] },
  { name: "saddle between two minima",
    f: (x, y) => x * x / 2 + y ** 4 / 4 - y * y / 2,
    g: (x, y) => [x, y ** 3 - y],
    h: (x, y) => [1, 0, 3 * y * y - 1] },
  { name: "curved valley",
    f: (x, y) => (1 - x) ** 2 + 5 * (y + 1 - x * x) ** 2,
    g: (x, y) => [-2 * (1 - x) - 20 * x * (y + 1 - x * x), 10 * (y + 1 - x * x)],
    h: (x, y) => [2 - 20 * (y + 1 - x * x) + 40 * x * x, -20 * x, 10] },
];
const COLORS = { gradient: "var(--fig-numeric)", newton: "var(--fig-fourth)", bfgs: "var(--fig-value)" };
const NAMES = { gradient: "Gradient descent", newton: "Newton", bfgs: "BFGS" };

// Symmetric 2 × 2 matrices are [a, b, c] for (a b; b c).
const dot = (u, v) => u[0] * v[0] + u[1] * v[1];
const times = ([a, b, c], v) => [a * v[0] + b * v[1], b * v[0] + c * v[1]];
const inverse = ([a, b, c]) => [c, -b, a].map((v) => v / (a * c - b * b));

function learn(B, p, q) {
  const s = dot(q, p), r = times(B, q), scale = (s + dot(q, r)) / (s * s);
  const entry = (i, j) => scale * p[i] * p[j] - (r[i] * p[j] + p[i] * r[j]) / s;
  return [B[0] + entry(0, 0), B[1] + entry(0, 1), B[2] + entry(1, 1)];
}

/** Points of a descent, and the matrix B of the step that starts at each. */
function descend({ f, g, h }, start, method, steps) {
  let x = start, B = [1, 0, 1];
  const path = [], matrices = [];
  for (let k = 0; k <= steps; k++) {
    if (method === "newton") B = inverse(h(...x));
    path.push(x); matrices.push(B);
    const slope = g(...x);
    let p = times(B, slope).map((v) => -v);
    for (let n = 0; method !== "newton" && n < 40 && !(f(x[0] + p[0], x[1] + p[1]) <= f(...x) + 0.3 * dot(slope, p)); n++) p = p.map((v) => v / 2);
    const next = [x[0] + p[0], x[1] + p[1]], after = g(...next), q = [after[0] - slope[0], after[1] - slope[1]];
    if (method === "bfgs" && dot(q, p) > 1e-10) B = learn(B, p, q);
    if (next.every(Number.isFinite)) x = next;
  }
  return { path, matrices };
}

/** The level line of the model through x, or nothing where it is no ellipse. */
function ellipse(x, B, slope) {
  const step = times(B, slope), level = dot(step, slope), root = Math.sqrt(B[0]), low = B[1] / root, rest = B[2] - low * low;
  if (!(B[0] > 0 && rest > 0)) return null;                      // B = L Lᵀ, and L maps the circle to the ellipse
  return Array.from({ length: 61 }, (_, k) => {
    const c = Math.sqrt(level) * Math.cos(k * Math.PI / 30), s = Math.sqrt(level) * Math.sin(k * Math.PI / 30);
    return [x[0] - step[0] + root * c, x[1] - step[1] + low * c + Math.sqrt(rest) * s];
  });
}

const show = (v) => (Math.abs(v) < 0.0005 ? "0" : String(Number(v.toPrecision(3)))).replace("-", "−");

function drive(group) {
  const { start, steps, scale, middle } = JSON.parse(group.dataset.newtonsteps);
  const drawn = group.querySelector("[data-drawn]"), panel = document.createElement("div");
  const slider = (name, min, max, step, value) => `<label style="display:flex;align-items:center;gap:.4rem">${name} <input type="range" min="${min}" max="${max}" step="${step}" value="${value}" style="width:8rem"></label>`;
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.3rem;margin:.4rem 0">
    <label>surface <select>${SURFACES.map(({ name }) => `<option>${name}</option>`).join("")}</select></label>
    <label>model of <select><option value="bfgs">BFGS</option><option value="newton">Newton</option></select></label>
    ${slider("start <i>x</i>", -2.1, 2.1, 0.1, start[0])}${slider("start <i>y</i>", -1.5, 1.5, 0.1, start[1])}${slider("steps", 0, 20, 1, steps)}
    </div><p aria-live="polite" style="min-height:4.8em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const [surface, model] = panel.querySelectorAll("select"), [sx, sy, count] = panel.querySelectorAll("input"), message = panel.querySelector("p");
  const place = ([x, y]) => [Math.max(-2000, Math.min(2000, middle[0] + scale * x)), Math.max(-2000, Math.min(2000, middle[1] - scale * y))].map((v) => v.toFixed(1)).join(" ");

  function draw() {
    const chosen = SURFACES[surface.selectedIndex], from = [Number(sx.value), Number(sy.value)], said = [];
    for (const g of group.querySelectorAll("[data-surface]")) g.style.display = Number(g.dataset.surface) === surface.selectedIndex ? "" : "none";
    let marks = "", note = "";
    for (const method of Object.keys(COLORS)) {
      const { path, matrices } = descend(chosen, from, method, Number(count.value)), end = path.at(-1), color = COLORS[method];
      marks += `<path d="M${path.map(place).join("L")}" fill="none" stroke="${color}" stroke-width="2"/>`;
      marks += path.map((v) => `<circle r="3.5" fill="${color}" transform="translate(${place(v)})"/>`).join("");
      said.push(`${NAMES[method]} is at (${show(end[0])}, ${show(end[1])}), f = ${show(chosen.f(...end))}`);
      if (method !== model.value) continue;
      const line = ellipse(end, matrices.at(-1), chosen.g(...end));
      if (line) marks += `<path d="M${line.map(place).join("L")}Z" fill="${color}" fill-opacity="0.12" stroke="${color}" stroke-width="1.5" stroke-dasharray="5 3"/>`;
      else note = " Here the Hessian is not positive definite: the model has no minimum, and the step goes to its saddle or its maximum.";
    }
    drawn.innerHTML = marks;
    message.textContent = `After ${count.value} step${count.value === "1" ? "" : "s"}: ${said.join("; ")}.${note}`;
  }

  for (const control of [surface, model, sx, sy, count]) control.addEventListener("input", draw);
  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-newtonsteps]")) drive(group);
