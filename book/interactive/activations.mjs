// Choose an activation function, set its parameters, move a point along x: value, slope, and what
// becomes of a gradient. Without this script the picture on the page stays.

const phi = (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const sigma = (x) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/** P(Z ≤ x) for a standard normal Z: a series in the middle, a continued fraction in the tails. */
function Phi(x) {
  if (Math.abs(x) < 3) {
    let sum = 0;
    for (let k = 1, term = x; Math.abs(term) > 1e-18; k += 2, term *= (x * x) / k) sum += term;
    return 0.5 + phi(x) * sum;
  }
  let tail = Math.abs(x);
  for (let k = 60; k > 0; k -= 1) tail = Math.abs(x) + k / tail;
  return x < 0 ? phi(x) / tail : 1 - phi(x) / tail;
}

const fixed = (name, formula, value, slope) => ({ name, formula, parameters: {}, value, slope });
const elu = (x, a) => (x > 0 ? x : a * Math.expm1(x));
const eluSlope = (x, a) => (x > 0 ? 1 : a * Math.exp(x));

/** key → name, formula, parameters as [label, least, greatest, usual], value, slope. */
export const ACTIVATIONS = {
  step: fixed("step", "1 for x > 0, else 0", (x) => (x > 0 ? 1 : 0), () => 0),
  sigmoid: fixed("sigmoid", "1/(1 + e⁻ˣ)", sigma, (x) => sigma(x) * sigma(-x)),
  tanh: fixed("tanh", "(eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)", Math.tanh, (x) => 4 * sigma(2 * x) * sigma(-2 * x)),
  relu: fixed("ReLU", "max(0, x)", (x) => Math.max(0, x), (x) => (x > 0 ? 1 : 0)),
  softplus: {
    name: "softplus", formula: "ln(1 + e^(βx))/β", parameters: { beta: ["β", 0.5, 8, 1] },
    value: (x, { beta }) => Math.max(0, x) + Math.log1p(Math.exp(-beta * Math.abs(x))) / beta,
    slope: (x, { beta }) => sigma(beta * x),
  },
  leaky_relu: {
    name: "leaky ReLU, PReLU", formula: "x for x > 0, else αx", parameters: { slope: ["α", -0.5, 1.5, 0.01] },
    value: (x, { slope }) => (x > 0 ? x : slope * x),
    slope: (x, { slope }) => (x > 0 ? 1 : slope),
  },
  maxout: {
    name: "maxout of two lines", formula: "max(x, ax + c)", parameters: { a: ["a", -1, 2, -0.5], c: ["c", -2, 2, 1] },
    value: (x, { a, c }) => Math.max(x, a * x + c),
    slope: (x, { a, c }) => (x >= a * x + c ? 1 : a),
  },
  elu: {
    name: "ELU", formula: "x for x > 0, else α(eˣ − 1)", parameters: { alpha: ["α", 0.1, 3, 1] },
    value: (x, { alpha }) => elu(x, alpha),
    slope: (x, { alpha }) => eluSlope(x, alpha),
  },
  celu: {
    name: "CELU", formula: "x for x > 0, else α(e^(x/α) − 1)", parameters: { alpha: ["α", 0.1, 3, 1] },
    value: (x, { alpha }) => (x > 0 ? x : alpha * Math.expm1(x / alpha)),
    slope: (x, { alpha }) => (x > 0 ? 1 : Math.exp(x / alpha)),
  },
  selu: {
    name: "SELU", formula: "λ · ELU(x, α)", parameters: { scale: ["λ", 0.5, 2, 1.0507009873554805], alpha: ["α", 0.5, 3, 1.6732632423543772] },
    value: (x, { scale, alpha }) => scale * elu(x, alpha),
    slope: (x, { scale, alpha }) => scale * eluSlope(x, alpha),
  },
  gelu: fixed("GELU", "x · Φ(x)", (x) => x * Phi(x), (x) => Phi(x) + x * phi(x)),
  gelu_sigmoid: {
    name: "GELU by a sigmoid", formula: "x · σ(kx)", parameters: { k: ["k", 1, 2.5, 1.702] },
    value: (x, { k }) => x * sigma(k * x),
    slope: (x, { k }) => sigma(k * x) * (1 + k * x * sigma(-k * x)),
  },
  swish: {
    name: "Swish, SiLU for β = 1", formula: "x · σ(βx)", parameters: { beta: ["β", 0, 8, 1] },
    value: (x, { beta }) => x * sigma(beta * x),
    slope: (x, { beta }) => sigma(beta * x) * (1 + beta * x * sigma(-beta * x)),
  },
  hardswish: fixed("hard-swish", "x · min(max(x + 3, 0), 6)/6", (x) => (x * Math.min(Math.max(x + 3, 0), 6)) / 6,
    (x) => (x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6)),
};

const show = (v, digits = 3) => {
  const text = Math.abs(v) > 0 && Math.abs(v) < 0.5 * 10 ** -digits ? v.toExponential(0).replace(/e(.)(\d+)/, (_, s, p) => `·10${(s === "-" ? "⁻" : "") + p.replace(/\d/g, (d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d])}`) : v.toFixed(digits);
  return (Number(v.toFixed(digits)) === 0 && v === 0 ? (0).toFixed(digits) : text).replace("-", "−");
};

/** Mean and mean square of f over a standard normal input. */
function moments(f) {
  let mean = 0, square = 0;
  for (let k = -800; k <= 800; k += 1) {
    const x = k / 100, v = f(x), weight = 0.01 * phi(x);
    mean += weight * v;
    square += weight * v * v;
  }
  return [mean, square];
}

function drive(group) {
  const state = JSON.parse(group.dataset.activations), { box: [left, top, right, bottom], x: [x0, x1], y: [y0, y1] } = state;
  const px = (x) => left + ((right - left) * (x - x0)) / (x1 - x0), py = (y) => bottom - ((bottom - top) * (y - y0)) / (y1 - y0);
  const find = (mark) => group.querySelector(`[data-mark=${mark}]`);

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.4rem;margin:.4rem 0">
      <label>function <select style="color:inherit;background:var(--pst-color-background);border:1px solid var(--pst-color-text-muted);border-radius:.3rem;padding:.1rem .3rem">
        ${Object.entries(ACTIVATIONS).map(([key, f]) => `<option value="${key}">${f.name}</option>`).join("")}</select></label>
      <label style="display:flex;align-items:center;gap:.5rem"><i>x</i> <input type="range" min="${x0}" max="${x1}" step="0.05" style="width:13rem"><output style="min-width:2.8rem;text-align:left"></output></label>
    </div><div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.4rem;min-height:1.8rem"></div>
    <p aria-live="polite" style="min-height:6.2em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const [controls, sliders, message] = panel.children;
  const select = controls.querySelector("select"), place = controls.querySelector("input"), placeText = controls.querySelector("output");
  let f, values;

  /** Path of a curve, lifted where it jumps. */
  function path(curve) {
    let previous, out = "";
    for (let k = 0; k <= 400; k += 1) {
      const x = x0 + ((x1 - x0) * k) / 400, y = curve(x, values);
      out += `${previous === undefined || Math.abs(y - previous) > 0.26 ? "M" : "L"}${px(x).toFixed(1)} ${py(y).toFixed(1)}`;
      previous = y;
    }
    return out;
  }

  function choose() {
    f = ACTIVATIONS[select.value];
    values = Object.fromEntries(Object.entries(f.parameters).map(([key, [, , , usual]]) => [key, usual]));
    sliders.replaceChildren(...Object.entries(f.parameters).map(([key, [label, least, greatest, usual]]) => {
      const row = document.createElement("label");
      row.style = "display:flex;align-items:center;gap:.5rem";
      row.innerHTML = `<i>${label}</i> <input type="range" min="${least}" max="${greatest}" step="any" value="${usual}" style="width:9rem"><output style="min-width:3rem;text-align:left">${show(usual)}</output>`;
      const [, slider, output] = row.children;
      slider.addEventListener("input", () => {
        values[key] = Number(slider.value);
        output.textContent = show(values[key]);
        draw();
      });
      return row;
    }));
    draw();
  }

  function draw() {
    const x = Number(place.value), y = f.value(x, values), slope = f.slope(x, values);
    placeText.textContent = show(x, 2);
    find("value").setAttribute("d", path(f.value));
    find("slope").setAttribute("d", path(f.slope));
    const reach = 0.9 / Math.hypot(1, slope);
    find("tangent").setAttribute("d", `M${px(x - reach)} ${py(y - slope * reach)}L${px(x + reach)} ${py(y + slope * reach)}`);
    for (const [mark, height] of [["at", y], ["at-slope", slope]]) {
      find(mark).setAttribute("cx", px(x));
      find(mark).setAttribute("cy", py(height));
    }
    find("name").textContent = f.name;
    const [mean, square] = moments((v) => f.value(v, values));
    message.textContent = `${f.name}: ${f.formula}. At x = ${show(x, 2)} the value is ${show(y)} and the slope ${show(slope)}. `
      + `A gradient of 1 that arrives here leaves as ${show(slope)}; after ten such units in a row it is ${show(slope ** 10)}. `
      + `Over normal inputs of mean 0 and variance 1, the outputs have mean ${show(mean)} and mean square ${show(square)}.`;
  }

  select.value = state.name;
  place.value = state.at;
  select.addEventListener("change", choose);
  place.addEventListener("input", draw);
  group.ownerSVGElement.after(panel);
  choose();
}

for (const group of document.querySelectorAll("g[data-activations]")) drive(group);
