import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { describePassage } from "../../core/annotation/passage.ts";
import type { Head } from "../../library/formats/head.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { Correction, Entry } from "../../core/entities/ledger/entry.ts";
import { makeEntry } from "../../core/entities/ledger/entry-id.ts";
import { referTo } from "../../core/entities/ledger/refer-to.ts";
import { readName } from "../../core/entities/name/read-name.ts";
import type { Span } from "../../core/text/span.ts";
import { findNamedPlace } from "../alike.ts";
import { articleQuery } from "../article.ts";
import type { CorrectionDraft } from "../corrections-edit.ts";
import type { OpenArticle } from "../open-article.ts";
import { correctOpenArticle } from "../corrections-overlay.ts";
import type { PreviewGroup } from "../../core/entities/ledger/anchor-lines.ts";
import { previewInSteps } from "../corrections-preview.ts";
import { ledgerQuery } from "../corrections.ts";
import { useHead } from "../head.ts";
import { proposalKey, type AuditLine } from "./doubts.ts";

/** What a yes to a line would do. */
export interface Proposal {
  readonly draft: CorrectionDraft;
  /** Some of what would change. */
  readonly groups: readonly PreviewGroup[];
  /** Marks that would change, as far as articles were looked through; `isLeast` when there are more articles. */
  readonly marks: number;
  readonly isLeast: boolean;
  /** Where the correction begins, for the dialog that shows all of it. */
  readonly at: { readonly open: OpenArticle; readonly span: Span; readonly mention: ResolvedMention | null };
}

/** Articles looked through for a line: some that show what is meant, or enough to say how many marks there are. */
const looked = { same: 8, type: 60, unmarked: 120 } as const;

function proposalQuery(client: QueryClient, head: Head, line: AuditLine) {
  return queryOptions({
    // Not by the ledger's state: what was made ready ahead would be lost with each answer.
    queryKey: [proposalKey, head.libraryId, line.key],
    queryFn: async ({ signal }): Promise<Proposal | null> => {
      const { entries } = await client.ensureQueryData(ledgerQuery);
      return propose(client, head, line, entries, signal);
    },
    retry: false,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/** Work out what a yes to a line would do; null when no text stands so any more. Rejects when index or texts cannot be had. */
export async function propose(
  client: QueryClient,
  head: Head,
  line: AuditLine,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<Proposal | null> {
  const begun = line.kind === "unmarked" ? null : await findPlace(client, head, line, entries);
  if (line.kind !== "unmarked" && begun === null) return null;
  const draft = draftOf(line, begun, entries);
  const correction = makeEntry({ ...draft, when: new Date(0).toISOString() }) as Correction;
  const most = looked[line.kind];
  const preview = await previewInSteps(client, head, entries, correction, () => undefined, signal, most);
  const [group] = preview.groups;
  const first = group?.lines[0];
  if (group === undefined || first === undefined) return null;
  const marks = line.kind === "same" ? line.entity.mentions : preview.mentions;
  const shared = { groups: preview.groups.slice(0, 12), marks, isLeast: line.kind !== "same" && !preview.isDone };
  if (begun !== null) {
    const { open, mention } = begun;
    return { ...shared, draft, at: { open, mention, span: { start: mention.start, end: mention.end } } };
  }
  const built = await client.fetchQuery(articleQuery(client, head, group.article));
  const span = first.after;
  if (built === null || span === null) return null;
  const open = await correctOpenArticle(client, head, built, entries);
  // Described where it stands, so that a later build finds it again.
  return {
    ...shared,
    draft: { ...draft, where: first.anchor },
    at: { open, mention: null, span: { start: span.start, end: span.end } },
  };
}

type Begun = NonNullable<Awaited<ReturnType<typeof findNamedPlace>>>;

/** A mention that a correction of the line can begin at: for another type one that is written as the name. */
async function findPlace(client: QueryClient, head: Head, line: AuditLine, entries: readonly Entry[]) {
  const place = await findNamedPlace(client, head, entries, line.entity.id);
  if (place === null || line.kind === "same") return place;
  const { key } = readName(line.entity.name);
  const { text } = place.open.article;
  const named = place.open.mentions.find(
    ({ entity, start, end }) => entity === line.entity.id && readName(text.slice(start, end)).key === key,
  );
  return { ...place, mention: named ?? place.mention };
}

function draftOf(line: AuditLine, begun: Begun | null, entries: readonly Entry[]): CorrectionDraft {
  const scope = "everywhere";
  if (line.kind === "unmarked" || begun === null) {
    const quote = line.kind === "unmarked" ? line.form : line.entity.name;
    const where = { article: "", quote, prefix: "", suffix: "", start: 0, end: quote.length };
    return { kind: "add", scope, type: line.entity.type, entity: referTo(line.entity, entries), where };
  }
  const { open, mention } = begun;
  const where = { article: open.article.id, ...describePassage(open.article.text, mention) };
  if (line.kind === "type") return { kind: "retype", scope, where, from: mention.type, to: line.to };
  return { kind: "same-as", scope, where, entity: referTo(line.entity, entries), to: referTo(line.other, entries) };
}

/** What a yes to a line would do; the lines after it are made ready ahead. Undefined while it is worked out. */
export function useProposal(line: AuditLine | null, next: readonly AuditLine[]) {
  const client = useQueryClient();
  const head = useHead();
  const result = useQuery({
    ...proposalQuery(client, head, line ?? noLine),
    enabled: line !== null,
  });
  const isHere = result.data !== undefined;
  const ahead = next.map(({ key }) => key).join("\n");
  useEffect(() => {
    if (isHere) for (const other of next) void client.prefetchQuery(proposalQuery(client, head, other));
    // The keys say which lines these are.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, head, isHere, ahead]);
  return result;
}

const nobody = { id: "", name: "", type: "other", mentions: 0, articles: 0 } as const;
const noLine: AuditLine = { kind: "unmarked", entity: nobody, form: "", elsewhere: 0, key: "", effect: 0 };
