// Golden-section search one step at a time, on a curve that the reader chooses. Without this script
// the picture stays as it is.

const GOLDEN = (1 + Math.sqrt(5)) / 2, MOST = 8;
const CURVES = {
  "x − ln x": (x) => x - Math.log(x),
  "|x − 2.6|": (x) => Math.abs(x - 2.6),
  "two valleys": (x) => Math.cos(2.6 * x) + 0.176 * (x - 1.2) ** 2,
};

function drive(group) {
  const { low, high, steps } = JSON.parse(group.dataset.golden), panel = document.createElement("div");
  let done = steps;
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.3rem;margin:.4rem 0">
    <label>curve <select>${Object.keys(CURVES).map((k) => `<option>${k}</option>`).join("")}</select></label>
    <label style="display:flex;align-items:center;gap:.4rem">steps <input type="range" min="0" max="${MOST}" step="1" value="${steps}"></label>
    </div><p aria-live="polite" style="min-height:3.4em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const select = panel.querySelector("select"), slider = panel.querySelector("input"), message = panel.querySelector("p");

  function draw() {
    done = Number(slider.value);
    const f = CURVES[select.value], xs = Array.from({ length: 121 }, (_, k) => low + (high - low) * k / 120), ys = xs.map(f);
    const bottom = Math.min(...ys), top = Math.max(...ys);
    const px = (v) => 30 + 440 * (v - low) / (high - low), py = (v) => 150 - 125 * (v - bottom) / (top - bottom);
    let marks = `<path d="M${xs.map((x, k) => `${px(x).toFixed(1)} ${py(ys[k]).toFixed(1)}`).join("L")}" fill="none" stroke="var(--fig-text)" stroke-width="2"/>`;
    let a = low, b = high, words = "";
    const seen = new Set();
    for (let k = 0; k <= done; k++) {
      const left = b - (b - a) / GOLDEN, right = a + (b - a) / GOLDEN, row = 182 + 20 * k;
      marks += `<path d="M${px(a)} ${row}H${px(b)}" stroke="var(--fig-grid)" stroke-width="5"/><text x="4" y="${row + 5}" font-size="13" fill="var(--fig-text)">${k}</text>`;
      for (const v of [left, right]) {
        const key = v.toFixed(9), fresh = !seen.has(key);
        seen.add(key);
        marks += `<circle cx="${px(v)}" cy="${row}" r="5.5" fill="var(--fig-${fresh ? "gradient" : "page"})" stroke="var(--fig-gradient)" stroke-width="2"/>`;
        if (fresh) marks += `<circle cx="${px(v)}" cy="${py(f(v))}" r="4" fill="var(--fig-value)"/>`;
      }
      words = `After ${k} step${k === 1 ? "" : "s"} the bracket is ${a.toFixed(3)} to ${b.toFixed(3)}, ${(b - a).toFixed(3)} long, for ${seen.size} values of f. `;
      words += f(left) < f(right) ? "The left point is lower, so the part right of the other goes." : "The right point is not higher, so the part left of the other goes.";
      if (f(left) < f(right)) b = right; else a = left;
    }
    if (select.value === "two valleys") words += " With two valleys nothing is promised: the search ends in one of them.";
    group.innerHTML = marks;
    message.textContent = words;
  }

  select.addEventListener("change", draw);
  slider.addEventListener("input", draw);
  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-golden]")) drive(group);
