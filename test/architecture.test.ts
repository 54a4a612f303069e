import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, repositoryRoot, sourceFiles, type Import } from "./support/imports.ts";

/** Who may import whom at run time, and of whom only types (`src/README.md`, "The rooms"). A folder may always import itself, unless said otherwise. */
const rules: Readonly<Record<string, { readonly code: readonly string[]; readonly types?: readonly string[] }>> = {
  core: { code: ["core"] },
  library: { code: ["core", "library"] },
  ingest: { code: ["core", "ingest"] },
  builder: { code: ["core", "ingest", "library", "builder"] },
  // Own articles lie in a database that page and workers share.
  workers: { code: ["core", "ingest", "library", "workers", "platform"] },
  sw: { code: ["sw", "library/formats", "core/hash"] },
  platform: { code: ["core", "library/formats", "platform"], types: ["workers", "library"] },
  data: { code: ["core", "library/formats", "platform", "data", "paths.ts"], types: ["library", "workers"] },
  ui: { code: ["ui"] },
  features: { code: ["core", "data", "ui", "paths.ts", "features"], types: ["library/formats"] },
  app: { code: ["core", "library", "platform", "data", "ui", "features", "app", "paths.ts"] },
};

const files = sourceFiles("src");
const imports = files.flatMap(importsOf);
const scopeOf = (path: string) => path.split("/")[1] ?? "";
/** The folder within a scope: a feature, a part of core. */
const partOf = (path: string) => path.split("/")[2] ?? "";

