import { readFileSync, readdirSync } from "node:fs";
import { test } from "@jest/globals";
import { parseYaml } from "../../src/doors/yaml.js";
import { validate } from "../../src/validate/validate.js";
import { fileRequests } from "../../src/validate/requests.js";
import { loadFiles } from "../../src/load/files.js";
import { resolve } from "../../src/resolve/resolve.js";
import { nodeHost } from "../../src/host/node.js";
import { layout } from "../../src/layout/layout.js";
import { loadFlex } from "../../src/doors/yoga.js";
import { openFonts } from "../../src/doors/harfbuzz.js";
import { lineBreaks } from "../../src/doors/linebreak.js";

let seed = Number(process.env.SEED ?? 1);
const rnd = () => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed / 0x7fffffff; };
const pick = <T>(a: readonly T[]): T => a[Math.floor(rnd() * a.length)] as T;
const p = { path: "x", start: 0, end: 1 };
const values: any[] = [
  { kind: "scalar", value: null, source: "", place: p }, { kind: "scalar", value: "", source: "", place: p }, { kind: "scalar", value: "zzz", source: "zzz", place: p },
  { kind: "scalar", value: 0, source: "0", place: p }, { kind: "scalar", value: -5, source: "-5", place: p }, { kind: "scalar", value: 3.7, source: "3.7", place: p }, { kind: "scalar", value: true, source: "true", place: p },
  { kind: "scalar", value: "title", source: "title", place: p }, { kind: "scalar", value: "constructor", source: "constructor", place: p }, { kind: "scalar", value: "__proto__", source: "__proto__", place: p },
  { kind: "list", items: [], place: p }, { kind: "map", entries: [], place: p }, { kind: "list", items: [{ kind: "scalar", value: "a", source: "a", place: p }], place: p },
  { kind: "scalar", value: "{", source: "{", place: p }, { kind: "scalar", value: "1000000", source: "1000000", place: p }, { kind: "scalar", value: 1e9, source: "1e9", place: p }, { kind: "scalar", value: "a".repeat(3000), source: "a", place: p },
];
const nodes = (n: any): any[] => n.kind === "map" ? [n, ...n.entries.flatMap((e: any) => nodes(e.value))] : n.kind === "list" ? [n, ...n.items.flatMap(nodes)] : [n];
function mutate(root: any): any {
  const c = structuredClone(root);
  const all = nodes(c).filter((n) => (n.kind === "map" && n.entries.length) || (n.kind === "list" && n.items.length));
  const n = pick(all);
  const arr = n.kind === "map" ? n.entries : n.items;
  const i = Math.floor(rnd() * arr.length);
  const how = rnd();
  if (how < 0.3) arr.splice(i, 1);
  else if (how < 0.4 && n.kind === "map") arr[i] = { ...arr[i], key: pick(["zzz", "title", "id", "__proto__", "each", "when"]) };
  else if (how < 0.5) arr.push(...structuredClone(arr.slice(i, i + 1)));
  else if (how < 0.6) { const o = pick(nodes(c)); if (n.kind === "map") arr[i] = { ...arr[i], value: structuredClone(o) }; else arr[i] = structuredClone(o); }
  else if (n.kind === "map") arr[i] = { ...arr[i], value: pick(values) }; else arr[i] = pick(values);
  return c;
}
test("fuzz", async () => {
  const host = nodeHost({ cache: true });
  const read = (path: string) => { const r = parseYaml(`/work/main/${path}`, readFileSync(`/work/main/${path}`, "utf8")); if (!r.ok) throw new Error(path); return r.value; };
  const base = { deck: read("decks/ag-2025.yaml"), storyboard: read("templates/storyboard.yaml"), theme: read("assets/sobre/theme.yaml"), templates: readdirSync("/work/main/templates").filter((n) => n !== "storyboard.yaml").map((n) => read(`templates/${n}`)), brands: [] };
  const seen = new Map<string, number>(); let ok = 0, full = 0;
  const flex = await loadFlex();
  const N = Number(process.env.N ?? 600);
  for (let k = 0; k < N; k++) {
    const which = pick(["deck", "storyboard", "theme", "template"]);
    const s: any = { ...base };
    const start = seed;
    if (which === "template") { const t = Math.floor(rnd() * base.templates.length); s.templates = base.templates.map((d, i) => i === t ? { ...d, root: mutate(d.root) } : d); }
    else s[which] = { ...(base as any)[which], root: mutate((base as any)[which].root) };
    try {
      const v = validate(s);
      if (!v.ok) continue;
      ok++;
      const files = await loadFiles({ ...fileRequests(v.value), roots: ["/work/main"] }, host);
      if (!files.ok) continue;
      const r = resolve(v.value, files.value, new Date(0));
      if (!r.ok) continue;
      layout(r.value, { solve: flex, breaks: lineBreaks, fonts: openFonts(r.value.fonts) });
      full++;
    } catch (e: any) {
      const key = `${which}: ${e.message} ${String(e.stack).split("\n").slice(1, 4).map((l: string) => l.trim().replace(/.*src/, "src")).join(" < ")}`;
      if (!seen.has(key)) console.log(`seed ${start} k ${k} ${key}`);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  console.log({ N, ok, full, crashes: [...seen] });
}, 600000);
