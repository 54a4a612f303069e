import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { paragraphAt } from "../core/reading/paragraph-at.ts";
import { useMemo } from "react";
import { placeQuote, quotedText } from "../core/annotation/place-quote.ts";
import type { Head } from "../library/formats/head.ts";
import { formatCsv } from "../core/export/csv.ts";
import { findQuotations, type FoundQuotation } from "../core/reading/find-quotations.ts";
import { wordDifference, type DifferencePiece } from "../core/text/word-difference.ts";
import type { EntityRowFacts } from "../library/index/entity-list.ts";
import type { NameInText } from "../library/index/questions.ts";
import { saveText } from "./download.ts";
import { findQuote, type QuoteInLibrary } from "./find-quote.ts";
import { useHead } from "./head.ts";
import { askIndex } from "./library-index.ts";
import { linkToEntity } from "./link.ts";

/** A quotation of a text that was pasted, and what the library has of it. */
export interface CheckedQuotation {
  readonly quotation: FoundQuotation;
  /** Where it stands; null where the library does not have it. */
  readonly found: Pick<QuoteInLibrary, "row"> | null;
  /** Number of the paragraph, counted from 0. */
  readonly paragraph: number;
  /** Whether all of its words stand there, but for white space and the form of signs. */
  readonly isVerbatim: boolean;
  /** Where they do not: what the quotation has (`first`) and what the article has (`second`). */
  readonly difference: readonly DifferencePiece[];
}

export interface CheckedText {
  readonly checked: readonly CheckedQuotation[];
  /** The text has no quotation marks: its sentences were looked for. */
  readonly isBare: boolean;
}

/** Quotations looked for at a time: while one waits for a part of the index or a text, the others are answered. */
const atATime = 4;

/** Look for every quotation of a text in the library, through the index. Long work: `onProgress` hears what is done, in the order of the text, and of how many. */
export async function checkQuotations(
  client: QueryClient,
  head: Head,
  text: string,
  {
    signal,
    onProgress,
  }: { readonly signal: AbortSignal; readonly onProgress: (done: CheckedText, of: number) => void },
): Promise<CheckedText> {
  const { quotations, isBare } = findQuotations(text);
  const done: (CheckedQuotation | null)[] = quotations.map(() => null);
  const soFar = (): CheckedText => ({ checked: done.filter((quotation) => quotation !== null), isBare });
  // Where one fails, all do.
  const failed = new AbortController();
  const ended = AbortSignal.any([signal, failed.signal]);
  const left = quotations.entries();
  const work = async () => {
    for (const [at, quotation] of left) {
      done[at] = await checkOne(client, head, quotation, ended);
      ended.throwIfAborted();
      onProgress(soFar(), quotations.length);
    }
  };
  onProgress(soFar(), quotations.length);
  try {
    await Promise.all(Array.from({ length: atATime }, work));
  } catch (error) {
    failed.abort();
    throw error;
  }
  return soFar();
}

async function checkOne(
  client: QueryClient,
  head: Head,
  quotation: FoundQuotation,
  signal: AbortSignal,
): Promise<CheckedQuotation> {
  // What was left out is not looked for: the longest of the parts leads to the article, and the others must stand there too.
  const longest = quotation.parts.toSorted((a, b) => b.length - a.length)[0] ?? quotation.words;
  const found = await findQuote(client, head, { quote: longest, prefix: "", suffix: "", position: null }, { signal });
  if (found === null) return { quotation, found, paragraph: 0, isVerbatim: false, difference: [] };
  const { row, article, place } = found;
  const paragraph = paragraphAt(article.paragraphs, place.start);
  const quoted = quotedText(article.text);
  let isVerbatim = true;
  let from = 0;
  const difference = quotation.parts.flatMap((part, at): DifferencePiece[] => {
    const there =
      part === longest ? place : placeQuote(quoted, { quote: part, prefix: "", suffix: "", position: null });
    const isInOrder = there !== null && there.start >= from;
    if (there !== null) from = there.end;
    if (there === null || there.how === "changed" || !isInOrder) isVerbatim = false;
    const pieces: readonly DifferencePiece[] =
      there === null
        ? [{ in: "first", text: part }]
        : there.how === "changed"
          ? wordDifference(part, article.text.slice(there.start, there.end))
          : [{ in: "both", text: part }];
    return at === 0 ? [...pieces] : [{ in: "both", text: "…" }, ...pieces];
  });
  return { quotation, found: { row }, paragraph, isVerbatim, difference };
}

