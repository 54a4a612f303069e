import { readFromPack } from "../library/formats/pack.ts";
import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Article } from "../core/article/article.ts";
import { folderSource } from "../core/catalog/folder-source.ts";
import { isOwnFile } from "../core/catalog/own-files.ts";
import { entitiesOf, fileHashOf, mentionsOf, parseMentionColumns } from "../library/formats/mentions.ts";
import { cutLongParagraphs } from "../core/reading/cut-long-paragraphs.ts";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import { fetchLibraryFile, fetchLibraryText } from "../platform/library-files.ts";
import { useCorrected } from "./corrected-article.ts";
import { useHead } from "./head.ts";
import { rowQuery } from "./built-rows.ts";
import type { OpenArticle } from "./open-article.ts";

function packQuery(file: string) {
  return queryOptions({
    queryKey: ["pack", file],
    queryFn: ({ signal }) => fetchLibraryFile(file, signal),
    structuralSharing: false,
  });
}

function mentionsQuery(file: string) {
  return queryOptions({
    queryKey: ["mentions", file],
    queryFn: async ({ signal }) => parseMentionColumns(await fetchLibraryText(file, signal)),
    structuralSharing: false,
  });
}

/**
 * Fetch an article's pack, or take it from memory, and parse the article out of it; paragraphs no page could show are cut.
 *
 * The parser knows the months of forty languages and no list needs it, so it comes with the first article that is opened. Date and
 * time are the row's: a year may stand in another entry of the diary, the order of numbers in another file.
 */
export async function fetchArticle(client: QueryClient, row: Row): Promise<Article> {
  const parsing = import("../core/article/parse-article.ts");
  const pack = await client.ensureQueryData(packQuery(row.pack));
  const { parseArticle } = await parsing;
  const { article } = parseArticle(readFromPack(pack, row), {
    id: row.id,
    seed: row.seed,
    line: row.line,
    nth: row.nth,
  });
  return {
    ...article,
    date: row.date,
    time: row.time,
    paragraphs: cutLongParagraphs(article.text, article.paragraphs),
  };
}

/** Fetch and parse one article from its raw pack; null when the library has none with this id. Where only its mentions cannot be had, it comes without. */
export function articleQuery(client: QueryClient, head: Head, id: string) {
  return queryOptions({
    queryKey: ["article", head.libraryId, id],
    // While files are added the library changes each second; the text that is being read stays.
    placeholderData: (before: OpenArticle | null | undefined) => (before?.row.id === id ? before : undefined),
    queryFn: async (): Promise<OpenArticle | null> => {
      const found = await client.ensureQueryData(rowQuery(client, head, id));
      if (found === null) return null;
      const { row, place } = found;
      const [article, columns] = await Promise.all([
        fetchArticle(client, row).then((parsed) => ({
          ...parsed,
          source: parsed.source ?? (isOwnFile(row.pack) ? null : folderSource(head.sources, row.seed)),
        })),
        client
          .ensureQueryData(mentionsQuery(row.mentions))
          .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
      ]);
      if (columns instanceof Error)
        return { row, place, article, mentions: [], entities: new Map(), namesError: columns.message };
      const mentions = mentionsOf(columns, row.id);
      // Only a development server has untagged texts; in a build this line, the tagger and its model are left out.
      if (import.meta.env.DEV && head.index === null && mentions.length === 0)
        return { row, place, article, ...(await (await import("./tag-here.ts")).tagHere(article)) };
      const fileHash = fileHashOf(columns, row.id);
      const named = { row, place, article, mentions, entities: entitiesOf(columns) };
      return fileHash === null ? named : { ...named, fileHash };
    },
    structuralSharing: false,
  });
}

/** The bytes of the pack that an article was parsed out of, which stand for it in UTF-8. */
export async function fetchRaw(client: QueryClient, { pack, from, to }: Row): Promise<Uint8Array<ArrayBuffer>> {
  return (await client.ensureQueryData(packQuery(pack))).slice(from, to);
}

/** The open article: parsed here, in the browser, from the raw text the build bundled, and as the reader has corrected it. */
export function useArticle(id: string) {
  const client = useQueryClient();
  return useCorrected(useQuery(articleQuery(client, useHead(), id)));
}

/** Refuse an article whose names did not load, for work that would take their want for their absence. Throws what kept them away. */
export function withNames(open: OpenArticle | null): OpenArticle | null {
  if (open?.namesError !== undefined) throw new Error(open.namesError);
  return open;
}
