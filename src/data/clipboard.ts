import { copyText } from "../platform/clipboard.ts";

/** The function that puts text on the clipboard; resolves to false where the browser does not allow it. */
export function useCopy(): (text: string) => Promise<boolean> {
  return copyText;
}
