// A bowl over two weights with an L1 or an L2 penalty: the reader moves λ, and the two level lines
// that touch move along. Without this script the picture stays.

const show = (v) => (Math.abs(v) < 0.005 ? 0 : v).toFixed(2).replace("-", "−");
const STEPS = 200, LARGEST = 4;

function drive(group) {
  const { kind, strength, H: [[a, b], [, d]], c, plane: [x0, , , y1], pixels } = JSON.parse(group.dataset.norms);
  const find = (mark) => group.querySelector(`[data-mark=${mark}]`);
  const place = ([u, v]) => `${((u - x0) * pixels).toFixed(1)} ${((y1 - v) * pixels).toFixed(1)}`;
  const pull = [a * c[0] + b * c[1], b * c[0] + d * c[1]]; // H c

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.4rem;margin:.4rem 0">
      <label>penalty <select style="color:inherit;background:var(--pst-color-background);border:1px solid var(--pst-color-text-muted);border-radius:.3rem"><option>L1</option><option>L2</option></select></label>
      <label style="display:flex;align-items:center;gap:.5rem">λ <input type="range" min="0" max="${LARGEST}" step="0.02" value="${strength}" style="width:13rem"><output style="min-width:2.6rem;text-align:left"></output></label>
    </div><p aria-live="polite" style="min-height:4.8em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const select = panel.querySelector("select"), slider = panel.querySelector("input"), output = panel.querySelector("output"), message = panel.querySelector("p");
  select.value = kind;

  /** The minimum of the bowl plus λ times the penalty. */
  function solve(lam) {
    if (select.value === "L2") {
      const e = a + 2 * lam, f = d + 2 * lam, det = e * f - b * b;
      return [(f * pull[0] - b * pull[1]) / det, (e * pull[1] - b * pull[0]) / det];
    }
    const soft = (v) => Math.sign(v) * Math.max(0, Math.abs(v) - lam), w = [...c];
    for (let k = 0; k < 100; k += 1) {
      w[0] = soft(pull[0] - b * w[1]) / a;
      w[1] = soft(pull[1] - b * w[0]) / d;
    }
    return w;
  }

  const bowl = ([u, v]) => { const p = u - c[0], q = v - c[1]; return (a * p * p + 2 * b * p * q + d * q * q) / 2; };
  const circle = (point) => `M${Array.from({ length: 73 }, (_, k) => place(point(Math.cos((k * Math.PI) / 36), Math.sin((k * Math.PI) / 36)))).join("L")}Z`;

  function draw() {
    const lam = Number(slider.value), w = solve(lam), l1 = Math.abs(w[0]) + Math.abs(w[1]), l2 = Math.hypot(...w);
    const r = Math.sqrt(2 * bowl(w)), l11 = Math.sqrt(a), l21 = b / l11, l22 = Math.sqrt(d - l21 * l21);
    find("level").setAttribute("d", circle((u, v) => { const q = (r * v) / l22; return [c[0] + (r * u - l21 * q) / l11, c[1] + q]; }));
    find("ball").setAttribute("d", select.value === "L2" ? circle((u, v) => [l2 * u, l2 * v]) : `M${[[l1, 0], [0, l1], [-l1, 0], [0, -l1]].map(place).join("L")}Z`);
    find("path").setAttribute("d", `M${Array.from({ length: STEPS + 1 }, (_, k) => place(solve((LARGEST * k) / STEPS))).join("L")}`);
    const [x, y] = place(w).split(" ");
    find("at").setAttribute("cx", x);
    find("at").setAttribute("cy", y);
    output.textContent = show(lam);
    const zeros = w.filter((v) => v === 0).length;
    message.textContent = `${select.value} with λ = ${show(lam)}: the minimum is at w₁ = ${show(w[0])}, w₂ = ${show(w[1])}. `
      + `There the bowl is ${show(bowl(w))} high. `
      + (select.value === "L1" ? `Sum of absolute values ${show(l1)}. ` : `Sum of squares ${show(l2 * l2)}. `)
      + ["No weight is exactly 0.", "One weight is exactly 0.", "Both weights are exactly 0."][zeros];
  }

  slider.addEventListener("input", draw);
  select.addEventListener("change", draw);
  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-norms]")) drive(group);
