import type { Page } from "@playwright/test";
import { expect, smallArticleUrl, test } from "./support/test.ts";

/** Let nothing of the app arrive but the page, its style and its first script, until it is let go. */
async function holdApp(page: Page): Promise<() => void> {
  const gate = new AbortController();
  const gone = new Promise((resolve) => gate.signal.addEventListener("abort", resolve));
  await page.route(/\/assets\/app-[^/]*\.js$/, async (route) => {
    await gone;
    await route.continue();
  });
  return () => gate.abort();
}

/**
 * Rows in another face than the app's would be of another size. A face that has come is laid out with the next
 * frame; that is asked of the rows themselves, since Firefox keeps `fonts.ready` and frames back while a script is held.
 */
async function facesCome(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      ["Source Sans", "Source Serif"].every((family) =>
        [...document.fonts].some((face) => face.family.includes(family) && face.status === "loaded"),
      ),
    undefined,
    { polling: 50 },
  );
  let before: unknown;
  await expect
    .poll(async () => {
      const now = JSON.stringify(await places(page));
      const same = now === before;
      before = now;
      return same;
    })
    .toBe(true);
}

/** Where the titles of the first rows stand, and how large they are. */
const places = (page: Page) =>
  page.locator("li[data-article-id]").evaluateAll((rows) =>
    rows.slice(0, 5).map((row) => {
      const { x, y, width, height } = row.querySelector(".row__title")!.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );

const firstRow = (page: Page) => page.locator("li[data-article-id]").first();
const app = (page: Page) => page.locator("#root:not([data-built])");

const screens = [
  { name: "wide", viewport: { width: 1280, height: 850 } },
  { name: "narrow", viewport: { width: 390, height: 844 } },
] as const;

for (const { name, viewport } of screens) {
  test.describe(`on a ${name} screen`, () => {
    test.use({ viewport });

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false });

      // Firefox, asked to run no scripts, hides what stands there for that.
      test(
        "the newest articles are listed, with what to do to open them",
        { tag: "@chromium" },
        async ({ page, site }) => {
          await page.goto(site.url);
          await expect(firstRow(page)).toContainText("part 40");
          await expect(page.locator("noscript")).toBeVisible();
        },
      );
    });

    test("the list is seen before the app is here, and stays where it is when that comes", async ({ page, site }) => {
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      const letGo = await holdApp(page);
      await page.goto(site.url, { waitUntil: "commit" });
      await expect(firstRow(page)).toContainText("part 40");
      await facesCome(page);
      const before = await places(page);
      letGo();
      await app(page).waitFor();
      expect(await places(page)).toEqual(before);
      expect(said).toEqual([]);
    });

    test("nothing is shifted on the way @chromium", async ({ page, site }) => {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: "layout-shift", buffered: true });
      });
      const letGo = await holdApp(page);
      await page.goto(site.url, { waitUntil: "commit" });
      await expect(firstRow(page)).toBeVisible();
      await facesCome(page);
      /** What was shifted since it was asked last, once what is laid out is painted. */
      const shifted = () =>
        page.evaluate(async () => {
          await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
          const { shifts } = globalThis as unknown as { shifts: number[] };
          return shifts.splice(0).reduce((sum, shift) => sum + shift, 0);
        });
      // On a busy machine the faces come after the first paint, and a title may take a line more in them.
      expect(await shifted()).toBeLessThan(0.02);
      letGo();
      await app(page).waitFor();
      await expect(page.getByRole("slider").first()).toBeVisible(); // of the timeline, which comes after the list
      expect(await shifted()).toBeLessThan(0.01);
    });

    test("an address of an article shows its frame and not the list", async ({ page, site }) => {
      const letGo = await holdApp(page);
      await page.goto(site.url + smallArticleUrl(3), { waitUntil: "commit" });
      await expect(page.locator("main.reader")).toBeVisible();
      await expect(firstRow(page)).toBeHidden();
      letGo();
      await expect(page.locator("article")).toContainText("keeps the key.");
    });

    test("other addresses show the masthead alone, and no rows that are not theirs", async ({ page, site }) => {
      const letGo = await holdApp(page);
      await page.goto(`${site.url}#/entities`, { waitUntil: "commit" });
      await expect(page.getByRole("link", { name: "Names" })).toBeVisible();
      await expect(firstRow(page)).toBeHidden();
      await page.goto("about:blank");
      await page.goto(`${site.url}#/?q=lighthouse`, { waitUntil: "commit" });
      await expect(page.getByLabel("Search articles")).toBeVisible();
      await expect(firstRow(page)).toBeHidden();
      letGo();
      await expect(firstRow(page)).toContainText("lighthouse");
    });
  });
}

test("a chosen theme is there before the app", async ({ page, site }) => {
  await page.addInitScript(() => localStorage.setItem("dateline / settings", JSON.stringify({ theme: "sepia" })));
  const letGo = await holdApp(page);
  await page.goto(site.url, { waitUntil: "commit" });
  await expect(firstRow(page)).toBeVisible();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(244, 234, 214)");
  letGo();
});

test("words typed before the app is here are searched when it is, and the field keeps the focus", async ({
  page,
  site,
}) => {
  const letGo = await holdApp(page);
  await page.goto(site.url, { waitUntil: "commit" });
  await page.getByLabel("Search articles").pressSequentially("lighthouse");
  letGo();
  await app(page).waitFor();
  await expect(page.getByLabel("Search articles")).toHaveValue("lighthouse");
  await expect(page.getByLabel("Search articles")).toBeFocused();
  await expect(page).toHaveURL(/#\/\?q=lighthouse/);
});

test("a list scrolled before the app is here stays where it was", async ({ page, site }) => {
  const letGo = await holdApp(page);
  await page.goto(site.url, { waitUntil: "commit" });
  await expect(firstRow(page)).toBeVisible();
  await facesCome(page); // a title that takes a line less in them moves what is scrolled to
  await page.locator(".list__scroll").evaluate((list) => list.scrollTo(0, 300));
  letGo();
  await app(page).waitFor();
  expect(await page.locator(".list__scroll").evaluate((list) => list.scrollTop)).toBe(300);
});

test(
  "a question in the address is asked for before the app is here, and answered before anything else is fetched",
  { tag: "@chromium" },
  async ({ page, site }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.replace(/^.*\//, "")));
    const letGo = await holdApp(page);
    await page.goto(`${site.url}#/?q=ferries`, { waitUntil: "commit" });
    await expect.poll(() => asked.some((file) => file.startsWith("manifest-"))).toBe(true);
    expect(asked.some((file) => file.startsWith("library-worker-"))).toBe(true);
    letGo();
    await expect(page.locator("[data-article-id] mark").first()).toBeVisible();
    const scripts = asked.filter((file) => file.endsWith(".js")).map((file) => file.replace(/-[\w-]{8}\.js$/, ""));
    const most = ["look", "rolldown-runtime", "app", "library-worker", "answer", "stores"];
    // What comes after the answer may have begun by the time that it was seen, but no file of it twice.
    expect(scripts.slice(0, most.length).toSorted()).toEqual(most.toSorted());
    expect(new Set(scripts).size).toBe(scripts.length);
  },
);
