// A race of optimizers on a surface, computed here: choose the surface, the racers, the learning rates
// and the start. The rules are those of assignment 8, down to the order of the operations, because some
// paths bounce for ever and make a difference in the last bit grow. Without this script the picture stays.

const each = (f, ...arrays) => arrays[0].map((_, i) => f(...arrays.map((a) => a[i])));

/** Adam and its relatives: the step, before the learning rate. */
function adamStep(dw, { m = dw.map(() => 0), v = m, top = m, t = 0 }, amsgrad, beta1 = 0.9, beta2 = 0.999, eps = 1e-8) {
  t += 1;
  m = each((old, g) => beta1 * old + (1 - beta1) * g, m, dw);
  v = each((old, g) => beta2 * old + (1 - beta2) * (g * g), v, dw);
  top = amsgrad ? each(Math.max, top, v) : v;
  const step = each((a, b) => a / (1 - beta1 ** t) / (Math.sqrt(b / (1 - beta2 ** t)) + eps), m, top);
  return [step, { m, v, top, t }];
}

function adam(w, dw, state, { lr, amsgrad = false, decay = 0 }) {
  const [step, after] = adamStep(dw, state, amsgrad);
  return [each((x, s) => x - lr * decay * x - lr * s, w, step), after];
}

/** name → (w, dw, state, { lr }) → [w, state] */
export const RULES = {
  sgd: (w, dw, state, { lr }) => [each((x, g) => x - lr * g, w, dw), state],
  momentum(w, dw, { v = dw.map(() => 0) }, { lr, mu = 0.9 }) {
    v = each((old, g) => mu * old - lr * g, v, dw);
    return [each((x, a) => x + a, w, v), { v }];
  },
  momentum_ema(w, dw, { v = dw.map(() => 0) }, { lr, mu = 0.9 }) {
    v = each((old, g) => mu * old + (1 - mu) * g, v, dw);
    return [each((x, a) => x - lr * a, w, v), { v }];
  },
  nesterov(w, dw, { v: old = dw.map(() => 0) }, { lr, mu = 0.9 }) {
    const v = each((a, g) => mu * a - lr * g, old, dw);
    return [each((x, a, b) => x + a + mu * (a - b), w, v, old), { v }];
  },
  adagrad(w, dw, { r = dw.map(() => 0) }, { lr, eps = 1e-8 }) {
    r = each((sum, g) => sum + g * g, r, dw);
    return [each((x, g, sum) => x - lr * g / (Math.sqrt(sum) + eps), w, dw, r), { r }];
  },
  rmsprop(w, dw, { r = dw.map(() => 0) }, { lr, decay = 0.9, eps = 1e-8 }) {
    r = each((old, g) => decay * old + (1 - decay) * (g * g), r, dw);
    return [each((x, g, mean) => x - lr * g / (Math.sqrt(mean) + eps), w, dw, r), { r }];
  },
  adam,
  amsgrad: (w, dw, state, options) => adam(w, dw, state, { ...options, amsgrad: true }),
  adamw: (w, dw, state, options) => adam(w, dw, state, { ...options, decay: 0.01 }),
};
const PROPORTIONAL = ["sgd", "momentum", "momentum_ema", "nesterov"]; // their step grows with the gradient

const bump = (x, y, [a, b, width, depth]) => -depth * Math.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * width ** 2));
const WELLS = [[-1, 0, 0.9, 1], [0.5, 0.1, 0.12, 1.2]]; // place, width, depth: a broad one and a steep one

/** name → value and gradient at [x, y] */
export const SURFACES = {
  saddle: { f: ([x, y]) => x * x / 2 - y * y / 2 + y ** 4 / 4, gradient: ([x, y]) => [x, y ** 3 - y] },
  ravine: { f: ([x, y]) => (x * x + 40 * y * y) / 2, gradient: ([x, y]) => [x, 40 * y] },
  "ravine, turned": {
    f: ([x, y]) => ((x + y) ** 2 + 40 * (y - x) ** 2) / 4,
    gradient: ([x, y]) => [(x + y) / 2 - 20 * (y - x), (x + y) / 2 + 20 * (y - x)],
  },
  Rosenbrock: {
    f: ([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    gradient: ([x, y]) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  },
  "steep minimum": {
    f: ([x, y]) => WELLS.reduce((sum, well) => sum + bump(x, y, well), 0.05 * (x * x + y * y)),
    gradient: ([x, y]) => WELLS.reduce(([gx, gy], well) => {
      const value = bump(x, y, well), [a, b, width] = well;
      return [gx - value * (x - a) / width ** 2, gy - value * (y - b) / width ** 2];
    }, [0.1 * x, 0.1 * y]),
  },
};

/** The points that a rule visits, the start first. */
export function trajectory(rule, surface, start, lr, steps) {
  const points = [start];
  for (let state = {}, w = start, t = 0; t < steps; t += 1) {
    [w, state] = RULES[rule](w, SURFACES[surface].gradient(w), state, { lr });
    points.push(w);
  }
  return points;
}

const raise = (n) => String(n).replace(/[-\d]/g, (c) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)]);
const place = (v) => (Math.abs(v) < 0.005 ? "0" : v.toFixed(2).replace("-", "−"));

