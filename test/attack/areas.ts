import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { articleIdOf } from "../../src/core/article/article-id.ts";
import { paths } from "../../src/paths.ts";
import { faults } from "./hosts.ts";
import { hostileLedgers } from "./ledgers.ts";
import { hostileLinks } from "./links.ts";
import { databaseStates, settings, type DatabaseState } from "./stores.ts";
import type { Count } from "./tally.ts";
import { openWatched, visit } from "./watched-page.ts";

/** What is attacked: a build, where it is served, and a browser to look at it with. */
export interface Target {
  readonly browser: Browser;
  readonly site: { readonly url: string };
  /** The folder of the build. */
  readonly root: string;
  /** Paths of the seeds that it was built from. */
  readonly written: readonly string[];
  /** URLs of its library files. */
  readonly files: readonly string[];
}

/** On a machine that is shared, a screen may take its time; what hangs does not come at all. */
const limitMs = 30_000;
/** Articles that are opened; all the others are listed and built. */
const mostOpened = 220;

/** Every seed was built; open the hostile ones one by one. */
export async function attackSeeds({ browser, site, written }: Target, count: Count): Promise<void> {
  const { page, fell, close } = await openWatched(browser, site.url);
  await page.goto(site.url);
  const [hostile, plain] = [
    written.filter((path) => !path.startsWith("day/")),
    written.filter((path) => path.startsWith("day/")),
  ];
  for (const path of hostile.slice(0, mostOpened)) {
    const hung = await visit(page, `#${paths.article(articleIdOf(path, 1))}`, limitMs);
    count(path, [...(hung === null ? [] : [hung]), ...(await fell())]);
  }
  for (const path of [...hostile.slice(mostOpened), ...plain]) count(path, []);
  await close();
}

/** Go to each address, as a link from elsewhere does. */
export async function attackLinks({ browser, site }: Target, count: Count): Promise<void> {
  const { page, fell, close } = await openWatched(browser, site.url);
  await page.goto(site.url);
  for (const link of hostileLinks()) {
    const hung = await visit(page, `#${link}`, limitMs);
    count(link, [...(hung === null ? [] : [hung]), ...(await fell())]);
  }
  await close();
}

/** Import each file, take in what can be, and undo it. */
export async function attackLedgers({ browser, site }: Target, count: Count): Promise<void> {
  const { page, fell, close } = await openWatched(browser, site.url);
  await page.goto(`${site.url}#${paths.corrections}`);
  for (const { name, text } of hostileLedgers()) {
    const said = await importLedger(page, name, text).catch((error: unknown) => [String(error).slice(0, 200)]);
    count(name, [...said, ...(await fell())]);
  }
  await page.reload();
  const hung = await visit(page, `#${paths.corrections}`, limitMs);
  count("all of them after a reload", [...(hung === null ? [] : [hung]), ...(await fell())]);
  await close();
}

async function importLedger(page: Page, name: string, text: string): Promise<readonly string[]> {
  const button = page.getByRole("button", { name: "Import a ledger" });
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
  const report = page.getByRole("region", { name: "Import a ledger" });
  await report
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/jsonl", buffer: Buffer.from(text) });
  await report.getByText(`${name}:`).waitFor({ timeout: limitMs });
  const add = report.getByRole("button", { name: /^Add / });
  if (!(await add.isEnabled())) {
    await report.getByRole("button", { name: "Cancel" }).click();
    return [];
  }
  const before = await page.locator("h1").textContent();
  await add.click();
  await report.waitFor({ state: "detached", timeout: limitMs });
  const undo = page.getByRole("button", { name: "Undo", exact: true }).first();
  // An undo of nothing changes nothing, and there is nothing to take back.
  if (await undo.isEnabled()) await undo.click({ timeout: limitMs });
  // What was added is out of force again, and the page says the same as before.
  const isBack = await page
    .waitForFunction((words) => document.querySelector("h1")?.textContent === words, before, { timeout: limitMs })
    .then(
      () => true,
      () => false,
    );
  return isBack
    ? []
    : [`one Undo does not take it back: “${before}” before, “${await page.locator("h1").textContent()}” after`];
}

