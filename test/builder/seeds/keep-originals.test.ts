import { existsSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeOriginals } from "../../../src/builder/output/write-originals.ts";
import { originalUrl } from "../../../src/builder/seeds/keep-originals.ts";
import { createSeedReader } from "../../../src/builder/seeds/seed-reader.ts";
import { openBuildStore } from "../../../src/builder/store/build-store.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const page =
  '<!DOCTYPE html><html><head><title>Slip</title><meta property="article:published_time" content="2023-11-06"></head><body><article><h1>Slip</h1><p>The board voted.</p><script>document.title = "run"</script></article></body></html>';

/** A page of one line. */
const alto = (line: string) =>
  `<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="${line}"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

const later = () => Date.now() + 60_000;

function readerOf(folder: string, keepsOriginals: boolean) {
  return createSeedReader(folder, openBuildStore(makeTempFolder(), "src"), { now: later, keepsOriginals });
}

describe("originals beside a library", () => {
  it("are the files of all articles, byte for byte, under names of their content, and rows name them", async () => {
    const [folder, out] = [makeTempFolder(), makeTempFolder()];
    writeFiles(folder, { "a/../slip.html": page, "a/slip.txt": "Title: Slip\nDate: 2023-11-06\n\nThe board voted.\n" });
    const { articles, originals } = await readerOf(folder, true).read();
    writeOriginals(out, originals);
    expect(articles.map(({ seed, alsoIn, originals: urls }) => ({ seed, alsoIn, urls }))).toEqual([
      {
        seed: "a/slip.txt",
        alsoIn: ["slip.html"],
        urls: [
          expect.stringMatching(/^originals\/[\da-f]{16}\.txt$/u),
          expect.stringMatching(/^originals\/html-[\da-f]{16}\.txt$/u),
        ],
      },
    ]);
    expect(readFileSync(join(out, articles[0]!.originals![1]!), "utf8")).toBe(page);
  });

  it("are the pages of an issue too, and its row names each by the page that it is", async () => {
    const [folder, out] = [makeTempFolder(), makeTempFolder()];
    const mets = `<mets xmlns:xlink="x"><fileSec>${[2, 1].map((n) => `<file ID="F${n}"><FLocat xlink:href="p${n}.xml"/></file>`).join("")}</fileSec><structMap TYPE="PHYSICAL">${[1, 2].map((n) => `<fptr FILEID="F${n}"/>`).join("")}</structMap></mets>`;
    writeFiles(folder, {
      "1905-08-30/mets.xml": mets,
      "1905-08-30/p1.xml": alto("One"),
      "1905-08-30/p2.xml": alto("Two"),
    });
    const { articles, originals } = await readerOf(folder, true).read();
    writeOriginals(out, originals);
    expect(articles).toHaveLength(1);
    const [{ pageFiles = [], pageStarts }] = articles as [(typeof articles)[0]];
    expect(pageFiles.map(({ path }) => path)).toEqual(["1905-08-30/p1.xml", "1905-08-30/p2.xml"]);
    expect(pageStarts).toEqual(["One\n\n".length]);
    expect(pageFiles.map(({ url }) => readFileSync(join(out, url!), "utf8"))).toEqual([alto("One"), alto("Two")]);
  });

  it("are not kept where nobody asked for them", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "slip.html": page });
    const { articles, originals } = await readerOf(folder, false).read();
    expect(originals).toEqual([]);
    expect(articles[0]).not.toHaveProperty("originals");
  });

  it("fail the build when a file has changed since it was read", async () => {
    const [folder, out] = [makeTempFolder(), makeTempFolder()];
    writeFiles(folder, { "slip.html": page });
    const { originals } = await readerOf(folder, true).read();
    utimesSync(join(folder, "slip.html"), new Date("2023-11-06"), new Date("2023-11-06"));
    expect(() => writeOriginals(out, originals)).toThrow("slip.html has changed while the library was built");
    expect(existsSync(out)).toBe(true);
  });
});

describe("originalUrl", () => {
  const hash = "0123456789abcdef0123456789abcdef";
  it.each([
    ["talks.pdf", "originals/0123456789abcdef.pdf"],
    ["Talks.PDF", "originals/0123456789abcdef.pdf"],
    ["a.html", "originals/html-0123456789abcdef.txt"],
    ["a.xhtml", "originals/xhtml-0123456789abcdef.txt"],
    ["a.svg", "originals/svg-0123456789abcdef.txt"],
    ["feed.xml", "originals/xml-0123456789abcdef.txt"],
    ["a.mht", "originals/mht-0123456789abcdef.txt"],
    ["a.eml", "originals/eml-0123456789abcdef.txt"],
    ["tweets.js", "originals/js-0123456789abcdef.txt"],
    ["../../x", "originals/file-0123456789abcdef.txt"],
    ['a.p"><b', "originals/file-0123456789abcdef.txt"],
  ])("names %s so that no browser runs it", (path, url) => expect(originalUrl(path, hash)).toBe(url));
});
