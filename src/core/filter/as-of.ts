/** Read the day that an address is read as of, `?asof=2023-10-10`; null where there is none, or none that a calendar has. */
export function readAsOf(search: string): string | null {
  const day = /(?:^\?|&)asof=(\d{4}-\d\d-\d\d)(?=&|$)/.exec(search)?.[1];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day;
}

/** The query string with another day that it is read as of; without one for null. All else stays as it is written. */
export function withAsOf(search: string, day: string | null): string {
  const others = search
    .replace(/^\?/, "")
    .split("&")
    .filter((pair) => pair !== "" && !/^asof(?:=|$)/.test(pair));
  const pairs = day === null ? others : [...others, `asof=${day}`];
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
