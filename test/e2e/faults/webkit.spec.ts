import { expect, test } from "@playwright/test";
import { buildFolder } from "../support/builds.ts";
import { findBrowser } from "../support/browsers.ts";
import { asFault } from "../support/fault.ts";
import { smallArticleId } from "../support/small-library.ts";
import { startStaticServer, type StaticServer } from "../support/static-server.ts";
import { breakDatabases, denyStorage, type Denied } from "../support/storage-faults.ts";
import { openWebKit, type WebKitWindow } from "../support/webkit-driver.ts";

/*
 * What Safari's engine does without storage. The page's first script is served with the refusal before it, since this engine's driver cannot
 * put one there. A window under this driver is a private one besides, whose databases take no files.
 */
test.describe.configure({ mode: "serial" });

let site: StaticServer;
let window: WebKitWindow;

test.beforeAll(async () => {
  site = await startStaticServer({ root: buildFolder("small") });
  window = await openWebKit(findBrowser("webkit") ?? "");
});

test.afterAll(async () => {
  await window?.close();
  await site?.kill();
});

/** Open the first article in a page whose storage was taken away before anything of it ran. */
async function openWithout<Args extends readonly unknown[]>(
  refuse: (...args: Args) => void,
  ...args: Args
): Promise<void> {
  // The compiler that the tests are started with wraps functions that have names.
  const code = `{ const __name = (made) => made; (${refuse.toString()})(...${JSON.stringify(args)}); }\n`;
  const spoil = (body: Buffer) => Buffer.concat([Buffer.from(code), body]);
  site.disturb((path) => (/assets\/look-/.test(path) ? { spoil } : null));
  await window.open("about:blank");
  await window.open(`${site.url}#/a/${smallArticleId(0).split("/").map(encodeURIComponent).join("/")}`);
  await window.until(() => document.querySelectorAll("article p .mark").length > 0);
}

function selectFirst(): void {
  const paragraph = document.querySelector("article p[data-paragraph]");
  if (paragraph !== null) getSelection()?.selectAllChildren(paragraph);
}

const noted = () => document.querySelectorAll("article [data-note]").length > 0;
const isFound = () => document.querySelector(".row .hit") !== null;
const saidToLast = () =>
  [...document.querySelectorAll("[role=alert], [role=status]")].some(({ textContent }) =>
    textContent?.includes("lasts until this page is closed"),
  );

async function expectToSearch(): Promise<void> {
  await window.run(() => void (location.hash = "#/?q=lighthouse"));
  await window.until(isFound);
}

/** Reading, searching, and noting, which is then said to last for this visit. */
async function expectToWorkForNow(): Promise<void> {
  await window.run(selectFirst);
  await window.press("h");
  await window.until(noted);
  await window.until(saidToLast);
  await expectToSearch();
  await window.run(() => void (location.hash = "#/notes"));
  expect(await window.until(() => document.querySelectorAll("[data-note-row]").length || null)).toBe(1);
}

const noDatabase = {
  sees: "The library whole: reading, search, corrections; a line that what is starred, read or noted lasts until the page is closed",
  lost: "What is noted, when the page is closed without saving it",
  goesOn: "*Notes → Save* writes it to a file; or another browser, or storage allowed for the site",
};

test(
  "where the browser keeps nothing at all, the library reads and what is noted is said to last for the visit",
  asFault({ fault: "The browser is set to keep no site data at all", ...noDatabase }),
  async () => {
    await openWithout(denyStorage, ["databases", "settings", "caches", "tabs"] satisfies Denied[]);
    await expectToWorkForNow();
  },
);

test(
  "where databases are refused, the library reads and what is noted is said to last for the visit",
  asFault({ fault: "The browser refuses databases (IndexedDB)", ...noDatabase }),
  async () => {
    await openWithout(denyStorage, ["databases"] satisfies Denied[]);
    await expectToWorkForNow();
  },
);

test(
  "where the browser's own database files are broken, the library reads and what is noted is said to last for the visit",
  asFault({ fault: "The browser’s database files are broken", ...noDatabase }),
  async () => {
    await openWithout(breakDatabases, "error" as const);
    await expectToWorkForNow();
  },
);

test(
  "where databases never answer, the library still reads and searches",
  asFault({
    fault: "The browser’s databases never answer, as Safari’s do at times",
    sees: "The library whole; notes and stars wait",
    goesOn: "Close the browser and open it again",
  }),
  async () => {
    await openWithout(breakDatabases, "silent" as const);
    await expectToSearch();
  },
);

test(
  "where settings are refused, they hold for the visit",
  asFault({
    fault: "The browser refuses to keep settings (localStorage)",
    sees: "Nothing unusual; what is set holds",
    lost: "Settings, when the page is closed",
    goesOn: "Storage allowed for the site",
  }),
  async () => {
    await openWithout(denyStorage, ["settings"] satisfies Denied[]);
    await window.run(() => document.querySelector<HTMLElement>('[aria-label="Text and theme"]')?.click());
    await window.until(() => {
      const labels = [...document.querySelectorAll("dialog[open] label")];
      labels
        .find((label) => label.textContent === "Sepia")
        ?.querySelector("input")
        ?.click();
      return document.documentElement.dataset["theme"] === "sepia";
    });
  },
);

test(
  "where nothing can be kept for offline reading, that is said and all else works",
  asFault({
    fault: "The browser refuses to keep pages (caches, service worker)",
    sees: "*Online only* or *Not kept yet* in the masthead, and why",
    goesOn: "Everything works while there is a connection; *Save as one page* needs none",
  }),
  async () => {
    await openWithout(denyStorage, ["caches"] satisfies Denied[]);
    await window.until(() => /Online only|Not kept yet/.test(document.body.textContent ?? ""));
    await expectToSearch();
  },
);
