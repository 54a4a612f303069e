import { describe, expect, it } from "vitest";
import { buildOfflineList } from "../../../src/builder/output/offline-list.ts";
import type { Head } from "../../../src/library/formats/head.ts";
import type { MadeFile } from "../../../src/library/pack/emit-file.ts";
import { sha256OfParts } from "../../../src/builder/store/sha256.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const page = "<!doctype html>";
const app = {
  "index.html": page,
  "sw.js": "",
  "offline.json": "{}",
  "robots.txt": "",
  "assets/index-1a.js": "1",
  "assets/index-1a.js.map": "{}",
  "assets/source-serif-4-latin-opsz-normal-2b.woff2": "2",
  "assets/source-serif-4-latin-ext-opsz-normal-3c.woff2": "3",
  "assets/source-serif-4-cyrillic-opsz-normal-4d.woff2": "4",
  "assets/worker-5e.wasm": "5",
  "assets/model-6f.bin": "6",
  "manifest.webmanifest": "{}",
};

const head: Head = {
  libraryId: "",
  total: 2,
  undated: 1,
  problems: 0,
  dates: [],
  newest: [],
  oldest: [],
  catalogs: [
    { file: "library/catalog/2023-aa.json", from: 0, count: 2, first: { id: "a", date: "2023-11-06", time: null } },
  ],
  locators: ["library/locator/0-bb.json"],
  health: "library/health-cc.json",
  index: "library/index/manifest-dd.json",
};

const library = {
  head,
  files: new Map(
    [
      "library/packs/1999-01-ee.txt",
      "library/packs/2023-11-ff.txt",
      "library/packs/undated-ab.txt",
      "library/mentions/2023-11-ac.json",
      "library/catalog/2023-aa.json",
      "library/locator/0-bb.json",
      "library/health-cc.json",
      "library/index/manifest-dd.json",
      "library/index/ad.bin",
    ].map((url, index) => [url, new Uint8Array(index)]),
  ),
  articlesByPack: new Map([["library/packs/2023-11-ff.txt", 1]]),
};

function build(files: Readonly<Record<string, string>>) {
  const folder = makeTempFolder();
  writeFiles(folder, files);
  return buildOfflineList(folder, library, "of the worker's source");
}

describe("the list of what is kept offline", () => {
  it("has the hash of every file, those of the library too, whether just made or in the build's cache", () => {
    const made = new Uint8Array([1, 2, 3]);
    const kept = { path: "/cache/never-read", byteLength: 9, sha256: "c0ffee" };
    const files = new Map<string, MadeFile["bytes"]>([...library.files, ["library/packs/1999-01-ee.txt", made]]);
    files.set("library/packs/2023-11-ff.txt", kept);
    const folder = makeTempFolder();
    writeFiles(folder, app);
    const list = buildOfflineList(folder, { ...library, files }, "of the worker's source").library;
    const hashOf = (name: string) => list.find(({ url }) => url.includes(name))?.sha256;
    expect([hashOf("1999-01"), hashOf("2023-11-ff"), hashOf("cyrillic")]).toEqual([
      sha256OfParts(made),
      "c0ffee",
      sha256OfParts("4"),
    ]);
  });

  it("has the page and all it needs in the shell, with their hashes", () => {
    const { shell } = build(app);
    expect(shell.map((file) => file.url)).toEqual([
      "assets/index-1a.js",
      "assets/model-6f.bin",
      "assets/source-serif-4-latin-opsz-normal-2b.woff2",
      "assets/worker-5e.wasm",
      "index.html",
      "manifest.webmanifest",
    ]);
    expect(shell.find((file) => file.url === "index.html")).toEqual({
      url: "index.html",
      bytes: page.length,
      sha256: sha256OfParts(page),
    });
  });

  it("has every file of the library, texts from the newest month back, other scripts' fonts last", () => {
    expect(build(app).library.map((file) => file.url)).toEqual([
      "library/health-cc.json",
      "library/catalog/2023-aa.json",
      "library/locator/0-bb.json",
      "library/packs/2023-11-ff.txt",
      "library/mentions/2023-11-ac.json",
      "library/packs/1999-01-ee.txt",
      "library/packs/undated-ab.txt",
      "library/index/manifest-dd.json",
      "library/index/ad.bin",
      "assets/source-serif-4-cyrillic-opsz-normal-4d.woff2",
      "assets/source-serif-4-latin-ext-opsz-normal-3c.woff2",
    ]);
  });

  it("has another version when any file changes, and the same when none does", () => {
    expect(build(app).version).toBe(build(app).version);
    expect(build({ ...app, "assets/index-1a.js": "2" }).version).not.toBe(build(app).version);
  });

  it("percent-encodes paths", () => {
    expect(build({ "a b#.svg": "" }).shell.map((file) => file.url)).toEqual(["a%20b%23.svg"]);
  });
});
