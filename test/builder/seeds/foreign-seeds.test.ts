import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { parseAnySeed, type SeedToParse } from "../../../src/builder/seeds/parse-any-seed.ts";
import { createSeedReader } from "../../../src/builder/seeds/seed-reader.ts";
import { openBuildStore, type BuildStore } from "../../../src/builder/store/build-store.ts";
import { TooLongError } from "../../../src/builder/thread/bounded-thread.ts";
import { altoPage, metsIssue } from "../../support/mets-issue.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const mail =
  "From: Mira Holt <mira@example.org>\nDate: Mon, 06 Nov 2023 23:30:00 -0500\nSubject: Slip approved\nMessage-ID: <1@x>\n\nThe board voted.\n\nDate: 7 May 2001 stands in the text.\n";
const page =
  '<!DOCTYPE html><html><head><title>Tides</title><meta property="article:published_time" content="2023-11-07"></head><body><article><h1>Tides</h1><p># 6 November 1999 was a Saturday.</p></article></body></html>';
const table = "date,title,text\n2023-11-08,One,First text.\n2023-11-09,Two,Second text.\n";

const later = () => Date.now() + 60_000;

const star = (date: string, pages: readonly string[]) => metsIssue({ title: "Alder Star", date, pages });

async function parseAllButSlip(seed: SeedToParse) {
  if (seed.path === "slip.eml") throw new TooLongError(60_000);
  return parseAnySeed(seed);
}

function readerOf(folder: string, store: BuildStore = openBuildStore(makeTempFolder(), "src")) {
  return { store, reader: createSeedReader(folder, store, { now: later }) };
}

const bytes = (text: string) => Buffer.from(text, "latin1");

