import type { Passage } from "../annotation/passage.ts";
import type { MentionType } from "../ner/mention.ts";
import { compareUnits } from "../text/compare-units.ts";

/** The kinds of highlight, each with a colour and a pattern of its own. */
export const noteKinds = ["important", "question", "doubt", "quote"] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Someone or something that the noted passage names: whom a notebook lists the note under. */
export interface NotedName {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
}

/** What a reader wrote about a passage. */
export interface NoteContent {
  /** Id of the article. */
  readonly article: string;
  /** The article's title and date when the note was made: what an orphan is known by. */
  readonly title: string;
  readonly date: string | null;
  readonly passage: Passage;
  readonly kind: NoteKind;
  /** Empty for a mere highlight. */
  readonly comment: string;
  readonly tags: readonly string[];
  /** Who made it; empty where the reader gave no name. */
  readonly author: string;
  /** When it was made, as ISO 8601 with milliseconds, UTC. */
  readonly created: string;
  readonly names: readonly NotedName[];
}

/** One state of a note. A note that was deleted has no content, and stays as such: else a merge would bring it back. */
export interface NoteVersion {
  /** Hash of all below, so that the same version made twice is one. */
  readonly id: string;
  /** Ids of all versions that it was made from, and that these were. */
  readonly past: readonly string[];
  readonly when: string;
  /** Who wrote this version, by the name they gave; left out where they gave none. */
  readonly by?: string;
  readonly content: NoteContent | null;
}

/**
 * A note: the versions that no other was made from. There is one, or there are several where two devices changed the note without
 * knowing of each other; they are then kept until the reader settles it.
 */
export interface Note {
  readonly id: string;
  readonly heads: readonly NoteVersion[];
}

/** A tag on an article, or the fact that it was taken off: of two the later holds. */
export interface ArticleTag {
  readonly article: string;
  readonly tag: string;
  readonly isOn: boolean;
  readonly when: string;
}

/** The note as it is shown: of several versions the latest that is not deleted. Null when the note is deleted. */
export function shownContent({ heads }: Note): NoteContent | null {
  let shown: NoteVersion | null = null;
  for (const head of heads) if (head.content !== null && (shown === null || isLater(head, shown))) shown = head;
  return shown?.content ?? null;
}

/** The versions that contradict each other; empty where all say the same. */
export function conflictOf({ heads }: Note): readonly NoteVersion[] {
  const first = JSON.stringify(heads[0]?.content);
  return heads.every(({ content }) => JSON.stringify(content) === first) ? [] : heads;
}

/** Tags written alike, each once, in order: without `#`, white space made even, at most 60 characters. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const clean = tags.map((tag) =>
    [...tag.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").replace(/^[\s#]+|\s+$/gu, "")].slice(0, 60).join(""),
  );
  return [...new Set(clean.filter((tag) => tag !== ""))].toSorted(compareUnits);
}

function isLater(a: NoteVersion, b: NoteVersion): boolean {
  return a.when !== b.when ? a.when > b.when : a.id > b.id;
}
