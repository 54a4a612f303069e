import { words } from "../../core/reading/words.ts";
import { mentionTypes } from "../../core/ner/mention.ts";
import { encodeInUrl } from "../../core/text/encode-in-url.ts";
import type { EntityListing, EntityOrder } from "../../data/entities.ts";

/** The orders on offer, as their columns are headed. */
export const orderNames = {
  name: "Name",
  mentions: "Mentions",
  articles: words.articles,
  first: "First",
  last: "Last",
} as const satisfies Record<EntityOrder, string>;

export const orders = Object.keys(orderNames) as readonly EntityOrder[];

/**
 * Read which entities are listed from a query string; what it can't mean is left out.
 *
 * The type is called `kind` here, since `type` is a filter of articles, which the search field shows wherever it is.
 */
export function parseListing(search: string): EntityListing {
  const parameters = new URLSearchParams(search);
  return {
    ...(parameters.get("once") === "1" && { least: 1 }),
    type: mentionTypes.find((type) => type === parameters.get("kind")) ?? null,
    order: orders.find((order) => order === parameters.get("order")) ?? "mentions",
    name: parameters.get("name") ?? "",
  };
}

/** Articles from which on what is named only once is folded away: most of that is scraps of headlines. */
const leastArticles = 100;

/** Leave out what is named only once, in a library of some size, unless the address asks for it or a name is looked for. */
export function folded(listing: EntityListing, articles: number): EntityListing {
  return listing.least !== undefined || listing.name !== "" || articles < leastArticles
    ? listing
    : { ...listing, least: 2 };
}

/** Write a listing as a query string with its `?`; the empty string for all entities, most mentioned first. The inverse of `parseListing`. */
export function formatListing({ type, order, name, least }: EntityListing): string {
  const pairs: readonly (readonly [string, string | null])[] = [
    ["name", name === "" ? null : name],
    ["kind", type],
    ["order", order === "mentions" ? null : order],
    ["once", least === 1 ? "1" : null],
  ];
  const written = pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeInUrl(value)}`]));
  return written.length === 0 ? "" : `?${written.join("&")}`;
}
