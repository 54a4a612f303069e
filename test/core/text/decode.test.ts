import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSeed } from "../../../src/core/text/decode.ts";
import { decodeWindows1252 } from "../../../src/core/text/windows-1252.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), !isBig);
  return bytes;
};
const join = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const prose = "date 2023-11-06 The café on Søren’s quay reopened – at last. 水 🌊\r\n";

describe("decodeSeed", () => {
  it.each([
    ["UTF-8", utf8(prose), "utf-8"],
    ["UTF-8 with a BOM", join([0xef, 0xbb, 0xbf], utf8(prose)), "utf-8"],
    ["UTF-8 with two BOMs, as glued files have", join([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], utf8(prose)), "utf-8"],
    ["UTF-16, little end first", join([0xff, 0xfe], utf16(prose, false)), "utf-16le"],
    ["UTF-16, big end first", join([0xfe, 0xff], utf16(prose, true)), "utf-16be"],
  ])("reads %s", (_name, bytes, encoding) => {
    expect(decodeSeed(bytes)).toEqual({ text: prose, encoding, doubts: [] });
  });

  it("keeps a BOM inside the text, where it is a character", () => {
    expect(decodeSeed(utf8("High\uFEFFwater")).text).toBe("High\uFEFFwater");
  });

  it("reads UTF-16 without its mark, and says so", () => {
    const text = "date 2023-11-06 The river rose.\r\n";
    expect(decodeSeed(utf16(text, false))).toEqual({ text, encoding: "utf-16le", doubts: ["unmarked"] });
    expect(decodeSeed(utf16(text, true))).toEqual({ text, encoding: "utf-16be", doubts: ["unmarked"] });
  });

  it("falls back to Windows-1252 and says so", () => {
    const bytes = join(utf8("Caf"), [0xe9], utf8(" "), [0x93], utf8("Hallow"), [0x94, 0x20, 0x80], utf8("5"));
    expect(decodeSeed(bytes)).toEqual({ text: "Café “Hallow” €5", encoding: "windows-1252", doubts: ["fallback"] });
  });

  it("keeps UTF-8 with a broken end as UTF-8, since Windows-1252 would spoil the other accents", () => {
    expect(decodeSeed(utf8("Søren and Åse went to Zü").subarray(0, -1))).toEqual({
      text: "Søren and Åse went to Z\uFFFD",
      encoding: "utf-8",
      doubts: ["damaged"],
    });
  });

  it.each([
    ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ["a PDF", [...utf8("%PDF-1.7\n1 0 obj")]],
    ["a ZIP or DOCX", [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ["noise", Array.from({ length: 512 }, (_, i) => (i * 37) % 256)],
  ])("takes %s for binary", (_name, bytes) => {
    expect(decodeSeed(Uint8Array.from(bytes))).toEqual({ text: "", encoding: null, doubts: ["binary"] });
  });

  it("keeps NUL characters of a text", () => {
    expect(decodeSeed(utf8("The river rose\0 by two metres.")).text).toBe("The river rose\0 by two metres.");
  });

  it("gives no text for no bytes", () => {
    expect(decodeSeed(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", doubts: [] });
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof decodeSeed(bytes).text).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });

  it("decodes a line of 20 MB, in UTF-8 and in Windows-1252", { timeout: 60_000 }, () => {
    const bytes = new Uint8Array(20_000_000).fill(0x61);
    expect(decodeSeed(bytes).text).toHaveLength(20_000_000);
    bytes[19_999_999] = 0x92;
    const { text, encoding } = decodeSeed(bytes);
    expect([text.length, text.at(-1), encoding]).toEqual([20_000_000, "’", "windows-1252"]);
  });
});

describe("decodeWindows1252", () => {
  it("gives every byte one character, the curly ones among them", () => {
    const text = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, i) => i));
    expect(text).toHaveLength(256);
    expect(text.slice(0x80, 0xa0)).toBe("€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ");
    expect(text.slice(0xa0)).toBe(String.fromCharCode(...Array.from({ length: 96 }, (_, i) => 0xa0 + i)));
  });
});
