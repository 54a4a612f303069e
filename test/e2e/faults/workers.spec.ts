import type { Page, Worker as PageWorker } from "@playwright/test";
import { asFault } from "../support/fault.ts";
import { expect as expectSoon, expectSmallArticle, smallArticleUrl, test } from "../support/test.ts";

test.describe.configure({ timeout: 400_000 });

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 120_000 });

const isLibrary = (worker: PageWorker) => worker.url().includes("library-worker");

/** The library's worker once it runs. */
async function libraryWorker(page: Page): Promise<PageWorker> {
  await expect.poll(() => page.workers().some(isLibrary)).toBe(true);
  return page.workers().findLast(isLibrary) as PageWorker;
}

/** Let a worker break as a fault of its code would: an error that nobody catches. */
async function breakWorker(worker: PageWorker): Promise<void> {
  await worker.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("broken on purpose");
      }),
  );
}

test(
  "a library's worker that breaks is begun anew, and the next question answered",
  asFault(
    {
      fault: "The worker that holds the index crashes",
      sees: "The answer, a moment later than else",
      goesOn: "As before",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.goto(`${site.url}#/?q=lighthouse`);
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
    await breakWorker(await libraryWorker(page));
    await page.goto(`${site.url}#/?q=umbrellas`);
    await expect(page.getByText("40 hits").or(page.locator("li[data-article-id]")).first()).toBeVisible();
    await expect(page.getByRole("alert").filter({ hasText: "did not answer" })).toHaveCount(0);
  },
);

test(
  "a library's worker that breaks at each question is said, and asked again by the reader",
  asFault(
    {
      fault: "The worker that holds the index crashes again and again",
      sees: "In the list’s place, that the search did not answer; texts go on opening",
      goesOn: "*Try again*",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.addInitScript(() => {
      // Whatever the library's worker is asked first ends it, until the page says otherwise.
      const post = Worker.prototype.postMessage;
      (globalThis as unknown as { breaks: boolean }).breaks = true;
      Worker.prototype.postMessage = function send(this: Worker, message: { method?: string }) {
        const breaks = (globalThis as unknown as { breaks: boolean }).breaks && message.method === "open";
        if (!breaks) return post.call(this, message);
        this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
      } as typeof post;
    });
    await page.goto(`${site.url}#/?q=lighthouse`);
    await expect(page.getByRole("alert").filter({ hasText: "The search did not answer" })).toBeVisible();
    await page.goto(site.url + smallArticleUrl(2));
    await expectSmallArticle(page, 2);
    await page.goto(`${site.url}#/?q=lighthouse`);
    await page.evaluate(() => ((globalThis as unknown as { breaks: boolean }).breaks = false));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
  },
);

test(
  "a library's worker whose script does not come is said, and comes when it is asked for again",
  asFault(
    {
      fault: "The script of the worker does not come",
      sees: "In the list’s place, that the search did not answer; texts go on opening",
      goesOn: "*Try again*",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    site.disturb((path) => (path.includes("library-worker") ? 503 : null));
    await page.goto(`${site.url}#/?q=lighthouse`);
    await expect(page.getByRole("alert").filter({ hasText: "The search did not answer" })).toBeVisible();
    site.disturb(null);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
  },
);

test(
  "a screen whose script does not come is said, and opens when it is asked for again",
  asFault(
    {
      fault: "The script of a screen does not come",
      sees: "In the screen’s place, that it did not load",
      goesOn: "*Try again*",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    site.disturb((path) => (/assets\/notes-route/.test(path) ? 503 : null));
    await page.goto(`${site.url}#/notes`);
    const again = page.getByRole("button", { name: /Try again|Reload/ });
    await expect(again).toBeVisible();
    site.disturb(null);
    await again.click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
);

test(
  "a worker that breaks while files are added is begun anew, and none of them is lost",
  asFault(
    {
      fault: "The worker that reads added files crashes",
      sees: "The report: all files read; one on which it breaks twice is named",
      goesOn: "As before",
    },
    "@chromium",
  ),
  async ({ page, site }) => {
    await page.goto(`${site.url}#/add`);
    const broken = page
      .waitForEvent("worker", (worker) => worker.url().includes("ingest-worker"))
      .then((worker) => breakWorker(worker).catch(() => undefined));
    const files = Array.from({ length: 30 }, (_, n) => ({
      name: `${n}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(`date 2023-03-14\n# Harbour note ${n}\n\nGrace Okafor met Farid Benomar on day ${n}.\n`),
    }));
    await page.locator("input[data-add=files]").setInputFiles(files);
    await broken;
    await expect(page.getByRole("region", { name: "Progress" }).getByRole("status")).toContainText("Added");
    await expect(page.getByRole("heading", { name: "30 articles of yours" })).toBeVisible();
  },
);
