import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NameGroup } from "../../../src/core/entities/resolve/article-names.ts";
import { SightingTable, traits } from "../../../src/core/entities/resolve/sighting-table.ts";

const anyGroup: fc.Arbitrary<NameGroup> = fc.record(
  {
    kind: fc.constantFrom("person", "organisation", "place", "other", "nationality"),
    key: fc.constantFrom("hamas", "ismail haniyeh", "haniyeh", "__proto__", ""),
    forms: fc.uniqueArray(fc.tuple(fc.constantFrom("Hamas", "Haniyeh", "Mr. Haniyeh", "constructor"), fc.integer({ min: 1, max: 9 })), { selector: ([text]) => text }),
    start: fc.nat(1_000_000), suffix: fc.constantFrom("jr", "iii"), acronyms: fc.constant(["hms"]), isBare: fc.constant(true), isAmbiguous: fc.constant(true), isCertain: fc.constant(true),
  },
  { requiredKeys: ["kind", "key", "forms", "start"] },
);

function listForms(table: SightingTable, sighting: number): [string, number][] {
  const forms: [string, number][] = [];
  table.eachForm(sighting, (text, mentions) => forms.push([table.texts.textOf(text), mentions]));
  return forms;
}

describe("a table of sightings", () => {
  it("says of each group what the group says, in the order of articles and groups", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyGroup, { maxLength: 5 }), { maxLength: 5 }), (library) => {
        const table = new SightingTable(library.map((groups, i) => ({ id: String(i), date: null, names: { groups, groupOf: [] } })));
        const seen = Array.from({ length: table.size }, (_, i) => [
          table.articleOf(i), table.groupNumberOf(i), table.kindOf(i), table.keyOf(i), table.startOf(i), table.mentionsOf(i), listForms(table, i),
          table.has(i, traits.certain), table.has(i, traits.bare), table.has(i, traits.ambiguous), table.has(i, traits.suffix), table.has(i, traits.shortNames),
        ]);
        const told = library.flatMap((groups, article) => groups.map((group, number) => [
          article, number, group.kind, group.key, group.start, group.forms.reduce((sum, [, mentions]) => sum + mentions, 0), group.forms,
          group.isCertain === true, group.isBare === true, group.isAmbiguous === true, group.suffix !== undefined, group.acronyms !== undefined,
        ]));
        expect(seen).toEqual(told);
      }),
    );
  });

  it("refuses a number that is no sighting", () => {
    expect(() => new SightingTable([]).groupOf(3)).toThrow("No sighting has number 3: there are 0.");
  });
});
