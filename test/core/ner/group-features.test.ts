import { describe, expect, it } from "vitest";
import { gramRows, readForm, windowsOf } from "../../../src/core/ner/group-features.ts";

describe("readForm", () => {
  it("reads a word by its whole, edges and shape, in lower case but for the shape", () => {
    expect(readForm("Łódź-3")).toEqual({
      texts: ["łódź-0", "łód", "ź-0", "dź-0", "Xxxx-d", "łó_-0"],
      edged: "<łódź-0>",
      key: "łódź-0",
    });
  });

  it("reads a character by itself and with its neighbours, and remembers it with the next", () => {
    const [, middle = ""] = windowsOf(["東", "京", "都"]);
    expect(readForm(middle)).toEqual({
      texts: ["京", "東\u0001京", "京\u0001都", "京\u0001都\u0001", "京", "東\u0001京\u0001都"],
      edged: "<京>",
      key: "京\u0001都",
    });
  });
});

describe("windowsOf", () => {
  it("gives each token two neighbours on either side, and nothing for nothing", () => {
    expect(windowsOf(["a", "b"])).toEqual(["\u0001\u0001a\u0001b\u0001", "\u0001a\u0001b\u0001\u0001"]);
    expect(windowsOf([])).toEqual([]);
  });

  it("cuts long words, so that no window is long", () => {
    expect(windowsOf(["x".repeat(10_000)])[0]).toHaveLength(8 + 4);
  });
});

describe("gramRows", () => {
  it("counts characters, not units, and gives none where a text is shorter than a gram", () => {
    expect(gramRows("<𠮷>", [3, 4], 6, 1000)).toHaveLength(1);
    expect(gramRows("<>", [3, 4], 6, 1000)).toEqual([]);
  });
});
