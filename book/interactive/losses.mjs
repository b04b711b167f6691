// Move three scores and choose the correct class: the softmax loss and the hinge loss, side by side,
// with their gradients. The bars are those of the picture on the page, which stays without this script.

const MARGIN = 1;
const show = (v) => {
  const text = v.toFixed(2);
  return (Number(text) === 0 ? "0.00" : text).replace("-", "−");
};

/** Both losses of three scores and their gradients. */
function losses(scores, correct) {
  const most = Math.max(...scores), e = scores.map((s) => Math.exp(s - most)), sum = e[0] + e[1] + e[2];
  const inside = scores.map((s, j) => (j !== correct && s - scores[correct] + MARGIN > 0 ? 1 : 0));
  const count = inside[0] + inside[1] + inside[2];
  return {
    p: e.map((v) => v / sum),
    loss: {
      softmax: most - scores[correct] + Math.log(sum),
      hinge: scores.reduce((total, s, j) => total + inside[j] * (s - scores[correct] + MARGIN), 0),
    },
    bars: {
      score: scores,
      softmax: e.map((v, j) => v / sum - (j === correct ? 1 : 0)),
      hinge: inside.map((v, j) => (j === correct ? -count : v)),
    },
    count,
  };
}

function drive(group) {
  const state = JSON.parse(group.dataset.losses), picture = group.ownerSVGElement;
  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.3rem 1.4rem;margin:.4rem 0">
    <label style="display:flex;align-items:center;gap:.5rem">correct class
      <select style="color:inherit;background:var(--pst-color-background);border:1px solid var(--pst-color-text-muted);border-radius:.3rem;padding:.1rem .3rem">
        <option value="0">0</option><option value="1">1</option><option value="2">2</option></select></label></div>
    <p aria-live="polite" style="min-height:4.6em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const row = panel.querySelector("div"), choice = panel.querySelector("select"), message = panel.querySelector("p");

  state.scores.forEach((score, j) => {
    const label = document.createElement("label");
    label.style = "display:flex;align-items:center;gap:.5rem";
    label.innerHTML = `score ${j} <input type="range" min="-3" max="6" step="0.1" style="width:7rem">
      <output style="min-width:2.6rem;text-align:left;color:var(--fig-value)"></output>`;
    const [slider, output] = label.children;
    slider.value = score;
    output.textContent = show(score);
    slider.addEventListener("input", () => {
      state.scores[j] = Number(slider.value);
      output.textContent = show(state.scores[j]);
      draw();
    });
    row.append(label);
  });

  function draw() {
    const now = losses(state.scores, state.correct);
    for (const [kind, values] of Object.entries(now.bars)) {
      const bars = group.querySelectorAll(`[data-bar=${kind}]`), texts = group.querySelectorAll(`[data-text=${kind}]`);
      values.forEach((v, j) => {
        const base = Number(bars[j].dataset.base), size = Math.abs(v) * Number(bars[j].dataset.unit);
        bars[j].setAttribute("y", v > 0 ? base - size : base);
        bars[j].setAttribute("height", size);
        texts[j].setAttribute("y", v >= 0 ? base - size - 5 : base + size + 15);
        texts[j].textContent = show(v);
      });
    }
    for (const kind of ["softmax", "hinge"]) group.querySelector(`[data-loss=${kind}]`).textContent = show(now.loss[kind]);
    for (const text of group.querySelectorAll("[data-correct]")) text.textContent = Number(text.dataset.correct) === state.correct ? "correct" : "";
    for (const text of group.querySelectorAll("[data-name]")) text.setAttribute("font-weight", Number(text.dataset.name) === state.correct ? "bold" : "normal");
    const content = now.count === 0 ? "is content: every margin is met" : `sees ${now.count} ${now.count === 1 ? "class" : "classes"} inside the margin`;
    message.textContent = `Softmax gives the correct class the probability ${now.p[state.correct].toFixed(3)}, loss ${show(now.loss.softmax)}. The hinge loss ${content}, loss ${show(now.loss.hinge)}.`;
  }

  choice.value = state.correct;
  choice.addEventListener("change", () => {
    state.correct = Number(choice.value);
    draw();
  });
  picture.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-losses]")) drive(group);
