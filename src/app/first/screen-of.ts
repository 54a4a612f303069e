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
  const [path = "", search = ""] = hash.replace(/^#/u, "").split("?", 2);
  if (path.startsWith("/a/")) return "article";
  if (path !== "" && path !== "/") return "page";
  return search !== "" || order === "oldest" ? "rows" : "list";
}
