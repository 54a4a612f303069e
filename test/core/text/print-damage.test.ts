import { describe, expect, it } from "vitest";
import { isPrintDamaged } from "../../../src/core/text/print-damage.ts";

describe("print read by machine", () => {
  it.each([
    "On Tuefday laft arriv'd the DtiliANT from Bengal, tbt fhip having fprung a leak.",
    "The i8th inftant, at fo.me diftance from the town, a houfe was burnt.",
    "A hor^e was ſtolen from the ſtable.",
    "He left the m arket at ten.",
  ])("is told by words that nobody writes: %s", (text) => {
    expect(isPrintDamaged(text)).toBe(true);
  });

  it.each([
    "",
    "Up by four o’clock, and to my office; thence to Sir W. Hale’s, who did tell me that my Lord is come to towne.",
    "On the 18th Capt. McKinley paid 10s. 6d. to Mrs. DeWitt, etc., etc.",
    "Hm. J. Moe wrote to the U.S. and to o’Neill in 1660.",
  ])("is not seen in what was written or copied well: %s", (text) => {
    expect(isPrintDamaged(text)).toBe(false);
  });
});
