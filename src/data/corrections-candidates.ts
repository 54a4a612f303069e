import type { QueryClient } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import type { Correction } from "../core/entities/ledger/entry.ts";
import { readName } from "../core/entities/name/read-name.ts";
import { articleQuery, forgetPack, withNames } from "./article.ts";
import { askIndex } from "./library-index.ts";
import { fetchRowAt, rowQuery } from "./built-rows.ts";
import type { OpenArticle } from "./open-article.ts";

/** More than any library has. */
const allPlaces = 10_000_000;
/** Of entities that share a name's words: one name has some, "John" some hundreds. */
const mostNamesakes = 500;

/** Find the articles that a correction can concern, by place: all of them and hardly any others. */
export function findCandidates(
  client: QueryClient,
  head: Head,
  correction: Correction,
  signal: AbortSignal,
): Promise<readonly number[]> {
  return makeCandidateFinder(client, head, signal)(correction);
}

/**
 * Make a function that finds the articles that each of many corrections can concern, as `findCandidates` does of one.
 *
 * The index finds them: a name that is marked is among the aliases of its entity, one that is to be marked is sought as words. What a ledger asks a
 * hundred thousand times, of one name, is asked once, and answered by the same list.
 */
export function makeCandidateFinder(
  client: QueryClient,
  head: Head,
  signal: AbortSignal,
): (correction: Correction) => Promise<readonly number[]> {
  const answers = new Map<string, Promise<readonly number[]>>();
  const once = (question: string, ask: () => Promise<readonly number[]>) => {
    const answer = answers.get(question) ?? ask();
    answers.set(question, answer);
    return answer;
  };
  const ownPlace = async (article: string) => {
    const found = await client.ensureQueryData(rowQuery(client, head, article));
    return found === null ? [] : [found.place];
  };
  return (correction) => {
    const { kind, scope, where } = correction;
    // What a text tells of changes no name: `told-corrections.ts` finds where.
    if (kind === "retime") return once("", async () => []);
    if (scope !== "everywhere") return once(`article ${where.article}`, () => ownPlace(where.article));
    const { quote } = where;
    if (kind === "add")
      return once(`words ${quote}`, () =>
        searchPlaces(head, { q: `"${quote.replace(/["“”„‟«»＂″]/gu, " ")}"` }, signal),
      );
    if (kind === "same-as" || kind === "not-same" || kind === "rename") {
      const { id } = correction.entity;
      return once(`entity ${id}`, () => searchPlaces(head, { filters: { allOf: [id] } }, signal));
    }
    const named = once(`name ${quote}`, async () => {
      const ids = await findBearers(head, quote, signal);
      return ids.length === 0 ? [] : searchPlaces(head, { filters: { anyOf: ids } }, signal);
    });
    return once(`name ${JSON.stringify([quote, where.article])}`, async () => {
      const places = new Set([...(await named), ...(await ownPlace(where.article))]);
      return [...places].toSorted((x, y) => x - y);
    });
  };
}

/** Find the entities that a name as written can mean. Names that only begin so ("U.S. Navy" for "U.S.") would bring in ten times as many articles. */
async function findBearers(head: Head, quote: string, signal: AbortSignal): Promise<readonly string[]> {
  const { text, key } = readName(quote);
  const asked = [...new Set([text, key])].map((name) =>
    askIndex(
      head,
      "entities",
      [{ type: null, order: "mentions", name: `${name} `, offset: 0, limit: mostNamesakes }],
      signal,
    ),
  );
  const ids = [...new Set((await Promise.all(asked)).flatMap(({ rows }) => rows.map(({ id }) => id)))];
  const facts = await Promise.all(ids.map((id) => askIndex(head, "entity", [id, "year"], signal)));
  return ids.filter((_, at) => facts[at]?.aliases.some((alias) => readName(alias.text).key === key) === true);
}

async function searchPlaces(
  head: Head,
  question: {
    readonly q?: string;
    readonly filters?: { readonly allOf?: readonly string[]; readonly anyOf?: readonly string[] };
  },
  signal: AbortSignal,
): Promise<readonly number[]> {
  const request = { ...question, order: "newest", offset: 0, limit: allPlaces } as const;
  return [...(await askIndex(head, "search", [request], signal)).places];
}

/** Packs held in memory at a time while many articles are passed over; the service worker has them for the next time. */
const packsHeld = 24;

/** Read articles as they were built, one after the other, from one pack to the next. A place without an article is passed over. */
export async function* readArticlesAt(
  client: QueryClient,
  head: Head,
  places: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<OpenArticle> {
  const rows: { readonly row: Row; readonly place: number }[] = [];
  for (const place of places) {
    const row = await fetchRowAt(client, head, place);
    if (row !== null) rows.push({ row, place });
    signal.throwIfAborted();
  }
  const isLong = new Set(rows.map(({ row }) => row.pack)).size > packsHeld;
  let last: Row | null = null;
  for (const { row, place } of rows) {
    client.setQueryData(rowQuery(client, head, row.id).queryKey, () => ({ row, place }));
    const open = withNames(await client.fetchQuery({ ...articleQuery(client, head, row.id), gcTime: 0 }));
    signal.throwIfAborted();
    if (isLong && last !== null && last.pack !== row.pack) forgetPack(client, last);
    last = row;
    if (open !== null) yield open;
  }
}
