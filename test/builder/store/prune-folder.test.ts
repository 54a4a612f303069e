import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { markUsed, pruneFolder } from "../../../src/builder/store/prune-folder.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

describe("pruning a folder", () => {
  it("keeps the entries that were used last", () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "old/1": "", "older/1": "", "new/1": "" });
    utimesSync(join(folder, "old"), 2, 2);
    utimesSync(join(folder, "older"), 1, 1);
    markUsed(join(folder, "older"));
    pruneFolder(folder, 2);
    expect(readdirSync(folder).toSorted()).toEqual(["new", "older"]);
  });

  it("leaves a missing folder missing", () => {
    const folder = join(makeTempFolder(), "missing");
    pruneFolder(folder, 1);
    expect(() => readdirSync(folder)).toThrow("ENOENT");
  });
});