/** A known name of a text that was pasted. */
export interface NameHit {
  readonly entity: EntityRowFacts;
  /** Others who are called so. */
  readonly others: readonly EntityRowFacts[];
  /** How the text writes it, most frequent first, and how often in all. */
  readonly spellings: readonly string[];
  readonly count: number;
}

export interface NamesInText {
  readonly names: readonly NameInText[];
  /** The most frequent first. */
  readonly hits: readonly NameHit[];
  /** Lines of a list in which nothing is known. */
  readonly unknown: readonly string[];
}

/** Find the names in a text or a list that the library knows. */
export async function findNamesIn(head: Head, text: string, signal: AbortSignal): Promise<NamesInText> {
  const names = await askIndex(head, "findNames", [text], signal);
  const byEntity = new Map<string, { hit: NameInText; spellings: Map<string, number> }>();
  for (const hit of names) {
    const [entity] = hit.entities;
    if (entity === undefined) continue;
    const entry = byEntity.get(entity.id) ?? { hit, spellings: new Map<string, number>() };
    const written = text.slice(hit.start, hit.end).replace(/\s+/gu, " ");
    entry.spellings.set(written, (entry.spellings.get(written) ?? 0) + 1);
    byEntity.set(entity.id, entry);
  }
  const hits = [...byEntity.values()].flatMap(({ hit: { entities }, spellings }): NameHit[] => {
    const [entity, ...others] = entities;
    if (entity === undefined) return [];
    const ordered = [...spellings].toSorted(([, a], [, b]) => b - a);
    const count = ordered.reduce((sum, [, each]) => sum + each, 0);
    return [{ entity, others, spellings: ordered.map(([written]) => written), count }];
  });
  return { names, hits: hits.toSorted((a, b) => b.count - a.count), unknown: unknownLines(text, names) };
}

/** More words in a line make it a sentence, and the text no list. */
const mostWordsInList = 8;

function unknownLines(text: string, names: readonly NameInText[]): readonly string[] {
  const lines = [...text.matchAll(/[^\r\n]+/gu)].filter(({ 0: line }) => /\p{L}/u.test(line));
  if (lines.some(({ 0: line }) => line.trim().split(/\s+/u).length > mostWordsInList)) return [];
  return lines
    .filter(({ 0: line, index }) => !names.some(({ start, end }) => start < index + line.length && end > index))
    .map(({ 0: line }) => line.trim());
}

/** Put known names into the reader's downloads, one a row, and those of a list that are not known. */
export function saveNames({ hits, unknown }: NamesInText): void {
  const rows = hits.map(({ entity, spellings, count, others }) => [
    entity.name,
    entity.type,
    spellings.join("; "),
    count,
    entity.articles,
    entity.mentions,
    entity.firstDate,
    entity.lastDate,
    linkToEntity(entity.id),
    others.map(({ name, type }) => `${name} (${type})`).join("; "),
  ]);
  const head = [
    "name",
    "type",
    "spellings_in_text",
    "times_in_text",
    "articles",
    "mentions",
    "first",
    "last",
    "dossier",
    "others_so_called",
  ];
  const missing = unknown.map((line) => [line, "", line, "", 0, 0, "", "", "", ""]);
  saveText("names.csv", "text/csv", `\uFEFF${formatCsv([head, ...rows, ...missing])}`);
}

/** Both checks, for a screen. */
export function useChecks() {
  const client = useQueryClient();
  const head = useHead();
  return useMemo(
    () => ({
      quotations: (text: string, signal: AbortSignal, onProgress: (done: CheckedText, of: number) => void) =>
        checkQuotations(client, head, text, { signal, onProgress }),
      names: (text: string, signal: AbortSignal) => findNamesIn(head, text, signal),
    }),
    [client, head],
  );
}
