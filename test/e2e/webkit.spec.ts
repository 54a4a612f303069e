import { expect, test } from "@playwright/test";
import { buildFolder } from "./support/builds.ts";
import { findBrowser } from "./support/browsers.ts";
import { readLibrary, type BuiltArticle } from "./support/read-library.ts";
import { smallArticleId, smallLibraryTotal } from "./support/small-library.ts";
import { startStaticServer, type StaticServer } from "./support/static-server.ts";
import { keys, openWebKit, type WebKitWindow } from "./support/webkit-driver.ts";

/*
 * The core of what the other engines are asked, in WebKitGTK: one window for all, in order, since a window takes seconds to start.
 * What the page shows is compared with what the build wrote: where the engine itself reads a text otherwise, nothing else tells.
 */
test.describe.configure({ mode: "serial" });

const seedBase = "/some/deep/path/";
let site: StaticServer;
let seedSite: StaticServer;
let window: WebKitWindow;

test.beforeAll(async () => {
  site = await startStaticServer({ root: buildFolder("small") });
  seedSite = await startStaticServer({ root: buildFolder("seed"), base: seedBase });
  window = await openWebKit(findBrowser("webkit") ?? "");
});

test.afterAll(async () => {
  await window?.close();
  await site?.kill();
  await seedSite?.kill();
});

/** The article on screen, as `readLibrary` gives those of the build; null until its marks are there. */
function readArticle(): BuiltArticle | null {
  const article = document.querySelector("article[data-article-id]");
  if (article === null || article.querySelector("p .mark") === null) return null;
  return {
    id: article.getAttribute("data-article-id") ?? "",
    title: article.querySelector("h1")?.textContent ?? "",
    date: article.querySelector("time")?.dateTime ?? null,
    marks: [...article.querySelectorAll("p .mark")].map((mark) => mark.textContent ?? ""),
  };
}

const isOpen = (id: string) => document.querySelector("article")?.getAttribute("data-article-id") === id;
const rowsInSight = () => document.querySelectorAll("li[data-article-id]").length;
const isReady = (total: number) => document.body.textContent?.includes(`Ready offline: ${total} of ${total}`) === true;
const firstRow = () => document.querySelector("li[data-article-id]")?.getAttribute("data-article-id");
const cardName = () => document.querySelector(".card")?.getAttribute("aria-label");
const canChange = () => document.querySelector('dialog[open] .button--primary:not([aria-disabled="true"])') !== null;
const chooseSepia = () => {
  const choice = [...document.querySelectorAll("dialog[open] label")].find((label) => label.textContent === "Sepia");
  choice?.querySelector("input")?.click();
  return choice !== undefined;
};
const markCount = () => document.querySelectorAll("article p .mark").length;

async function openArticle(at: StaticServer, id: string): Promise<BuiltArticle | null> {
  await window.run(() => void (location.hash = "#/entities")); // so that the article before is not taken for this one
  await window.open(`${at.url}#/a/${id.split("/").map(encodeURIComponent).join("/")}`);
  await window.until(isOpen, id);
  return window.until(readArticle);
}

