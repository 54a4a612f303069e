import "fake-indexeddb/auto";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseOwnArticle, parseOwnFileLine } from "../../src/core/backup/own-data.ts";
import { noReaderData } from "../../src/core/backup/reader-data.ts";
import type { Mention } from "../../src/core/ner/mention.ts";
import { readBackup, writeBackup } from "../../src/data/backup-file.ts";
import { collectOwn } from "../../src/data/backup-own.ts";
import { parseColumns, rowsOf } from "../../src/library/formats/catalog.ts";
import { readShelf } from "../../src/library/shelf/read-shelf.ts";
import { OwnStore } from "../../src/platform/own/own-store.ts";
import { IngestDesk } from "../../src/workers/ingest-desk.ts";
import { restoreOwn } from "../../src/workers/restore-own.ts";

let nth = 0;
const newDevice = () => new OwnStore(`own ${(nth += 1)}`);
const textOf = (n: number) =>
  `date 2023-03-1${n % 10}\n# Ferry ${n}\nsource: The Odal Post\n\nGrace Okafor waited for ferry ${n}. “Naïve,” said 李娜 🛳.\n`;

/** Marks two people. */
const tag = async (text: string): Promise<Mention[]> =>
  [...text.matchAll(/Grace Okafor|李娜/gu)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    type: "person",
    score: 0.9,
  }));

async function addFile(store: OwnStore, path: string, text: string, keepsOriginals = false): Promise<void> {
  const desk = new IngestDesk(store, tag, keepsOriginals);
  await desk.read({ blob: new Blob([text]), path });
  while ((await desk.tag(1000)).left > 0);
  await desk.put((await desk.names()).map(({ id }) => id));
}

