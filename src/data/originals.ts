import { baseName } from "../core/text/base-name.ts";
import { useQuery } from "@tanstack/react-query";
import type { PageFile, Row } from "../core/catalog/row.ts";
import { ownStore } from "../platform/own/this-store.ts";
import { openFile, saveFile } from "../platform/save-file.ts";
import { useHead } from "./head.ts";

/** A file that an article was read from. */
export interface ArticleFile {
  readonly path: string;
  /** Where its original lies, relative to the page; null where the build kept none. */
  readonly url: string | null;
  /** A browser shows it; others are saved. */
  readonly isShown: boolean;
}

/** The files of an article; a library in one page has no originals beside it. */
export function filesOf({ seed, alsoIn = [], originals = [] }: Row): readonly ArticleFile[] {
  const hasOriginals = document.querySelector("script[data-file]") === null;
  return [seed, ...alsoIn].map((path, at) => {
    const url = (hasOriginals ? originals[at] : null) || null;
    return { path, url, isShown: url?.endsWith(".pdf") === true };
  });
}

/** The page of the original on which an offset of the text stands, counted from 1. */
export function pageAt({ pageStarts = [] }: Row, offset: number): number {
  return 1 + pageStarts.filter((start) => start <= offset).length;
}

/** The file that is the page on which an offset stands; null where the pages of an article are in one file, or it has none. */
export function pageFileAt(row: Row, offset: number): PageFile | null {
  return row.pageFiles?.[pageAt(row, offset) - 1] ?? null;
}

/** A file of an own article whose bytes the browser keeps. */
export interface KeptOriginal {
  readonly hash: string;
  readonly name: string;
  /** The files that were read as its pages. */
  readonly pages: readonly string[];
  /** A browser shows it; others are saved. */
  readonly isShown: boolean;
}

/** The files of an own article whose bytes are kept; none while that is not known. */
export function useKeptFiles(id: string): readonly KeptOriginal[] {
  const revision = useHead().own?.revision ?? 0;
  const { data } = useQuery({
    queryKey: ["kept-files", revision, id],
    queryFn: async () =>
      [...(await ownStore.findOriginalsOf(id))].map(
        ([
          hash,
          {
            names: [name = ""],
            pages = [],
          },
        ]): KeptOriginal => {
          return { hash, name, pages, isShown: /\.pdf$/iu.test(name) };
        },
      ),
    retry: false,
  });
  return data ?? [];
}

/** Show a kept file at the page of an offset, or save it under its own name. Resolves to false where its bytes are gone. */
export async function openKept({ hash, name, isShown }: KeptOriginal, row: Row, offset: number): Promise<boolean> {
  const bytes = await ownStore.readOriginal(hash);
  if (bytes === null) return false;
  // Only what a viewer of the browser shows is opened: a page would be run as one of this site.
  if (isShown) openFile(new Blob([bytes], { type: "application/pdf" }), `page=${pageAt(row, offset)}`);
  else saveFile(baseName(name), new Blob([bytes]));
  return true;
}

/** Save the kept file that is the page of an offset. Resolves to false where its bytes are gone, or no page is a file of its own. */
export async function saveKeptPage({ hash, pages }: KeptOriginal, row: Row, offset: number): Promise<boolean> {
  const path = pageFileAt(row, offset)?.path ?? "";
  const at = pages.indexOf(path);
  const bytes = at < 0 ? null : await ownStore.readOriginal(hash, at);
  if (bytes === null) return false;
  saveFile(baseName(path), new Blob([bytes]));
  return true;
}
