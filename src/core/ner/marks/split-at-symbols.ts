import type { Mention } from "../mention.ts";

/** Signs that are part of no name: pictures, stars, notes, trade marks, bullets, and what joins or varies pictures. Mathematical signs stay ("Disney+"). */
const symbols = /(?:[\p{So}\p{Sk}\p{Extended_Pictographic}•‣⁃†‡§¶|]|\p{Variation_Selector}|\p{Join_Control})+/gu;
/** The sign of a degree or of a number is written within names ("Salon d'Automne 7°"), and figures are pictographs to Unicode only. */
const harmless = /^[°№^`´¨]+$/u;
const hasLetter = /[\p{L}\p{N}]/u;

/** Part mentions at symbols, so that none begins, ends or is joined across with one. What keeps no letter is dropped. */
export function splitAtSymbols(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention) => {
    const words = text.slice(mention.start, mention.end);
    // Few mentions hold any such sign, and none in plain letters does.
    if (/^[\w\s.,'’&-]*$/u.test(words)) return [mention];
    const cuts = [...words.matchAll(symbols)].filter(([signs]) => !harmless.test(signs));
    if (cuts.length === 0) return [mention];
    const edges = [0, ...cuts.flatMap(({ index, 0: signs }) => [index, index + signs.length]), words.length];
    const parts: Mention[] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const part = words.slice(edges[i], edges[i + 1]);
      const plain = part.trim();
      const start = mention.start + (edges[i] ?? 0) + part.indexOf(plain);
      if (hasLetter.test(plain)) parts.push({ ...mention, start, end: start + plain.length });
    }
    return parts;
  });
}
