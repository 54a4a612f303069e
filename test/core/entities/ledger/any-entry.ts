import * as fc from "fast-check";
import type { Entry, EntryDraft } from "../../../../src/core/entities/ledger/entry.ts";
import { makeEntry } from "../../../../src/core/entities/ledger/entry-id.ts";
import { mentionTypes } from "../../../../src/core/ner/mention.ts";

const anyWords = fc.constantFrom("Marlin", "Odal", "Inga Moe", "😀 Bank", "__proto__", "constructor");
const anyAnchor = fc
  .record({
    article: fc.constantFrom("pier", "storm", "__proto__"),
    quote: anyWords,
    prefix: fc.string({ maxLength: 8 }),
    suffix: fc.string({ maxLength: 8 }),
    start: fc.nat(50),
  })
  .map((anchor) => ({ ...anchor, end: anchor.start + anchor.quote.length }));
const anyType = fc.constantFrom(...mentionTypes);
const anyReference = fc.record({
  id: fc.constantFrom("marlin", "inga-moe", "__proto__"),
  name: anyWords,
  type: anyType,
});
// Few times, so that ties and undos of what is later come up.
const anyLine = {
  when: fc.constantFrom("2026-11-23T12:00:00.000Z", "2026-11-23T12:00:01.000Z", "2026-11-24T00:00:00Z"),
};
const shared = {
  ...anyLine,
  where: anyAnchor,
  scope: fc.constantFrom("here" as const, "article" as const, "everywhere" as const),
};

const anyDraft: fc.Arbitrary<EntryDraft> = fc.oneof(
  fc.record({ ...shared, kind: fc.constant("not-a-name" as const) }),
  fc.record({
    ...shared,
    kind: fc.constant("retype" as const),
    from: anyType,
    to: anyType,
    except: fc.array(anyAnchor, { maxLength: 2 }),
  }),
  fc.record({ ...shared, kind: fc.constant("respan" as const), to: anyAnchor }),
  fc.record({
    ...shared,
    kind: fc.constant("add" as const),
    type: anyType,
    only: fc.array(fc.string(), { maxLength: 2 }),
  }),
  fc.record({
    ...shared,
    kind: fc.constant("same-as" as const),
    entity: anyReference,
    to: anyReference,
    why: fc.string({ minLength: 1 }),
  }),
  fc.record({ ...shared, kind: fc.constant("not-same" as const), entity: anyReference }),
  fc.record({
    ...shared,
    kind: fc.constant("retime" as const),
    value: fc.constantFrom("2023-10-31", "2023-10", "1914", null),
  }),
  fc.record({ ...shared, kind: fc.constant("rename" as const), entity: anyReference, name: anyWords }),
);

/** Any ledger: corrections, and undos of some of them, of undos, and of nothing. */
export const anyLedger: fc.Arbitrary<Entry[]> = fc
  .array(fc.tuple(anyDraft, fc.nat(3), anyLine.when), { maxLength: 8 })
  .map((drafts) =>
    drafts.flatMap(([draft, undos, when]) => {
      const entries: Entry[] = [makeEntry(draft)];
      for (let i = 0; i < undos; i++)
        entries.push(makeEntry({ kind: "undo", when, undoes: entries.at(-1)?.id ?? "nothing" }));
      return entries;
    }),
  );
