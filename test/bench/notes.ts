import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describePassage } from "../../src/core/annotation/passage.ts";
import { parseSeed } from "../../src/core/article/parse-seed.ts";
import { anchorChanged } from "../../src/core/notes/anchor-notes.ts";
import { nextVersion } from "../../src/core/notes/merge-notes.ts";
import { noteKinds, type NoteContent } from "../../src/core/notes/note.ts";
import { filterNotes, groupNotes, type NotebookNote } from "../../src/core/notes/notebook.ts";
import { createRandom, type Random } from "../support/random.ts";

type Report = (name: string, unit: string, values: readonly number[]) => void;

const corpus = fileURLToPath(new URL("../../../shared/corpora/digitalgov.tar.xz", import.meta.url));
const passages = 500;
/** Notes of somebody who has read for years. */
const notebookSize = 10_000;

/** Measure how notes are found in edited texts, and how long a notebook of ten thousand takes. */
export function benchNotes(report: Report): void {
  if (existsSync(corpus)) measureAnchors(report);
  measureNotebook(report);
}

/** Pieces of a text with their number in the original; what was written anew has none. */
type Piece = { readonly text: string; readonly from: number | null };

function measureAnchors(report: Report): void {
  const random = createRandom(18);
  const texts = readTexts();
  const [rightly, wrongly, orphaned, times]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let nth = 0; nth < passages; nth += 1) {
    const text = texts[nth % texts.length] ?? "";
    const words = text.split(/(?<=\s)(?=\S)/u);
    const length = 1 + random.below(40);
    const first = random.below(Math.max(1, words.length - length));
    const span = spanOfWords(words, first, Math.min(words.length, first + length));
    const passage = describePassage(text, span);
    const edited = edit(words, random);
    const now = edited.map(({ text: word }) => word).join("");
    const began = performance.now();
    const anchor = anchorChanged(now, passage);
    times.push(performance.now() - began);
    const kept = placesOf(edited, first, first + length);
    const share = kept.reduce((sum, { end, start }) => sum + end - start, 0) / (span.end - span.start);
    if (anchor.state === "orphan") orphaned.push(1);
    else {
      const { start, end } = anchor.place;
      const shared = kept.reduce(
        (sum, place) => sum + Math.max(0, Math.min(end, place.end) - Math.max(start, place.start)),
        0,
      );
      // Right when more than half of what was found is the passage's own words, where any are left.
      if (share > 0 && shared / (end - start) > 0.5) rightly.push(1);
      else wrongly.push(1);
    }
  }
  report("notes/anchors/found-rightly", "passages of 500", [rightly.length]);
  report("notes/anchors/found-wrongly", "passages of 500", [wrongly.length]);
  report("notes/anchors/orphaned", "passages of 500", [orphaned.length]);
  report("notes/anchors/time", "ms", times);
}

/** Change words, and move, join and cut paragraphs: from a few slips to a rewriting. */
function edit(words: readonly string[], random: Random): readonly Piece[] {
  const pieces: Piece[] = words.map((text, from) => ({ text, from }));
  const rate = random.pick([0.01, 0.05, 0.15, 0.3]);
  const changed = pieces.flatMap((piece): Piece[] => {
    if (random.below(1000) >= rate * 1000) return [piece];
    const other: Piece = { text: random.pick(words), from: null };
    return random.pick<Piece[]>([[], [other], [piece, other]]);
  });
  const paragraphs: Piece[][] = [[]];
  for (const piece of changed) {
    paragraphs.at(-1)?.push(piece);
    if (/\n\s*\n/u.test(piece.text)) paragraphs.push([]);
  }
  const moves = random.below(4);
  for (let move = 0; move < moves; move += 1) {
    const at = random.below(paragraphs.length);
    const [taken] = paragraphs.splice(at, 1);
    // A third of them is cut for good.
    if (taken !== undefined && random.below(3) > 0) paragraphs.splice(random.below(paragraphs.length + 1), 0, taken);
  }
  const joined = random.below(paragraphs.length);
  return paragraphs.flatMap((paragraph, at) =>
    at === joined
      ? paragraph.map((piece) => ({ ...piece, text: piece.text.replace(/\s*\n\s*\n\s*/u, " ") }))
      : paragraph,
  );
}

function spanOfWords(words: readonly string[], from: number, to: number): { start: number; end: number } {
  const start = words.slice(0, from).join("").length;
  return { start, end: start + words.slice(from, to).join("").trimEnd().length };
}

/** Where the words `[from, to)` of the original are now. */
function placesOf(pieces: readonly Piece[], from: number, to: number): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.from !== null && piece.from >= from && piece.from < to)
      places.push({ start: at, end: at + piece.text.length });
    at += piece.text.length;
  }
  return places;
}

function readTexts(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "dateline-notes-"));
  try {
    execFileSync("tar", ["-xJf", corpus, "-C", folder]);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".txt"))
      .toSorted();
    return files
      .flatMap((name) => parseSeed(name, readFileSync(join(folder, name))).articles.map(({ text }) => text))
      .filter((text) => text.length > 1000)
      .slice(0, passages);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureNotebook(report: Report): void {
  for (const count of [10, notebookSize]) {
    const notes = makeNotes(count);
    filterNotes(notes, { q: "warm", kind: null, tag: null });
    const queries = ["harbour", "storm 17", "ünder", "nothing here", "moe pier"];
    report(
      `notes/notebook/${count}/filter`,
      "ms",
      queries.map((q) => time(() => filterNotes(notes, { q, kind: null, tag: null }))),
    );
    for (const order of ["date", "article", "entity", "tag"] as const)
      report(
        `notes/notebook/${count}/group-${order}`,
        "ms",
        [1, 2, 3].map(() => time(() => groupNotes(notes, order))),
      );
  }
}

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function makeNotes(count: number): readonly NotebookNote[] {
  const random = createRandom(7);
  return Array.from({ length: count }, (_, at) => {
    const article = `article-${random.below(2000)}`;
    const quote = `Inga Moe closed the harbour before storm ${at}, and the pier under it stayed shut for a week.`;
    const content: NoteContent = {
      article,
      title: `What became of ${article}`,
      date: "2023-11-06",
      passage: { quote, prefix: "", suffix: "", start: at, end: at + quote.length },
      kind: random.pick(noteKinds),
      comment: random.below(2) === 0 ? "" : `Ask again, ${at}`,
      tags: [`tag-${random.below(50)}`],
      author: "Ada",
      created: new Date(Date.UTC(2023, 0, 1 + random.below(700))).toISOString(),
      names: [{ id: `e${random.below(300)}`, name: `Name ${random.below(300)}`, type: "person" }],
    };
    return { note: nextVersion({ id: `n${at}`, heads: [] }, content, content.created), content };
  });
}
