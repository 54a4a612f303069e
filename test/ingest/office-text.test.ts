import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const oasis = "urn:oasis:names:tc:opendocument:xmlns";

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 0 });

async function read(name: string, bytes: Uint8Array) {
  const { documents } = await readFile({ name, bytes: new Uint8Array(bytes) });
  return documents.flatMap(({ paragraphs }) => paragraphs);
}

const readDocx = (body: string) =>
  read(
    "x.docx",
    zip({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    }),
  );
const readOdt = (body: string) =>
  read(
    "x.odt",
    zip({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": `<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:draw="${oasis}:drawing:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    }),
  );
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe("a Japanese word with its reading above it", () => {
  it("is followed by the reading, out of Word", async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run("とうきょう")}</w:rt><w:rubyBase>${run("東京")}</w:rubyBase></w:ruby></w:r>`;
    expect(await readDocx(`<w:p>${run("五月、")}${ruby}${run("へ行く。")}</w:p>`)).toEqual([
      "五月、東京（とうきょう）へ行く。",
    ]);
  });

  it("is followed by the reading, out of an OpenDocument text", async () => {
    const ruby =
      "<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby>";
    expect(await readOdt(`<text:p>五月、${ruby}へ行く。</text:p>`)).toEqual(["五月、東京（とうきょう）へ行く。"]);
  });
});

describe("an OpenDocument text", () => {
  it("gives a text box as a paragraph after the one that holds it", async () => {
    const frame = "<draw:frame><draw:text-box><text:p>In a frame.</text:p></draw:text-box></draw:frame>";
    expect(await readOdt(`<text:p>The gate ${frame}is shut.</text:p><text:p>It rains.</text:p>`)).toEqual([
      "The gate is shut.",
      "In a frame.",
      "It rains.",
    ]);
  });
});

const row = (...cells: readonly string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;

describe("a table within a table's cell", () => {
  it("is read once, in the cell that it stands in", async () => {
    const inner = `<w:tbl>${row(`<w:p>${run("Tide")}</w:p>`, `<w:p>${run("3.2 m")}</w:p>`)}</w:tbl>`;
    expect(
      await readDocx(`<w:tbl>${row(`<w:p>${run("Odal")}</w:p>${inner}`, `<w:p>${run("open")}</w:p>`)}</w:tbl>`),
    ).toEqual(["Odal Tide 3.2 m open"]);
  });
});
