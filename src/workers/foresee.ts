import { askedOf } from "../core/filter/asked-of.ts";
import { hasFilters, parseListFilters, withoutDates, type ListFilters } from "../core/filter/list-filters.ts";
import { mentionsPageSize, namesPageSize } from "../core/filter/page-sizes.ts";
import { splitHash } from "../core/filter/split-hash.ts";
import { decodeInUrl } from "../core/text/encode-in-url.ts";
import { asksForNotes } from "../core/query/asks-for-notes.ts";
import type { LibraryIndex } from "../library/index/library-index.ts";

/** Questions that an address foretells. */
export type Foreseeable = "entity" | "mentionsOf" | "entities" | "search";

/** How a question of the index is asked ahead. */
type AskAhead = <Question extends Foreseeable>(
  question: Question,
  ...args: Parameters<LibraryIndex[Question]>
) => Promise<unknown>;

/**
 * Ask what the screen at an address will ask, by the address's hash: what it takes of the index is on its way while the app is, and the
 * question itself finds it here, or the answer. Nothing is asked about what only the reader's browser knows.
 *
 * The questions are those of `data/search.ts` and `data/entities.ts`; one that is not quite theirs costs a read and no answer.
 */
export async function foresee(ask: AskAhead, hash: string): Promise<void> {
  const { path, search } = splitHash(hash);
  const dossier = /^\/e\/([^/]+)/u.exec(path)?.[1];
  if (dossier !== undefined) {
    const id = decodeInUrl(dossier);
    await Promise.all([
      ask("entity", id, "year"),
      ask("mentionsOf", id, { order: "newest", offset: 0, limit: mentionsPageSize }),
    ]);
  } else if (path === "/entities") {
    await ask("entities", { type: null, order: "mentions", name: "", least: 2, offset: 0, limit: namesPageSize });
  } else if (path === "" || path === "/") {
    const filters = parseListFilters(search);
    if (hasFilters(withoutDates(filters)) && !isReaders(filters)) await ask("search", askedOf(filters));
  }
}

/** Whether filters are about the reader's own marks, notes and articles. */
function isReaders({ q, isUnreadOnly, isStarredOnly, isOwnOnly }: ListFilters): boolean {
  return isUnreadOnly || isStarredOnly || isOwnOnly || asksForNotes(q);
}
