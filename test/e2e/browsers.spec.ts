import { findBrowser } from "./support/browsers.ts";
import { planFor } from "./support/get-browsers.ts";
import { expect, test } from "./support/test.ts";

test.describe("a browser", () => {
  test("named by its variable goes before every other place", () => {
    expect(findBrowser("chromium", { CHROMIUM_PATH: "/opt/chromium" }, () => true)).toBe("/opt/chromium");
    expect(findBrowser("firefox", { FIREFOX_PATH: "/opt/firefox" }, () => true)).toBe("/opt/firefox");
  });

  test("of the system is found when its variable names nothing that is there", () => {
    expect(findBrowser("chromium", { CHROMIUM_PATH: "/gone" }, (path) => path === "/usr/bin/chromium")).toBe(
      "/usr/bin/chromium",
    );
  });

  test("is not found where there is none, nor WebKit where it has no screen", () => {
    expect(findBrowser("chromium", {}, () => false)).toBeNull();
    expect(findBrowser("webkit", {}, (path) => path.endsWith("WebKitWebDriver"))).toBeNull();
    expect(findBrowser("webkit", { DISPLAY: ":0" }, (path) => path.endsWith("WebKitWebDriver"))).not.toBeNull();
  });
});

const none = () => null;
const onlyChromium = (engine: string) => (engine === "chromium" ? "/usr/bin/chromium" : null);

test.describe("what is done to get browsers", () => {
  test("is nothing where all are there", () => {
    expect(planFor(() => "/usr/bin/some", { isRoot: false, hasApt: false })).toEqual({ how: "nothing" });
  });

  test("is the system's package manager where it may be used, for all that is missing", () => {
    expect(planFor(none, { isRoot: true, hasApt: true })).toMatchObject({
      how: "apt",
      packages: expect.arrayContaining(["chromium", "firefox-esr", "webkit2gtk-driver", "xvfb"]),
    });
  });

  test("is Playwright's own download elsewhere, and only for the one that is needed", () => {
    expect(planFor(none, { isRoot: false, hasApt: true })).toEqual({ how: "playwright" });
    expect(planFor(onlyChromium, { isRoot: false, hasApt: true })).toEqual({ how: "nothing" });
  });
});