/** Begin with each state of stored data. */
export async function attackStores({ browser, site }: Target, count: Count): Promise<void> {
  for (const value of settings) {
    const { page, fell, close } = await openWatched(browser, site.url);
    await page.addInitScript((text) => {
      for (const name of ["settings", "offline-paused"]) localStorage.setItem(`dateline / ${name}`, text);
    }, value);
    await page.goto(site.url);
    count(`settings ${value}`, [...(await stands(page)), ...(await fell())]);
    await close();
  }
  for (const state of databaseStates) {
    const { page, fell, close } = await openWatched(browser, site.url);
    // From a page of the origin that runs nothing of ours.
    await page.goto(`${site.url}robots.txt`);
    await page.evaluate(makeDatabase, { ...state, put: Object.entries(state.put ?? {}) });
    await page.goto(`${site.url}#${state.what === "ledger" ? paths.corrections : paths.list}`);
    const said = state.isSaid ? await isSaid(page, state) : [];
    count(state.name, [...(await stands(page)), ...said, ...(await fell())]);
    await close();
  }
}

async function isSaid(page: Page, { what }: DatabaseState): Promise<readonly string[]> {
  const words =
    what === "ledger"
      ? /What you correct now lasts until this page is closed/u
      : /What you star or read now will not be kept/u;
  return page
    .getByText(words)
    .first()
    .waitFor({ timeout: limitMs })
    .then(
      () => [],
      () => ["nothing is said of it"],
    );
}

async function makeDatabase({
  what,
  version,
  stores,
  put,
}: Omit<DatabaseState, "put"> & {
  readonly put: readonly (readonly [string, readonly (readonly [string, unknown])[]])[];
}): Promise<void> {
  const request = indexedDB.open(`dateline / ${what}`, version);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener("upgradeneeded", () => {
      for (const name of stores) request.result.createObjectStore(name);
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error as Error));
  });
  for (const [name, records] of put)
    await new Promise((resolve) => {
      const transaction = db.transaction(name, "readwrite");
      for (const [key, value] of records) transaction.objectStore(name).put(value, key);
      transaction.addEventListener("complete", resolve);
    });
  db.close();
}

/** Answer each kind of library file with each fault: what is shown is the library's, or it is said that it is not there. */
export async function attackHosts({ browser, site, root, files }: Target, count: Count): Promise<void> {
  const kinds = [
    /\/packs\//u,
    /\/mentions\//u,
    /\/catalog\//u,
    /\/locator/u,
    /\/health/u,
    /\/index\/manifest/u,
    /\/index\/[\da-f]+\.bin/u,
    /\/index\/[\da-f]+\.json/u,
  ];
  const id = "day/0";
  for (const kind of kinds)
    for (const { name, spoil } of faults) {
      const { page, fell, close } = await openWatched(browser, site.url);
      await page.context().route(
        (url) => url.pathname.startsWith("/library/") && kind.test(url.pathname),
        async (route) => {
          const file = files.find((known) => route.request().url().endsWith(known)) ?? "";
          const answer = spoil(await readFile(join(root, decodeURIComponent(file))));
          await route.fulfill(
            typeof answer === "number" ? { status: answer, body: "Status" } : { status: 200, body: answer },
          );
        },
      );
      await page.goto(`${site.url}#${paths.article(id)}`);
      const wrong = [...(await stands(page))];
      const shown = await page
        .locator(`article[data-article-id="${id}"]`)
        .textContent({ timeout: 2_000 })
        .catch(() => null);
      if (
        shown !== null &&
        !shown.includes("The harbour at Odal opened on Monday. Inga Moe of the Harbour Authority held the key.")
      )
        wrong.push("another text is shown than the library's");
      if (shown === null) wrong.push(...(await speaksPlainly(page)));
      if (/index|locator|catalog/u.test(kind.source)) {
        const hung = await visit(page, "#/entities", limitMs);
        wrong.push(...(hung === null ? [] : [hung]), ...(await speaksPlainly(page)));
      }
      if (/health/u.test(kind.source)) {
        const hung = await visit(page, "#/library", limitMs);
        wrong.push(...(hung === null ? [] : [hung]), ...(await speaksPlainly(page)));
      }
      count(`${name} for ${kind.source}`, [...wrong, ...(await fell())]);
      await close();
    }
}

/** Machine words are none for readers. */
async function speaksPlainly(page: Page): Promise<readonly string[]> {
  const text = (await page.locator("body").textContent()) ?? "";
  const machine =
    /SQLITE_|Unexpected token|is not a function|is not iterable|Failed to fetch|undefined|\[object /u.exec(text);
  return machine === null ? [] : [`it says “${machine[0]}”`];
}

async function stands(page: Page): Promise<readonly string[]> {
  return page
    .waitForFunction(
      () =>
        document.querySelector("main h1, main article p, [role='alert']") !== null &&
        document.querySelector("main[aria-busy='true']") === null,
      undefined,
      { timeout: limitMs },
    )
    .then(
      () => [],
      () => ["no screen stands"],
    );
}