/** A number such as 0.051 or 2·10⁻⁶. */
function show(v) {
  if (v === 0 || (Math.abs(v) >= 0.001 && Math.abs(v) < 1e4)) return String(Number(v.toPrecision(2))).replace("-", "−");
  const [digits, power] = v.toExponential(0).split("e");
  return `${digits.replace("-", "−")}·10${raise(Number(power))}`;
}

const PANEL = `<div class="race-row"><label>surface <select></select></label>
    <button type="button" class="btn btn-sm btn-outline-primary" data-do="play">Play</button>
    <button type="button" class="btn btn-sm btn-outline-primary" data-do="step">Step</button>
    <button type="button" class="btn btn-sm btn-outline-primary" data-do="reset">Reset</button>
    <label>step <input type="range" min="0" step="1" data-key="time"><span></span></label></div>
  <fieldset class="race-row"><legend>Racers</legend></fieldset>
  <div class="race-row">
    <label>learning rate of SGD, momentum, Nesterov <input type="range" min="-5" max="0.5" step="0.05" data-key="proportional"><span></span></label>
    <label>of the adaptive methods <input type="range" min="-4" max="0.5" step="0.05" data-key="adaptive"><span></span></label>
    <label>start, horizontal <input type="range" step="0.02" data-key="x"><span></span></label>
    <label>start, vertical <input type="range" step="0.02" data-key="y"><span></span></label></div>
  <p aria-live="polite" style="min-height:9em;margin:.4rem auto 0;max-width:38rem"></p>`;

