import type { Row } from "../core/catalog/row.ts";

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
