import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describePassage, type Passage } from "../../src/core/annotation/passage.ts";
import { parseSeed } from "../../src/core/article/parse-seed.ts";
import { anchorChanged } from "../../src/core/notes/anchor-notes.ts";
import type { Span } from "../../src/core/text/span.ts";
import { createRandom, type Random } from "../support/random.ts";

type Report = (name: string, unit: string, values: readonly number[]) => void;

const corpus = fileURLToPath(new URL("../../../shared/corpora/digitalgov.tar.xz", import.meta.url));
/** What Hypothesis's client matches with: no dependency of ours. `npm install --no-save approx-string-match@2.0.0` puts it there for a while. */
const approximate = "node_modules/approx-string-match/build/src/index.js";
const textsTaken = 500;

/** The first are those that limits were once chosen by; the others are only measured. */
const runs = [
  { name: "500", seed: 18, passages: 500 },
  { name: "2000-others", seed: 1818, passages: 2000 },
] as const;

/** Finds a passage in an edited text; null where it is orphaned. */
type Finder = (text: string, passage: Passage) => Span | null;

/** Pieces of a text with their number in the original; what was written anew has none. */
type Piece = { readonly text: string; readonly from: number | null };

/** Measure how passages are found again in edited texts, and how Hypothesis's own matching finds the same, where its library is here. */
export async function measureAnchors(report: Report): Promise<void> {
  if (!existsSync(corpus)) return;
  const texts = readTexts();
  const finders: (readonly [string, Finder])[] = [["anchors", ours]];
  if (existsSync(approximate)) finders.push(["hypothesis", await loadHypothesis()]);
  for (const { name, seed, passages } of runs) {
    for (const [who, find] of finders) {
      const counts = countFound(texts, seed, passages, find);
      for (const [what, count] of Object.entries(counts.found))
        report(`notes/${who}/${name}/${what}`, `passages of ${passages}`, [count]);
      report(`notes/${who}/${name}/time`, "ms", counts.times);
    }
  }
}

const ours: Finder = (text, passage) => {
  const anchor = anchorChanged(text, passage);
  return anchor.state === "found" ? anchor.place : null;
};

function countFound(texts: readonly string[], seed: number, passages: number, find: Finder) {
  const random = createRandom(seed);
  const found = { rightly: 0, wrongly: 0, orphaned: 0 };
  const times: number[] = [];
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
    const place = find(now, passage);
    times.push(performance.now() - began);
    if (place === null) found.orphaned += 1;
    else if (isRight(place, placesOf(edited, first, first + length))) found.rightly += 1;
    else found.wrongly += 1;
  }
  return { found, times };
}

/** Whether more than half of what was found is the passage's own words, where any are left. */
function isRight({ start, end }: Span, kept: readonly Span[]): boolean {
  const shared = kept.reduce(
    (sum, place) => sum + Math.max(0, Math.min(end, place.end) - Math.max(start, place.start)),
    0,
  );
  return shared / (end - start) > 0.5;
}

/**
 * Hypothesis's matching of a quote, as its client describes it (`match-quote.ts`): every place with at most half of the letters wrong,
 * those to the letter first; of 92 points 50 go to the quote, 20 each to the words before and after, 2 to the place in the text.
 */
async function loadHypothesis(): Promise<Finder> {
  const { default: search } = (await import(pathToFileURL(resolve(approximate)).href)) as {
    default: (text: string, pattern: string, most: number) => readonly (Span & { readonly errors: number })[];
  };
  const likeness = (text: string, pattern: string) => {
    if (pattern === "" || text === "") return 0;
    const [match] = search(text, pattern, pattern.length);
    return match === undefined ? 0 : 1 - match.errors / pattern.length;
  };
  return (text, { quote, prefix, suffix, start: hint }) => {
    let matches: (Span & { readonly errors: number })[] = [];
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
      matches.push({ start: at, end: at + quote.length, errors: 0 });
    if (matches.length === 0) matches = [...search(text, quote, Math.min(256, quote.length / 2))];
    let best: { readonly place: Span; readonly points: number } | null = null;
    for (const { start, end, errors } of matches) {
      const before = text.slice(Math.max(0, start - prefix.length), start);
      const points =
        50 * (1 - errors / quote.length) +
        20 * (prefix === "" ? 1 : likeness(before, prefix)) +
        20 * (suffix === "" ? 1 : likeness(text.slice(end, end + suffix.length), suffix)) +
        2 * (1 - Math.abs(start - hint) / text.length);
      if (best === null || points > best.points) best = { place: { start, end }, points };
    }
    return best?.place ?? null;
  };
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

function spanOfWords(words: readonly string[], from: number, to: number): Span {
  const start = words.slice(0, from).join("").length;
  return { start, end: start + words.slice(from, to).join("").trimEnd().length };
}

/** Where the words `[from, to)` of the original are now. */
function placesOf(pieces: readonly Piece[], from: number, to: number): Span[] {
  const places: Span[] = [];
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
      .slice(0, textsTaken);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
