// Runs Python for live.js. The interpreter is the site's own copy; packages come from the address
// that live.js passes on, each compared with the sha256 of pyodide-lock.json, and only if agreed.
import { loadPyodide } from "../pyodide/pyodide.mjs";

const home = new URL("../pyodide/", import.meta.url).href;
let started = null;

async function start(packageBaseUrl) {
  const python = await loadPyodide({ indexURL: home, packageBaseUrl });
  const { packages } = await (await fetch(home + "pyodide-lock.json")).json();
  const provider = new Map(); // import name -> package
  for (const { name, imports } of Object.values(packages)) {
    for (const module of imports) provider.set(module, name);
  }
  return { python, provider, namespace: python.globals.get("dict")() };
}

function missing({ python, provider }, code) {
  const imports = python.pyimport("pyodide.code").find_imports(code).toJs();
  const names = imports.map((name) => provider.get(name.split(".")[0]));
  return [...new Set(names)].filter((name) => name && !(name in python.loadedPackages));
}

async function run({ code, packages, agreed }) {
  const printed = [];
  try {
    started ??= start(packages);
    const { python, namespace } = await started;
    const print = { batched: (line) => printed.push(line) };
    python.setStdout(print);
    python.setStderr(print);
    const needs = missing(await started, code);
    if (needs.length && !agreed) return { ok: false, needs };
    if (needs.length) await python.loadPackage(needs, { messageCallback() {}, errorCallback() {} });
    const absent = missing(await started, code);
    if (absent.length) {
      const host = new URL(packages).host;
      return { ok: false, text: `${absent.join(", ")} could not be fetched from ${host}. This cell needs a connection to it.` };
    }
    const value = await python.runPythonAsync(code, { globals: namespace });
    if (value !== undefined) printed.push(String(value));
    return { ok: true, text: printed.join("\n") };
  } catch (error) {
    // The traceback's first lines are of the interpreter's own machinery.
    const lines = String(error.message ?? error).trimEnd().split("\n");
    const own = lines.findIndex((line) => line.includes('File "<exec>"'));
    return { ok: false, text: [...printed, ...lines.slice(Math.max(own, 0))].join("\n") };
  }
}

onmessage = async ({ data }) => postMessage(await run(data));
