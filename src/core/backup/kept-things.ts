import type { Kept, ReaderThing } from "../reading/reader-thing.ts";
import { thingNames, thingOf, type ReaderThingName } from "../reading/reader-things.ts";
import { compareUnits } from "../text/compare-units.ts";

/** A thing of one article as a backup has it: the article's id for a mark, else the id and what is stored. */
export type KeptEntry = string | readonly [id: string, stored: Readonly<Record<string, unknown>>];

/** By the name of the thing, the articles that have it, in the order of their ids. */
export type KeptThings = Readonly<Partial<Record<ReaderThingName, readonly KeptEntry[]>>>;

/** The things that a backup holds. */
export const backedUpThings: readonly ReaderThingName[] = thingNames.filter((name) => thingOf(name).backup !== null);

/** Make something of each thing that a backup holds. */
export function forBackedUp<Value>(
  make: (name: ReaderThingName) => Value,
): Readonly<Partial<Record<ReaderThingName, Value>>> {
  return Object.fromEntries(backedUpThings.map((name) => [name, make(name)]));
}

/** Write the articles that have a thing. */
export function writeEntries(name: ReaderThingName, values: ReadonlyMap<string, Kept<unknown>>): readonly KeptEntry[] {
  const thing = anyThing(name);
  return [...values]
    .toSorted(([a], [b]) => compareUnits(a, b))
    .map(([id, { value, at }]) => {
      const stored = thing.format(value);
      return Object.keys(stored).length === 0 ? id : [id, { ...stored, at }];
    });
}

/** Read the articles that have a thing, merging what stands twice; `onUnread` is called for each entry that is none. */
export function readEntries(
  name: ReaderThingName,
  entries: readonly unknown[],
  onUnread: () => void = () => undefined,
): ReadonlyMap<string, Kept<unknown>> {
  const thing = anyThing(name);
  const values = new Map<string, Kept<unknown>>();
  for (const entry of entries) {
    const [id, stored] = typeof entry === "string" ? [entry, {}] : Array.isArray(entry) ? entry : [];
    const fields = isFields(stored) ? stored : null;
    const value = fields === null ? null : thing.parse(fields);
    if (!isId(id) || fields === null || value === null) {
      onUnread();
      continue;
    }
    const at = typeof fields["at"] === "string" ? fields["at"].slice(0, 40) : "";
    const before = values.get(id);
    values.set(id, before === undefined ? { value, at } : thing.merge(before, { value, at }));
  }
  return values;
}

/** Merge the things of two devices. */
export function mergeKeptThings(a: KeptThings, b: KeptThings): KeptThings {
  return forBackedUp((name) => writeEntries(name, readEntries(name, [...(a[name] ?? []), ...(b[name] ?? [])])));
}

/** A thing whose values are passed on and never looked into. */
function anyThing(name: ReaderThingName): ReaderThing<unknown> {
  return thingOf(name) as unknown as ReaderThing<unknown>;
}

function isId(id: unknown): id is string {
  return typeof id === "string" && id.length <= 2000;
}

function isFields(stored: unknown): stored is Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null && !Array.isArray(stored);
}
