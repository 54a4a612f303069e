import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import { serialDate } from "../../../src/ingest/spreadsheet/serial-dates.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

interface Sheets {
  readonly sheets: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
}

/** A workbook as Excel writes it. */
function workbook({ sheets, strings = "", styles = "", properties = "" }: Sheets): Uint8Array {
  const list = sheets.map((_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const relations = sheets
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join("");
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8(`<workbook ${main} xmlns:r="r">${properties}<sheets>${list}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships>${relations}</Relationships>`),
    "xl/sharedStrings.xml": strToU8(`<sst ${main}>${strings}</sst>`),
    "xl/styles.xml": strToU8(`<styleSheet ${main}>${styles}</styleSheet>`),
    ...Object.fromEntries(
      sheets.map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
  });
}

const read = async (sheets: Sheets) => readFile({ name: "clippings.xlsx", bytes: workbook(sheets) });

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${inline("A1", "date")}${inline("B1", "title")}${inline("C1", "text")}</row>`;
const dateStyles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

describe("a workbook", () => {
  it("has an article a row, its strings joined of their runs, its dates as their numbers say", async () => {
    const { format, documents, problems } = await read({
      strings:
        '<si><t>date</t></si><si><t>title</t></si><si><t>text</t></si><si><t>Slip</t></si><si><r><t xml:space="preserve">The board </t></r><r><rPr><b/></rPr><t>voted.</t></r><rPh sb="0" eb="1"><t>ボード</t></rPh></si><si><t>Line one._x000D_\n\nLine two.</t></si>',
      styles: dateStyles,
      sheets: [
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" s="1"><v>45236</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c></row><row r="4"><c r="A4" s="2"><v>45237.75</v></c><c r="C4" t="s"><v>5</v></c></row>',
      ],
    });
    expect(format).toBe("Workbook");
    expect(problems).toEqual([]);
    expect(documents.map(({ date, title, paragraphs }) => ({ date, title, paragraphs }))).toEqual([
      { date: "2023-11-06", title: "Slip", paragraphs: ["The board voted."] },
      { date: "2023-11-07", title: "Line one.", paragraphs: ["Line one.", "Line two."] },
    ]);
  });

  it("is read sheet by sheet; a sheet that is no table is passed over beside one that is", async () => {
    const { documents, problems } = await read({
      sheets: [
        `<row>${inline("A1", "Notes")}</row><row>${inline("A2", "for me")}</row>`,
        `${head}<row>${inline("A2", "2023-11-06")}${inline("B2", "One")}${inline("C2", "First text.")}</row>`,
        `${head}<row>${inline("A2", "2023-11-07")}${inline("B2", "Two")}${inline("C2", "Second text.")}</row>`,
      ],
    });
    expect(problems).toEqual([]);
    expect(documents.map(({ date, title }) => [date, title])).toEqual([
      ["2023-11-06", "One"],
      ["2023-11-07", "Two"],
    ]);
  });

  it("counts its days from 1904 where it says so, and cells without a place one after the other", async () => {
    const { documents } = await read({
      properties: '<workbookPr date1904="1"/>',
      styles: dateStyles,
      sheets: [
        `${head}<row><c s="1"><v>43774</v></c><c t="str"><v>One</v></c><c t="inlineStr"><is><t>Text.</t></is></c></row>`,
      ],
    });
    expect(documents.map(({ date, title }) => [date, title])).toEqual([["2023-11-06", "One"]]);
  });

  it("says when it has no table and when it is damaged", async () => {
    const { documents, problems } = await read({
      sheets: [`<row>${inline("A1", "a")}</row><row>${inline("A2", "b")}</row>`],
    });
    expect(documents).toEqual([]);
    expect(problems[0]?.message).toBe("The table's columns are “a”, none of which says text, title or address.");
    const broken = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
    expect((await readFile({ name: "a.xlsx", bytes: broken })).problems).toHaveLength(1);
  });
});

describe("serialDate", () => {
  it.each([
    ["1", false, "1900-01-01"],
    ["59", false, "1900-02-28"],
    ["61", false, "1900-03-01"],
    ["45236", false, "2023-11-06"],
    ["45236.99999", false, "2023-11-06"],
    ["43774", true, "2023-11-06"],
    ["0", false, null],
    ["x", false, null],
    ["9999999", false, null],
  ])("reads %s", (value, isFrom1904, day) => expect(serialDate(value, isFrom1904)).toBe(day));
});
