import type { QueryClient } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import { formatCsv } from "../core/export/csv.ts";
import { textHash } from "../core/hash/text-hash.ts";
import type { ForeignNote, ForeignNotes } from "../core/notes/foreign/foreign-note.ts";
import { parseCsv } from "../core/notes/foreign/parse-csv.ts";
import { readAnnotations } from "../core/notes/foreign/read-annotations.ts";
import { readClippings } from "../core/notes/foreign/read-clippings.ts";
import { readHighlightRows } from "../core/notes/foreign/read-highlight-rows.ts";
import { nextVersion } from "../core/notes/merge-notes.ts";
import { cleanTags, shownContent, type NoteContent } from "../core/notes/note.ts";
import { formatBytes } from "../core/text/count.ts";
import { decodeSeed } from "../core/text/decode.ts";
import { fold } from "../core/text/fold.ts";
import { articleIdOf } from "../paths.ts";
import { articleQuery } from "./article.ts";
import { draftNote } from "./draft-note.ts";
import { saveText } from "./download.ts";
import { findQuote } from "./find-quote.ts";
import { askIndex } from "./library-index.ts";
import { makeNoteActions, readAuthor } from "./notes-edit.ts";
import { notesQuery } from "./notes.ts";
import { fetchRowAt, rowQuery } from "./built-rows.ts";

/** A note that found its place: what it will be, and how sure the place is. */
export interface PlannedNote {
  readonly id: string;
  readonly content: NoteContent;
  /** `changed`: the article's words differ from the note's, which are `quote`. */
  readonly how: "same" | "even" | "changed";
  readonly quote: string;
}

/** A note that found none, and why. */
export interface UnplacedNote {
  readonly quote: string;
  readonly title: string | null;
  readonly reason: "not in the library" | "too few words to tell where they are from";
}

/** What a file of notes would add; nothing is changed before the reader agrees. */
export interface NotesImportPlan {
  readonly readAs: string;
  readonly found: readonly PlannedNote[];
  readonly unplaced: readonly UnplacedNote[];
  /** Notes that are here already. */
  readonly already: number;
  /** Notes without words of a text. */
  readonly withoutQuote: number;
}

const mostBytes = 50_000_000;
/** So few words may stand in any article. */
const fewWords = 4;
const fewSigns = 20;

/** Read a file of notes of any program that is known; or say why it cannot be. */
export async function readForeignNotes(file: Blob): Promise<ForeignNotes | string> {
  if (file.size > mostBytes)
    return `This file has ${formatBytes(file.size)}; notes of at most ${formatBytes(mostBytes)} are read.`;
  const { text } = decodeSeed(new Uint8Array(await file.arrayBuffer()));
  const read = readAnnotations(text) ?? readClippings(text) ?? readHighlightRows(parseCsv(text));
  return (
    read ??
    "This file holds no notes that can be read. Web Annotations and Hypothesis’s export (JSON), Readwise’s highlights (CSV) and a Kindle’s “My Clippings.txt” can."
  );
}

