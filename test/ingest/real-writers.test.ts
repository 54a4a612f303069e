import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { takeHead } from "../../src/ingest/dates/header-day.ts";
import { printParagraphs } from "../../src/ingest/pdf/print-paragraphs.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { readText } from "./read-text.ts";

/** What was met in files that pandoc, LibreOffice, turndown, reportlab, fpdf2 and Factiva wrote, and was read wrong. */

const long = "The harbour board met on Thursday and heard forty men. ".repeat(5).trim();
const oasis = "urn:oasis:names:tc:opendocument:xmlns";
const spaces = `xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:table="${oasis}:table:1.0" xmlns:meta="${oasis}:meta:1.0"`;

const line = (text: string, baseline: number, right = 400) => ({
  text,
  page: 0,
  baseline,
  size: 11,
  left: 50,
  right,
});

const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
const emptyCells = '<table:table-cell table:number-columns-repeated="16381"/>';
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join("")}${emptyCells}</table:table-row>`;
const day = `<table:table-cell office:value-type="date" office:date-value="2019-03-14T23:30:00"><text:p>14/03/19</text:p></table:table-cell>`;
const workbook = (rows: string) =>
  zipSync(
    {
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": strToU8(
        `<office:document-content ${spaces}><office:body><office:spreadsheet><table:table>${rows}<table:table-row table:number-rows-repeated="1048000">${emptyCells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    },
    { level: 0 },
  );

const tei = (body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The quay</title></titleStmt></fileDesc></teiHeader><text><body>${body}</body></text></TEI>`;

describe("a title and a date above a long paragraph", () => {
  it.each([
    ["the date alone", ["The quay at Warrow", "14 March 2019"]],
    ["a byline between them", ["The quay at Warrow", "By Mira Holt", "14 March 2019"]],
  ])("date it: %s", (_, head) => expect(takeHead([...head, long]).day.date).toBe("2019-03-14"));

  it("leave it whole", () => {
    expect(takeHead(["The quay at Warrow", "14 March 2019", long]).paragraphs.at(-1)).toBe(long);
  });
});

describe("a printed date", () => {
  it("stands alone above a text that follows as closely as its own lines", () => {
    const lines = [
      line("Thursday, March 14, 2019", 700, 180),
      line("The harbour board met on", 686),
      line("Thursday and heard forty men.", 672, 300),
    ];
    expect(printParagraphs([lines]).map(({ text }) => text)).toEqual([
      "Thursday, March 14, 2019",
      "The harbour board met on Thursday and heard forty men.",
    ]);
  });
});

describe("an RTF of LibreOffice", () => {
  it("names its author once, though it says it twice", async () => {
    const rtf =
      "{\\rtf1\\ansi{\\info{\\title The quay}{\\author Mira Holt}{\\creatim\\yr2026}{\\author Mira Holt}}\\pard No vote was taken.\\par}";
    const { documents } = await readText("quay.rtf", rtf);
    expect(documents).toMatchObject([{ author: "Mira Holt", paragraphs: ["No vote was taken."] }]);
  });
});

describe("an OpenDocument file in one piece", () => {
  it("is read as the text that it is", async () => {
    const { format, documents } = await readText(
      "quay.fodt",
      `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${spaces}><office:meta><meta:initial-creator>Mira Holt</meta:initial-creator></office:meta><office:body><office:text><text:p text:style-name="Title">The quay</text:p><text:p>14 March 2019</text:p><text:p>No vote was taken.</text:p></office:text></office:body></office:document>`,
    );
    expect(format).toBe("OpenDocument file");
    expect(documents).toMatchObject([
      { date: "2019-03-14", title: "The quay", author: "Mira Holt", paragraphs: ["No vote was taken."] },
    ]);
  });
});

describe("an OpenDocument workbook", () => {
  it("is a table, its dates as they are kept and not as they are shown", async () => {
    const rows = row(cell("Headline"), cell("Published"), cell("Body")) + row(cell("The quay"), day, cell("No vote."));
    const { format, documents, problems } = await readFile({ name: "clips.ods", bytes: workbook(rows) });
    expect(format).toBe("Workbook");
    expect(documents).toMatchObject([{ date: "2019-03-14", title: "The quay", paragraphs: ["No vote."] }]);
    expect(problems).toEqual([]);
  });

  it("keeps the columns of cells that are empty or the same", async () => {
    const same = `<table:table-cell table:number-columns-repeated="2"><text:p>Quay</text:p></table:table-cell>`;
    const rows =
      row(cell("Title"), cell("Author"), cell("Source"), cell("Text")) +
      row("<table:table-cell/>", same, cell("No vote."));
    const { documents } = await readFile({ name: "clips.ods", bytes: workbook(rows) });
    expect(documents).toMatchObject([{ author: "Quay", source: "Quay", paragraphs: ["No vote."] }]);
  });
});

describe("a Markdown title underlined by equals signs, as turndown writes it", () => {
  it.each([
    ["in a note with a head", "---\ntags: [sea]\n---\n\n"],
    ["in a note without one", ""],
  ])("is the title %s", async (_, head) => {
    const { documents } = await readText(
      "2019-03-14 clip.md",
      `${head}The quay at Warrow\n==================\n\nNo vote was taken.\n`,
    );
    expect(documents).toMatchObject([{ title: "The quay at Warrow", paragraphs: ["No vote was taken."] }]);
  });
});

describe("words quoted in a TEI paragraph, as pandoc encodes them", () => {
  it("stay among the others; a quotation with paragraphs of its own stands apart", async () => {
    const { documents } = await readText(
      "quay.xml",
      tei(
        "<p>Among them <quote>Old</quote> Tom.</p><p>He said: <quote><p>No.</p></quote></p><quote>Never again.</quote>",
      ),
    );
    expect(documents[0]!.paragraphs).toEqual(["Among them Old Tom.", "He said:", "No.", "Never again."]);
  });
});

describe("Factiva’s HTML without codes", () => {
  it("names the author of a line that has no class of its own", async () => {
    const { documents } = await readText(
      "f.html",
      `<html><body><div class="article enArticle"><div id="hd"><span class="enHeadline">The quay</span></div><div>By Mira Holt</div><div>61 words</div><div>14 March 2019</div><div>Warrow Gazette</div><p class="articleParagraph enarticleParagraph">No vote was taken.</p></div></body></html>`,
    );
    expect(documents).toMatchObject([{ date: "2019-03-14", author: "Mira Holt", source: "Warrow Gazette" }]);
  });
});
