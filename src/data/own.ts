import { storageName } from "../platform/site-name.ts";
import { hasOwn, isReadingAnew } from "./own-setting.ts";
import { resumeFolders } from "./folders/resume-folders.ts";
import { takeLaunched } from "./adding/take-launched.ts";
import { watchDrops } from "./adding/watch-drops.ts";
import { whenLoadedAndIdle } from "../platform/idle.ts";

let starting: Promise<void> | null = null;

/** Show the reader's own articles, if there are any, and follow them from then on. Resolves when it is known whether there are. */
export function startOwn(): Promise<void> {
  return (starting ??= start());
}

async function start(): Promise<void> {
  watchDrops();
  takeLaunched();
  void whenLoadedAndIdle().then(resumeFolders);
  if (!hasOwn()) {
    await whenLoadedAndIdle();
    if (!(await isThere())) return;
  }
  await (await import("./own-library.ts")).followOwn();
  if (isReadingAnew()) await (await import("./reading-anew.ts")).carryAnew();
}

/** A browser may have forgotten the setting and not the articles. */
async function isThere(): Promise<boolean> {
  try {
    const name = storageName("own");
    return (await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    return false;
  }
}
