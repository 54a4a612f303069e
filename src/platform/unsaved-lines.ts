import { parseLedger } from "../core/entities/ledger/parse-ledger.ts";
import { makePageName } from "./page-name.ts";
import { dropSetting, listSettings, readSetting, saveSetting } from "./settings-storage.ts";

/*
 * A database stores a line of the ledger some time after it is asked to, and a page that is reloaded or killed meanwhile takes it along: the
 * very first correction makes the database, which under WebKit takes a second. So each line goes into the browser's settings first, which
 * take it at once, and leaves them when it is stored. What is found there at the next visit was never stored; a line bears an id that is
 * worked out of it, so that one that was stored after all is the same one again.
 */

/** A line as the ledger stores it: under itself, or under where it comes from and itself. */
export type KeyedLine = readonly [key: string, line: string];

export const unsavedBounds = {
  /** Characters that a page holds: some hundred corrections. */
  characters: 50_000,
  /** Pages that were gone and whose lines no database has taken since: an origin's settings have room for five million characters in all. */
  pages: 20,
} as const;

/** What pages hold of one ledger. */
export interface UnsavedLines {
  /** Hold just these lines of this page, the latest where they are too many. Returns before anything else is done. */
  readonly hold: (lines: readonly KeyedLine[]) => void;
  /** What other pages held, alive or gone; in no order. */
  readonly find: () => readonly KeyedLine[];
  /** Let go of these lines, whoever held them, and of what is no line. */
  readonly release: (lines: readonly KeyedLine[]) => void;
}

/** Hold lines of the ledger of a name. A setting for each page, so that no page ever writes over another's. */
export function openUnsavedLines(ledger: string, page: string = makePageName()): UnsavedLines {
  const prefix = `unsaved-ledger ${ledger} `;
  const setting = prefix + page;
  const others = () => listSettings(prefix).filter((name) => name !== setting);
  return {
    hold(lines) {
      const newest = latest(lines);
      if (newest.length === 0) dropSetting(setting);
      else if (others().length < unsavedBounds.pages) saveSetting(setting, newest);
    },
    find: () => others().flatMap((name) => readLines(readSetting(name))),
    release(lines) {
      const keys = new Set(lines.map(([key]) => key));
      for (const name of others()) {
        const left = readLines(readSetting(name)).filter(([key]) => !keys.has(key));
        if (left.length === 0) dropSetting(name);
        else saveSetting(name, left);
      }
    },
  };
}

function latest(lines: readonly KeyedLine[]): readonly KeyedLine[] {
  let room: number = unsavedBounds.characters;
  let first = lines.length;
  for (; first > 0; first -= 1) {
    const [key, line] = lines[first - 1] as KeyedLine;
    room -= key.length + line.length;
    if (room < 0) break;
  }
  return lines.slice(first);
}

/** What of a setting is a line of a ledger under its own key: anyone may have written there. */
function readLines(held: unknown): KeyedLine[] {
  if (!Array.isArray(held)) return [];
  return held.flatMap((pair: unknown): KeyedLine[] => {
    if (!Array.isArray(pair)) return [];
    const [key, line] = pair as unknown[];
    if (typeof key !== "string" || typeof line !== "string" || line.includes("\n")) return [];
    if (key !== line && !key.endsWith(` ${line}`)) return [];
    const { entries, problems } = parseLedger(line);
    return entries.length === 1 && problems.length === 0 ? [[key, line]] : [];
  });
}
