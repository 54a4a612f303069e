import { canShare, shareText } from "../platform/share.ts";

/** The function that hands words to another app, null where the browser cannot; resolves to false when that failed. */
export function useShare(): ((title: string, text: string) => Promise<boolean>) | null {
  return canShare() ? shareText : null;
}
