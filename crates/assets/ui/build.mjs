// Bundles what the browser receives into the folder given as the first argument, and lists it in index.txt
// (logical name, tab, file name), icons.txt and paper.txt for ../build.rs.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const here = import.meta.dirname;
const out = path.resolve(process.argv[2] ?? path.join(here, "dist"));
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });

const index = new Map();

const result = await build({
  absWorkingDir: here,
  entryPoints: { app: "src/app.js", style: "src/style.css", "door-worker": "src/door-worker.js" },
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox121", "safari17.5"],
  outdir: out,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
}).catch(() => process.exit(1)); // esbuild has said what is wrong
for (const [file, output] of Object.entries(result.metafile.outputs)) {
  const name = path.basename(file);
  const source = output.entryPoint ?? Object.keys(output.inputs)[0];
  index.set(path.basename(source), name);
}

// The sprite holds only the icons named in icons.json; those under "mirrored" follow the direction of the text.
const lucide = JSON.parse(fs.readFileSync(require.resolve("@iconify-json/lucide/icons.json"), "utf8"));
const wanted = JSON.parse(fs.readFileSync(path.join(here, "src/icons.json"), "utf8"));
const named = [...wanted.plain.map((n) => [n, false]), ...wanted.mirrored.map((n) => [n, true])].sort();
let sprite = '<svg xmlns="http://www.w3.org/2000/svg">';
for (const [name] of named) {
  const icon = lucide.icons[name] ?? lucide.icons[lucide.aliases?.[name]?.parent];
  if (!icon) throw new Error(`src/icons.json: Lucide has no icon named ${name}`);
  sprite += `<symbol id="${name}" viewBox="0 0 24 24">${icon.body}</symbol>`;
}
emit("icons.svg", Buffer.from(sprite + "</svg>"));
fs.writeFileSync(path.join(out, "icons.txt"), named.map(([n, m]) => n + (m ? " mirrored" : "")).join("\n") + "\n");

// The sign of the program, for the tab of the browser.
emit("mark.svg", fs.readFileSync(path.join(here, "src/mark.svg")));

// The fonts of paper: whole files, since a subset has lost the forms of Arabic letters. They are printed with, never served.
const amiri = path.dirname(require.resolve("@expo-google-fonts/amiri/package.json"));
const paper = { "amiri-regular.ttf": "400Regular/Amiri_400Regular.ttf", "amiri-bold.ttf": "700Bold/Amiri_700Bold.ttf" };
for (const [name, file] of Object.entries(paper)) fs.copyFileSync(path.join(amiri, file), path.join(out, name));
fs.writeFileSync(path.join(out, "paper.txt"), Object.keys(paper).join("\n") + "\n");

// Text is compressed once, here, as tightly as it goes.
for (const file of index.values()) {
  if (!/\.(js|css|svg)$/.test(file)) continue;
  const bytes = fs.readFileSync(path.join(out, file));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  fs.writeFileSync(path.join(out, `${file}.br`), brotliCompressSync(bytes, quality));
  fs.writeFileSync(path.join(out, `${file}.gz`), gzipSync(bytes, { level: 9 }));
}
fs.writeFileSync(path.join(out, "index.txt"), [...index].sort().map((pair) => pair.join("\t")).join("\n") + "\n");

function emit(name, bytes) {
  const { name: stem, ext } = path.parse(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const file = `${stem}-${hash}${ext}`;
  index.set(name, file);
  fs.writeFileSync(path.join(out, file), bytes);
}
