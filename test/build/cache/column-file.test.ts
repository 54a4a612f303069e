import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinColumns, readColumnFile, writeColumnFile } from "../../../src/build/cache/column-file.ts";
import { makeTempFolder } from "../temp-folder.ts";

describe("a file of columns", () => {
  it("gives back the columns and the header that were written, in any script", () => {
    const path = join(makeTempFolder(), "columns.bin");
    const anyColumn = fc.oneof(fc.uint32Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 9 }));
    fc.assert(
      fc.property(fc.array(anyColumn, { maxLength: 5 }), fc.array(fc.string({ unit: "binary" })), (columns, header) => {
        writeColumnFile(path, "1", { header, columns });
        expect(readColumnFile(path, "1")).toEqual({ header, columns });
      }),
    );
  });

  it("holds letters beyond the first thousand, beyond the first 65,000, and halves of them", () => {
    const path = join(makeTempFolder(), "columns.bin");
    const header = ["Łódź", "غزة", "平壤", "🕊", "\ud83d", "\\u0041", "\u2028\u0000"];
    writeColumnFile(path, "1", { header, columns: [] });
    expect(readColumnFile(path, "1")?.header).toEqual(header);
  });
});

describe("joinColumns", () => {
  it("puts numbers one after the other", () => {
    expect(joinColumns([Uint32Array.of(1, 2), new Uint32Array(), Uint32Array.of(3)])).toEqual(Uint32Array.of(1, 2, 3));
  });
});
