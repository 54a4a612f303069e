import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { mentionTypes, type MentionType } from "../../core/ner/mention.ts";
import type { SampledMention } from "../../library/index/sample-mentions.ts";
import { useHead } from "../head.ts";
import { askIndex } from "../library-index.ts";
import { useStoredSetting, type StoredSetting } from "../stored-setting.ts";

export type { SampledMention } from "../../library/index/sample-mentions.ts";

/** What a reader says of a mark: all of it is right, or what is not. */
export type Verdict = "right" | "type" | "words" | "no-name";

/** A mark that was judged. */
export interface Judged {
  /** Article's place and where the mark begins. */
  readonly key: string;
  readonly type: MentionType;
  readonly verdict: Verdict;
}

/** How many marks of a type were judged, and how many were right. */
export interface Tally {
  readonly type: MentionType;
  readonly right: number;
  readonly judged: number;
}

/** Marks of each type drawn at a time. */
const drawnAtOnce = 5;

/** Of another build of the library it says nothing: its marks are others. */
function judgedIn(library: string): StoredSetting<readonly Judged[]> {
  return {
    name: "quality",
    parse(stored) {
      const { library: of, judged } = (stored ?? {}) as { readonly library?: unknown; readonly judged?: unknown };
      return of === library && Array.isArray(judged) ? judged.filter(isJudged) : [];
    },
    format: (judged) => ({ library, judged }),
  };
}

function isJudged(value: unknown): value is Judged {
  const { key, type, verdict } = (value ?? {}) as Partial<Judged>;
  return (
    typeof key === "string" && typeof verdict === "string" && mentionTypes.some((mentionType) => mentionType === type)
  );
}

/** The sample that the reader judges, mark by mark, and what came of it: kept in this browser, for this build of the library. */
export function useQuality() {
  const head = useHead();
  const [judged, change] = useStoredSetting(judgedIn(head.libraryId), head.libraryId);
  const [seed] = useState(() => Math.floor(Math.random() * 2 ** 31));
  const [round, setRound] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const sample = useQuery({
    queryKey: ["sample", head.libraryId, seed, round],
    queryFn: async ({ signal }) => {
      const drawn = await Promise.all(
        mentionTypes.map((type, at) => askIndex(head, "sample", [type, drawnAtOnce, seed + 4 * round + at], signal)),
      );
      return mixed(drawn);
    },
    enabled: isAsked,
    retry: false,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const judgedKeys = new Set(judged.map(({ key }) => key));
  const next = sample.data?.find((mention) => !judgedKeys.has(keyOf(mention))) ?? null;
  if (sample.data !== undefined && sample.data.length > 0 && next === null && round < mostRounds) setRound(round + 1);
  return {
    tallies: useMemo(() => tally(judged), [judged]),
    judged: judged.length,
    isAsked,
    begin: () => setAsked(true),
    end: () => setAsked(false),
    next,
    error: sample.error,
    judge: ({ entity: { type }, ...mention }: SampledMention, verdict: Verdict) =>
      change([...judged, { key: keyOf(mention), type, verdict }]),
    takeBack: () => change(judged.slice(0, -1)),
    forget: () => change([]),
  };
}

/** A library with fewer marks than this has been judged whole. */
const mostRounds = 400;

function keyOf({ place, start }: Pick<SampledMention, "place" | "start">): string {
  return `${place} ${start}`;
}

/** One of each type after the other: who stops early has judged all types alike. */
function mixed(drawn: readonly (readonly SampledMention[])[]): readonly SampledMention[] {
  const longest = Math.max(...drawn.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => drawn.flatMap((list) => list[at] ?? [])).flat();
}

/** Count what was judged by type, in the order of types. */
export function tally(judged: readonly Judged[]): readonly Tally[] {
  return mentionTypes.map((type) => {
    const marks = judged.filter((mark) => mark.type === type);
    return { type, judged: marks.length, right: marks.filter(({ verdict }) => verdict === "right").length };
  });
}
