/** Whether the browser can hand words to the system's own list of who may take them; Chromium on Linux and Firefox on a desk cannot. */
export function canShare(): boolean {
  return typeof navigator.share === "function";
}

/** Hand words on. Resolves to false when that failed, and to true when the reader thought better of it. */
export async function shareText(title: string, text: string): Promise<boolean> {
  try {
    await navigator.share({ title, text });
    return true;
  } catch (error) {
    return error instanceof Error && error.name === "AbortError";
  }
}
