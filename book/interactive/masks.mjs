// Dropout on a unit with four inputs: switch the inputs on and off, or draw masks at random, and
// watch the average approach the mean over all masks. Without this script the picture stays.

const show = (v) => (Math.abs(v) < 0.005 ? 0 : v).toFixed(2).replace(/\.?0+$/, "").replace("-", "−");

function drive(group) {
  const { parts, keep, box: [left, top, right, bottom], heights: [low, high], draws } = JSON.parse(group.dataset.masks);
  const find = (mark) => group.querySelector(`[data-mark=${mark}]`);
  const y = (v) => bottom - ((bottom - top) * (v - low)) / (high - low);
  const button = (text) => `<button type="button" class="btn btn-sm btn-outline-primary" style="color:var(--pst-color-link);border-color:currentColor;background:none">${text}</button>`;

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.2rem;margin:.4rem 0">
      ${parts.map((_, i) => `<label><input type="checkbox" checked> unit ${i + 1}</label>`).join("")}</div>
    <div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.2rem;margin:.4rem 0">
      <label style="display:flex;align-items:center;gap:.5rem">keep, <i>p</i> <input type="range" min="0.05" max="1" step="0.05" value="${keep}" style="width:8rem"><output style="min-width:2.4rem;text-align:left"></output></label>
      <label>unit above <select style="color:inherit;background:var(--pst-color-background);border:1px solid var(--pst-color-text-muted);border-radius:.3rem"><option>linear</option><option>ReLU</option></select></label></div>
    <div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem">${["Count this mask", "Draw one", "Draw 20", "Start again"].map(button).join("")}</div>
    <p aria-live="polite" style="min-height:6.2em;margin:.6rem auto 0;max-width:38rem"></p>`;
  const boxes = [...panel.querySelectorAll("input[type=checkbox]")], slider = panel.querySelector("input[type=range]");
  const output = panel.querySelector("output"), select = panel.querySelector("select"), message = panel.querySelector("p");
  let sums = [0];

  const above = (v) => (select.value === "ReLU" ? Math.max(0, v) : v);
  const value = (mask) => above(parts.reduce((sum, part, i) => sum + (mask[i] ? part : 0), 0));
  const current = () => boxes.map((box) => box.checked);

  /** Mean over all masks, each weighted by its probability. */
  function mean(p) {
    let total = 0;
    for (let code = 0; code < 2 ** parts.length; code += 1) {
      const mask = parts.map((_, i) => (code >> i) & 1);
      total += value(mask) * mask.reduce((chance, m) => chance * (m ? p : 1 - p), 1);
    }
    return total;
  }

  function count(mask) {
    if (sums.length <= draws) sums.push(sums.at(-1) + value(mask));
  }

  function random(times) {
    for (let k = 0; k < times; k += 1) {
      boxes.forEach((box) => { box.checked = Math.random() < slider.value; });
      count(current());
    }
  }

  function draw() {
    const p = Number(slider.value), mask = current(), exact = mean(p), scaled = above(p * parts.reduce((a, b) => a + b));
    parts.forEach((_, i) => {
      group.querySelector(`[data-unit="${i}"]`).setAttribute("stroke-dasharray", mask[i] ? "none" : "3 4");
      group.querySelector(`[data-edge="${i}"]`).setAttribute("stroke-opacity", mask[i] ? 1 : 0.08);
    });
    find("sum").textContent = show(value(mask));
    for (const [mark, height] of [["mean", exact], ["scaled", scaled]]) find(mark).setAttribute("d", `M${left} ${y(height)}H${right}`);
    find("name").setAttribute("y", y(exact) - 8);
    const n = sums.length - 1;
    find("average").setAttribute("d", sums.slice(1).map((sum, k) => `${k ? "L" : "M"}${(left + ((right - left) * (k + 1)) / draws).toFixed(1)} ${y(sum / (k + 1)).toFixed(1)}`).join(""));
    output.textContent = p.toFixed(2);
    message.textContent = `Mask ${mask.map(Number).join(" ")}: the unit above gives ${show(value(mask))}. `
      + (n ? `Average of the ${n} mask${n > 1 ? "s" : ""} counted${n === draws ? " (the picture is full)" : ""}: ${show(sums.at(-1) / n)}. ` : "No mask counted yet. ")
      + `Mean over all ${2 ** parts.length} masks: ${show(exact)}. All units on and scaled by p: ${show(scaled)}. `
      + (Math.abs(exact - scaled) < 1e-9 ? "The two are equal." : `Scaling is off by ${show(scaled - exact)}.`);
  }

  const restart = () => { sums = [0]; draw(); };
  const actions = [() => count(current()), () => random(1), () => random(20), () => { sums = [0]; }];
  panel.querySelectorAll("button").forEach((b, k) => b.addEventListener("click", () => { actions[k](); draw(); }));
  boxes.forEach((box) => box.addEventListener("change", draw));
  slider.addEventListener("input", restart);
  select.addEventListener("change", restart);
  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-masks]")) drive(group);
