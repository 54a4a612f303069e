/** Make a name that tells a page from all others that write at the same time. */
export function makePageName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2))).join("-");
}
