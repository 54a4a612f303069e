import type { Mention } from "../mention.ts";

/** Where another name begins within a mention, as old diaries write: "Whitehall, where my Lords Sandwich". */
const myLord = /(?:^|[, ] *)[Mm]y (?:(?=(?:Lord|Lady) (?:of )?\p{Lu})|Lords (?=\p{Lu}))/u;
/** What joins two names and is part of neither. */
const joint = /(?:[, ]|(?<=[, ])(?:and|where|with))+$/u;
/** As sure as a titled name is (`titled-names.ts`). */
const sureness = 0.95;

/**
 * Part what the tagger ran together at "my Lord": the place or person before it, and the lord himself.
 *
 * Mentions stand in order and do not overlap, and so they do afterwards. One that begins with "My" loses it.
 */
export function splitAtMyLord(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention): readonly Mention[] => {
    const words = text.slice(mention.start, mention.end);
    const found = myLord.exec(words);
    if (found === null) return [mention];
    const before = words.slice(0, found.index).replace(joint, "");
    const start = mention.start + found.index + found[0].length;
    const lord: Mention = { ...mention, start, type: "person", score: Math.max(mention.score, sureness) };
    return before === "" ? [lord] : [{ ...mention, end: mention.start + before.length }, lord];
  });
}
