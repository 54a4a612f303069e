import type { Span } from "../../text/span.ts";
import type { Mention } from "../mention.ts";

/** `Surname, Given` with up to two more words or initials, where an entry of a list or a sentence begins, or behind a small word. */
const entry =
  /(?<=^|[;:(\n.]\s{0,3}|\p{Ll}\s)(?<![\p{L}\p{M}’'-])(\p{Lu}[\p{L}\p{M}’'-]{1,30}), (\p{Lu}[\p{L}\p{M}’'-]{0,30}\.?(?: \p{Lu}[\p{L}\p{M}’'-]{0,30}\.?){0,2})(?=\s*(?:[;)\n.,(]|$|and\s|&))/gu;
/** What stands between two entries of one list. */
const between = /^\.?\s*(?:;|\n|;?\s*and\s|&)\s*(?:and\s)?$/u;
/** An age, as papers and court records give it behind the name. */
const age = /^, (?:aged )?\d{1,2}(?=[,;.)\s]|$)/u;

/** Behind another small word ("were Conti, Maria;") only the first of a list that semicolons part is an entry. */
const beginsEntry = /(?:^|[;:(\n.]\s{0,3}|\b(?:and|by|with)\s)$/u;

/** An entry with what the tagger says of its two halves. */
interface Entry extends Span {
  readonly surname: string;
  readonly given: string;
  readonly score: number;
}

/**
 * Make one person of `Surname, Given`, which the tagger marks in two.
 *
 * Three things tell it from names that follow each other: the text also has "Given Surname", an age comes next, or at least two stand in
 * a list of such entries. And the tagger must take one of the halves for a person, and neither surely for anything else: "Paris, Texas".
 */
export function joinInvertedNames(text: string, mentions: readonly Mention[]): Mention[] {
  const found = findEntries(text, mentions);
  const entries = found.filter(
    ({ start, end }, i) =>
      beginsEntry.test(text.slice(Math.max(0, start - 8), start)) ||
      /^;\s{1,3}$/u.test(text.slice(end, Math.min(end + 5, found[i + 1]?.start ?? 0))),
  );
  if (entries.length === 0) return [...mentions];
  const marked = new Set(mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, " ")));
  const isNext = (i: number) => {
    const [entry, other] = [entries[i], entries[i + 1]];
    return entry !== undefined && other !== undefined && between.test(text.slice(entry.end, other.start).slice(0, 40));
  };
  const joined = entries.filter(
    ({ end, surname, given: givenName }, i) =>
      marked.has(`${givenName} ${surname}`) || age.test(text.slice(end, end + 12)) || isNext(i - 1) || isNext(i),
  );
  return replaceMentions(mentions, joined);
}

function findEntries(text: string, mentions: readonly Mention[]): Entry[] {
  const entries: Entry[] = [];
  let next = 0;
  for (const match of text.matchAll(entry)) {
    const [, surname = "", written = ""] = match;
    // The full stop of a sentence is no part of a name; that of an initial is.
    const givenName = written.replace(/(?<=\p{L}{2})\.$/u, "");
    const [start, comma] = [match.index, match.index + surname.length];
    const end = comma + 2 + givenName.length;
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next++;
    const found: Mention[] = [];
    for (let i = next; i < mentions.length && (mentions[i]?.start ?? 0) < end; i++) found.push(mentions[i] as Mention);
    const people = found.filter(({ type }) => type === "person");
    const isOther = found.some(({ type, score }) => type !== "person" && score >= 0.8);
    const isWhole = found.every((mention) => mention.start >= start && mention.end <= end + 1);
    if (people.length === 0 || isOther || !isWhole) continue;
    entries.push({ start, end, surname, given: givenName, score: Math.max(...people.map(({ score }) => score)) });
  }
  return entries;
}

/** Put persons in the place of the mentions they overlap. */
function replaceMentions(mentions: readonly Mention[], people: readonly Entry[]): Mention[] {
  const rest: Mention[] = [];
  let next = 0;
  for (const mention of mentions) {
    while (next < people.length && (people[next]?.end ?? 0) <= mention.start) next++;
    if ((people[next]?.start ?? Infinity) >= mention.end) rest.push(mention);
  }
  const found = people.map(({ start, end, score }): Mention => ({ start, end, type: "person", score }));
  return [...rest, ...found].toSorted((a, b) => a.start - b.start);
}
