// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { copyText } from "../../src/platform/clipboard.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("puts text on the clipboard", async () => {
  const written: string[] = [];
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => void written.push(text) } });
  expect(await copyText("She keeps the key.")).toBe(true);
  expect(written).toEqual(["She keeps the key."]);
});

test.each([
  ["refuses", { clipboard: { writeText: () => Promise.reject(new DOMException("Denied", "NotAllowedError")) } }],
  ["has no clipboard, as on plain http", {}],
])("says so when the browser %s", async (_what, navigator) => {
  vi.stubGlobal("navigator", navigator);
  expect(await copyText("She keeps the key.")).toBe(false);
});
