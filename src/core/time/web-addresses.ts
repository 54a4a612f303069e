import { isSpace } from "../text/lines.ts";

/**
 * Find the addresses of pages and mailboxes in a text, as the start and end of each, one behind the other: "example.org/monthly-calls",
 * "news@sunday.example". What looks like a time in one is part of a name.
 *
 * Takes linear time on any string.
 */
export function findWebAddresses(text: string): readonly number[] {
  const edges: number[] = [];
  const signs = /[/@]/g;
  let from = 0;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    let start = sign.index;
    while (start > from && !isSpace(text.charCodeAt(start - 1))) start--;
    let end = sign.index + 1;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    if (isAddress(text.slice(start, end))) edges.push(start, end);
    from = end;
    signs.lastIndex = end;
  }
  return edges;
}

/** A scheme, or a host with a domain of letters before the first slash, or a mailbox at one: "1/2" and "and/or" are none. */
function isAddress(word: string): boolean {
  if (word.includes("://")) return true;
  const at = word.indexOf("@");
  const slash = word.indexOf("/");
  const host = at === -1 ? word.slice(0, slash) : word.slice(at + 1, slash > at ? slash : undefined);
  const dot = host.lastIndexOf(".", host.length - 2);
  return dot > 0 && /^\p{L}{2,}/u.test(host.slice(dot + 1)) && !/\s/u.test(host);
}
