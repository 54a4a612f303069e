import { noDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { linesOf } from "../text/plain-paragraphs.ts";

const separator = /^_{40,}\s*$/;

/** The keys of the block after a text, as ProQuest writes them. A text may hold lines that look alike: only whole runs of these count. */
const keys = new Set(
  "Subject|Business indexing term|Location|People|Company / organization|Identifier / keyword|Classification|Title|Alternate title|Author|Publication title|Pages|First page|Number of pages|Publication year|Publication date|Date|Year|Column|Section|Edition|Supplement|Volume|Issue|Publisher|Place of publication|Country of publication|Publication subject|Dateline|ISSN|e-ISSN|ISBN|CODEN|Source type|Source attribute|Language of publication|Document type|Document feature|DOI|Accession number|ProQuest document ID|Document URL|Copyright|Last updated|Database|Credit|Editor|Company|Product name|Links|References|Peer reviewed|Publication history|Online publication date".split(
    "|",
  ),
);
const keyLine = /^([A-Z][A-Za-z /-]{1,40}?): ?(.*)$/;

/** Say whether a text is ProQuest's: records between lines of sixty underscores. */
export function tellsProquest({ head, decoded }: FileView): boolean {
  return (
    /^_{40,}\s*$/m.test(head) &&
    /^(?:ProQuest document ID|Publication title|Publication info|Document URL|Full text): ?/im.test(
      decoded.text.slice(0, 200_000),
    )
  );
}

/** Read the records of a download, one article each. What stands after the last separator is a notice. */
export function readProquest({ decoded }: FileView): Drafts {
  const lines = linesOf(decoded.text);
  const starts = lines.flatMap((line, i) => (separator.test(line) ? [i] : []));
  const drafts = starts.flatMap(
    (start, nth) => readRecord(lines.slice(start + 1, starts[nth + 1] ?? lines.length), start + 2) ?? [],
  );
  return { drafts, complaints: decoded.complaints };
}

function readRecord(lines: readonly string[], line: number): Draft | null {
  const blockAt = findBlock(lines);
  const fields = new Map<string, string>();
  for (const each of lines.slice(blockAt)) {
    const match = keyLine.exec(each);
    if (match !== null && !fields.has(match[1]!)) fields.set(match[1]!, match[2]!.trim());
  }
  const head = lines.slice(0, blockAt);
  if (fields.size < 2 && !head.some((each) => /^Full text: ?/i.test(each))) return null;
  const textAt = head.findIndex((each) => /^Full text: ?/i.test(each));
  const abstract = /^Abstract: ?(.*)$/i.exec(head.find((each) => /^Abstract:/i.test(each)) ?? "")?.[1] ?? "";
  const text = textAt < 0 ? [] : [head[textAt]!.replace(/^Full text: ?/i, ""), ...head.slice(textAt + 1)];
  const hasText = text.some((each) => each.trim() !== "" && !isMissing(each));
  const title = head.find((each) => each.trim() !== "" && !/^Document \d+ of \d+\s*$/i.test(each.trim()));
  const written = fields.get("Publication date") ?? fields.get("Date") ?? "";
  return {
    day: written === "" ? (infoDay(head) ?? yearAlone(fields)) : readDay(written),
    rule: "published",
    title: title ?? fields.get("Title"),
    source: (fields.get("Publication title") ?? "").split(";", 1)[0],
    author: fields.get("Author"),
    url: fields.get("Document URL"),
    paragraphs: hasText ? text : isMissing(abstract) ? [] : [abstract],
    line,
  };
}

/** ProQuest says so where it has no abstract or no text. */
function isMissing(line: string): boolean {
  return /^(?:none|not) available\.?$/i.test(line.trim());
}

/** "Publication info: Alder Star ; Port Alder [Port Alder]. 01 Jan 2022: B.5." has the day between place and page. */
function infoDay(head: readonly string[]) {
  const info = head.find((line) => /^Publication info: /i.test(line)) ?? "";
  const written = /\][.,]? +([^\][]{6,30}): *[A-Z]?[.\d][^\][]*$/u.exec(info)?.[1] ?? "";
  const day = written === "" ? null : readDay(written);
  return day?.date == null ? null : day;
}

function yearAlone(fields: ReadonlyMap<string, string>) {
  const year = fields.get("Publication year") ?? fields.get("Year") ?? "";
  return year === "" ? noDay : readDay(year);
}

/** The block is found from the end backwards: blank lines, and lines of known keys with a blank one or another key before them. */
function findBlock(lines: readonly string[]): number {
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.trim() === "") continue;
    const key = keyLine.exec(line)?.[1];
    if (key === undefined || !keys.has(key)) {
      // A long value goes on over further lines, which must then belong to a key.
      if (!(isWrapped(lines, i) && start - i < 4)) break;
      continue;
    }
    start = i;
  }
  return start;
}

/** A line without a key, right below a line with a known one that has a blank line before it. */
function isWrapped(lines: readonly string[], at: number): boolean {
  const key = keyLine.exec(lines[at - 1] ?? "")?.[1];
  return key !== undefined && keys.has(key) && (lines[at - 2] ?? "").trim() === "" && !/^Full text/i.test(key);
}
