// Cells tagged `live`: edit them and run them in a Python of the reader's own (live-worker.mjs).
// Nothing is fetched before the first click, and nothing from another host before a second one.
(() => {
  const packages = document.currentScript.dataset.packages;
  const root = new URL(document.documentElement.dataset.content_root || "./", location.href);
  let worker = null;
  let answer = null; // called with the worker's answer to the request under way

  const ask = (request) => new Promise((resolve) => {
    if (!worker) {
      worker = new Worker(new URL("_static/live-worker.mjs", root), { type: "module" });
      worker.onmessage = ({ data }) => answer(data);
      worker.onerror = () => answer({ ok: false, text: "Python could not be started in this browser." });
    }
    answer = resolve;
    worker.postMessage({ packages, ...request });
  });

  const stop = () => {
    worker?.terminate();
    worker = null;
    cells.forEach((cell) => { cell.done = false; });
    answer?.({ ok: false, text: "Stopped. The next run starts afresh." });
  };

  const element = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const button = (text, style, onclick) =>
    element("button", { type: "button", className: `btn btn-sm ${style}`, textContent: text, onclick });

  // Run a cell, after those above it that have not run yet: they share one namespace.
  async function run(cell, agreed = false) {
    if (answer) return;
    cell.run.textContent = "Stop";
    cell.run.onclick = stop;
    cell.output.hidden = false;
    cell.output.textContent = worker ? "Running…" : "Starting Python in your browser (6 MB, once)…";
    let result;
    for (const other of cells.slice(0, cells.indexOf(cell) + 1)) {
      if (other !== cell && other.done) continue;
      result = await ask({ code: other.code(), agreed });
      other.done = result.ok;
      if (!result.ok) break;
    }
    answer = null;
    cell.run.textContent = "Run";
    cell.run.onclick = () => run(cell);
    cell.output.textContent = result.text || "(no output)";
    cell.output.classList.toggle("live-error", !result.ok && !result.needs);
    if (result.needs) {
      cell.output.textContent = `This cell needs ${result.needs.join(", ")}, from ${new URL(packages).host}. `;
      cell.output.append(button("Fetch and run", "btn-primary", () => run(cell, true)));
    }
  }

  function open(cell) {
    const editor = element("textarea", {
      className: "live-code", spellcheck: false, value: cell.source, rows: cell.source.split("\n").length,
      ariaLabel: "Python code", onkeydown: (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.shiftKey || event.metaKey)) {
          event.preventDefault();
          run(cell);
        }
      },
      oninput: () => { cell.done = false; },
    });
    cell.code = () => editor.value;
    cell.run = button("Run", "btn-primary", () => run(cell));
    cell.output = element("pre", { className: "live-output", role: "status", hidden: true });
    cell.bar.replaceChildren(cell.run, element("span", { textContent: "or Ctrl+Enter" }));
    cell.box.querySelector(".cell_input").replaceChildren(editor);
    cell.box.querySelector(".cell_output")?.remove();
    cell.box.append(cell.bar, cell.output);
    editor.focus();
  }

  const cells = [...document.querySelectorAll(".cell.tag_live")].map((box) => {
    const source = box.querySelector(".cell_input pre").textContent.trimEnd();
    const cell = { box, source, done: false, code: () => source, bar: element("div", { className: "live-bar" }) };
    cell.bar.append(button("Edit and run in the browser", "btn-outline-primary", () => open(cell)));
    box.append(cell.bar);
    return cell;
  });
})();
