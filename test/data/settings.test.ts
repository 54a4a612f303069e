import { describe, expect, it } from "vitest";
import { defaultSettings, parseSettings } from "../../src/data/settings.ts";

describe("parseSettings", () => {
  it("keeps what it knows", () => {
    const stored = {
      theme: "sepia",
      size: 22,
      width: "wide",
      leading: "loose",
      order: "oldest",
      hiddenTypes: ["other"],
    };
    expect(parseSettings(stored)).toEqual(stored);
  });

  it.each([
    null,
    "dark",
    7,
    [],
    {},
    { theme: "neon", size: 400, width: 3, hiddenTypes: "all" },
    { hiddenTypes: ["animal"] },
  ])("takes the default for %j", (stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  });
});
