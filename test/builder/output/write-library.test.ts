import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  measureLibrary,
  putLibraryAside,
  putLibraryBack,
  writeLibrary,
} from "../../../src/builder/output/write-library.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const november = ["library/packs/2023-11-aa.txt", bytesOf("Talks in Cairo.")] as const;
const december = ["library/packs/2023-12-bb.txt", bytesOf("Talks ended.")] as const;
const textIn = (folder: string, url: string) => readFileSync(join(folder, url), "utf8");
const namesIn = (folder: string) => readdirSync(join(folder, "library/packs")).toSorted();

describe("writing a library", () => {
  it("writes what is new, leaves what is there and deletes all else", () => {
    const folder = makeTempFolder();
    writeLibrary(folder, new Map([november]));
    utimesSync(join(folder, november[0]), 1, 1);
    writeFiles(folder, { "library/packs/2022-01-cc.txt": "Of a build before." });
    writeLibrary(folder, new Map([november, december]));
    expect(namesIn(folder)).toEqual(["2023-11-aa.txt", "2023-12-bb.txt"]);
    expect(textIn(folder, december[0])).toBe("Talks ended.");
    expect(statSync(join(folder, november[0])).mtimeMs).toBe(1000);
  });

  it("writes again what was cut short there", () => {
    const folder = makeTempFolder();
    writeFiles(folder, { [november[0]]: "Talks" });
    writeLibrary(folder, new Map([november]));
    expect(textIn(folder, november[0])).toBe("Talks in Cairo.");
  });
});

describe("a library that was measured before", () => {
  it("is not measured again", () => {
    const folder = makeTempFolder();
    writeLibrary(folder, new Map([november]));
    const before = measureLibrary(join(folder, "library"));
    expect([...before]).toEqual([["packs/2023-11-aa.txt", 15]]);
    writeFiles(folder, { "library/packs/2022-01-cc.txt": "Put there since." });
    writeLibrary(folder, new Map([december]), before);
    expect(namesIn(folder)).toEqual(["2022-01-cc.txt", "2023-12-bb.txt"]);
  });
});

describe("a published library while the folder around it is emptied", () => {
  it("comes back to where it was", () => {
    const [folder, cache] = [makeTempFolder(), makeTempFolder()];
    writeLibrary(folder, new Map([november]));
    const aside = putLibraryAside(folder, cache) ?? "";
    rmSync(folder, { recursive: true });
    expect(putLibraryBack(folder, aside)).toBe(true);
    expect(textIn(folder, november[0])).toBe("Talks in Cairo.");
  });

  it("does not take the place of another", () => {
    const [folder, cache] = [makeTempFolder(), makeTempFolder()];
    writeLibrary(folder, new Map([november]));
    const aside = putLibraryAside(folder, cache) ?? "";
    writeLibrary(folder, new Map([december]));
    expect(putLibraryBack(folder, aside)).toBe(false);
    expect(namesIn(folder)).toEqual(["2023-12-bb.txt"]);
  });

  it("need not be there", () => {
    expect(putLibraryAside(makeTempFolder(), makeTempFolder())).toBeNull();
  });
});
