import { groupBy } from "../../core/catalog/group-by.ts";
import type { AnchoredLine, PreviewGroup } from "../../core/entities/ledger/anchor-lines.ts";

/** By what the lines of a preview can be brought together, as the choice says it. */
export const groupings = {
  article: "By article",
  after: "By the word after",
  before: "By the word before",
  capital: "By what follows: a capital or not",
} as const;

export type Grouping = keyof typeof groupings;

/** Lines that are alike in the words around them. */
export interface LikeLines {
  /** What they share, in words: "before “Sandwich”". */
  readonly label: string;
  readonly lines: readonly AnchoredLine[];
}

/** Bring the lines of a preview together by the words around them, the largest group first. */
export function groupLines(groups: readonly PreviewGroup[], by: Exclude<Grouping, "article">): readonly LikeLines[] {
  const found = groupBy(
    groups.flatMap(({ lines }) => lines),
    (line) => labelOf(line, by),
  );
  return [...found]
    .map(([label, lines]) => ({ label, lines }))
    .toSorted((a, b) => b.lines.length - a.lines.length || (a.label < b.label ? -1 : 1));
}

function labelOf({ prefix, suffix }: AnchoredLine, by: Exclude<Grouping, "article">): string {
  if (by === "before") {
    const [, word] = /([\p{L}\p{N}\p{M}’'-]+)\s*$/u.exec(prefix) ?? [];
    return word === undefined ? "behind a sign, or at a beginning" : `behind “${word}”`;
  }
  const [, word] = /^\s*([\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*)/u.exec(suffix) ?? [];
  if (word === undefined) return "before a sign, or at an end";
  if (by === "after") return `before “${word.replace(/[’']s$/u, "")}”`;
  return /^[\p{Lu}\p{Lt}]/u.test(word) ? "before a word with a capital" : "before a word in small letters";
}
