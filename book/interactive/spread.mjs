// A small random network, forward and backward, for any scale of its weights: the spread of the
// activations and of their gradients in each layer. Without this script the picture stays.

const UNITS = 64, EXAMPLES = 48, FAN_IN = 500; // FAN_IN only for the names of the scales

const KINDS = { // value, and derivative by what comes in
  tanh: [Math.tanh, (z) => 1 - Math.tanh(z) ** 2],
  ReLU: [(z) => Math.max(0, z), (z) => (z > 0 ? 1 : 0)],
  "leaky ReLU, slope 0.2": [(z) => (z > 0 ? z : 0.2 * z), (z) => (z > 0 ? 1 : 0.2)],
  sigmoid: [(z) => 1 / (1 + Math.exp(-z)), (z) => { const s = 1 / (1 + Math.exp(-z)); return s * (1 - s); }],
  "none (linear)": [(z) => z, () => 1],
};
const SCALES = { "0.01 · normal": 0.01 * Math.sqrt(FAN_IN), "1 · normal": Math.sqrt(FAN_IN), "√(1/n)": 1, "√(2/n)": Math.SQRT2 };

/** Standard normal numbers, the same in every visit. */
function normals(count, seed) {
  const uniform = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return Float64Array.from({ length: count }, () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()));
}

/** Rows times a square matrix, or its transpose, times a factor. */
function product(rows, W, factor, transposed) {
  const out = new Float64Array(rows.length), n = UNITS;
  for (let r = 0; r < rows.length; r += n) {
    for (let i = 0; i < n; i += 1) {
      let sum = 0;
      if (transposed) for (let j = 0; j < n; j += 1) sum += rows[r + j] * W[i * n + j];
      else for (let j = 0; j < n; j += 1) sum += rows[r + j] * W[j * n + i];
      out[r + i] = factor * sum;
    }
  }
  return out;
}

function std(values) {
  let sum = 0, squares = 0;
  for (const v of values) { sum += v; squares += v * v; }
  return Math.sqrt(Math.max(0, squares / values.length - (sum / values.length) ** 2));
}

const short = (v) => (v >= 0.01 && v < 1000 ? String(Number(v.toPrecision(2))) : v.toExponential(0).replace(/e\+?(-?\d+)/, (_, p) => `·10${p.replace(/[-\d]/g, (c) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(c)])}`));

function drive(group) {
  const { box: [left, top, right, bottom], decades: [low, high], steps: [, layers] } = JSON.parse(group.dataset.spread);
  const weights = Array.from({ length: layers }, (_, k) => normals(UNITS * UNITS, k + 1));
  const input = normals(EXAMPLES * UNITS, 99), arriving = normals(EXAMPLES * UNITS, 98);

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.4rem;margin:.4rem 0 .6rem">
      <label>activation <select>${Object.keys(KINDS).map((k) => `<option>${k}</option>`).join("")}</select></label>
      <label style="display:flex;align-items:center;gap:.5rem">std of a weight · √n
        <input type="range" min="-1" max="1.5" step="0.01" value="0" style="width:9rem"><output style="min-width:2.6rem;text-align:left"></output></label>
    </div><div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem"></div>
    <p aria-live="polite" style="min-height:4.8em;margin:.6rem auto 0;max-width:38rem"></p>`;
  const [controls, presets, message] = panel.children;
  const select = controls.querySelector("select"), slider = controls.querySelector("input"), output = controls.querySelector("output");
  for (const [name, scale] of Object.entries(SCALES)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-outline-primary";
    button.style = "color:var(--pst-color-link);border-color:currentColor;background:none";
    button.textContent = name;
    button.addEventListener("click", () => { slider.value = Math.log10(scale); draw(scale); });
    presets.append(button);
  }
  slider.addEventListener("input", () => draw());
  select.addEventListener("change", () => draw());

  function draw(scale = 10 ** slider.value) {
    const [f, slope] = KINDS[select.value], factor = scale / Math.sqrt(UNITS);
    const sums = [], activations = [input];
    for (const W of weights) {
      sums.push(product(activations.at(-1), W, factor, false));
      activations.push(sums.at(-1).map(f));
    }
    const gradients = [arriving];
    for (let k = layers - 1; k >= 0; k -= 1) gradients.unshift(product(gradients[0].map((g, i) => g * slope(sums[k][i])), weights[k], factor, true));

    const spread = { activations: activations.map(std), gradients: gradients.map(std) };
    for (const line of group.querySelectorAll("[data-line]")) {
      line.setAttribute("points", spread[line.dataset.line].map((v, k) => {
        const place = Math.min(Math.max(v > 0 ? Math.log10(v) : low, low), high);
        return `${(left + (right - left) * k / layers).toFixed(1)},${(bottom - (bottom - top) * (place - low) / (high - low)).toFixed(1)}`;
      }).join(" "));
    }
    const closed = sums.at(-1).filter((z) => slope(z) < 0.02).length / sums.at(-1).length;
    output.textContent = scale.toFixed(2);
    message.textContent = `With n = ${FAN_IN} inputs a weight has a std of ${short(scale / Math.sqrt(FAN_IN))}. `
      + `Forwards, the spread of the activations goes from 1 to ${short(spread.activations[layers])}; `
      + `backwards, that of the gradients goes from 1 to ${short(spread.gradients[0])}. `
      + `In the last layer ${Math.round(100 * closed)}% of the units pass less than a fiftieth of their gradient.`;
  }

  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-spread]")) drive(group);
