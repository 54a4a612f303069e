import { nextTask } from "../platform/quiet.ts";
import { parseColumns, type CatalogColumns } from "../library/formats/catalog.ts";
import { parseJsonObject } from "../library/formats/parse-json.ts";
import { fetchLibraryText } from "../platform/library-files.ts";
import { addOwn } from "../library/formats/own-head.ts";
import { saveSetting } from "../platform/settings-storage.ts";
import { ownStore } from "../platform/own/this-store.ts";
import { mergeHead, watchHead, currentHead } from "./head.ts";
import { hasOwnSetting } from "./own-setting.ts";

/** While files are added the list follows so far apart, in milliseconds: at first, and at most. */
const leastApartMs = 1500;

const mostApartMs = 20_000;

let following: Promise<void> | null = null;
let refreshing: Promise<void> | null = null;
let isStale = false;
let timer: ReturnType<typeof setTimeout> | null = null;
let apartMs = leastApartMs;
let changedMs = 0;
const rows = new Map<number, Promise<CatalogColumns>>();

/** Let own articles stand among the bundled ones from now on, whichever tab adds or takes out. Resolves when they do. */
export function followOwn(): Promise<void> {
  following ??= (async () => {
    ownStore.watch(() => {
      // After a rest the next change is shown soon again.
      if (performance.now() - changedMs > 2 * apartMs) apartMs = leastApartMs;
      changedMs = performance.now();
      timer ??= setTimeout(() => {
        timer = null;
        void refreshOwn();
      }, apartMs);
    });
    watchHead(() => {
      // A development server has sent another library, which own articles are to stand in too.
      if (currentHead().own === undefined) void refreshOwn();
    });
    await refreshOwn();
    // What was taken out an hour ago nobody undoes any more.
    void ownStore.purge(new Date(Date.now() - 3_600_000).toISOString()).catch(() => 0);
  })();
  return following;
}

/** Follow them from the first that is added on. */
export function beginOwn(): Promise<void> {
  saveSetting(hasOwnSetting, true);
  return followOwn();
}

/** Read what is kept, and show it. */
export function refreshOwn(): Promise<void> {
  if (refreshing !== null) {
    isStale = true;
    return refreshing;
  }
  refreshing = refresh().finally(() => (refreshing = null));
  return refreshing;
}

async function refresh(): Promise<void> {
  do {
    isStale = false;
    const startedMs = performance.now();
    // A browser that refuses storage has no own articles to show; adding says so.
    const contents = await ownStore.readContents().catch(() => null);
    if (contents === null) return;
    await mergeHead(async (bundled) =>
      addOwn(bundled, { ...contents, hidden: await readTaken(bundled.taken), readRows, pause: nextTask }),
    );
    // A list that grows is followed ever more rarely; the end of adding shows all of it at once.
    apartMs = Math.min(mostApartMs, Math.max(apartMs * 1.5, 10 * (performance.now() - startedMs)));
  } while (isStale);
}

const takenIds = new Map<string, Promise<ReadonlySet<string>>>();

/** The ids of own articles that the library was saved with: where it is read under the address that they were added at, they are in it once. */
async function readTaken(file: string | undefined): Promise<ReadonlySet<string>> {
  if (file === undefined) return new Set();
  const reading =
    takenIds.get(file) ??
    fetchLibraryText(file).then(
      (text) => new Set(parseJsonObject<{ ids: string[] }>(text, "list of ids", ["ids"]).ids),
    );
  takenIds.set(file, reading);
  // Twice in the list is better than not at all.
  return reading.catch(() => {
    takenIds.delete(file);
    return new Set<string>();
  });
}

function readRows(shelf: number): Promise<CatalogColumns> {
  const before = rows.get(shelf);
  if (before !== undefined) return before;
  const read = ownStore.readShelf(shelf).then((record) => {
    if (record === null) throw new Error(`Shelf ${shelf} of your own articles is not in the browser’s storage.`);
    return parseColumns(record.rows);
  });
  // Few are asked for: those at the ends of the list.
  if (rows.size > 20) rows.clear();
  rows.set(shelf, read);
  read.catch(() => rows.delete(shelf));
  return read;
}
