import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { asFault } from "./support/fault.ts";
import { expect as expectSoon, expectReadyOffline, test, typeInto } from "./support/test.ts";

/** Reading a file starts a worker and loads a model of 4 MB, which a busy machine takes its time over. */
const expect = expectSoon.configure({ timeout: 60_000 });
test.setTimeout(240_000);

const note = (n: number, day = "2023-03-14") =>
  `date ${day}\n# Harbour note ${n}\n\nGrace Okafor met Farid Benomar in Lagos on day ${n}. The ferry to Djibouti was late.\n`;

const spanish = (n: number) =>
  `date 2023-04-0${n}\n# La nota ${n}\n\nLa poeta Gabriela Mistral llegó a Valparaíso el día ${n} y habló con los vecinos del puerto, que la esperaban desde hacía muchas horas.\n`;

/** Whether a file of which the address has this in it lies in one of the browser's caches. */
const isKept = (page: Page, part: string) =>
  page.evaluate(async (wanted) => {
    for (const name of await caches.keys())
      if ((await (await caches.open(name)).keys()).some(({ url }) => url.includes(wanted))) return true;
    return false;
  }, part);

const asFile = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

const ownRows = (page: Page) => page.locator("li[data-own]");

async function openAdd(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/add`);
  await expect(page.getByRole("heading", { name: "Add your own texts" })).toBeVisible();
}

async function addFiles(page: Page, files: readonly ReturnType<typeof asFile>[]): Promise<void> {
  await page.locator("input[data-add=files]").setInputFiles([...files]);
}

const status = (page: Page) => page.getByRole("region", { name: "Progress" }).getByRole("status");

test.describe("adding to a library", () => {
  test("puts chosen files into list, search, reader, dossiers and timeline, told apart as the reader's own", async ({
    page,
    site,
  }) => {
    await openAdd(page, site.url);
    await addFiles(page, [asFile("one.txt", note(1)), asFile("two.txt", note(2, "2024-02-02"))]);
    await expect(status(page)).toContainText("Added 2 articles");

    await page.getByRole("link", { name: "Read them" }).click();
    await expect(ownRows(page)).toHaveCount(2);
    await expect(page.locator("li.row")).toHaveCount(2);
    await page.getByRole("button", { name: "Remove my articles" }).click();
    await expect(page.getByText("42 articles").first()).toBeAttached();
    await expect(ownRows(page).first().locator("time")).toHaveAttribute("datetime", "2024-02-02");

    await ownRows(page).first().getByRole("link").click();
    const article = page.locator("article[data-own]");
    await expect(article).toContainText("The ferry to Djibouti was late.");
    await expect(article.locator("[data-entity]", { hasText: "Grace Okafor" }).first()).toHaveAttribute(
      "data-entity",
      "grace-okafor",
    );

    await page.goto(`${site.url}#/?q=Djibouti`);
    await expect(ownRows(page)).toHaveCount(2);
    await page.goto(`${site.url}#/e/grace-okafor`);
    await expect(page.getByRole("heading", { level: 1, name: "Grace Okafor" })).toBeVisible();
    await expect(page.getByText(/on day [12]/).first()).toBeVisible();
    await page.goto(`${site.url}#/e/farid-benomar`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Farid Benomar");
  });

  test(
    "says what was there already and what is wrong, file by file",
    asFault({
      fault: "Added files are broken, empty, or there already",
      sees: "File by file, what is wrong with it and what was done",
      goesOn: "With what came in; mends the file and adds it again",
    }),
    async ({ page, site }) => {
      await openAdd(page, site.url);
      await addFiles(page, [asFile("one.txt", note(1))]);
      await expect(status(page)).toContainText("Added 1 article");
      await addFiles(page, [
        asFile("same.txt", note(1)),
        asFile("day.txt", `date 2023-02-30\n\nNobody came.\n`),
        {
          name: "photo.png",
          mimeType: "image/png",
          buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0]),
        },
      ]);
      await expect(status(page)).toContainText("Added 1 article. 1 was there already, 2 files have a problem.");
      await expect(page.locator("main")).toContainText("photo.png");
      await expect(page.locator("main")).toContainText("2023-02-30");
      await expect(page.locator("main")).toContainText("same.txt");
    },
  );

  test("reads a folder, with the folders in it", { tag: "@chromium" }, async ({ page, site }) => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-add-"));
    try {
      await mkdir(join(folder, "inner"));
      await writeFile(join(folder, "inner", "a.txt"), note(1));
      await writeFile(join(folder, "b.txt"), note(2));
      await openAdd(page, site.url);
      await page.locator("input[data-add=folder]").setInputFiles(folder);
      await expect(status(page)).toContainText("Added 2 articles");
      await expect(page.locator("main")).toContainText("inner/a.txt");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("takes a pasted text, from the field and from the clipboard", async ({ page, site }) => {
    await openAdd(page, site.url);
    const field = page.getByRole("textbox", { name: /paste a text/ });
    await typeInto(field, note(1));
    await page.getByRole("button", { name: "Add this text" }).click();
    await expect(status(page)).toContainText("Added 1 article");
    await typeInto(field, note(2));
    await field.press("ControlOrMeta+a");
    await field.press("ControlOrMeta+x");
    await page.getByRole("heading", { name: "Add your own texts" }).click();
    await page.keyboard.press("ControlOrMeta+v");
    await expect(page.getByRole("heading", { name: "2 articles of yours" })).toBeVisible();
  });

  test("takes files that are dropped anywhere, and says so when a drop brought nothing", async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.locator("li.row").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    const drop = (names: readonly string[]) =>
      page.evaluate(
        ({ names: given, text }) => {
          const dataTransfer = new DataTransfer();
          for (const name of given) dataTransfer.items.add(new File([`${text}${name}`], name));
          if (given.length === 0) dataTransfer.setData("text/uri-list", "");
          const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
          return event.defaultPrevented;
        },
        { names, text: note(1) },
      );
    expect(await drop(["a.txt", "b.txt"])).toBe(true);
    await expect(status(page)).toContainText("Added 2 articles");
    await drop([]);
    await expect(page.getByRole("alert")).toContainText("Nothing came");
  });

  test("can be paused and called off, and keeps what came in", async ({ page, site }) => {
    await openAdd(page, site.url);
    await addFiles(
      page,
      Array.from({ length: 300 }, (_, n) => asFile(`${String(n).padStart(3, "0")}.txt`, note(n))),
    );
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText(", paused")).toBeVisible();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Call it off" }).click();
    await expect(status(page)).toContainText("called off.");
    const said = Number(/Added (\d+)/.exec((await status(page).textContent()) ?? "")?.[1]);
    expect(said).toBeLessThan(300);
    await page.reload();
    await page.goto(`${site.url}#/?own=1`);
    await expect(page.locator("li.row").first().or(page.getByText("No article matches"))).toBeVisible();
    await expect(page.locator(".list")).toContainText(said === 0 ? "No article" : `${said} article`);
  });

  test(
    "has what it said to be in after a reload in the middle, and goes on where it was",
    asFault({
      fault: "The page is reloaded while files are added",
      sees: "On *My articles*, what was said to be in",
      goesOn: "Adds the same files again: what is there is passed over",
    }),
    async ({ page, site }) => {
      await openAdd(page, site.url);
      const files = Array.from({ length: 250 }, (_, n) => asFile(`${String(n).padStart(3, "0")}.txt`, note(n)));
      await addFiles(page, files);
      await expect(page.getByText(/, [1-9]\d* articles? in/)).toBeVisible();
      const said = Number(/, (\d+) articles? in/.exec((await page.locator(".add__progress").textContent()) ?? "")?.[1]);
      await page.reload();
      await expect(page.getByRole("heading", { name: /articles? of yours/ })).toBeVisible();
      const heading = await page.getByRole("heading", { name: /articles? of yours/ }).textContent();
      expect(Number.parseInt(heading ?? "", 10)).toBeGreaterThanOrEqual(said);
      await addFiles(page, files);
      await expect(status(page)).toContainText("Added");
      await expect(page.getByRole("heading", { name: "250 articles of yours" })).toBeVisible();
    },
  );

  test("takes all out with an undo, and another tab follows", async ({ page, context, site }) => {
    await openAdd(page, site.url);
    await addFiles(page, [asFile("one.txt", note(1)), asFile("two.txt", note(2))]);
    await expect(status(page)).toContainText("Added 2 articles");
    const other = await context.newPage();
    await other.goto(`${site.url}#/?own=1`);
    await expect(ownRows(other)).toHaveCount(2);
    await page.getByRole("button", { name: "Take all of them out" }).click();
    await page.getByRole("button", { name: "Take 2 articles out" }).click();
    await expect(ownRows(other)).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { name: "2 articles of yours" })).toBeVisible();
    await expect(ownRows(other)).toHaveCount(2);
  });

  test(
    "says that there is no room, keeps what came in, and goes on when room was made",
    asFault({
      fault: "The device has no room while files are added",
      sees: "That there is no room for more, and that what came in is kept",
      goesOn: "Makes room, *Go on*",
    }),
    async ({ page, site }) => {
      // The worker's storage refuses as a full one does, until the page says otherwise.
      await page.addInitScript(() => {
        const start = Worker.prototype.postMessage;
        (globalThis as unknown as { isFull: boolean }).isFull = true;
        Worker.prototype.postMessage = function send(this: Worker, message: { method?: string; id: number }) {
          const isFull = (globalThis as unknown as { isFull: boolean }).isFull;
          if (!isFull || message.method !== "put") return start.call(this, message);
          const data = {
            id: message.id,
            error: { name: "QuotaExceededError", message: "The quota has been exceeded." },
          };
          this.dispatchEvent(new MessageEvent("message", { data }));
        } as typeof start;
      });
      await openAdd(page, site.url);
      await addFiles(page, [asFile("one.txt", note(1))]);
      await expect(page.getByRole("alert")).toContainText("no room for more");
      await page.evaluate(() => ((globalThis as unknown as { isFull: boolean }).isFull = false));
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(status(page)).toContainText("Added 1 article");
    },
  );

  test(
    "adds and reads without a connection",
    asFault({
      fault: "There is no connection while files are added",
      sees: "Everything as with one",
      goesOn: "As before",
    }),
    async ({ page, context, site }) => {
      await page.goto(site.url);
      await expect(page.getByText("Ready offline: 40 of 40").first()).toBeAttached();
      await expectReadyOffline(page, 40);
      await openAdd(page, site.url);
      await addFiles(page, [asFile("uno.txt", spanish(1))]);
      await expect(status(page)).toContainText("Added 1 article");
      await expect.poll(() => isKept(page, "/assets/latin-")).toBe(true);
      await site.kill();
      await context.setOffline(true);
      await page.reload();
      await openAdd(page, site.url);
      await addFiles(page, [asFile("one.txt", note(1)), asFile("page.html", savedPage)]);
      await expect(status(page)).toContainText("Added 2 articles");
      // Its model was used once while there was a connection, and is kept since.
      await addFiles(page, [asFile("dos.txt", spanish(2))]);
      await expect(status(page)).toContainText("Added 1 article");
      await page.goto(`${site.url}#/?own=1&q=Valparaíso`);
      await ownRows(page).first().getByRole("link").click();
      await expect(
        page.locator("article[data-own] [data-entity]", { hasText: "Gabriela Mistral" }).first(),
      ).toBeVisible();
      await page.reload();
      await page.goto(`${site.url}#/?own=1`);
      await ownRows(page).first().getByRole("link").click();
      await expect(page.locator("article[data-own] [data-entity]").first()).toBeVisible();
    },
  );
});

test.describe("an empty Dateline", () => {
  test.use({ library: "empty" });

  test("opens on what it does, takes files, and is then a library of them", async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Read your own archive by date and by name");
    await addFiles(page, [asFile("one.txt", note(1)), asFile("two.txt", note(2, "2024-02-02"))]);
    await expect(status(page)).toContainText("Added 2 articles");
    await page.goto(`${site.url}#/`);
    await expect(ownRows(page)).toHaveCount(2);
    await page.goto(`${site.url}#/?q=Djibouti`);
    await expect(page.getByText("2 articles").first()).toBeAttached();
    await page.goto(`${site.url}#/storage`);
    await expect(page.getByText("2 articles from 2 files")).toBeVisible();
  });
});

const savedPage = `<!doctype html><html lang="en"><head><title>A quay opens</title><meta property="article:published_time" content="2023-05-05T08:00:00Z"></head>
<body><article><h1>A quay opens</h1><p>Grace Okafor opened the quay in Lagos on a wet morning, eleven months late and a little under its budget.</p>
<p>The second part will follow when the ground has settled, an engineer said, and the ferries keep their winter hours until then.</p></article></body></html>`;
