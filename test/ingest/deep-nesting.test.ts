import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readArticles } from "../../src/ingest/read-articles.ts";

const words = "The harbour at Odal opened";
const wrap = (element: string, times: number, inner: string) =>
  `<${element}>`.repeat(times) + inner + `</${element.split(" ")[0]}>`.repeat(times);
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 1 });

/** Files whose words stand so many elements deep, by name. */
const files = (times: number): Readonly<Record<string, readonly [path: string, bytes: Uint8Array]>> => ({
  ALTO: [
    "1890-05-06.xml",
    strToU8(
      `<alto><Layout><Page>${wrap("ComposedBlock", times, `<TextBlock><TextLine><String CONTENT="${words}"/></TextLine></TextBlock>`)}</Page></Layout></alto>`,
    ),
  ],
  PAGE: [
    "1890-05-06.xml",
    strToU8(
      `<PcGts><Page>${wrap("TextRegion", times, `<TextLine><TextEquiv><Unicode>${words}</Unicode></TextEquiv></TextLine>`)}</Page></PcGts>`,
    ),
  ],
  hOCR: [
    "1890-05-06.hocr",
    strToU8(
      `<html><body>${wrap("div class='ocr_carea'", times, `<p class='ocr_par'><span class='ocr_line'>${words}</span></p>`)}</body></html>`,
    ),
  ],
  Word: [
    "1890-05-06.docx",
    zip({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": `<w:document><w:body><w:p><w:r><w:t>Odal, in May</w:t></w:r></w:p>${wrap("w:sdt", times, `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)}</w:body></w:document>`,
    }),
  ],
  OpenDocument: [
    "1890-05-06.odt",
    zip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:document-content><office:body><office:text><text:p>Odal, in May</text:p>${wrap("text:section", times, `<text:p>${words}</text:p>`)}</office:text></office:body></office:document-content>`,
    }),
  ],
});

describe("words that stand many elements deep", () => {
  it.each(Object.entries(files(100)))("are read out of %s at a hundred", async (_format, [path, bytes]) => {
    const { texts, problems } = await readArticles(path, bytes);
    expect(texts.map(({ article }) => article.text.includes(words))).toEqual([true]);
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(files(1000)))(
    "are said to be missing from %s at a thousand",
    async (_format, [path, bytes]) => {
      const { problems } = await readArticles(path, bytes);
      expect(problems.map(({ message }) => message)).toContain(
        "Elements of the file are nested more than 200 deep, and what stands deeper was not read rightly, or not at all.",
      );
    },
  );
});
