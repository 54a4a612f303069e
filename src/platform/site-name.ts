/**
 * A name for what this Dateline stores. Storage belongs to an origin, and several Datelines may share
 * one (`name.github.io/a/`, `…/b/`), so names carry the folder that the app lies in.
 */
export function storageName(what: string, baseUrl: string = document.baseURI): string {
  const url = new URL(baseUrl);
  // A page that is one file shares its folder with who knows what.
  const place = url.protocol === "file:" ? url : new URL("./", url);
  return `dateline ${place.pathname} ${what}`;
}
