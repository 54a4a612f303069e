import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { Document, Tagged } from "./told-score.ts";

/** Another library that finds times, called so that it gives what ours gives. */
export interface Peer {
  readonly name: string;
  readonly tell: (document: Document) => readonly Tagged[];
}

/** Load the peers that are installed in a folder; none where it is not named or holds none. */
export async function loadPeers(folder: string | undefined): Promise<readonly Peer[]> {
  if (folder === undefined || !existsSync(join(folder, "node_modules"))) return [];
  const require = createRequire(join(resolve(folder), "package.json"));
  return [chronoPeer(require), compromisePeer(require), recognizersPeer(require)].filter((peer) => peer !== null);
}

type Require = ReturnType<typeof createRequire>;

/** Null where the package is not installed. */
function load<Module>(require: Require, name: string): Module | null {
  try {
    return require(name) as Module;
  } catch {
    return null;
  }
}

interface ChronoResult {
  readonly index: number;
  readonly text: string;
  readonly start: { readonly isCertain: (part: string) => boolean; readonly get: (part: string) => number | null };
}

/** Its parts that the words say make the value; a weekday or a relative day is a day. */
function chronoPeer(require: Require): Peer | null {
  const chrono = load<{ parse: (text: string, date: Date) => readonly ChronoResult[] }>(require, "chrono-node");
  if (chrono === null) return null;
  return {
    name: "chrono-node",
    tell: ({ text, dct }) =>
      chrono.parse(text, new Date(`${dct}T12:00:00`)).map(({ index, text: words, start }) => {
        const at = (part: string, width = 2) => String(start.get(part) ?? 0).padStart(width, "0");
        const isDay = start.isCertain("day") || start.isCertain("weekday");
        const isMonth = isDay || start.isCertain("month");
        const day = `${at("year", 4)}${isMonth ? `-${at("month")}` : ""}${isDay ? `-${at("day")}` : ""}`;
        const time = start.isCertain("hour") ? `T${at("hour")}:${at("minute")}` : "";
        // What it gives for "now" is the noon that it was told.
        const value = words.toLowerCase() === "now" ? "PRESENT_REF" : day + time;
        return { start: index, end: index + words.length, value };
      }),
  };
}

interface CompromiseDate {
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates: { readonly start: string | null; readonly unit: string };
}

/** Its start, as fine as its unit says. */
function compromisePeer(require: Require): Peer | null {
  const nlp = load<
    { extend: (plugin: unknown) => void } & ((text: string) => {
      dates: (o: unknown) => { json: (o: unknown) => unknown };
    })
  >(require, "compromise");
  const plugin = load(require, "compromise-dates");
  if (nlp === null || plugin === null) return null;
  nlp.extend(plugin);
  const widths: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };
  return {
    name: "compromise-dates",
    tell: ({ text, dct }) =>
      datesOf(() => nlp(text).dates({ today: dct }).json({ offset: true })).map(({ offset, dates }) => ({
        start: offset.start,
        end: offset.start + offset.length,
        value: (dates.start ?? "").slice(0, widths[dates.unit] ?? 10),
      })),
  };
}

/** It throws on some texts ("t.isValid is not a function"): they count as texts in which it finds nothing. */
function datesOf(find: () => unknown): readonly CompromiseDate[] {
  try {
    return find() as readonly CompromiseDate[];
  } catch {
    return [];
  }
}

interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly resolution: {
    readonly values: readonly { readonly timex?: string; readonly value?: string; readonly start?: string }[];
  } | null;
}

/** Its TIMEX; an unsure year is its answer that lies nearest to the text's date. */
function recognizersPeer(require: Require): Peer | null {
  const found = load<{
    recognizeDateTime: (text: string, culture: string, options: undefined, date: Date) => readonly Recognized[];
  }>(require, "@microsoft/recognizers-text-date-time");
  if (found === null) return null;
  return {
    name: "Microsoft Recognizers",
    tell: ({ text, dct }) => {
      const date = new Date(`${dct}T12:00:00`);
      return found.recognizeDateTime(text, "en-us", undefined, date).map(({ start, end, resolution }) => ({
        start,
        end: end + 1,
        value: nearestAnswer(resolution?.values ?? [], date),
      }));
    },
  };
}

function nearestAnswer(
  values: readonly { readonly timex?: string; readonly value?: string; readonly start?: string }[],
  date: Date,
): string {
  const distance = (day: string | undefined) => Math.abs(new Date(day ?? 0).getTime() - date.getTime());
  const [best] = values.toSorted((a, b) => distance(a.value ?? a.start) - distance(b.value ?? b.start));
  if (best?.timex === undefined) return "";
  // A stretch of time, "past three months", is its two ends and its length: the sets label the length.
  const length = /^\(.*,(P\w+)\)$/u.exec(best.timex)?.[1];
  if (length !== undefined) return length;
  const day = best.value ?? best.start ?? "";
  return best.timex.startsWith("XXXX")
    ? day.slice(0, Math.max(4, best.timex.replace(/T.*/, "").length > 7 ? 10 : 7))
    : best.timex;
}
