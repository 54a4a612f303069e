import { parseToldColumns, type ToldColumns } from "../library/formats/told.ts";
import { dayNumber } from "../core/date/calendar.ts";
import { isPlainDay } from "../core/date/date-key.ts";
import { findEntries } from "../core/time/find-entries.ts";
import { buildToldColumns } from "../library/formats/told.ts";
import type { OwnStore } from "../platform/own/own-store.ts";

/** The own articles of one segment, by row. */
export interface OwnRows {
  readonly shelves: ReadonlySet<number>;
  readonly ids: readonly string[];
  /** What the segment is kept as; null where it is made each time. */
  readonly name: string | null;
}

interface OwnText {
  readonly text: string;
  readonly date: string | null;
}

type ReadTexts = (shelves: ReadonlySet<number>, wanted: ReadonlySet<string>) => Promise<ReadonlyMap<string, OwnText>>;

/** What the script that finds told times is called, its hash in it: what was found by another is found again. */
const script = new URL(import.meta.url).pathname.replace(/.*\//, "");

/** What the told times of a segment are kept as. */
export function toldNameOf(segment: string): string {
  return `told ${script} ${segment}`;
}

/**
 * Find the told times of own articles, segment after segment, or take those that are kept: those of a segment of a thousand articles take half a second.
 * An article whose text is gone meanwhile tells nothing.
 */
export async function loadOwnTold(
  store: OwnStore,
  segments: readonly OwnRows[],
  readTexts: ReadTexts,
): Promise<readonly ToldColumns[]> {
  const made = new Map<string, Uint8Array>();
  const parts: ToldColumns[] = [];
  for (const { shelves, ids, name } of segments) {
    const key = name === null ? null : toldNameOf(name);
    const segment = key === null ? null : await store.readSegment(key);
    if (segment !== null) {
      parts.push(parseToldColumns(new TextDecoder().decode(segment)));
      continue;
    }
    const columns = findColumns(ids, await readTexts(shelves, new Set(ids)));
    if (key !== null) made.set(key, new TextEncoder().encode(JSON.stringify(columns)));
    parts.push(columns);
  }
  // Whatever the browser refuses here can be found again.
  if (made.size > 0) await store.addSegments(made).catch(() => undefined);
  return parts;
}

function findColumns(ids: readonly string[], texts: ReadonlyMap<string, OwnText>): ToldColumns {
  const dates = ids.flatMap((id) => dayOfText(texts.get(id)) ?? []);
  return buildToldColumns(
    ids.map((id) => {
      const article = texts.get(id);
      return article === undefined ? [] : findEntries(article.text, dayOfText(article));
    }),
    dates.length === 0 ? 0 : dayNumber(dates[0]!),
  );
}

function dayOfText(article: OwnText | undefined): string | null {
  const date = article?.date ?? null;
  return date !== null && isPlainDay(date) ? date : null;
}
