import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { parseSeed } from "../../src/core/article/parse-seed.ts";
import type { Article } from "../../src/core/article/article.ts";
import type { IngestDocument } from "../../src/ingest/document.ts";
import { readFile } from "../../src/ingest/read-file.ts";

/*
 * Write the articles of a folder of seeds in four formats of other programs, read them back, and say which give another text or date:
 *
 *   npx tsx test/ingest/same-texts.ts FOLDER
 */

const folder = process.argv[2];
if (folder === undefined) throw new Error("Usage: npx tsx test/ingest/same-texts.ts FOLDER");

const articles = (readdirSync(folder, { recursive: true }) as string[])
  .filter((path) => path.endsWith(".txt"))
  .toSorted()
  .flatMap((path) => parseSeed(path, new Uint8Array(readFileSync(join(folder, path)))).articles);

const days = articles.map(({ date }) => date ?? "");
const paragraphsOf = ({ text, paragraphs }: Article) => paragraphs.map(({ start, end }) => text.slice(start, end));
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (unit) => `&#${unit.charCodeAt(0)};`);

/** A page as newspapers write it, with what stands around a text. */
function toHtml(article: Article): string {
  const body = paragraphsOf(article)
    .map((paragraph) => `<p>${escapeXml(paragraph)}</p>`)
    .join("\n");
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeXml(article.title)} | Gazette</title><meta property="og:title" content="${escapeXml(article.title)}"><meta property="article:published_time" content="${article.date}T09:00:00Z"></head><body><nav><a href="/">Home</a></nav><main><article><h1>${escapeXml(article.title)}</h1>${body}</article></main><footer><p>Copyright. All rights reserved.</p></footer></body></html>`;
}

/** A mail in base64, as programs send what is not ASCII. */
function toMail(article: Article): string {
  const encoded = Buffer.from(paragraphsOf(article).join("\n\n")).toString("base64").replace(/.{76}/g, "$&\r\n");
  const subject = `=?utf-8?B?${Buffer.from(article.title).toString("base64")}?=`;
  const [year, month, day] = (article.date ?? "").split("-");
  const name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Number(month) - 1];
  return `From: Desk <desk@example.org>\r\nDate: ${day} ${name} ${year} 23:30:00 -0500\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`;
}

const run = (text: string) =>
  `<w:r>${text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join("<w:br/>")}</w:r>`;

function toWord(article: Article): Uint8Array {
  const heading = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(article.title)}</w:p>`;
  const body = [article.date ?? "", ...paragraphsOf(article)]
    .map((paragraph) => `<w:p>${run(paragraph)}</w:p>`)
    .join("");
  const part = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${heading}${body}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(part) });
}

const field = (text: string) => `"${text.replaceAll('"', '""')}"`;

function toTable(all: readonly Article[]): string {
  return [
    "date,title,text",
    ...all.map((article) =>
      [article.date ?? "", article.title, paragraphsOf(article).join("\n\n")].map(field).join(","),
    ),
  ].join("\r\n");
}

async function compare(format: string, read: () => Promise<readonly (IngestDocument | undefined)[]>): Promise<void> {
  const startedMs = performance.now();
  const documents = await read();
  const seconds = (performance.now() - startedMs) / 1000;
  const wrong = articles.filter((article, i) => {
    const document = documents[i];
    return (
      document === undefined ||
      document.date !== (days[i] || null) ||
      document.title !== oneLine(article.title) ||
      JSON.stringify(document.paragraphs.map(oneLine)) !== JSON.stringify(paragraphsOf(article).map(oneLine))
    );
  });
  console.log(`${format}: ${articles.length - wrong.length} of ${articles.length} the same, ${seconds.toFixed(1)} s`);
  for (const article of wrong.slice(0, 5)) {
    const document = documents[articles.indexOf(article)];
    const [want, got] = [paragraphsOf(article).map(oneLine), (document?.paragraphs ?? []).map(oneLine)];
    const at = want.findIndex((paragraph, i) => paragraph !== got[i]);
    console.log(
      `  ${article.id}: ${document?.date} for ${article.date}, ${got.length} paragraphs for ${want.length}; ${JSON.stringify(want[at]?.slice(0, 80))} became ${JSON.stringify(got[at]?.slice(0, 80))}`,
    );
  }
  if (wrong.length > 0) process.exitCode = 1;
}

const each = (ending: string, write: (article: Article) => string | Uint8Array) => async () => {
  const documents: (IngestDocument | undefined)[] = [];
  for (const [i, article] of articles.entries()) {
    const content = write(article);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    documents.push((await readFile({ name: `${i}.${ending}`, bytes })).documents[0]);
  }
  return documents;
};

await compare("HTML", each("html", toHtml));
await compare("EML", each("eml", toMail));
await compare("DOCX", each("docx", toWord));
await compare(
  "CSV",
  async () => (await readFile({ name: "all.csv", bytes: new TextEncoder().encode(toTable(articles)) })).documents,
);
