import { expect, test } from "@playwright/test";
import { buildFolder } from "./support/builds.ts";
import { findBrowser } from "./support/browsers.ts";
import { startStaticServer, type StaticServer } from "./support/static-server.ts";
import { openWebKit, type WebKitWindow } from "./support/webkit-driver.ts";

/*
 * Adding in WebKitGTK, whose inputs are given files by the page itself, since its driver hands over paths alone: what was read is put in, whether
 * the reader calls the rest off or the page goes away.
 */
test.describe.configure({ mode: "serial" });

let site: StaticServer;
let window: WebKitWindow;

test.beforeAll(async () => {
  site = await startStaticServer({ root: buildFolder("empty") });
  window = await openWebKit(findBrowser("webkit") ?? "");
});

test.afterAll(async () => {
  await window?.close();
  await site?.kill();
});

/** Choose so many files in the input, as a reader does; their texts differ by number. */
function chooseFiles(count: number): void {
  const transfer = new DataTransfer();
  for (let at = 0; at < count; at += 1)
    transfer.items.add(
      new File(
        [`date 2023-03-14\n# Harbour note ${at}\n\nGrace Okafor met Farid Benomar in Lagos on day ${at}.\n`],
        `${String(at).padStart(4, "0")}.txt`,
      ),
    );
  const input = document.querySelector<HTMLInputElement>("input[data-add=files]");
  if (input === null) throw new Error("There is no input for files.");
  input.files = transfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** How many articles are said to be in while files are added; null before the first. */
function saidIn(): number | null {
  return (
    Number(/, ([1-9]\d*) articles? in/.exec(document.querySelector(".add__progress")?.textContent ?? "")?.[1]) || null
  );
}

/** Call the rest off as soon as something is in, in one step: no file can come between. */
function callOff(): boolean {
  const progress = document.querySelector(".add__progress");
  if (!/, [1-9]\d* articles? in/.test(progress?.textContent ?? "")) return false;
  const button = [...(progress?.querySelectorAll("button") ?? [])].find(
    ({ textContent }) => textContent === "Call it off",
  );
  button?.click();
  return button !== undefined;
}

/** What is said when adding is over. */
const saidAtEnd = () => /Added.*/.exec(document.querySelector(".add__progress [role=status]")?.textContent ?? "")?.[0];

/** How many articles are the reader's. */
function countOwn(): number | null {
  const heads = [...document.querySelectorAll("h2")].map(({ textContent }) => textContent ?? "");
  return Number(/^(\d+) articles? of yours$/m.exec(heads.join("\n"))?.[1]) || null;
}

async function openAdd(): Promise<void> {
  await window.open("about:blank");
  await window.open(`${site.url}#/add`);
  await window.until(() => document.querySelector("input[data-add=files]") !== null);
}

test("keeps what came in when the rest is called off", async () => {
  await openAdd();
  await window.run(chooseFiles, 400);
  await window.until(callOff);
  const end = await window.until(saidAtEnd);
  expect(end).toContain("The rest was called off.");
  const said = Number(/Added (\d+)/.exec(end)?.[1]);
  expect(said).toBeGreaterThan(0);
  expect(said).toBeLessThan(400);
  await window.reload();
  expect(await window.until(countOwn)).toBe(said);
});

test("has what it said to be in after a reload in the middle, and goes on where it was", async () => {
  await window.reload();
  const before = await window.until(countOwn);
  // Those of the test before among them, which are passed over; so many more that what is said on the way is not missed.
  const total = before + 150;
  await window.run(chooseFiles, total);
  const said = await window.until(saidIn);
  await window.reload();
  expect(await window.until(countOwn)).toBeGreaterThanOrEqual(Math.max(before, said));
  await window.run(chooseFiles, total);
  expect(await window.until(saidAtEnd)).not.toContain("called off");
  await window.until((all) => document.body.textContent?.includes(`${all} articles of yours`) === true, total);
});
