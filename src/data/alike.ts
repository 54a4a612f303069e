import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { areNamesakes, likenessOf, wordsToSeek, type Likeness } from "../core/entities/name/likeness.ts";
import type { Head } from "../library/formats/head.ts";
import type { RowEntity } from "../core/catalog/row.ts";
import type { ResolvedMention } from "../core/entities/entity.ts";
import { phraseQuery } from "../core/query/phrase-query.ts";
import { articleQuery } from "./article.ts";
import { correctOpenArticle } from "./corrections-overlay.ts";
import { useLedger, type Ledger } from "./corrections.ts";
import type { EntityRowFacts } from "./entities.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import { fetchRowAt } from "./built-rows.ts";
import type { OpenArticle } from "./open-article.ts";
import { readStored, useStoredSetting, type StoredSetting } from "./stored-setting.ts";

/** An entity that may be the same as another one, and what speaks for it. */
export interface Alike {
  readonly entity: EntityRowFacts;
  readonly why: Likeness;
  /** Articles that name both. */
  readonly shared: number;
  /** It is a person of the same full name: told apart, and never left unsaid. */
  readonly isNamesake: boolean;
}

/** Entities looked at for each word. */
const mostOfWord = 60;
/** As many as can be weighed at a glance; namesakes come beside them. */
const mostOffered = 4;
/** Of "John Smith" a library may have hundreds. */
const mostNamesakes = 12;

/** Find who else bears a person's name and which other entities may be the same, most mentioned first; undefined while that is looked for. */
export function useAlike(entity: RowEntity & { readonly mentions: number }): readonly Alike[] | undefined {
  const head = useHead();
  const { data } = useQuery({
    queryKey: [indexKey, "alike", head.libraryId, entity.id, entity.name, entity.type],
    queryFn: async ({ signal }): Promise<readonly Alike[]> => {
      const byId = new Map<string, EntityRowFacts>();
      for (const name of new Set([entity.name, ...wordsToSeek(entity)])) {
        const question = { type: null, order: "mentions", name: `${name} `, offset: 0, limit: mostOfWord } as const;
        for (const row of (await askIndex(head, "entities", [question], signal)).rows) byId.set(row.id, row);
      }
      byId.delete(entity.id);
      const found = [...byId.values()].flatMap((other) => {
        const why = likenessOf(entity, other);
        return why === null ? [] : [{ entity: other, why, isNamesake: areNamesakes(entity, other) }];
      });
      const sorted = found.toSorted((a, b) => b.entity.mentions - a.entity.mentions);
      const namesakes = sorted.filter(({ isNamesake }) => isNamesake).slice(0, mostNamesakes);
      const others = sorted.filter(({ isNamesake }) => !isNamesake).slice(0, mostOffered);
      return Promise.all(
        [...namesakes, ...others].map(async (alike) => ({
          ...alike,
          shared: await countShared(head, entity.id, alike.entity.id, signal),
        })),
      );
    },
    retry: false,
    structuralSharing: false,
  });
  return data;
}

async function countShared(head: Head, id: string, otherId: string, signal: AbortSignal): Promise<number> {
  const question = { filters: { allOf: [id, otherId] }, order: "newest", offset: 0, limit: 0 } as const;
  return (await askIndex(head, "search", [question], signal)).total;
}

/** The oldest are forgotten beyond it: a setting is read whole. */
const mostPairs = 5000;

const pairOf = (a: string, b: string) => [a, b].toSorted().join("\n");

const apart: StoredSetting<ReadonlySet<string>> = {
  name: "apart",
  parse: (stored) => new Set(Array.isArray(stored) ? stored.filter((pair) => typeof pair === "string") : []),
  format: (pairs) => [...pairs].slice(-mostPairs),
};

/** Pairs of entities that the reader has said are not the same: they are not offered again in this browser. */
export function useApart() {
  const [pairs, change] = useStoredSetting(apart);
  return useMemo(
    () => ({
      isApart: (a: string, b: string) => pairs.has(pairOf(a, b)),
      setApart: (a: string, b: string, isApart: boolean) => {
        const next = new Set(readStored(apart));
        if (isApart) next.add(pairOf(a, b));
        else next.delete(pairOf(a, b));
        change(next);
      },
    }),
    [pairs, change],
  );
}

/** The first place where an entity is named, as it is shown. */
export interface NamedPlace {
  readonly open: OpenArticle;
  readonly mention: ResolvedMention;
}

/** Find the first mention of an entity in its article, with the corrections made so far; null when no text names it any more. */
export async function findNamedPlace(
  client: QueryClient,
  head: Head,
  entries: Ledger["entries"],
  id: string,
): Promise<NamedPlace | null> {
  const question = { order: "newest", offset: 0, limit: 1 } as const;
  const [found] = (await askIndex(head, "mentionsOf", [id, question])).mentions;
  const row = found === undefined ? null : await fetchRowAt(client, head, found.place);
  const built = row === null ? null : await client.fetchQuery(articleQuery(client, head, row.id));
  if (found === undefined || built === null) return null;
  const open = await correctOpenArticle(client, head, built, entries);
  const mention =
    open.mentions.find(({ start, entity }) => start === found.start && entity === id) ??
    open.mentions.find(({ entity }) => entity === id);
  return mention === undefined ? null : { open, mention };
}

/** Articles opened in search of a spelling: the phrase stands in each, if with other capitals. */
const mostOpened = 20;

/** Find where an entity is written so, white space aside; null when no text of the newest that have the words does. */
async function findSpelling(
  client: QueryClient,
  head: Head,
  entries: Ledger["entries"],
  id: string,
  spelling: string,
): Promise<NamedPlace | null> {
  const q = phraseQuery(spelling);
  const question = { q, filters: { allOf: [id] }, order: "newest", offset: 0, limit: mostOpened } as const;
  for (const place of (await askIndex(head, "search", [question])).places) {
    const row = await fetchRowAt(client, head, place);
    const built = row === null ? null : await client.fetchQuery(articleQuery(client, head, row.id));
    if (built === null) continue;
    const open = await correctOpenArticle(client, head, built, entries);
    const isWritten = ({ start, end }: ResolvedMention) =>
      open.article.text.slice(start, end).replace(/\s+/gu, " ") === spelling;
    const mention = open.mentions.find((named) => named.entity === id && isWritten(named));
    if (mention !== undefined) return { open, mention };
  }
  return null;
}

/** The function that finds it, or one of a spelling. */
export function useNamedPlace(): (id: string, spelling?: string | null) => Promise<NamedPlace | null> {
  const client = useQueryClient();
  const head = useHead();
  const { entries } = useLedger();
  return useMemo(
    () =>
      (id, spelling = null) =>
        spelling === null
          ? findNamedPlace(client, head, entries, id)
          : findSpelling(client, head, entries, id, spelling),
    [client, head, entries],
  );
}