test("lists the library, newest first, in a window that does not scroll", async () => {
  await window.open(site.url);
  expect(await window.until(firstRow)).toBe(smallArticleId(smallLibraryTotal - 1));
  expect(await window.run(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  expect(await window.run(() => getComputedStyle(document.querySelector(".row__title") as Element).textAlign)).toBe(
    "start",
  );
});

test("shows date, title and every mark of the shipped article as the build wrote them", async () => {
  const [built] = readLibrary(buildFolder("seed"));
  expect(built?.marks).toHaveLength(33);
  await window.open(seedSite.url);
  expect(await openArticle(seedSite, built?.id ?? "")).toEqual(built);
});

test("shows date, title and every mark of other articles as the build wrote them", async () => {
  const built = readLibrary(buildFolder("small")).filter((_, at) => at % 8 === 0);
  expect(built).toHaveLength(5);
  for (const article of built) expect(await openArticle(site, article.id)).toEqual(article);
});

test("opens the card of a mark by its key, and gives focus back", async () => {
  await window.press("n");
  const named = await window.until(cardName);
  const marked = await window.run(() => document.activeElement?.textContent ?? "");
  expect(named).toContain(marked);
  await window.press(keys.Escape);
  await window.until(() => document.querySelector(".card") === null);
  expect(await window.run(() => document.activeElement?.className)).toContain("mark");
});

test("leads from a card to a dossier, and Back", async () => {
  const entity = await window.run(() => document.querySelector("article p .mark")?.getAttribute("data-entity") ?? "");
  const before = await window.run(() => location.hash);
  await window.run((id) => void (location.hash = `#/e/${encodeURIComponent(id)}`), entity);
  const name = await window.until(() => document.querySelector(".dossier h1")?.textContent);
  expect(await window.run(() => document.title)).toBe(`${name} – Dateline`);
  await window.run(() => history.back());
  await window.until((hash) => location.hash === hash && document.querySelector("article") !== null, before);
});

test("finds words, with accents and case folded, and lights them", async () => {
  await window.run(() => void (location.hash = "#/"));
  await window.until(rowsInSight);
  await window.press("/", ..."valparaiso", keys.Enter);
  await window.until(() => location.hash.includes("q=valparaiso"));
  await window.until(
    (all) => Number(/(\d+) articles/.exec(document.querySelector(".list")?.textContent ?? "")?.[1] ?? all) < all,
    smallLibraryTotal,
  );
  await window.until(() => document.querySelector(".row .hit")?.textContent === "Valparaíso");
});

test("filters by dates in the address, list and timeline alike", async () => {
  await window.run(() => void (location.hash = "#/?from=2023-02-01&to=2023-02-28"));
  await window.until(() => [...document.querySelectorAll("li[data-article-id]")].length < 5);
  const dates = await window.run(() =>
    [...document.querySelectorAll<HTMLTimeElement>("li[data-article-id] time")].map(({ dateTime }) => dateTime),
  );
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.every((date) => date.startsWith("2023-02"))).toBe(true);
});

test("corrects a name by keys, keeps it over a reload, and undoes it", async () => {
  await openArticle(site, smallArticleId(3));
  const before = await window.run(markCount);
  await window.run(() => (document.activeElement as HTMLElement | null)?.blur()); // the search field has focus, where keys are letters
  await window.press("n");
  await window.until(() => document.querySelector(".card") !== null);
  await window.press("x", "x");
  await window.until(() => document.querySelector("dialog[open]") !== null);
  await window.until(canChange);
  await window.press(keys.Enter);
  await window.until(
    (count) =>
      document.querySelector("dialog[open]") === null && document.querySelectorAll("article p .mark").length < count,
    before,
  );
  // At once: the first correction of all makes its database, and a page that is reloaded within that takes both along.
  await window.reload();
  // As many as built at first, then those that the correction leaves.
  await window.until((count) => {
    const marks = document.querySelectorAll("article p .mark").length;
    return marks > 0 && marks < count;
  }, before);
  await window.press(`${keys.Control}z`);
  await window.until((count) => document.querySelectorAll("article p .mark").length === count, before);
});

test("keeps the chosen theme and colours the browser's bars by it", async () => {
  await window.run(() => document.querySelector<HTMLElement>('[aria-label="Text and theme"]')?.click());
  await window.until(chooseSepia);
  const theme = await window.until(() => document.documentElement.dataset["theme"]);
  const bars = await window.run(() => document.querySelector<HTMLMetaElement>("meta[name=theme-color]")?.content);
  expect(bars).toBe(await window.run(() => getComputedStyle(document.body).backgroundColor));
  expect(theme).toBe("sepia");
  await window.reload();
  expect(await window.until(() => document.documentElement.dataset["theme"])).toBe(theme);
});

test("reads on with the server gone: reload, an article never opened, search, entities", async () => {
  await window.run(() => void (location.hash = "#/"));
  await window.until(isReady, smallLibraryTotal);
  await site.kill();
  await window.reload();
  await window.until(rowsInSight);
  await openArticle(site, smallArticleId(11));
  await window.run(() => void (location.hash = "#/?q=lighthouse"));
  await window.until(() => document.querySelector(".row .hit") !== null);
  await window.run(() => void (location.hash = "#/entities"));
  await window.until(() => document.querySelectorAll("li[aria-posinset]").length > 3);
  await site.restart();
});
