import type { Page } from "@playwright/test";
import { asFault } from "../support/fault.ts";
import type { Fault as ServerFault } from "../support/static-server.ts";
import { expect as expectSoon, expectSmallArticle, smallArticleUrl, test } from "../support/test.ts";

test.describe.configure({ timeout: 180_000 });

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 30_000 });

/** What a server or a line does to a file. */
const ills: readonly (readonly [ill: string, fault: ServerFault])[] = [
  ["is missing on the server", 404],
  ["is cut off on its way", "cut"],
  ["has one byte altered", "altered"],
  ["comes as the sign-in page of a hotel", "page"],
];

interface Part {
  readonly name: string;
  readonly isPart: (path: string) => boolean;
  /** An address that asks for it. */
  readonly url: string;
  readonly sees: string;
  /** What stands on the screen while it does not come. */
  readonly isSaid: (page: Page) => Promise<void>;
  /** What stands there once it has come. */
  readonly isThere: (page: Page) => Promise<void>;
}

const alert = (page: Page, words: RegExp) => expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();

const parts: readonly Part[] = [
  {
    name: "A pack of texts",
    isPart: (path) => path.startsWith("library/packs/"),
    url: smallArticleUrl(2),
    sees: "In the article’s place, that it did not load, and why; list and search go on",
    isSaid: (page) => alert(page, /did not load|has not been kept/),
    isThere: (page) => expectSmallArticle(page, 2),
  },
  {
    name: "A file of names",
    isPart: (path) => path.startsWith("library/mentions/"),
    url: smallArticleUrl(2),
    sees: "The text in full, and over it that its names did not load, and why",
    async isSaid(page) {
      await expectSmallArticle(page, 2);
      await alert(page, /its names did not load/);
    },
    isThere: (page) => expect(page.locator("article .mark").first()).toBeVisible(),
  },
  {
    name: "A part of the index",
    isPart: (path) => path.startsWith("library/index/"),
    url: "#/?q=lighthouse",
    sees: "In the list’s place, that the search did not answer, and why; every article still opens by its address",
    isSaid: (page) => alert(page, /The search did not answer/),
    isThere: (page) => expect(page.locator("li[data-article-id]").first()).toBeVisible(),
  },
];

for (const { name, isPart, url, sees, isSaid, isThere } of parts) {
  for (const [ill, fault] of ills) {
    test(
      `${name} that ${ill} is said, and comes when it is asked for again`,
      asFault({ fault: `${name} ${ill}`, sees, goesOn: "*Try again*, which asks past every cache" }, "@chromium"),
      async ({ page, site }) => {
        site.disturb((path) => (isPart(path) ? fault : null));
        await page.goto(site.url + url);
        await isSaid(page);
        site.disturb(null);
        await page.getByRole("button", { name: "Try again" }).click();
        await isThere(page);
      },
    );
  }
}
