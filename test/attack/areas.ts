import { articleIdOf } from "../../src/core/article/article-id.ts";
import { paths } from "../../src/paths.ts";
import { hostFaults } from "./hosts.ts";
import { hostileLinks } from "./links.ts";
import { databaseStates, settings, type DatabaseState } from "./stores.ts";
import type { Count } from "./tally.ts";
import { speaksPlainly, stands, visit, type AttackWindow, type Engine, type HostFaults } from "./window.ts";

/** What is attacked: a build, served to windows of an engine. */
export interface Target {
  readonly engine: Engine;
  /** Paths of the seeds that it was built from. */
  readonly written: readonly string[];
  /** What stands in the names of the inputs that are tried; empty for all. Heeded where inputs do not hang on each other. */
  readonly only: string;
}

/** Articles that are opened; all the others are listed and built. */
const mostOpened = 260;

const isPlain = (path: string) => path.startsWith("day/");

/** Every seed was built; open the hostile ones one by one. */
export async function attackSeeds({ engine, written, only }: Target, count: Count): Promise<void> {
  const window = await engine.openWindow();
  await window.open(window.url);
  const hostile = written.filter((path) => !isPlain(path) && path.includes(only));
  for (const path of hostile.slice(0, mostOpened)) {
    const hung = await visit(window, `#${paths.article(articleIdOf(path, 1))}`);
    count(path, [...hung, ...(await window.fell())]);
  }
  for (const path of [...hostile.slice(mostOpened), ...written.filter(isPlain)])
    if (path.includes(only)) count(path, []);
  await window.close();
}

/** The same texts in the one page that a build makes of all of it, whose scripts stand in the page. */
export async function attackOnePage({ engine, written }: Target, count: Count): Promise<void> {
  const window = await engine.openWindow();
  await window.open(`${window.url}one-page.html`);
  for (const path of written.filter((path) => !isPlain(path)).slice(0, mostOpened)) {
    const hung = await visit(window, `#${paths.article(articleIdOf(path, 1))}`);
    count(path, [...hung, ...(await window.fell())]);
  }
  await window.close();
}

/** Go to each address, as a link from elsewhere does. */
export async function attackLinks({ engine }: Target, count: Count): Promise<void> {
  const window = await engine.openWindow();
  await window.open(window.url);
  for (const link of hostileLinks()) count(link, [...(await visit(window, `#${link}`)), ...(await window.fell())]);
  await window.close();
}

/** Begin with each state of stored data. */
export async function attackStores({ engine, only }: Target, count: Count): Promise<void> {
  for (const value of settings) {
    const name = `settings ${value}`;
    if (!name.includes(only)) continue;
    await inWindow(engine, undefined, async (window) => {
      // From a page of the origin that runs nothing of ours.
      await window.open(`${window.url}robots.txt`);
      await window.run((text) => {
        for (const key of ["settings", "offline-paused"]) localStorage.setItem(`dateline / ${key}`, text);
      }, value);
      await window.open(window.url);
      count(name, [...(await hasScreen(window)), ...(await window.fell())]);
    }).catch((error: unknown) => count(name, [sayUndriven(error)]));
  }
  for (const state of databaseStates.filter((each) => each.name.includes(only))) {
    await inWindow(engine, undefined, async (window) => {
      await window.open(`${window.url}robots.txt`);
      await window.run(makeDatabase, state);
      await window.open(`${window.url}#${state.what === "ledger" ? paths.corrections : paths.list}`);
      const said = state.isSaid && !(await window.until(isSaid)) ? ["nothing is said of it"] : [];
      count(state.name, [...(await hasScreen(window)), ...said, ...(await window.fell())]);
    }).catch((error: unknown) => count(state.name, [sayUndriven(error)]));
  }
}

function isSaid(): boolean {
  return /What you correct now lasts until this page is closed|What you star or read now will not be kept/.test(
    document.body.textContent ?? "",
  );
}

