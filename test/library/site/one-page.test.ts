import { describe, expect, it } from "vitest";
import { embedFile, mostOnePage, refuseLarge } from "../../../src/library/site/one-page.ts";

describe("one page", () => {
  it("refuses a library that is too large, and says how large it may be and what to do", () => {
    expect(() => refuseLarge(mostOnePage)).not.toThrow();
    expect(() => refuseLarge(mostOnePage + 1)).toThrow(
      "One page holds at most 100 MB of library, and this one has 101 MB: browsers would open it too slowly. Save it as a site.",
    );
  });

  it("holds bytes of any kind and length as text that ends nothing", () => {
    for (const length of [0, 1, 2, 3, 0x6000, 0x6001, 200_000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 7919) % 256);
      const element = embedFile('a"></script>.txt', bytes, (same) => same);
      const [, path, text = ""] = /^<script type="text\/plain" data-file="([^"]*)">([A-Za-z\d+/=]*)<\/script>\n$/.exec(
        element,
      )!;
      expect(path).toBe("a&quot;></script>.txt");
      expect(Buffer.from(text, "base64")).toEqual(Buffer.from(bytes));
    }
  });
});
