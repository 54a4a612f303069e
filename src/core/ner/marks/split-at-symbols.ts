import type { Mention } from "../mention.ts";

/** Signs that are part of no name: pictures, stars, notes, trade marks, bullets, and what joins or varies pictures. Mathematical signs stay within ("Disney+"). */
const symbols = /(?:[\p{So}\p{Sk}\p{Extended_Pictographic}•‣⁃†‡§¶|]|\p{Variation_Selector}|\p{Join_Control})+/gu;
/** The sign of a degree or of a number is written within names ("Salon d'Automne 7°"), and figures are pictographs to Unicode only. */
const harmless = /^[°№^`´¨]+$/u;
/** What a line is quoted, listed or pointed to with, before a name; and what is left behind one. */
const edges = /^(?:[\p{Sm}*\\]+\s*|\p{Pd}+\s+)+|(?:\s*(?!\+)[\p{Sm}*\\])+$/gu;
const hasLetter = /[\p{L}\p{N}]/u;

/** Part mentions at symbols, so that none begins, ends or is joined across with one. What keeps no letter is dropped. */
export function splitAtSymbols(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention) => {
    const words = text.slice(mention.start, mention.end);
    // Few mentions hold any such sign, and none in plain letters does.
    if (/^\w[\w\s.,'’&-]*$/u.test(words)) return [mention];
    const cuts = [...words.matchAll(symbols), ...words.matchAll(edges)]
      .filter(([signs]) => !harmless.test(signs))
      .toSorted((a, b) => a.index - b.index);
    if (cuts.length === 0) return [mention];
    const borders = [0, ...cuts.flatMap(({ index, 0: signs }) => [index, index + signs.length]), words.length];
    const parts: Mention[] = [];
    for (let i = 0; i < borders.length; i += 2) {
      const part = words.slice(borders[i], borders[i + 1]);
      const plain = part.trim();
      const start = mention.start + (borders[i] ?? 0) + part.indexOf(plain);
      if (hasLetter.test(plain)) parts.push({ ...mention, start, end: start + plain.length });
    }
    return parts;
  });
}
