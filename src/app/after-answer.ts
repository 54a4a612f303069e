import { whenQuiet } from "../platform/quiet.ts";
import { afterCommit } from "../ui/after-commit.ts";

/** What waits for an answer waits no longer than this, in milliseconds: on a line that stands still, text is better than nothing. */
const mostMs = 8000;

/**
 * Wait until the screen is drawn and, where its address asks something, has been answered.
 *
 * For `lazy`: on a slow line whatever else is fetched meanwhile keeps the answer waiting. Where nothing is asked it waits for the drawing alone.
 */
export async function afterAnswer(): Promise<void> {
  await afterCommit();
  await Promise.race([whenQuiet(), new Promise((resolve) => setTimeout(resolve, mostMs))]);
}
