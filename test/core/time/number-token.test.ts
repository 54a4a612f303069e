import { describe, expect, it } from "vitest";
import { readNumberToken } from "../../../src/core/time/number-token.ts";

/** Kind, number and code of each item, as one string. */
function read(form: string, isDayFirst = false): string {
  return readNumberToken(form, 0, isDayFirst)
    .map(({ kind, number, code }) => `${kind} ${code === "" ? number : code}`)
    .join(", ");
}

describe("readNumberToken", () => {
  it.each([
    ["14", "d 14"],
    ["99", "# 99"],
    ["1989", "Y 1989"],
    ["14th", "s 14"],
    ["1980s", "K 198"],
    ["80s", "K 198"],
    ["10:30", "h 10:30"],
    ["7pm", "h 19:00"],
    ["2009-08-04", "k 2009-08-04"],
    ["2009-08", "k 2009-08"],
    ["2007-08", "Y 2007, T -, Y 2008"],
    ["1914-1918", "Y 1914, T -, Y 1918"],
    ["13-15", "d 13, T -, d 15"],
    ["11/02/1989", "k 1989-11-02"],
    ["25/02/1989", "k 1989-02-25"],
    ["13/13/1989", "# 0"],
    ["1,000", "# 1000"],
    ["1/2", "½ 0"],
  ])("reads %s as %s", (form, items) => {
    expect(read(form)).toBe(items);
  });

  it("reads day before month, and commas as decimals, where the language does", () => {
    expect(read("11/02/1989", true)).toBe("k 1989-02-11");
    expect(read("30,4", true)).toBe("# 30.4");
    expect(read("1.370", true)).toBe("# 1370");
  });

  it("keeps a price from being a time", () => {
    expect(read("12.50")).toBe("# 12:50");
    expect(readNumberToken("12.50", 0, false)[0]?.kind).toBe("#");
  });
});
