import { baseName } from "../text/base-name.ts";

/** Read a seed's file name without its ending, as a title of last resort; a date at its start is left out unless it is all there is. */
export function titleOfFileName(path: string): string {
  const name = stemOf(baseName(path));
  return name.replace(/^\d{4}(?:-\d{2}-|\.\d{2}\.|_\d{2}_|\d{2})\d{2}[-_. ]+(?=\S)/u, "");
}

/** Take the ending (`.txt`, `.md`: a dot and up to ten letters and digits, a letter first) off a path; a dot file keeps its name. */
export function stemOf(path: string): string {
  return path.replace(/(?<=[^/])\.[A-Za-z][A-Za-z0-9]{0,9}$/u, "");
}
