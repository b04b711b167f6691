// The paths of batch normalization for one feature: switch them on and off, choose what arrives from
// above, move an example, and compare the sum with the numerical derivative. Without it the picture stays.

const EPS = 1e-5, BETA = 1;
const COTANGENTS = {
  "as in the text": null,
  "ones: L is the sum of y": "ones",
  "2y: L is the sum of y²": "squares",
};

const mean = (v) => v.reduce((a, b) => a + b, 0) / v.length;
const show = (v) => {
  const text = Math.abs(v) < 0.005 ? "0" : String(Number(v.toFixed(Math.abs(v) < 100 ? 2 : 0)));
  return text.replace("-", "−");
};

function normalize(x) {
  const m = mean(x), c = x.map((v) => v - m), s = Math.sqrt(mean(c.map((v) => v * v)) + EPS);
  return { c, s, hat: c.map((v) => v / s) };
}

/** What each path brings to dx, for the gradients g of the normalized values. */
function contributions(x, g) {
  const { c, s, hat } = normalize(x), N = x.length;
  const toVariance = -g.reduce((sum, v, i) => sum + v * c[i], 0) / (2 * s ** 3);
  const slope = c.map((v) => toVariance * 2 * v / N);           // by each c, through the variance
  const meanOf = mean(g.map((v) => v / s));
  return {
    direct: g.map((v) => v / s),
    mean: x.map(() => -meanOf),
    variance: slope,
    "mean, then variance": x.map(() => -mean(slope)),
    hat,
  };
}

function drive(group) {
  const { x: start, upstream, gamma, paths, tallest } = JSON.parse(group.dataset.normpaths);
  const x = [...start], on = new Set(Object.keys(paths));

  const panel = document.createElement("div");
  panel.innerHTML = `<fieldset style="display:flex;flex-wrap:wrap;justify-content:center;gap:.2rem 1.2rem;margin:.4rem 0"><legend style="float:none;width:auto;font-size:1rem;margin:0">Paths</legend></fieldset>
    <div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.4rem;margin:.4rem 0">
      <label>from above <select>${Object.keys(COTANGENTS).map((k) => `<option>${k}</option>`).join("")}</select></label>
      <label style="display:flex;align-items:center;gap:.5rem">last example <input type="range" min="1" max="14" step="0.5" style="width:8rem"></label>
      <label><input type="checkbox"> batch of two: the first and the last</label>
    </div><p aria-live="polite" style="min-height:3.2em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const [switches, controls, message] = panel.children;
  const select = controls.querySelector("select"), slider = controls.querySelector("[type=range]"), two = controls.querySelector("[type=checkbox]");
  for (const name of Object.keys(paths)) {
    const label = document.createElement("label");
    label.innerHTML = `<input type="checkbox" checked> ${name}`;
    label.firstChild.addEventListener("change", ({ target }) => { on[target.checked ? "add" : "delete"](name); draw(); });
    switches.append(label);
  }
  slider.value = x.at(-1);
  slider.addEventListener("input", () => { x[x.length - 1] = Number(slider.value); draw(); });
  for (const control of [select, two]) control.addEventListener("change", draw);

  function draw() {
    const places = two.checked ? [0, x.length - 1] : [...x.keys()];
    const batch = places.map((i) => x[i]), kind = COTANGENTS[select.value];
    const output = (v) => normalize(v).hat.map((u) => gamma * u + BETA);
    const arriving = output(batch).map((y, k) => (kind === "ones" ? 1 : kind ? 2 * y : upstream[places[k]]));
    const loss = (v) => output(v).reduce((sum, y, k) => sum + (kind === "squares" ? y * y : arriving[k] * y), 0);
    const parts = contributions(batch, arriving.map((v) => gamma * v));
    const h = 1e-4;
    const rows = {
      x: batch, upstream: arriving, ...parts,
      sum: batch.map((_, k) => [...on].reduce((sum, name) => sum + parts[name][k], 0)),
      numeric: batch.map((_, k) => (loss(batch.map((v, j) => v + h * (j === k))) - loss(batch.map((v, j) => v - h * (j === k)))) / (2 * h)),
    };

    const largest = Math.max(1e-9, ...["direct", "mean", "variance", "sum"].flatMap((name) => rows[name]).map(Math.abs));
    for (const text of group.querySelectorAll("[data-cell]")) {
      const k = places.indexOf(Number(text.dataset.i));
      text.textContent = k < 0 ? "" : show(rows[text.dataset.cell][k]);
      text.style.opacity = text.dataset.cell in paths && !on.has(text.dataset.cell) ? 0 : 1;
    }
    for (const bar of group.querySelectorAll("[data-bar]")) {
      const name = bar.dataset.bar, k = places.indexOf(Number(bar.dataset.i)), y = Number(bar.dataset.y);
      const size = k < 0 || (name in paths && !on.has(name)) ? 0 : rows[name][k] * tallest / largest;
      bar.setAttribute("y", size > 0 ? y - size : y);
      bar.setAttribute("height", Math.abs(size));
    }
    const lit = new Set([...on].flatMap((name) => paths[name]));
    for (const wire of group.querySelectorAll("[data-wire]")) {
      const dark = wire.dataset.wire !== "xhat-y" && !lit.has(wire.dataset.wire);
      wire.style.stroke = dark ? "var(--fig-grid)" : "";
      wire.style.strokeWidth = dark ? 1.5 : "";
      wire.style.strokeDasharray = dark ? "4 4" : "";
    }

    const gap = Math.max(...rows.sum.map((v, k) => Math.abs(v - rows.numeric[k])));
    const size = Math.max(...rows.numeric.map(Math.abs));
    const missing = Object.keys(paths).filter((name) => !on.has(name));
    let words = missing.length ? `Without ${missing.map((name) => `“${name}”`).join(" and ")} ` : "With all paths ";
    words += gap < 0.005 ? "the sum agrees with the numerical derivative. " : `the sum is off by up to ${show(gap)}. `;
    if (size < 0.005) words += "The right answer is zero. ";
    if (missing.join() === "mean, then variance") words += "That path never brings anything.";
    else if (missing.length && gap < 0.005) words += "This question does not notice what is missing.";
    message.textContent = words;
  }

  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-normpaths]")) drive(group);
