/** Every URL of the app, written once. Routing is by hash, so these are paths after `#`. */

/** Percent-encode an article id segment by segment, so that its folders stay readable in the address bar. */
function encodeArticleId(id: string): string {
  return id.split("/").map(encodeURIComponent).join("/");
}

export const paths = {
  list: "/",
  article: (id: string) => `/a/${encodeArticleId(id)}`,
  entities: "/entities",
  entity: (id: string) => `/e/${encodeURIComponent(id)}`,
  health: "/library",
} as const;
