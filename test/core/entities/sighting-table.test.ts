import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleNames } from "../../../src/core/entities/resolve/article-names.ts";
import { ColumnNames } from "../../../src/core/entities/resolve/name-columns.ts";
import { toColumns } from "../../../src/core/entities/resolve/to-columns.ts";
import { Interner } from "../../../src/core/entities/resolve/interner.ts";
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
      fc.property(
        fc.array(anyArticleNames, { maxLength: 5 }),
        fc.array(anyArticleNames, { maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { maxLength: 12 }),
        (first, second, picks) => {
          const [firstColumns, secondColumns] = [toColumns(first), toColumns(second)];
          const picked = picks.flatMap(([source, article]): ArticleNames[] => {
            if (source === 0) return article < first.length ? [new ColumnNames(firstColumns, article)] : [];
            return source === 1 && article < second.length
              ? [new ColumnNames(secondColumns, article)]
              : second.slice(article, article + 1);
          });
          const columns = toColumns(picked);
          expect(picked.map((_, article) => plain(new ColumnNames(columns, article)))).toEqual(picked.map(plain));
        },
      ),
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

  it("keep their keys and texts, unread, when names have only moved within their article", () => {
    const inOrder = anyArticleNames.map(({ groups, groupOf }) => ({
      groups: groups.map((group, i) => ({ ...group, start: i * 10 })),
      groupOf,
    }));
    fc.assert(
      fc.property(
        fc.array(inOrder, { minLength: 1, maxLength: 6 }),
        fc.array(fc.boolean()),
        fc.array(fc.nat(9)),
        (library, hasMoved, groupOf) => {
          const columns = toColumns(library);
          const unread = {
            ...columns,
            keys: new Interner(failing),
            texts: new Interner(failing),
            rare: { get: failing, entries: failing },
          };
          const changed = library.map((names, i) =>
            hasMoved[i] === true && i > 0
              ? { groups: names.groups.map((group) => ({ ...group, start: group.start + 7 })), groupOf }
              : names,
          );
          const moved = toColumns(
            changed.map((names, article) => (names === library[article] ? new ColumnNames(unread, article) : names)),
          );
          const read = { ...moved, keys: columns.keys, texts: columns.texts, rare: columns.rare };
          expect(changed.map((_, article) => plain(new ColumnNames(read, article)))).toEqual(changed);
        },
      ),
    );
  });
});

function failing(): never {
  throw new Error("Nobody needs this.");
}
