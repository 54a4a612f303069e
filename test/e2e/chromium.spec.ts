import { findChromium } from "./support/chromium.ts";
import { expect, test } from "./support/test.ts";

test("CHROMIUM_PATH goes before every other place", () => {
  expect(findChromium({ CHROMIUM_PATH: "/opt/chromium" }, () => true)).toBe("/opt/chromium");
});

test("a system's browser is found when CHROMIUM_PATH names nothing that is there", () => {
  expect(findChromium({ CHROMIUM_PATH: "/gone" }, (path) => path === "/usr/bin/chromium")).toBe("/usr/bin/chromium");
});

test("none is found where there is none", () => {
  expect(findChromium({}, () => false)).toBeNull();
});