/** A page of one line. */
const alto = (line: string) =>
  `<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="${line}"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

const rows = async (store: OwnStore) => rowsOf(parseColumns((await store.readShelf(1))!.rows));

const backupOf = (store: OwnStore) => writeBackup(noReaderData, "2023-11-06T09:00:00.000Z", collectOwn(store));

const versionIn = async (backup: Blob) => {
  const files = unzipSync(new Uint8Array(await backup.arrayBuffer()));
  return (JSON.parse(strFromU8(files["manifest.json"]!)) as { version: number }).version;
};

/** Restore a backup; gives how many articles came and how many lines were unread. */
async function restoreInto(store: OwnStore, backup: Blob) {
  const read = await readBackup(backup);
  if ("problem" in read) throw new Error(read.problem);
  let [came, unread] = [0, 0];
  for await (const batch of read.readOwn((lines) => (unread += lines))) came += await restoreOwn(store, batch);
  return { came, unread };
}

/** All that a reader sees of what was added, whatever shelf it lies on. */
async function libraryOf(store: OwnStore) {
  const { shelves, removed } = await store.readContents();
  const articles = await Promise.all(shelves.map(async ({ shelf }) => readShelf((await store.readShelf(shelf))!)));
  const files = [...(await store.readFiles())].map(async ([hash, file]) => {
    return { hash, ...file, names: file.names.toSorted(), original: await store.readOriginal(hash) };
  });
  const [shown, gone] = [articles.flatMap((shelf) => shelf.articles), removed];
  return {
    articles: shown.filter(({ id }) => !gone.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    entities: new Map([...(await store.readEntities())].toSorted()),
    files: (await Promise.all(files)).toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
  };
}

describe("own articles in a backup", () => {
  it("are the same library on a fresh device: texts, dates, sources, names, files and kept bytes", async () => {
    const here = newDevice();
    await addFile(here, "notes/1.txt", textOf(1), true);
    await addFile(here, "notes/2.txt", textOf(2));
    await addFile(here, "copy of 2.txt", textOf(2));
    const there = newDevice();
    expect(await restoreInto(there, await backupOf(here))).toEqual({ came: 2, unread: 0 });
    expect(await libraryOf(there)).toEqual(await libraryOf(here));
    expect((await libraryOf(there)).articles[0]?.text).toContain("李娜 🛳");
  });

  it("bring the pages of an issue along, each for itself", async () => {
    const here = newDevice();
    const desk = new IngestDesk(here, tag, true);
    const pages = ["One", "Two ferries"].map((line, at) => ({ blob: new Blob([alto(line)]), path: `p${at}.xml` }));
    const mets = `<mets xmlns:xlink="x"><fileSec>${pages.map(({ path }) => `<file ID="${path}"><FLocat xlink:href="${path}"/></file>`).join("")}</fileSec></mets>`;
    await desk.read({ blob: new Blob([mets]), path: "mets.xml", pages });
    while ((await desk.tag(1000)).left > 0);
    await desk.put((await desk.names()).map(({ id }) => id));
    const there = newDevice();
    expect(await restoreInto(there, await backupOf(here))).toEqual({ came: 1, unread: 0 });
    expect(await libraryOf(there)).toEqual(await libraryOf(here));
    const [hash = ""] = (await there.readFiles()).keys();
    expect(strFromU8((await there.readOriginal(hash, 1))!)).toBe(alto("Two ferries"));
    expect(await rows(there)).toEqual(await rows(here));
    expect((await rows(there))[0]?.pageFiles).toHaveLength(2);
  });

  it("come once, however often they are restored", async () => {
    const here = newDevice();
    await addFile(here, "1.txt", textOf(1));
    const backup = await backupOf(here);
    expect(await restoreInto(here, backup)).toEqual({ came: 0, unread: 0 });
    const before = await libraryOf(here);
    await restoreInto(here, backup);
    expect(await libraryOf(here)).toEqual(before);
  });

  it("that were taken out are not in it; those taken out later come back", async () => {
    const here = newDevice();
    await addFile(here, "1.txt", textOf(1));
    await addFile(here, "2.txt", textOf(2));
    const [first] = (await here.readContents()).shelves.flatMap(({ ids }) => ids);
    const whole = await backupOf(here);
    await here.setRemoved([first!], true);
    const there = newDevice();
    expect((await restoreInto(there, await backupOf(here))).came).toBe(1);
    expect((await restoreInto(here, whole)).came).toBe(1);
    expect((await libraryOf(here)).articles).toHaveLength(2);
  });

  it("keep the names that the device has for the same people", async () => {
    const [here, there] = [newDevice(), newDevice()];
    await addFile(here, "1.txt", textOf(1));
    const desk = new IngestDesk(there, tag, false);
    await desk.read({ blob: new Blob([textOf(2)]), path: "2.txt" });
    while ((await desk.tag(1000)).left > 0);
    await desk.put((await desk.names()).map(({ id }) => `${id}-of-the-library`));
    await restoreInto(there, await backupOf(here));
    const named = (await libraryOf(there)).articles.flatMap(({ mentions }) => mentions.map(({ entity }) => entity));
    expect(named).toHaveLength(4);
    expect(named.every((id) => id.endsWith("-of-the-library"))).toBe(true);
  });

  it("of two devices are one library in whichever order, over any history", async () => {
    const histories = fc.array(fc.tuple(fc.nat(1), fc.nat(5), fc.boolean()), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const [here, there] = [newDevice(), newDevice()];
        for (const [device, n, isCopied] of steps) {
          const store = device === 0 ? here : there;
          await addFile(store, `${n}.txt`, textOf(n));
          if (isCopied) await restoreInto(store, await backupOf(device === 0 ? there : here));
        }
        const [backupHere, backupThere] = [await backupOf(here), await backupOf(there)];
        await restoreInto(here, backupThere);
        await restoreInto(there, backupHere);
        const whole = await libraryOf(here);
        const shown = ({ articles, entities }: typeof whole) => ({ articles, entities });
        expect(shown(await libraryOf(there))).toEqual(shown(whole));
        const third = newDevice();
        await restoreInto(third, backupThere);
        await restoreInto(third, backupHere);
        expect(shown(await libraryOf(third))).toEqual(shown(whole));
      }),
      { numRuns: 15 },
    );
  });

  it("says of a backup without any that an earlier Dateline can read it, and of one with some that it cannot", async () => {
    const here = newDevice();
    expect(await versionIn(await backupOf(here))).toBe(1);
    await addFile(here, "1.txt", textOf(1));
    expect(await versionIn(await backupOf(here))).toBe(2);
  });
});

describe("a line of a backup", () => {
  const article = {
    id: "own/0123456789abcdef",
    seed: "1.txt",
    line: 1,
    nth: 1,
    date: "2023-11-06",
    time: null,
    title: "Ferry",
    isTitleDerived: false,
    source: null,
    slice: "date 2023-11-06\n\nGrace waited.\n",
    mentions: [{ start: 0, end: 5, type: "person", score: 1, entity: "grace" }],
    entities: [{ id: "grace", name: "Grace", type: "person" }],
  };
  it("is an article", () => expect(parseOwnArticle(JSON.stringify(article))).toEqual(article));

  it.each([
    ["no JSON", "{"],
    ["a list", []],
    ["an id that leads elsewhere", { ...article, id: "own/../../etc" }],
    ["a bundled id", { ...article, id: "ferry" }],
    ["no day", { ...article, date: "2023-02-30" }],
    ["a date that is a script", { ...article, date: "<script>window.gotcha=1</script>" }],
    ["no time", { ...article, time: "noon" }],
    ["a mention of nobody", { ...article, entities: [] }],
    ["a mention outside of the text", { ...article, mentions: [{ ...article.mentions[0], end: 9999 }] }],
    ["a mention of no length", { ...article, mentions: [{ ...article.mentions[0], end: 0 }] }],
    ["a type that is none", { ...article, entities: [{ ...article.entities[0], type: "__proto__" }] }],
    ["a title of a megabyte", { ...article, title: "x".repeat(1_000_000) }],
    ["a text that is none", { ...article, slice: { toString: "gotcha" } }],
  ])("is none: %s", (_, given) =>
    expect(parseOwnArticle(typeof given === "string" ? given : JSON.stringify(given))).toBeNull(),
  );

  it("never throws", () => {
    fc.assert(
      fc.property(fc.json(), (line) => {
        expect(() => [parseOwnArticle(line), parseOwnFileLine(line)]).not.toThrow();
      }),
    );
  });
});
