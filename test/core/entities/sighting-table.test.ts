import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleNames } from "../../../src/core/entities/resolve/article-names.ts";
import { ColumnNames, toColumns } from "../../../src/core/entities/resolve/name-columns.ts";
import { SightingTable, traits } from "../../../src/core/entities/resolve/sighting-table.ts";
import { anyArticleNames, plain } from "./any-names.ts";

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
          table.articleOf(i), table.kindOf(i), table.keyOf(i), table.startOf(i), table.mentionsOf(i), listForms(table, i), table.formsOf(i),
          table.has(i, traits.certain), table.has(i, traits.bare), table.has(i, traits.ambiguous), table.rareOf(i).suffix, table.rareOf(i).acronyms,
        ]);
        const told = library.flatMap(({ groups }, article) => groups.map((group) => [
          article, group.kind, group.key, group.start, group.forms.reduce((sum, [, mentions]) => sum + mentions, 0), group.forms, group.forms.map(([text]) => text),
          group.isCertain === true, group.isBare === true, group.isAmbiguous === true, group.suffix, group.acronyms,
        ]));
        expect(seen).toEqual(told);
      }),
    );
  });
});

describe("names in columns", () => {
  it("are read out of them as they were put in", () => {
    fc.assert(
      fc.property(fc.array(anyArticleNames, { maxLength: 5 }), (library) => {
        const columns = toColumns(library);
        expect(library.map((_, article) => plain(new ColumnNames(columns, article)))).toEqual(library);
      }),
    );
  });

  it("are copied from column to column, in any order, with others between them", () => {
    fc.assert(
      fc.property(fc.array(anyArticleNames, { maxLength: 5 }), fc.array(anyArticleNames, { maxLength: 5 }), fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { maxLength: 12 }), (first, second, picks) => {
        const [firstColumns, secondColumns] = [toColumns(first), toColumns(second)];
        const picked = picks.flatMap(([source, article]): ArticleNames[] => {
          if (source === 0) return article < first.length ? [new ColumnNames(firstColumns, article)] : [];
          return source === 1 && article < second.length ? [new ColumnNames(secondColumns, article)] : second.slice(article, article + 1);
        });
        const columns = toColumns(picked);
        expect(picked.map((_, article) => plain(new ColumnNames(columns, article)))).toEqual(picked.map(plain));
      }),
    );
  });

  it("stay where they lie when nothing has changed", () => {
    fc.assert(
      fc.property(fc.array(anyArticleNames, { minLength: 1, maxLength: 5 }), (library) => {
        const columns = toColumns(library);
        expect(toColumns(library.map((_, article) => new ColumnNames(columns, article)))).toBe(columns);
      }),
    );
  });
});
