import { findWordDay } from "../dates/word-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { linesOf } from "../text/plain-paragraphs.ts";

const end = /^(?:Document|Dokument|文件|Documento|Документ|文書) ([A-Z][A-Za-z0-9]{7,39})$/;
const words = /^\d[\d.,\s]{0,9} ?(?:words|Wörter|mots|palabras|parole|palavras|woorden|字)$/i;

/** Say whether lines are Factiva's text download: records end at `Document ID` and count their words. */
export function isFactivaLines(lines: readonly string[]): boolean {
  return lines.some((line) => end.test(line.trim())) && lines.some((line) => words.test(line.trim()));
}

/** Say whether a text is Factiva's. */
export function tellsFactivaText({ decoded, ending }: FileView): boolean {
  return ending === "txt" && isFactivaLines(linesOf(decoded.text.slice(0, 200_000)));
}

/** Read Factiva's text download, one article a record. */
export function readFactivaText({ decoded }: FileView): Drafts {
  return { drafts: readFactivaLines(linesOf(decoded.text)), complaints: decoded.complaints };
}

/** The order tells: section, headline, author, words, date, perhaps a time, newspaper, code, edition, page, language, copyright, text. */
export function readFactivaLines(lines: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  let start = 0;
  lines.forEach((line, i) => {
    if (!end.test(line.trim())) return;
    drafts.push(readRecord(lines.slice(start, i), start + 1));
    start = i + 1;
  });
  return drafts;
}

function readRecord(all: readonly string[], line: number): Draft {
  const lines = all.map((each) => each.trim());
  const wordsAt = lines.findIndex((each) => words.test(each));
  const dateAt = lines.findIndex((each, i) => i > wordsAt && each.length < 60 && findWordDay(each) !== null);
  const day = dateAt < 0 ? null : findWordDay(lines[dateAt]!);
  const copyrightAt = lines.findIndex(
    (each, i) => i > dateAt && i < dateAt + 14 && /^(?:copyright|\(c\)|©)/i.test(each),
  );
  const head = lines.slice(0, Math.max(0, wordsAt)).filter((each) => each !== "");
  const author = head.at(-1)?.match(/^(?:By|Von|Par|Por|Di|Door)\s+\S/u) ? head.pop() : undefined;
  const source = lines.slice(dateAt + 1).find((each) => each !== "" && !/^\d{1,2}[:.]\d{2}/.test(each));
  const text = lines.slice((copyrightAt < 0 ? dateAt : copyrightAt) + 1);
  return {
    day: day === null ? undefined : { date: day.date, flaw: day.flaw },
    rule: "published",
    title: head.at(-1),
    source: dateAt < 0 ? null : source,
    author: author?.replace(/^(?:By|Von|Par|Por|Di|Door)\s+/u, ""),
    paragraphs: withoutPublisher(text.filter((each) => each !== "")),
    line,
  };
}

/** The last line before the end is the publisher's name, which ends no sentence. */
function withoutPublisher(paragraphs: readonly string[]): readonly string[] {
  const last = paragraphs.at(-1) ?? "";
  return paragraphs.length > 1 && last.length < 80 && !/[.!?…"”»)]$/u.test(last) ? paragraphs.slice(0, -1) : paragraphs;
}
