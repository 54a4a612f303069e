import type { Mention } from "../../ner/mention.ts";
import { isAcronym } from "../name/name-key.ts";

/** A run of capitals and figures, as acronyms are; none of an address, a handle or a longer word. */
const acronym =
  /(?<![\p{L}\p{N}\p{M}/=&?#@_-])(?:\p{N}{0,2}\p{Lu}[\p{Lu}\p{N}&.-]{0,9}[\p{Lu}\p{N}])(?![\p{L}\p{N}\p{M}/=_@]|[.-][\p{L}\p{N}])/gu;
/** Two to six words that begin with a capital and go on in small letters, with small words of names between them. */
const words =
  /(?<![\p{L}\p{N}\p{M}’'-])\p{Lu}(?=\p{Ll}|[’'-]?\p{Lu}\p{Ll})[\p{L}\p{M}’'-]{0,30}(?: (?:(?:of|for|and|de|la|al|von|van|bin) (?:the )?)?\p{Lu}(?=\p{Ll}|[’'-]?\p{Lu}\p{Ll})[\p{L}\p{M}’'-]{0,30}){1,5}(?![\p{L}\p{N}\p{M}])/gu;
/** What begins a sentence before a name, and is none of it. */
const starters =
  /^(?:The|A|An|In|On|At|But|And|Or|When|While|For|From|With|By|To|As|Of|Is|If|So|After|Before|Since|Both|Then|Also|Yet|Now|Today|Even|Only|Like|Our|Its|Their|His|Her|My|Your|This|That|These|Those|What|Why|How|Where|Who|Via|See|About) /u;
/** An acronym among words in capitals is a word of a shouted line; one word, if not long, may be another acronym ("UN, WHO"). */
const shoutBefore = /(?:\p{Lu}{2,} |(?:^|\s)\p{Lu}{3})\p{Lu}{2,} $/u;
const shoutAfter = /^ \p{Lu}{2,}(?:\p{Lu}{3}| \p{Lu}{2,}(?!\p{Ll}))/u;
const wordBefore = /\p{Lu}{2,} $/u;
const wordAfter = /^ \p{Lu}{2,}(?!\p{Ll})/u;

/** Nobody is "a CMS" or "your OS", and who is asked "WHO are you" is none. */
const commonBefore =
  /(?:^|[^\p{L}])(?:an?|your|our|their|his|her|my|any|each|every|no|new|this|these|which|what|some)\s$/iu;
const questionAfter = /^\s(?:are|am|do|you|we|they|I)(?![\p{L}\p{N}])/u;

/** A name in prose follows small letters, and small letters or a stop follow it. */
const proseBefore = /\p{Ll}[,:;]? [“"(]?$/u;
const proseAfter = /^(?: [\p{Ll}(]|[,.;:)’'”"]|$)/u;

/** The score of such a mark: of the 97 in digitalgov, 18f_blog and Pepys's diary 96 were right when they were read. */
export const recalledScore = 0.97;

/**
 * Find what looks like a name and the tagger passed over: acronyms, and words in capitals one after the other. Each is a mention with
 * `isRecalled`, which the library takes for a name only where it knows that very form well (see `recallNames`).
 *
 * `mentions` must stand in order; none of what is found overlaps one of them, or another. Acronyms in a line of capitals are left out.
 */
export function findUnmarked(text: string, mentions: readonly Mention[]): Mention[] {
  const found = [...matchAcronyms(text), ...matchWords(text)].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const free: Mention[] = [];
  let next = 0;
  let last = 0;
  for (const { start, end } of found) {
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next++;
    if (start < last || (mentions[next]?.start ?? Infinity) < end) continue;
    free.push({ start, end, type: "other", score: recalledScore, isRecalled: true });
    last = end;
  }
  return free;
}

function* matchAcronyms(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (const { index, 0: form } of text.matchAll(acronym)) {
    const plain = form.replace(/[.&-]+$/u, "");
    if (!isAcronym(plain)) continue;
    const end = index + plain.length;
    const [before, after] = [text.slice(Math.max(0, index - 24), index), text.slice(end, end + 24)];
    const isShouted =
      shoutBefore.test(before) || shoutAfter.test(after) || (wordBefore.test(before) && wordAfter.test(after));
    if (!isShouted && !commonBefore.test(before) && !questionAfter.test(after)) yield { start: index, end };
  }
}

function* matchWords(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (const { index, 0: run } of text.matchAll(words)) {
    const whole = run.replace(/['’]s?$/u, "");
    const name = whole.replace(starters, "");
    const [start, end] = [index + whole.length - name.length, index + whole.length];
    // Most runs are headings, in which capitals say nothing.
    const isProse =
      (name.length < whole.length || proseBefore.test(text.slice(Math.max(0, start - 4), start))) &&
      proseAfter.test(text.slice(end, end + 3));
    if (isProse && /^\p{Lu}.* /u.test(name)) yield { start, end };
  }
}

/** Words that brackets may shorten: "content management system (". */
const phraseBefore = /((?:[\p{L}-]{1,30}\s){2,8})\($/u;

/** The phrase that brackets shorten to an acronym by its initials ("content management system" for CMS), or null; it need not be a name. */
export function findIntroducedPhrase(text: string, start: number, form: string): string | null {
  if (text[start - 1] !== "(") return null; // as most are
  const [, before = ""] = phraseBefore.exec(text.slice(Math.max(0, start - 120), start)) ?? [];
  const phrase = before.trim().split(/\s+/u).slice(-form.length);
  const initials = phrase.map((word) => word[0] ?? "").join("");
  return phrase.length > 1 && initials.toUpperCase() === form ? phrase.join(" ") : null;
}

/** Put what the tagger may have passed over among its mentions, by start: what build and browser resolve alike. */
export function withUnmarked(text: string, mentions: readonly Mention[]): Mention[] {
  return [...mentions, ...findUnmarked(text, mentions)].toSorted((a, b) => a.start - b.start);
}
