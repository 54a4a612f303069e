import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNameFile, writeNameFile } from "../../../src/builder/library/name-file.ts";
import { ColumnNames } from "../../../src/core/entities/resolve/name-columns.ts";
import { toColumns } from "../../../src/core/entities/resolve/to-columns.ts";
import { anyArticleNames, plain } from "../../core/entities/any-names.ts";
import { makeTempFolder } from "../temp-folder.ts";

describe("a file of names", () => {
  it("gives back what was written, each article's by its key", () => {
    const path = join(makeTempFolder(), "names.bin");
    fc.assert(
      fc.property(fc.array(anyArticleNames, { maxLength: 5 }), (library) => {
        const keys = library.map((_, i) => `text ${i}`);
        writeNameFile(path, "1", { columns: toColumns(library), keys });
        const file = readNameFile(path, "1");
        expect(file?.keys).toEqual(keys);
        expect(library.map((_, article) => file && plain(new ColumnNames(file.columns, article)))).toEqual(library);
      }),
    );
  });

  it("can be added to: what was read is put into new columns with new names", () => {
    const path = join(makeTempFolder(), "names.bin");
    fc.assert(
      fc.property(anyArticleNames, anyArticleNames, (old, added) => {
        writeNameFile(path, "1", { columns: toColumns([old]), keys: ["old"] });
        const { columns } = readNameFile(path, "1") ?? {};
        const both = toColumns(columns === undefined ? [] : [added, new ColumnNames(columns, 0)]);
        expect([0, 1].map((article) => plain(new ColumnNames(both, article)))).toEqual([added, old]);
      }),
    );
  });

  it.each([
    ["another version of the code", "2", (bytes: Buffer) => bytes],
    ["a changed byte", "1", (bytes: Buffer) => bytes.fill(bytes.readUInt8(20) ^ 1, 20, 21)],
    ["a file cut short", "1", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["an empty file", "1", () => Buffer.alloc(0)],
  ])("is as if it were not there after %s", (_, stamp, spoil) => {
    const path = join(makeTempFolder(), "names.bin");
    writeNameFile(path, "1", {
      columns: toColumns([
        { groups: [{ kind: "place", key: "cairo", forms: [["Cairo", 2]], start: 3 }], groupOf: [0, 0] },
      ]),
      keys: ["text"],
    });
    writeFileSync(path, spoil(readFileSync(path)));
    expect(readNameFile(path, stamp)).toBeNull();
  });

  it("is nothing where there is none", () => {
    expect(readNameFile(join(makeTempFolder(), "names.bin"), "1")).toBeNull();
  });
});
