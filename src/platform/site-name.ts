/**
 * A name for what this Dateline stores. Storage belongs to an origin, and several Datelines may share
 * one (`name.github.io/a/`, `…/b/`), so names carry the folder that the app lies in.
 */
export function storageName(what: string, baseUrl: string = document.baseURI): string {
  return `dateline ${new URL("./", baseUrl).pathname} ${what}`;
}
