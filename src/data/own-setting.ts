import { readSetting } from "../platform/settings-storage.ts";

/** Set once a reader has added something: a page then looks for it at once. */
export const hasOwnSetting = "has own articles";

/** Set while files are read anew, until what the reader has made of their articles has followed: a tab may be closed between. */
export const anewSetting = "reads anew";

/** Whether the reader has ever added something, as far as the browser remembers. */
export function hasOwn(): boolean {
  return readSetting(hasOwnSetting) === true;
}

/** Whether files were being read anew when the last page was closed. */
export function isReadingAnew(): boolean {
  return readSetting(anewSetting) === true;
}
