import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import type { RowEntity } from "../core/catalog/row.ts";
import type { Correction, Entry } from "../core/entities/ledger/entry.ts";
import { makeEntry } from "../core/entities/ledger/entry-id.ts";
import type { Span } from "../core/text/span.ts";
import { articleQuery } from "./article.ts";
import { previewInSteps } from "./corrections-preview.ts";
import { useLedger } from "./corrections.ts";
import { correctOpenArticle } from "./corrections-overlay.ts";
import { useHead } from "./head.ts";
import { askIndex, indexKey } from "./library-index.ts";
import type { OpenArticle } from "./open-article.ts";

/** Where a form of a name stands without being marked. */
export interface UnmarkedForm {
  readonly form: string;
  readonly mentions: number;
  readonly articles: number;
  /** The first of these places. */
  readonly first: { readonly open: OpenArticle; readonly span: Span };
}

/** What is known of the unmarked places of an entity's names. */
export interface Unmarked {
  readonly forms: readonly UnmarkedForm[];
  /** Forms that stand in too many articles to be looked for unasked, with how many articles those are. */
  readonly waiting: readonly { readonly form: string; readonly articles: number }[];
}

/** Articles that are looked through unasked: a second or so, and their packs are fetched. */
const mostUnasked = 300;

function unmarkedQuery(
  client: QueryClient,
  head: Head,
  entries: readonly Entry[],
  entity: RowEntity,
  forms: readonly string[],
  isAsked: boolean,
) {
  return queryOptions({
    queryKey: [indexKey, "unmarked", head.libraryId, entries.length, entity.id, forms, isAsked],
    queryFn: async ({ signal }): Promise<Unmarked> => {
      const found: UnmarkedForm[] = [];
      const waiting: { form: string; articles: number }[] = [];
      for (const form of forms) {
        const q = `"${form}"`;
        const { total } = await askIndex(head, "search", [{ q, order: "newest", offset: 0, limit: 0 }], signal);
        if (total > mostUnasked && !isAsked) waiting.push({ form, articles: total });
        else found.push(...(await lookFor(client, head, entries, entity, form, signal)));
      }
      return { forms: found, waiting };
    },
    retry: false,
    structuralSharing: false,
    gcTime: 60_000,
  });
}

/** By the code that would mark them, so that the number is the one that the correction's dialog says. */
async function lookFor(
  client: QueryClient,
  head: Head,
  entries: readonly Entry[],
  entity: RowEntity,
  form: string,
  signal: AbortSignal,
): Promise<readonly UnmarkedForm[]> {
  const correction = makeEntry({
    kind: "add",
    scope: "everywhere",
    type: entity.type,
    entity,
    where: { article: "", quote: form, prefix: "", suffix: "", start: 0, end: form.length },
    when: new Date(0).toISOString(),
  }) as Correction;
  const { groups, mentions } = await previewInSteps(client, head, entries, correction, () => undefined, signal);
  const [group] = groups;
  const span = group?.lines[0]?.after;
  if (group === undefined || span === null || span === undefined) return [];
  const built = await client.fetchQuery(articleQuery(client, head, group.article));
  if (built === null) return [];
  const open = await correctOpenArticle(client, head, built, entries);
  return [{ form, mentions, articles: groups.length, first: { open, span: { start: span.start, end: span.end } } }];
}

/**
 * Find where forms of an entity's name stand unmarked, with the corrections in force. What stands in many articles is looked for
 * only when `isAsked`. Undefined while it is looked for, and where the index cannot be asked.
 */
export function useUnmarked(entity: RowEntity, forms: readonly string[], isAsked: boolean): Unmarked | undefined {
  const client = useQueryClient();
  const head = useHead();
  const { entries } = useLedger();
  return useQuery(unmarkedQuery(client, head, entries, entity, forms, isAsked)).data;
}
