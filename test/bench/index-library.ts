import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IndexArticle, IndexEntity, IndexLibrary } from "../../src/library/index/index-input.ts";
import { makeLibrary } from "../support/make-library.ts";

/** Names as a tagger might find them: two or three capitalised words in a row. Tagging 100,000 articles would take 20 minutes. */
const nameLike = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}/gu;

/** Make a library of so many articles and bring it into the index's shape. `textBytes` is its raw size in UTF-8. */
export function makeIndexLibrary(articles: number): IndexLibrary & { readonly textBytes: number } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-index-"));
  try {
    const entities = new Map<string, IndexEntity>();
    let textBytes = 0;
    const rows = makeLibrary({ folder, articles }).map((path) => {
      const seed = readFileSync(join(folder, path));
      const row = readArticle(path.replace(/\.txt$/u, ""), seed.toString("utf8"), entities);
      textBytes += Buffer.byteLength(row.text);
      return row;
    });
    const newestFirst = rows.toSorted((a, b) =>
      (a.date ?? "") > (b.date ?? "") ? -1 : a.date === b.date && a.id < b.id ? -1 : 1,
    );
    return { articles: newestFirst, entities: [...entities.values()], textBytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readArticle(id: string, seed: string, entities: Map<string, IndexEntity>): IndexArticle {
  const date = /date (\d{4}-\d\d-\d\d)/u.exec(seed)?.[1] ?? null;
  const text = seed.slice(seed.indexOf("\n")).trim();
  const mentions = Array.from(text.matchAll(nameLike), ({ index, 0: name }) => {
    const entity = name.toLowerCase().replaceAll(" ", "-");
    if (!entities.has(entity)) entities.set(entity, { id: entity, name, type: "person" });
    return { start: index, end: index + name.length, type: "person" as const, score: 1, entity };
  });
  return { id, date, title: text.slice(0, 90), text, words: text.split(/\s+/u).length, source: null, mentions };
}
