import { readSetting } from "../platform/settings-storage.ts";

/** Set once a reader has added something: a page then looks for it at once. */
export const hasOwnSetting = "has own articles";

/** Whether the reader has ever added something, as far as the browser remembers. */
export function hasOwn(): boolean {
  return readSetting(hasOwnSetting) === true;
}
