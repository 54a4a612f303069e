import { mentionTypes, type MentionType } from "../ner/mention.ts";
import { decodeInUrl, encodeInUrl } from "../text/encode-in-url.ts";

/** What the list shows: all of it kept in the URL, so that a link, Back and a reload give the same list. */
export interface ListFilters {
  /** A search, in the grammar of core/query; the empty string for none. */
  readonly q: string;
  /** First and last day, inclusive, as `YYYY-MM-DD`; null where open. A date with a day between them is left in the list. */
  readonly from: string | null;
  readonly to: string | null;
  /** First and last of the days that articles must tell of, whenever they were printed; null where open. */
  readonly toldFrom: string | null;
  readonly toldTo: string | null;
  /** The timeline counts articles by the days that they tell of, and its brush chooses such days. */
  readonly isByTold: boolean;
  /** Only articles without a date. */
  readonly isUndatedOnly: boolean;
  /** Ids of entities that must all be named. */
  readonly entities: readonly string[];
  /** Ids of entities of which at least one must be named; none means no such demand. */
  readonly anyOf: readonly string[];
  /** Ids of entities that must not be named. */
  readonly without: readonly string[];
  /** Only articles that name something of one of these types; none means all. */
  readonly types: readonly MentionType[];
  readonly source: string | null;
  readonly isUnreadOnly: boolean;
  readonly isStarredOnly: boolean;
  /** Only articles that the reader added. */
  readonly isOwnOnly: boolean;
  /** Order results of a search by relevance instead of by date. */
  readonly isRanked: boolean;
}

export const noFilters: ListFilters = {
  q: "",
  from: null,
  to: null,
  toldFrom: null,
  toldTo: null,
  isByTold: false,
  isUndatedOnly: false,
  entities: [],
  anyOf: [],
  without: [],
  types: [],
  source: null,
  isUnreadOnly: false,
  isStarredOnly: false,
  isOwnOnly: false,
  isRanked: false,
};

/** Read filters from a query string. What it can't mean (a date that is none, a type there is not) is left out, and what of a search is beyond `longestSearch`. */
export function parseListFilters(search: string): ListFilters {
  const parameters = readQueryString(search);
  const first = (name: string) => parameters.get(name)?.values().next().value ?? null;
  const every = (name: string) => [...(parameters.get(name) ?? [])].filter((value) => value !== "");
  const types = every("type");
  return {
    q: cutSearch(first("q") ?? ""),
    from: dayOrNull(first("from")),
    to: dayOrNull(first("to")),
    ...toldDays(first("told")),
    isByTold: first("time") === "told",
    isUndatedOnly: first("undated") === "1",
    entities: every("entity"),
    anyOf: every("any"),
    without: every("not"),
    types: mentionTypes.filter((type) => types.includes(type)),
    source: first("source"),
    isUnreadOnly: first("unread") === "1",
    isStarredOnly: first("starred") === "1",
    isOwnOnly: first("own") === "1",
    isRanked: first("sort") === "best",
  };
}

/** Write filters as a query string with its `?`, or the empty string when there are none. The inverse of `parseListFilters`. */
export function formatListFilters(filters: ListFilters): string {
  const pairs: (readonly [string, string | null])[] = [
    ["q", filters.q === "" ? null : filters.q],
    ["from", filters.from],
    ["to", filters.to],
    ["told", toldInAddress(filters)],
    ["time", filters.isByTold ? "told" : null],
    ["undated", filters.isUndatedOnly ? "1" : null],
    ...filters.entities.map((id) => ["entity", id] as const),
    ...filters.anyOf.map((id) => ["any", id] as const),
    ...filters.without.map((id) => ["not", id] as const),
    ...filters.types.map((type) => ["type", type] as const),
    ["source", filters.source],
    ["unread", filters.isUnreadOnly ? "1" : null],
    ["starred", filters.isStarredOnly ? "1" : null],
    ["own", filters.isOwnOnly ? "1" : null],
    ["sort", filters.isRanked ? "best" : null],
  ];
  const written = pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeInUrl(value)}`]));
  return written.length === 0 ? "" : `?${written.join("&")}`;
}

/** The filters without those that are about dates, which a list applies by itself. */
export function withoutDates(filters: ListFilters): ListFilters {
  return { ...filters, from: null, to: null, isUndatedOnly: false };
}

/** Whether any of the filters is about dates. */
export function hasDates({ from, to, isUndatedOnly }: ListFilters): boolean {
  return from !== null || to !== null || isUndatedOnly;
}

/** Whether anything is left out of the list. */
export function hasFilters(filters: ListFilters): boolean {
  return formatListFilters({ ...filters, isRanked: false, isByTold: false }) !== "";
}

/** Characters of a search: what is longer is a text pasted by mistake, and some browsers take seconds to draw it. */
export const longestSearch = 2000;

/** Cut a search to what is looked for; the search box and the list's notes say so. */
export function cutSearch(q: string): string {
  return q.length > longestSearch ? q.slice(0, longestSearch).replace(/[\uD800-\uDBFF]$/, "") : q;
}

/** Values of a query string, by name, in order, each once. A `%` that encodes nothing is left as it is, since people edit addresses by hand. */
function readQueryString(search: string): ReadonlyMap<string, ReadonlySet<string>> {
  const parameters = new Map<string, Set<string>>();
  // Cut as it is read: lists of the pairs of an address with a hundred thousand would be most of the work.
  for (let begin = search.startsWith("?") ? 1 : 0; begin < search.length;) {
    const next = search.indexOf("&", begin);
    const end = next === -1 ? search.length : next;
    const pair = search.slice(begin, end);
    begin = end + 1;
    if (pair === "") continue;
    const sign = pair.indexOf("=");
    const key = decode(sign === -1 ? pair : pair.slice(0, sign));
    const value = sign === -1 ? "" : decode(pair.slice(sign + 1));
    const values = parameters.get(key);
    if (values === undefined) parameters.set(key, new Set([value]));
    else values.add(value);
  }
  return parameters;
}

/** Signs of an address that may stand for `longestSearch` characters: `%E2%80%A8` is one. No id is as long either, since no path is. */
const longestEncoded = 9 * longestSearch + 12;

function decode(text: string): string {
  if (text.length <= longestEncoded && !/[%+]/.test(text)) return text;
  return decodeInUrl(cutEncoded(text).replaceAll("+", " "));
}

/** Leave out what nobody will read, before it is decoded: strings of more than 128 kB cost V8 many times what their letters cost. */
function cutEncoded(text: string): string {
  if (text.length <= longestEncoded) return text;
  // A sign begins at a letter that is not within an escape, or at an escape that does not go on with a character (`%80` to `%BF`).
  let end = longestEncoded;
  const parts = (at: number) => /%.?$/.test(text.slice(at - 2, at)) || /^%[89AB]/i.test(text.slice(at, at + 2));
  while (end > longestEncoded - 12 && parts(end)) end -= 1;
  return text.slice(0, end);
}

/** `told=2023-10-07`, `told=1914-07-28..1918-11-11`, either end left out where it is open. */
function toldDays(written: string | null): Pick<ListFilters, "toldFrom" | "toldTo"> {
  const [from = "", to = from] = (written ?? "").split("..");
  return { toldFrom: dayOrNull(from), toldTo: dayOrNull(to) };
}

function toldInAddress({ toldFrom, toldTo }: ListFilters): string | null {
  if (toldFrom === null && toldTo === null) return null;
  return toldFrom === toldTo ? toldFrom : `${toldFrom ?? ""}..${toldTo ?? ""}`;
}

function dayOrNull(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}
