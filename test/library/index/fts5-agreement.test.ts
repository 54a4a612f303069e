import sqlite3InitModule, { type Database } from "@sqlite.org/sqlite-wasm";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { indexedText } from "../../../src/core/query/indexed-text.ts";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { phraseOf } from "../../../src/core/query/phrase.ts";
import type { QueryNode } from "../../../src/core/query/syntax.ts";
import type { IndexArticle } from "../../../src/library/index/index-input.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { matchExpression } from "../../../src/library/index/match-expression.ts";
import { article, library, openLibrary } from "./sample-library.ts";

const words = ["ship", "ships", "shipyard", "harbour", "harbor", "gate", "toll", "été", "東京都", "al-Shifa", "1,043"];

/** Texts of few words, so that most questions find some and leave some. */
const { articles } = library(
  fc
    .sample(
      fc.tuple(
        fc.array(fc.constantFrom(...words), { minLength: 0, maxLength: 14 }),
        fc.array(fc.constantFrom(...words), { minLength: 0, maxLength: 3 }),
      ),
      { numRuns: 250, seed: 11 },
    )
    .map(([text, title], i) => article(`n${i}`, "2023-11-06", text.join(" "), { title: title.join(" ") })),
);

let index: LibraryIndex;
let database: Database;
beforeAll(async () => {
  index = await openLibrary({ articles, entities: [] }, 2000);
  const sqlite = await sqlite3InitModule();
  database = new sqlite.oo1.DB(":memory:");
  database.exec("CREATE VIRTUAL TABLE terms USING fts5(text, title, content='', tokenize='ascii')");
  articles.forEach(({ text, title }: IndexArticle, row) =>
    database.exec("INSERT INTO terms(rowid, text, title) VALUES(?, ?, ?)", {
      bind: [row, indexedText(text), indexedText(title)],
    }),
  );
});
afterAll(() => database.close());

/** Write a query of words as SQLite's FTS5 reads it. */
function expressionOf(node: QueryNode): string {
  switch (node.kind) {
    case "text":
      return `${phraseOf(node).inTitle ? "title : " : ""}${printed(node)}`;
    case "near": {
      const inTitle = node.items.every((item) => item.inTitle);
      return `${inTitle ? "title : " : ""}NEAR(${node.items.map(printed).join(" ")}, ${node.distance})`;
    }
    case "any":
      return node.items.map((item) => `(${expressionOf(item)})`).join(" OR ");
    case "all": {
      const wanted = node.items.filter((item) => item.kind !== "not").map((item) => `(${expressionOf(item)})`);
      const unwanted = node.items.flatMap((item) => (item.kind === "not" ? [`(${expressionOf(item.item)})`] : []));
      return unwanted.reduce((rest, item) => `(${rest}) NOT ${item}`, wanted.join(" AND "));
    }
    default:
      throw new Error(`Not a query of words: ${node.kind}`);
  }
}

function printed(node: Parameters<typeof phraseOf>[0]): string {
  const { terms, isPrefix } = phraseOf(node);
  return `"${terms.join(" ")}"${isPrefix ? " *" : ""}`;
}

const word = fc.constantFrom(...words, "shi*", "harb*", "東*", "missing");
const phrase = fc.tuple(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 3 }), fc.boolean());
const text = fc.oneof(
  word,
  phrase.map(([all, goesOn]) => `"${all.join(" ")}${goesOn ? "*" : ""}"`),
);
const field = fc.tuple(fc.constantFrom("", "", "title:"), text).map((both) => both.join(""));
const near = fc
  .tuple(field, fc.constantFrom("near/0", "near/1", "near/4"), field, fc.option(field))
  .map(([one, operator, other, third]) =>
    [one, operator, other, ...(third === null ? [] : [operator, third])].join(" "),
  );
const item = fc.oneof(field, near);
const query = fc
  .tuple(item, fc.array(fc.tuple(fc.constantFrom("", "OR ", "-"), item), { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest.map(([sign, one]) => `${sign}${sign === "-" ? `(${one})` : one}`)].join(" "));

it("finds what SQLite's FTS5 finds: words, beginnings, phrases, near, either, not, in titles", async () => {
  await fc.assert(
    fc.asyncProperty(query, async (q) => {
      const { tree } = parseQuery(q);
      fc.pre(tree !== null && matchExpression(tree) !== null);
      const { places, didYouMean } = await index.search({ q, order: "newest", offset: 0, limit: 1000 });
      const rows = database.selectValues("SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rowid", [
        expressionOf(tree as QueryNode),
      ]);
      expect(didYouMean?.isUsed === true ? [] : places).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
