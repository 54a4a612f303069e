import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinColumns, readColumnFile, writeColumnFile } from "../../../src/builder/cache/column-file.ts";
import { makeTempFolder } from "../temp-folder.ts";

describe("a file of columns", () => {
  it("gives back the columns, the texts and the header that were written, in any script and with any line breaks", () => {
    const path = join(makeTempFolder(), "columns.bin");
    const anyColumn = fc.oneof(fc.uint32Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 9 }));
    const anyTexts = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "\n", "\r\n", "Łódź", "café")),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        fc.array(anyColumn, { maxLength: 5 }),
        fc.array(anyTexts, { maxLength: 4 }),
        anyTexts,
        (columns, texts, header) => {
          writeColumnFile(path, "1", { header, columns, texts });
          const file = readColumnFile(path, "1");
          expect([file?.header, file?.columns, texts.map((_, nth) => file?.readTexts(nth))]).toEqual([
            header,
            columns,
            texts,
          ]);
          expect(() => file?.readTexts(texts.length)).toThrow("There is no column of texts");
        },
      ),
    );
  });

  it("holds letters beyond the first thousand, beyond the first 65,000, and halves of them", () => {
    const path = join(makeTempFolder(), "columns.bin");
    const letters = ["Łódź", "غزة", "平壤", "🕊", "\ud83d", "\\u0041", "\u2028\u0000"];
    writeColumnFile(path, "1", { header: letters, columns: [], texts: [letters] });
    const file = readColumnFile(path, "1");
    expect([file?.header, file?.readTexts(0)]).toEqual([letters, letters]);
  });
});

describe("joinColumns", () => {
  it("puts numbers one after the other", () => {
    expect(joinColumns([Uint32Array.of(1, 2), new Uint32Array(), Uint32Array.of(3)])).toEqual(Uint32Array.of(1, 2, 3));
  });
});