async function makeDatabase({ what, version, stores, put = {} }: DatabaseState): Promise<void> {
  const request = indexedDB.open(`dateline / ${what}`, version);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener("upgradeneeded", () => {
      for (const name of stores) request.result.createObjectStore(name);
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error as Error));
  });
  for (const [name, records] of Object.entries(put))
    await new Promise((resolve) => {
      const transaction = db.transaction(name, "readwrite");
      for (const [key, value] of records) transaction.objectStore(name).put(value, key);
      transaction.addEventListener("complete", resolve);
    });
  db.close();
}

/** Answer each kind of file with each fault: what is shown is the library's, or it is said that it is not there. */
export async function attackHosts({ engine, only }: Target, count: Count): Promise<void> {
  for (const { name, kind, faults } of hostFaults().filter((fault) => fault.name.includes(only))) {
    await inWindow(engine, faults, async (window) => {
      const wrong =
        kind === "model"
          ? await addsWithoutModel(window)
          : [...(await readsAnArticle(window)), ...(await goes(window))];
      count(name, [...wrong, ...(await window.fell())]);
    }).catch((error: unknown) => count(name, [sayUndriven(error)]));

    async function goes(opened: AttackWindow): Promise<readonly string[]> {
      if (kind === "index") return [...(await visit(opened, "#/entities")), ...(await speaksPlainly(opened))];
      return kind === "health" ? [...(await visit(opened, "#/library")), ...(await speaksPlainly(opened))] : [];
    }
  }
}

/** Do something in a window of its own, and close it whatever comes of it. */
async function inWindow(
  engine: Engine,
  faults: HostFaults | undefined,
  work: (window: AttackWindow) => Promise<void>,
): Promise<void> {
  const window = await engine.openWindow(faults);
  try {
    await work(window);
  } finally {
    await window.close().catch(() => undefined);
  }
}

/** What keeps a driver from going on may be a page that hangs: it counts as a fall, and the inputs behind it are still tried. */
function sayUndriven(error: unknown): string {
  return `the page could not be driven: ${String(error).slice(0, 160)}`;
}

const plainId = "day/0";
const plainText = "The harbour at Odal opened on Monday. Inga Moe of the Harbour Authority held the key.";

async function readsAnArticle(window: AttackWindow): Promise<readonly string[]> {
  await window.open(`${window.url}#${paths.article(plainId)}`);
  const wrong = [...(await hasScreen(window))];
  await window.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const shown = await window.run(
    (id) => document.querySelector(`article[data-article-id="${id}"]`)?.textContent ?? null,
    plainId,
  );
  if (shown === null) wrong.push(...(await speaksPlainly(window)));
  else if (!shown.includes(plainText)) wrong.push("another text is shown than the library's");
  return wrong;
}

/** A text is added and can be read, whatever the models of names are answered with; in words for people. */
async function addsWithoutModel(window: AttackWindow): Promise<readonly string[]> {
  await window.open(`${window.url}#${paths.add}`);
  const wrong = [...(await hasScreen(window))];
  const text = `date 2023-11-07\n# Puerto\n\nEl puerto de Odal abrió el lunes y la alcaldesa Inga Moe guardó la llave de la casa vieja.`;
  if (!(await window.until(pasteText, text))) return [...wrong, "there is no field to paste into"];
  const isAdded = await window.until(() => /Added 1 article/.test(document.body.textContent ?? ""));
  return [...wrong, ...(isAdded ? [] : ["the text is not added"]), ...(await speaksPlainly(window))];
}

/** Runs in the page, as React hears typing. False while the form is not there. */
export function pasteText(text: string): boolean {
  const field = document.querySelector<HTMLTextAreaElement>("form textarea");
  if (field === null) return false;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  setTimeout(() => field.form?.requestSubmit(), 50);
  return true;
}

/** A first screen stands. */
export async function hasScreen(window: AttackWindow): Promise<readonly string[]> {
  return (await window.until(stands)) ? [] : ["no screen stands"];
}
