import type { Entry, EntryDraft } from "./entry.ts";

/** Give a draft its version and its id, a hash of all that it says. The same draft always gets the same id; its time is written in full. */
export function makeEntry(draft: EntryDraft): Entry {
  // "14:00:00Z" would sort after "14:00:00.001Z", and what undoes it before it.
  const content = { v: 1 as const, ...draft, when: new Date(draft.when).toISOString() };
  return { ...content, id: hash(JSON.stringify(canonical(content))) };
}

/** Sort the keys of plain data, deeply, so that equal data has equal JSON. Undefined fields fall away. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value)
    .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    .toSorted();
  // Not an object literal: a key named __proto__ must stay data.
  return Object.fromEntries(keys.map((key) => [key, canonical((value as Record<string, unknown>)[key])]));
}

/** cyrb53 (bryc, public domain) twice with two seeds: 106 bits in 22 signs. Not for secrets; a clash among a million entries is less likely than one in 10¹⁹. */
function hash(text: string): string {
  return [0, 0x9e3779b9].map((seed) => cyrb53(text, seed).toString(36).padStart(11, "0")).join("");
}

function cyrb53(text: string, seed: number): number {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}
