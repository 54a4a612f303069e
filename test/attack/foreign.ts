import { formatReaderData, noReaderData, type ReaderData } from "../../src/core/backup/reader-data.ts";
import { nextVersion } from "../../src/core/notes/merge-notes.ts";
import { writeBackup } from "../../src/data/backup-file.ts";
import { oddWords, scripts } from "./seeds.ts";

/** A file to bring in: its text, or its bytes. */
export interface ForeignFile {
  readonly name: string;
  readonly text?: string;
  readonly base64?: string;
}

const bad = [...scripts, ...oddWords];
const quote = "The harbour at Odal opened on Monday";

const csv = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");

/** Notes of other programs that mean harm, and files that are none. */
export function hostileNotes(): readonly ForeignFile[] {
  return [
    ...bad.map((text, n) => ({
      name: `annotation-${n}.json`,
      text: JSON.stringify([
        {
          id: text,
          type: "Annotation",
          creator: { name: text },
          created: text,
          body: [
            { type: "TextualBody", value: text },
            { type: "TextualBody", value: text, purpose: "tagging" },
          ],
          target: { source: text, selector: [{ type: "TextQuoteSelector", exact: quote, prefix: text, suffix: text }] },
        },
      ]),
    })),
    ...bad.map((text, n) => ({
      name: `readwise-${n}.csv`,
      text: `Highlight,Book Title,Note,Tags,Highlighted at,URL\r\n${csv([quote, text, text, text, text, text])}\r\n`,
    })),
    ...bad.map((text, n) => ({
      name: `clippings-${n}.txt`,
      text: `${text} (${text})\r\n- Your Highlight on page 1 | Location 1-2 | Added on ${text}\r\n\r\n${quote}\r\n==========\r\n`,
    })),
    { name: "none.json", text: '{"__proto__":{"polluted":1}}' },
    { name: "rows.json", text: '{"rows":[{"target":null},{"target":[7]},null,{"uri":{}}]}' },
    { name: "deep.json", text: `${"[".repeat(5_000)}${"]".repeat(5_000)}` },
    { name: "html.json", text: "<!doctype html><script>window.__pwned=1</script>" },
    { name: "empty.txt", text: "" },
    { name: "lines.txt", text: `${"=".repeat(10)}\n`.repeat(5_000) },
    { name: "quotes.csv", text: `quote\n${'"'.repeat(9_999)}` },
  ];
}

/** Backups whole and broken. */
export async function hostileBackups(): Promise<readonly ForeignFile[]> {
  const made = "2026-11-20T12:00:00.000Z";
  const files: ForeignFile[] = [];
  const write = async (data: ReaderData) => {
    const blob = await writeBackup(data, made, (async function* () {})());
    return Buffer.from(await blob.arrayBuffer());
  };
  const add = (name: string, bytes: Buffer) => files.push({ name, base64: bytes.toString("base64") });
  for (const [n, text] of bad.entries()) {
    const content = {
      article: "day/0",
      title: text,
      date: "2020-01-01",
      passage: { quote, prefix: "", suffix: text, start: 0, end: quote.length },
      kind: "doubt",
      comment: text,
      tags: [text],
      author: text,
      created: made,
      names: [],
    } as const;
    const note = nextVersion({ id: `n${n}`, heads: [] }, content, made);
    const data = {
      ...noReaderData,
      notes: [note],
      marks: { starred: [text], read: [text] },
      settings: { theme: text },
    };
    add(`backup-${n}.zip`, await write(data));
  }
  const whole = await write({
    ...noReaderData,
    marks: { read: [], starred: ["day/0"] },
    settings: JSON.parse('{"__proto__":{"polluted":1}}'),
  });
  add("whole.zip", whole);
  add("half.zip", whole.subarray(0, whole.length >> 1));
  add("altered.zip", Buffer.from(whole.map((byte, at) => (at === 60 ? byte ^ 1 : byte))));
  add("newer.zip", Buffer.from(whole.toString("latin1").replace('"version": 1', '"version": 9'), "latin1"));
  add("text.zip", Buffer.from(JSON.stringify(formatReaderData(noReaderData))));
  add("empty.zip", Buffer.alloc(0));
  add("html.zip", Buffer.from("<!doctype html><script>window.__pwned=1</script>"));
  return files;
}
