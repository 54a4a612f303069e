/**
 * Percent-encode a text for one place of an address.
 *
 * Half a character, which a backup or a field may hold, has no encoding, and `encodeURIComponent` throws at it: it becomes U+FFFD.
 */
export function encodeInUrl(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

/** The inverse, for what people may have edited by hand: a text in which a `%` encodes nothing is left as it is. */
export function decodeInUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
