import "fake-indexeddb/auto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync, strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { createLibraryBuilder } from "../../src/builder/library/build-library.ts";
import { buildOfflineList } from "../../src/builder/output/offline-list.ts";
import { writeLibrary } from "../../src/builder/output/write-library.ts";
import { sha256OfParts } from "../../src/builder/store/sha256.ts";
import { parseArticle } from "../../src/core/article/parse-article.ts";
import { parseHead } from "../../src/library/formats/head.ts";
import { segmentsHere } from "../../src/library/index/make-segment.ts";
import { buildShelf } from "../../src/library/shelf/build-shelf.ts";
import { siteParts, versionMark, writeServiceWorker } from "../../src/library/site/site-parts.ts";
import { OwnStore } from "../../src/platform/own/own-store.ts";
import { SiteDesk } from "../../src/workers/site/site-desk.ts";
import { makeTempFolder, writeFiles } from "../builder/temp-folder.ts";
import { taggerFor } from "../support/made-up-tagger.ts";

const base = "https://host.example/paper/";
const hostile = "</script><script>alert(1)</script><!--";

/** Draws as a first screen how many articles there are. */
const draw = (headText: string) => `<b>${parseHead(headText).total} drawn</b>`;

const page = (headText: string, screen: string) =>
  `<!doctype html><title>T</title><body><div id="root" data-built>${screen}<p class="awaited">Wait</p></div>` +
  `<noscript>No</noscript><script type="application/json" id="dateline-head">${headText}</script></body>`;

/** A finished site in a folder, as a build leaves it. */
async function publish(): Promise<{ readonly folder: string; readonly headText: string }> {
  const seedsFolder = makeTempFolder();
  writeFiles(seedsFolder, {
    "one.txt": `date 2023-11-06\n# ${hostile}\n\nThey met Farid in Cairo.\n`,
    "two.txt": "date 2023-10-06\n\nYesterday they met Farid again.\n",
  });
  const tagger = taggerFor(/Farid|Cairo/gu);
  const cacheFolder = makeTempFolder();
  const options = { seedsFolder, cacheFolder, sourceFolder: "src", tagger, segments: segmentsHere };
  const library = await createLibraryBuilder(options).build();
  const folder = makeTempFolder();
  writeFiles(folder, {
    "index.html": page(library.headText, draw(library.headText)),
    "assets/app-1.js": "app",
    "assets/latin-2.bin": "model",
    "assets/source-serif-4-cyrillic-opsz-normal-4d.woff2": "font",
    "robots.txt": "",
    ...Object.fromEntries(
      siteParts({ screen: "export {}", serviceWorker: `"${versionMark}"`, onePage: page("", "") }, sha256OfParts),
    ),
  });
  writeLibrary(folder, library.files);
  const list = buildOfflineList(folder, library, "source of the worker");
  writeFileSync(join(folder, "sw.js"), writeServiceWorker(`"${versionMark}"`, list.version));
  writeFileSync(join(folder, "offline.json"), JSON.stringify(list));
  return { folder, headText: library.headText };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

async function unzip(file: Blob): Promise<Map<string, Uint8Array>> {
  return new Map(Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))));
}

