import { formatListFilters, noFilters, parseListFilters } from "../../core/filter/list-filters.ts";
import { encodeInUrl } from "../../core/text/encode-in-url.ts";
import type { DayRange, Nearness } from "../../data/entities.ts";
import { paths } from "../../paths.ts";

/** What a dossier shows beside the entity itself: all of it kept in the URL. */
export interface DossierView {
  readonly order: "newest" | "oldest";
  /** Only sentences where this entity is named too, in the same sentence or article; null for all. */
  readonly near: { readonly id: string; readonly by: Nearness } | null;
  /** Another entity on the same time axis; null for none. */
  readonly withId: string | null;
  /** First and last day of what is quoted and counted, `YYYY-MM-DD`; null where open. As the list's address has them. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Read a dossier's query string; what it can't mean is left out. */
export function parseDossierView(search: string): DossierView {
  const parameters = new URLSearchParams(search);
  const near = parameters.get("near");
  const withId = parameters.get("with");
  const { from, to } = parseListFilters(search);
  return {
    order: parameters.get("order") === "oldest" ? "oldest" : "newest",
    near:
      near === null || near === ""
        ? null
        : { id: near, by: parameters.get("by") === "article" ? "article" : "sentence" },
    withId: withId === "" ? null : withId,
    from,
    to,
  };
}

/** Write a dossier's view as a query string with its `?`; the empty string for the plain view. The inverse of `parseDossierView`. */
export function formatDossierView({ order, near, withId, from, to }: DossierView): string {
  const pairs: readonly (readonly [string, string | null])[] = [
    ["order", order === "oldest" ? "oldest" : null],
    ["near", near?.id ?? null],
    ["by", near?.by === "article" ? "article" : null],
    ["with", withId],
    ["from", from],
    ["to", to],
  ];
  const written = pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeInUrl(value)}`]));
  return written.length === 0 ? "" : `?${written.join("&")}`;
}

/** The period as questions want it. */
export function rangeOf({ from, to }: Period): DayRange {
  return { ...(from !== null && { from }), ...(to !== null && { to }) };
}

/** A period, open where null. */
export type Period = Pick<DossierView, "from" | "to">;

/** Where the list shows the articles of a period that name all of some entities. */
export function listOf(
  ids: readonly string[],
  { from, to }: Period,
): { readonly pathname: string; readonly search: string } {
  return { pathname: paths.list, search: formatListFilters({ ...noFilters, entities: ids, from, to }) };
}

/** Where every place of a period that names an entity stands in its context. */
export function concordanceOf(id: string, period: Period): { readonly pathname: string; readonly search: string } {
  return { ...listOf([id], period), pathname: paths.concordance };
}
