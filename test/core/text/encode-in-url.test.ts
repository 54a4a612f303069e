import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeInUrl, encodeInUrl } from "../../../src/core/text/encode-in-url.ts";

describe("a text in an address", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodeInUrl(encodeInUrl(text))).toBe(text);
      }),
    );
  });

  it.each(["100%", "%E0%A4%A", "a%zz"])("is left as it is where a %% encodes nothing: %s", (text) => {
    expect(decodeInUrl(text)).toBe(text);
  });

  it("has a sign for half a character, which no address can hold", () => {
    expect(encodeInUrl("a\uD83D")).toBe("a%EF%BF%BD");
  });
});
