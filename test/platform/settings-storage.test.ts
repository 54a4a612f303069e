// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { readSetting, saveSetting, watchSetting } from "../../src/platform/settings-storage.ts";
import { storageName } from "../../src/platform/site-name.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test("gives back what was saved", () => {
  expect(saveSetting("theme", { name: "sepia" })).toBe(true);
  expect(readSetting("theme")).toEqual({ name: "sepia" });
});

test("is null when nothing was saved, or when it is not JSON", () => {
  expect(readSetting("theme")).toBeNull();
  localStorage.setItem(storageName("theme"), "{");
  expect(readSetting("theme")).toBeNull();
});

test("says that a setting was not saved where the browser refuses", () => {
  vi.stubGlobal("localStorage", { getItem: deny, setItem: deny, clear: () => undefined });
  expect(saveSetting("theme", "dark")).toBe(false);
  expect(readSetting("theme")).toBeNull();
});

test("tells what another tab saves, until told to stop", () => {
  const heard: unknown[] = [];
  const stop = watchSetting("theme", (value) => heard.push(value));
  saveSetting("theme", "dark");
  dispatchEvent(new StorageEvent("storage", { key: storageName("theme") }));
  dispatchEvent(new StorageEvent("storage", { key: "another app's" }));
  stop();
  dispatchEvent(new StorageEvent("storage", { key: storageName("theme") }));
  expect(heard).toEqual(["dark"]);
});

test.each([
  ["https://name.github.io/one/", "dateline /one/ theme"],
  ["https://name.github.io/one/index.html#/a/x", "dateline /one/ theme"],
  ["http://localhost:4173/", "dateline / theme"],
])("what lies at %s is stored as %j", (url, name) => {
  expect(storageName("theme", url)).toBe(name);
});

function deny(): never {
  throw new DOMException("Denied", "SecurityError");
}
