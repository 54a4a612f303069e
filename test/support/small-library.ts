import type { QueryClient } from "@tanstack/react-query";
import type { Head } from "../../src/library/formats/head.ts";
import { buildMentionColumns } from "../../src/library/formats/mentions.ts";
import type { LibraryIndex } from "../../src/library/index/library-index.ts";
import { article, library, openLibrary, people } from "../library/index/sample-library.ts";
import { makeHead, makeRow } from "./page.tsx";
import { serveLibraryHere } from "./worker-here.ts";

/** A library as a page has it: its head, and its index at the other end of a worker. */
export interface SmallLibrary {
  readonly head: Head;
  readonly index: LibraryIndex;
  /** Let a client have the packs, which nothing serves here. */
  readonly fill: (client: QueryClient) => void;
}

/** Make a library of texts: id, date, title and text of each. */
export async function openSmallLibrary(
  texts: readonly (readonly [id: string, date: string, title: string, text: string])[],
): Promise<SmallLibrary> {
  const made = library(texts.map(([id, date, title, text]) => article(id, date, text, { title })));
  const encoder = new TextEncoder();
  const slices = new Map(texts.map(([id, date, title, text]) => [id, `date ${date}\n# ${title}\n\n${text}`]));
  const rows = made.articles.map(({ id, date, title }) =>
    makeRow({
      id,
      date,
      title,
      pack: `library/packs/${id}.txt`,
      mentions: `library/mentions/${id}.json`,
      from: 0,
      to: encoder.encode(slices.get(id)).length,
    }),
  );
  const head = makeHead(rows, { index: "library/index/index.json" });
  const index = await openLibrary(made);
  serveLibraryHere(index);
  return {
    head,
    index,
    fill(client) {
      for (const { id, mentions } of made.articles) {
        client.setQueryData(["pack", `library/packs/${id}.txt`], encoder.encode(slices.get(id)));
        client.setQueryData(
          ["mentions", `library/mentions/${id}.json`],
          buildMentionColumns([{ id, mentions }], findPerson),
        );
      }
    },
  };
}

const findPerson = (entity: string) => people.find((person) => person.id === entity) ?? null;
