import { paths } from "../../src/paths.ts";
import { hasScreen, type Target } from "./areas.ts";
import { hostileBackups, hostileNotes, type ForeignFile } from "./foreign.ts";
import { hostileLedgers } from "./ledgers.ts";
import { hostileSeeds, oddWords, scripts } from "./seeds.ts";
import type { Count } from "./tally.ts";
import { limitMs, speaksPlainly, visit, type AttackWindow } from "./window.ts";

/** Import each ledger, take in what can be, and undo it. */
export async function attackLedgers({ engine }: Target, count: Count): Promise<void> {
  const window = await engine.openWindow();
  await window.open(`${window.url}#${paths.corrections}`);
  for (const { name, text } of hostileLedgers()) {
    const said = await importLedger(window, name, text).catch((error: unknown) => [String(error).slice(0, 200)]);
    count(name, [...said, ...(await window.fell())]);
  }
  await window.reload();
  const hung = await visit(window, `#${paths.corrections}`);
  count("all of them after a reload", [...hung, ...(await window.fell())]);
  await window.close();
}

async function importLedger(window: AttackWindow, name: string, text: string): Promise<readonly string[]> {
  if (!(await window.until(openLedgerImport))) return ["there is nowhere to import it"];
  await chooseFile(window, ".ledger__import input[type=file]", { name, text });
  if (!(await window.until(isRead, name))) return [`nothing is said of it within ${limitMs / 1000} s`];
  const before = await window.run(() => document.querySelector("h1")?.textContent ?? "");
  if (!(await window.run(takeIn))) return [];
  if (!(await window.until(() => document.querySelector(".ledger__import") === null))) return ["it is not taken in"];
  // The button is there before it is known what it would take back.
  await window.run(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await window.run(undo);
  // What was added is out of force again, and the page says the same as before.
  const isBack = await window.until((words) => document.querySelector("h1")?.textContent === words, before);
  return isBack ? [] : [`one Undo does not take it back: “${before}” before`];
}

function isRead(file: string): boolean {
  return (
    document.querySelector(".ledger__import")?.textContent?.includes(`${file}:`) === true ||
    document.querySelector(".ledger__import [role=alert]") !== null
  );
}

function openLedgerImport(): boolean {
  if (document.querySelector(".ledger__import input[type=file]") !== null) return true;
  [...document.querySelectorAll<HTMLButtonElement>("button[aria-expanded=false]")]
    .find((button) => button.textContent === "Take in a corrections file")
    ?.click();
  return false;
}

/** False, and all as it was, where nothing can be taken in. */
function takeIn(): boolean {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(".ledger__import button")];
  const add = buttons.find(({ textContent }) => /^Take in \d/.test(textContent ?? ""));
  const canAdd = add !== undefined && !add.disabled && add.getAttribute("aria-disabled") !== "true";
  (canAdd ? add : buttons.find(({ textContent }) => textContent === "Cancel"))?.click();
  return canAdd;
}

/** An undo of nothing changes nothing, and there is nothing to take back. */
function undo(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("main button")];
  buttons.find(({ textContent, disabled }) => textContent === "Undo" && !disabled)?.click();
}

/** Bring in each file of notes and each backup; each is taken in or said to be none. */
export async function attackForeign({ engine }: Target, count: Count): Promise<void> {
  const window = await engine.openWindow();
  for (const [selector, files] of [
    ["[data-import-notes]", hostileNotes()],
    ["[data-restore]", await hostileBackups()],
  ] as const)
    for (const file of files) {
      await window.open(`${window.url}#${paths.notes}`);
      const wrong = [...(await bringIn(window, selector, file)), ...(await speaksPlainly(window))];
      wrong.push(...(await visit(window, `#${paths.list}`)), ...(await visit(window, `#${paths.notes}`)));
      count(`${selector} ${file.name}`, [...wrong, ...(await window.fell())]);
    }
  await window.close();
}

async function bringIn(window: AttackWindow, selector: string, file: ForeignFile): Promise<readonly string[]> {
  if (!(await window.until((input) => document.querySelector(input) !== null, selector)))
    return ["there is nowhere to bring it in"];
  await chooseFile(window, selector, file);
  return (await window.until(isSaid, selector)) ? [] : [`nothing is said of it within ${limitMs / 1000} s`];
}

/** Something is said of the file; where notes of it can be added, they are. */
function isSaid(selector: string): boolean {
  const preview = document.querySelector("[data-import-preview]");
  [...(preview?.querySelectorAll("button") ?? [])]
    .find(({ textContent, disabled }) => /^Add \d/.test(textContent ?? "") && !disabled)
    ?.click();
  const status = document.querySelector(selector)?.closest("section")?.querySelector(":scope > p[role=status]");
  return (status?.textContent ?? "").trim() !== "" || preview !== null;
}

