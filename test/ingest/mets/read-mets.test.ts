import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import { altoPage, metsIssue } from "../../support/mets-issue.ts";
import { readText } from "../read-text.ts";

const mets = metsIssue({
  title: "Alder Star",
  date: "1905-08-30",
  pages: ["alto/0001.xml", "file://./alto/0002.xml"],
  listed: ["file://./alto/0002.xml", "alto/0001.xml"],
});

const readZip = (files: Readonly<Record<string, string>>) =>
  readFile({
    name: "issue.zip",
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  });

describe("an issue's pages and the METS that lists them, in an archive", () => {
  it("are one article in the order of the pages, dated and called as the METS says", async () => {
    const { documents, problems } = await readZip({
      "issue/alto/0002.xml": altoPage("Page two."),
      "issue/alto/0001.xml": altoPage("The board met.", "No vote."),
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
      "alto/0001.xml": altoPage("The board met."),
      "other/1906-01-02.xml": altoPage("Another issue."),
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
