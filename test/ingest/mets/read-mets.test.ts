import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import { readText } from "../read-text.ts";

const alto = (...blocks: readonly string[]) =>
  `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page><PrintSpace>${blocks
    .map((block) => `<TextBlock><TextLine><String CONTENT="${block}"/></TextLine></TextBlock>`)
    .join("")}</PrintSpace></Page></Layout></alto>`;

const file = (id: string, path: string) =>
  `<mets:file ID="${id}" MIMETYPE="text/xml"><mets:FLocat LOCTYPE="URL" xlink:href="${path}"/></mets:file>`;

const mets = `<?xml version="1.0"?><mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
<mets:metsHdr CREATEDATE="2012-01-01T00:00:00"/>
<mets:dmdSec ID="issue"><mets:mdWrap><mets:xmlData><mods:mods><mods:titleInfo><mods:title>Alder Star</mods:title></mods:titleInfo><mods:originInfo><mods:dateIssued>1905-08-30</mods:dateIssued></mods:originInfo></mods:mods></mets:xmlData></mets:mdWrap></mets:dmdSec>
<mets:fileSec><mets:fileGrp>${file("p2", "file://./alto/0002.xml")}${file("p1", "alto/0001.xml")}<mets:file ID="i1" MIMETYPE="image/jp2"><mets:FLocat xlink:href="0001.jp2"/></mets:file></mets:fileGrp></mets:fileSec>
<mets:structMap TYPE="PHYSICAL"><mets:div><mets:div ORDER="1"><mets:fptr FILEID="i1"/><mets:fptr FILEID="p1"/></mets:div><mets:div ORDER="2"><mets:fptr><mets:area FILEID="p2"/></mets:fptr></mets:div></mets:div></mets:structMap></mets:mets>`;

const readZip = (files: Readonly<Record<string, string>>) =>
  readFile({
    name: "issue.zip",
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  });

describe("an issue's pages and the METS that lists them, in an archive", () => {
  it("are one article in the order of the pages, dated and called as the METS says", async () => {
    const { documents, problems } = await readZip({
      "issue/alto/0002.xml": alto("Page two."),
      "issue/alto/0001.xml": alto("The board met.", "No vote."),
      "issue/mets.xml": mets,
    });
    expect(documents).toMatchObject([
      {
        file: "issue.zip/issue/mets.xml",
        date: "1905-08-30",
        dateRule: "published",
        title: "Alder Star",
        paragraphs: ["The board met.", "No vote.", "Page two."],
        pageStarts: ["The board met.\n\nNo vote.\n\n".length],
      },
    ]);
    expect(problems).toEqual([]);
  });

  it("says which are not there, and leaves other files as they are", async () => {
    const { documents, problems } = await readZip({
      "mets.xml": mets,
      "alto/0001.xml": alto("The board met."),
      "other/1906-01-02.xml": alto("Another issue."),
    });
    expect(documents.map(({ date, paragraphs }) => [date, paragraphs])).toEqual([
      ["1905-08-30", ["The board met."]],
      ["1906-01-02", ["Another issue."]],
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual(["pages-missing"]);
  });
});

describe("a METS without its pages", () => {
  it("is no article, and says what to do", async () => {
    const { documents, problems } = await readText("mets.xml", mets);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ kind: "pages-missing", document: null }]);
  });
});
