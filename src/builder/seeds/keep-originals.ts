import type { PageFile } from "../../core/catalog/row.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { keyFrom } from "./parse-seed-file.ts";
import { SeedArticle, type ReadArticle } from "./read-article.ts";

/** Where originals lie in a build, beside the library. */
export const originalsFolder = "originals";

/** A file of the seeds that is copied beside the library. */
export interface Original {
  /** Relative to the page. */
  readonly url: string;
  readonly path: string;
  /** Absolute path in the bytes the file system knows it by. */
  readonly location: Uint8Array;
  /** As the file had it when it was read. */
  readonly stamp: string;
}

/** What no browser takes for a page of the site: it shows them in a viewer of its own, as plain text, or saves them. */
const asTheyAre: ReadonlySet<string> = new Set([
  "pdf",
  "txt",
  "csv",
  "tsv",
  "docx",
  "odt",
  "rtf",
  "epub",
  "zip",
  "gz",
  "tgz",
  "tar",
]);

/**
 * Name an original by what is in it (`contentHash`, hexadecimal), never by its own name, which may be anything.
 *
 * A page, a drawing, a feed or a mail would be run by a browser as a page of this site, scripts and all, whatever the host; so all but
 * harmless endings become `.txt`, which hosts call plain text and no browser takes for more. Readers save it under its own name.
 */
export function originalUrl(path: string, contentHash: string): string {
  const ending = /\.([a-z\d]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  const name = contentHash.slice(0, 16);
  if (asTheyAre.has(ending)) return `${originalsFolder}/${name}.${ending}`;
  return `${originalsFolder}/${ending === "" ? "file" : ending}-${name}.txt`;
}

/** Let articles name the originals of their seeds. */
export function withOriginals(
  articles: readonly ReadArticle[],
  urlOf: ReadonlyMap<string, string>,
): readonly ReadArticle[] {
  return articles.map((article) => {
    const url = urlOf.get(article.seed);
    if (url === undefined) return article;
    const pageFiles = (article.facts.pagePaths ?? []).flatMap((path): PageFile[] =>
      urlOf.has(path) ? [{ path, url: urlOf.get(path)! }] : [],
    );
    const isWhole = pageFiles.length > 0 && pageFiles.length === article.facts.pagePaths?.length;
    const pages = isWhole ? { pageFiles } : {};
    const key = keyFrom(
      sha256OfParts(article.facts.key.join(" "), "original", url, ...pageFiles.map((page) => page.url ?? "")),
    );
    return new SeedArticle(
      { ...article.facts, ...pages, originals: [url], key },
      { readText: () => article.readSeed() },
    );
  });
}
