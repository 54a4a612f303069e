/**
 * Put text on the clipboard. Resolves to false when the browser does not allow it (plain http, a refused permission),
 * so that the caller can show the text to be copied by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
