import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArchivePaths } from "../../../src/core/export/archive-path.ts";

describe("a path in an archive", () => {
  it.each([
    ["2024/pier one", "2024/pier one"],
    ["Übersicht/Ålesund", "Übersicht/Ålesund"],
    ["a\\b", "a_b"],
    ["C:notes", "C_notes"],
    ["what? *now*", "what_ _now_"],
    ["line\nbreak\tand\u2028more", "line_break_and_more"],
    ["turned \u202Egpj", "turned _gpj"],
    ["con", "_con"],
    ["AUX.notes", "_AUX.notes"],
    ["letters/COM1", "letters/_COM1"],
    ["lpt²", "_lpt²"],
    ["contract", "contract"],
    ["../../etc/notes", "__/__/etc/notes"],
    ["/root", "_/root"],
    ["a//b", "a/_/b"],
    ["dots...", "dots___"],
    [" edges ", "_edges_"],
    ["book.txt/chapter", "book.txt_/chapter"],
    ["", "_"],
  ])("of the id %j is %j", (id, path) => {
    expect(createArchivePaths()(id)).toBe(path);
  });

  it("is told apart from those that differ by case or composition alone", () => {
    const pathOf = createArchivePaths();
    expect(["Notes", "notes", "NOTES", "Pe\u00F1a", "Pen\u0303a", "a:b", "a*b", "notes~2"].map(pathOf)).toEqual([
      "Notes",
      "notes~2",
      "NOTES~3",
      "Pe\u00F1a",
      "Pen\u0303a~2",
      "a_b",
      "a_b~2",
      "notes~2~2",
    ]);
  });

  it("leaves room for an ending in the 255 bytes that a name may have", () => {
    const path = createArchivePaths()("日".repeat(300));
    expect(new TextEncoder().encode(path).length).toBeLessThanOrEqual(200);
    expect(path).toMatch(/^日+$/u);
  });

  it("is free, relative, and fit for every system, whatever the ids", () => {
    const part = fc.oneof(fc.string({ unit: "binary", maxLength: 8 }), fc.constantFrom("..", "NUL", "a.txt", "\\", ""));
    fc.assert(
      fc.property(fc.array(fc.array(part, { minLength: 1, maxLength: 3 })), (ids) => {
        const pathOf = createArchivePaths();
        const paths = ids.map((parts) => pathOf(parts.join("/")));
        expect(new Set(paths.map((path) => path.normalize("NFC").toLowerCase())).size).toBe(paths.length);
        for (const name of paths.flatMap((path) => path.split("/"))) {
          expect(name).not.toMatch(/^$|^\.|\.$|^\s|\s$|[\\:*?"<>|\p{Cc}\p{Cs}]/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
        }
      }),
    );
  });
});
