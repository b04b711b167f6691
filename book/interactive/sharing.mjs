// Which entries share their statistics in four kinds of normalization: the reader moves the marked
// entry and chooses the number of groups. Without this script the picture stays.

function drive(group) {
  const { example, channel, groups, size, examples, channels, pixels } = JSON.parse(group.dataset.sharing);
  const divisors = [...Array(channels).keys()].map((k) => k + 1).filter((k) => channels % k === 0);

  const panel = document.createElement("div");
  panel.innerHTML = `<div style="display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 1.4rem;margin:.4rem 0">
      <label style="display:flex;align-items:center;gap:.5rem">example <input type="range" min="1" max="${examples}" value="${example + 1}" style="width:7rem"></label>
      <label style="display:flex;align-items:center;gap:.5rem">channel <input type="range" min="1" max="${channels}" value="${channel + 1}" style="width:7rem"></label>
      <label>groups <select>${divisors.map((k) => `<option${k === groups ? " selected" : ""}>${k}</option>`).join("")}</select></label>
    </div><p aria-live="polite" style="min-height:3.2em;margin:.4rem auto 0;max-width:38rem"></p>`;
  const [controls, message] = panel.children;
  const [rows, columns] = controls.querySelectorAll("input"), select = controls.querySelector("select");

  function draw() {
    const m = rows.value - 1, d = columns.value - 1, block = channels / select.value;
    const shares = {
      batch: (n, c) => c === d,
      layer: (n) => n === m,
      instance: (n, c) => n === m && c === d,
      group: (n, c) => n === m && Math.floor(c / block) === Math.floor(d / block),
    };
    for (const entry of group.querySelectorAll("[data-entry]")) {
      const [panel, n, c] = entry.dataset.entry.split(":");
      entry.setAttribute("fill-opacity", shares[panel](Number(n), Number(c)) ? 0.75 : 0.08);
    }
    for (const mark of group.querySelectorAll("[data-mark]")) {
      mark.setAttribute("x", Number(mark.dataset.left) + d * size);
      mark.setAttribute("y", Number(mark.dataset.top) + 2 * m * size);
    }
    const same = { 1: " With one group it is layer norm.", [channels]: " With one channel a group it is instance norm." }[select.value] ?? "";
    message.textContent = `Example ${m + 1}, channel ${d + 1}: it shares its mean and variance with ${examples * pixels} numbers in batch norm, `
      + `${channels * pixels} in layer norm, ${pixels} in instance norm and ${block * pixels} in group norm.${same}`;
  }

  for (const control of [rows, columns]) control.addEventListener("input", draw);
  select.addEventListener("change", draw);
  group.ownerSVGElement.after(panel);
  draw();
}

for (const group of document.querySelectorAll("g[data-sharing]")) drive(group);
