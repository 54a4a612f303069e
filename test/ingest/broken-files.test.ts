import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../src/core/date/edtf.ts";
import { readFile } from "../../src/ingest/read-file.ts";

const folder = fileURLToPath(new URL("../fixtures/formats/", import.meta.url));
const inputs = readdirSync(folder).map((name) => {
  const file = readdirSync(join(folder, name)).find((each) => each !== "expected.json") ?? "";
  return { name, file, bytes: new Uint8Array(readFileSync(join(folder, name, file))) };
});

/** Packed bytes hold no word of what is in them, and the words of a page of OCR or of base64 stand apart. */
const isPacked = ({ file }: { readonly file: string }) => /\.(?:zip|docx|epub|pdf)$/i.test(file);

/** The letters and digits of a text, its marks taken apart, so that however it is escaped or joined its words can be found again. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]{4,}/g) ?? [];
}

/** All that can be read in a file: with its tags, since attributes hold words too, and without them, since they cut words. */
function lettersOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes)
    .toString("latin1")
    .toLowerCase()
    .replace(/=\r?\n/g, "");
  return `${text} ${text.replace(/<[^>]*>/g, "")}`.replace(/[^a-z0-9]+/g, " ");
}

/** What no reading may hold, however broken its file: an empty list. `known` is all that could be read in the file; null where that is packed. */
async function faultsOf(name: string, bytes: Uint8Array, known: string | null = null): Promise<string[]> {
  const { documents } = await readFile({ name, bytes });
  return documents.flatMap(({ date, url, paragraphs }) => [
    ...(date === null || parseEdtf(date) !== null ? [] : [`date ${date}`]),
    ...(url === null || /^https?:/i.test(url) ? [] : [`address ${url}`]),
    ...paragraphs
      .filter((paragraph) => paragraph.trim() === "" || /\n\s*\n/.test(paragraph))
      .map((paragraph) => `paragraph ${JSON.stringify(paragraph)}`),
    ...(known === null
      ? []
      : paragraphs
          .flatMap(wordsOf)
          .filter((word) => !known.includes(word) && !known.replaceAll(" ", "").includes(word))),
  ]);
}

describe.each(inputs)("a broken $name", (input) => {
  const { file, bytes } = input;
  const positions = fc.nat({ max: bytes.length });

  it("gives no text that was not in it when it is cut anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(positions, async (at) => {
        const cut = bytes.slice(0, at);
        expect(await faultsOf(file, cut, isPacked(input) ? null : lettersOf(cut))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("is read or said when bytes in it are others", async () => {
    const change = fc.tuple(positions, fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        expect(await faultsOf(file, changed)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("is read or said under the name of any other format", async () => {
    for (const other of [
      "x.txt",
      "x.md",
      "x.csv",
      "x.html",
      "x.xml",
      "x.json",
      "x.jsonl",
      "x.eml",
      "x.mbox",
      "x.pdf",
      "x.docx",
      "x.zip",
      "x.org",
      "x",
      "_chat.txt",
      "x.tar.gz",
    ])
      expect(await faultsOf(other, bytes)).toEqual([]);
  });
});

describe("any bytes", () => {
  it("are read or said", async () => {
    const starts = [
      "",
      "%PDF-1.4\n",
      "PK\x03\x04",
      "{\\rtf1 ",
      "<?xml version='1.0'?><rss>",
      "<html>",
      "[{",
      '{"messages":[',
      "\x1f\x8b\x08",
      "WARC/1.0\r\n",
      "From x\n",
      "---\n",
      "window.YTD.tweets.part0 = [",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("a.txt", "a.xml", "a.bin", "a.eml", "a.csv"),
        async (start, rest, name) => {
          expect(await faultsOf(name, new Uint8Array([...Buffer.from(start, "latin1"), ...rest]))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