function drive(group) {
  const { map, chart, decades, steps, surfaces, racers } = JSON.parse(group.dataset.race);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const on = new Set(Object.keys(racers).filter((name) => racers[name].shown));
  let surface = group.dataset.surface, time = steps, timer = null, paths = {};

  const panel = document.createElement("div");
  panel.innerHTML = PANEL;
  for (const row of panel.querySelectorAll(".race-row")) row.style = "display:flex;flex-wrap:wrap;justify-content:center;align-items:center;gap:.3rem 1.1rem;margin:.4rem 0";
  const select = panel.querySelector("select"), message = panel.querySelector("p"), play = panel.querySelector("[data-do=play]");
  const sliders = Object.fromEntries([...panel.querySelectorAll("[type=range]")].map((s) => [s.dataset.key, s]));
  for (const label of panel.querySelectorAll("label")) label.style = "display:flex;align-items:center;gap:.4rem";
  for (const span of panel.querySelectorAll("label span")) span.style = "min-width:3.2rem;text-align:left";
  for (const button of panel.querySelectorAll("button")) button.style = "color:var(--pst-color-link);border-color:currentColor;background:none";
  panel.querySelector("legend").style = "float:none;width:auto;font-size:1rem;margin:0";
  select.innerHTML = Object.keys(SURFACES).map((name) => `<option>${name}</option>`).join("");
  select.value = surface;
  sliders.time.max = steps;
  for (const [name, { label }] of Object.entries(racers)) {
    const choice = document.createElement("label"), line = group.querySelector(`[data-path=${name}]`);
    const dashes = line.getAttribute("stroke-dasharray") ?? "none";
    choice.style = "display:flex;align-items:center;gap:.3rem";
    choice.innerHTML = `<input type="checkbox"> <svg width="26" height="8" aria-hidden="true"><path d="M0 4H26" stroke="${line.getAttribute("stroke")}" stroke-width="3" stroke-dasharray="${dashes}"/></svg>${label}`;
    choice.firstChild.checked = on.has(name);
    choice.firstChild.addEventListener("change", ({ target }) => { on[target.checked ? "add" : "delete"](name); draw(true); });
    panel.querySelector("fieldset").append(choice);
  }

  const rate = (name) => 10 ** sliders[PROPORTIONAL.includes(name) ? "proportional" : "adaptive"].value;
  const inside = ([x, y], { x: [x0, x1], y: [y0, y1] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  const onMap = ([x, y], { x: [x0, x1], y: [y0, y1] }) => [
    map[0] + (map[2] - map[0]) * (Math.min(Math.max(x, x0 - 9), x1 + 9) - x0) / (x1 - x0),
    map[3] - (map[3] - map[1]) * (Math.min(Math.max(y, y0 - 9), y1 + 9) - y0) / (y1 - y0),
  ].map((v) => v.toFixed(1));
  const onChart = (excess, t) => {
    const level = Math.min(Math.max(excess > 0 ? Math.log10(excess) : decades[0], decades[0]), decades[1]);
    return `${(chart[0] + (chart[2] - chart[0]) * t / steps).toFixed(1)},${(chart[3] - (chart[3] - chart[1]) * (level - decades[0]) / (decades[1] - decades[0])).toFixed(1)}`;
  };

  function run() {
    const start = [Number(sliders.x.value), Number(sliders.y.value)];
    paths = Object.fromEntries(Object.keys(racers).map((name) => [name, trajectory(name, surface, start, rate(name), steps)]));
    for (const key of ["proportional", "adaptive"]) {
      const text = show(10 ** sliders[key].value);
      sliders[key].nextSibling.textContent = text;
      sliders[key].setAttribute("aria-valuetext", text);
    }
    for (const key of ["x", "y"]) sliders[key].nextSibling.textContent = sliders[key].value.replace("-", "−");
  }

  /** Show everyone at the present step; say it too, unless the race is running. */
  function draw(speak) {
    const frame = surfaces[surface], { f } = SURFACES[surface], standing = [];
    for (const name of Object.keys(racers)) {
      const points = paths[name].slice(0, time + 1), now = points.at(-1), seen = points.every((p) => p.every(Number.isFinite));
      for (const mark of group.querySelectorAll(`[data-path=${name}],[data-dot=${name}],[data-loss=${name}]`)) mark.style.display = on.has(name) && (seen || mark.dataset.loss) ? "" : "none";
      if (!on.has(name)) continue;
      standing.push({ label: racers[name].label, now, value: f(now) });
      const [cx, cy] = onMap(seen ? now : points[0], frame), dot = group.querySelector(`[data-dot=${name}]`);
      group.querySelector(`[data-path=${name}]`).setAttribute("points", seen ? points.map((p) => onMap(p, frame).join()).join(" ") : "");
      group.querySelector(`[data-loss=${name}]`).setAttribute("points", points.map((p, t) => onChart(Number.isFinite(f(p)) ? f(p) - frame.lowest : Infinity, t)).join(" "));
      dot.setAttribute("cx", cx);
      dot.setAttribute("cy", cy);
    }
    for (const part of group.querySelectorAll("[data-contours]")) part.style.display = part.dataset.contours === surface ? "" : "none";
    sliders.time.value = time;
    sliders.time.nextSibling.textContent = time;
    if (!speak) return;
    standing.sort((a, b) => (Number.isFinite(a.value) ? a.value : Infinity) - (Number.isFinite(b.value) ? b.value : Infinity) || 0);
    const places = standing.map(({ label, now, value }) => (inside(now, frame) ? `${label} at (${now.map(place).join(", ")}), loss ${show(value)}` : `${label} has left the map`));
    message.textContent = `Step ${time} on the surface “${surface}”. ` + (places.length ? `Lowest first: ${places.join("; ")}.` : "Nobody is in the race.");
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    play.textContent = "Play";
  }
  function go(to) { time = Math.min(to, steps); if (time === steps) stop(); draw(timer === null); }
  const actions = {
    play() {
      if (timer !== null) { stop(); draw(true); return; }
      if (calm.matches) { go(steps); return; } // the end at once, without motion
      if (time === steps) time = 0;
      timer = setInterval(() => go(time + 1), 40);
      play.textContent = "Pause";
    },
    step() { stop(); go(time === steps ? steps : time + 1); },
    reset() { stop(); go(0); },
  };
  for (const [name, action] of Object.entries(actions)) panel.querySelector(`[data-do=${name}]`).addEventListener("click", action);
  sliders.time.addEventListener("input", () => { stop(); go(Number(sliders.time.value)); });
  for (const key of ["proportional", "adaptive", "x", "y"]) sliders[key].addEventListener("input", () => { run(); draw(timer === null); });
  select.addEventListener("change", () => { stop(); surface = select.value; settle(); });

  /** Take over the start and the rates that suit the surface. */
  function settle() {
    const { x, y, start, rates } = surfaces[surface];
    for (const [key, range, value] of [["x", x, start[0]], ["y", y, start[1]]]) Object.assign(sliders[key], { min: range[0], max: range[1], value });
    sliders.proportional.value = Math.log10(rates[0]);
    sliders.adaptive.value = Math.log10(rates[1]);
    run();
    draw(true);
  }

  const picture = group.ownerSVGElement, legend = group.querySelector("[data-legend]");
  if (legend) { // the racers' switches take its place
    legend.remove();
    picture.setAttribute("viewBox", `0 0 480 ${legend.dataset.legend}`);
    picture.setAttribute("height", legend.dataset.legend);
  }
  picture.after(panel);
  settle();
}

for (const group of document.querySelectorAll("g[data-race]")) drive(group);
