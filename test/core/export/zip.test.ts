import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../src/core/export/crc32.ts";
import { buildZip } from "../../../src/core/export/zip.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a ZIP", () => {
  it("has the check sum that every other program computes", () => {
    // The check value of CRC-32 in the catalogue of parametrised CRC algorithms.
    expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
    expect(crc32(bytesOf(""))).toBe(0);
  });

  it("is read by Python's zipfile, file by file, names in UTF-8 included", () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-zip-"));
    const files = { "2024/pier.txt": "Storm 🌊 over Odal\n", "2024/pier.ann": "", "Peña.txt": "ñ" };
    writeFileSync(
      join(folder, "a.zip"),
      Buffer.concat(
        buildZip(Object.entries(files).map(([path, text]) => ({ path: bytesOf(path), bytes: bytesOf(text) }))),
      ),
    );
    const script =
      "import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nopen(sys.argv[2],'w').write(json.dumps({n:z.read(n).decode() for n in z.namelist()}))";
    execFileSync("python3", ["-c", script, join(folder, "a.zip"), join(folder, "a.json")]);
    expect(JSON.parse(readFileSync(join(folder, "a.json"), "utf8"))).toEqual(files);
    rmSync(folder, { recursive: true });
  });

  it("refuses more files than it can count", () => {
    const one = { path: bytesOf("a"), bytes: bytesOf("") };
    expect(() => buildZip(Array.from({ length: 65_536 }, () => one))).toThrow(
      "A ZIP holds at most 65535 files; these are 65536.",
    );
  });
});
