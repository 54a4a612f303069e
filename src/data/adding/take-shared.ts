import { localDay } from "../../core/date/local-day.ts";
import { readShared } from "../../platform/shared-files.ts";
import { addJob } from "./adding.ts";
import type { GivenFile } from "./collect-files.ts";
import { seedOfShared, type SharedWords } from "./shared-seed.ts";

type Add = (files: readonly GivenFile[]) => Promise<void>;

const addAll: Add = (files) => addJob.add(files);

/**
 * Names of what was shared and waits for the reader's word, which it needs: any web page can send a form to the address that apps share to.
 *
 * Where nothing came though something was shared (`isTold`), that is said as of an empty drop.
 */
export async function listShared(isTold: boolean, add: Add = addAll): Promise<readonly string[]> {
  const things = await readShared().catch(() => []);
  if (things.length === 0 && isTold) await add([]);
  return things.map(({ name, isWords }) => (isWords ? "A text" : name));
}

/** Forget what was shared, unread. */
export async function forgetShared(): Promise<void> {
  for (const { forget } of await readShared()) await forget();
}

let taking: Promise<void> | null = null;

/** Add what was shared, and forget it once it is in: a page that is closed before asks again when *Add* is opened. */
export function takeShared(add: Add = addAll): Promise<void> {
  return (taking ??= take(add).finally(() => (taking = null)));
}

async function take(add: Add): Promise<void> {
  const things = await readShared();
  const files: GivenFile[] = [];
  for (const { name, isWords, blob } of things) {
    if (!isWords) files.push({ blob, path: name });
    else
      files.push({
        blob: new Blob([seedOfShared(wordsOf(await blob.text()), localDay(new Date()))]),
        path: "Shared text.txt",
      });
  }
  await add(files);
  for (const { forget } of things) await forget();
}

function wordsOf(json: string): SharedWords {
  try {
    return JSON.parse(json) as SharedWords;
  } catch {
    return { text: json };
  }
}
