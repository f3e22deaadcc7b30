/** The arrows between the rooms of the house, read from the imports, and what core must not know of the world. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { PROJECT_DIR } from "../scripts/paths.ts";

/** Sources by path, as the project writes paths: `src/core/record/check.ts`. */
type Sources = ReadonlyMap<string, string>;

interface Import {
  readonly from: string;
  /** The path of a file of the project, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** Rooms, and the rooms that each may import from. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: ["core"],
  io: ["core", "io"],
  state: ["core", "io", "state"],
  ui: ["core", "io", "state", "ui"],
  root: ["core", "io", "state", "ui", "root"],
  scripts: ["core", "io", "scripts", "pages"],
  // Pages that need no script are drawn at build time from the UI's own components: a second composition root.
  pages: ["core", "io", "ui", "scripts", "pages"],
};

/** What core must not name: it has no clock, no randomness, no document, no network, no Node. */
const WORLD = new Set(
  `Date performance setTimeout setInterval setImmediate requestAnimationFrame queueMicrotask crypto
   window document navigator location history localStorage sessionStorage indexedDB globalThis self
   fetch XMLHttpRequest WebSocket Worker process Buffer require console alert`.split(/\s+/),
);

/** The room of a path: composition roots are the files directly under src. */
function roomOf(path: string): string {
  if (path.startsWith("scripts/pages/")) return "pages";
  if (path.startsWith("scripts/")) return "scripts";
  const [, room = "", ...rest] = path.split("/");
  return rest.length === 0 ? "root" : room;
}

/** Nodes of a syntax tree, as far as these rules look at them. */
interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Every node, with the node and the key that it hangs from. */
function walk(node: SyntaxNode, visit: (node: SyntaxNode, parent?: SyntaxNode, key?: string) => void): void {
  const step = (one: SyntaxNode, parent?: SyntaxNode, key?: string): void => {
    visit(one, parent, key);
    for (const [name, value] of Object.entries(one)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) step(child, one, name);
    }
  };
  step(node);
}

function syntaxOf(path: string, source: string): SyntaxNode {
  const { program, errors } = parseSync(path, source, { lang: path.endsWith("x") ? "tsx" : "ts" });
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  // The tree's own types are a long union; these rules read three fields of it.
  return program as unknown as SyntaxNode;
}

/** Imports of all sources, those of types and those on demand too. */
function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([from, source]) => {
    const found: Import[] = [];
    walk(syntaxOf(from, source), (node) => {
      const names =
        /^(?:Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type) &&
        (node["source"] ?? node["argument"]);
      if (!isNode(names) || typeof names["value"] !== "string") return;
      const name = names["value"].replace(/\?.*$/, "");
      const isPackage = !name.startsWith(".");
      found.push({ from, to: isPackage ? name : join(from, "..", name).replaceAll("\\", "/"), isPackage });
    });
    return found;
  });
}

/** Every arrow that goes where it must not, in words. */
function wrongArrows(sources: Sources): readonly string[] {
  return importsOf(sources).flatMap(({ from, to, isPackage }) => {
    const room = roomOf(from);
    const allowed = ARROWS[room];
    if (allowed === undefined) return [`${from} stands in no room of the house`];
    if (isPackage) {
      if (room === "core") return [`${from} imports the package ${to}; core imports nothing`];
      return to.startsWith("node:") && !from.startsWith("scripts/")
        ? [`${from} imports ${to}; only scripts know Node`]
        : [];
    }
    const target = /^(?:src|scripts)\//.test(to) ? roomOf(to) : to.split("/")[0];
    return allowed.includes(target ?? "")
      ? []
      : [`${from} imports ${to}: no arrow goes from ${room} to ${target}`];
  });
}

/** Every circle of imports, once each, as the files in order. */
function circles(sources: Sources): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, isPackage } of importsOf(sources)) {
    if (!isPackage && sources.has(to)) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) found.push([...trail.slice(at), path].join(" → "));
    if (at !== -1 || done.has(path)) return;
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

/** Every mention of the outside world in core, in words. */
function worldInCore(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    if (roomOf(path) !== "core") return [];
    const found: string[] = [];
    walk(syntaxOf(path, source), (node, parent, key) => {
      const name = node["name"];
      const isName = parent?.type === "MemberExpression" ? key === "property" : key === "key";
      if (
        node.type === "Identifier" &&
        typeof name === "string" &&
        WORLD.has(name) &&
        !(isName && parent?.["computed"] !== true)
      ) {
        found.push(`${path} names ${name}`);
      }
      const object = node["object"];
      const property = node["property"];
      const isRandom =
        isNode(object) &&
        object["name"] === "Math" &&
        isNode(property) &&
        (property["name"] ?? property["value"]) === "random";
      if (isRandom) found.push(`${path} calls Math.random`);
    });
    return found;
  });
}

