// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { applySettings, defaultSettings, parseSettings } from "../../src/data/settings.ts";

describe("parseSettings", () => {
  it("keeps what it knows", () => {
    const stored = {
      theme: "sepia",
      size: 22,
      width: "wide",
      leading: "loose",
      order: "oldest",
      hiddenTypes: ["other"],
      dates: "text",
      showsTold: false,
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

const colors = () => [...document.querySelectorAll<HTMLMetaElement>("meta")].map(({ content }) => content);

describe("applySettings", () => {
  it("colours the browser's bars like the page once a theme is chosen, and as the system has it again when none is", () => {
    document.head.innerHTML = `<meta name="theme-color" content="#fdfcfa" media="(prefers-color-scheme: light)">
      <meta name="theme-color" content="#161615" media="(prefers-color-scheme: dark)">`;
    document.body.style.backgroundColor = "rgb(244, 234, 214)";
    applySettings({ ...defaultSettings, theme: "sepia" });
    expect(document.documentElement.dataset["theme"]).toBe("sepia");
    expect(colors()).toEqual(["rgb(244, 234, 214)", "rgb(244, 234, 214)"]);
    applySettings(defaultSettings);
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
    expect(colors()).toEqual(["#fdfcfa", "#161615"]);
  });
});
