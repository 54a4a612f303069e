/** The two parts of an address's hash, `#/path?search`: the path, and the query string without its `?`; each empty where there is none. */
export function splitHash(hash: string): { readonly path: string; readonly search: string } {
  const [path = "", search = ""] = hash.replace(/^#/u, "").split("?", 2);
  return { path, search };
}
