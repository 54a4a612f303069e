import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Head } from "../../library/formats/head.ts";
import { findLiveCorrections } from "../../core/entities/ledger/live-corrections.ts";
import { formsToSeek } from "../../core/entities/name/forms-to-seek.ts";
import type { Doubt, DoubtedEntity } from "../../library/index/doubts.ts";
import { ledgerQuery, useCountedCorrections, type Ledger } from "../corrections.ts";
import { useHead } from "../head.ts";
import { askIndex } from "../library-index.ts";

/** A form of a name that may stand unmarked in articles that do not name it. */
export interface UnmarkedDoubt {
  readonly kind: "unmarked";
  readonly entity: DoubtedEntity;
  readonly form: string;
  /** Articles in which the words stand, in capitals or not, and that do not name it. */
  readonly elsewhere: number;
}

/** One line of the audit: a question that the reader answers by yes or no. */
export type AuditLine = (Doubt | UnmarkedDoubt) & {
  /** The same in every build that has the same doubt. */
  readonly key: string;
  /** Marks that a yes would change, or as many as it could at most: of what stands unmarked only the articles are known. */
  readonly effect: number;
};

/** Lines of one kind: nobody decides more in a sitting, and the next sitting finds the next ones. */
const most = 500;
/** Entities whose forms are sought where they are unmarked, most mentioned first: a question or three for each. */
const mostSought = 150;
/** Named more seldom, a form is not known well. */
const fewestMentions = 5;

/** Under which what a yes would do is asked for (`proposal.ts`). */
export const proposalKey = "audit-proposal";

function doubtsQuery(head: Head) {
  return queryOptions({
    queryKey: ["doubts", head.libraryId],
    queryFn: ({ signal }) => askIndex(head, "doubts", [most], signal),
    retry: false,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Grows while it is fetched: what was found so far is set beside. */
function unmarkedQuery(client: QueryClient, head: Head) {
  const queryKey = ["unmarked-doubts", head.libraryId] as const;
  return queryOptions<readonly UnmarkedDoubt[]>({
    queryKey,
    queryFn: async ({ signal }) => {
      const found: UnmarkedDoubt[] = [];
      const question = { type: null, order: "mentions", name: "", offset: 0, limit: mostSought } as const;
      for (const entity of (await askIndex(head, "entities", [question], signal)).rows) {
        if (entity.type === "other" || entity.mentions < fewestMentions) continue;
        await untilProposed(client, signal);
        const facts = await askIndex(head, "entity", [entity.id, "year"], signal);
        const forms = formsToSeek(facts?.aliases.filter(({ mentions }) => mentions >= fewestMentions) ?? []);
        for (const form of forms) {
          const asked = {
            q: `"${form}"`,
            filters: { noneOf: [entity.id] },
            order: "newest",
            offset: 0,
            limit: 0,
          } as const;
          const { total } = await askIndex(head, "search", [asked], signal);
          if (total > 0) found.push({ kind: "unmarked", entity, form, elsewhere: total });
        }
        client.setQueryData(queryKey, [...found]);
      }
      return found;
    },
    retry: false,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Looks again so often whether a question is still being made ready. */
const restMs = 50;

/** Wait while what the reader is being asked is made ready: it has the index first, and there are hundreds of forms to look for. */
async function untilProposed(client: QueryClient, signal: AbortSignal): Promise<void> {
  while (client.isFetching({ queryKey: [proposalKey] }) > 0 && !signal.aborted)
    await new Promise((resolve) => setTimeout(resolve, restMs));
}

/** What is doubtful in the whole library, the largest effect first. */
export interface AuditLines {
  /** Undefined until the first answer; more may come while `isLooking`. */
  readonly lines: readonly AuditLine[] | undefined;
  readonly isLooking: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Find what is doubtful: two that may be one, types that the name itself speaks against, forms that may stand unmarked. */
export function useAuditLines(): AuditLines {
  const client = useQueryClient();
  const head = useHead();
  const isCorrecting = useIsCorrecting();
  const doubts = useQuery({ ...doubtsQuery(head), enabled: !isCorrecting });
  // After the first answer, which is there at once, so as not to stand in its way.
  const unmarked = useQuery({ ...unmarkedQuery(client, head), enabled: doubts.isSuccess });
  const lines = useMemo(
    () => (doubts.data === undefined ? undefined : toLines([...doubts.data, ...(unmarked.data ?? [])])),
    [doubts.data, unmarked.data],
  );
  return {
    lines,
    isLooking: doubts.isPending || doubts.isFetching || unmarked.isFetching,
    error: doubts.error ?? unmarked.error,
    retry: () => void (doubts.isSuccess ? unmarked : doubts).refetch(),
  };
}

/** Whether corrections are on their way to the index, as they are at first and after each one: what is doubtful is so of corrected names. */
function useIsCorrecting(): boolean {
  const { data: ledger, isPending } = useQuery(ledgerQuery);
  const counted = useCountedCorrections();
  const entries = ledger?.entries ?? none;
  const isCorrected = useMemo(() => findLiveCorrections(entries).corrections.length > 0, [entries]);
  return isPending || (isCorrected && (counted === null || counted.state === "working"));
}

const none: Ledger["entries"] = [];

/** Give doubts their keys and put them in order. */
export function toLines(doubts: readonly (Doubt | UnmarkedDoubt)[]): readonly AuditLine[] {
  return doubts
    .map((doubt): AuditLine => ({ ...doubt, key: keyOf(doubt), effect: effectOf(doubt) }))
    .toSorted((a, b) => b.effect - a.effect || (a.key < b.key ? -1 : 1));
}

function keyOf(doubt: Doubt | UnmarkedDoubt): string {
  switch (doubt.kind) {
    case "same":
      return `same ${[doubt.entity.id, doubt.other.id].toSorted().join(" ")}`;
    case "type":
      return `type ${doubt.entity.id} ${doubt.to}`;
    case "unmarked":
      return `unmarked ${doubt.entity.id} ${doubt.form}`;
  }
}

function effectOf(doubt: Doubt | UnmarkedDoubt): number {
  return doubt.kind === "unmarked" ? doubt.elsewhere : doubt.entity.mentions;
}