/** Add every hostile seed as an article of the reader's own, and open each. */
export async function attackOwn({ engine }: Target, count: Count): Promise<void> {
  const window = await engine.openWindow();
  await window.open(`${window.url}#${paths.add}`);
  await window.until(() => document.querySelector("[data-add=files]") !== null);
  const seeds = [...hostileSeeds(0)].filter(([, text]) => text.length < 100_000);
  let added = 0;
  for (let at = 0; at < seeds.length; at += 40) {
    const files = seeds.slice(at, at + 40).map(([path, text], n) => ({
      name: path.replaceAll("/", "-"),
      // Each a text of its own: what has the text of another is there already, and is not taken in.
      text: text.includes("harbour") ? `${text}\n\nIt is number ${at + n}.` : text,
    }));
    await window.run(chooseFiles, "[data-add=files]", files);
    // What is said of the files before stands until these are begun.
    await window.run(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    const isAdded = await window.until(
      () =>
        /Added \d+ articles?/.test(document.querySelector("main [role=status]")?.textContent ?? "") &&
        document.querySelector("[role=progressbar]") === null,
    );
    if (!isAdded) count(`files from ${at}`, ["they are not added"]);
    added += await window.run(() =>
      Number(/Added (\d+)/.exec(document.querySelector("main [role=status]")?.textContent ?? "")?.[1] ?? 0),
    );
  }
  await visit(window, `#${paths.list}?own=1`);
  const ids = await window.run(listOwn, added);
  if (ids.length < added) count("the list", [`${ids.length} of ${added} are listed`]);
  for (const id of ids)
    count(`own ${id}`, [...(await visit(window, `#${paths.article(id)}`)), ...(await window.fell())]);
  await window.reload();
  count("all of them after a reload", [...(await hasScreen(window)), ...(await window.fell())]);
  await window.close();
}

/** The ids of own articles, out of a list that draws those in sight. */
async function listOwn(added: number): Promise<string[]> {
  const ids = new Set<string>();
  for (let still = 0; still < 80 && ids.size < added; still += 1) {
    const rows = [...document.querySelectorAll("li[data-own]")];
    const before = ids.size;
    for (const row of rows) ids.add(row.getAttribute("data-article-id") ?? "");
    if (ids.size > before) still = 0;
    rows.at(-1)?.scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return [...ids];
}

/** Hold each text against the library, its quotations and its names. */
export async function attackCheck({ engine }: Target, count: Count): Promise<void> {
  const window = await engine.openWindow();
  const texts = [...scripts, ...oddWords].flatMap((bad) => [
    `“The harbour at Odal opened ${bad} on Monday.” ${bad} Inga Moe`,
    `The harbour at Odal opened on Monday ${bad}`,
  ]);
  for (const text of [...texts, "“".repeat(5_000), "“a b c d” ".repeat(300), "Inga Moe, ".repeat(3_000)]) {
    await window.open(`${window.url}#${paths.check}`);
    await window.until(fillCheck, text);
    const wrong: string[] = [];
    for (const button of ["Check its quotations", "Find its names"])
      if (!(await window.until(press, button)) || !(await window.until(isChecked)))
        wrong.push(`${button}: nothing is said within ${limitMs / 1000} s`);
    count(`check ${text.slice(0, 80)}`, [...wrong, ...(await speaksPlainly(window)), ...(await window.fell())]);
  }
  await window.close();
}

function fillCheck(text: string): boolean {
  const field = document.querySelector<HTMLTextAreaElement>(".check textarea");
  if (field === null) return false;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

function press(words: string): boolean {
  const button = [...document.querySelectorAll<HTMLButtonElement>(".check button")].find(
    ({ textContent, disabled }) => textContent === words && !disabled,
  );
  button?.click();
  return button !== undefined;
}

function isChecked(): boolean {
  const said = document.querySelector(".check [role=status]")?.textContent ?? "";
  return said !== "" && !said.startsWith("Looking");
}

async function chooseFile(window: AttackWindow, selector: string, file: ForeignFile): Promise<void> {
  await window.run(chooseFiles, selector, [file]);
}

/** Runs in the page: put files into an input, as a reader's choice does. `base64` are bytes where a text is none. */
function chooseFiles(selector: string, files: readonly ForeignFile[]): void {
  const input = document.querySelector<HTMLInputElement>(selector);
  const chosen = new DataTransfer();
  for (const { name, text, base64 } of files) {
    const bytes = base64 === undefined ? null : Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    chosen.items.add(new File([bytes ?? text ?? ""], name));
  }
  if (input === null) throw new Error(`There is no ${selector}`);
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
