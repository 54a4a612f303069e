import { nextTask, whenQuiet } from "../platform/quiet.ts";

/** What waits for an answer waits no longer than this, in milliseconds: on a line that stands still, text is better than nothing. */
const mostMs = 8000;

/**
 * Wait until what React is drawing now is in the page and, where its address asks something, has been answered.
 *
 * For `lazy`: to import a part is to insert a link for each file it is made of, some 10 ms for a large part, and all that time the rest of
 * the screen is held up that is ready to be shown; and on a slow line whatever else is fetched keeps the answer waiting. Where nothing is
 * asked it waits for the drawing alone: by a timer and not a frame, since hidden tabs draw no frames.
 */
export async function afterAnswer(): Promise<void> {
  await nextTask();
  await Promise.race([whenQuiet(), new Promise((resolve) => setTimeout(resolve, mostMs))]);
}
