import type { MentionType } from "../ner/mention.ts";
import type { ListFilters } from "./list-filters.ts";

/** What a list asks of an index: its search and all of its filters but the dates, which the list applies by itself. */
export interface Asked {
  readonly q: string;
  /** The end of `q` is being typed: its last word may be a beginning. */
  readonly isTyping: true;
  readonly filters: AskedFilters;
  readonly order: "newest" | "relevance";
  readonly offset: 0;
  readonly limit: number;
  readonly isSpellingLater: true;
}

/** Each is left out where nothing is demanded. */
interface AskedFilters {
  readonly allOf?: readonly string[];
  readonly anyOf?: readonly string[];
  readonly noneOf?: readonly string[];
  readonly types?: readonly MentionType[];
  readonly sources?: readonly string[];
  readonly isUnread?: boolean;
  readonly isStarred?: boolean;
  readonly isOwn?: boolean;
  readonly told?: { readonly from?: string; readonly to?: string };
}

/** More than any library has: a list needs all places, since it draws any of them at any moment. */
const allPlaces = 10_000_000;

/** Tell what an index is asked for a list. */
export function askedOf(filters: ListFilters): Asked {
  return {
    q: filters.q,
    isTyping: true,
    filters: {
      ...(filters.entities.length > 0 && { allOf: filters.entities }),
      ...(filters.anyOf.length > 0 && { anyOf: filters.anyOf }),
      ...(filters.without.length > 0 && { noneOf: filters.without }),
      ...(filters.types.length > 0 && { types: filters.types }),
      ...(filters.source !== null && { sources: [filters.source] }),
      ...(filters.isUnreadOnly && { isUnread: true }),
      ...(filters.isStarredOnly && { isStarred: true }),
      ...(filters.isOwnOnly && { isOwn: true }),
      ...toldAsked(filters),
    },
    order: filters.isRanked && filters.q !== "" ? "relevance" : "newest",
    offset: 0,
    limit: allPlaces,
    isSpellingLater: true,
  };
}

function toldAsked({ toldFrom, toldTo }: ListFilters): Pick<AskedFilters, "told"> {
  if (toldFrom === null && toldTo === null) return {};
  return { told: { ...(toldFrom !== null && { from: toldFrom }), ...(toldTo !== null && { to: toldTo }) } };
}
