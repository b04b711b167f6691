// A table of finished training runs: sliders choose the learning rate and the penalty, the curves and
// the verdict follow. Without this script the picture of one run stays.

const SUPERSCRIPTS = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
const show = (v) => {
  if (v === 0) return "0";
  if (v >= 0.001 && v < 1000) return String(v);
  const [digits, power] = v.toExponential().split("e");
  return `${digits === "1" ? "" : `${digits}·`}10${power.replace("+", "").replace(/[-\d]/g, (c) => SUPERSCRIPTS["-0123456789".indexOf(c)])}`;
};
const percent = (v) => `${Math.round(100 * v)}%`;

function drive(group) {
  const { frame, rates, penalties, runs, shown } = JSON.parse(group.dataset.runs);
  const [low, high] = frame.decades;

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.2rem 1.6rem;margin:.4rem 0 .6rem"></div>
    <p aria-live="polite" style="min-height:6.4em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const [controls, message] = panel.children;
  const slider = (name, values, start) => {
    const label = document.createElement("label");
    label.style = "display:flex;align-items:center;gap:.5rem";
    label.innerHTML = `${name} <input type="range" min="0" max="${values.length - 1}" step="1" style="width:8rem"><output style="min-width:3.4rem;text-align:left"></output>`;
    const [input, output] = label.children;
    input.value = start;
    input.addEventListener("input", draw);
    controls.append(label);
    return () => {
      output.textContent = show(values[input.value]);
      input.setAttribute("aria-valuetext", output.textContent);
      return Number(input.value);
    };
  };
  const rate = slider("learning rate", rates, Math.floor(shown / penalties.length));
  const penalty = slider("penalty", penalties, shown % penalties.length);

  function points(key, values) {
    const [left, top, right, bottom] = key === "loss" ? frame.loss : frame.accuracy;
    const end = values.indexOf(null);
    return values.slice(0, end < 0 ? values.length : end).map((v, epoch) => {
      const share = key === "loss" ? (Math.log10(v) - low) / (high - low) : v;
      const x = left + (right - left) * epoch / (values.length - 1);
      return `${x.toFixed(1)},${(bottom - (bottom - top) * Math.min(Math.max(share, 0), 1)).toFixed(1)}`;
    }).join(" ");
  }

  function draw() {
    const run = runs[rate() * penalties.length + penalty()];
    for (const line of group.querySelectorAll("[data-line]")) line.setAttribute("points", points(line.dataset.line, run[line.dataset.line]));
    const broken = run.loss.indexOf(null), last = run.loss.at(-1);
    const losses = broken < 0 ? `The loss goes from ${show(run.loss[0])} to ${show(last)}.` : `The loss is no longer a number in epoch ${broken + 1}.`;
    message.textContent = `${losses} Accuracy: training ${percent(run.train.at(-1))}, validation ${percent(run.val.at(-1))}. `
      + `Verdict: ${run.verdict}. ${run.advice}`;
  }

  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-runs]")) drive(group);
