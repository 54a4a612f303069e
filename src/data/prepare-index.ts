import type { Head } from "../library/formats/head.ts";
import { whenLoadedAndIdle } from "../platform/idle.ts";
import { whenQuiet, whenUnchanged } from "../platform/quiet.ts";
import { savesData } from "../platform/saves-data.ts";
import { askIndex } from "./library-index.ts";

/** Libraries up to this size have their index opened unasked: some 25 MB. A larger one waits for the first question. */
const mostUnasked = 20_000;

/** For how many thousand own articles it was made ready. */
let readyThousands = 0;

/**
 * Open the index when the page has nothing else to do, so that the first card and the first search need not wait for it.
 * What goes wrong is left to the first question to say. `signal` calls it off.
 */
export async function prepareIndex(head: Head, signal: AbortSignal): Promise<void> {
  if (head.index === null || head.total > mostUnasked || savesData()) return;
  await whenLoadedAndIdle();
  // Articles that come in make it out of date at once: what is made of each thousand of them is kept.
  const thousands = Math.floor((head.own?.total ?? 0) / 1000);
  if (thousands <= readyThousands) await whenUnchanged();
  await whenQuiet();
  if (signal.aborted) return;
  readyThousands = thousands;
  await askIndex(head, "warmUp", [], signal).catch(() => undefined);
}
