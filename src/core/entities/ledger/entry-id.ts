import { textHash } from "../../hash/text-hash.ts";
import type { Entry, EntryDraft } from "./entry.ts";

/** Give a draft its version and its id, a hash of all that it says. The same draft always gets the same id; its time is written in full. */
export function makeEntry(draft: EntryDraft): Entry {
  // "14:00:00Z" would sort after "14:00:00.001Z", and what undoes it before it.
  const content = { v: 1 as const, ...draft, when: new Date(draft.when).toISOString() };
  return { ...content, id: textHash(JSON.stringify(canonical(content))) };
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