function say({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

describe("the house", () => {
  it("finds the files it is to watch", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  it.each(Object.entries(rules))("%s imports only what it may", (scope, { code, types = [] }) => {
    const own = imports.filter(({ file, isPackage }) => scopeOf(file) === scope && !isPackage);
    const wrong = own.filter(({ target, isType }) => {
      const isIn = (room: string) => target.startsWith(`src/${room}/`) || target === `src/${room}`;
      return !code.some(isIn) && !(isType && types.some(isIn)) && !target.startsWith("node_modules/");
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it("lets workers have nothing of the platform but the store of own articles", () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        scopeOf(file) === "workers" && scopeOf(target) === "platform" && !target.startsWith("src/platform/own/"),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("lets screens have a row only with the reader's corrections laid over it", () => {
    const builtRows = ["src/data/built-rows.ts", "src/data/catalog.ts"];
    const wrong = imports.filter(
      ({ file, target, isType }) => builtRows.includes(target) && !isType && !file.startsWith("src/data/"),
    );
    expect(wrong.map(say)).toEqual([]);
    // Nobody but rows.ts has reason to lay them over it.
    const users = files.filter((file) => /\buseCorrectedRow\b/.test(read(file)));
    expect(users.toSorted()).toEqual(["src/data/corrections.ts", "src/data/rows.ts"]);
  });

  it("keeps the formats of files apart from what makes and asks them", () => {
    const ofFormats = imports.filter(({ file }) => file.startsWith("src/library/formats/"));
    const wrong = ofFormats.filter(({ target }) => !/^src\/(?:core|library\/formats)\//.test(target));
    expect(ofFormats.length).toBeGreaterThan(20);
    expect(wrong.map(say)).toEqual([]);
  });

  it("keeps packages out of core, the service worker and each other's engines", () => {
    const inCore = imports.filter(({ file, isPackage }) => isPackage && ["core", "sw"].includes(scopeOf(file)));
    expect(inCore.map(say)).toEqual([]);
    const node = imports.filter(
      ({ target, file }) => target.startsWith("node:") && !/^src\/(builder|training)\//.test(file),
    );
    expect(node.map(say)).toEqual([]);
  });

  it("keeps text a leaf, and article, time, ner, query and annotation apart", () => {
    const core = imports.filter(({ file, isPackage }) => scopeOf(file) === "core" && !isPackage);
    const fromText = core.filter(({ file, target }) => partOf(file) === "text" && partOf(target) !== "text");
    expect(fromText.map(say)).toEqual([]);
    const apart = ["article", "time", "ner", "query", "annotation"];
    const mixed = core.filter(
      ({ file, target }) =>
        apart.includes(partOf(file)) &&
        apart.includes(partOf(target)) &&
        partOf(file) !== partOf(target) &&
        // The types of names, of which all speak.
        !target.endsWith("/ner/mention.ts"),
    );
    expect(mixed.map(say)).toEqual([]);
    const taggers = core.filter(
      ({ file, target, isType }) =>
        partOf(file) === "entities" && partOf(target) === "ner" && !isType && !target.endsWith("/mention.ts"),
    );
    expect(taggers.map(say)).toEqual([]);
  });

  it("has no feature import another", () => {
    const crossing = imports.filter(
      ({ file, target }) =>
        scopeOf(file) === "features" && scopeOf(target) === "features" && partOf(file) !== partOf(target),
    );
    expect(crossing.map(say)).toEqual([]);
  });

  it("has no imports in circles", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        imports.filter((one) => one.file === file && !one.isPackage && !one.isType).map(({ target }) => target),
      ]),
    );
    expect(findCircle(graph)).toBeNull();
  });

  it("has no circles through types either", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        imports.filter((found) => found.file === file && !found.isPackage).map(({ target }) => target),
      ]),
    );
    expect(findCircle(graph)).toBeNull();
  });

  it("keeps a style sheet short, in the room of what imports it", () => {
    const sheets = readdirSync(join(repositoryRoot, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".css"))
      .map((name) => `src/${name}`);
    expect(sheets.length).toBeGreaterThan(20);
    expect(sheets.filter((sheet) => read(sheet).split("\n").length > 300)).toEqual([]);
    const importers = files.flatMap((file) =>
      [...read(file).matchAll(/^import "(\.[^"]+\.css)";$/gm)].map(([, path]) => ({
        file,
        sheet: join(file, "..", path!),
      })),
    );
    const elsewhere = importers.filter(
      ({ file, sheet }) => file !== "src/main.tsx" && join(file, "..") !== join(sheet, ".."),
    );
    expect(elsewhere).toEqual([]);
    // What all screens share is named by the first sheet of the page.
    const parts = sheets.filter((sheet) => !sheet.startsWith("src/ui/styles/"));
    expect(parts.filter((sheet) => !importers.some((importer) => importer.sheet === sheet))).toEqual([]);
  });

  it("has no default export, no barrel and no drawer for odds and ends", () => {
    expect(files.filter((file) => /^export default/m.test(readFileSync(join(repositoryRoot, file), "utf8")))).toEqual(
      [],
    );
    expect(files.filter((file) => /\/(index|utils|helpers|common|misc)\.tsx?$/.test(file))).toEqual([]);
  });

  it("writes files small enough to read in one sitting", () => {
    const long = files.filter(
      (file) => !isData(file) && readFileSync(join(repositoryRoot, file), "utf8").split("\n").length > 300,
    );
    expect(long).toEqual([]);
  });

  it("keeps the top level to what the owner named", () => {
    const allowed = [
      "findings",
      "LICENSE",
      "README.md",
      "dist",
      "index.html",
      "node_modules",
      "package-lock.json",
      "package.json",
      "public",
      "seeds",
      "src",
      "test",
      "tsconfig.json",
      "vite.config.ts",
    ];
    // A shared folder may be laid beside a checkout; what tests write is not the project's.
    const found = readdirSync(repositoryRoot).filter(
      (name) =>
        !name.startsWith(".") && name !== "test-results" && name !== "coverage" && !name.endsWith(".tsbuildinfo"),
    );
    expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it("holds no registry address and no absolute path of a machine", () => {
    const lock = readFileSync(join(repositoryRoot, "package-lock.json"), "utf8");
    expect(lock).not.toContain('"resolved"');
    const sources = [...files, "README.md", "package.json", "vite.config.ts"].filter((file) =>
      existsSync(join(repositoryRoot, file)),
    );
    expect(
      sources.filter((file) => /\/(work|root|home)\/[a-z]/.test(readFileSync(join(repositoryRoot, file), "utf8"))),
    ).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(repositoryRoot, file), "utf8");
}

/** Tables and icons are long because what they list is long. */
function isData(file: string): boolean {
  return file.includes("/gazetteer/") || file.endsWith("icon-shapes.tsx") || file.endsWith(".generated.ts");
}

function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...trail, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle !== null) return circle;
  }
  return null;
}
