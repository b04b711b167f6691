// Move the step h of the two differences of x³ at 2, in double or in single precision. The geometry
// is that of the picture on the page; without this script the picture stays as it is.

const LEFT = 62, TOP = 14, WIDTH = 462, HEIGHT = 262;
const px = (exponent) => LEFT + (WIDTH * (exponent + 16)) / 16;
const py = (error) => TOP + (HEIGHT * (2 - Math.max(-14, Math.min(2, Math.log10(Math.max(error, 1e-30)))))) / 16;

/** Errors of the forward and the central difference; `round` is applied after every operation. */
function errors(exponent, round) {
  const h = round(10 ** exponent), cube = (t) => round(round(t * t) * t);
  const up = cube(round(2 + h)), down = cube(round(2 - h));
  return {
    forward: Math.abs(round(round(up - 8) / h) - 12),
    central: Math.abs(round(round(up - down) / round(2 * h)) - 12),
  };
}

const raise = (n) => String(n).replace("-", "⁻").replace(/\d/g, (d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d]);

/** A number such as 0.02 or 6·10⁻⁵. */
function show(v) {
  if (v === 0 || v >= 0.01) return String(Number(v.toPrecision(2)));
  const [digits, exponent] = v.toExponential(0).split("e");
  return `${digits}·10${raise(Number(exponent))}`;
}

function drive(group) {
  const picture = group.ownerSVGElement, panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.3rem 1.6rem;margin:.4rem 0">
      <label style="display:flex;align-items:center;gap:.5rem">step <i>h</i>
        <input type="range" min="-16" max="0" step="0.1" style="width:13rem">
        <output style="min-width:4.6rem;text-align:left"></output></label>
      <label style="display:flex;align-items:center;gap:.4rem"><input type="checkbox"> single precision</label>
    </div><p aria-live="polite" style="min-height:4.6em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const [slider, single] = panel.querySelectorAll("input");
  const output = panel.querySelector("output"), message = panel.querySelector("p");
  slider.value = group.dataset.vcurve;
  const find = (key, name) => group.querySelector(`[data-${key}=${name}]`);

  function draw() {
    const round = single.checked ? Math.fround : (v) => v, bottom = single.checked ? { forward: -3.8, central: -2.4 } : { forward: -8, central: -5.2 };
    const exponent = Number(slider.value), at = errors(exponent, round), said = [];
    for (const name of ["forward", "central"]) {
      const points = Array.from({ length: 161 }, (_, k) => k / 10 - 16);
      find("curve", name).setAttribute("d", "M" + points.map((e) => `${px(e).toFixed(1)} ${py(errors(e, round)[name]).toFixed(1)}`).join("L"));
      find("dot", name).setAttribute("cx", px(exponent));
      find("dot", name).setAttribute("cy", py(at[name]));
      find("label", name).style.display = single.checked ? "none" : "";
      const cause = exponent > bottom[name] + 0.6 ? "mostly the formula’s" : exponent < bottom[name] - 0.6 ? "mostly rounding" : "about as small as it gets";
      said.push(`${name} difference ${show(at[name])} (${cause})`);
    }
    const whole = Math.floor(exponent + 1e-9), text = Number.isInteger(exponent) ? `10${raise(exponent)}` : show(10 ** exponent);
    output.textContent = text;
    slider.setAttribute("aria-valuetext", `ten to the ${whole === exponent ? whole : exponent}`);
    message.textContent = `The derivative is 12. With h = ${text} the errors are: ${said.join("; ")}.`;
    if (at.forward === 12 && at.central === 12) message.textContent += " The step is so small that 2 + h is stored as 2, and both differences are 0.";
  }

  slider.addEventListener("input", draw);
  single.addEventListener("change", draw);
  picture.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-vcurve]")) drive(group);
