import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createVersions, versionOf } from "../../../src/builder/store/version-of.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const files = { "core/a.ts": "1", "core/text/b.ts": "2", "core/text-more/c.ts": "3", "builder/d.ts": "4" };

describe("the version of code and data", () => {
  it("is another when a file is changed or added", () => {
    const folder = makeTempFolder();
    writeFiles(folder, files);
    const before = versionOf([folder]);
    writeFiles(folder, { "core/a.ts": "5" });
    const changed = versionOf([folder]);
    writeFiles(folder, { "core/e.ts": "1" });
    expect(new Set([before, changed, versionOf([folder])]).size).toBe(3);
  });

  it("is told from a parent's hashes as from the files", () => {
    const folder = makeTempFolder();
    writeFiles(folder, files);
    const hashes = new Map<string, string>();
    createVersions(hashes)([join(folder, "core"), join(folder, "builder")]);
    const inThread = createVersions(hashes);
    for (const folders of [["core"], ["core/text"], ["core/text", "builder"], ["missing"]]) {
      const paths = folders.map((path) => join(folder, path));
      expect(inThread(paths)).toBe(versionOf(paths));
    }
  });
});
