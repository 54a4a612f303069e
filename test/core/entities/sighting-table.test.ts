import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toColumns } from "../../../src/core/entities/resolve/to-columns.ts";
import { SightingTable, traits } from "../../../src/core/entities/resolve/sighting-table.ts";
import { anyArticleNames } from "./any-names.ts";

function listForms(table: SightingTable, sighting: number): [string, number][] {
  const forms: [string, number][] = [];
  table.eachForm(sighting, (text, mentions) => forms.push([table.texts.textOf(text), mentions]));
  return forms;
}

describe("a table of sightings", () => {
  it("says of each group what the group says, in the order of articles and groups", () => {
    fc.assert(
      fc.property(fc.array(anyArticleNames, { maxLength: 5 }), (library) => {
        const table = new SightingTable(toColumns(library));
        const seen = Array.from({ length: table.size }, (_, i) => [
          table.articleOf(i),
          table.kindOf(i),
          table.keyOf(i),
          table.startOf(i),
          table.mentionsOf(i),
          listForms(table, i),
          table.formsOf(i),
          table.has(i, traits.certain),
          table.has(i, traits.bare),
          table.has(i, traits.ambiguous),
          table.rareOf(i).suffix,
          table.rareOf(i).acronyms,
        ]);
        const told = library.flatMap(({ groups }, article) =>
          groups.map((group) => [
            article,
            group.kind,
            group.key,
            group.start,
            group.forms.reduce((sum, [, mentions]) => sum + mentions, 0),
            group.forms,
            group.forms.map(([text]) => text),
            group.isCertain === true,
            group.isBare === true,
            group.isAmbiguous === true,
            group.suffix,
            group.acronyms,
          ]),
        );
        expect(seen).toEqual(told);
      }),
    );
  });
});
