import { splitHash } from "../../core/filter/split-hash.ts";

/**
 * What of the page as it was built may be seen before the app is here.
 *
 * - `list`: all of it, the newest articles;
 * - `rows`: the frame, since the rows will be others (a search, a filter, the oldest first);
 * - `article`: the frame of an open article;
 * - `page`: the masthead alone.
 */
export type FirstScreen = "list" | "rows" | "article" | "page";

/** Tell from an address's hash and the order that the reader has chosen (as stored, so of any shape) what to show first. */
export function firstScreenOf(hash: string, order: unknown): FirstScreen {
  const { path, search } = splitHash(hash);
  if (path.startsWith("/a/")) return "article";
  if (path !== "" && path !== "/") return "page";
  return search !== "" || order === "oldest" ? "rows" : "list";
}

/** What of a list's address leaves the index in peace: the days are the list's own to count. */
const listsOwn = /^(?:from|to|undated|time|sort|asof|p|m|note)$/u;

/** Whether an address, by its hash, asks something that the library's index answers. */
export function asksIndex(hash: string): boolean {
  const { path, search } = splitHash(hash);
  if (path !== "" && path !== "/") return /^\/(?:e\/|(?:entities|concordance|chronology)$)/u.test(path);
  return search.split("&").some((pair) => /.=./u.test(pair) && !listsOwn.test(pair.slice(0, pair.indexOf("="))));
}
