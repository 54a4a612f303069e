/** Stands between a key and its language; no text has it. */
const sign = "\u0001";

/** A key that says in which language it was read, until the library knows its base form. */
export function markKey(key: string, language: string): string {
  return `${key}${sign}${language}`;
}

/** Take the language off a key; null for one that says none. */
export function readMarkedKey(marked: string): { readonly key: string; readonly language: string } | null {
  const at = marked.length - 3; // codes of inflecting languages have two letters
  if (at < 0 || marked.charAt(at) !== sign) return null;
  return { key: marked.slice(0, at), language: marked.slice(at + 1) };
}