describe("foreign files among the seeds", () => {
  it("become articles with ids of their paths, and are named with what they were read as", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, {
      "mail/slip.eml": mail,
      "tides.html": page,
      "rows.csv": table,
      "talks.txt": "date 2023-11-06 Envoys met.",
    });
    const { articles, problems, foreign } = await readerOf(folder).reader.read();
    expect(articles.map(({ id, date, title }) => [id, date, title])).toEqual([
      ["mail/slip", "2023-11-06", "Slip approved"],
      ["rows", "2023-11-08", "One"],
      ["rows~2", "2023-11-09", "Two"],
      ["talks", "2023-11-06", "Envoys met."],
      ["tides", "2023-11-07", "Tides"],
    ]);
    expect(problems).toEqual([]);
    expect(foreign).toEqual([
      { path: "mail/slip.eml", readAs: "Mail, dated by sending", articles: 1 },
      { path: "rows.csv", readAs: "Table, dated by publication", articles: 2 },
      { path: "tides.html", readAs: "Web page, dated by publication", articles: 1 },
    ]);
  });

  it("are one article where a METS lists them, by its folder or by names that are alone", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, {
      "1905/a/mets.xml": star("1905-08-30", ["page%201.xml", "page%202.xml"]),
      "1905/a/page 1.xml": altoPage("The board met."),
      "1905/a/page 2.xml": altoPage("No vote."),
      "1905/b/mets.xml": star("1905-08-31", ["page%201.xml", "text/only-here.xml"]),
      "1905/b/page 1.xml": altoPage("Rain."),
      "1905/only-here.xml": altoPage("More rain."),
      "1905/c/mets.xml": star("1905-09-01", ["page%201.xml"]),
      "1905/c/page 3.xml": altoPage("Nobody lists this."),
    });
    const { reader, store } = readerOf(folder);
    const { articles, problems, foreign, seeds } = await reader.read();
    expect(articles.map((article) => [article.id, article.date, article.readText()])).toEqual([
      ["1905/a/mets", "1905-08-30", "The board met.\n\nNo vote.\n"],
      ["1905/b/mets", "1905-08-31", "Rain.\n\nMore rain.\n"],
      ["1905/c/page 3", null, "Nobody lists this.\n"],
    ]);
    expect(problems.map(({ seed, kind }) => [seed, kind])).toEqual([["1905/c/mets.xml", "pages-missing"]]);
    expect(foreign.map(({ readAs }) => readAs)).toContain("METS pages, dated by publication");
    expect(seeds).toBe(8);
    // A page that is written to is read again, with all of its issue.
    writeFiles(folder, { "1905/a/page 2.xml": altoPage("One vote.") });
    const again = await createSeedReader(folder, store, { now: later }).read();
    expect(again.articles[0]?.readText()).toBe("The board met.\n\nOne vote.\n");
  });

  it("are said when they are given up, and the others are read; the next build tries again", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "slip.eml": mail, "tides.html": page });
    const store = openBuildStore(makeTempFolder(), "src");
    const { articles, problems } = await createSeedReader(folder, store, { now: later, parse: parseAllButSlip }).read();
    expect(articles.map(({ id }) => id)).toEqual(["tides"]);
    expect(problems.map(({ message, advice }) => `${message} ${advice}`)).toEqual([
      "slip.eml could not be read. It takes longer than 60 seconds. It was given up; the other files are read.",
    ]);
    expect((await createSeedReader(folder, store, { now: later }).read()).articles).toHaveLength(2);
  });

  it("give the page the article that the build saw, whatever its text begins with", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "slip.eml": mail, "tides.html": page });
    const { articles } = await readerOf(folder).reader.read();
    for (const article of articles) {
      const { article: onPage } = parseArticle(article.readRaw(), {
        id: article.id,
        seed: article.seed,
        line: article.line,
        nth: article.nth,
      });
      expect(onPage).toMatchObject({
        date: article.date,
        title: article.title,
        author: article.author,
        text: article.readText(),
      });
    }
    expect(articles[0]!.readText()).toBe("The board voted.\n\nDate: 7 May 2001 stands in the text.\n");
    expect(articles[1]!.readText()).toBe("# 6 November 1999 was a Saturday.\n");
  });

  it("are not read again while nobody writes to them, and keep their texts", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "slip.eml": mail, "tides.html": page });
    const { store, reader } = readerOf(folder);
    await reader.read();
    const sealed: BuildStore = { ...store, keep: () => expect.fail("a file was opened") };
    const again = await readerOf(folder, sealed).reader.read();
    expect(again.foreign.map(({ readAs }) => readAs)).toEqual([
      "Mail, dated by sending",
      "Web page, dated by publication",
    ]);
    expect(again.articles.map((article) => article.readText().slice(0, 9))).toEqual(["The board", "# 6 Novem"]);
  });

  it("say what to do about files that hold no text", async () => {
    const folder = makeTempFolder();
    const scan = readFileSync(
      fileURLToPath(new URL("../../fixtures/formats/pdf--date-line-no-title/notes.pdf", import.meta.url)),
      "latin1",
    ).replace(/\(.*\) Tj/g, "");
    writeFiles(folder, {
      "letter.msg": bytes("\xD0\xCF\x11\xE0"),
      "scan.pdf": bytes(scan),
      "photo.png": bytes("\x89PNG\r\n"),
    });
    const { articles, problems } = await readerOf(folder).reader.read();
    expect(articles).toEqual([]);
    expect(problems.map(({ seed, message }) => `${seed}: ${message}`)).toEqual([
      "letter.msg: The file is a mail in Outlook's own form.",
      "photo.png: The file is a picture.",
      "scan.pdf: The PDF's page is a picture: there is no text in it.",
    ]);
  });

  it("tell which article has a problem", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "rows.csv": "date,title,text\n2023-13-08,One,First text.\n" });
    const { problems } = await readerOf(folder).reader.read();
    expect(problems).toMatchObject([
      { seed: "rows.csv", article: "rows", message: "The date 2023-13-08 does not exist." },
    ]);
  });
});