describe("a site saved out of a site", () => {
  let folder: string;
  let headText: string;
  const gone = new Set<string>();
  const desk = new SiteDesk(
    async (url) => {
      const path = decodeURIComponent(url.href.slice(base.length));
      if (gone.has(path)) throw new TypeError("Failed to fetch");
      return new Response(readFileSync(join(folder, path)));
    },
    async () => ({ renderFirstScreen: draw }),
  );
  const save = (own: string | null = null) =>
    desk.saveSite({ base, headText, own, entries: [] }, new AbortController().signal);

  beforeAll(async () => ({ folder, headText } = await publish()));

  it("is byte for byte the site that it was saved out of, where nothing was added", async () => {
    const { file, articles, missing } = await save();
    const files = await unzip(file);
    expect({ articles, missing }).toEqual({ articles: 2, missing: [] });
    expect([...files.keys()].toSorted()).toEqual(filesIn(folder).toSorted());
    for (const [path, bytes] of files)
      expect([path, Buffer.from(bytes)]).toEqual([path, readFileSync(join(folder, path))]);
  });

  it("holds the reader's own articles, with a page, a list and a worker of its own version", async () => {
    const store = new OwnStore("own of a site");
    const slice = `date 2023-11-07\n# ${hostile}\n\nToday they met Farid ${hostile}\n`;
    const { article } = parseArticle(slice, { id: "own/00", seed: "clips/a.txt", line: 1, nth: 1 });
    const start = article.text.indexOf("Farid");
    const mention = { start, end: start + 5, type: "person" as const, score: 0.9, entity: "farid" };
    await store.put(
      {
        contents: { ids: ["own/00"], dates: ["2023-11-07"], times: [null] },
        build: (shelf) =>
          buildShelf([{ article, slice, nth: 1, mentions: [mention] }], shelf, (id) => ({
            id,
            name: "Farid",
            type: "person",
          })),
        entities: [],
      },
      [],
    );
    const { file, articles } = await save("own of a site");
    const files = await unzip(file);
    expect(articles).toBe(3);
    const text = (path: string) => strFromU8(files.get(path)!);
    const head = /id="dateline-head">([^<]*)<\/script><\/body>$/u.exec(text("index.html"))![1]!;
    expect(parseHead(head).newest.map(({ id }) => id)).toEqual(["own/00", "one", "two"]);
    expect(text("index.html")).toContain("<b>3 drawn</b>");
    const list = JSON.parse(text("offline.json")) as {
      version: string;
      shell: { url: string; sha256: string }[];
      library: { url: string }[];
    };
    expect(list.version).not.toBe(
      (JSON.parse(readFileSync(join(folder, "offline.json"), "utf8")) as typeof list).version,
    );
    expect(text("sw.js")).toBe(`"${list.version}"`);
    expect(list.shell.find(({ url }) => url === "index.html")!.sha256).toBe(sha256OfParts(files.get("index.html")!));
    for (const { url } of list.library) expect(files.has(decodeURIComponent(url))).toBe(true);
    expect(parseHead(head).newest.every(({ pack, mentions }) => files.has(pack) && files.has(mentions))).toBe(true);
  });

  it("does without what few readers miss, and says so, and names what it cannot do without", async () => {
    gone.add("assets/latin-2.bin");
    const { file, missing } = await save();
    expect(missing).toEqual(["assets/latin-2.bin"]);
    const list = JSON.parse(strFromU8((await unzip(file)).get("offline.json")!)) as { rest: { url: string }[] };
    expect(list.rest.map(({ url }) => url)).toEqual([expect.stringContaining("assets/one-page-"), "robots.txt"]);
    gone.add("assets/app-1.js");
    await expect(save()).rejects.toThrow(/assets\/app-1\.js.*there is no connection/u);
    gone.clear();
  });

  it("makes one page, in which every file of the library lies as letters and digits", async () => {
    const { file, articles } = await desk.saveOnePage(
      { base, headText, own: null, entries: [] },
      new AbortController().signal,
    );
    const text = await file.text();
    expect(articles).toBe(2);
    expect(text).toContain("<b>2 drawn</b>");
    const files = [...text.matchAll(/<script type="text\/plain" data-file="([^"]*)">([A-Za-z\d+/=]*)<\/script>/gu)];
    const paths = files.map(([, path]) => path!);
    expect(paths.toSorted()).toEqual(
      filesIn(folder)
        .filter((path) => path.startsWith("library/"))
        .toSorted(),
    );
    for (const [, path = "", packed = ""] of files)
      expect(Buffer.from(inflateSync(Buffer.from(packed, "base64")))).toEqual(readFileSync(join(folder, path)));
    // The page's own elements, one for each file, and the head: no text has brought one along.
    expect(text.match(/<script/gu)).toHaveLength(files.length + 1);
  });
});
