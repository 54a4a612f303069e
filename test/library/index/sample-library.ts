import { compareNewestFirst } from "../../../src/core/catalog/order.ts";
import type { IndexArticle, IndexEntity, IndexLibrary } from "../../../src/library/index/index-input.ts";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { buildIndex, type BuiltIndex } from "../../../src/library/index/build-index.ts";
import { listArticles, type ListedLibrary } from "../../../src/library/index/listed-article.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { readManifest } from "../../../src/library/index/manifest.ts";
import { openIndex, type OpenedIndex } from "../../../src/library/index/open-index.ts";
import { findEntries } from "../../../src/core/time/find-entries.ts";
import { buildToldColumns } from "../../../src/library/formats/told.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";

/** Everyone whom the sample texts can name; a text names an entity by any of its forms. */
export const people: readonly (IndexEntity & { readonly forms: readonly string[] })[] = [
  { id: "ismail-haniyeh", name: "Ismail Haniyeh", type: "person", forms: ["Ismail Haniyeh", "Haniyeh"] },
  { id: "husam-badran", name: "Husam Badran", type: "person", forms: ["Husam Badran"] },
  { id: "hamas", name: "Hamas", type: "organisation", forms: ["Hamas"] },
  { id: "qatar", name: "Qatar", type: "place", forms: ["Qatar"] },
  { id: "israel", name: "Israel", type: "place", forms: ["Israel"] },
  { id: "israeli", name: "Israeli", type: "other", forms: ["Israeli", "Israelis"], nationalityOf: "israel" },
];

/** Write an article: the mentions are found by their forms, longest first. */
export function article(
  id: string,
  date: string | null,
  text: string,
  given: Partial<IndexArticle> = {},
): IndexArticle {
  const forms = people
    .flatMap(({ id: entity, type, forms: own }) => own.map((form) => ({ entity, type, form })))
    .toSorted((a, b) => b.form.length - a.form.length);
  const mentions: IndexArticle["mentions"][number][] = [];
  for (let at = 0; at < text.length; at += 1) {
    const found = forms.find(
      ({ form }) =>
        text.startsWith(form, at) && !/\w/u.test(text[at - 1] ?? " ") && !/\w/u.test(text[at + form.length] ?? " "),
    );
    if (!found) continue;
    mentions.push({ start: at, end: at + found.form.length, type: found.type, score: 1, entity: found.entity });
    at += found.form.length - 1;
  }
  return {
    id,
    date,
    title: text.split(".")[0] ?? "",
    text,
    words: text.split(/\s+/u).length,
    source: null,
    mentions,
    ...given,
  };
}

const placing = ({ id, date }: IndexArticle) => ({ id, date, time: null });

/** Put articles newest first, as the index wants them. */
export function library(articles: readonly IndexArticle[]): IndexLibrary {
  return {
    articles: articles.toSorted((a, b) => compareNewestFirst(placing(a), placing(b))),
    entities: people,
  };
}

/** List a library in memory, as a build does. */
export function listed({ articles, entities }: IndexLibrary): ListedLibrary {
  return { articles: listArticles(articles), entities };
}

/** Open an index from the files of a build, as the page does from a host, which is asked for parts of files; `asked` is told how many bytes. */
export function openParts({ files, manifestName }: BuiltIndex, asked?: (bytes: number) => void): OpenedIndex {
  const byName = new Map(files.map((file) => [file.name, readBytes(file.bytes)]));
  const bytesOf = (name: string) => {
    const bytes = byName.get(name);
    if (!bytes) throw new Error(`No file ${name}`);
    return bytes;
  };
  return openIndex(readManifest(bytesOf(manifestName)), {
    fetchFile: async (name) => {
      asked?.(bytesOf(name).length);
      return new Blob([bytesOf(name) as Uint8Array<ArrayBuffer>]);
    },
    fetchStretch: async (name, from, to, isRight) => {
      const bytes = bytesOf(name).slice(from, to);
      asked?.(bytes.length);
      if (!isRight(bytes)) throw new Error(`Not what the manifest says: ${name}, ${from} to ${to}`);
      return { isWhole: false, bytes };
    },
  });
}

/** Open an index of which all is here. */
export async function open(built: BuiltIndex): Promise<LibraryIndex> {
  const { index, fetchRest } = openParts(built);
  await fetchRest(new AbortController().signal);
  return index;
}

/** Build and open in one go; a small `reach` cuts the library into many segments. */
export async function openLibrary(input: IndexLibrary, reach?: number): Promise<LibraryIndex> {
  return open(await buildIndex(listed(input), { maker: segmentsHere, ...(reach !== undefined && { reach }) }));
}

/** What its texts tell of, as a build writes it: one file from the first article on. */
export function toldOf({ articles }: IndexLibrary) {
  return [
    buildToldColumns(
      articles.map(({ text, date }) => findEntries(text, date)),
      0,
    ),
  ];
}
