import { parsePersonName } from "../name/person-name.ts";
import { groupBy } from "../../catalog/group-by.ts";
import { collectTelling } from "./context.ts";
import type { Contexts } from "./context.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";
import { UnionFind } from "./union-find.ts";

/** Neither middles nor suffix. */
const plainVariant = "|";

/**
 * Part sightings of one given name and surname by what stands between them, and by suffix.
 *
 * "George W. Bush" and "George H. W. Bush" are two, and "George Bush" is then neither. A middle name written out is another man's
 * unless an article calls him by both names, or, with names of many parts ("Tamim bin Hamad Al Thani"), articles share a telling
 * name: John Adams is not John Quincy Adams. A middle initial alone is no such sign.
 */
export function partByMiddles(
  sightings: readonly Sighting[],
  table: SightingTable,
  contexts: Contexts,
): (readonly Sighting[])[] {
  // Nine names in ten are never written with a middle or a suffix.
  if (sightings.every((sighting) => variantOf(sighting, table) === plainVariant)) return [sightings];
  const byVariant = groupBy(sightings, (sighting) => variantOf(sighting, table));
  const plain = byVariant.get(plainVariant);
  const told = [...byVariant.keys()].filter((variant) => variant !== plainVariant).toSorted();
  const sets = new UnionFind(told.length);
  for (const [i, a] of told.entries())
    for (const [j, b] of told.slice(0, i).entries()) if (agree(a, b)) sets.join(i, j);
  const parts = [...groupBy([...told.keys()], (i) => sets.find(i)).values()].map((group) =>
    group.flatMap((i) => byVariant.get(told[i] ?? "") ?? []).toSorted((a, b) => a - b),
  );
  const [only] = parts;
  if (plain === undefined || only === undefined) return parts;
  const isOne = parts.length === 1 && (!told.some(isWrittenOut) || isLinked(only, plain, table, contexts));
  return isOne ? [sightings] : [...parts, plain];
}

/** Middles and suffix. */
function variantOf(sighting: Sighting, table: SightingTable): string {
  const { middles } = table.personOf(sighting);
  const suffix = table.rareOf(sighting).suffix ?? "";
  return middles === "" && suffix === "" ? plainVariant : `${middles}|${suffix}`;
}

function isWrittenOut(variant: string): boolean {
  return /\p{L}{2}/u.test(variant.split("|")[0] ?? "");
}

function isLinked(
  long: readonly Sighting[],
  plain: readonly Sighting[],
  table: SightingTable,
  contexts: Contexts,
): boolean {
  if (long.some((sighting) => table.formsOf(sighting).some((text) => parsePersonName(text).parts.length === 2)))
    return true;
  if (!long.some((sighting) => table.personOf(sighting).hasParticle)) return false;
  const telling = collectTelling(plain, table, contexts);
  return [...collectTelling(long, table, contexts)].some((name) => telling.has(name));
}

/** Middles agree when the shorter ones begin the longer ones (initials count); suffixes agree unless both are there and differ. */
function agree(a: string, b: string): boolean {
  const [[middlesA = "", suffixA = ""], [middlesB = "", suffixB = ""]] = [a.split("|"), b.split("|")];
  if (suffixA !== "" && suffixB !== "" && suffixA !== suffixB) return false;
  const [listA, listB] = [middlesA.split(" "), middlesB.split(" ")];
  return listA
    .slice(0, listB.length)
    .every((part, i) => part.startsWith(listB[i] ?? "") || (listB[i] ?? "").startsWith(part));
}
