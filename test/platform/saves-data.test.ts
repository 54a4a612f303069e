import { describe, expect, it } from "vitest";
import { savesData } from "../../src/platform/saves-data.ts";

describe("a line that saves data", () => {
  it.each([
    [{ saveData: true, type: "wifi" }, true],
    [{ saveData: false, type: "cellular" }, true],
    [{ saveData: false, type: "wifi" }, false],
    [{}, false],
  ])("%o: %s", (line, saves) => {
    expect(savesData(line)).toBe(saves);
  });
});
