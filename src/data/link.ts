import { paths } from "../paths.ts";

/** The full address of an article, or of one of its paragraphs (counted from 0), for pasting elsewhere. */
export function linkTo(articleId: string, paragraph: number | null): string {
  const page = new URL(location.href);
  page.search = "";
  page.hash = paths.article(articleId) + (paragraph === null ? "" : `?p=${paragraph + 1}`);
  return page.href;
}

/** The full address of a dossier. */
export function linkToEntity(id: string): string {
  const page = new URL(location.href);
  page.search = "";
  page.hash = paths.entity(id);
  return page.href;
}