function projectSources(): Sources {
  const paths = ["src", "scripts"].flatMap((folder) =>
    readdirSync(join(PROJECT_DIR, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name.replaceAll("\\", "/")}`,
    ),
  );
  const code = paths.filter((path) => /\.tsx?$/.test(path)).sort();
  return new Map(code.map((path) => [path, readFileSync(join(PROJECT_DIR, path), "utf8")]));
}

describe("the house", () => {
  const sources = projectSources();

  it("is read whole", () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(importsOf(sources).length).toBeGreaterThan(sources.size);
  });
  it("has no wrong arrow", () => expect(wrongArrows(sources)).toEqual([]));
  it("has no circle", () => expect(circles(sources)).toEqual([]));
  it("keeps the world out of core", () => expect(worldInCore(sources)).toEqual([]));
  it("takes the words of sources' licences from their one list", () => {
    const copies = [...sources].filter(
      ([path, source]) =>
        path.startsWith("src/ui/") &&
        /Crown copyright|OGL v3|Open Government Licence|MHCLG|GeoNames/.test(source),
    );
    expect(copies.map(([path]) => path)).toEqual([]);
  });
});

describe("the rules can fail", () => {
  const files = (entries: Readonly<Record<string, string>>): Sources => new Map(Object.entries(entries));

  it.each([
    ["src/core/a.ts", 'import { b } from "../io/b.ts";', "src/io/b.ts"],
    ["src/core/find/a.ts", 'import type { S } from "../../state/s.ts";', "src/state/s.ts"],
    ["src/core/a.ts", 'export * from "../ui/b.tsx";', "src/ui/b.tsx"],
    ["src/core/a.ts", 'const b = import("../../scripts/b.ts");', "scripts/b.ts"],
    ["src/core/a.ts", 'type B = import("../io/b.ts").B;', "src/io/b.ts"],
    ["src/core/a.ts", 'import { z } from "zod";', "zod"],
    ["src/io/a.ts", 'import { s } from "../state/s.ts";', "src/state/s.ts"],
    ["src/io/a.ts", 'import { readFile } from "node:fs/promises";', "node:fs/promises"],
    ["src/state/a.ts", 'import { App } from "../ui/App.tsx";', "src/ui/App.tsx"],
    ["src/ui/a.tsx", 'import "../main.tsx";', "src/main.tsx"],
    ["src/ui/map/a.ts", 'export { b } from "../../../scripts/b.ts";', "scripts/b.ts"],
    ["scripts/a.ts", 'import { App } from "../src/ui/App.tsx";', "src/ui/App.tsx"],
    ["scripts/import/a.ts", 'import { s } from "../../src/state/s.ts";', "src/state/s.ts"],
    ["scripts/pages/a.tsx", 'import { s } from "../../src/state/s.ts";', "src/state/s.ts"],
    ["src/ui/a.tsx", 'import { p } from "../../scripts/pages/p.ts";', "scripts/pages/p.ts"],
    ["scripts/a.ts", 'import { e } from "../tests/effects.ts";', "tests/effects.ts"],
  ])("%s must not say %s", (path, source, target) => {
    const [wrong, ...others] = wrongArrows(files({ [path]: source }));
    expect(others).toEqual([]);
    expect(wrong).toContain(path);
    expect(wrong).toContain(target);
  });

  it("lets the arrows of the plan stand", () => {
    const plan = files({
      "src/main.tsx": 'import "./ui/App.tsx"; import "./state/s.ts"; import "./io/b.ts";',
      "src/ui/App.tsx":
        'import "../state/s.ts"; import "../io/b.ts"; import "../core/c.ts"; import "react"; import "./x.css";',
      "src/state/s.ts": 'import "../io/b.ts"; import "../core/c.ts"; import "zustand";',
      "src/io/b.ts": 'import "../core/c.ts"; import "papaparse";',
      "src/core/c.ts": 'import "./d.ts";',
      "scripts/pages/p.tsx": 'import "../../src/ui/App.tsx"; import "../paths.ts"; import "node:fs";',
      "scripts/build.ts":
        'import "./paths.ts"; import "../src/core/c.ts"; import "../src/io/b.ts"; import "node:fs";',
    });
    expect(wrongArrows(plan)).toEqual([]);
  });

  it("finds a circle of two and of three, and names every file of it", () => {
    const two = files({
      "src/core/a.ts": 'import "./b.ts";',
      "src/core/b.ts": 'import type { A } from "./a.ts";',
    });
    expect(circles(two)).toEqual(["src/core/a.ts → src/core/b.ts → src/core/a.ts"]);
    const three = files({
      "src/core/a.ts": 'import "./b.ts";',
      "src/core/b.ts": 'import "./c.ts";',
      "src/core/c.ts": 'export * from "./a.ts";',
    });
    expect(circles(three)).toEqual(["src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts"]);
  });

  it.each([
    "export const now = () => Date.now();",
    "export const now = () => new Date();",
    "export const luck = () => Math.random();",
    'export const luck = () => Math["random"]();',
    'export const get = () => fetch("https://example.org/");',
    "export const here = () => window.location.href;",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source, not a template
    "export const text = `${document.title}`;",
    "export const folder = process.env;",
    "export const later = () => setTimeout(() => undefined, 1);",
    "export const all = { fetch };",
    'export const hidden = globalThis["fetch"];',
  ])("finds the world in core: %s", (source) => {
    expect(worldInCore(files({ "src/core/a.ts": source })).join()).toContain("src/core/a.ts");
    expect(worldInCore(files({ "src/io/a.ts": source }))).toEqual([]);
  });

  it("takes words, comments and names of fields for what they are", () => {
    const innocent = `/** The window of Date.now(), process and fetch. */
      export const said = "document.title at window.location";
      export const pattern = /["'\`]|Date/;
      export interface Call { readonly window: string; readonly document: string }
      export const read = (call: Call): string => call.window + call.document;`;
    expect(worldInCore(files({ "src/core/a.ts": innocent }))).toEqual([]);
  });
});
