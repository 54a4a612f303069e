import { defineMark, defineThing, latest, type ReaderThing } from "./reader-thing.ts";

/**
 * All that a reader keeps of articles, each stored by the article's id. Whatever is added here is stored (`platform/database.ts`), in step with other
 * tabs, in the backup, merged at a restore, and follows an article whose file was read anew; a screen has it by `useReaderThing`.
 */
export const readerThings = {
  /** Articles that were read to the end. */
  read: defineMark({ store: "read", since: 1, backup: 1 }),
  starred: defineMark({ store: "stars", since: 1, backup: 1 }),
  /** The paragraph at which the reader was, counted from 0. */
  place: defineThing({
    store: "places",
    since: 1,
    format: (paragraph: number) => ({ paragraph }),
    parse: ({ paragraph }) => (typeof paragraph === "number" ? paragraph : null),
    merge: latest,
    backup: null,
    followsArticle: false,
  }),
} as const;

export type ReaderThingName = keyof typeof readerThings;
type Thing<Name extends ReaderThingName> = (typeof readerThings)[Name];
export type ThingStore = Thing<ReaderThingName>["store"];
export type ThingValue<Name extends ReaderThingName> = Thing<Name> extends ReaderThing<infer Value> ? Value : never;

/** A thing that an article has or has not. */
export type ArticleMark = { [Name in ReaderThingName]: ThingValue<Name> extends true ? Name : never }[ReaderThingName];

/** The names of all things, in the order of the table. */
export const thingNames = Object.keys(readerThings) as readonly ReaderThingName[];

/** A thing by its name, of whatever value. */
export function thingOf<Name extends ReaderThingName>(name: Name): ReaderThing<ThingValue<Name>, ThingStore> {
  return readerThings[name] as unknown as ReaderThing<ThingValue<Name>, ThingStore>;
}
