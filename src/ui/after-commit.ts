/**
 * Wait until what React is drawing now is in the page.
 *
 * For `lazy`: to import a part is to insert a link for each file it is made of, some 10 ms for a large part, and all that time
 * the rest of the screen is held up that is ready to be shown. A timer and not a frame, since hidden tabs draw no frames.
 */
export function afterCommit(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