/** Find for each note the article that holds its words. Long work: `onProgress` hears the share that is done, and it can be called off. */
export async function planNotesImport(
  client: QueryClient,
  head: Head,
  foreign: ForeignNotes,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<NotesImportPlan> {
  const { notes: here } = await client.ensureQueryData(notesQuery);
  const titles = new Map<string, Promise<readonly Row[]>>();
  const found = new Map<string, PlannedNote>();
  const unplaced: UnplacedNote[] = [];
  let already = 0;
  for (const [nth, note] of foreign.notes.entries()) {
    signal.throwIfAborted();
    onProgress(nth / foreign.notes.length);
    const named = await rowsNamed(client, head, note, titles, signal);
    const place = await findQuote(client, head, note, { named, signal });
    const isNamed = place !== null && named.some(({ id }) => id === place.row.id);
    const isShort = note.quote.length < fewSigns && note.quote.split(/\s+/u).length < fewWords;
    if (place === null || (isShort && !isNamed)) {
      unplaced.push({
        quote: note.quote,
        title: note.title,
        reason: place === null ? "not in the library" : "too few words to tell where they are from",
      });
      continue;
    }
    const id = idFor(note, place.row.id);
    const before = here.get(id);
    if (found.has(id) || (before !== undefined && shownContent(before) !== null)) {
      already += 1;
      continue;
    }
    const open = await client.ensureQueryData(articleQuery(client, head, place.row.id));
    if (open === null) continue;
    const draft = draftNote(open, place.place, note.kind ?? "important");
    const content: NoteContent = {
      ...draft,
      comment: note.comment,
      tags: cleanTags(note.tags),
      author: note.author === "" ? readAuthor() : note.author,
      created: note.created ?? new Date().toISOString(),
    };
    found.set(id, { id, content, how: place.place.how, quote: note.quote });
  }
  return {
    readAs: foreign.readAs,
    found: [...found.values()],
    unplaced,
    already,
    withoutQuote: foreign.withoutQuote,
  };
}

/** Add what was planned, all of it at once. Resolves to a way to take all of it out again. */
export async function applyImport(client: QueryClient, { found }: NotesImportPlan): Promise<() => Promise<void>> {
  const { notes: here } = await client.ensureQueryData(notesQuery);
  const actions = makeNoteActions(client);
  const when = new Date().toISOString();
  const added = found.map(({ id, content }) => nextVersion({ id, heads: here.get(id)?.heads ?? [] }, content, when));
  await actions.merge({ notes: added, tags: [] });
  return async () => {
    const undone = new Date().toISOString();
    await actions.merge({ notes: added.map((note) => nextVersion(note, null, undone)), tags: [] });
  };
}

/** Put the notes that found no place into the reader's downloads, as a table. */
export function saveUnplaced({ unplaced }: NotesImportPlan): void {
  const rows = unplaced.map(({ quote, title, reason }) => [quote, title ?? "", reason]);
  saveText("notes-without-a-place.csv", "text/csv", `\uFEFF${formatCsv([["quote", "title", "why"], ...rows])}`);
}

/** The articles that a note names: by our own link, else by their title. */
async function rowsNamed(
  client: QueryClient,
  head: Head,
  { url, title }: ForeignNote,
  titles: Map<string, Promise<readonly Row[]>>,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const id = articleIn(url);
  const linked = id === null ? null : await client.ensureQueryData(rowQuery(client, head, id));
  if (linked !== null) return [linked.row];
  const wanted = fold(title ?? "").trim();
  if (wanted === "") return [];
  const rows = titles.get(wanted) ?? rowsTitled(client, head, wanted, signal);
  titles.set(wanted, rows);
  return rows;
}

async function rowsTitled(
  client: QueryClient,
  head: Head,
  title: string,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, 8) ?? [];
  if (words.length === 0) return [];
  const request = {
    q: `title:"${words.join(" ")}"`,
    order: "newest",
    offset: 0,
    limit: 5,
    isSpellingLater: true,
  } as const;
  const { places } = await askIndex(head, "search", [request], signal);
  const rows = await Promise.all([...places].map((place) => fetchRowAt(client, head, place)));
  return rows.filter((row) => row !== null && fold(row.title).trim() === title) as Row[];
}

/** The article of one of our own links, whichever site it was made on. */
function articleIn(url: string | null): string | null {
  const hash = url?.indexOf("#/a/") ?? -1;
  return url === null || hash < 0 ? null : articleIdOf(url.slice(hash + 1).replace(/\?.*$/su, ""));
}

/** One note has one id, however often it comes: its own where it is Dateline's, else one of its program's name for it. */
function idFor({ id, quote, comment }: ForeignNote, article: string): string {
  if (id !== null && /^[ni][0-9a-z]{22,32}$/u.test(id)) return id;
  return `i${textHash(JSON.stringify(id === null ? [article, quote, comment] : [id]))}`;
}
