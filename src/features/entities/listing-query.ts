import { mentionTypes } from "../../core/ner/mention.ts";
import { encodeInUrl } from "../../core/text/encode-in-url.ts";
import type { EntityListing, EntityOrder } from "../../data/entities.ts";

/** The orders on offer, as their columns are headed. */
export const orderNames = {
  name: "Name",
  mentions: "Mentions",
  articles: "Articles",
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
  const given = new URLSearchParams(search);
  return {
    type: mentionTypes.find((type) => type === given.get("kind")) ?? null,
    order: orders.find((order) => order === given.get("order")) ?? "mentions",
    name: given.get("name") ?? "",
  };
}

/** Write a listing as a query string with its `?`; the empty string for all entities, most mentioned first. The inverse of `parseListing`. */
export function formatListing({ type, order, name }: EntityListing): string {
  const pairs: readonly (readonly [string, string | null])[] = [
    ["name", name === "" ? null : name],
    ["kind", type],
    ["order", order === "mentions" ? null : order],
  ];
  const written = pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeInUrl(value)}`]));
  return written.length === 0 ? "" : `?${written.join("&")}`;
}
