import { appendAll } from "../../core/catalog/append-all.ts";
import type { Problem } from "../../core/article/article.ts";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import type { IndexEntity } from "../../library/index/index-input.ts";
import { readOwnShelf } from "../../library/site/read-shown.ts";
import type { Additions } from "../../library/site/rebuild-library.ts";
import type { ShownArticle } from "../../library/site/shown-article.ts";
import type { OwnFile } from "../../platform/own/own-schema.ts";
import type { OwnStore } from "../../platform/own/own-store.ts";

/** Read what the reader added, from the browser's storage. */
export async function readAdditions(store: OwnStore | null, entries: readonly Entry[]): Promise<Additions> {
  const articles: ShownArticle[] = [];
  const entities: IndexEntity[] = [];
  const contents = await store?.readContents();
  for (const { shelf, ids } of contents?.shelves ?? []) {
    const record = await store?.readShelf(shelf);
    if (record === null || record === undefined)
      throw new Error(
        `A part of your own articles (shelf ${shelf}) is not in the browser’s storage any more: it was emptied, or damaged. Add their files again.`,
      );
    const here = new Set(ids);
    const read = readOwnShelf(record, (id) => !here.has(id) || contents?.removed.has(id) === true);
    appendAll(articles, read.articles);
    appendAll(entities, read.entities);
  }
  const shown = new Set(articles.map(({ id }) => id));
  const files = [...((await store?.readFiles())?.values() ?? [])].filter(({ articles: ids }) =>
    ids.some((id) => shown.has(id)),
  );
  return {
    articles,
    entities,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    foreign: files
      .filter(({ readAs }) => readAs !== "Plain text")
      .map(({ names: [path = ""], readAs, articles: ids }) => ({ path, readAs, articles: ids.length }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    problems: files.flatMap(listProblems),
    entries,
  };
}

function listProblems({ names: [path = ""], problems }: OwnFile): Problem[] {
  return problems.map(({ file, line, message, advice }) => {
    const inner = file.startsWith(`${path}/`) ? `${file.slice(path.length + 1)}: ` : "";
    const said = { line, message: `${inner}${message}`, advice };
    return { kind: "added", seed: path, ...said, excerpt: null, fault: null, article: null };
  });
}
