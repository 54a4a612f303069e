import { addTo } from "../../catalog/group-by.ts";
import type { ArticleYears } from "./article-years.ts";
import { eachName } from "./context.ts";
import type { Contexts } from "./context.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";
import { UnionFind } from "./union-find.ts";

/** Beyond this many years without a mention, a name is taken for another's; the dead are written about, but not first after so long. */
const longLife = 110;
/** A frequent name is one person's where so many articles, and such a share of all, hang together. */
const knownWell = { articles: 10, share: 0.9 } as const;

/** Parts sightings of one person's name into people; `isFrequent` says that many bear the name. */
export type Parter = (sightings: readonly Sighting[], isFrequent: boolean) => readonly (readonly Sighting[])[];

/**
 * Make what parts sightings of one person's name into people.
 *
 * A frequent name ("John Smith") is one person where articles share a telling name, or where nearly all articles are about one; else
 * the articles stay apart. A rarer one is one person, unless more than a long life lies between two articles and none between
 * them has the name. Sets come by their earliest article. Near-linear: articles meet through the names they share, never pair by pair.
 */
export function makeParter(table: SightingTable, contexts: Contexts, years: ArticleYears): Parter {
  // Which sighting had a name first, counted on from call to call: what is below `from` is of an earlier call, so that nothing is cleared.
  const firstWith = new Int32Array(contexts.size).fill(-1);
  let from = 0;
  return (sightings, isFrequent) => {
    if (sightings.length < 2) return [sightings];
    if (!isFrequent) return partByLives(sightings, table, years);
    const sets = new UnionFind(sightings.length);
    sightings.forEach((sighting, i) => {
      eachName(sighting, contexts.telling, table, contexts, (name) => {
        const first = (firstWith[name] ?? -1) - from;
        if (first < 0) firstWith[name] = from + i;
        else sets.join(first, i);
      });
    });
    from += sightings.length;
    const parts = partBySets(sightings, sets);
    const largest = Math.max(...parts.map(({ length }) => length));
    return largest >= knownWell.articles && largest >= sightings.length * knownWell.share ? [sightings] : parts;
  };
}

function partBySets(sightings: readonly Sighting[], sets: UnionFind): (readonly Sighting[])[] {
  const parts = new Map<number, Sighting[]>();
  sightings.forEach((sighting, i) => addTo(parts, sets.find(i), sighting));
  return [...parts.values()];
}

/** Part where nobody can have lived from one article to the next; sightings come by date, those without one last. */
function partByLives(
  sightings: readonly Sighting[],
  table: SightingTable,
  years: ArticleYears,
): (readonly Sighting[])[] {
  let last = 0;
  const parts: Sighting[][] = [];
  for (const sighting of sightings.toSorted((a, b) => a - b)) {
    const year = years[table.articleOf(sighting)] ?? 0;
    const part = parts.at(-1);
    if (part === undefined || (year !== 0 && last !== 0 && year - last > longLife)) parts.push([sighting]);
    else part.push(sighting);
    if (year !== 0) last = year;
  }
  return parts.length === 1 ? [sightings] : parts;
}
